// CDP and LLDP: what devices tell the other end of a cable about themselves.

import { feature } from '../../feature.ts'
import { cdpCommands } from './cdp.ts'
import { neighbourChanges, neighbourRepeats } from './changes.ts'
import { lldpCommands } from './lldp.ts'
import { withMemory } from './memory.ts'
import { showCdpCommands } from './show-cdp.ts'
import { showLldpCommands } from './show-lldp.ts'
import { NEW_CDP, NEW_LLDP } from './slice.ts'

export const neighboursFeature = feature('neighbours', () => ({
  commands: [...cdpCommands, ...lldpCommands, ...showCdpCommands, ...showLldpCommands],
  empty: () => ({ cdp: NEW_CDP, lldp: NEW_LLDP }),
  advance: withMemory,
  changes: neighbourChanges,
  repeats: neighbourRepeats,
}))
