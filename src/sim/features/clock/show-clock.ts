// `show clock` and `show calendar`.

import { command } from '../../command.ts'
import type { Device } from '../../device.ts'
import { longTime } from '../../messages.ts'
import { NEVER_SET } from './slice.ts'
import { localTime, markOf, ownTime, sourceOf, summerOf, zoned } from './time.ts'

const SHOW = ['show', 'Show running system information'] as const
const EXEC = ['user', 'privileged'] as const

const CLOCK = ['clock', 'Display the system clock'] as const
function clockShown(device: Device, clock: number): string {
  const now = localTime(device, clock)
  const [time = '', ...rest] = longTime(now).split(' ')
  return `${markOf(device)}${time}.${String(now.ms % 1000).padStart(3, '0')} ${rest.join(' ')}\n`
}
/** The two lines that say when summer time begins and ends, each in the time that holds before. */
function summerShown(device: Device, clock: number): string {
  const { zone, summer } = device.config.clock
  if (summer === null) return ''
  const standard = zone?.minutes ?? 0
  const year = new Date(ownTime(device, clock) + standard * 60_000).getUTCFullYear()
  const [from, to] = summerOf(summer, standard, year)
  const told = (at: number, name: string, minutes: number): string =>
    longTime({ ms: at + minutes * 60_000, zone: name, offset: minutes })
  return `Summer time starts ${told(from, zone?.name ?? 'UTC', standard)}\nSummer time ends ${told(to, summer.name, standard + summer.offset)}\n`
}

export const showClock = command({
  mode: EXEC,
  path: [SHOW, CLOCK],
  pipe: true,
  run: (device, _, { clock }) => ({ output: clockShown(device, clock) }),
})
export const showClockDetail = command({
  mode: EXEC,
  path: [SHOW, CLOCK, ['detail', 'Display detailed information']],
  pipe: true,
  run: (device, _, { clock }) => {
    const source = sourceOf(device)
    return {
      output: `${clockShown(device, clock)}${source === null ? 'No time source' : `Time source is ${source}`}\n${summerShown(device, clock)}`,
    }
  },
})
export const showCalendar = command({
  mode: EXEC,
  needs: 'calendar',
  path: [SHOW, ['calendar', 'Display the hardware calendar']],
  pipe: true,
  run: ({ config, time }, _, { clock }) => ({
    output: `${longTime(zoned(config, clock + (time ?? NEVER_SET).calendar))}\n`,
  }),
})
