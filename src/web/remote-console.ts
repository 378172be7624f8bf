// The console of a device that stays on the server: a page sends its lines and gets what the screen shows.

import { createHash } from 'node:crypto'

import { z } from 'zod'

import type { Scenario } from '../content/library.ts'
import { MOST_STEPS } from '../grading/limits.ts'
import { linesOf } from '../sim/input.ts'
import type { LabState } from '../picture/lab-state.ts'
import type { Piece } from '../sim/screens.ts'
import type { Pressed, Terminal } from '../sim/terminal.ts'
import type { ConsoleQuestion, ConsoleReply } from '../sim/remote-terminal.ts'
import { linesField } from './scenario-form.ts'
import { simulator } from './simulator.ts'

/** What a page asks, as `ConsoleQuestion` says it, in a variant. */
export const consoleQuestion = z.strictObject({
  seed: z.string().max(20).optional(),
  // Not called `lines`: these are not kept, so they do not count among what a learner may have kept in a day.
  transcript: linesField,
  from: z.number().int().min(0).optional(),
  line: z.string().max(255).default(''),
  key: z.enum(['?', '\t']).optional(),
})

/** Answers a page from its list of lines alone: the same question always has the same answer, whoever asks. */
export type Consoles = (scenario: Variant, question: ConsoleQuestion) => LabReply

/** A variant by its name, compiled only when it is needed. */
export interface Variant {
  readonly id: string
  readonly seed: number | null
  readonly compiled: () => Pick<Scenario, 'world' | 'page'>
}

/** The message where a run of the same lines would be cut short. */
const TOO_MUCH = '\r\n(These lines take too long: start over, and leave out what is shown over and over.)\r\n'

/** How many consoles are kept, so that the next line goes on from there. */
const KEPT = 200

/** A console after its lines, and the device that each of them was typed at. */
interface Kept {
  readonly terminal: Terminal
  readonly typedAt: readonly string[]
}

/** What is said to a page; of several devices also what stands around their consoles. */
export interface LabReply extends ConsoleReply {
  readonly lab?: LabState
}

/**
 * Consoles of one course. The last ones are kept by scenario, seed and lines, so that a line costs one step and not all that stand before it; what is
 * no longer kept is typed again from the start.
 */
export function remoteConsoles(): Consoles {
  const kept = new Map<string, Kept>()
  const keep = (name: string, console: Kept): void => {
    kept.delete(name)
    kept.set(name, console)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  }
  return ({ id, seed, compiled }, { transcript, from, line, key }) => {
    const { openTerminal, piecesOf, press, typeLine, typeText } = simulator()
    const typed = linesOf(transcript)
    const nameAt = (n: number): string => `${id} ${seed} ${n} ${hashOf(typed.slice(0, n))}`
    // Goes on from the console that the screen already shows, if it is kept.
    const shown = Math.min(from ?? 0, typed.length)
    const known = from === undefined ? undefined : kept.get(nameAt(shown))
    const opened = known === undefined ? openTerminal(compiled().world, 0) : { terminal: known.terminal, output: '' }
    let { terminal } = opened
    const typedAt = [...(known?.typedAt ?? [])]
    const seen = new Set([...typedAt, terminal.world.focus])
    const pieces: Piece[] = from === undefined ? [{ at: terminal.world.focus, text: opened.output }] : []
    const take = (pressed: Pressed, isShown: boolean): void => {
      const found = piecesOf(terminal, pressed, seen, false)
      terminal = pressed.terminal
      seen.add(terminal.world.focus)
      if (isShown) pieces.push(...found)
    }
    for (let next = known === undefined ? 0 : shown; next < typed.length; next += 1) {
      if (terminal.spent > MOST_STEPS) {
        pieces.push({ at: terminal.world.focus, text: TOO_MUCH })
        break
      }
      typedAt.push(terminal.world.focus)
      take(typeLine(terminal, typed[next] ?? ''), next >= shown)
    }
    keep(nameAt(typed.length), { terminal, typedAt })
    if (key !== undefined) {
      terminal = typeText(terminal, line).terminal
      take(press(terminal, key), true)
    }
    return replied(terminal, pieces, typed, typedAt, compiled)
  }
}

function replied(
  terminal: Terminal,
  pieces: readonly Piece[],
  typed: readonly string[],
  typedAt: readonly string[],
  compiled: Variant['compiled'],
): LabReply {
  const { isLab, isTyped, labState, networkSimulator, replyOf } = simulator()
  const reply = replyOf(terminal, pieces.map(({ text }) => text).join(''))
  if (!isLab(terminal.world)) return reply
  const counted = typedAt.filter((_, index) => isTyped(typed[index] ?? ''))
  return {
    ...reply,
    screens: { pieces, focus: terminal.world.focus },
    lab: labState(terminal.world, counted, compiled().page.picture, networkSimulator),
  }
}

function hashOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('base64')
}
