// Replays a written console session line by line, and says what the console should have shown. Runs in a browser too.

import { step, waitingText } from '../../src/sim/step.ts'
import type { Entry } from '../../src/sim/entry.ts'
import type { World } from '../../src/sim/world.ts'

export interface Replay {
  /** The session as written, and as the device played it; equal when they agree. Placeholders that agree stand in both. */
  readonly expected: string
  readonly played: string
  readonly entries: readonly Entry[]
  /** Before every line, and at the end. */
  readonly worlds: readonly World[]
  /** The lines as they were given to the device. */
  readonly typed: readonly string[]
}

/** What stands in for values that are a clock's or a lab's: `{{secs}}`. A line `{{lines}}` is any number of lines. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  any: '.*',
  n: '\\d+',
  secs: '\\d+\\.\\d{3}',
  marks: '[!CV.#@]+',
  hash: '[0-9a-f]{32}',
  HASH: '[0-9A-F]{32}',
  stamp: '\\*?[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}',
  clock: '\\d\\d:\\d\\d:\\d\\d UTC [A-Z][a-z]{2} [A-Z][a-z]{2} \\d{1,2} \\d{4}',
  installclock: '[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]?\\d \\d\\d:\\d\\d:\\d\\d UTC \\d{4}',
  filedate: '[A-Z][a-z]{2} [ \\d]?\\d \\d{4} \\d\\d:\\d\\d:\\d\\d \\+00:00',
  uptime: '[\\w, ]+',
}
export const ANY_LINES = '{{lines}}'

/** Types what stands behind each prompt and question of the session, as a person would. */
export function replay(start: World, session: string): Replay {
  const lines = session.replace(/\n$/, '').split('\n')
  const played: string[] = []
  const entries: Entry[] = []
  const typed: string[] = []
  const worlds: World[] = [start]
  let world = start
  let at = 0
  while (at < lines.length) {
    const line = lines[at] as string
    const prompt = waitingText(world)
    const answer = typedBehind(line, prompt)
    if (answer === null) {
      played.push(prompt)
      const next = lines.findIndex((later, i) => i > at && typedBehind(later, prompt) !== null)
      if (next < 0) break
      at = next
      played.pop()
      continue
    }
    if (at === lines.length - 1 && answer === '' && !line.endsWith('⏎')) {
      played.push(line)
      at++
      break
    }
    const { world: after, entry } = step(world, answer)
    typed.push(answer)
    entries.push(entry)
    worlds.push(after)
    played.push(line)
    world = after
    const output = entry.output === '' ? [] : entry.output.replace(/\n$/, '').split('\n')
    const shown = compared(output, lines, at + 1, waitingText(world))
    played.push(...shown.played)
    at = shown.next
  }
  return { expected: lines.join('\n'), played: played.join('\n'), entries, worlds, typed }
}

/** What a session line types at a prompt, or null when the line is something else. */
function typedBehind(line: string, prompt: string): string | null {
  if (line.trimEnd() === prompt.trimEnd()) return ''
  if (!line.startsWith(prompt)) return null
  return line
    .slice(prompt.length)
    .replace(/⏎$/, '')
    .replace(/^«(.*)»$/, '$1')
}

/** Holds output against the lines written from `from` on; `next` is the line at which the following prompt is looked for. */
function compared(
  output: readonly string[],
  lines: readonly string[],
  from: number,
  prompt: string,
): { played: readonly string[]; next: number } {
  const { end, agreed, printed } = endOf(output, lines, from, prompt)
  if (end !== null) return { played: lines.slice(from, end), next: end }
  // They differ. As far as they agree the written lines stand, then what was printed; and the next line that can be typed is looked for, so that the rest is still compared.
  const found = lines.findIndex((line, n) => n >= from && typedBehind(line, prompt) !== null)
  return { played: [...lines.slice(from, agreed), ...output.slice(printed)], next: found < 0 ? lines.length : found }
}

/** The line behind the output, when it is as written; else null, and how far they agree at most. */
function endOf(
  output: readonly string[],
  lines: readonly string[],
  from: number,
  prompt: string,
): { end: number | null; agreed: number; printed: number } {
  const tried = new Set<number>()
  let agreed = from
  let printed = 0
  const solve = (i: number, at: number): number | null => {
    if (at > agreed) [agreed, printed] = [at, i]
    const key = i * 100_000 + at
    if (tried.has(key)) return null
    tried.add(key)
    const wanted = lines[at]
    if (wanted === ANY_LINES) {
      for (let k = i; k <= output.length; k++) {
        const end = solve(k, at + 1)
        if (end !== null) return end
      }
      return null
    }
    if (i === output.length) return wanted !== undefined && typedBehind(wanted, prompt) !== null ? at : null
    return wanted !== undefined && agrees(output[i] as string, wanted) ? solve(i + 1, at + 1) : null
  }
  return { end: solve(0, from), agreed, printed }
}

const patterns = new Map<string, RegExp>()
/** Whether a printed line is what was written, placeholders being what they stand for. */
export function agrees(printed: string, written: string): boolean {
  if (!written.includes('{{')) return printed === written
  let pattern = patterns.get(written)
  if (!pattern) {
    const source = written.split(/\{\{(\w+)\}\}/).map((part, i) => {
      if (i % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
      const known = PLACEHOLDERS[part]
      if (known === undefined) throw new Error(`there is no placeholder {{${part}}}`)
      return known
    })
    patterns.set(written, (pattern = new RegExp(`^${source.join('')}$`)))
  }
  return pattern.test(printed)
}
