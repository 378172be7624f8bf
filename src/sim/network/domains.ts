// Stage: broadcast domains. Who hears a frame that somebody sends (ios-switching.md 5.6).

import type { Bundles } from './bundles.ts'
import type { Topology } from './topology.ts'
import type { Trees } from './trees.ts'
import type { Switched, Trunks } from './trunks.ts'
import { hasVlan, idsOf } from './vlan-set.ts'

/**
 * A place where frames are: a VLAN on a switch (node and VLAN), a tag on a segment, or a tag at an interface of a router or host. 0 is
 * no tag.
 */
export type Place = number
/** A way between two places: out of one interface, into the other. */
export interface Step {
  readonly to: Place
  readonly out: number
  readonly into: number
}
export interface Domains {
  /** By place: the lowest place that it shares a broadcast domain with. */
  readonly domain: ReadonlyMap<Place, Place>
  /** By place: where its frames go from there, in the order of the interfaces. */
  readonly steps: ReadonlyMap<Place, readonly Step[]>
  /** The domains in which frames go round in circles, by their lowest places: nothing gets through there (ios-switching.md 5.6). */
  readonly loops: ReadonlySet<Place>
}

const TAGS = 4096
/** Behind the places of nodes. */
const INTERFACES = 1 << 22
export const vlanPlace = (node: number, vlan: number): Place => node * TAGS + vlan
export const interfacePlace = (i: number, tag: number): Place => INTERFACES + i * TAGS + tag
/** What a place is: a VLAN or tag, at a node or at an interface. */
export const placeAt = (
  place: Place,
): { readonly node: number; readonly tag: number } | { readonly i: number; readonly tag: number } =>
  place >= INTERFACES
    ? { i: Math.floor((place - INTERFACES) / TAGS), tag: place % TAGS }
    : { node: Math.floor(place / TAGS), tag: place % TAGS }

/** Where a frame with a tag goes that an interface of a switch receives; -1: it is dropped. */
export function received({ operates, untagged, voice }: Switched, forwarding: Uint32Array, tag: number): number {
  const vlan = tag === 0 ? untagged : tag
  if (tag !== 0 && operates !== 'trunk' && vlan !== voice) return -1
  return hasVlan(forwarding, vlan) ? vlan : -1
}

/** An unmanaged switch, or a phone with a host behind it, passes every frame on as it is. */
const passesAll = (node: Topology['nodes'][number] | undefined): boolean =>
  node?.kind === 'segment' || (node?.kind === 'host' && node.count > 1)

/** `tags`: by interface of a router or host, the tags that it listens to. */
export function domainsOf(
  { nodes }: Topology,
  { interfaces, up, far }: Bundles,
  trunks: Trunks,
  { forwarding }: Trees,
  tags: readonly (readonly number[])[],
): Domains {
  const steps = new Map<Place, Step[]>()
  const step = (from: Place, to: Place, out: number, into: number): void => {
    const known = steps.get(from)
    if (known) known.push({ to, out, into })
    else steps.set(from, [{ to, out, into }])
  }
  /** The place of a frame with a tag that interface `i` receives; -1: nobody there takes it. */
  const placeOf = (i: number, tag: number): Place => {
    const switched = trunks[i]
    const { node = -1 } = interfaces[i] ?? {}
    if (switched) {
      // A trunk takes a tagged frame of its native VLAN, and answers without a tag: nobody can talk that way.
      if (tag !== 0 && tag === switched.untagged && switched.operates === 'trunk') return -1
      const vlan = received(switched, forwarding[i] as Uint32Array, tag)
      return vlan < 0 ? -1 : vlanPlace(node, vlan)
    }
    if (passesAll(nodes[node])) return vlanPlace(node, tag)
    return tags[i]?.includes(tag) ? interfacePlace(i, tag) : -1
  }
  /** The tags of the frames that interface `i` sends. */
  const sent = (i: number): readonly number[] => {
    const switched = trunks[i]
    if (!switched) return tags[i] ?? []
    return idsOf(forwarding[i] as Uint32Array).map((vlan) => (vlan === switched.untagged ? 0 : vlan))
  }
  for (const i of interfaces.keys()) {
    const other = far[i] ?? -1
    if (other < i || !up[i] || !up[other]) continue
    const both = new Set([...sent(i), ...sent(other)])
    for (const tag of both) {
      const [a, b] = [placeOf(i, tag), placeOf(other, tag)]
      if (a < 0 || b < 0) continue
      step(a, b, i, other)
      step(b, a, other, i)
    }
  }
  const domain = joined(steps)
  return { steps, domain, loops: loopsIn(steps, domain) }
}

function joined(steps: ReadonlyMap<Place, readonly Step[]>): ReadonlyMap<Place, Place> {
  const domain = new Map<Place, Place>()
  for (const start of [...steps.keys()].toSorted((a, b) => a - b)) {
    if (domain.has(start)) continue
    const open = [start]
    domain.set(start, start)
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const { to } of steps.get(at) ?? [])
        if (!domain.has(to)) {
          domain.set(to, start)
          open.push(to)
        }
  }
  return domain
}
/** The domains with more ways than a tree of their places has. */
function loopsIn(steps: ReadonlyMap<Place, readonly Step[]>, domain: ReadonlyMap<Place, Place>): ReadonlySet<Place> {
  const places = new Map<Place, number>()
  const ends = new Map<Place, number>()
  for (const [place, own] of steps) {
    const of = domain.get(place) ?? place
    places.set(of, (places.get(of) ?? 0) + 1)
    ends.set(of, (ends.get(of) ?? 0) + own.length)
  }
  return new Set([...places].flatMap(([of, count]) => ((ends.get(of) ?? 0) / 2 >= count ? [of] : [])))
}
/** Whether what is sent at a place goes round in circles. */
export const isLooped = (domains: Domains, place: Place): boolean => domains.loops.has(domainAt(domains, place))
/** The domain of a place; a place that nothing is joined to is one by itself. */
export const domainAt = ({ domain }: Domains, place: Place): Place => domain.get(place) ?? place
