// `errdisable recovery`: the causes that a switch recovers from, and after how long.

import { command, number, type Command } from '../../command.ts'
import { ALL_CAUSES, RECOVERABLE, USUAL_INTERVAL, withErrdisable } from './slice.ts'

export const ERRDISABLE = ['errdisable', 'Error disable'] as const
const RECOVERY = ['recovery', 'Error disable recovery'] as const
const CAUSE = ['cause', 'Enable error disable recovery for application'] as const

const all = command({
  mode: 'config',
  path: [ERRDISABLE, RECOVERY, CAUSE, [ALL_CAUSES, 'Enable timer to recover from all error causes']],
  needs: 'switching',
  run: (device) => ({ device: withErrdisable(device, { recovery: [ALL_CAUSES] }) }),
  no: (device) => ({ device: withErrdisable(device, { recovery: [] }) }),
  show: ({ errdisable }) => errdisable.recovery.map((cause) => `errdisable recovery cause ${cause}`),
})
const causes: readonly Command[] = RECOVERABLE.map((cause) =>
  command({
    mode: 'config',
    path: [ERRDISABLE, RECOVERY, CAUSE, [cause, `Enable timer to recover from ${cause} error`]],
    needs: 'switching',
    run: (device) => {
      const { recovery } = device.config.errdisable
      if (recovery.includes(ALL_CAUSES)) return { device }
      return {
        device: withErrdisable(device, {
          recovery: RECOVERABLE.filter((one) => one === cause || recovery.includes(one)),
        }),
      }
    },
    no: (device) => {
      const { recovery } = device.config.errdisable
      const known = recovery.includes(ALL_CAUSES) ? RECOVERABLE : recovery
      return { device: withErrdisable(device, { recovery: known.filter((one) => one !== cause) }) }
    },
  }),
)
const interval = command({
  mode: 'config',
  path: [
    ERRDISABLE,
    RECOVERY,
    ['interval', 'Error disable recovery timer value'],
    [number('seconds', 30, 86_400), 'timer-interval(sec)'],
  ],
  needs: 'switching',
  run: (device, { seconds }) => ({ device: withErrdisable(device, { interval: seconds }) }),
  noNeeds: 3,
  no: (device) => ({ device: withErrdisable(device, { interval: USUAL_INTERVAL }) }),
  show: ({ errdisable }) =>
    errdisable.interval === USUAL_INTERVAL ? [] : [`errdisable recovery interval ${errdisable.interval}`],
})

export const recoveryCommands: readonly Command[] = [all, ...causes, interval]
