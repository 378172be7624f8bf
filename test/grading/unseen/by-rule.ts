// Makes wrong answers by rule from the first answer of each scenario that passes: one slip each, and the place of the slip known.
//
// `node test/grading/unseen/by-rule.ts` writes `by-rule.jsonl`. It was run once, before the grader was changed; the file is frozen.

import { writeFileSync } from 'node:fs'

import { randomFrom, seedFor, shuffled } from '../../../src/progress/random.ts'
import type { Scenario } from '../../../src/content/library.ts'
import { gradeScenario } from '../../../src/grading/grade.ts'
import type { Run } from '../../../src/grading/run.ts'
import { loadContent } from '../../../src/load-content.ts'
import { textOf } from './cases.ts'
import type { ruleKinds, UnseenCase } from './cases.ts'

/** At least so many cases a scenario: one of each kind that it can have, then more of them. */
const LEAST = 12
const SEED = 20_261_129

type Slip = Pick<UnseenCase, 'lines' | 'at' | 'gap' | 'word'> & { readonly original: string | null }
type Rule = (run: Run) => readonly Slip[]

const typedOf = ({ lines }: Run): readonly string[] => lines.map((line) => line.trim())
const commandsOf = ({ transcript }: Run) => transcript.filter(({ kind, input }) => kind === 'command' && input !== '')
const answersOf = ({ transcript }: Run) => transcript.filter(({ kind }) => kind === 'answer')

/** One line written otherwise. */
function replaced(run: Run, line: number, text: string, word: string): Slip {
  const lines = typedOf(run)
  return { lines: lines.with(line - 1, text), at: [line], gap: null, word, original: lines[line - 1] ?? null }
}

/** The words of a line, each with the line that has another in its place. */
function wordsOf(text: string): readonly { readonly word: string; readonly with: (other: string | null) => string }[] {
  const words = text.split(' ')
  return words.map((word, at) => ({
    word,
    with: (other) => (other === null ? words.toSpliced(at, 1) : words.with(at, other)).join(' '),
  }))
}

const FILE_SYSTEMS = ['flash:', 'flash0:', 'usbflash0:', 'nvram:', 'bootflash:', 'tftp:', 'ftp:', 'scp:']
const CONFIGURATIONS = ['running-config', 'startup-config']

