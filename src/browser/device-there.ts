// A device that stays on the server: the line is edited here, and each one that is entered is sent with those before it.

import {
  drawn,
  edited,
  emptyTypedLine,
  entered,
  isAwaited,
  isText,
  keysOf,
  shownLine,
  type TypedLine,
} from '../sim/line-editor.ts'
import type { LabState } from '../picture/lab-state.ts'
import type { ConsoleQuestion, ConsoleReply } from '../sim/remote-terminal.ts'
import type { Piece } from '../sim/screens.ts'
import { linesAndRest, textOfLines, type ConsoleDevice } from './device.ts'

const CTRL_C = '\u0003'
const ESCAPE = '\u001b'
const CTRL_Z = '\u001a'
const REDRAW = ['\u0012', '\u000c']
const NO_ANSWER = '\r\n(The server does not answer. Your lines are kept: press Enter to try again.)\r\n'

type Reply = ConsoleReply & { readonly lab?: LabState }

/** A device behind `POST href`, in the variant of `seed`. */
export function deviceThere(href: string, seed: string): ConsoleDevice {
  let lines: readonly string[] = []
  let typed: TypedLine = emptyTypedLine
  let waits: Pick<ConsoleReply, 'prompt' | 'takes'> = { prompt: '', takes: 'command' }
  /** After a one-key answer: an Enter pressed directly behind it is the same answer. */
  let swallowsEnter = false
  let focus = ''
  let lab: LabState | null = null

  const shown = () => ({ prompt: waits.prompt, isHidden: waits.takes === 'secret' })
  const isAtPrompt = (): boolean => waits.takes === 'command' || waits.takes === 'configuration'

  /** Null: no answer, and nothing has changed. */
  async function ask(question: Omit<ConsoleQuestion, 'transcript'>, all: readonly string[]): Promise<Reply | null> {
    try {
      const body = JSON.stringify({ seed, transcript: textOfLines(all, ''), ...question })
      const response = await fetch(href, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      return response.ok ? ((await response.json()) as Reply) : null
    } catch {
      return null
    }
  }

  /** Enters lines; `isEchoed`: the first one stands on the screen already. */
  async function enter(more: readonly string[], isEchoed: boolean): Promise<readonly Piece[]> {
    const all = [...lines, ...more]
    const reply = await ask({ from: lines.length, line: '' }, all)
    if (reply === null) return here(NO_ANSWER + shownLine(typed, shown()))
    const [first = ''] = more
    for (const line of more) typed = entered(typed, isAtPrompt() ? line : null)
    const [left, prompt] = [focus, waits.prompt]
    lines = all
    const pieces = taken(reply)
    const [begun, ...rest] = pieces
    // A screen that is left by a line that was typed there shows its prompt again.
    if (isEchoed && focus !== left) return [{ at: left, text: `\r\n${prompt}` }, ...pieces]
    return isEchoed && begun?.text.startsWith(first)
      ? [{ ...begun, text: begun.text.slice(first.length) }, ...rest]
      : pieces
  }

  /** What the server said is what is so now; what it printed, by screen. */
  function taken(reply: Reply): readonly Piece[] {
    waits = reply
    focus = reply.screens?.focus ?? focus
    lab = reply.lab ?? lab
    return reply.screens?.pieces ?? here(reply.output)
  }

  function here(text: string): readonly Piece[] {
    return [{ at: focus, text }]
  }

  async function pressKey(key: string): Promise<readonly Piece[]> {
    if (swallowsEnter && key === '\r') {
      swallowsEnter = false
      return []
    }
    swallowsEnter = false
    if (waits.takes === 'key') {
      if (key === '\r') return enter([''], true)
      if (key === CTRL_C || key === ESCAPE) return [...here('^C'), ...(await enter(['^C'], true))]
      if (!isText(key)) return []
      swallowsEnter = true
      return [...here(key), ...(await enter([key], true))]
    }
    if (isAwaited(typed, key)) return edit(key)
    typed = { ...typed, prefix: null }
    if (key === '\r') return enter([typed.line], true)
    if (key === '\t' || key === '?') return isAtPrompt() ? help(key) : key === '?' ? edit(key) : []
    if (REDRAW.includes(key)) return here(`\r\n${shownLine(typed, shown())}`)
    if (key === CTRL_C) {
      if (waits.takes !== 'command') return [...here('^C'), ...(await enter(['^C'], true))]
      typed = { ...typed, line: '', cursor: 0 }
      return here(`^C\r\n${waits.prompt}`)
    }
    if (key === CTRL_Z)
      return waits.takes === 'configuration' ? [...here('^Z'), ...(await enter([`${typed.line}^Z`], true))] : []
    return edit(key)
  }

  function edit(key: string): readonly Piece[] {
    const before = typed
    typed = edited(typed, key, isAtPrompt()) ?? typed
    return here(drawn(before, typed, shown()))
  }

  /** What fits behind the line, and a word that can only be one: the server knows the commands. */
  async function help(key: '?' | '\t'): Promise<readonly Piece[]> {
    const reply = await ask({ from: lines.length, line: typed.line, key }, lines)
    if (reply === null) return here(NO_ANSWER + shownLine(typed, shown()))
    typed = { ...typed, line: reply.line, cursor: reply.line.length }
    return here(reply.output)
  }

  return {
    get text() {
      return textOfLines(lines, typed.line)
    },
    get focus() {
      return focus
    },
    lab: () => lab,
    follow: () => null,
    async replay(text) {
      const { lines: all, rest } = linesAndRest(text)
      const reply = await ask({ line: '' }, all)
      if (reply === null) return here(NO_ANSWER)
      lines = all
      const pieces = taken(reply)
      typed = { ...emptyTypedLine, history: all.slice(-20), line: rest, cursor: rest.length }
      return [...pieces, ...here(waits.takes === 'secret' ? '' : rest)]
    },
    async press(keys) {
      const pieces: Piece[] = []
      for (const key of keysOf(keys)) pieces.push(...(await pressKey(key)))
      return pieces
    },
    async enter(more, rest) {
      const before = typed
      typed = { ...typed, line: '', cursor: 0 }
      const erased = here(drawn(before, typed, shown()))
      const pieces = await enter(more, false)
      typed = { ...typed, line: rest, cursor: rest.length }
      return [...erased, ...pieces, ...here(waits.takes === 'secret' ? '' : rest)]
    },
    // The server prints everything at once: a page more is no round trip.
    resize: () => {},
  }
}
