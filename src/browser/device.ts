// What the live console types at: a device in this page, or one that stays on the server.

import type { Follow } from '../picture/follow.ts'
import type { LabState } from '../picture/lab-state.ts'
import type { Piece } from '../sim/screens.ts'

/** A device at the other end of the screen, or several of them. Every method returns the terminal text that appears, and on whose screen. */
export interface ConsoleDevice {
  /** The device whose console is open. */
  readonly focus: string
  /** Of several devices: what the page shows around their consoles. */
  lab(): LabState | null
  /** A packet from one device to another, or to an address, in the network as it is in a minute; a text says why there is none. Null: it is not told here. */
  follow(from: string, to: string): Follow | string | null
  /** What was typed: lines that were entered, and behind them the one that is being typed. */
  readonly text: string
  /** Starts anew and types a text; a last line without its end is still being typed. */
  replay(text: string): Promise<readonly Piece[]>
  /** Keys as a terminal sends them. */
  press(keys: string): Promise<readonly Piece[]>
  /** Whole lines, as a paste or a button brings them: nothing of them turns a page of output. `rest` is typed and not entered. */
  enter(lines: readonly string[], rest: string): Promise<readonly Piece[]>
  /** Rows of the screen, for output that is shown page by page. */
  resize(rows: number): void
}

/** What the device would take for a blank, and the screen for a command: control characters, but for Ctrl-C, Ctrl-Z, tabs and line ends. */
// oxlint-disable-next-line no-control-regex
const UNTYPED = /[\u0000-\u0002\u0004-\u0008\u000b-\u0019\u001b-\u001f\u007f-\u009f]/g
/** A console takes no more. */
const MOST_LINES = 500

/** The lines of a text, and what stands behind the last line end. */
export function linesAndRest(text: string): { readonly lines: readonly string[]; readonly rest: string } {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(UNTYPED, ' ').split('\n')
  const rest = lines.pop() ?? ''
  return { lines: lines.slice(0, MOST_LINES), rest }
}

/** The other way round. */
export function textOfLines(lines: readonly string[], rest: string): string {
  return lines.map((line) => `${line}\n`).join('') + rest
}
