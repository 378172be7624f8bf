// A live console: keys in, terminal text out, over the same step as every scripted run. Used by the terminal and by the page.

import { newSession, type Device } from './device.ts'
import {
  drawn,
  edited,
  emptyTypedLine,
  entered,
  ERASE_LINE,
  isAwaited,
  isText,
  keysOf,
  shownLine,
} from './line-editor.ts'
import type { Shown, TypedLine } from './line-editor.ts'
import { isConfigMode, isExecMode } from './modes.ts'
import { helpFor } from './console-help.ts'
import { step, waitingText } from './step.ts'
import type { Entry } from './entry.ts'
import type { World } from './world.ts'

export interface Terminal extends TypedLine {
  readonly world: World
  /** The lines entered so far: together they are the transcript. */
  readonly lines: readonly string[]
  /** Output that waits behind ` --More-- `. */
  readonly page: readonly string[]
  /** Lines of the screen; 0 never pages. */
  readonly rows: number
  /** After a one-key answer: an Enter pressed directly behind it is the same answer. */
  readonly swallowEnter: boolean
  /** What the lines cost so far, in steps (work.ts). */
  readonly spent: number
}
/** `output` is terminal text: CR LF line ends and a few VT100 sequences. */
export interface Pressed {
  readonly terminal: Terminal
  readonly output: string
}

/** What `terminal length` is until somebody sets it: then the screen itself decides. */
const DEFAULT_LENGTH = 24
const MORE = ' --More-- '

/** Opens a console on a world and prints its first prompt. */
export function openTerminal(world: World, rows = 24): Pressed {
  const terminal: Terminal = {
    world,
    lines: [],
    ...emptyTypedLine,
    page: [],
    rows,
    swallowEnter: false,
    spent: 0,
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
export const typeText = (terminal: Terminal, text: string): Pressed =>
  withLine(terminal, { ...terminal, line: text.slice(0, 255), cursor: Math.min(text.length, 255) })

/** Takes whatever a terminal sends: one key, an escape sequence, or a paste of many lines. */
export function press(terminal: Terminal, input: string): Pressed {
  let now = terminal
  let output = ''
  for (const key of keysOf(input)) {
    const next = pressKey(now, key)
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
  if (device.question?.kind === 'confirm') {
    if (key === '\r') return enter(ready, '')
    // Ctrl-C and Escape are keys other than yes.
    if (key === '\u0003' || key === '\u001b') return enter(ready, '^C', '^C')
    if (!isText(key)) return { terminal: ready, output: '' }
    const answered = enter(ready, key)
    return { terminal: { ...answered.terminal, swallowEnter: true }, output: key + answered.output }
  }
  if (isAwaited(ready, key)) return withLine(ready, edited(ready, key, !device.question) ?? ready)
  const free: Terminal = { ...ready, prefix: null }
  if (key === '?' && !device.question && device.mode !== 'rommon') return showHelp(free)
  if (key === '\t') return device.question ? { terminal: free, output: '' } : complete(free)
  const line = edited(free, key, !device.question)
  return line === null ? control(free, key, device) : withLine(free, line)
}

function control(terminal: Terminal, key: string, device: Screen): Pressed {
  const { line } = terminal
  switch (key) {
    case '\r':
      return enter(terminal, line)
    case '\u0012':
    case '\u000c':
      return { terminal, output: '\r\n' + shownLine(terminal, shownIn(terminal)) }
    case '\u001a': {
      // Ctrl-Z runs what is on the line, then leaves configuration; no prompt stands between the two.
      if (!isConfigMode(device.mode)) return { terminal, output: '' }
      if (line === '') return enter(terminal, 'end', '^Z')
      const ran = enter(terminal, line, '^Z')
      const after = focused(ran.terminal.world)
      if (!isConfigMode(after.mode) || after.question || ran.terminal.page.length > 0) return ran
      const left = enter(ran.terminal, 'end')
      return {
        terminal: left.terminal,
        output: ran.output.slice(0, -waiting(ran.terminal).length) + left.output.slice('\r\n'.length),
      }
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

/** What a console shows of what is in focus. A host has a plain prompt, and asks nothing. */
type Screen = Pick<Device, 'question' | 'mode' | 'bootedAt' | 'session'>
const focused = (world: World): Screen => world.devices[world.focus] ?? HOST_SCREEN
const HOST_SCREEN: Screen = { question: null, mode: 'privileged', bootedAt: 0, session: newSession('console') }
const onScreen = (text: string): string => text.replaceAll('\n', '\r\n')
const isHidden = (terminal: Terminal): boolean => focused(terminal.world).question?.kind === 'password'
const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)

/** Where the line being typed stands. */
const shownIn = (terminal: Terminal): Shown => ({
  prompt: lastLine(waitingText(terminal.world)),
  isHidden: isHidden(terminal),
  width: focused(terminal.world).session.width,
})
/** The question or prompt, and what is typed behind it. */
function waiting(terminal: Terminal): string {
  const text = waitingText(terminal.world)
  return onScreen(text.slice(0, text.length - lastLine(text).length)) + shownLine(terminal, shownIn(terminal))
}

function withLine(terminal: Terminal, { line, cursor, history, back, cut, prefix }: TypedLine): Pressed {
  const next = { ...terminal, line, cursor, history, back, cut, prefix }
  return { terminal: next, output: drawn(terminal, next, shownIn(next)) }
}

/** Enters a line. `echo`: what a key shows for itself; null prints the line as if it had been typed. */
function enter(terminal: Terminal, line: string, echo: string | null = ''): Pressed {
  const before = focused(terminal.world)
  const { world, entry, work } = step(terminal.world, line)
  const after = focused(world)
  const command = entry.kind === 'command' ? entry.input : null
  const next: Terminal = {
    ...terminal,
    ...entered(terminal, command, after.session.historySize),
    world,
    lines: [...terminal.lines, line],
    spent: terminal.spent + work,
  }
  const note = entry.note === null ? '' : `(${entry.note})\n`
  return printed(next, entry.output + note, `${echo ?? ''}\r\n`, pages(before, after, entry) ? pageOf(next) : 0)
}

/** Only the output of EXEC commands is paged. Boots, dialogues and ROMmon are not. */
function pages(before: Screen, after: Screen, { kind, input }: Entry): boolean {
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
    return { terminal: { ...terminal, page: [] }, output: before + shown + waiting(terminal) }
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
  return { terminal: { ...terminal, page: [] }, output: ERASE_LINE + waiting(terminal) }
}

function showHelp(terminal: Terminal): Pressed {
  const { output } = helpFor(terminal.world, terminal.line)
  return printed(terminal, output, '?\r\n', pageOf(terminal))
}

/** Tab completes a word that can only be one. */
function complete(terminal: Terminal): Pressed {
  const { line } = terminal
  const word = /\S*$/.exec(line)?.[0] ?? ''
  const { words } = word === '' ? { words: [] } : helpFor(terminal.world, line)
  const [only] = words
  if (words.length !== 1 || only === undefined)
    return { terminal, output: `\r\n${shownLine(terminal, shownIn(terminal))}` }
  const completed = `${line.slice(0, line.length - word.length)}${only} `
  const next = { ...terminal, line: completed, cursor: completed.length }
  return { terminal: next, output: `\r\n${shownLine(next, shownIn(next))}` }
}
