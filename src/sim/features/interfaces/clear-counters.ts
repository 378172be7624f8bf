// `clear counters`: what interfaces have counted begins anew, once that is confirmed.

import { command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { interfaceName } from '../../interfaces.ts'
import { byWhom } from '../access/login.ts'
import { logged } from '../logging/log.ts'
import { withCleared } from './counters.ts'
import { portNames, portOf } from './slice.ts'

/** `name`: the interface that is meant; null: all. */
const question = (device: Device, name: string | null): Effect => ({
  device,
  ask: ask(
    clearCountersDialog,
    'confirm',
    `Clear "show interface" counters on ${name === null ? 'all interfaces' : 'this interface'} [confirm]`,
    name,
  ),
})
const ofOne = (device: Device, name: string): Effect =>
  portOf(device.config, name) ? question(device, name) : { wrongAt: 2 }

const CLEAR = ['clear', 'Reset functions'] as const
const COUNTERS = ['counters', 'Clear counters on one or all interfaces'] as const
export const clearCounters = [
  command({ mode: 'privileged', path: [CLEAR, COUNTERS], run: (device) => question(device, null) }),
  command({
    mode: 'privileged',
    path: [CLEAR, COUNTERS, [interfaceName('name'), 'Interface']],
    run: (device, { name }) => ofOne(device, name),
  }),
]

export const clearCountersDialog: Dialog<string | null> = {
  name: 'clear-counters',
  answer: (device, { yes }, name, { clock }) =>
    yes
      ? logged(withCleared(device, name === null ? portNames(device.config) : [name], clock), clock, [
          'CLEAR-5-COUNTERS',
          `Clear counter on ${name === null ? 'all interfaces' : `interface ${name}`} by ${byWhom(device)}`,
        ])
      : {},
}
