// LLDP as it is configured: it does not run until it is told to, and each port has a switch for each direction.

import { command, number, type Command, type Effect } from '../../command.ts'
import { contextOf, type Device } from '../../device.ts'
import { lldpPortOf, NEW_LLDP, withLldp, withLldpPort } from './slice.ts'

const LLDP = ['lldp', 'Global LLDP configuration subcommands'] as const
const ON_PORT = ['lldp', 'LLDP interface subcommands'] as const

const run = command({
  mode: 'config',
  path: [LLDP, ['run', 'Enable LLDP']],
  run: (device) => ({ device: withLldp(device, { isOn: true }) }),
  no: (device) => ({ device: withLldp(device, { isOn: false }) }),
  show: ({ lldp }) => (lldp.isOn ? ['lldp run'] : []),
})

const TIMES = {
  timer: [
    5,
    65_534,
    'Specify the rate at which LLDP packets are sent (in sec)',
    'Rate at which LLDP packets are sent (in sec)',
  ],
  holdtime: [
    0,
    65_535,
    'Specify the holdtime (in sec) to be sent in packets',
    'Length of time (in sec) that receiver must keep this packet',
  ],
  reinit: [2, 5, 'Delay (in sec) for LLDP initialization on any interface', 'Delay in seconds'],
} as const
const times = (Object.keys(TIMES) as (keyof typeof TIMES)[]).map((setting): Command => {
  const [low, high, help, of] = TIMES[setting]
  const set = (device: Device, seconds: number): Effect => ({ device: withLldp(device, { [setting]: seconds }) })
  return command({
    mode: 'config',
    path: [LLDP, [setting, help], [number('seconds', low, high), of]],
    run: (device, { seconds }) => set(device, seconds),
    no: (device) => set(device, NEW_LLDP[setting]),
    show: ({ lldp }) => (lldp[setting] === NEW_LLDP[setting] ? [] : [`lldp ${setting} ${lldp[setting]}`]),
  })
})

const direction = (word: 'transmit' | 'receive', help: string, flag: 'isMute' | 'isDeaf'): Command => {
  const set =
    (on: boolean) =>
    (device: Device): Effect => ({
      device: withLldpPort(device, contextOf(device) ?? '', { [flag]: on ? undefined : true }),
    })
  return command({
    mode: 'config-if',
    path: [ON_PORT, [word, help]],
    run: set(true),
    no: set(false),
    byDefault: set(true),
    show: (config, name) => (lldpPortOf(config, name)[flag] ? [`no lldp ${word}`] : []),
  })
}
const transmit = direction('transmit', 'Enable LLDP transmission on interface', 'isMute')
const receive = direction('receive', 'Enable LLDP reception on interface', 'isDeaf')

export const lldpCommands = [run, ...times, transmit, receive]
