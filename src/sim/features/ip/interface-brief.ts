// `show ip interface brief`.

import { addressMethod } from './address-method.ts'
import { command } from '../../command.ts'
import type { Device } from '../../device.ts'
import { isOpen, portNames } from '../interfaces/slice.ts'
import { addressOn } from './slice.ts'

const SHOW = ['show', 'Show running system information'] as const
const EXEC = ['user', 'privileged'] as const

/** A switch lists the interfaces of its VLANs first, though its configuration has them last. */
function vlansFirst({ config }: Device): readonly string[] {
  const names = portNames(config)
  return [...names.filter((name) => name.startsWith('Vlan')), ...names.filter((name) => !name.startsWith('Vlan'))]
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
  const rows = vlansFirst(device).map((name) =>
    row(
      name,
      addressOn(device.config, name)?.address ?? 'unassigned',
      'YES',
      addressMethod(device, name),
      isOpen(device.config, name) ? 'up' : 'administratively down',
      isOpen(device.config, name) ? 'up' : 'down',
    ),
  )
  return row('Interface', 'IP-Address', 'OK?', 'Method', 'Status', 'Protocol') + rows.join('')
}
