// Every feature of the device. A new one is its folder and its line here.

import type { Command } from '../command.ts'
import type { Dialog } from '../dialogs.ts'
import { once, type Feature, type KeptEffect, type OwnBlock } from '../feature.ts'
import type { TimerKind } from '../timers.ts'
import { aaaFeature } from './aaa/index.ts'
import { accessFeature } from './access/index.ts'
import { aliasFeature } from './alias/index.ts'
import { archiveFeature } from './archive/index.ts'
import { archiveSwFeature } from './archive-sw/index.ts'
import { bootFeature } from './boot/index.ts'
import { clockFeature } from './clock/index.ts'
import { filesFeature } from './files/index.ts'
import { identityFeature } from './identity/index.ts'
import { installFeature } from './install/index.ts'
import { interfacesFeature } from './interfaces/index.ts'
import { ipFeature } from './ip/index.ts'
import { licenseFeature } from './license/index.ts'
import { loginFeature } from './login/index.ts'
import { loaderFeature } from './loader/index.ts'
import { reloadFeature } from './reload/index.ts'
import { loggingFeature } from './logging/index.ts'
import { rommonFeature } from './rommon/index.ts'
import { runningConfigFeature } from './running-config/index.ts'
import { servicesFeature } from './services/index.ts'
import { setupFeature } from './setup/index.ts'
import { sshFeature } from './ssh/index.ts'
import { switchingFeature } from './switching/index.ts'
import { terminalFeature } from './terminal/index.ts'
import { transferFeature } from './transfer/index.ts'

/** Lines of running-config that have one place (sections.ts) stand in this order. */
export const features = once((): readonly Feature[] => [
  servicesFeature,
  identityFeature,
  clockFeature,
  loggingFeature,
  bootFeature,
  accessFeature,
  aaaFeature,
  loginFeature,
  interfacesFeature,
  switchingFeature,
  ipFeature,
  sshFeature,
  filesFeature,
  transferFeature,
  runningConfigFeature,
  reloadFeature,
  archiveFeature,
  installFeature,
  archiveSwFeature,
  licenseFeature,
  setupFeature,
  terminalFeature,
  aliasFeature,
  rommonFeature,
  loaderFeature,
])

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
/** What lines lead to that are kept, by their first word. */
export const keptEffects = once(
  (): ReadonlyMap<string, KeptEffect> => new Map(features().flatMap(({ parts }) => Object.entries(parts().kept))),
)
