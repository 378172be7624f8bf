// One packet through the network: every decision on its way there, and on the way of the answer (ios-routing.md 7.7).

import { astray, backwards } from '../features/mac-table/astray.ts'
import { isRefused } from '../features/port-security/frames.ts'
import { addressesOf, hasAddress, sourceOn, type Attachment } from './addresses.ts'
import { isInside, NULL, routeTo, type Route } from './routes.ts'
import { domainAt, isLooped, placeAt, type Place } from './domains.ts'
import type { View } from './view.ts'

/** A switch that a frame crosses: into one interface, out of another. */
export interface Crossing {
  readonly node: number
  /** The VLAN it is in there; of a segment, its tag. */
  readonly vlan: number
  readonly into: number
  readonly out: number
}
/** What a device or host does with the packet. */
export interface Hop {
  readonly node: number
  /** The attachment that it came in by; -1: it was sent here. */
  readonly in: number
  readonly route: Route | null
  /** The attachment that it leaves by; -1: it does not. */
  readonly out: number
  /** Whom it is handed to, by address: the next hop, or the destination. */
  readonly next: number | null
  /** The attachment that takes it there; -1: nobody does. */
  readonly to: number
  /** The switches between the two. */
  readonly crossings: readonly Crossing[]
  /** Somebody answered for an address that is not its own. */
  readonly isProxy: boolean
}
/** Why a packet got no further. */
export type End =
  | { readonly kind: 'no-address'; readonly node: number }
  | { readonly kind: 'no-route'; readonly node: number; readonly to: number }
  | { readonly kind: 'not-routing'; readonly node: number; readonly to: number }
  /** Its route is one that drops what it takes. */
  | { readonly kind: 'discarded'; readonly node: number; readonly to: number }
  /** Nobody answered for the address where it was asked for; `out` -1: it has no interface to ask on. */
  | { readonly kind: 'unresolved'; readonly node: number; readonly out: number; readonly next: number }
  | { readonly kind: 'loop'; readonly node: number }

export interface Leg {
  readonly source: number
  readonly destination: number
  readonly hops: readonly Hop[]
  /** Null: it arrived. */
  readonly end: End | null
}
export interface Probe {
  readonly there: Leg
  /** Null: there was nothing to answer. */
  readonly back: Leg | null
  readonly isAnswered: boolean
  /** A packet arrived at somebody who has the same address as the node that it was meant for. */
  readonly taken?: { readonly meant: number; readonly by: number; readonly address: number }
}

/** Hops that a packet makes before it is given up. */
const MOST_HOPS = 255
/** Where a frame goes on the way to the place of another interface; null: it does not get there. */
export function crossingsTo(view: View, from: Place, to: Place): readonly Crossing[] | null {
  const { steps } = view.domains
  const cameBy = new Map<Place, { readonly place: Place; readonly out: number; readonly into: number } | null>([
    [from, null],
  ])
  const open = [from]
  for (const at of open) {
    if (at === to) break
    for (const step of steps.get(at) ?? [])
      if (!cameBy.has(step.to)) {
        cameBy.set(step.to, { place: at, out: step.out, into: step.into })
        open.push(step.to)
      }
  }
  if (!cameBy.has(to)) return null
  const crossings: Crossing[] = []
  let out = -1
  for (let at: Place = to; ;) {
    const by = cameBy.get(at) ?? null
    const place = placeAt(at)
    if ('node' in place) crossings.unshift({ node: place.node, vlan: place.tag, into: by?.into ?? -1, out })
    if (!by) break
    ;({ out } = by)
    at = by.place
  }
  return crossings
}

/** Which attachments hear a broadcast that one sends. */
const heardBy = (view: View, out: number): readonly number[] => {
  const { attachments, domains } = view
  const own = attachments[out]
  // In a loop the first broadcast never ends, and nobody hears another.
  if (!own || own.place < 0 || isLooped(domains, own.place)) return []
  const domain = domainAt(domains, own.place)
  return attachments.flatMap((one, i) =>
    i !== out && one.node !== own.node && one.place >= 0 && domainAt(domains, one.place) === domain ? [i] : [],
  )
}

/** Whether there are only two ends on the wire of an attachment, so that nobody asks for addresses there. */
export const isPointToPoint = ({ topology }: View, attachment: Attachment | undefined): boolean =>
  attachment !== undefined && topology.ports[attachment.carrier]?.speed === null

