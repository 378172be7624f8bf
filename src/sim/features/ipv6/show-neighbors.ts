// `show ipv6 neighbors`, `clear ipv6 neighbors`: the neighbours that a device has resolved (ios-routing.md 5.3).

import { command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName, shortName } from '../../interfaces.ts'
import { macWithDots } from '../../network/macs.ts'
import type { World } from '../../world.ts'
import { ipv6 } from './arguments.ts'

const MINUTE = 60_000
/** How long after it was heard a neighbour counts as reachable. */
const REACHABLE = 30_000
const HEAD = 'IPv6 Address                              Age Link-layer Addr State Interface\n'

interface Row {
  readonly address: string
  readonly at: string
  readonly text: string
}
const rowsOf = (device: Device, world: World): readonly Row[] =>
  Object.entries(device.neighbours6).map(([key, { mac, interface: at, at: since }]): Row => {
    const [address = ''] = key.split(' ')
    const age = world.clock - since
    const state = mac === null ? 'INCMP' : age < REACHABLE ? 'REACH' : 'STALE'
    const link = mac === null ? '-' : macWithDots(mac)
    const minutes = String(mac === null ? 0 : Math.floor(age / MINUTE))
    return {
      address,
      at,
      text: `${address.padEnd(41)}${minutes.padStart(4)} ${link.padEnd(16)}${state.padEnd(6)}${shortName(at)}\n`,
    }
  })
const shown = (device: Device, world: World, isWanted: (row: Row) => boolean = () => true): Effect => {
  const rows = rowsOf(device, world).filter(isWanted)
  return {
    output: HEAD + rows.map(({ text }) => text).join(''),
    events: [{ type: 'show', what: 'ipv6 neighbors' }],
  }
}

const PATH = [
  ['show', 'Show running system information'],
  ['ipv6', 'IPv6 information'],
  ['neighbors', 'Show IPv6 neighbor cache entries'],
] as const
const definition = { mode: ['user', 'privileged'], pipe: true } as const
export const neighborCommands = [
  command({ ...definition, path: PATH, run: (device, _, world) => shown(device, world) }),
  command({
    ...definition,
    path: [...PATH, [interfaceName('interface'), 'Interface']],
    run: (device, { interface: name }, world) => shown(device, world, ({ at }) => at === name),
  }),
  command({
    ...definition,
    path: [...PATH, [ipv6('address'), 'IPv6 address']],
    run: (device, { address: wanted }, world) => shown(device, world, ({ address }) => address === wanted),
  }),
  command({
    mode: 'privileged',
    path: [
      ['clear', 'Reset functions'],
      ['ipv6', 'IPv6'],
      ['neighbors', 'Clear IPv6 neighbor cache'],
    ],
    run: (device) => ({
      device: Object.keys(device.neighbours6).length === 0 ? device : { ...device, neighbours6: {} },
    }),
  }),
]
