// MST: the region of a switch, and the settings and shows of its instances. Its state is part of that of spanning tree.

import { feature } from '../../feature.ts'
import { mstCommands } from './lines.ts'
import { regionCommands, whenLeft } from './region.ts'
import { showMstCommands } from './show.ts'

export const mstFeature = feature('mst', () => ({
  commands: [...regionCommands, ...mstCommands, ...showMstCommands],
  afterLine: (device) => device.pendingRegion && whenLeft(device),
}))
