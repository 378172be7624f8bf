// `show ipv6 interface brief` (ios-routing.md 4.2).

import { command } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName, shortName } from '../../interfaces.ts'
import { ipv6Text } from '../../ipv6.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { portOf } from '../interfaces/slice.ts'
import { lineOf, statusText } from '../interfaces/states.ts'
import { interfacesInTable } from '../ip/interface-brief.ts'
import { ipv6Of } from './addresses.ts'

/** Where the bracket begins. */
const COLUMN = 23
function rowsOf(device: Device, name: string, world: World): string {
  const line = lineOf(device, name, world)
  const own = ipv6Of(network(world), device, name)
  const marked = (address: bigint): string => ipv6Text(address) + (own?.duplicates.includes(address) ? ' [DUP]' : '')
  const addresses = own
    ? [own.linkLocal, ...[...own.addresses, ...own.unused].map(({ address }) => address)].map(marked)
    : ['unassigned']
  const written = name.length < COLUMN ? name : shortName(name)
  return `${written.padEnd(COLUMN)}[${statusText(line)}/${line.isUp ? 'up' : 'down'}]\n${addresses.map((one) => `    ${one}\n`).join('')}`
}

const definition = { mode: ['user', 'privileged'], pipe: true } as const
const PATH = [
  ['show', 'Show running system information'],
  ['ipv6', 'IPv6 information'],
  ['interface', 'IPv6 interface status and configuration'],
  ['brief', 'Brief summary of IPv6 status and configuration'],
] as const
export const showIpv6InterfaceBrief = [
  command({
    ...definition,
    path: PATH,
    run: (device, _, world) => ({
      output: interfacesInTable(device)
        .map((name) => rowsOf(device, name, world))
        .join(''),
    }),
  }),
  command({
    ...definition,
    path: [...PATH, [interfaceName('interface'), 'Interface']],
    run: (device, { interface: name }, world) =>
      portOf(device.config, name) ? { output: rowsOf(device, name, world) } : { wrongAt: 4 },
  }),
]
