// The clock of a device.

import { feature } from '../../feature.ts'
import { showClock, showClockDetail } from './show-clock.ts'

export const clockFeature = feature('clock', () => ({
  commands: [showClock, showClockDetail],
}))
