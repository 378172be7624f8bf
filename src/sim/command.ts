// How a device command is defined: its path with help per word, typed arguments, what it does, and the line it shows in the configuration.

import type { Config, Device, Question } from './device.ts'
import type { HelpRow } from './help.ts'
import type { Feature, Platform } from './platforms/platform.ts'
import type { Host, SimEvent, World } from './world.ts'

/** What a command or an answer does. Everything left out stays as it is. */
export interface Effect {
  readonly device?: Device
  /** Other devices, and hosts, that are different now: they have learned an address. */
  readonly others?: {
    readonly devices: Readonly<Record<string, Device>>
    readonly hosts: Readonly<Record<string, Host>>
  }
  /** Servers changed by an upload. */
  readonly servers?: World['servers']
  /** Printed as is; complete lines, each ending in a line feed. */
  readonly output?: string
  readonly events?: readonly SimEvent[]
  /** Leaves the device asking this. */
  readonly ask?: Question
  /** Simulated milliseconds that pass. */
  readonly takes?: number
  /** A note to the learner beside the console, never part of it. */
  readonly note?: string
  /** What a real device would do here and this one does not: it says so, and the graders hear of it. */
  readonly notSimulated?: string
  /** Steps of work beyond those of any line (work.ts). */
  readonly work?: number
  /** The word of the line, from 0 and without `no`, that the device does not know where it was typed: it points at it, and does nothing. */
  readonly wrongAt?: number
}

/** A word of the typed line, with the column (from 0) where it starts. */
export interface Token {
  readonly text: string
  readonly column: number
}

/** An argument: how it reads one or more tokens, and how `?` shows it. */
export interface Arg<N extends string, T> {
  readonly name: N
  readonly shown: string
  /** Reads from `tokens[at]` on; null when the token cannot be this argument. */
  readonly take: (tokens: readonly Token[], at: number, line: string, platform: Platform) => Taken<T> | NotTaken | null
  /** How the value stands in a configuration, where that is not as it was typed. */
  readonly written?: (value: unknown) => string
  /** What `?` lists behind its typed beginning, instead of `shown`. `release`: of what runs, `15.1(4)M4` or `17.9.4a`. */
  readonly offers?: (typed: string, platform: Platform, release: string) => readonly HelpRow[]
}
export interface Taken<T> {
  readonly value: T
  readonly next: number
}
/** Why an argument that was begun is none: more of it must follow, or this one of its words is wrong. */
export type NotTaken = 'ambiguous' | 'incomplete' | { readonly wrongAt: number }
export const isTaken = <T>(found: Taken<T> | NotTaken | null): found is Taken<T> =>
  found !== null && typeof found === 'object' && 'next' in found

/** An optional switch such as `/force`; its argument is a boolean. */
export interface Flag<N extends string> {
  readonly flag: N
  readonly keyword: string
}

export type PathPart = readonly [string | Arg<string, unknown> | Flag<string>, string]
type NameOf<P> = P extends readonly [{ readonly name: infer N extends string }, string]
  ? N
  : P extends readonly [{ readonly flag: infer N extends string }, string]
    ? N
    : never
type ValueOf<P> = P extends readonly [Arg<string, infer T>, string] ? T : boolean
export type ArgsOf<P extends readonly PathPart[]> = { readonly [E in P[number] as NameOf<E>]: ValueOf<E> }

export interface Command {
  /** The modes or blocks it belongs to: `privileged`, `config`, `config-if`. */
  readonly modes: readonly string[]
  readonly path: readonly PathPart[]
  /** The keywords of the path, the first of each that has two spellings: `ip address`. */
  readonly words: string
  readonly run: (device: Device, args: Readonly<Record<string, unknown>>, world: World) => Effect
  /** The `no` form; accepted from the last keyword on, so arguments may be missing. */
  readonly no: ((device: Device, args: Readonly<Record<string, unknown>>, world: World) => Effect) | null
  /** How many parts of the path the `no` form needs at least. */
  readonly noNeeds: number
  /** The `default` form, where it differs from `no`. */
  readonly byDefault: ((device: Device, args: Readonly<Record<string, unknown>>, world: World) => Effect) | null
  /** Its lines in running-config. In a sub-mode, `context` says of what. Null: it has none. */
  readonly show: ((config: Config, context: string, platform: Platform) => readonly string[]) | null
  /** What it prints once for a range of so many ports; null: what it prints for each of them. */
  readonly onRange: ((count: number) => string) | null
  /** Takes `| include …` and friends, or does where the platform has a feature. */
  readonly pipe: boolean | Feature
  /** Words that may follow on a real device, with their help: with one of them, the line is not simulated. */
  readonly unsimulated: readonly (readonly [string, string])[]
  /** Of the options that the tables list behind the command, in any order, those that it simulates; each is an argument of its name. */
  readonly options: readonly string[]
  /** The command exists only on platforms with this, or (with `!`) without it; null: everywhere. */
  readonly needs: Needs | null
}
export type Needs = Feature | `!${Feature}`

