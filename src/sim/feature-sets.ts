// What all features of the device have together: commands, dialogs, timers, blocks. Features need it too, so this file imports none of them;
// features/index.ts gives it the list.

import type { Command, Effect } from './command.ts'
import type { Device } from './device.ts'
import type { Dialog } from './dialogs.ts'
import { once, type Feature, type KeptEffect, type OwnBlock } from './feature.ts'
import type { TimerKind } from './timers.ts'
import type { World } from './world.ts'

let provided: readonly Feature[] = []

/** Gives the list: done where worlds are made and where they are stepped, before anything else is asked of it. */
export function provideFeatures(all: readonly Feature[]): void {
  provided = all
}

/** In the order of the list. */
export function features(): readonly Feature[] {
  if (provided.length === 0) throw new Error('nobody has provided the features')
  return provided
}

/** The commands outside of configuration, by the tree they belong to. */
const TREES = { exec: ['user', 'privileged'], rommon: ['rommon'], loader: ['switch:'] } as const
const inModes = (command: Command, modes: readonly string[]): boolean =>
  command.modes.some((mode) => modes.includes(mode))
const commands = once(() => features().flatMap(({ parts }) => parts().commands))
const commandsOf = (tree: keyof typeof TREES) =>
  once(() => commands().filter((command) => inModes(command, TREES[tree])))

export const execCommands = commandsOf('exec')
export const rommonCommands = commandsOf('rommon')
export const loaderCommands = commandsOf('loader')
/** Of global configuration and of every block. Where their lines stand in running-config is sections.ts. */
export const configCommands = once(() => commands().filter((command) => !inModes(command, Object.values(TREES).flat())))

/** Every dialog by its name. One takes back the data it asked with; the types meet again here. */
export const dialogs = once(
  (): ReadonlyMap<string, Dialog<unknown>> =>
    new Map(
      features().flatMap(({ parts }) =>
        parts().dialogs.map((dialog) => [dialog.name, dialog as unknown as Dialog<unknown>]),
      ),
    ),
)
/** What acts when a timer is due, by the kind of the timer. */
export const timerKinds = once(
  (): ReadonlyMap<string, TimerKind<unknown>> =>
    new Map(
      features().flatMap(({ parts }) =>
        parts().timers.map((kind) => [kind.kind, kind as unknown as TimerKind<unknown>]),
      ),
    ),
)
/** The blocks of the configuration that features know, by name. */
export const ownBlocks = once(
  (): ReadonlyMap<string, OwnBlock> =>
    new Map(features().flatMap(({ parts }) => parts().blocks.map((block) => [block.name, block]))),
)
/** What features add once a line has run; null: nothing. */
export function followedBy(device: Device, world: World): Effect | null {
  for (const { parts } of features()) {
    const effect = parts().afterLine(device, world)
    if (effect) return effect
  }
  return null
}
/** What lines lead to that are kept, by their first word. */
export const keptEffects = once(
  (): ReadonlyMap<string, KeptEffect> => new Map(features().flatMap(({ parts }) => Object.entries(parts().kept))),
)
