// The MAC address table of a switch.

import { feature } from '../../feature.ts'
import { hasSwitch } from '../../network/inputs.ts'
import { flapping } from './flapping.ts'
import { withMacs } from './hearing.ts'
import { macSettings } from './settings.ts'
import { showMacTable } from './show.ts'
import { EMPTY_MACS } from './slice.ts'

export const macTableFeature = feature('mac-table', () => ({
  commands: [...macSettings, ...showMacTable],
  acts: hasSwitch,
  advance: withMacs,
  changes: flapping,
  empty: () => ({ macTable: EMPTY_MACS }),
}))
