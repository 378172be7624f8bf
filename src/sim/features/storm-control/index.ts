// Storm control.

import { feature } from '../../feature.ts'
import { NO_STORM_CONTROL } from './slice.ts'
import { stormControlCommands } from './storm-control.ts'

export const stormControlFeature = feature('storm-control', () => ({
  commands: stormControlCommands,
  empty: () => ({ stormControl: NO_STORM_CONTROL }),
}))
