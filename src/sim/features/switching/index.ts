// Ports that switch.

import { feature } from '../../feature.ts'
import { hasSwitch } from '../../network/inputs.ts'
import { modeChanges } from './mode-changes.ts'
import { switchportCommands } from './mode.ts'
import { moreSwitchportCommands } from './more.ts'
import { showSwitchport, showSwitchports } from './show-switchport.ts'
import { showTrunk, showTrunks } from './show-trunk.ts'
import { emptySwitching } from './slice.ts'
import { switchport } from './switchport.ts'
import { addAllowed, allowedAll, allowedExcept, allowedNone, allowedVlans, removeAllowed } from './trunk.ts'

export const switchingFeature = feature('switching', () => ({
  commands: [
    switchport,
    ...switchportCommands,
    ...moreSwitchportCommands,
    allowedVlans,
    addAllowed,
    removeAllowed,
    allowedExcept,
    allowedAll,
    allowedNone,
    showSwitchport,
    showSwitchports,
    showTrunk,
    showTrunks,
  ],
  acts: hasSwitch,
  changes: modeChanges,
  empty: (platform) => ({ switching: emptySwitching(platform) }),
}))
