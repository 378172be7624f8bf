// What a check is: a name, typed arguments, and a judgement over a run that gives its reason and its evidence.

import type { Device } from '../../sim/device.ts'
import type { LoggedEvent, World } from '../../sim/world.ts'
import type { EventPattern } from '../event-pattern.ts'
import type { Reason } from '../../sim/network/reason.ts'
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

/**
 * What a check is about. Mistakes are looked for, and changes proposed, where something that they are about is not met:
 *
 * - `image`: which image the device starts, or runs; `loaded`: which one runs now.
 * - `startup`: it fails when a change is lost at a start, because nothing saved it. `start`: it looks at what is in force after one.
 * - `fit`: every image in flash can be started.
 * - `configuration`: lines that are configured or saved, and those that must not be.
 * - `path`: what packets and frames do between devices.
 * - `events`: what happened, how often and in which order. `answer`: what was read on the device.
 */
export type Topic =
  | 'image'
  | 'loaded'
  | 'startup'
  | 'start'
  | 'configuration'
  | 'flash'
  | 'fit'
  | 'server'
  | 'install'
  | 'register'
  | 'port'
  | 'network'
  | 'path'
  | 'vlan'
  | 'bundle'
  | 'tree'
  | 'neighbour'
  | 'login'
  | 'password'
  | 'banner'
  | 'timer'
  | 'events'
  | 'answer'

type Args = Readonly<Record<string, unknown>>

export interface Check {
  readonly name: string
  /** When it is met, in one sentence for authors. */
  readonly says: string
  /** Never empty. Who has an argument `when` is about a start, too. */
  readonly about: readonly Topic[]
  readonly args: Readonly<Record<string, Arg<unknown>>>
  /** What is wrong with arguments that are right one by one, or null. */
  readonly rule: (args: Args) => string | null
  /** What one would type to meet it, in the order in which it is worth a trial; null: there is no line that asks for it. */
  readonly goal: ((of: Situation, args: Args) => readonly Goal[]) | null
  /** The events that have to happen for it. */
  readonly happens: (args: Args) => readonly EventPattern[]
  /** The rule that counts, told where no mistake has a name. */
  readonly otherwise: (args: Args) => string
  /** Whether it asks that a device is left as it was: then nothing may be advised that is typed there. */
  readonly leavesAlone: (args: Args) => boolean
  /** Of a check about the network: what stands in its way; empty: nothing, or it is about something else. */
  readonly because: (subject: Subject, args: Args) => readonly Reason[]
  readonly judge: (subject: Subject, args: Args) => Finding
}

type Values<Given> = { readonly [Key in keyof Given]: Given[Key] extends Arg<infer Value> ? Value : never }

/** What counts for most checks. */
const STATE = 'What counts is how the device is left, whatever lines led there.'

/** Defines a check; the arguments of `judge` get their types from `args`. */
export function check<Given extends Record<string, Arg<unknown>>>(
  name: string,
  {
    rule,
    goal,
    happens,
    otherwise,
    leavesAlone,
    because,
    ...own
  }: {
    says: string
    about: readonly Topic[]
    args: Given
    rule?: (args: Values<Given>) => string | null
    goal: ((of: Situation, args: Values<Given>) => readonly Goal[]) | null
    happens?: (args: Values<Given>) => readonly EventPattern[]
    /** Left out: what counts is the state in which the device is left. */
    otherwise?: (args: Values<Given>) => string
    leavesAlone?: (args: Values<Given>) => boolean
    because?: (subject: Subject, args: Values<Given>) => readonly Reason[]
  },
  judge: (subject: Subject, args: Values<Given>) => Finding,
): Check {
  return {
    name,
    ...own,
    about: 'when' in own.args ? [...own.about, 'startup', 'start'] : own.about,
    rule: (values) => rule?.(values as Values<Given>) ?? null,
    goal: goal && ((of, values) => goal(of, values as Values<Given>)),
    happens: (values) => happens?.(values as Values<Given>) ?? [],
    otherwise: (values) => otherwise?.(values as Values<Given>) ?? STATE,
    leavesAlone: (values) => leavesAlone?.(values as Values<Given>) ?? false,
    because: (subject, values) => because?.(subject, values as Values<Given>) ?? [],
    judge: (subject, values) => judge(subject, values as Values<Given>),
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
