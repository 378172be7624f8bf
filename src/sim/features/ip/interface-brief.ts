// `show ip interface brief`.

import { addressMethod } from './address-method.ts'
import { command } from '../../command.ts'
import type { Device } from '../../device.ts'
import { isVirtual } from '../../interface-types.ts'
import { inConfigOrder, shortName } from '../../interfaces.ts'
import { platforms } from '../../platforms/index.ts'
import type { World } from '../../world.ts'
import { portNames } from '../interfaces/slice.ts'
import { lineOf, statusText } from '../interfaces/states.ts'
import { addressOn } from './slice.ts'

const SHOW = ['show', 'Show running system information'] as const
const EXEC = ['user', 'privileged'] as const

/** The interfaces of VLANs, the ports, then what is virtual by its type; a subinterface stands behind its port (ios-routing.md 3.9). */
export const interfacesInTable = ({ config }: Device): readonly string[] =>
  inConfigOrder(portNames(config)).toSorted((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)]
    return one < other ? -1 : one > other ? 1 : 0
  })
function placeOf(name: string): string {
  const [port = name] = name.split('.')
  return port.startsWith('Vlan') ? '0' : isVirtual(port) ? `2 ${port.replace(/\d.*$/, '')}` : '1'
}

export const showIpInterfaceBrief = command({
  mode: EXEC,
  path: [
    SHOW,
    ['ip', 'IP information'],
    ['interface', 'IP interface status and configuration'],
    ['brief', 'Brief summary of IP status and configuration'],
  ],
  pipe: true,
  run: (device, _, world) => ({
    output: interfaceTable(device, world),
    events: [{ type: 'show', what: 'ip interface brief' }],
  }),
})

/** The table of `show ip interface brief`; the setup dialog prints it too. */
export function interfaceTable(device: Device, world: World): string {
  const { words } = platforms[device.platform]
  // IOS on routers leaves more room for a name, and IOS XE shortens one that is too long.
  const width = words === 'R' ? 27 : 23
  const row = (name: string, address: string, ok: string, method: string, status: string, protocol: string): string =>
    `${(name.length < width ? name : shortName(name)).padEnd(width)}${address.padEnd(16)}${ok.padEnd(4)}${method.padEnd(7)}${status.padEnd(22)}${protocol}\n`
  const rows = interfacesInTable(device).map((name) => {
    const line = lineOf(device, name, world)
    return row(
      name,
      addressOn(device.config, name)?.address ?? 'unassigned',
      'YES',
      addressMethod(device, name),
      statusText(line),
      line.isUp ? 'up' : 'down',
    )
  })
  return row('Interface', 'IP-Address', 'OK?', 'Method', 'Status', 'Protocol') + rows.join('')
}
