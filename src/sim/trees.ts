// The trees of words of every mode, made once for each platform.

import { blocks } from './blocks.ts'
import { configTree } from './config-tree.ts'
import type { Device } from './device.ts'
import { execCommands, loaderCommands, rommonCommands } from './feature-sets.ts'
import { lettersOf, treeOf, type Node } from './grammar.ts'
import { platformOf } from './hardware.ts'
import { isLoaderMode } from './modes.ts'
import type { Platform } from './platforms/platform.ts'
import { rowsOf } from './rows.ts'
import { LOADER, ROMMON } from './words/loaders.ts'
import { keptOfTables, privilegedRows, userRows } from './words/tables.ts'

const trees = {
  user: keptOfTables<Platform, Node>(),
  privileged: keptOfTables<Platform, Node>(),
  loader: keptOfTables<Platform, Node>(),
}

/** The words of EXEC, and of what stands below IOS: ROMmon or the boot loader of a switch. */
export function treeNamed(name: keyof typeof trees, platform: Platform): Node {
  const known = trees[name]
  let tree = known.get(platform)
  if (!tree) known.set(platform, (tree = name === 'loader' ? loaderTree(platform) : execTree(name, platform)))
  return tree
}
const execTree = (mode: 'user' | 'privileged', platform: Platform): Node =>
  treeOf(
    execCommands().filter(({ modes }) => modes.includes(mode)),
    platform,
    mode === 'user' ? userRows(lettersOf(platform)) : privilegedRows(lettersOf(platform)),
  )
const loaderTree = (platform: Platform): Node =>
  treeOf(
    platform.loader === 'rommon' ? rommonCommands() : loaderCommands(),
    platform,
    platform.rommon
      ? rowsOf(ROMMON).filter(({ path: [word] }) => platform.rommon?.commands.some(([name]) => name === word))
      : rowsOf(LOADER),
  )

/** The tree of a device that is not in configuration. */
export const treeFor = (device: Device): Node =>
  treeNamed(
    isLoaderMode(device.mode) ? 'loader' : device.mode === 'privileged' ? 'privileged' : 'user',
    platformOf(device),
  )

/** The words of a mode, or of a block of the configuration, as a tree: for the manual, and for tests over the whole set. */
export function treeOfMode(mode: string, platform: Platform): Node {
  if (mode === 'config') return configTree(null, platform)
  if (blocks.some(({ name }) => name === mode)) return configTree(mode, platform)
  return treeNamed(mode === 'user' || mode === 'privileged' ? mode : 'loader', platform)
}
