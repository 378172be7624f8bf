// A console session as it is written, typed at a device: what stands behind prompts and questions goes in, the rest must come out.

import { step, waitingText } from '../sim/step.ts'
import type { World } from '../sim/world.ts'

/** A line of its own in a console: any number of lines. IOS prints plain ASCII only. */
const ELISION = '…'

/** A world, and what the console printed last: a block may begin in the middle of it. */
export interface Screen {
  readonly world: World
  readonly printed: readonly string[]
}

/** Types hidden lines. A refused line proves nothing, so it is reported. */
export function typeHidden(
  start: Screen,
  lines: readonly string[],
  refused: (message: string, help: string) => void,
): Screen {
  let screen = start
  for (const line of lines) {
    const { world, entry, events } = step(screen.world, line)
    if (entry.kind === 'refused' || events.some((event) => event.type === 'refused-command')) {
      const said = entry.output.split('\n').find((text) => /^(?:%|monitor:)/.test(text)) ?? entry.note ?? ''
      refused(`the device refused the line "${line}"`, `correct it, or show it in a console: ${said.trim()}`)
    }
    screen = { world, printed: linesOf(entry.output) }
  }
  return screen
}

/** What a console shows otherwise than it is written. Line and column count from 0 within the block. */
export interface Difference {
  readonly line: number
  readonly column: number
  readonly message: string
  readonly help: string
}
export interface Played extends Screen {
  /** What was typed behind the prompts and questions. */
  readonly typed: readonly string[]
  readonly differences: readonly Difference[]
}

/**
 * Types what stands behind each prompt and question of a written console, and compares all that the device shows.
 * What stands above the first prompt is the end of what was printed before; a last line with a prompt or question alone waits.
 */
export function playConsole(start: Screen, text: string, password: string | null): Played {
  const written = text.split('\n').map((line) => line.trimEnd())
  const differences: Difference[] = []
  const typed: string[] = []
  let { world, printed } = start
  let at = 0
  let inMiddle = true
  for (;;) {
    const prompt = waitingText(world)
    const end = written.findIndex((line, index) => index >= at && typedBehind(line, prompt) !== null)
    const until = end < 0 ? written.length : end
    const shown = written.slice(at, until)
    if (!inMiddle || shown.length > 0) {
      // A block that leaves the last prompt out may leave out the blank lines above it.
      const output = end < 0 ? withoutBlankEnd(printed) : printed
      const found = disagreement(end < 0 ? withoutBlankEnd(shown) : shown, output, inMiddle)
      if (found) differences.push(difference(found, at, shown, output, prompt, inMiddle))
    }
    const last = until === written.length - 1 && typedBehind(written[until] ?? '', prompt) === ''
    if (end < 0 || last) return { world, printed, typed, differences }

    const behind = typedBehind(written[until] ?? '', prompt) ?? ''
    const line = behind === '' && asksPassword(world) ? (password ?? '') : behind
    const next = step(world, line)
    if (next.entry.kind === 'refused') {
      const message = `the device does not take "${line}": ${next.entry.note ?? ''}`
      differences.push({
        line: until,
        column: 0,
        message,
        help: 'write what is typed behind the prompt or the question',
      })
    }
    typed.push(line)
    world = next.world
    printed = linesOf(next.entry.output)
    at = until + 1
    inMiddle = false
  }
}

/** What a written line types at a prompt, or null when the line is something else. */
function typedBehind(line: string, waiting: string): string | null {
  const prompt = waiting.trimEnd()
  return prompt !== '' && line.startsWith(prompt) ? line.slice(prompt.length).trim() : null
}

function asksPassword(world: World): boolean {
  return world.devices[world.focus]?.question?.kind === 'password'
}

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
}

function linesOf(output: string): readonly string[] {
  return output === ''
    ? []
    : output
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => line.trimEnd())
}

/** The first written line, and the first printed one, that do not agree. */
interface Disagreement {
  readonly written: number
  readonly printed: number
}

/** Compares written lines with all printed ones, or (in the middle) with the last of them. Null: they agree. */
function disagreement(written: readonly string[], printed: readonly string[], inMiddle: boolean): Disagreement | null {
  const pieces = piecesOf(written)
  let from = 0
  for (const [index, { first, lines }] of pieces.entries()) {
    const anchored = index === 0 && !inMiddle
    const closing = index === pieces.length - 1
    let best = { start: from, agreed: -1 }
    // The leftmost place will do for a piece between two elisions; the last one ends with the output.
    const starts = anchored
      ? [from]
      : closing
        ? [Math.max(from, printed.length - lines.length)]
        : places(from, printed.length)
    for (const start of starts) {
      const agreed = agreement(lines, printed, start)
      if (agreed > best.agreed) best = { start, agreed }
      if (agreed === lines.length) break
    }
    if (best.agreed < lines.length) return { written: first + best.agreed, printed: best.start + best.agreed }
    from = best.start + lines.length
    if (closing && from < printed.length) return { written: first + lines.length, printed: from }
  }
  return null
}

function piecesOf(
  written: readonly string[],
): readonly { readonly first: number; readonly lines: readonly string[] }[] {
  const pieces: { first: number; lines: string[] }[] = [{ first: 0, lines: [] }]
  for (const [index, line] of written.entries()) {
    if (line === ELISION) pieces.push({ first: index + 1, lines: [] })
    else pieces.at(-1)?.lines.push(line)
  }
  return pieces
}

function places(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, index) => from + index)
}

/** How many lines agree from a place on. */
function agreement(lines: readonly string[], printed: readonly string[], start: number): number {
  const differs = lines.findIndex((line, index) => line !== printed[start + index])
  return differs < 0 ? lines.length : differs
}

function difference(
  found: Disagreement,
  at: number,
  shown: readonly string[],
  printed: readonly string[],
  prompt: string,
  inMiddle: boolean,
): Difference {
  const letters = printed[found.printed] ?? prompt.trimEnd()
  const expected = shown[found.written]
  const help = `${inMiddle ? 'the device has printed' : 'the device shows'} (a line ${ELISION} stands for any number of lines):\n${around(found.printed, [...printed, prompt.trimEnd()]).join('\n')}`
  const line = at + found.written
  if (expected === undefined || expected === ELISION) {
    return { line, column: 0, message: `the console goes on here with "${letters}"`, help }
  }
  let column = 0
  while (column < expected.length && expected[column] === letters[column]) column++
  return {
    line,
    column,
    message: `the console does not show "${expected}" here, but "${letters}"`,
    help,
  }
}

/** Lines to paste: all of them, or of very many those near a place. */
function around(at: number, lines: readonly string[]): readonly string[] {
  const first = Math.max(0, at - NEAR)
  const some = lines.slice(first, at + NEAR)
  return [...(first > 0 ? [ELISION] : []), ...some, ...(first + some.length < lines.length ? [ELISION] : [])]
}
const NEAR = 20
