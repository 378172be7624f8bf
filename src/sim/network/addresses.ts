// Stage: which interface has which address, where its frames are, and the routes that follow from it and from static routes.

import { ipv4Number } from '../command.ts'
import { isInside, type Address } from './ip.ts'
import { interfaceAt, type Bundles } from './bundles.ts'
import { interfacePlace, vlanPlace, type Place } from './domains.ts'
import type { Inputs } from './inputs.ts'
import type { Lines } from './lines.ts'
import type { Topology } from './topology.ts'
import type { Trunks } from './trunks.ts'

/** An interface that speaks IP, or could. */
export interface Attachment {
  readonly node: number
  /** In full: `Vlan10`, `GigabitEthernet0/0.10`, `NIC`. */
  readonly name: string
  /** Where its frames are; -1: nowhere, its line is down. */
  readonly place: Place
  /** The interface that carries its frames; -1: none, as with an interface of a VLAN. */
  readonly carrier: number
  /** The tag of its frames; 0: none. */
  readonly tag: number
  readonly isUp: boolean
  /** Its primary address. */
  readonly address: Ipv4 | null
  readonly secondary: readonly Ipv4[]
}
export type Ipv4 = Address
export const ipv4Of = (address: string, mask: string): Ipv4 => ({
  address: (ipv4Number(address) ?? 0) >>> 0,
  mask: (ipv4Number(mask) ?? 0) >>> 0,
})
/** All addresses of an attachment, the primary first. */
export const addressesOf = ({ address, secondary }: Attachment): readonly Ipv4[] =>
  address === null ? secondary : secondary.length === 0 ? [address] : [address, ...secondary]
/** The address that an attachment sends from to another of its wire: one of the same network, else the primary. */
export function sourceOn(attachment: Attachment | undefined, next: number): number {
  if (!attachment) return 0
  const near = addressesOf(attachment).find(({ address, mask }) => isInside(next, address, mask))
  return (near ?? attachment.address)?.address ?? 0
}
export const hasAddress = (attachment: Attachment, wanted: number): boolean =>
  attachment.address?.address === wanted || attachment.secondary.some(({ address }) => address === wanted)

/** The mask of a length. */
export const maskOf = (bits: number): number => (bits === 0 ? 0 : (-1 << (32 - bits)) >>> 0)

/** By interface of a router, of a routed port or of a host: the tags that somebody listens to there. */
export function tagsOf(
  { nodes }: Topology,
  { interfaces }: Bundles,
  trunks: Trunks,
  configured: Inputs['ports'],
  dot1q: Inputs['dot1q'],
): readonly (readonly number[])[] {
  return interfaces.map(({ node, name }, i) => {
    if (trunks[i]) return NONE
    const { device, kind, count } = nodes[node] as (typeof nodes)[number]
    // A phone passes on what it gets.
    if (kind === 'host') return count > 1 ? NONE : UNTAGGED
    if (device < 0) return NONE
    const tags = [0]
    const own = configured[device] ?? {}
    for (const [sub, { vlan, native }] of Object.entries(dot1q[device]?.ports ?? {}))
      if (!native && sub.startsWith(`${name}.`) && own[sub]?.shutdown === false) tags.push(vlan)
    return tags.length === 1 ? UNTAGGED : tags
  })
}
/** The tags of an interface; none where it is none. */
export const tagsAt = (tags: readonly (readonly number[])[], i: number): readonly number[] => tags[i] ?? NONE
const NONE: readonly number[] = []
const UNTAGGED: readonly number[] = [0]

export function attachmentsOf(
  topology: Topology,
  { interfaces, far }: Bundles,
  trunks: Trunks,
  lines: Lines,
  configured: Inputs['ports'],
  dot1q: Inputs['dot1q'],
  ip: Inputs['ip'],
  secondary: Inputs['ipSecondary'],
  hosts: Inputs['hosts'],
): readonly Attachment[] {
  const { nodes } = topology
  const made: Attachment[] = []
  for (const [node, { name: of, device, kind, first, named, count }] of nodes.entries()) {
    if (kind === 'host') {
      const host = hosts[of]
      // A phone is in the VLAN that its switch tells it, with a tag, and in the one without a tag where it is told none.
      const isPhone = count > 1
      const tag = isPhone ? (trunks[far[first] ?? -1]?.voice ?? 0) : 0
      made.push({
        node,
        name: topology.ports[first]?.name ?? 'NIC',
        place: isPhone ? vlanPlace(node, tag) : interfacePlace(first, 0),
        carrier: first,
        tag,
        isUp: true,
        address: host?.ip ? ipv4Of(host.ip.address, host.ip.mask) : null,
        secondary: ALONE,
      })
      continue
    }
    if (device < 0) continue
    for (const name of Object.keys(configured[device] ?? {})) {
      if (trunks[named.get(name) ?? -1]) continue
      const line = lines[device]?.get(name)
      const typed = ip[device]?.ports[name]
      const address = typed ? ipv4Of(typed.address, typed.mask) : null
      const isUp = line?.isUp === true
      const others = address === null ? undefined : secondary[device]?.ports[name]
      const more = others ? others.map((one) => ipv4Of(one.address, one.mask)) : ALONE
      if (name.startsWith('Vlan')) {
        made.push({
          node,
          name,
          place: isUp ? vlanPlace(node, Number(name.slice(4))) : -1,
          carrier: -1,
          tag: 0,
          isUp,
          address,
          secondary: more,
        })
        continue
      }
      const [parent = name] = name.split('.')
      const port = interfaceAt(topology, interfaces, node, parent)
      if (port < 0) {
        // A loopback is a network of its own.
        if (name.startsWith('Loopback'))
          made.push({ node, name, place: -1, carrier: -1, tag: 0, isUp, address, secondary: more })
        continue
      }
      if (trunks[port]) continue
      const own = parent === name ? null : dot1q[device]?.ports[name]
      if (parent !== name && !own) continue
      const tag = own && !own.native ? own.vlan : 0
      const place = isUp ? interfacePlace(port, tag) : -1
      made.push({ node, name, place, carrier: port, tag, isUp, address, secondary: more })
    }
  }
  return made
}
const ALONE: readonly Ipv4[] = []
