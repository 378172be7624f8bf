// What one feature of the device brings. Each folder of features/ is one such value; features/index.ts lists them.

import { forgottenAtMore } from './absent.ts'
import type { Command, Effect } from './command.ts'
import type { Dialog } from './dialogs.ts'
import type { Config, Device } from './device.ts'
import type { KeptLine } from './kept.ts'
import type { Change, Repeat } from './network/settle.ts'
import type { View } from './network/view.ts'
import type { Platform } from './platforms/platform.ts'
import type { TimerKind } from './timers.ts'
import type { World } from './world.ts'

/** A block of the configuration that a feature knows: where lines in it are kept that are not simulated, and what there is of it to show. */
export interface OwnBlock {
  readonly name: string
  readonly keptIn: (config: Config, of: string) => readonly KeptLine[]
  readonly withKept: (device: Device, of: string, change: (lines: readonly KeptLine[]) => readonly KeptLine[]) => Device
  /** Null: a command shows the whole block. */
  readonly shown: {
    /** The words before its name; they give its place in running-config. */
    readonly opener: string
    /** What its first line has behind the name; null: nothing. */
    readonly behindName?: (config: Config, of: string) => string | null
    /** A `!` stands behind each. */
    readonly isApart: boolean
    readonly all: (config: Config) => readonly string[]
    /** What the text of one depends on: the values by its name in these records. The first is an object of its own. */
    readonly recordsOf: (config: Config) => readonly Readonly<Record<string, unknown>>[]
  } | null
}

/**
 * What a real line leads to that is kept and not simulated. `after` is the device that keeps it. No device
 * in the effect: the line is refused. `line` has its words written out.
 */
export type KeptEffect = (after: Device, line: string) => Effect

interface Parts {
  /** Those of every mode: a command's own `mode` says where it stands. Of two that fit a line, the first is meant. */
  readonly commands: readonly Command[]
  readonly dialogs: readonly Dialog<never>[]
  readonly timers: readonly TimerKind<never>[]
  readonly blocks: readonly OwnBlock[]
  /** By the first word of the line. */
  readonly kept: Readonly<Record<string, KeptEffect>>
  /** Its slice of the configuration of a device that never had one. */
  readonly empty: (platform: Platform) => Partial<Config>
  /** What else a save of the running-config leads to; null: nothing. */
  readonly saved: (device: Device, world: World) => Effect | null
  /** What follows a line once it has run, or has left a block that it does not stand in; null: nothing. */
  readonly afterLine: (after: Device, world: World) => Effect | null
  /** Whether anything in a network is of its matter. Where nothing is, it is not asked what changes by itself, what is due, and what it logs. */
  readonly acts: (view: View) => boolean
  /** What changes by itself in the network as it is, and was before the line; the same world where nothing does. */
  readonly advance: (world: World, view: View, before: View) => World
  /** When next something changes by itself because time passes; null: nothing does. */
  readonly due: (world: World) => number | null
  /** What became different between two views, with what the devices log of it. */
  readonly changes: (before: View, after: View) => readonly Change[]
  /** What devices log again and again of what holds in both views, in the time between two moments. */
  readonly repeats: (before: View, after: View, from: number, to: number) => readonly Repeat[]
  /** The device with the clear passwords of its slice encrypted. */
  readonly encrypted: (device: Device) => Device
}
export interface Feature {
  readonly name: string
  readonly parts: () => Parts
}

/** Defines a feature. Its parts are a function, so that the files of the simulator may load in any order. */
export function feature(name: string, given: () => Partial<Parts>): Feature {
  const parts = once(() => ({
    commands: [],
    dialogs: [],
    timers: [],
    blocks: [],
    kept: {},
    empty: () => ({}),
    saved: () => null,
    afterLine: () => null,
    acts: () => true,
    advance: (world: World) => world,
    due: () => null,
    changes: () => [],
    repeats: () => [],
    encrypted: (device: Device) => device,
    ...given(),
  }))
  return { name, parts }
}

/** A value that is made when it is first asked for, and again when there are more commands. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null
  forgottenAtMore(() => {
    made = null
  })
  return () => (made ??= make())
}
