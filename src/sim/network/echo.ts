// Echoes on the wire: what a ping loses while addresses are resolved, and what comes back instead of an answer (ios-routing.md 7.1, 7.6, 7.7).

import type { Device } from '../device.ts'
import { devicesCounting } from '../features/interfaces/counters.ts'
import { devicesHearing, type Frame } from '../features/mac-table/hearing.ts'
import { isRefused, withFrames } from '../features/port-security/frames.ts'
import type { Host, World } from '../world.ts'
import { addressesOf, type Attachment } from './addresses.ts'
import { bitsOf, ipText, type Ip } from './ip.ts'
import { hasSwitch } from './inputs.ts'
import { macOf } from './macs.ts'
import {
  answererOf,
  backwards,
  crossingsTo,
  isPointToPoint,
  send,
  sourceFor,
  type End,
  type Hop,
  type Leg,
} from './probe.ts'
import { NULL } from './routes.ts'
import type { View } from './view.ts'

/** What became of one echo. */
export interface Echo<A extends Ip = number> {
  readonly result: 'reply' | 'silence' | 'unreachable' | 'expired' | 'too-big'
  /** Who answered, by address; null: nobody. */
  readonly by: A | null
  /** Routers that it crossed on its way. */
  readonly hops: number
  /** The answer's time to live: what is left of 255, or of 128 from a host. */
  readonly ttl: number
  /** Nothing was heard, and the echo arrived: its answer was lost, or went to somebody else. */
  readonly isDelivered?: true
}
/** The resolved addresses of nodes while a command runs: by node, by dotted address. */
export interface ArpCaches {
  readonly world: World
  readonly view: View
  readonly learned: Map<number, Map<string, Resolved>>
  /** The attachments that sent a frame, in order; one that sent several stands there as often. */
  readonly senders: number[]
  /** The frames that were sent meanwhile. */
  readonly frames: Frame[]
  /** The ways on which a packet got to the next device. */
  readonly passages: Passage[]
}
/** The way of a packet from one attachment to another, over the switches between them. */
export type Passage = Pick<Hop, 'out' | 'to' | 'crossings'>
export interface Resolved {
  /** Null: nobody answered. */
  readonly mac: string | null
  readonly interface: string
  readonly at: number
}

export const arpCaches = (world: World, view: View): ArpCaches => ({
  world,
  view,
  learned: new Map(),
  senders: [],
  frames: [],
  passages: [],
})

/** What an address is resolved by: of IPv6 with the interface, as several may have the same link-local neighbour. */
const keyOf = ({ view }: ArpCaches, address: Ip, at: number): string =>
  typeof address === 'number' ? ipText(address) : `${ipText(address)} ${view.attachments[at]?.name ?? ''}`

function knows({ world, view, learned }: ArpCaches, node: number, address: string): boolean {
  const now = learned.get(node)?.get(address)
  if (now && now.mac !== null) return true
  const { name, kind } = view.topology.nodes[node] as View['topology']['nodes'][number]
  if (kind === 'host') return Object.hasOwn(world.hosts?.[name]?.arp ?? {}, address)
  const { arp = {}, neighbours6 = {} } = world.devices[name] ?? {}
  const known = address.includes(':') ? neighbours6 : arp
  return Object.hasOwn(known, address) && known[address]?.mac !== null
}
function learn(caches: ArpCaches, node: number, address: string, of: number, by: number): void {
  const own = caches.learned.get(node) ?? new Map<string, Resolved>()
  const { name } = caches.view.attachments[by] as View['attachments'][number]
  own.set(address, { mac: macOf(caches.view, of), interface: name, at: caches.world.clock })
  caches.learned.set(node, own)
}

/** Notes that nobody answered for an address. */
function unanswered(caches: ArpCaches, node: number, address: string, by: number): void {
  const own = caches.learned.get(node) ?? new Map<string, Resolved>()
  own.set(address, { mac: null, interface: caches.view.attachments[by]?.name ?? '', at: caches.world.clock })
  caches.learned.set(node, own)
}

