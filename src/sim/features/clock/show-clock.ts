// `show clock`.

import { command } from '../../command.ts'
import { longTime } from '../../messages.ts'

const SHOW = ['show', 'Show running system information'] as const
const EXEC = ['user', 'privileged'] as const

const CLOCK = ['clock', 'Display the system clock'] as const
const clockShown = (clock: number): string => {
  const [time = '', ...rest] = longTime(clock).split(' ')
  return `*${time}.${String(clock % 1000).padStart(3, '0')} ${rest.join(' ')}\n`
}

export const showClock = command({
  mode: EXEC,
  path: [SHOW, CLOCK],
  pipe: true,
  run: (_, __, { clock }) => ({ output: clockShown(clock) }),
})
export const showClockDetail = command({
  mode: EXEC,
  path: [SHOW, CLOCK, ['detail', 'Display detailed information']],
  pipe: true,
  run: (_, __, { clock }) => ({ output: `${clockShown(clock)}No time source\n` }),
})