/** Who answers when an interface asks for an address; null: nobody. */
export function answererOf(
  view: View,
  out: number,
  wanted: number,
): { readonly attachment: number; readonly isProxy: boolean } | null {
  const { attachments, routes, topology, inputs } = view
  const sender = sourceOn(attachments[out], wanted)
  const heard = heardBy(view, out)
  if (isPointToPoint(view, attachments[out])) {
    const other = heard.find((i) => attachments[i]?.isUp && attachments[i]?.address !== null)
    return other === undefined ? null : { attachment: other, isProxy: false }
  }
  /** A router takes no question from an address that is not of its wire. */
  const listens = (i: number): boolean => {
    const one = attachments[i] as Attachment
    return (
      topology.nodes[one.node]?.kind === 'host' ||
      addressesOf(one).some(({ address, mask }) => isInside(sender, address, mask))
    )
  }
  const owner = heard.find((i) => attachments[i]?.isUp && hasAddress(attachments[i], wanted) && listens(i))
  if (owner !== undefined) return { attachment: owner, isProxy: false }
  const proxy = heard.find((i) => {
    const { node, isUp, name } = attachments[i] as (typeof attachments)[number]
    const { device = -1 } = topology.nodes[node] ?? {}
    if (!isUp || device < 0 || inputs.routing[device] !== true || !listens(i)) return false
    const kept = inputs.ports[device]?.[name]?.kept ?? []
    if (kept.some(({ text }) => text === 'no ip proxy-arp')) return false
    const route = routeTo(routes[node] ?? [], wanted)
    return route !== null && route.out >= 0 && route.out !== i
  })
  return proxy === undefined ? null : { attachment: proxy, isProxy: true }
}

/** Sends a packet from a node. `source`: null takes the address of the interface that it leaves by. */
export function send(view: View, from: number, source: number | null, destination: number): Leg {
  const { attachments, routes, topology, inputs } = view
  const hops: Hop[] = []
  let node = from
  let into = -1
  let src = source
  const stop = (end: End | null): Leg => ({ source: src ?? 0, destination, hops, end })
  const stay: Omit<Hop, 'node' | 'in' | 'route'> = { out: -1, next: null, to: -1, crossings: [], isProxy: false }
  for (let left = MOST_HOPS; left > 0; left--) {
    const isOwn = attachments.some((one) => one.node === node && one.isUp && hasAddress(one, destination))
    if (isOwn) {
      src ??= destination
      hops.push({ node, in: into, route: null, ...stay })
      return stop(null)
    }
    const { kind, device = -1 } = topology.nodes[node] ?? {}
    if (into >= 0 && (kind === 'host' || inputs.routing[device] !== true)) {
      hops.push({ node, in: into, route: null, ...stay })
      return stop({ kind: 'not-routing', node, to: destination })
    }
    const route = routeTo(routes[node] ?? [], destination, src ?? 0)
    if (!route) {
      hops.push({ node, in: into, route: null, ...stay })
      const isThere = attachments.some((one) => one.node === node && one.isUp && one.address !== null)
      return stop(isThere || into >= 0 ? { kind: 'no-route', node, to: destination } : { kind: 'no-address', node })
    }
    const next = route.next ?? destination
    if (route.out < 0) {
      hops.push({ node, in: into, route, ...stay })
      return stop(
        route.line?.interface === NULL
          ? { kind: 'discarded', node, to: destination }
          : { kind: 'unresolved', node, out: -1, next },
      )
    }
    src ??= sourceOn(attachments[route.out], next)
    const answerer = answererOf(view, route.out, next)
    const out = attachments[route.out] as (typeof attachments)[number]
    const taker = answerer && attachments[answerer.attachment]
    const crossings = taker ? crossingsTo(view, out.place, taker.place) : null
    const isLost =
      crossings !== null &&
      answerer !== null &&
      (isRefused(view, route.out, answerer.attachment, crossings) ||
        astray(view, answerer.attachment, crossings) !== null ||
        astray(view, route.out, backwards(crossings)) !== null)
    if (!answerer || !taker || !crossings || isLost) {
      hops.push({ node, in: into, route, ...stay, out: route.out, next })
      return stop({ kind: 'unresolved', node, out: route.out, next })
    }
    hops.push({
      node,
      in: into,
      route,
      out: route.out,
      next,
      to: answerer.attachment,
      crossings,
      isProxy: answerer.isProxy,
    })
    node = taker.node
    into = answerer.attachment
  }
  return stop({ kind: 'loop', node })
}

/** One end of a probe: a node, and the address it sends from; null: that of the interface it leaves by. */
export interface Endpoint {
  readonly node: number
  readonly source: number | null
}

/** Walks an echo and its answer. Nothing is lost to ARP, and nothing in the world changes. `owner`: the node that is meant; without it, whoever has the address. */
export function probe(view: View, from: Endpoint, destination: number, owner?: number): Probe {
  const there = send(view, from.node, from.source, destination)
  if (there.end) return { there, back: null, isAnswered: false }
  const node = there.hops.at(-1)?.node ?? from.node
  if (owner !== undefined && node !== owner)
    return { there, back: null, isAnswered: false, taken: { meant: owner, by: node, address: destination } }
  const back = send(view, node, destination, there.source)
  const by = back.hops.at(-1)?.node ?? -1
  if (back.end !== null || by === from.node) return { there, back, isAnswered: back.end === null }
  return { there, back, isAnswered: false, taken: { meant: from.node, by, address: there.source } }
}

/** The nodes that an address or name means: the address that a device, a host or one of its interfaces is reached at; null: there is none. */
export function addressOfNode(view: View, node: number, interfaceName: string | null = null): number | null {
  const own = view.attachments.filter(
    (one) => one.node === node && one.address !== null && (interfaceName === null || one.name === interfaceName),
  )
  return (own.find(({ isUp }) => isUp) ?? own[0])?.address?.address ?? null
}
