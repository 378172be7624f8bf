// A reload that is due later, on the device and in words.

import { localTime } from '../clock/time.ts'
import type { Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { byWhom } from '../access/login.ts'
import { longTime } from '../../messages.ts'
import { withoutTimer, withTimer } from '../../timers.ts'
import type { World } from '../../world.ts'

export const MINUTE = 60_000

/** A reload that is due later. */
export interface Schedule {
  readonly at: number
  /** Null: the usual one. */
  readonly reason: string | null
}

/** The two lines that say when and why, before the confirm and in `show reload`. */
export function scheduled(device: Device, { at, reason }: Schedule, world: World): string {
  const left = Math.max(0, Math.round((at - world.clock) / MINUTE))
  const hours = Math.floor(left / 60)
  const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
  const span = hours > 0 ? `${count(hours, 'hour')} and ${count(left % 60, 'minute')}` : count(left, 'minute')
  return `Reload scheduled for ${longTime(localTime(device, at))} (in ${span}) by ${byWhom(device)}\nReload reason: ${reason ?? 'Reload Command'}\n`
}

/** The device with a reload due; an older one is replaced. */
export function withReload(device: Device, schedule: Schedule, world: World): Effect {
  const minutesLeft = Math.round((schedule.at - world.clock) / MINUTE)
  let armed = withTimer(
    WARNINGS.reduce((left, { kind }) => withoutTimer(left, kind), device),
    { at: schedule.at, kind: 'reload', data: schedule, lasting: false },
  )
  for (const { kind, before } of WARNINGS) {
    if (schedule.at - before >= world.clock)
      armed = withTimer(armed, { at: schedule.at - before, kind, data: null, lasting: false })
  }
  return {
    device: armed,
    events: [{ type: 'reload-scheduled', at: new Date(schedule.at).toISOString(), minutes: minutesLeft }],
  }
}

export const WARNINGS = [
  { kind: 'reload-in-5', before: 5 * MINUTE, text: 'SHUTDOWN in 00:05:00' },
  { kind: 'reload-in-1', before: MINUTE, text: 'SHUTDOWN in 00:01:00' },
] as const