const rules: Readonly<Record<(typeof ruleKinds)[number], Rule>> = {
  'letters-swapped': (run) =>
    commandsOf(run).flatMap(({ line, input }) =>
      wordsOf(input)
        .filter(({ word }) => /^[a-z-]{4,}$/.test(word))
        .flatMap((one) =>
          one.word
            .split('')
            .slice(0, -1)
            .flatMap((letter, index) => {
              const next = one.word[index + 1] ?? ''
              if (letter === next) return []
              const wrong = one.word.slice(0, index) + next + letter + one.word.slice(index + 2)
              return [replaced(run, line, one.with(wrong), wrong)]
            }),
        ),
    ),
  'word-dropped': (run) =>
    commandsOf(run).flatMap(({ line, input }) =>
      input.includes(' ') ? wordsOf(input).map((one) => replaced(run, line, one.with(null), one.word)) : [],
    ),
  'argument-changed': (run) =>
    [...commandsOf(run), ...answersOf(run)].flatMap(({ line, device, input }) =>
      run.worlds[line - 1]?.devices[device]?.question?.kind === 'password'
        ? []
        : wordsOf(input).flatMap((one) =>
            one.word.split('').flatMap((letter, index) => {
              if (!/\d/.test(letter)) return []
              const other = String((Number(letter) + 3) % 10)
              const wrong = one.word.slice(0, index) + other + one.word.slice(index + 1)
              return [replaced(run, line, one.with(wrong), wrong)]
            }),
          ),
    ),
  'wrong-mode': (run) => {
    const lines = typedOf(run)
    return commandsOf(run).flatMap(({ line, device }): Slip[] => {
      const [before, after] = [run.worlds[line - 1]?.devices[device]?.mode, run.worlds[line]?.devices[device]?.mode]
      const next = lines[line]
      if (before === after || next === undefined || next === '' || next.startsWith('@')) return []
      const moved = lines.with(line - 1, next).with(line, lines[line - 1] ?? '')
      return [{ lines: moved, at: [line, line + 1], gap: null, word: next.split(' ')[0] ?? '', original: next }]
    })
  },
  'line-missing': (run) =>
    run.transcript
      .filter(({ kind, input }) => (kind === 'command' || kind === 'hands') && input !== '')
      .map(({ line, input }) => ({
        lines: typedOf(run).toSpliced(line - 1, 1),
        at: [],
        gap: line,
        word: input.split(' ').slice(0, 2).join(' '),
        original: input,
      })),
  'lines-swapped': (run) => {
    const lines = typedOf(run)
    return commandsOf(run).flatMap(({ line }): Slip[] => {
      const next = lines[line]
      if (next === undefined || next === lines[line - 1]) return []
      const swapped = lines.with(line - 1, next).with(line, lines[line - 1] ?? '')
      return [{ lines: swapped, at: [line, line + 1], gap: null, word: next.split(' ')[0] ?? '', original: next }]
    })
  },
  'enter-missing': (run) =>
    answersOf(run)
      .filter(({ input }) => input === '')
      .map(({ line }) => ({
        lines: typedOf(run).toSpliced(line - 1, 1),
        at: [],
        gap: line,
        word: 'Enter',
        original: '',
      })),
  'enter-too-many': (run) =>
    run.lines.map((_, index) => ({
      lines: typedOf(run).toSpliced(index, 0, ''),
      at: [index + 1],
      gap: null,
      word: '',
      original: null,
    })),
  'needless-abbreviation': (run) =>
    commandsOf(run).flatMap(({ line, input }) =>
      wordsOf(input)
        .filter(({ word }) => /^[a-z-]{3,}$/.test(word))
        .flatMap((one) =>
          [1, 2].map((length) => one.word.slice(0, length)).map((short) => replaced(run, line, one.with(short), short)),
        ),
    ),
  'look-alike': (run) =>
    commandsOf(run).flatMap(({ line, input, prompt }) =>
      [
        input.replace('o', '\u043e'),
        input.replace('e', '\u0435'),
        input.replace(' ', '\u00a0'),
        input.replace('-', '\u2013'),
        `${input.slice(0, 3)}\u200b${input.slice(3)}`,
        prompt.endsWith('#')
          ? `${prompt.replace(/[#(].*/, '')}> ${input}`
          : `${prompt.replace(/>.*/, '')}(config)# ${input}`,
      ].flatMap((text, index) =>
        text === input ? [] : [replaced(run, line, text, index === 5 ? (text.split(' ')[0] ?? '') : '')],
      ),
    ),
  'wrong-device-or-file-system': (run) => {
    const names = Object.keys(run.start.devices)
    return run.transcript.flatMap(({ line, kind, input }): Slip[] => {
      if (kind === 'hands' && input.startsWith('@console '))
        return names
          .filter((name) => input !== `@console ${name}`)
          .map((name) => replaced(run, line, `@console ${name}`, name))
      if (kind !== 'command') return []
      return wordsOf(input).flatMap((one) => {
        if (CONFIGURATIONS.includes(one.word))
          return CONFIGURATIONS.filter((word) => word !== one.word).map((word) =>
            replaced(run, line, one.with(word), word),
          )
        const [own = ''] = /^[a-z]+\d?:/.exec(one.word) ?? []
        return own === ''
          ? []
          : FILE_SYSTEMS.filter((name) => name !== own).map((name) =>
              replaced(run, line, one.with(name + one.word.slice(own.length)), name),
            )
      })
    })
  },
  'saved-too-early': (run) => {
    const lines = typedOf(run)
    const saves = run.events.filter(({ type, line }) => type === 'save' && run.transcript[line - 1]?.kind !== 'hands')
    return saves.flatMap(({ line }): Slip[] => {
      let from = line
      while (from > 1 && run.transcript[from - 1]?.kind === 'answer') from -= 1
      let to = from
      while (run.transcript[to]?.kind === 'answer') to += 1
      const block = lines.slice(from - 1, to)
      const opened = commandsOf(run).findLast(({ line: at, input }) => at < from && input.startsWith('conf'))?.line
      if (opened === undefined) return []
      const rest = lines.toSpliced(from - 1, block.length)
      return [
        {
          lines: rest.toSpliced(opened - 1, 0, ...block),
          at: [opened],
          gap: from + block.length,
          word: block[0] ?? '',
          original: block[0] ?? '',
        },
      ]
    })
  },
}

/** The cases of one scenario: all of them fail, none twice. */
function casesOf(scenario: Scenario): readonly UnseenCase[] {
  const [solution] = scenario.passes
  const { run } = gradeScenario(scenario, solution?.lines ?? '')
  const seen = new Set([textOf(typedOf(run))])
  const left = new Map(
    Object.entries(rules).map(([kind, rule]) => [
      kind as keyof typeof rules,
      [...shuffled(rule(run), randomFrom(seedFor(SEED, `${scenario.id} ${kind}`)))],
    ]),
  )
  const cases: UnseenCase[] = []
  const add = (kind: keyof typeof rules): void => {
    for (let slip = left.get(kind)?.pop(); slip; slip = left.get(kind)?.pop()) {
      const text = textOf(slip.lines)
      if (seen.has(text)) continue
      seen.add(text)
      if (gradeScenario(scenario, text).report.outcome !== 'failed') continue
      cases.push({ scenario: scenario.id, kind, ...slip })
      return
    }
  }
  for (const kind of left.keys()) add(kind)
  for (let rounds = 0; cases.length < LEAST && rounds < 5; rounds += 1)
    for (const kind of left.keys()) if (cases.length < LEAST) add(kind)
  return cases
}

const { library } = await loadContent('content')
if (!library) throw new Error('the content has problems: run drillmark check')
const cases = [...library.scenarios.values()].flatMap(casesOf)
writeFileSync(new URL('by-rule.jsonl', import.meta.url), cases.map((one) => `${JSON.stringify(one)}\n`).join(''))
console.log(`${cases.length} cases of ${library.scenarios.size} scenarios`)
