// Stage: the routing table of every device and host, for IPv4 and for IPv6 (ios-routing.md 6.2, 6.3, 6.7).

import type { StaticRoute } from '../features/ip/slice.ts'
import type { Ipv6Route } from '../features/ipv6/slice.ts'
import { isLinkLocal, mask6 } from '../ipv6.ts'
import { addressesOf, type Attachment } from './addresses.ts'
import type { Addresses6 } from './addresses6.ts'
import type { Inputs } from './inputs.ts'
import { bitsOf, ipOf, isInside, networkOf, wholeMask, type Address, type Ip } from './ip.ts'
import type { Tracks } from './tracks.ts'
import type { Topology } from './topology.ts'

export interface Route<A extends Ip = number> {
  readonly prefix: A
  readonly mask: A
  /** `told`: a default route that a router advertised; `prefix`: a network of the wire that one did. */
  readonly source: 'connected' | 'static' | 'gateway' | 'told' | 'prefix'
  /** Its administrative distance. */
  readonly distance: number
  /** The place of the attachment it leaves by, in the list of attachments; -1: none, the packet is dropped. */
  readonly out: number
  /** Who is asked for on the wire; null: the destination itself. */
  readonly next: A | null
  /** The line that it comes from; null: none. */
  readonly line: LineOf<A> | null
}
/** A line that makes a static route. */
export type LineOf<A extends Ip> = A extends bigint ? Ipv6Route : StaticRoute
/** By node, the longest mask first; of several for one prefix all that are used. */
export type Routes<A extends Ip = number> = readonly (readonly Route<A>[])[]

export function routesOf(
  topology: Topology,
  attachments: readonly Attachment[],
  tracks: Tracks,
  ip: Inputs['ip'],
  serial: Inputs['serial'],
  routing: Inputs['routing'],
  hosts: Inputs['hosts'],
): Routes {
  const { nodes } = topology
  const known: Known<number> = {
    attachments,
    speaks: (at) => attachments[at]?.address !== null,
    addressesAt: (at) => addressesOf(attachments[at] as Attachment),
    isMade: () => false,
    byDefault: true,
  }
  const all = connectedOf(nodes.length, known)
  // PPP tells each end the address of the other, which becomes a route, in whatever network it is.
  for (const [out, one] of attachments.entries()) {
    const { device = -1 } = nodes[one.node] ?? {}
    if (!one.isUp || one.address === null || serial[device]?.ports[one.name]?.encapsulation !== 'ppp') continue
    const peer = topology.peer[one.carrier] ?? -1
    const far = peer < 0 ? undefined : attachments.find(({ carrier }) => carrier === peer)?.address?.address
    if (far !== undefined && far !== one.address.address) all[one.node]?.push(toNetwork(far, wholeMask(far), out))
  }
  return nodes.map(({ name, device, kind }, node) => {
    const connected = all[node] as Route[]
    if (kind === 'host') return tableOf([...connected, ...gatewayOf(connected, hosts[name]?.gateway)])
    if (device < 0) return []
    if (routing[device]) return withStatic(connected, tracked(ip[device]?.routes ?? [], tracks[device]), node, known)
    const gateway = ip[device]?.defaultGateway
    const [first] = connected
    // Without a gateway it asks its wire for every address: a router may answer (ios-routing.md 6.6).
    return tableOf([
      ...connected,
      ...(gateway || !first ? gatewayOf(connected, gateway) : [toGateway(0, first.out, null)]),
    ])
  })
}

/** A device uses its static routes for its own packets, whether it passes on those of others or not (ios-routing.md 4.4). */
export function routes6Of(
  { nodes }: Topology,
  attachments: readonly Attachment[],
  addresses: Addresses6,
  tracks: Tracks,
  ipv6: Inputs['ipv6'],
  resolving: Inputs['resolving6'],
  hosts: Inputs['hosts'],
): Routes<bigint> {
  if (addresses.length === 0 && ipv6.every(({ routes }) => routes.length === 0)) return NO_ROUTES
  const known: Known<bigint> = {
    attachments,
    speaks: (at) => addresses[at]?.isStalled === false,
    addressesAt: (at) => addresses[at]?.addresses ?? [],
    isMade: (at, address) => addresses[at]?.made.includes(address) === true,
    byDefault: false,
  }
  const all = connectedOf(nodes.length, known)
  for (const [out, at] of addresses.entries()) {
    const one = attachments[out] as Attachment
    if (!one.isUp || !at) continue
    for (const { address, mask } of at.prefixes)
      all[one.node]?.push({ ...toNetwork(address, mask, out), source: 'prefix', distance: TOLD })
    for (const next of at.routers) all[one.node]?.push({ ...toGateway(0n, out, next), source: 'told', distance: TOLD })
  }
  return nodes.map(({ name, device, kind }, node) => {
    const connected = all[node] as Route<bigint>[]
    if (kind === 'host') return tableOf([...connected, ...hostGateway(connected, node, hosts[name]?.gateway6, known)])
    const own = { ...known, byDefault: resolving[device] === true }
    return device < 0 ? [] : withStatic(connected, tracked(ipv6[device]?.routes ?? [], tracks[device]), node, own)
  })
}
const NO_ROUTES: Routes<bigint> = []
/** The distance of what a router told. */
const TOLD = 2

