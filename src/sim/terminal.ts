// A live console: keys in, terminal text out, over the same step as every scripted run. Used by the terminal and by the page.

import type { Device } from './device.ts'
import { isConfigMode, isExecMode } from './modes.ts'
import { helpFor, step, waitingText } from './step.ts'
import type { Entry } from './step.ts'
import type { World } from './world.ts'

export interface Terminal {
  readonly world: World
  /** The lines entered so far: together they are the transcript. */
  readonly lines: readonly string[]
  readonly line: string
  readonly cursor: number
  /** Commands to go back to with the arrow keys; `back` counts from the newest, 0 is the line being typed. */
  readonly history: readonly string[]
  readonly back: number
  /** Output that waits behind ` --More-- `. */
  readonly page: readonly string[]
  /** Lines of the screen; 0 never pages. */
  readonly rows: number
  /** After a one-key answer: an Enter pressed directly behind it is the same answer. */
  readonly swallowEnter: boolean
}
/** `output` is terminal text: CR LF line ends and a few VT100 sequences. */
export interface Pressed {
  readonly terminal: Terminal
  readonly output: string
}

const HISTORY = 20
/** What `terminal length` is until somebody sets it: then the screen itself decides. */
const DEFAULT_LENGTH = 24
const MORE = ' --More-- '
const ERASE_LINE = '\r\u001b[K'

/** Opens a console on a world and prints its first prompt. */
export function openTerminal(world: World, rows = 24): Pressed {
  const terminal: Terminal = {
    world,
    lines: [],
    line: '',
    cursor: 0,
    history: [],
    back: 0,
    page: [],
    rows,
    swallowEnter: false,
  }
  return { terminal, output: onScreen(waitingText(world)) }
}

/** Enters a whole line as if it had been typed: for replaying a transcript. Nothing is paged. */
export function typeLine(terminal: Terminal, line: string): Pressed {
  const shown = isHidden(terminal) ? '' : line
  const { terminal: next, output } = enter({ ...terminal, rows: 0 }, line, shown)
  return { terminal: { ...next, rows: terminal.rows }, output }
}

/** Puts text on the line being typed, without entering it. */
export const typeText = (terminal: Terminal, text: string): Pressed => edit(terminal, text, text.length)

