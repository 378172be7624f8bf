// The trees of words of every mode, made once for each platform.

import { blocks } from './blocks.ts'
import type { Command } from './command.ts'
import { configTree } from './config-tree.ts'
import type { Device, Mode } from './device.ts'
import { execCommands, loaderCommands, rommonCommands } from './features/index.ts'
import { treeOf, type Node } from './grammar.ts'
import { isLoaderMode } from './modes.ts'
import { perPlatform, platforms } from './platforms/index.ts'
import type { Platform } from './platforms/platform.ts'
import { rowsOf } from './rows.ts'
import { LOADER, ROMMON } from './words/loaders.ts'
import { privilegedRows, userRows } from './words/tables.ts'

interface Trees {
  readonly user: Node
  readonly privileged: Node
  /** ROMmon or the boot loader of a switch. */
  readonly loader: Node
}

/** The trees of EXEC, and of what stands below IOS. */
export const trees = perPlatform((platform: Platform): Trees => {
  const of = (mode: Mode): Command[] => execCommands().filter((command) => command.modes.includes(mode))
  return {
    user: treeOf(of('user'), platform, userRows()),
    privileged: treeOf(of('privileged'), platform, privilegedRows()),
    loader: treeOf(
      platform.loader === 'rommon' ? rommonCommands() : loaderCommands(),
      platform,
      platform.rommon
        ? rowsOf(ROMMON).filter(({ path: [word] }) => platform.rommon?.commands.some(([name]) => name === word))
        : rowsOf(LOADER),
    ),
  }
})

/** The tree of a device that is not in configuration. */
export function treeFor(device: Device): Node {
  const { user, privileged, loader } = trees(platforms[device.platform])
  return isLoaderMode(device.mode) ? loader : device.mode === 'privileged' ? privileged : user
}

/** The words of a mode, or of a block of the configuration, as a tree: for the manual, and for tests over the whole set. */
export function treeOfMode(mode: string, platform: Platform): Node {
  if (mode === 'config') return configTree(null, platform)
  if (blocks.some(({ name }) => name === mode)) return configTree(mode, platform)
  const { user, privileged, loader } = trees(platform)
  return mode === 'user' ? user : mode === 'privileged' ? privileged : loader
}
