// Ports that switch.

import { feature } from '../../feature.ts'
import { switchportCommands } from './mode.ts'
import { emptySwitching } from './slice.ts'
import { switchport } from './switchport.ts'
import { addAllowed, allowedAll, allowedExcept, allowedNone, allowedVlans, removeAllowed } from './trunk.ts'

export const switchingFeature = feature('switching', () => ({
  commands: [
    switchport,
    ...switchportCommands,
    allowedVlans,
    addAllowed,
    removeAllowed,
    allowedExcept,
    allowedAll,
    allowedNone,
  ],
  empty: (platform) => ({ switching: emptySwitching(platform) }),
}))