/** Takes whatever a terminal sends: one key, an escape sequence, or a paste of many lines. */
export function press(terminal: Terminal, input: string): Pressed {
  let now = terminal
  let output = ''
  // oxlint-disable-next-line no-control-regex
  for (const [key] of input.matchAll(/\u001b\[[0-9;]*[A-Za-z~]|\u001bO[A-Z]|\r\n|[^]/gu)) {
    const next = pressKey(now, key === '\r\n' || key === '\n' ? '\r' : key)
    now = next.terminal
    output += next.output
  }
  return { terminal: now, output }
}

function pressKey(terminal: Terminal, key: string): Pressed {
  if (terminal.page.length > 0) return turnPage(terminal, key)
  if (terminal.swallowEnter && key === '\r') return { terminal: { ...terminal, swallowEnter: false }, output: '' }
  const ready = terminal.swallowEnter ? { ...terminal, swallowEnter: false } : terminal
  const device = focused(ready.world)
  const isText = key.length === 1 && key >= ' ' && key !== '\u007f'
  if (device.question?.kind === 'confirm') {
    if (key === '\r') return enter(ready, '')
    // Ctrl-C and Escape are keys other than yes.
    if (key === '\u0003' || key === '\u001b') return enter(ready, '^C', '^C')
    if (!isText) return { terminal: ready, output: '' }
    const answered = enter(ready, key)
    return { terminal: { ...answered.terminal, swallowEnter: true }, output: key + answered.output }
  }
  if (key === '?' && !device.question && device.mode !== 'rommon') return showHelp(ready)
  if (key === '\t') return device.question ? { terminal: ready, output: '' } : complete(ready)
  return isText
    ? edit(ready, ready.line.slice(0, ready.cursor) + key + ready.line.slice(ready.cursor), ready.cursor + 1)
    : control(ready, key, device)
}

function control(terminal: Terminal, key: string, device: Device): Pressed {
  const { line, cursor } = terminal
  switch (key) {
    case '\r':
      return enter(terminal, line)
    case '\u007f':
    case '\b':
      return cursor === 0
        ? { terminal, output: '' }
        : edit(terminal, line.slice(0, cursor - 1) + line.slice(cursor), cursor - 1)
    case '\u001b[3~':
    case '\u0004':
      return edit(terminal, line.slice(0, cursor) + line.slice(cursor + 1), cursor)
    case '\u001b[D':
    case '\u0002':
      return edit(terminal, line, Math.max(0, cursor - 1))
    case '\u001b[C':
    case '\u0006':
      return edit(terminal, line, Math.min(line.length, cursor + 1))
    case '\u001b[H':
    case '\u0001':
      return edit(terminal, line, 0)
    case '\u001b[F':
    case '\u0005':
      return edit(terminal, line, line.length)
    case '\u0015':
    case '\u0018':
      return edit(terminal, line.slice(cursor), 0)
    case '\u000b':
      return edit(terminal, line.slice(0, cursor), cursor)
    case '\u0017': {
      const kept = line.slice(0, cursor).replace(/\S+\s*$/, '')
      return edit(terminal, kept + line.slice(cursor), kept.length)
    }
    case '\u001b[A':
    case '\u0010':
      return recall(terminal, terminal.back + 1)
    case '\u001b[B':
    case '\u000e':
      return recall(terminal, terminal.back - 1)
    case '\u0012':
      return { terminal, output: '\r\n' + shownLine(terminal) }
    case '\u001a': {
      // Ctrl-Z runs what is on the line, then leaves configuration.
      if (!isConfigMode(device.mode)) return { terminal, output: '' }
      const ran = line === '' ? { terminal, output: '^Z' } : enter(terminal, line, '^Z')
      return isConfigMode(focused(ran.terminal.world).mode)
        ? then(ran, (at) => enter({ ...at, line: '' }, 'end', line === '' ? '' : null))
        : ran
    }
    case '\u0003':
      if (device.question) return enter({ ...terminal, line: '' }, '^C', '^C')
      if (isConfigMode(device.mode)) return enter({ ...terminal, line: '' }, 'end', '^C')
      return {
        terminal: { ...terminal, line: '', cursor: 0 },
        output: `^C\r\n${onScreen(waitingText(terminal.world))}`,
      }
    default:
      return { terminal, output: '' }
  }
}

const focused = (world: World): Device => world.devices[world.focus] as Device
const onScreen = (text: string): string => text.replaceAll('\n', '\r\n')
const isHidden = (terminal: Terminal): boolean => focused(terminal.world).question?.kind === 'password'
const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)
function then(first: Pressed, next: (terminal: Terminal) => Pressed): Pressed {
  const second = next(first.terminal)
  return { terminal: second.terminal, output: first.output + second.output }
}

function shownLine(terminal: Terminal): string {
  if (isHidden(terminal)) return lastLine(waitingText(terminal.world))
  const behind = terminal.line.length - terminal.cursor
  return lastLine(waitingText(terminal.world)) + terminal.line + (behind > 0 ? `\u001b[${behind}D` : '')
}

function edit(terminal: Terminal, line: string, cursor: number): Pressed {
  const next = { ...terminal, line: line.slice(0, 255), cursor: Math.min(cursor, 255) }
  if (isHidden(next)) return { terminal: next, output: '' }
  const appended = line.startsWith(terminal.line) && terminal.cursor === terminal.line.length && cursor === line.length
  return { terminal: next, output: appended ? next.line.slice(terminal.line.length) : ERASE_LINE + shownLine(next) }
}

