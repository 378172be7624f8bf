// Err-disable: ports that the switch disabled, and how they recover.

import { feature } from '../../feature.ts'
import { hasSwitch } from '../../network/inputs.ts'
import { detectCommands } from './detect.ts'
import { faultChanges, nextRecovery, withRecoveries } from './faults.ts'
import { recoveryCommands } from './recovery.ts'
import { showCommands } from './show.ts'
import { EMPTY_ERRDISABLE } from './slice.ts'

export const errdisableFeature = feature('errdisable', () => ({
  commands: [...recoveryCommands, ...detectCommands, ...showCommands],
  acts: hasSwitch,
  advance: withRecoveries,
  due: nextRecovery,
  changes: faultChanges,
  empty: () => ({ errdisable: EMPTY_ERRDISABLE }),
}))
