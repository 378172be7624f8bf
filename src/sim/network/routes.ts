// Stage: the routing table of every device and host (ios-routing.md 6.2, 6.3).

import { ipv4Number } from '../command.ts'
import type { StaticRoute } from '../features/ip/slice.ts'
import { addressesOf, type Attachment } from './addresses.ts'
import type { Inputs } from './inputs.ts'
import type { Tracks } from './tracks.ts'
import type { Topology } from './topology.ts'

export interface Route {
  readonly prefix: number
  readonly mask: number
  readonly source: 'connected' | 'static' | 'gateway'
  /** Its administrative distance. */
  readonly distance: number
  /** The place of the attachment it leaves by, in the list of attachments; -1: none, the packet is dropped. */
  readonly out: number
  /** Who is asked for on the wire; null: the destination itself. */
  readonly next: number | null
  /** The line that it comes from; null: none. */
  readonly line: StaticRoute | null
}
/** By node, the longest mask first; of several for one prefix all that are used. */
export type Routes = readonly (readonly Route[])[]

export const isInside = (address: number, prefix: number, mask: number): boolean =>
  (address & mask) >>> 0 === (prefix & mask) >>> 0

export function routesOf(
  { nodes }: Topology,
  attachments: readonly Attachment[],
  tracks: Tracks,
  ip: Inputs['ip'],
  routing: Inputs['routing'],
  hosts: Inputs['hosts'],
): Routes {
  const all: Route[][] = nodes.map(() => [])
  for (const [out, one] of attachments.entries())
    if (one.isUp)
      for (const { address, mask } of addressesOf(one))
        all[one.node]?.push({
          prefix: (address & mask) >>> 0,
          mask,
          source: 'connected',
          distance: 0,
          out,
          next: null,
          line: null,
        })
  return nodes.map(({ name, device, kind }, node) => {
    const connected = all[node] as Route[]
    if (kind === 'host') return tableOf([...connected, ...gatewayOf(connected, hosts[name]?.gateway)])
    if (device < 0) return []
    if (routing[device]) {
      const lines = ip[device]?.routes ?? []
      const tracked = lines.filter(({ track }) => isTracked(track, tracks[device]))
      return withStatic(connected, tracked.length < lines.length ? tracked : lines, node, attachments)
    }
    const gateway = ip[device]?.defaultGateway
    const [first] = connected
    // Without a gateway it asks its wire for every address: a router may answer (ios-routing.md 6.6).
    return tableOf([
      ...connected,
      ...(gateway || !first ? gatewayOf(connected, gateway) : [toGateway(first.out, null)]),
    ])
  })
}

/** Whether the object that a route goes by is up; one that is not there is not. */
export const isTracked = (id: number | null, tracks: Tracks[number] | undefined): boolean =>
  id === null || tracks?.[id] === true

const toGateway = (out: number, next: number | null): Route => ({
  prefix: 0,
  mask: 0,
  source: 'gateway',
  distance: 1,
  out,
  next,
  line: null,
})
function gatewayOf(connected: readonly Route[], gateway: string | null | undefined): readonly Route[] {
  if (!gateway) return []
  const next = numberOf(gateway)
  const out = connected.find(({ prefix, mask }) => isInside(next, prefix, mask))?.out
  return out === undefined ? [] : [toGateway(out, next)]
}
const numberOf = (address: string): number => (ipv4Number(address) ?? 0) >>> 0

/** The routes that are used: for each prefix those of the lowest distance, the longest mask first. */
function tableOf(routes: readonly Route[]): readonly Route[] {
  const best = new Map<number, number>()
  const keyOf = ({ prefix, mask }: Route): number => prefix * 64 + bitsOf(mask)
  for (const route of routes) {
    const known = best.get(keyOf(route))
    if (known === undefined || route.distance < known) best.set(keyOf(route), route.distance)
  }
  return routes
    .filter((route) => route.distance === best.get(keyOf(route)))
    .toSorted((a, b) => b.mask - a.mask || a.prefix - b.prefix)
}
/** The length of a mask. */
export const bitsOf = (mask: number): number => Math.clz32(~mask >>> 0)

/**
 * The table with the static routes that are valid. One may lead through another, so it is made again until it stays as it is. Routes that only
 * hold each other up never enter it. Where it finds no rest, those that come back to themselves are left out.
 */
