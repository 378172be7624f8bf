// The VLANs of a switch, and VTP.

import { feature } from '../../feature.ts'
import { hasSwitch } from '../../network/inputs.ts'
import { withVtp } from './exchange.ts'
import { showVtpCommands } from './show-vtp.ts'
import { showVlanCommands } from './show.ts'
import { NOTHING_SAID } from './slice.ts'
import { vlan, vlanActive, vlanName, vlanShutdown, vlanRemoteSpan, vlanSuspended, whenLeft } from './vlan.ts'
import { vtpCommands } from './vtp.ts'

export const vlansFeature = feature('vlans', () => ({
  commands: [
    vlan,
    vlanName,
    vlanActive,
    vlanSuspended,
    vlanRemoteSpan,
    vlanShutdown,
    ...vtpCommands,
    ...showVlanCommands,
    ...showVtpCommands,
  ],
  afterLine: (device, world) => device.pendingVlan && whenLeft(device, world),
  acts: hasSwitch,
  advance: withVtp,
  empty: () => ({ vlans: NOTHING_SAID }),
}))
