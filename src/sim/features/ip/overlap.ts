// Two ports of one routing table never have addresses of the same network (ios-routing.md 3).

import { dottedOf } from '../../network/ip.ts'
import { ipv4Number } from '../../command.ts'
import type { Config } from '../../device.ts'
import { portOf } from '../interfaces/slice.ts'
import { network, overlaps } from './reach.ts'
import { addressOn, addressedPorts, secondaryOn, type Address } from './slice.ts'

/** What a device says when an address of a port overlaps with that of another one that is not shut; null: it does not. */
export function overlapOf(
  config: Config,
  name: string,
  all: readonly Address[] = [addressOn(config, name) ?? [], secondaryOn(config, name)].flat(),
): string | null {
  if (all.length === 0) return null
  const others = addressedPorts(config).filter(
    (port) => port.name !== name && port.isUp && vrfOf(config, port.name) === vrfOf(config, name),
  )
  for (const own of all) {
    const mask = ipv4Number(own.mask) ?? 0
    const other = others.find((port) => overlaps(own, port))
    if (other) return `% ${dottedOf(network(own.address, mask))} overlaps with ${other.name}\n`
  }
  return null
}

/** The routing table of a port; null: the global one. */
const vrfOf = (config: Config, name: string): string | null =>
  portOf(config, name)?.kept.flatMap(({ text }) => /^(?:ip )?vrf forwarding (\S+)/.exec(text)?.slice(1, 2) ?? [])[0] ??
  null