/** What the routes of one version follow from. */
interface Known<A extends Ip> {
  readonly attachments: readonly Attachment[]
  /** Whether an attachment has an address of this version. */
  readonly speaks: (at: number) => boolean
  /** Those that give it a route. */
  readonly addressesAt: (at: number) => readonly Address<A>[]
  /** Of these: whether it was made of a prefix that a router told, so that its network comes from there. */
  readonly isMade: (at: number, address: A) => boolean
  /** Whether a next hop may be reached by the default route. Of IPv6 only where `ipv6 route static resolve default` says so. */
  readonly byDefault: boolean
}
/** By node: the routes to its own networks. */
function connectedOf<A extends Ip>(nodes: number, { attachments, addressesAt, isMade }: Known<A>): Route<A>[][] {
  const all: Route<A>[][] = Array.from({ length: nodes }, () => [])
  for (const [out, one] of attachments.entries())
    if (one.isUp)
      for (const { address, mask } of addressesAt(out))
        if (!isMade(out, address)) all[one.node]?.push(toNetwork(networkOf(address, mask), mask, out))
  return all
}
/** The route to a network of the wire. */
const toNetwork = <A extends Ip>(prefix: A, mask: A, out: number): Route<A> => ({
  prefix,
  mask,
  source: 'connected',
  distance: 0,
  out,
  next: null,
  line: null,
})

/** Whether the object that a route goes by is up; one that is not there is not. */
export const isTracked = (id: number | null, tracks: Tracks[number] | undefined): boolean =>
  id === null || tracks?.[id] === true
/** The lines of a device whose objects are up: the list itself where all are. */
function tracked<Line extends { readonly track: number | null }>(
  lines: readonly Line[],
  tracks: Tracks[number] | undefined,
): readonly Line[] {
  const left = lines.filter(({ track }) => isTracked(track, tracks))
  return left.length < lines.length ? left : lines
}

/** `none`: the number 0 of the version. */
const toGateway = <A extends Ip>(none: A, out: number, next: A | null): Route<A> => ({
  prefix: none,
  mask: none,
  source: 'gateway',
  distance: 1,
  out,
  next,
  line: null,
})
function gatewayOf(connected: readonly Route[], gateway: string | null | undefined): readonly Route[] {
  if (!gateway) return []
  const next = numberOf(gateway) as number
  const out = connected.find(({ prefix, mask }) => isInside(next, prefix, mask))?.out
  return out === undefined ? [] : [toGateway(0, out, next)]
}
/** The gateway of a host is on its wire; where it has a link-local address, nothing says so but that. */
function hostGateway(
  connected: readonly Route<bigint>[],
  node: number,
  gateway: string | undefined,
  { attachments }: Known<bigint>,
): readonly Route<bigint>[] {
  if (gateway === undefined) return []
  const next = numberOf(gateway) as bigint
  const out = isLinkLocal(next)
    ? attachments.findIndex((one) => one.node === node && one.isUp)
    : (connected.find(({ prefix, mask }) => isInside(next, prefix, mask))?.out ?? -1)
  return out < 0 ? [] : [toGateway(0n, out, next)]
}
/** The number of an address that was read before; its version follows from the text. */
const numberOf = (address: string): Ip => ipOf(address) ?? 0
/** The prefix of a line. */
export function rangeOf<A extends Ip>(line: LineOf<A>): Address<A>
export function rangeOf(line: LineOf<Ip>): Address<Ip> {
  return 'length' in line
    ? { address: numberOf(line.prefix), mask: mask6(line.length) }
    : { address: numberOf(line.prefix), mask: numberOf(line.mask) }
}

/** The routes that are used: for each prefix those of the lowest distance, the longest mask first. */
function tableOf<A extends Ip>(routes: readonly Route<A>[]): readonly Route<A>[] {
  const sorted = routes.toSorted(
    (a, b) => compared(b.mask, a.mask) || compared(a.prefix, b.prefix) || a.distance - b.distance,
  )
  let best: Route<A> | null = null
  return sorted.filter((route) => {
    if (best === null || best.prefix !== route.prefix || best.mask !== route.mask) best = route
    return route.distance === best.distance
  })
}
const compared = (a: Ip, b: Ip): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The table with the static routes that are valid. One may lead through another, so it is made again until it stays as it is. Routes that only
 * hold each other up never enter it. Where it finds no rest, those that come back to themselves are left out.
 */
