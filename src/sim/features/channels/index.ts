// EtherChannel: ports of a switch that are one interface together.

import { feature } from '../../feature.ts'
import { hasSwitch } from '../../network/inputs.ts'
import { bundleChanges } from './changes.ts'
import { groupCommands } from './group.ts'
import { lacpCommands } from './lacp.ts'
import { guarded, nextFall } from './misconfig.ts'
import { showCommands } from './show.ts'
import { EMPTY_CHANNELS } from './slice.ts'

export const channelsFeature = feature('channels', () => ({
  commands: [...groupCommands, ...lacpCommands, ...showCommands],
  acts: hasSwitch,
  advance: guarded,
  due: nextFall,
  changes: bundleChanges,
  empty: () => ({ channels: EMPTY_CHANNELS }),
}))
