// `ip address` of an interface.

import { command, ipv4, ipv4Number } from '../../command.ts'
import { contextOf, withInterface, type Device, type Interface } from '../../device.ts'
import { isMask, network } from './reach.ts'

const IP = ['ip', 'Interface Internet Protocol config commands'] as const
const here = (device: Device): Interface | undefined => device.config.interfaces[contextOf(device) ?? '']

export const ipAddress = command({
  mode: 'config-if',
  path: [
    IP,
    ['address', 'Set the IP address of an interface'],
    [ipv4('address'), 'IP address'],
    [ipv4('mask'), 'IP subnet mask'],
  ],
  unsimulated: [['secondary', 'Make this IP address a secondary address']],
  run: (device, { address, mask }) => {
    if (here(device)?.switching) return { output: '% IP addresses may not be configured on L2 links.\n' }
    if (!isMask(mask))
      return { output: `Bad mask 0x${(ipv4Number(mask) ?? 0).toString(16).toUpperCase()} for address ${address}\n` }
    const other = Object.entries(device.config.interfaces).find(([name, port]) => {
      if (name === contextOf(device) || port.address === null || port.mask === null) return false
      const wider = Math.min(ipv4Number(mask) ?? 0, ipv4Number(port.mask) ?? 0)
      return network(address, wider) === network(port.address, wider)
    })
    if (other) return { output: `% ${maskedNetwork(address, mask)} overlaps with ${other[0]}\n` }
    return { device: withInterface(device, contextOf(device) ?? '', { address, mask }) }
  },
  no: (device) => ({ device: withInterface(device, contextOf(device) ?? '', { address: null, mask: null }) }),
  show: (config, context) => {
    const port = config.interfaces[context]
    return port?.switching ? [] : [port?.address ? `ip address ${port.address} ${port.mask}` : 'no ip address']
  },
})

const maskedNetwork = (address: string, mask: string): string => {
  const number = network(address, ipv4Number(mask) ?? 0)
  return [24, 16, 8, 0].map((bits) => (number >>> bits) & 255).join('.')
}