/** Walks the hops of a leg and resolves what is not resolved. A router loses the packet meanwhile; a host keeps it. True: it was lost. */
function isLost<A extends Ip>(caches: ArpCaches, hops: readonly Hop<A>[]): boolean {
  const { topology, attachments } = caches.view
  for (const { node, out, next, to, crossings } of hops) {
    if (next === null) continue
    if (isPointToPoint(caches.view, attachments[out])) {
      caches.passages.push({ out, to, crossings })
      continue
    }
    const asked = keyOf(caches, next, out)
    // Nobody asks whose the broadcast address of a network is, and no router sends there what came from elsewhere.
    if (to < 0 && isBroadcast(attachments[out], next)) continue
    if (to < 0) {
      caches.frames.push({ from: out, crossings: null })
      if (out >= 0 && topology.nodes[node]?.kind !== 'host') unanswered(caches, node, asked, out)
      continue
    }
    if (!knows(caches, node, asked)) {
      caches.frames.push({ from: out, crossings: null }, { from: to, to: out, crossings: backwards(crossings) })
      learn(caches, node, asked, to, out)
      const [own, taker] = [attachments[out], attachments[to]]
      // The one who is asked learns who asks.
      const asker = sourceFor(caches.view, out, next, next)
      if (own && taker && asker !== null) learn(caches, taker.node, keyOf(caches, asker, to), out, to)
      // With IPv6 it is kept meanwhile (ios-routing.md 7.3).
      if (topology.nodes[node]?.kind !== 'host' && typeof next === 'number') return true
    } else if (typeof next !== 'number' && topology.nodes[node]?.kind !== 'host')
      // Whoever answers is reachable again.
      learn(caches, node, asked, to, out)
    caches.frames.push({ from: out, to, crossings })
    caches.passages.push({ out, to, crossings })
  }
  return false
}

/** Whether an address is the broadcast address of a network of an interface. */
const isBroadcast = (one: Attachment | undefined, address: Ip): boolean =>
  typeof address === 'number' &&
  one !== undefined &&
  addressesOf(one).some(({ address: own, mask }) => bitsOf(mask) < 31 && (own | ~mask) >>> 0 === address)

/** Who sends a frame on the hops of a leg: who hands the packet on, and who answered when it asked for an address. */
function sendersOf<A extends Ip>(view: View, { hops }: Leg<A>): readonly number[] {
  return hops.flatMap(({ out, next, to }) => {
    if (out < 0 || next === null) return []
    if (to >= 0) return [out, to]
    // The answer was refused, where the question was not.
    const asked = answererOf(view, out, next)?.attachment
    const [own, taker] = [view.attachments[out], view.attachments[asked ?? -1]]
    const crossings = own && taker ? crossingsTo(view, own.place, taker.place) : null
    const isAlone = asked === undefined || !crossings
    return isAlone || (hasSwitch(view) && isRefused(view, out, null, crossings)) ? [out] : [out, asked]
  })
}

/** Sends one echo on the network as it is, with the addresses that are resolved by now. `ttl`: how many routers it may cross. */
export function echo<A extends Ip>(
  caches: ArpCaches,
  from: number,
  source: A | null,
  destination: A,
  {
    ttl = 255,
    size = 100,
    df = false,
    via = -1,
  }: { readonly ttl?: number; readonly size?: number; readonly df?: boolean; readonly via?: number } = {},
): Echo<A> {
  const { view } = caches
  const there = send(view, from, source, destination, via)
  caches.senders.push(...sendersOf(view, there))
  const routers = there.hops.length - 1
  const silence: Echo<A> = { result: 'silence', by: null, hops: routers, ttl: 0 }
  const answer = (result: Echo['result'], { node, in: into }: Pick<Hop, 'node' | 'in'>, address: A): Echo<A> => {
    const back = send(view, node, address, there.source, into)
    caches.senders.push(...sendersOf(view, back))
    if (back.end !== null || isLost(caches, back.hops) || back.hops.at(-1)?.node !== from)
      return { ...silence, isDelivered: true }
    const first = view.topology.nodes[node]?.kind === 'host' ? HOST_TTL : 255
    return { result, by: address, hops: routers, ttl: first - (back.hops.length - 2) }
  }
  // The router from which it would have to go in pieces, and must not. The sender itself says nothing of it.
  const narrow = df ? there.hops.findIndex(({ out }) => out >= 0 && size > mtuOf(view, out)) : -1
  if (narrow >= 0 && narrow < ttl) {
    const at = there.hops[narrow] as Hop<A>
    const own = entryOf(view, there, narrow)
    return isLost(caches, there.hops.slice(0, narrow)) || own === null ? silence : answer('too-big', at, own)
  }
  // The router at which the time to live is over: the sender and the owner of the address count down nothing.
  // One that has no route says that first, and one that does not route counts nothing down.
  const saysNo = there.end !== null && saysUnreachable(view, there.end, there.hops.at(-1)?.in ?? -1)
  const isRouted = there.end !== null && !saysNo && there.end.kind !== 'not-routing'
  if (ttl < 255 && ttl < there.hops.length - (isRouted ? 0 : 1)) {
    const at = there.hops[ttl]
    if (isLost(caches, there.hops.slice(0, ttl)) || !at) return silence
    const own = entryOf(view, there, ttl)
    return own === null ? silence : answer('expired', at, own)
  }
  if (isLost(caches, there.hops)) return silence
  const last = there.hops.at(-1)
  // Round and round: at the last router nothing is left of the time to live. A host begins with half of what a router does.
  if (there.end?.kind === 'loop') {
    const at = view.topology.nodes[from]?.kind === 'host' ? there.hops[HOST_TTL] : undefined
    const [node, into] = at ? [at.node, at.in] : [there.end.node, last?.to ?? -1]
    const own = addressOfEntry(view, into, there.source)
    return own === null ? silence : answer('expired', { node, in: into }, own)
  }
  if (there.end) {
    const own = entryOf(view, there, there.hops.length - 1)
    return own !== null && last && saysUnreachable(view, there.end, last.in)
      ? answer('unreachable', last, own)
      : silence
  }
  return answer('reply', last ?? { node: from, in: -1 }, destination)
}
/** The address by which a router answers the sender of a leg; null: the packet came in by no interface. */
export const entryOf = <A extends Ip>(view: View, { hops, source }: Leg<A>, at: number): A | null =>
  addressOfEntry(view, hops[at]?.in ?? -1, source)
