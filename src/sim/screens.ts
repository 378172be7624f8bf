// Several consoles, one screen each: on whose screen what a key or a line prints belongs.

import { waitingText } from './step.ts'
import type { Pressed, Terminal } from './terminal.ts'

/** Terminal text, and the device on whose screen it appears. */
export interface Piece {
  readonly at: string
  readonly text: string
}

/**
 * What was printed, by screen. A screen that was left shows a prompt again when one comes back to it; one that was looked at before (`seen`) has
 * its prompt already. `isEchoed`: the line stands on the screen that is left, because it was typed there key by key.
 */
export function piecesOf(
  before: Terminal,
  { terminal: { world, lines }, output }: Pressed,
  seen: ReadonlySet<string>,
  isEchoed: boolean,
): readonly Piece[] {
  const from = before.world.focus
  const to = world.focus
  if (from === to) return [{ at: to, text: output }]
  const prompt = (at: string): Piece => ({ at, text: waitingText({ ...world, focus: at }).replaceAll('\n', '\r\n') })
  const left = isEchoed ? [{ at: from, text: `\r\n${prompt(from).text}` }] : []
  const opened = seen.has(to) ? [] : [prompt(to)]
  // A pasted prompt may have turned to the device: then the line was typed there.
  const isTurned = /^\s*@console\b/.test(lines.at(-1) ?? '')
  return isTurned ? [...left, ...opened] : [...left, { at: to, text: output }]
}
