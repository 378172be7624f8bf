// Ports that switch.

import { feature } from '../../feature.ts'
import { switchport } from './switchport.ts'
import { emptySwitching } from './slice.ts'

export const switchingFeature = feature('switching', () => ({
  commands: [switchport],
  empty: (platform) => ({ switching: emptySwitching(platform) }),
}))
