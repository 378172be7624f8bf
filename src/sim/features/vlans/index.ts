// The VLANs of a switch.

import { feature } from '../../feature.ts'
import { vlan, vlanActive, vlanName, vlanShutdown, vlanSuspended, whenLeft } from './vlan.ts'

export const vlansFeature = feature('vlans', () => ({
  commands: [vlan, vlanName, vlanActive, vlanSuspended, vlanShutdown],
  afterLine: whenLeft,
}))
