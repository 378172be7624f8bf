// Spanning tree: PVST+ and Rapid PVST+, and what MST has alike.

import { feature } from '../../feature.ts'
import { hasSwitch } from '../../network/inputs.ts'
import { globalCommands } from './global.ts'
import { interfaceCommands } from './interface.ts'
import { withWays } from './on-the-way.ts'
import { withGuards } from './bpdu-guard.ts'
import { treeChanges } from './changes.ts'
import { showCommands } from './show.ts'
import { emptySpanningTree } from './slice.ts'
import { vlanCommands } from './vlan-lines.ts'

export const spanningTreeFeature = feature('spanning-tree', () => ({
  commands: [...globalCommands, ...vlanCommands, ...interfaceCommands, ...showCommands],
  acts: hasSwitch,
  advance: (world, view, before) => withGuards(withWays(world, view, before), view),
  changes: treeChanges,
  empty: (platform) => ({ spanningTree: emptySpanningTree(platform) }),
}))
