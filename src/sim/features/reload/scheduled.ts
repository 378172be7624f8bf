// `reload in`, `reload at`, `reload cancel`, `show reload`, and the countdown (ios-behaviour.md 6.4, 12.1).

import { month, timeOfDay } from '../clock/arguments.ts'
import { localTime } from '../clock/time.ts'
import { boot } from '../../boot.ts'
import { command, number, rest, value, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { logged } from '../logging/log.ts'
import { platforms } from '../../platforms/index.ts'
import { timerOf, withoutTimer, type TimerKind } from '../../timers.ts'
import type { World } from '../../world.ts'
import { reloadQuestion } from './reload.ts'
import { MINUTE, scheduled, WARNINGS, type Schedule } from './schedule.ts'

const RELOAD = ['reload', 'Halt and perform a cold restart'] as const
/** Nothing is scheduled further ahead than 24 days. */
const FARTHEST = 24 * 24 * 60

const minutes = value('delay', 'Delay before reload (mmm or hhh:mm)', (text) => {
  const match = /^(?:(\d{1,3}):)?(\d{1,5})$/.exec(text)
  if (!match) return null
  const read = Number(match[1] ?? 0) * 60 + Number(match[2])
  return read > 0 && read <= FARTHEST && (match[1] === undefined || Number(match[2]) < 60) ? read : null
})
const time = timeOfDay('time')
const REASON = ['reason', 'LINE'] as const
const IN = ['in', 'Reload after a time interval'] as const
const AT = ['at', 'Reload at a specific time/date'] as const

const scheduleIn = (device: Device, delay: number, reason: string | null, world: World): Effect =>
  reloadQuestion(device, { at: world.clock + delay * MINUTE, reason }, world)
export const reloadInFor = command({
  mode: 'privileged',
  path: [RELOAD, IN, [minutes, 'Delay before reload (mmm or hhh:mm)'], [rest(...REASON), 'Reason for reload']],
  run: (device, { delay, reason }, world) => scheduleIn(device, delay, reason, world),
})
export const reloadIn = command({
  mode: 'privileged',
  path: [RELOAD, IN, [minutes, 'Delay before reload (mmm or hhh:mm)']],
  run: (device, { delay }, world) => scheduleIn(device, delay, null, world),
})

/** The next such time by the clock of the device; a day of the month that is past belongs to the next year, and is too far. */
function scheduleAt(
  device: Device,
  time: number,
  day: { month: number; day: number } | null,
  reason: string | null,
  world: World,
): Effect {
  const shown = localTime(device, world.clock).ms
  const now = new Date(shown)
  const date = (year: number, ofMonth: number, ofDay: number): number => Date.UTC(year, ofMonth, ofDay, 0, time)
  let at = day
    ? date(now.getUTCFullYear(), day.month, day.day)
    : date(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  if (at <= shown) at = day ? date(now.getUTCFullYear() + 1, day.month, day.day) : at + 24 * 60 * MINUTE
  if (at - shown > FARTHEST * MINUTE) return { output: '%Scheduled time is too far in the future\n' }
  return reloadQuestion(device, { at: world.clock + at - shown, reason }, world)
}
export const reloadAtDayFor = command({
  mode: 'privileged',
  path: [
    RELOAD,
    AT,
    [time, 'Time to reload (hh:mm)'],
    [month('month'), 'Month of the year'],
    [number('day', 1, 31), 'Day of the month'],
    [rest(...REASON), 'Reason for reload'],
  ],
  run: (device, { time, month: ofMonth, day, reason }, world) =>
    scheduleAt(device, time, { month: ofMonth, day }, reason, world),
})
export const reloadAtDay = command({
  mode: 'privileged',
  path: [
    RELOAD,
    AT,
    [time, 'Time to reload (hh:mm)'],
    [month('month'), 'Month of the year'],
    [number('day', 1, 31), 'Day of the month'],
  ],
  run: (device, { time, month: ofMonth, day }, world) => scheduleAt(device, time, { month: ofMonth, day }, null, world),
})
export const reloadAtDayFirstFor = command({
  mode: 'privileged',
  path: [
    RELOAD,
    AT,
    [time, 'Time to reload (hh:mm)'],
    [number('day', 1, 31), 'Day of the month'],
    [month('month'), 'Month of the year'],
    [rest(...REASON), 'Reason for reload'],
  ],
  run: (device, { time, month: ofMonth, day, reason }, world) =>
    scheduleAt(device, time, { month: ofMonth, day }, reason, world),
})
export const reloadAtDayFirst = command({
  mode: 'privileged',
  path: [
    RELOAD,
    AT,
    [time, 'Time to reload (hh:mm)'],
    [number('day', 1, 31), 'Day of the month'],
    [month('month'), 'Month of the year'],
  ],
  run: (device, { time, month: ofMonth, day }, world) => scheduleAt(device, time, { month: ofMonth, day }, null, world),
})
export const reloadAtFor = command({
  mode: 'privileged',
  path: [RELOAD, AT, [time, 'Time to reload (hh:mm)'], [rest(...REASON), 'Reason for reload']],
  run: (device, { time, reason }, world) => scheduleAt(device, time, null, reason, world),
})
export const reloadAt = command({
  mode: 'privileged',
  path: [RELOAD, AT, [time, 'Time to reload (hh:mm)']],
  run: (device, { time }, world) => scheduleAt(device, time, null, null, world),
})

const banner = (text: string): string => `\n\n***\n*** --- ${text} ---\n***\n\n`
const isSchedule = (data: unknown): data is Schedule => typeof data === 'object' && data !== null && 'reason' in data

export const reloadCancel = command({
  mode: 'privileged',
  path: [RELOAD, ['cancel', 'Cancel pending reload']],
  run: (device) => {
    if (!timerOf(device, 'reload')) return { output: '%No reload is scheduled.\n' }
    return {
      device: WARNINGS.reduce((left, { kind }) => withoutTimer(left, kind), withoutTimer(device, 'reload')),
      output: banner('SHUTDOWN ABORTED'),
      events: [{ type: 'reload-cancelled' }],
    }
  },
})
export const showReload = command({
  mode: ['user', 'privileged'],
  path: [
    ['show', 'Show running system information'],
    ['reload', 'Scheduled reload information'],
  ],
  pipe: true,
  run: (device, _, world) => {
    const pending = timerOf(device, 'reload')
    return {
      output:
        pending && isSchedule(pending.data) ? scheduled(device, pending.data, world) : 'No reload is scheduled.\n',
      events: [{ type: 'show', what: 'reload' }],
    }
  },
})

export const reloadTimers: readonly TimerKind<never>[] = [
  ...WARNINGS.map(({ kind, text }): TimerKind<never> => ({ kind, fire: () => ({ output: banner(text) }) })),
  {
    kind: 'reload',
    fire: (device, data: Schedule, world) => {
      const message = `${banner('SHUTDOWN NOW')}${logged(device, world.clock, ['SYS-5-RELOAD', `Reload requested by console. Reload Reason: ${data.reason ?? platforms[device.platform].reloadReason}.`]).output}`
      const started = boot({ ...device, reloads: device.reloads + 1, question: null }, world, 'reload')
      // A vty is cut off before the device boots.
      const booting = device.session.line === 'vty' ? '' : (started.output ?? '')
      return {
        ...started,
        output: message + booting,
        events: [{ type: 'reload', confirmed: true, saved: null, unsaved: device.unsaved }, ...(started.events ?? [])],
      }
    },
  } satisfies TimerKind<Schedule>,
]
