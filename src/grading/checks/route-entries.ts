// The routing table of a device, as checks about routes read it.

import { bitsOf, dottedOf } from '../../sim/network/ip.ts'
import { ipv4Number } from '../../sim/command.ts'
import { portNameOn, shortName } from '../../sim/interfaces.ts'
import { type Route } from '../../sim/network/routes.ts'
import type { View } from '../../sim/network/view.ts'
import { platforms } from '../../sim/platforms/index.ts'
import type { Subject } from './check.ts'

export interface Prefix {
  readonly prefix: number
  readonly mask: number
}
/** `172.20.0.0/16`. Throws on anything else: the rubric is wrong. */
export function prefixOf(text: string): Prefix {
  const [, address = '', length = ''] = /^([\d.]+)\/(\d{1,2})$/.exec(text) ?? []
  const number = ipv4Number(address)
  if (number === null || Number(length) > 32)
    throw new Error(`the rubric asks about "${text}", and a prefix is written 172.20.0.0/16`)
  const mask = length === '0' ? 0 : (-1 << (32 - Number(length))) >>> 0
  return { prefix: (number & mask) >>> 0, mask }
}
export const prefixText = ({ prefix, mask }: Prefix): string => `${dottedOf(prefix)}/${bitsOf(mask)}`

/** The place of the device among the nodes of a view. */
export const nodeOf = (view: View, { name }: Pick<Subject['device'], 'name'>): number =>
  view.topology.nodeNamed.get(name) ?? -1

/** The routes of a device for exactly this prefix that are in use. */
export const routesFor = (view: View, node: number, { prefix, mask }: Prefix): readonly Route[] =>
  (view.routes[node] ?? []).filter((route) => route.prefix === prefix && route.mask === mask)

/** How a route leads on: by a next hop, else by an interface. */
export const viaText = (view: View, { line, out, next, source }: Route): string =>
  (line ? (line.next ?? (line.interface && shortName(line.interface))) : null) ??
  (source === 'gateway' && next !== null ? dottedOf(next) : shortName(view.attachments[out]?.name ?? 'Null0'))

/** Whether a route leads by what a rubric names: an address, or an interface. */
export function isBy(view: View, { line, out, next }: Route, via: string, device: Subject['device']): boolean {
  if (ipv4Number(via) !== null) return line ? line.next === via : next !== null && next === (ipv4Number(via) ?? 0) >>> 0
  const name = portNameOn([platforms[device.platform]], via) ?? via
  return (line?.interface ?? view.attachments[out]?.name) === name
}
