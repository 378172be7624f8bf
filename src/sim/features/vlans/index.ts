// The VLANs of a switch, and VTP.

import { feature } from '../../feature.ts'
import { showVlanCommands } from './show.ts'
import { NOTHING_SAID } from './slice.ts'
import { vlan, vlanActive, vlanName, vlanShutdown, vlanSuspended, whenLeft } from './vlan.ts'
import { vtpCommands } from './vtp.ts'

export const vlansFeature = feature('vlans', () => ({
  commands: [vlan, vlanName, vlanActive, vlanSuspended, vlanShutdown, ...vtpCommands, ...showVlanCommands],
  afterLine: whenLeft,
  empty: () => ({ vlans: NOTHING_SAID }),
}))
