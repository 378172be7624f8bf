// `show ip interface brief`.

import { addressMethod } from './address-method.ts'
import { command } from '../../command.ts'
import type { Device } from '../../device.ts'

const SHOW = ['show', 'Show running system information'] as const
const EXEC = ['user', 'privileged'] as const

/** A switch lists the interfaces of its VLANs first, though its configuration has them last. */
function vlansFirst({ config }: Device): [string, Device['config']['interfaces'][string]][] {
  const ports = Object.entries(config.interfaces)
  return [...ports.filter(([name]) => name.startsWith('Vlan')), ...ports.filter(([name]) => !name.startsWith('Vlan'))]
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
  run: (device) => ({ output: interfaceTable(device), events: [{ type: 'show', what: 'ip interface brief' }] }),
})

/** The table of `show ip interface brief`; the setup dialog prints it too. */
export function interfaceTable(device: Device): string {
  const row = (name: string, address: string, ok: string, method: string, status: string, protocol: string): string =>
    `${name.padEnd(27)}${address.padEnd(16)}${ok.padEnd(4)}${method.padEnd(7)}${status.padEnd(22)}${protocol}\n`
  const rows = vlansFirst(device).map(([name, port]) =>
    row(
      name,
      port.address ?? 'unassigned',
      'YES',
      addressMethod(device, name),
      port.shutdown ? 'administratively down' : 'up',
      port.shutdown ? 'down' : 'up',
    ),
  )
  return row('Interface', 'IP-Address', 'OK?', 'Method', 'Status', 'Protocol') + rows.join('')
}