/** Defines a command. The types of `args` come from the path. */
export function command<const P extends readonly PathPart[]>(definition: {
  readonly mode: string | readonly string[]
  readonly path: P
  readonly run: (device: Device, args: ArgsOf<P>, world: World) => Effect
  readonly no?: (device: Device, args: Partial<ArgsOf<P>>, world: World) => Effect
  readonly noNeeds?: number
  readonly byDefault?: (device: Device, args: Partial<ArgsOf<P>>, world: World) => Effect
  readonly show?: (config: Config, context: string, platform: Platform) => readonly string[]
  readonly onRange?: (count: number) => string
  readonly pipe?: boolean | Feature
  readonly unsimulated?: Command['unsimulated']
  readonly options?: readonly string[]
  readonly needs?: Needs
}): Command {
  return {
    modes: typeof definition.mode === 'string' ? [definition.mode] : definition.mode,
    path: definition.path,
    words: definition.path
      .flatMap(([part]) => (typeof part === 'string' ? [part.split('|')[0] as string] : []))
      .join(' '),
    run: definition.run as Command['run'],
    no: (definition.no as Command['no'] | undefined) ?? null,
    noNeeds: definition.noNeeds ?? 0,
    byDefault: (definition.byDefault as Command['byDefault'] | undefined) ?? null,
    show: definition.show ?? null,
    onRange: definition.onRange ?? null,
    pipe: definition.pipe ?? false,
    unsimulated: definition.unsimulated ?? [],
    options: definition.options ?? [],
    needs: definition.needs ?? null,
  }
}

/** An optional switch, `flag('force', '/force')`. */
export const flag = <N extends string>(name: N, keyword: string): Flag<N> => ({ flag: name, keyword })

/** One word, taken as it is. */
export const word = <N extends string>(name: N, shown = 'WORD'): Arg<N, string> => ({
  name,
  shown,
  take: (tokens, at) => ({ value: tokens[at]?.text ?? '', next: at + 1 }),
})

/** One word that `read` accepts. */
export const value = <N extends string, T>(
  name: N,
  shown: string,
  read: (text: string) => T | null,
  choices?: (platform: Platform, release: string) => readonly HelpRow[],
): Arg<N, T> => ({
  name,
  shown,
  take: (tokens, at) => {
    const token = tokens[at]
    const found = token ? read(token.text) : null
    return found === null ? null : { value: found, next: at + 1 }
  },
  ...(choices ? { offers: choiceOf(choices) } : {}),
})

/** Help of an argument that is one of some words. */
export const choiceOf =
  (choices: (platform: Platform, release: string) => readonly HelpRow[]): NonNullable<Arg<string, unknown>['offers']> =>
  (typed, platform, release) =>
    choices(platform, release).filter(([word]) => word.startsWith(typed.toLowerCase()))

/** The rest of the line, inner blanks kept. */
export const rest = <N extends string>(
  name: N,
  shown = 'LINE',
  choices?: readonly (readonly [string, string])[],
): Arg<N, string> => ({
  name,
  shown,
  take: (tokens, at, line) => {
    const token = tokens[at]
    return token ? { value: line.slice(token.column), next: tokens.length } : null
  },
  ...(choices ? { choices: () => choices } : {}),
})

/** A decimal number within bounds. */
export const number = <N extends string>(name: N, low: number, high: number): Arg<N, number> =>
  value(name, `<${low}-${high}>`, (text) => {
    if (!/^\d{1,10}$/.test(text)) return null
    const read = Number(text)
    return read >= low && read <= high ? read : null
  })

/** A register value: hexadecimal with 0x, else decimal (ios-behaviour.md 11). */
export const hex16 = <N extends string>(name: N): Arg<N, number> =>
  value(name, '<0x0-0xFFFF>', (text) => {
    const read = /^0x[0-9a-f]{1,4}$/i.test(text)
      ? Number.parseInt(text, 16)
      : /^\d{1,5}$/.test(text)
        ? Number(text)
        : -1
    return read >= 0 && read <= 0xffff ? read : null
  })

/** An IPv4 address, dotted. */
export const ipv4 = <N extends string>(name: N): Arg<N, string> =>
  value(name, 'A.B.C.D', (text) => (ipv4Number(text) === null ? null : text))

/** 32-bit number of a dotted address, or null. */
export function ipv4Number(text: string): number | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)
  if (!match) return null
  let sum = 0
  for (let i = 1; i <= 4; i++) {
    const octet = Number(match[i])
    if (octet > 255) return null
    sum = sum * 256 + octet
  }
  return sum
}

/** Whether output of a command may be filtered on a platform. */
export const mayBePiped = ({ pipe }: Command, { features }: Platform): boolean =>
  typeof pipe === 'string' ? features.has(pipe) : pipe

/** Whether a platform has a command. */
export const exists = (command: Command, platform: Platform): boolean =>
  command.needs === null ||
  (command.needs.startsWith('!')
    ? !platform.features.has(command.needs.slice(1) as Feature)
    : platform.features.has(command.needs as Feature))