/** That of the interface that the packet came in by; of IPv4 its primary one. */
function addressOfEntry<A extends Ip>(view: View, into: number, source: A): A | null {
  if (into < 0) return null
  return typeof source === 'number'
    ? ((view.attachments[into]?.address?.address ?? null) as A | null)
    : sourceFor(view, into, source, source)
}

/** The time to live of a host's packet at its start. */
const HOST_TTL = 128

/** The longest packet that an attachment sends in one piece. */
function mtuOf(view: View, attachment: number): number {
  const { node, name } = view.attachments[attachment] as View['attachments'][number]
  const { device = -1 } = view.topology.nodes[node] ?? {}
  for (const { text } of view.inputs.ports[device]?.[name]?.kept ?? []) {
    const [, bytes] = /^ip mtu (\d+)$/.exec(text) ?? []
    if (bytes !== undefined) return Number(bytes)
  }
  return MTU
}
const MTU = 1500

/** Whether the sender of a leg that ended hears of it from the router where it ended. */
export function isTold<A extends Ip>({ view }: ArpCaches, leg: Leg<A>): boolean {
  const { hops, end, source } = leg
  const last = hops.at(-1)
  if (!end || !last || last.in < 0 || !saysUnreachable(view, end, last.in)) return false
  const own = entryOf(view, leg, hops.length - 1)
  return own !== null && send(view, last.node, own, source, last.in).end === null
}

/** Whether a router tells the sender of a packet that it goes no further: it came in by an attachment of it. */
function saysUnreachable<A extends Ip>(view: View, end: End<A>, into: number): boolean {
  if (end.kind !== 'no-route' && end.kind !== 'discarded') return false
  const mute = typeof end.to === 'number' ? 'no ip unreachables' : 'no ipv6 unreachables'
  const { device = -1 } = view.topology.nodes[end.node] ?? {}
  const isMute = (name: string): boolean =>
    view.inputs.ports[device]?.[name]?.kept.some(({ text }) => text === mute) ?? false
  return !isMute(view.attachments[into]?.name ?? '') && !(end.kind === 'discarded' && isMute(NULL))
}

/** What the world has learned by the end of a command: devices and hosts with more resolved addresses, switches that saw the frames. */
export function withLearned(
  { view, learned, senders, frames, passages }: ArpCaches,
  world: World,
): { readonly devices: Readonly<Record<string, Device>>; readonly hosts: Readonly<Record<string, Host>> } {
  const framed = hasSwitch(view) ? withFrames(world, view, senders) : world
  const devices: Record<string, Device> = Object.fromEntries(
    Object.entries(framed.devices).filter(([name, device]) => device !== world.devices[name]),
  )
  const hosts: Record<string, Host> = {}
  for (const [node, more] of learned) {
    const { name, kind } = view.topology.nodes[node] as View['topology']['nodes'][number]
    if (kind === 'host') {
      const host = world.hosts?.[name]
      if (host)
        hosts[name] = {
          ...host,
          arp: {
            ...host.arp,
            ...Object.fromEntries([...more].flatMap(([ip, { mac }]) => (mac === null ? [] : [[ip, mac]]))),
          },
        }
      continue
    }
    const device = framed.devices[name]
    if (device) devices[name] = withResolved(device, more)
  }
  const heard = hasSwitch(view) ? devicesHearing({ ...world.devices, ...devices }, view, frames, world.clock) : {}
  const hearing = { ...devices, ...heard }
  const counting = devicesCounting({ ...world.devices, ...hearing }, view, passages)
  return { devices: { ...hearing, ...counting }, hosts }
}

function withResolved(device: Device, more: ReadonlyMap<string, Resolved>): Device {
  const [arp, neighbours6] = [{ ...device.arp }, { ...device.neighbours6 }]
  for (const [key, one] of more) (key.includes(':') ? neighbours6 : arp)[key] = one
  return { ...device, arp, neighbours6 }
}