function recall(terminal: Terminal, back: number): Pressed {
  if (back < 0 || back > terminal.history.length || focused(terminal.world).question) return { terminal, output: '' }
  const line = back === 0 ? '' : (terminal.history.at(-back) ?? '')
  const next = { ...terminal, line, cursor: line.length, back }
  return { terminal: next, output: ERASE_LINE + shownLine(next) }
}

/** Enters a line. `echo`: what a key shows for itself; null prints the line as if it had been typed. */
function enter(terminal: Terminal, line: string, echo: string | null = ''): Pressed {
  const before = focused(terminal.world)
  const { world, entry } = step(terminal.world, line)
  const after = focused(world)
  const isCommand = entry.kind === 'command' && entry.input !== ''
  const history =
    isCommand && terminal.history.at(-1) !== entry.input
      ? [...terminal.history, entry.input].slice(-HISTORY)
      : terminal.history
  const next: Terminal = { ...terminal, world, lines: [...terminal.lines, line], line: '', cursor: 0, back: 0, history }
  const note = entry.note === null ? '' : `(${entry.note})\n`
  return printed(next, entry.output + note, `${echo ?? ''}\r\n`, pages(before, after, entry) ? pageOf(next) : 0)
}

/** Only what an EXEC command prints waits for the reader: a boot, a dialogue and ROMmon run on. */
function pages(before: Device, after: Device, { kind, input }: Entry): boolean {
  if (kind !== 'command' || after.bootedAt !== before.bootedAt) return false
  return isExecMode(before.mode) || (isConfigMode(before.mode) && /^do\s/i.test(input))
}

/** The lines of a page: the screen, unless `terminal length` said another. A screen that never pages is never paged. */
function pageOf({ rows, world }: Terminal): number {
  const { length } = focused(world).session
  return rows === 0 || length === DEFAULT_LENGTH ? rows : length
}

/** Prints output, `size` lines at a time; 0 prints it all. */
function printed(terminal: Terminal, text: string, before: string, size: number): Pressed {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n')
  if (size === 0 || lines.length < size) {
    const shown = lines.map((line) => `${line}\r\n`).join('')
    return { terminal: { ...terminal, page: [] }, output: before + shown + onScreen(waitingText(terminal.world)) }
  }
  const room = Math.max(1, size - 1)
  return {
    terminal: { ...terminal, page: lines.slice(room) },
    output:
      before +
      lines
        .slice(0, room)
        .map((line) => `${line}\r\n`)
        .join('') +
      MORE,
  }
}

/** Space shows a page, Enter a line, any other key quits (ios-behaviour.md 2.3). */
function turnPage(terminal: Terminal, key: string): Pressed {
  const text = terminal.page.join('\n')
  if (key === ' ') return printed(terminal, `${text}\n`, ERASE_LINE, pageOf(terminal))
  if (key === '\r') {
    const [first = '', ...rest] = terminal.page
    if (rest.length > 0) return { terminal: { ...terminal, page: rest }, output: `${ERASE_LINE}${first}\r\n${MORE}` }
    return printed(terminal, `${first}\n`, ERASE_LINE, 0)
  }
  return { terminal: { ...terminal, page: [] }, output: ERASE_LINE + onScreen(waitingText(terminal.world)) }
}

function showHelp(terminal: Terminal): Pressed {
  const { output } = helpFor(terminal.world, terminal.line)
  return { terminal, output: `?\r\n${onScreen(output)}${shownLine(terminal)}` }
}

/** Tab completes a word that can only be one. */
function complete(terminal: Terminal): Pressed {
  const { line } = terminal
  const word = /\S*$/.exec(line)?.[0] ?? ''
  const { words } = word === '' ? { words: [] } : helpFor(terminal.world, line)
  const [only] = words
  if (words.length !== 1 || only === undefined) return { terminal, output: `\r\n${shownLine(terminal)}` }
  const completed = `${line.slice(0, line.length - word.length)}${only} `
  const next = { ...terminal, line: completed, cursor: completed.length }
  return { terminal: next, output: `\r\n${shownLine(next)}` }
}
