// One packet through the network: every decision on its way there, and on the way of the answer (ios-routing.md 7.7).

import { astray } from '../features/mac-table/astray.ts'
import { isRefused } from '../features/port-security/frames.ts'
import { addressesOf, hasAddress, sourceOn, type Attachment } from './addresses.ts'
import { isLinkLocal } from '../ipv6.ts'
import { isInside, wholeMask, type Address, type Ip } from './ip.ts'
import { NULL, routeTo, type Route, type Routes } from './routes.ts'
import { domainAt, isLooped, placeAt, type Place } from './domains.ts'
import { hasSwitch } from './inputs.ts'
import type { View } from './view.ts'

/** A switch that a frame crosses: into one interface, out of another. */
export interface Crossing {
  readonly node: number
  /** The VLAN it is in there; of a segment, its tag. */
  readonly vlan: number
  readonly into: number
  readonly out: number
}
/** The way of an answer. */
export const backwards = (crossings: readonly Crossing[]): readonly Crossing[] =>
  crossings.toReversed().map((one) => ({ ...one, into: one.out, out: one.into }))

/** What a device or host does with the packet. */
export interface Hop<A extends Ip = number> {
  readonly node: number
  /** The attachment that it came in by; -1: it was sent here. */
  readonly in: number
  readonly route: Route<A> | null
  /** The attachment that it leaves by; -1: it does not. */
  readonly out: number
  /** Whom it is handed to, by address: the next hop, or the destination. */
  readonly next: A | null
  /** The attachment that takes it there; -1: nobody does. */
  readonly to: number
  /** The switches between the two. */
  readonly crossings: readonly Crossing[]
  /** Somebody answered for an address that is not its own. */
  readonly isProxy: boolean
}
/** Why a packet got no further. */
export type End<A extends Ip = number> =
  | { readonly kind: 'no-address'; readonly node: number }
  | { readonly kind: 'no-route'; readonly node: number; readonly to: A }
  | { readonly kind: 'not-routing'; readonly node: number; readonly to: A }
  /** Its route is one that drops what it takes. */
  | { readonly kind: 'discarded'; readonly node: number; readonly to: A }
  /** Nobody answered for the address where it was asked for; `out` -1: it has no interface to ask on. */
  | { readonly kind: 'unresolved'; readonly node: number; readonly out: number; readonly next: A }
  | { readonly kind: 'loop'; readonly node: number }

export interface Leg<A extends Ip = number> {
  readonly source: A
  readonly destination: A
  readonly hops: readonly Hop<A>[]
  /** Null: it arrived. */
  readonly end: End<A> | null
}
export interface Probe<A extends Ip = number> {
  readonly there: Leg<A>
  /** Null: there was nothing to answer. */
  readonly back: Leg<A> | null
  readonly isAnswered: boolean
  /** A packet arrived at somebody who has the same address as the node that it was meant for. */
  readonly taken?: { readonly meant: number; readonly by: number; readonly address: A }
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

// --- what differs between the versions

const isV4 = (address: Ip): address is number => typeof address === 'number'
/** The routes of a node for the version of an address. */
export function routesFor<A extends Ip>(view: View, node: number, like: A): readonly Route<A>[]
export function routesFor(view: View, node: number, like: Ip): readonly Route<Ip>[] {
  const all: Routes<Ip> = isV4(like) ? view.routes : view.routes6
  return all[node] ?? []
}
/** Whether a device passes on packets of the version of an address. */
export const passesOn = ({ inputs }: View, device: number, like: Ip): boolean =>
  (isV4(like) ? inputs.routing : inputs.routing6)[device] === true
/** The addresses of an attachment that give it a route, of the version of another address. */
export const addressesAt = ({ attachments, addresses6 }: View, i: number, like: Ip): readonly Address<Ip>[] =>
  isV4(like) ? addressesOf(attachments[i] as Attachment) : (addresses6[i]?.addresses ?? [])
/** Whether an attachment has an address of the version of another. */
export const speaks = ({ attachments, addresses6 }: View, i: number, like: Ip): boolean =>
  isV4(like) ? attachments[i]?.address !== null : addresses6[i]?.isStalled === false
/** Whether an attachment has this address. */
export function hasIp({ attachments, addresses6 }: View, i: number, wanted: Ip): boolean {
  if (isV4(wanted)) return hasAddress(attachments[i] as Attachment, wanted)
  const own = addresses6[i]
  if (!own || own.isStalled) return false
  return own.linkLocal === wanted || own.addresses.some(({ address }) => address === wanted)
}
/**
 * The address that an attachment sends from to another of its wire; null: it has none. Of IPv6 a link-local one to a link-local one, else one
 * of the network of the destination, else its first; an interface that has only a link-local one borrows from another of its device.
 */
export function sourceFor<A extends Ip>(view: View, i: number, next: A, destination: A): A | null
export function sourceFor(view: View, i: number, next: Ip, destination: Ip): Ip | null {
  const { attachments, addresses6 } = view
  if (isV4(next)) return attachments[i]?.address ? sourceOn(attachments[i], next) : null
  const own = addresses6[i]
  if (!own || own.isStalled || isV4(destination)) return null
  if (isLinkLocal(destination)) return own.linkLocal
  const near = own.addresses.find(({ address, mask }) => isInside(destination, address, mask)) ?? own.addresses[0]
  if (near) return near.address
  const { node = -1 } = attachments[i] ?? {}
  const other = addresses6.find((at, j) => at && at.addresses.length > 0 && isOwnUp(attachments[j], node))
  return other?.addresses[0]?.address ?? own.linkLocal
}
const isOwnUp = (one: Attachment | undefined, node: number): boolean => one?.node === node && one.isUp

/** Whether a packet is for the node it is at. A link-local address belongs to one interface: the one it came in by, or leaves by. */
function isArrived(view: View, node: number, destination: Ip, at: number): boolean {
  if (!isV4(destination) && isLinkLocal(destination)) return at >= 0 && hasIp(view, at, destination)
  return view.attachments.some((one, i) => one.node === node && one.isUp && hasIp(view, i, destination))
}

/** Who answers when an interface asks for an address; null: nobody. */
export function answererOf(
  view: View,
  out: number,
  wanted: Ip,
): { readonly attachment: number; readonly isProxy: boolean } | null {
  const { attachments, topology, inputs } = view
  const heard = heardBy(view, out)
  if (isPointToPoint(view, attachments[out])) {
    const other = heard.find((i) => attachments[i]?.isUp && speaks(view, i, wanted))
    return other === undefined ? null : { attachment: other, isProxy: false }
  }
  if (!isV4(wanted)) {
    const owner = heard.find((i) => attachments[i]?.isUp && hasIp(view, i, wanted))
    return owner === undefined ? null : { attachment: owner, isProxy: false }
  }
  const sender = sourceOn(attachments[out], wanted)
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
    const route = routeTo(routesFor(view, node, wanted), wanted)
    return route !== null && route.out >= 0 && route.out !== i
  })
  return proxy === undefined ? null : { attachment: proxy, isProxy: true }
}

