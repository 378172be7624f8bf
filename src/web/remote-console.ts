// The console of a device that stays on the server: a page sends its lines and gets what the screen shows.

import { createHash } from 'node:crypto'

import { z } from 'zod'

import type { Scenario } from '../content/library.ts'
import { MOST_STEPS } from '../grading/limits.ts'
import { linesOf } from '../sim/input.ts'
import type { Terminal } from '../sim/terminal.ts'
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
export type Consoles = (scenario: Variant, question: ConsoleQuestion) => ConsoleReply

/** A variant by its name, compiled only when it is needed. */
export interface Variant {
  readonly id: string
  readonly seed: number | null
  readonly compiled: () => Pick<Scenario, 'world'>
}

/** The message where a run of the same lines would be cut short. */
const TOO_MUCH = '\r\n(These lines take too long: start over, and leave out what is shown over and over.)\r\n'

/** How many consoles are kept, so that the next line goes on from there. */
const KEPT = 200

/**
 * Consoles of one course. The last ones are kept by scenario, seed and lines, so that a line costs one step and not all that stand before it; what is
 * no longer kept is typed again from the start.
 */
export function remoteConsoles(): Consoles {
  const kept = new Map<string, Terminal>()
  const keep = (name: string, terminal: Terminal): void => {
    kept.delete(name)
    kept.set(name, terminal)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  }
  return ({ id, seed, compiled }, { transcript, from, line, key }) => {
    const { openTerminal, press, replyOf, typeLine, typeText } = simulator()
    const typed = linesOf(transcript)
    const nameAt = (n: number): string => `${id} ${seed} ${n} ${hashOf(typed.slice(0, n))}`
    // Goes on from the console that the screen already shows, if it is kept.
    const shown = Math.min(from ?? 0, typed.length)
    const known = from === undefined ? undefined : kept.get(nameAt(shown))
    const opened = known === undefined ? openTerminal(compiled().world, 0) : { terminal: known, output: '' }
    let { terminal } = opened
    let output = from === undefined ? opened.output : ''
    let next = known === undefined ? 0 : shown
    for (; next < typed.length; next += 1) {
      if (terminal.spent > MOST_STEPS) {
        output += TOO_MUCH
        break
      }
      const entered = typeLine(terminal, typed[next] ?? '')
      terminal = entered.terminal
      if (next >= shown) output += entered.output
    }
    keep(nameAt(typed.length), terminal)
    if (key === undefined) return replyOf(terminal, output)
    const pressed = press(typeText(terminal, line).terminal, key)
    return replyOf(pressed.terminal, pressed.output)
  }
}

function hashOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('base64')
}
