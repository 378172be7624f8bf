// Two ports of one routing table never have addresses of the same network (ios-routing.md 3).

import { ipv4Number } from '../../command.ts'
import type { Config } from '../../device.ts'
import { portOf } from '../interfaces/slice.ts'
import { network } from './reach.ts'
import { addressOn, addressedPorts, type Address } from './slice.ts'

/** What a device says when an address of a port overlaps with that of another one that is not shut; null: it does not. */
export function overlapOf(config: Config, name: string, own: Address | null = addressOn(config, name)): string | null {
  if (!own) return null
  const mask = ipv4Number(own.mask) ?? 0
  const other = addressedPorts(config).find((port) => {
    if (port.name === name || !port.isUp || vrfOf(config, port.name) !== vrfOf(config, name)) return false
    const wider = Math.min(mask >>> 0, (ipv4Number(port.mask) ?? 0) >>> 0)
    return network(own.address, wider) === network(port.address, wider)
  })
  return other ? `% ${dotted(network(own.address, mask))} overlaps with ${other.name}\n` : null
}

/** The routing table of a port; null: the global one. */
const vrfOf = (config: Config, name: string): string | null =>
  portOf(config, name)?.kept.flatMap(({ text }) => /^(?:ip )?vrf forwarding (\S+)/.exec(text)?.slice(1, 2) ?? [])[0] ??
  null

const dotted = (address: number): string => [24, 16, 8, 0].map((bits) => (address >>> bits) & 255).join('.')
