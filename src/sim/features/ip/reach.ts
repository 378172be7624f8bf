// Whether a device reaches an address: decided by its interfaces and static routes, as configured.

import { ipv4Number } from '../../command.ts'
import type { Device } from '../../device.ts'
import { isRouting } from './routes.ts'
import { isOpen, portNames } from '../interfaces/slice.ts'
import { isSwitching } from '../switching/slice.ts'
import { addressedPorts, addressOn, type Address, type StaticRoute } from './slice.ts'

/** Contiguous ones from the left. */
export const isMask = (mask: string): boolean => {
  const bits = ipv4Number(mask)
  return bits !== null && /^1*0*$/.test((bits >>> 0).toString(2).padStart(32, '0'))
}
/** The network part of an address, as an unsigned number. */
export const network = (address: string, mask: number): number => ((ipv4Number(address) ?? 0) & mask) >>> 0

/** Whether the networks of two addresses have addresses in common. */
export function overlaps(a: Address, b: Address): boolean {
  const wider = Math.min(...[a, b].map(({ mask }) => (ipv4Number(mask) ?? 0) >>> 0))
  return network(a.address, wider) === network(b.address, wider)
}

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

/** How many routes one may lead through another. */
const MOST_STEPS = 8
/** By the static route that matches longest and has a way. A switch that does not route has its gateway alone. */
function routedTo(device: Device, address: string, left: number = MOST_STEPS): string | null {
  const { defaultGateway, routes } = device.config.ip
  if (!isRouting(device)) return defaultGateway === null ? null : connectedTo(device, defaultGateway)
  if (left === 0) return null
  let best: { readonly mask: number; readonly distance: number; readonly out: string } | null = null
  for (const route of routes) {
    const mask = (ipv4Number(route.mask) ?? 0) >>> 0
    if (network(address, mask) !== network(route.prefix, mask)) continue
    if (best && (mask < best.mask || (mask === best.mask && route.distance >= best.distance))) continue
    const out = wayOf(device, route, left)
    if (out !== null) best = { mask, distance: route.distance, out }
  }
  return best?.out ?? null
}
function wayOf(device: Device, { next, interface: out }: StaticRoute, left: number): string | null {
  if (out === null) return next === null ? null : (connectedTo(device, next) ?? routedTo(device, next, left - 1))
  return isOpen(device.config, out) && addressOn(device.config, out) ? out : null
}
