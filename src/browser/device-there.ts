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
import type { ConsoleQuestion, ConsoleReply } from '../sim/remote-terminal.ts'
import { linesAndRest, textOfLines, type ConsoleDevice } from './device.ts'

const CTRL_C = '\u0003'
const ESCAPE = '\u001b'
const CTRL_Z = '\u001a'
const REDRAW = ['\u0012', '\u000c']
const NO_ANSWER = '\r\n(The server does not answer. Your lines are kept: press Enter to try again.)\r\n'

/** A device behind `POST href`, in the variant of `seed`. */
export function deviceThere(href: string, seed: string): ConsoleDevice {
  let lines: readonly string[] = []
  let typed: TypedLine = emptyTypedLine
  let waits: Pick<ConsoleReply, 'prompt' | 'takes'> = { prompt: '', takes: 'command' }
  /** After a one-key answer: an Enter pressed directly behind it is the same answer. */
  let swallowsEnter = false

  const shown = () => ({ prompt: waits.prompt, isHidden: waits.takes === 'secret' })
  const isAtPrompt = (): boolean => waits.takes === 'command' || waits.takes === 'configuration'

  /** Null: no answer, and nothing has changed. */
  async function ask(
    question: Omit<ConsoleQuestion, 'transcript'>,
    all: readonly string[],
  ): Promise<ConsoleReply | null> {
    try {
      const body = JSON.stringify({ seed, transcript: textOfLines(all, ''), ...question })
      const response = await fetch(href, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      return response.ok ? ((await response.json()) as ConsoleReply) : null
    } catch {
      return null
    }
  }

  /** Enters lines; `isEchoed`: the first one stands on the screen already. */
  async function enter(more: readonly string[], isEchoed: boolean): Promise<string> {
    const all = [...lines, ...more]
    const reply = await ask({ from: lines.length, line: '' }, all)
    if (reply === null) return NO_ANSWER + shownLine(typed, shown())
    const [first = ''] = more
    const isShown = isEchoed && reply.output.startsWith(first)
    for (const line of more) typed = entered(typed, isAtPrompt() ? line : null)
    lines = all
    waits = reply
    return isShown ? reply.output.slice(first.length) : reply.output
  }

  async function pressKey(key: string): Promise<string> {
    if (swallowsEnter && key === '\r') {
      swallowsEnter = false
      return ''
    }
    swallowsEnter = false
    if (waits.takes === 'key') {
      if (key === '\r') return enter([''], true)
      if (key === CTRL_C || key === ESCAPE) return `^C${await enter(['^C'], true)}`
      if (!isText(key)) return ''
      swallowsEnter = true
      return key + (await enter([key], true))
    }
    if (isAwaited(typed, key)) return edit(key)
    typed = { ...typed, prefix: null }
    if (key === '\r') return enter([typed.line], true)
    if (key === '\t' || key === '?') return isAtPrompt() ? help(key) : key === '?' ? edit(key) : ''
    if (REDRAW.includes(key)) return `\r\n${shownLine(typed, shown())}`
    if (key === CTRL_C) {
      if (waits.takes !== 'command') return `^C${await enter(['^C'], true)}`
      typed = { ...typed, line: '', cursor: 0 }
      return `^C\r\n${waits.prompt}`
    }
    if (key === CTRL_Z) return waits.takes === 'configuration' ? `^Z${await enter([`${typed.line}^Z`], true)}` : ''
    return edit(key)
  }

  function edit(key: string): string {
    const before = typed
    typed = edited(typed, key, isAtPrompt()) ?? typed
    return drawn(before, typed, shown())
  }

  /** What fits behind the line, and a word that can only be one: the server knows the commands. */
  async function help(key: '?' | '\t'): Promise<string> {
    const reply = await ask({ from: lines.length, line: typed.line, key }, lines)
    if (reply === null) return NO_ANSWER + shownLine(typed, shown())
    typed = { ...typed, line: reply.line, cursor: reply.line.length }
    return reply.output
  }

  return {
    get text() {
      return textOfLines(lines, typed.line)
    },
    async replay(text) {
      const { lines: all, rest } = linesAndRest(text)
      const reply = await ask({ line: '' }, all)
      if (reply === null) return NO_ANSWER
      lines = all
      waits = reply
      typed = { ...emptyTypedLine, history: all.slice(-20), line: rest, cursor: rest.length }
      return reply.output + (waits.takes === 'secret' ? '' : rest)
    },
    async press(keys) {
      let output = ''
      for (const key of keysOf(keys)) output += await pressKey(key)
      return output
    },
    async enter(more, rest) {
      const before = typed
      typed = { ...typed, line: '', cursor: 0 }
      const erased = drawn(before, typed, shown())
      const output = await enter(more, false)
      typed = { ...typed, line: rest, cursor: rest.length }
      return erased + output + (waits.takes === 'secret' ? '' : rest)
    },
    // The server prints everything at once: a page more is no round trip.
    resize: () => {},
  }
}