function withStatic(
  connected: readonly Route[],
  lines: readonly StaticRoute[],
  node: number,
  attachments: readonly Attachment[],
): readonly Route[] {
  let table = tableOf(connected)
  if (lines.length === 0) return table
  const place = placeOf(node, attachments)
  let valid: readonly Route[] = []
  for (let left = lines.length + 2; left > 0; left--) {
    const now = lines.flatMap((line) => routeOf(line, table, place) ?? [])
    if (isAlike(now, valid)) return table
    valid = now
    table = tableOf([...connected, ...now])
  }
  const all = tableOf([...connected, ...lines.map((line) => lineRoute(line, -1, null))])
  const others = lines.filter(({ prefix, mask, next, interface: out }) => {
    if (next === null || out !== null) return true
    return resolved(numberOf(next), numberOf(prefix), numberOf(mask), all) !== ITSELF
  })
  return withStatic(connected, others.length < lines.length ? others : [], node, attachments)
}
/** A device as its routes see it. */
interface Place {
  readonly attachments: readonly Attachment[]
  /** The attachment of an interface by its name. */
  readonly ways: ReadonlyMap<string, number>
  readonly own: ReadonlySet<number>
}
function placeOf(node: number, attachments: readonly Attachment[]): Place {
  const ways = new Map<string, number>()
  const own = new Set<number>()
  for (const [i, one] of attachments.entries())
    if (one.node === node) {
      ways.set(one.name, i)
      if (one.isUp) for (const { address } of addressesOf(one)) own.add(address)
    }
  return { attachments, ways, own }
}
const isAlike = (a: readonly Route[], b: readonly Route[]): boolean =>
  a.length === b.length &&
  a.every(({ line, out, next }, i) => line === b[i]?.line && out === b[i]?.out && next === b[i]?.next)

const lineRoute = (line: StaticRoute, out: number, next: number | null): Route => ({
  prefix: numberOf(line.prefix),
  mask: numberOf(line.mask),
  source: 'static',
  distance: line.distance,
  out,
  next,
  line,
})

/** The route of a line as things stand in the table; null: it is not valid. */
function routeOf(line: StaticRoute, table: readonly Route[], { attachments, ways, own }: Place): Route | null {
  const next = line.next === null ? null : numberOf(line.next)
  if (line.distance === UNUSABLE) return null
  if (line.interface === NULL) return lineRoute(line, -1, null)
  if (line.interface !== null) {
    const out = ways.get(line.interface) ?? -1
    const one = attachments[out]
    return (one?.isUp && one.address) || line.permanent ? lineRoute(line, out, next) : null
  }
  if (next === null || own.has(next)) return null
  const found = resolved(next, numberOf(line.prefix), numberOf(line.mask), table)
  if (found !== null && found !== ITSELF) return lineRoute(line, found.out, found.next)
  return line.permanent ? lineRoute(line, -1, next) : null
}
export const NULL = 'Null0'
/** A distance that is never installed. */
const UNUSABLE = 255

const ITSELF = 'itself'
/**
 * Where the next hop of a route is reached by others; null: nowhere. `ITSELF`: the way comes back to the route, because nothing longer has an
 * address on the way.
 */
function resolved(
  next: number,
  prefix: number,
  mask: number,
  table: readonly Route[],
): { readonly out: number; readonly next: number | null } | typeof ITSELF | null {
  let wanted = next
  const seen = new Set<Route>()
  for (;;) {
    const route = table.find((one) => isInside(wanted, one.prefix, one.mask))
    if (isInside(wanted, prefix, mask) && (!route || route.mask <= mask)) return ITSELF
    if (!route || seen.has(route)) return null
    seen.add(route)
    const { line } = route
    if (!line) return { out: route.out, next: wanted }
    if (line.interface !== null) return { out: route.out, next: route.next ?? (route.out < 0 ? null : wanted) }
    wanted = numberOf(line.next ?? '')
  }
}

/** The route that a packet takes: of several for the longest prefix always the same one for two addresses; null: there is none. */
export function routeTo(routes: readonly Route[], address: number, source: number = 0): Route | null {
  const at = routes.findIndex(({ prefix, mask }) => isInside(address, prefix, mask))
  const first = routes[at]
  if (!first) return null
  let count = 1
  while (routes[at + count]?.mask === first.mask && routes[at + count]?.prefix === first.prefix) count++
  return routes[at + (((source ^ address) >>> 0) % count)] ?? null
}