/**
 * Sends a packet from a node. `source`: null takes the address of the interface that it leaves by. `via`: the attachment that a packet to a
 * link-local address leaves by.
 */
export function send<A extends Ip>(view: View, from: number, source: A | null, destination: A, via = -1): Leg<A> {
  const { attachments, topology } = view
  const hops: Hop<A>[] = []
  let node = from
  let into = -1
  let src = source
  const stop = (end: End<A> | null): Leg<A> => ({ source: src ?? noneLike(destination), destination, hops, end })
  const stay: Omit<Hop<A>, 'node' | 'in' | 'route'> = { out: -1, next: null, to: -1, crossings: [], isProxy: false }
  for (let left = MOST_HOPS; left > 0; left--) {
    if (isArrived(view, node, destination, into < 0 ? via : into)) {
      src ??= destination
      hops.push({ node, in: into, route: null, ...stay })
      return stop(null)
    }
    const { kind, device = -1 } = topology.nodes[node] ?? {}
    if (into >= 0 && (kind === 'host' || !passesOn(view, device, destination))) {
      hops.push({ node, in: into, route: null, ...stay })
      return stop({ kind: 'not-routing', node, to: destination })
    }
    const route =
      !isV4(destination) && isLinkLocal(destination)
        ? onWire(view, destination, into < 0 ? via : -1)
        : routeTo(routesFor(view, node, destination), destination, src)
    if (!route) {
      hops.push({ node, in: into, route: null, ...stay })
      const isThere = attachments.some((one, i) => one.node === node && one.isUp && speaks(view, i, destination))
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
    src ??= sourceFor(view, route.out, next, destination) ?? noneLike(destination)
    // A link-local address is no source for packets to others: nobody could send the answer back.
    if (!isV4(src) && !isV4(destination) && isLinkLocal(src) && !isLinkLocal(destination) && into < 0) {
      hops.push({ node, in: into, route, ...stay })
      return stop({ kind: 'no-address', node })
    }
    const answerer = answererOf(view, route.out, next)
    const out = attachments[route.out] as (typeof attachments)[number]
    const taker = answerer && attachments[answerer.attachment]
    const crossings = taker ? crossingsTo(view, out.place, taker.place) : null
    const isLost =
      crossings !== null &&
      answerer !== null &&
      hasSwitch(view) &&
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

const noneLike = <A extends Ip>(address: A): A => (isV4(address) ? 0 : 0n) as A
/** The way of a packet to a link-local address; null: it leaves by no interface. */
const onWire = <A extends Ip>({ attachments }: View, address: A, out: number): Route<A> | null =>
  attachments[out]?.isUp
    ? { prefix: address, mask: wholeMask(address), source: 'connected', distance: 0, out, next: null, line: null }
    : null

/** One end of a probe: a node, and the address it sends from; null: that of the interface it leaves by. */
export interface Endpoint<A extends Ip = number> {
  readonly node: number
  readonly source: A | null
  /** The attachment that a packet to a link-local address leaves by. */
  readonly via?: number
}

/** Walks an echo and its answer. Nothing is lost to ARP, and nothing in the world changes. `owner`: the node that is meant; without it, whoever has the address. */
export function probe<A extends Ip>(view: View, from: Endpoint<A>, destination: A, owner?: number): Probe<A> {
  const there = send(view, from.node, from.source, destination, from.via)
  if (there.end) return { there, back: null, isAnswered: false }
  const { node = from.node, in: into = -1 } = there.hops.at(-1) ?? {}
  if (owner !== undefined && node !== owner)
    return { there, back: null, isAnswered: false, taken: { meant: owner, by: node, address: destination } }
  const back = send(view, node, destination, there.source, into)
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
/** The IPv6 address that one is reached at: a global one of an interface that is up, else of any; null: there is none. */
export function address6OfNode(view: View, node: number, interfaceName: string | null = null): bigint | null {
  const own = view.attachments.flatMap((one, i) => {
    const [first] = view.addresses6[i]?.addresses ?? []
    return first && one.node === node && (interfaceName === null || one.name === interfaceName)
      ? [{ isUp: one.isUp, address: first.address }]
      : []
  })
  return (own.find(({ isUp }) => isUp) ?? own[0])?.address ?? null
}
