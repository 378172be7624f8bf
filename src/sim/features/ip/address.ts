// `ip address` of an interface.

import { command, ipv4, ipv4Number } from '../../command.ts'
import { contextOf } from '../../device.ts'
import { isMask, network } from './reach.ts'
import { addressedPorts, addressOn, withAddress } from './slice.ts'
import { isSwitching } from '../switching/slice.ts'
import { portOf } from '../interfaces/slice.ts'

const IP = ['ip', 'Interface Internet Protocol config commands'] as const

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
    const name = contextOf(device) ?? ''
    if (isSwitching(device.config, name)) return { output: '% IP addresses may not be configured on L2 links.\n' }
    if (!isMask(mask))
      return { output: `Bad mask 0x${(ipv4Number(mask) ?? 0).toString(16).toUpperCase()} for address ${address}\n` }
    const other = addressedPorts(device.config).find((port) => {
      if (port.name === name) return false
      const wider = Math.min(ipv4Number(mask) ?? 0, ipv4Number(port.mask) ?? 0)
      return network(address, wider) === network(port.address, wider)
    })
    if (other) return { output: `% ${maskedNetwork(address, mask)} overlaps with ${other.name}\n` }
    return { device: portOf(device.config, name) ? withAddress(device, name, { address, mask }) : device }
  },
  no: (device) => ({ device: withAddress(device, contextOf(device) ?? '', null) }),
  show: (config, name) => {
    if (isSwitching(config, name)) return []
    const own = addressOn(config, name)
    return [own ? `ip address ${own.address} ${own.mask}` : 'no ip address']
  },
})

const maskedNetwork = (address: string, mask: string): string => {
  const number = network(address, ipv4Number(mask) ?? 0)
  return [24, 16, 8, 0].map((bits) => (number >>> bits) & 255).join('.')
}
