// `ip address` of an interface.

import { command, ipv4, ipv4Number } from '../../command.ts'
import { contextOf } from '../../device.ts'
import { overlapOf } from './overlap.ts'
import { isMask } from './reach.ts'
import { addressOn, withAddress } from './slice.ts'
import { isSwitching } from '../switching/slice.ts'
import { isOpen, portOf } from '../interfaces/slice.ts'

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
    const overlap = overlapOf(device.config, name, { address, mask })
    // A port that is shut keeps the address all the same, and cannot be opened with it.
    if (overlap !== null && isOpen(device.config, name)) return { output: overlap }
    return {
      device: portOf(device.config, name) ? withAddress(device, name, { address, mask }) : device,
      ...(overlap === null ? {} : { output: overlap }),
    }
  },
  no: (device) => ({ device: withAddress(device, contextOf(device) ?? '', null) }),
  show: (config, name) => {
    if (isSwitching(config, name)) return []
    const own = addressOn(config, name)
    return [own ? `ip address ${own.address} ${own.mask}` : 'no ip address']
  },
})
