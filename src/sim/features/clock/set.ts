// `clock set` and the hardware calendar: a device's own time.

import { command, type Command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { longTime } from '../../messages.ts'
import { byWhom } from '../access/login.ts'
import { logged } from '../logging/log.ts'
import { dateAndTime, msOf, type DateAndTime } from './arguments.ts'
import { NEVER_SET, type OwnTime } from './slice.ts'
import { localTime, ownOf } from './time.ts'

const CLOCK = ['clock', 'Manage the system clock'] as const
const CALENDAR = ['calendar', 'Manage the hardware calendar'] as const
const SET = ['set', 'Set the time and date'] as const
const timeOf = ({ time }: Device): OwnTime => time ?? NEVER_SET

/** The device after something changed what it shows as the time, and said so. */
export const updated = (before: Device, after: Device, clock: number): Effect =>
  logged(after, clock, [
    'SYS-6-CLOCKUPDATE',
    `System clock has been updated from ${longTime(localTime(before, clock))} to ${longTime(localTime(after, clock))}, configured from console by ${byWhom(before)}.`,
  ])

/** How far ahead of the world a clock is that shows this now; null: there is no such day. */
function aheadOf(device: Device, args: unknown, clock: number): number | null {
  const shown = msOf(args as DateAndTime)
  return shown === null ? null : ownOf(device.config, shown) - clock
}
const NO_SUCH_DAY: Effect = { output: '% Invalid date\n' }

const clockSet = dateAndTime.map((path): Command =>
  command({
    mode: 'privileged',
    path: [CLOCK, SET, ...path],
    run: (device, args, { clock }) => {
      const ahead = aheadOf(device, args, clock)
      return ahead === null
        ? NO_SUCH_DAY
        : updated(device, { ...device, time: { ...timeOf(device), ahead, set: true } }, clock)
    },
  }),
)
const calendarSet = dateAndTime.map((path): Command =>
  command({
    mode: 'privileged',
    needs: '!switching',
    path: [CALENDAR, SET, ...path],
    run: (device, args, { clock }) => {
      const calendar = aheadOf(device, args, clock)
      return calendar === null ? NO_SUCH_DAY : { device: { ...device, time: { ...timeOf(device), calendar } } }
    },
  }),
)
const updateCalendar = command({
  mode: 'privileged',
  needs: 'calendar',
  path: [CLOCK, ['update-calendar', 'Update the hardware calendar from the clock']],
  run: (device) => {
    const time = timeOf(device)
    return { device: { ...device, time: { ...time, calendar: time.ahead } } }
  },
})
const readCalendar = command({
  mode: 'privileged',
  needs: 'calendar',
  path: [CLOCK, ['read-calendar', 'Read the hardware calendar into the clock']],
  run: (device, _, { clock }) => {
    const time = timeOf(device)
    return updated(device, { ...device, time: { ...time, ahead: time.calendar, set: false } }, clock)
  },
})
export const clockSetCommands: readonly Command[] = [...clockSet, ...calendarSet, updateCalendar, readCalendar]
