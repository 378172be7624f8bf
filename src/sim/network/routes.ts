// Stage: the routing table of every device and host (ios-routing.md 6.2, 6.3).

import { ipv4Number } from '../command.ts'
import type { Attachment } from './addresses.ts'
import type { Inputs } from './inputs.ts'
import type { Topology } from './topology.ts'

export interface Route {
  readonly prefix: number
  readonly mask: number
  readonly source: 'connected' | 'static' | 'gateway'
  /** The place of the attachment it leaves by, in the list of attachments. */
  readonly out: number
  /** The next hop; null: the destination itself is asked for. */
  readonly next: number | null
}
/** By node, the longest mask first. */
export type Routes = readonly (readonly Route[])[]

export const isInside = (address: number, prefix: number, mask: number): boolean =>
  (address & mask) >>> 0 === (prefix & mask) >>> 0

export function routesOf(
  { nodes }: Topology,
  attachments: readonly Attachment[],
  ip: Inputs['ip'],
  routing: Inputs['routing'],
  hosts: Inputs['hosts'],
): Routes {
  const all: Route[][] = nodes.map(() => [])
  for (const [out, { node, isUp, address }] of attachments.entries())
    if (isUp && address)
      all[node]?.push({
        prefix: (address.address & address.mask) >>> 0,
        mask: address.mask,
        source: 'connected',
        out,
        next: null,
      })
  for (const [node, { name, device, kind }] of nodes.entries()) {
    const own = all[node] as Route[]
    const connected = [...own]
    const exitTo = (next: number): number | null =>
      connected.find(({ prefix, mask }) => isInside(next, prefix, mask))?.out ?? null
    const gateway = (text: string | null | undefined): void => {
      const next = text ? (ipv4Number(text) ?? 0) >>> 0 : 0
      const out = text ? exitTo(next) : null
      if (out !== null) own.push({ prefix: 0, mask: 0, source: 'gateway', out, next })
    }
    if (kind === 'host') gateway(hosts[name]?.gateway)
    else if (device >= 0 && !routing[device]) {
      gateway(ip[device]?.defaultGateway)
      // Without a gateway it asks its wire for every address: a router may answer (ios-routing.md 6.6).
      const [first] = connected
      if (!ip[device]?.defaultGateway && first)
        own.push({ prefix: 0, mask: 0, source: 'gateway', out: first.out, next: null })
    } else if (device >= 0)
      for (const text of ip[device]?.routes ?? []) {
        const [prefix = '', mask = '', hop = ''] = text.split(' ')
        const next = (ipv4Number(hop) ?? 0) >>> 0
        const out = exitTo(next)
        if (out !== null)
          own.push({
            prefix: (ipv4Number(prefix) ?? 0) >>> 0,
            mask: (ipv4Number(mask) ?? 0) >>> 0,
            source: 'static',
            out,
            next,
          })
      }
    own.sort((a, b) => b.mask - a.mask || RANK[a.source] - RANK[b.source])
  }
  return all
}
const RANK: Readonly<Record<Route['source'], number>> = { connected: 0, static: 1, gateway: 2 }

/** The route that a packet takes; null: there is none. */
export const routeTo = (routes: readonly Route[], address: number): Route | null =>
  routes.find(({ prefix, mask }) => isInside(address, prefix, mask)) ?? null