function withStatic<A extends Ip>(
  connected: readonly Route<A>[],
  lines: readonly LineOf<A>[],
  node: number,
  known: Known<A>,
): readonly Route<A>[] {
  let table = tableOf(connected)
  if (lines.length === 0) return table
  const place = placeOf(node, known)
  let valid: readonly Route<A>[] = []
  for (let left = lines.length + 2; left > 0; left--) {
    const now = lines.flatMap((line) => routeOf(line, table, place) ?? [])
    if (isAlike(now, valid)) return table
    valid = now
    table = tableOf([...connected, ...now])
  }
  const all = tableOf([...connected, ...lines.map((line) => lineRoute<A>(line, -1, null))])
  const others = lines.filter((line) => {
    const { next, interface: out } = line
    if (next === null || out !== null) return true
    const { address, mask } = rangeOf<A>(line)
    return resolved(numberOf(next) as A, address, mask, all, known.byDefault) !== ITSELF
  })
  return withStatic(connected, others.length < lines.length ? others : [], node, known)
}
/** A device as its routes see it. */
interface Place<A extends Ip> extends Known<A> {
  /** The attachment of an interface by its name. */
  readonly ways: ReadonlyMap<string, number>
  readonly own: ReadonlySet<A>
}
function placeOf<A extends Ip>(node: number, known: Known<A>): Place<A> {
  const ways = new Map<string, number>()
  const own = new Set<A>()
  for (const [i, one] of known.attachments.entries())
    if (one.node === node) {
      ways.set(one.name, i)
      if (one.isUp) for (const { address } of known.addressesAt(i)) own.add(address)
    }
  return { ...known, ways, own }
}
const isAlike = <A extends Ip>(a: readonly Route<A>[], b: readonly Route<A>[]): boolean =>
  a.length === b.length &&
  a.every(({ line, out, next }, i) => line === b[i]?.line && out === b[i]?.out && next === b[i]?.next)

function lineRoute<A extends Ip>(line: LineOf<A>, out: number, next: A | null): Route<A> {
  const { address, mask } = rangeOf<A>(line)
  return { prefix: address, mask, source: 'static', distance: line.distance, out, next, line }
}

/** The route of a line as things stand in the table; null: it is not valid. */
function routeOf<A extends Ip>(
  line: LineOf<A>,
  table: readonly Route<A>[],
  { attachments, speaks, ways, own, byDefault }: Place<A>,
): Route<A> | null {
  const next = line.next === null ? null : (numberOf(line.next) as A)
  if (line.distance === UNUSABLE) return null
  if (line.interface === NULL) return lineRoute(line, -1, null)
  if (line.interface !== null) {
    const out = ways.get(line.interface) ?? -1
    return (attachments[out]?.isUp && speaks(out)) || line.permanent ? lineRoute(line, out, next) : null
  }
  if (next === null || own.has(next)) return null
  const { address, mask } = rangeOf<A>(line)
  const found = resolved(next, address, mask, table, byDefault)
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
function resolved<A extends Ip>(
  next: A,
  prefix: A,
  mask: A,
  table: readonly Route<A>[],
  byDefault: boolean,
): { readonly out: number; readonly next: A | null } | typeof ITSELF | null {
  let wanted = next
  const seen = new Set<Route<A>>()
  for (;;) {
    const route = table.find((one) => isInside(wanted, one.prefix, one.mask))
    if (isInside(wanted, prefix, mask) && (!route || route.mask <= mask)) return ITSELF
    if (!route || seen.has(route) || (bitsOf(route.mask) === 0 && !byDefault)) return null
    seen.add(route)
    const { line } = route
    if (!line) return { out: route.out, next: route.next ?? wanted }
    if (line.interface !== null) return { out: route.out, next: route.next ?? (route.out < 0 ? null : wanted) }
    wanted = numberOf(line.next ?? '') as A
  }
}

/** The route that a packet takes: of several for the longest prefix always the same one for two addresses; null: there is none. */
export function routeTo<A extends Ip>(
  routes: readonly Route<A>[],
  address: A,
  source: A | null = null,
): Route<A> | null {
  const at = routes.findIndex(({ prefix, mask }) => isInside(address, prefix, mask))
  const first = routes[at]
  if (!first) return null
  let count = 1
  while (routes[at + count]?.mask === first.mask && routes[at + count]?.prefix === first.prefix) count++
  return routes[at + shareOf(address, source, count)] ?? null
}
/** Which of several ways two addresses take. */
function shareOf(address: Ip, source: Ip | null, count: number): number {
  if (count === 1) return 0
  return typeof address === 'number'
    ? ((address ^ ((source ?? 0) as number)) >>> 0) % count
    : Number((address ^ ((source ?? 0n) as bigint)) % BigInt(count))
}
