// Whether a device reaches an address: decided by its interfaces and static routes, as configured.

import { ipv4Number } from '../../command.ts'
import type { Device } from '../../device.ts'
import { isRouting } from './routes.ts'
import { isOpen, portNames } from '../interfaces/slice.ts'
import { isSwitching } from '../switching/slice.ts'
import { addressedPorts } from './slice.ts'

/** Contiguous ones from the left. */
export const isMask = (mask: string): boolean => {
  const bits = ipv4Number(mask)
  return bits !== null && /^1*0*$/.test((bits >>> 0).toString(2).padStart(32, '0'))
}
/** The network part of an address, as an unsigned number. */
export const network = (address: string, mask: number): number => ((ipv4Number(address) ?? 0) & mask) >>> 0

/** The interface a packet to `address` leaves by, or null: no address, port shut, no route. */
export function interfaceTo(device: Device, address: string): string | null {
  return connectedTo(device, address) ?? routedTo(device, address)
}

function connectedTo(device: Device, address: string): string | null {
  for (const port of addressedPorts(device.config)) {
    if (!port.isUp || (port.name.startsWith('Vlan') && !hasOpenPort(device))) continue
    const mask = ipv4Number(port.mask) ?? 0
    if (network(port.address, mask) === network(address, mask)) return port.name
  }
  return null
}

/** An interface of a VLAN is up when some port that may carry it is. */
const hasOpenPort = (device: Device): boolean =>
  portNames(device.config).some((name) => isSwitching(device.config, name) && isOpen(device.config, name))

/** By the longest matching static route whose next hop is on a connected subnet. A switch that does not route has its gateway alone. */
function routedTo(device: Device, address: string): string | null {
  const { defaultGateway } = device.config.ip
  if (!isRouting(device)) return defaultGateway === null ? null : connectedTo(device, defaultGateway)
  let best: { mask: number; next: string } | null = null
  for (const route of device.config.ip.routes) {
    const [prefix = '', maskText = '', next = ''] = route.split(' ')
    const mask = ipv4Number(maskText) ?? 0
    if (network(address, mask) === network(prefix, mask) && (!best || mask > best.mask) && connectedTo(device, next))
      best = { mask, next }
  }
  return best && connectedTo(device, best.next)
}
