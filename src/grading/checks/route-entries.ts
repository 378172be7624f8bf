// The routing table of a device, as checks about routes read it.

import { portNameOn, shortName } from '../../sim/interfaces.ts'
import { mask6 } from '../../sim/ipv6.ts'
import { maskOf } from '../../sim/network/addresses.ts'
import { bitsOf, dottedOf, ipOf, ipText, networkOf, type Ip } from '../../sim/network/ip.ts'
import { routesFor as routesOf } from '../../sim/network/probe.ts'
import type { Route } from '../../sim/network/routes.ts'
import type { View } from '../../sim/network/view.ts'
import { platforms } from '../../sim/platforms/index.ts'
import type { Subject } from './check.ts'

export interface Prefix {
  readonly prefix: Ip
  readonly mask: Ip
}
/** `172.20.0.0/16`, `2001:DB8:2::/64`. Throws on anything else: the rubric is wrong. */
export function prefixOf(text: string): Prefix {
  const [, written = '', length = ''] = /^([\da-f.:]+)\/(\d{1,3})$/i.exec(text) ?? []
  const address = ipOf(written)
  if (address === null || Number(length) > (typeof address === 'number' ? 32 : 128))
    throw new Error(`the rubric asks about "${text}", and a prefix is written 172.20.0.0/16 or 2001:DB8:2::/64`)
  const mask: Ip = typeof address === 'number' ? maskOf(Number(length)) : mask6(Number(length))
  return { prefix: networkOf<Ip>(address, mask), mask }
}
export const prefixText = ({ prefix, mask }: Prefix): string => `${ipText(prefix)}/${bitsOf(mask)}`
/** How a line of static routes begins for a prefix. */
export const routeWords = ({ prefix, mask }: Prefix): string =>
  typeof mask === 'number'
    ? `ip route ${ipText(prefix)} ${dottedOf(mask)}`
    : `ipv6 route ${prefixText({ prefix, mask })}`

/** The place of the device among the nodes of a view. */
export const nodeOf = (view: View, { name }: Pick<Subject['device'], 'name'>): number =>
  view.topology.nodeNamed.get(name) ?? -1

/** The routes of a device for exactly this prefix that are in use. */
export const routesFor = (view: View, node: number, { prefix, mask }: Prefix): readonly Route<Ip>[] =>
  routesOf(view, node, prefix).filter((route) => route.prefix === prefix && route.mask === mask)

/** The routes of a device to parts of a prefix that cover all of it together; none: something is left out. */
export function coverOf(view: View, node: number, { prefix, mask }: Prefix): readonly Route<Ip>[] {
  const inside = routesOf(view, node, prefix).filter(
    (route) => bitsOf(route.mask) > bitsOf(mask) && networkOf<Ip>(route.prefix, mask) === prefix,
  )
  // What lies in another part adds nothing to what is covered.
  const widest = inside.filter(
    (one) =>
      !inside.some(
        (other) => bitsOf(other.mask) < bitsOf(one.mask) && networkOf<Ip>(one.prefix, other.mask) === other.prefix,
      ),
  )
  const sizes = new Map(widest.map((one) => [prefixText(one), 2 ** (bitsOf(mask) - bitsOf(one.mask))]))
  return [...sizes.values()].reduce((sum, size) => sum + size, 0) === 1 ? inside : []
}

/** How a route leads on: by a next hop, else by an interface. */
export const viaText = (view: View, { line, out, next, source }: Route<Ip>): string =>
  (line ? (line.next ?? (line.interface && shortName(line.interface))) : null) ??
  (source !== 'connected' && next !== null ? ipText(next) : shortName(view.attachments[out]?.name ?? 'Null0'))

/** Whether a route leads by what a rubric names: an address, an interface, or an interface and an address. */
export function isBy(view: View, { line, out, next }: Route<Ip>, via: string, device: Subject['device']): boolean {
  return via.split(' ').every((one) => {
    const address = ipOf(one)
    if (address !== null) return (line ? (line.next === null ? null : ipOf(line.next)) : next) === address
    const name = portNameOn([platforms[device.platform]], one) ?? one
    return (line?.interface ?? view.attachments[out]?.name) === name
  })
}
