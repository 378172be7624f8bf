// The wrong answers that nobody tunes to: read from their files.

import { readdirSync, readFileSync } from 'node:fs'

import type { Scenario } from '../../../src/content/library.ts'
import { outcomeOf } from '../../../src/grading/grade.ts'
import { emptyRun } from '../../../src/grading/run.ts'

/** What was done to an answer that passes. */
export const ruleKinds = [
  'letters-swapped',
  'word-dropped',
  'argument-changed',
  'wrong-mode',
  'line-missing',
  'lines-swapped',
  'enter-missing',
  'enter-too-many',
  'needless-abbreviation',
  'look-alike',
  'wrong-device-or-file-system',
  'saved-too-early',
] as const

/** The same for networks; `spoilt`: a line too many, behind the answer or alone. */
export const networkKinds = [
  'near-argument',
  'setting-missing',
  'line-on-neighbour',
  'wrong-console',
  'spoilt-after',
  'spoilt-alone',
] as const

/** Arguments of any kind, and a harmful line: among the lines of an answer that is right without it, or alone in a ticket. */
export const nearKinds = ['near-argument', 'spoilt-within', 'spoilt-alone'] as const

export interface UnseenCase {
  readonly scenario: string
  readonly kind: (typeof ruleKinds)[number] | (typeof networkKinds)[number] | 'spoilt-within' | 'by-hand'
  readonly lines: readonly string[]
  /** The lines that carry the mistake, from 1; none: something is missing. */
  readonly at: readonly number[]
  /** Before this line something is missing; one past the last: at the end. Null: nothing is. */
  readonly gap: number | null
  /** The wrong word, the missing one, or how the missing line begins. Empty: it cannot be said in a word. */
  readonly word: string
  /** The line as it should be; null: it should not be there, or nobody says. */
  readonly original: string | null
}

/** Another right answer. */
export interface Route {
  readonly scenario: string
  readonly title: string
  readonly lines: readonly string[]
}

/** The lines as they are typed, each with its Enter. */
export const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')

/** Whether a line alone in a ticket is a mistake: an answer that is right without it fails behind it. */
export function isHarmful(scenario: Scenario, { lines }: Pick<UnseenCase, 'lines'>): boolean {
  const right = scenario.passes[0]?.lines ?? ''
  const text = `${textOf(lines)}@console ${scenario.world.focus}\n${right}`
  return outcomeOf(scenario, emptyRun(scenario.world), text).outcome === 'failed'
}

const here = new URL('.', import.meta.url)

/** The answers that were made together, from the first to the last, with what they are called. Nobody tunes to those that are kept apart, made by hand, or held out. */
export const sets: Readonly<Record<string, () => readonly UnseenCase[]>> = {
  'by rule': () => readCases('by-rule.jsonl'),
  'by hand': () => casesByHand('by-hand'),
  networks: () => readCases('network.jsonl'),
  'bundles, roots and routers': () => readCases('network-later.jsonl'),
  'hard to place': () => readCases('hard-to-place.jsonl'),
  'hard to place, to measure': () => readCases('hard-to-place-measure.jsonl'),
  later: () => readCases('later.jsonl'),
  'later, kept apart': () => readCases('later-apart.jsonl'),
  'later, by hand': () => casesByHand('later-by-hand'),
  'held out': () => readCases('held-out/by-rule.jsonl'),
  'held out, by hand': () => casesByHand('held-out'),
}

function readCases(name: string): readonly UnseenCase[] {
  return readFileSync(new URL(name, here), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as UnseenCase)
}

function casesByHand(folder: string): readonly UnseenCase[] {
  return blocksOf(folder).map(({ scenario, title, fields, lines }) => {
    const at = numbersOf(fields['line'])
    const [gap = null] = numbersOf(fields['gap'])
    if (at.length === 0 && gap === null) throw new Error(`${scenario}: "${title}" has neither line: nor gap:`)
    const word = fields['word'] ?? ''
    return { scenario, kind: 'by-hand', lines, at, gap, word, original: gap === null ? null : word }
  })
}

export function routes(): readonly Route[] {
  return blocksOf('routes')
}

const numbersOf = (text = ''): readonly number[] => (text.match(/\d+/g) ?? []).map(Number)

/** `## title`, fields, `---`, lines; `<enter>` is an Enter alone. */
function blocksOf(folder: string) {
  const directory = new URL(`${folder}/`, here)
  return readdirSync(directory)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, directory), 'utf8')
        .split(/^## /m)
        .slice(1)
        .map((block) => {
          const [head = '', body = ''] = block.split(/^---$\n?/m)
          const [title = '', ...rest] = head.trim().split('\n')
          const fields: Readonly<Record<string, string>> = Object.fromEntries(
            rest.flatMap((line) => {
              const [, key, value] = /^(\w+): *(.*?)\s*$/.exec(line) ?? []
              return key === undefined ? [] : [[key, value ?? '']]
            }),
          )
          const lines = body.replace(/\s+$/, '').split('\n')
          return {
            scenario: name.replace(/\.txt$/, ''),
            title,
            fields,
            lines: lines.map((line) => (line.trim() === '<enter>' ? '' : line)),
          }
        }),
    )
}
