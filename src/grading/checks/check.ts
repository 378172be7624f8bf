// What a check is: a name, typed arguments, and a judgement over a run that gives its reason and its evidence.

import type { Device } from '../../sim/device.ts'
import type { LoggedEvent, World } from '../../sim/world.ts'
import type { Run } from '../run.ts'
import type { Arg } from './args.ts'

/** What a check looks at: one device of a run, as it was left, what happened on it, and what a power cycle makes of it. */
export interface Subject {
  readonly run: Run
  readonly world: World
  readonly device: Device
  /** The events of this device. */
  readonly events: readonly LoggedEvent[]
  /** The device after power off and on with nobody at the console; computed once. */
  readonly powerCycled: () => Device
}

/** Never a bare boolean: the reason is the feedback that the learner reads, the lines are its evidence. */
export interface Finding {
  readonly met: boolean
  readonly reason: string
  readonly lines: readonly number[]
}

/** Lines that would meet a check, plain, and the prompt at which they are typed. Where in an answer they help is for the repair to find. */
export interface Goal {
  readonly at: 'config' | 'exec' | 'loader'
  readonly lines: readonly string[]
  /** The head of the block that they stand in; none: they are global. */
  readonly under?: string
  /** What takes away older lines that count first, if they need it: all of them at once, or each. */
  readonly clears?: { readonly all: string; readonly each: readonly string[] }
  /** `last`: only behind everything else. `merge`: also in place of a command that merges a configuration. */
  readonly where?: 'last' | 'merge'
}
/** What a goal is made from: a device as it was left, and what happened on it. */
export type Situation = Pick<Subject, 'run' | 'device' | 'events'>

export interface Check {
  readonly name: string
  /** When it is met, in one sentence for authors. */
  readonly says: string
  readonly args: Readonly<Record<string, Arg<unknown>>>
  /** What is wrong with arguments that are right one by one, or null. */
  readonly rule: (args: Readonly<Record<string, unknown>>) => string | null
  /** What one would type to meet it, in the order in which it is worth a trial; null: there is no line that asks for it. */
  readonly goal: ((of: Situation, args: Readonly<Record<string, unknown>>) => readonly Goal[]) | null
  readonly judge: (subject: Subject, args: Readonly<Record<string, unknown>>) => Finding
}

type Values<Args> = { readonly [Key in keyof Args]: Args[Key] extends Arg<infer Value> ? Value : never }

/** Defines a check; the arguments of `judge` get their types from `args`. */
export function check<Args extends Record<string, Arg<unknown>>>(
  name: string,
  {
    says,
    args,
    rule,
    goal,
  }: {
    says: string
    args: Args
    rule?: (args: Values<Args>) => string | null
    goal: ((of: Situation, args: Values<Args>) => readonly Goal[]) | null
  },
  judge: (subject: Subject, args: Values<Args>) => Finding,
): Check {
  return {
    name,
    says,
    args,
    rule: (values) => rule?.(values as Values<Args>) ?? null,
    goal: goal && ((of, values) => goal(of, values as Values<Args>)),
    judge: (subject, values) => judge(subject, values as Values<Args>),
  }
}

export function met(reason: string, lines: readonly number[] = []): Finding {
  return { met: true, reason, lines }
}

export function unmet(reason: string, lines: readonly number[] = []): Finding {
  return { met: false, reason, lines }
}

/** The input lines, each once and in order, at which events of these types happened. */
export function linesOf(events: readonly LoggedEvent[], ...types: readonly LoggedEvent['type'][]): number[] {
  return lineNumbers(events.filter((event) => types.includes(event.type)))
}

export function lineNumbers(events: readonly LoggedEvent[]): number[] {
  return [...new Set(events.map((event) => event.line))].filter((line) => line > 0).sort((a, b) => a - b)
}

/** `once`, `3 times`: how often something happened, in a sentence. */
export function timesInWords(count: number): string {
  return count === 0 ? 'never' : count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}
