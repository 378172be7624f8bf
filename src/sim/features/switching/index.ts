// Ports that switch.

import { feature } from '../../feature.ts'
import { switchport } from './switchport.ts'
import { joinedBundle, vlanNamed } from './kept.ts'
import { emptySwitching } from './slice.ts'
import { addAllowed, allowedAll, allowedExcept, allowedNone, allowedVlans, removeAllowed } from './trunk.ts'

export const switchingFeature = feature('switching', () => ({
  commands: [switchport, allowedVlans, addAllowed, removeAllowed, allowedExcept, allowedAll, allowedNone],
  kept: { 'channel-group': joinedBundle, vlan: vlanNamed },
  empty: (platform) => ({ switching: emptySwitching(platform) }),
}))
