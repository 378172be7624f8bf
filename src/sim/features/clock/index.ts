// The clock of a device: its own time, its zone, the hardware calendar.

import { feature } from '../../feature.ts'
import { clockSetCommands } from './set.ts'
import { showCalendar, showClock, showClockDetail } from './show-clock.ts'
import { emptyClock } from './slice.ts'
import { zoneCommands } from './zone.ts'

export const clockFeature = feature('clock', () => ({
  commands: [...zoneCommands, ...clockSetCommands, showClock, showClockDetail, showCalendar],
  empty: () => ({ clock: emptyClock }),
}))
