// The MAC address table of a switch.

import { feature } from '../../feature.ts'
import { withMacs } from './hearing.ts'
import { macSettings } from './settings.ts'
import { showMacTable } from './show.ts'
import { EMPTY_MACS } from './slice.ts'

export const macTableFeature = feature('mac-table', () => ({
  commands: [...macSettings, ...showMacTable],
  advance: withMacs,
  empty: () => ({ macTable: EMPTY_MACS }),
}))
