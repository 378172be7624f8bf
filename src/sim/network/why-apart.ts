// Why the frames of one interface do not reach another: the way with the fewest things wrong.

import type { Attachment } from './addresses.ts'
import { domainAt } from './domains.ts'
import { isInside, type Ip } from './ip.ts'
import { addressesAt } from './probe.ts'
import { NOBODY, reason, type IsOwn, type Reason } from './reason.ts'
import type { View } from './view.ts'
import { behind } from './why-bundle.ts'
import { linkReasons } from './why-link.ts'
import { blockedReasons, carriedReasons, nativeReasons, vlanReasons } from './why-vlan.ts'

/** A VLAN on a switch, on the way of a search; `reasons` stand in the way up to here. */
interface Reached {
  readonly node: number
  readonly vlan: number
  readonly reasons: readonly Reason[]
}

/**
 * What stands between two interfaces that should share a broadcast domain: the reasons on one way. The search walks the cables from switch to
 * switch, and carries along what would have to change. Of several ways the one is told in which the least was there before; of two ends that could
 * give way, the one that is in another VLAN than most of its subnet, or that somebody spoilt.
 */
export function whyApart(view: View, from: Attachment, to: Attachment, isOwn: IsOwn = NOBODY): readonly Reason[] {
  const open: Reached[] = startsOf(view, from, vlansAt(view, to))
  const crowd = crowdOf(view, to)
  const weightOf = ({ reasons, vlan }: Reached): readonly number[] => {
    const own = reasons.filter(isOwn).length
    return [reasons.length - own, -crowd(vlan), own === 0 ? 1 : 0, own]
  }
  const byWeight = (a: Reached, b: Reached): number => compared(weightOf(a), weightOf(b))
  const seen = new Set<string>()
  const found: Reached[] = []
  for (let at = open.shift(); at; at = open.sort(byReasons).shift()) {
    const key = `${at.node} ${at.vlan}`
    if (seen.has(key)) continue
    seen.add(key)
    const end = arrivesAt(view, at, to)
    if (end) found.push({ ...at, reasons: [...at.reasons, ...end] })
    open.push(...nextOf(view, at))
  }
  const [best] = found.sort(byWeight)
  return best?.reasons ?? [reason('no-cable', view.topology.nodes[from.node]?.name ?? '', null, { at: from.name })]
}

/**
 * Why the owner of an address is not on the wire where somebody asks for it: what stands between the two, or an interface without an address on the
 * wire that they share. Null: nobody on that wire should have it.
 */
export function whyElsewhere(
  view: View,
  asking: Attachment,
  owner: Attachment,
  wanted: Ip,
  isOwn: IsOwn,
): readonly Reason[] | null {
  const { attachments, bundles, domains, topology, trunks } = view
  const apart = whyApart(view, asking, owner, isOwn)
  if (apart.some(({ kind }) => kind !== 'no-cable')) return apart
  const on = (wire: Attachment, node: number): number =>
    attachments.findIndex(
      (one) => one.node === node && one.isUp && domainAt(domains, one.place) === domainAt(domains, wire.place),
    )
  const near = on(asking, owner.node)
  // The interface that should have it, and that which should ask for it.
  for (const i of [near, on(owner, asking.node)]) {
    const { node = -1, name: at = '' } = attachments[i] ?? {}
    const { name = '', kind } = topology.nodes[node] ?? {}
    if (i < 0 || kind === 'host' || addressesAt(view, i, wanted).length > 0) continue
    const version = typeof wanted === 'number' ? 'ip' : 'ipv6'
    return [reason('address-missing', name, ['config', version, 'ports', at], { at })]
  }
  // A cable without a switch leads to one other end, and it is plugged in.
  return near >= 0 || !trunks[bundles.far[asking.carrier] ?? -1] ? null : apart
}

const byReasons = (a: Reached, b: Reached): number => a.reasons.length - b.reasons.length
function compared(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) if (one !== b[i]) return one - (b[i] ?? 0)
  return 0
}

/** How many interfaces of a subnet are in a VLAN; in VLAN 1 they may just never have been put into one. */
function crowdOf(view: View, { address }: Attachment): (vlan: number) => number {
  const vlans = view.attachments.flatMap((one) =>
    address && one.address && isInside(one.address.address, address.address, address.mask) ? vlansAt(view, one) : [],
  )
  return (vlan) => vlans.filter((one) => one === vlan && vlan !== 1).length
}

/** The interfaces of a switch that have a cable. */
export const interfacesOf = (view: View, node: number): readonly number[] =>
  view.bundles.interfaces.flatMap((one, i) =>
    one.node === node && view.trunks[i] && behind(view, i) !== -1 ? [i] : [],
  )

/** The VLANs in which the frames of an attachment are, on the switch next to it. */
function vlansAt(view: View, { node, name, carrier, tag }: Attachment): readonly number[] {
  if (name.startsWith('Vlan')) return [Number(name.slice(4))]
  const port = view.bundles.far[carrier] ?? -1
  const switched = view.trunks[port]
  if (!switched || node < 0) return []
  return tag === 0 ? [switched.untagged] : [tag]
}

/** Where the frames of an attachment come in. */
function startsOf(view: View, from: Attachment, wanted: readonly number[]): Reached[] {
  if (from.name.startsWith('Vlan')) return [{ node: from.node, vlan: Number(from.name.slice(4)), reasons: [] }]
  const port = view.bundles.far[from.carrier] ?? -1
  const one = view.bundles.interfaces[port]
  if (!one) return []
  const vlans = new Set([...vlansAt(view, from), ...wanted])
  return [...vlans].map((vlan) => ({ node: one.node, vlan, reasons: edgeReasons(view, port, from, vlan) }))
}

/** What keeps the frames of an attachment out of a VLAN of the switch port that it is plugged into. */
function edgeReasons(
  view: View,
  port: number,
  { node, name, carrier, tag }: Attachment,
  vlan: number,
): readonly Reason[] {
  const down = linkReasons(view, carrier)
  if (down.length > 0) return down
  const switched = view.trunks[port]
  const one = view.bundles.interfaces[port]
  const there = one && view.topology.nodes[one.node]
  if (!switched || !one || !there) return []
  const own = view.topology.nodes[node]?.name ?? ''
  const at = { at: one.name, towards: own }
  const path = ['config', 'switching', 'ports', one.name]
  if (tag === 0) {
    if (switched.untagged === vlan)
      return switched.operates === 'access'
        ? [...vlanReasons(view, one.node, vlan), ...blockedReasons(view, port, vlan)]
        : carriedReasons(view, port, vlan)
    const rest = { ...at, found: switched.untagged, wanted: vlan }
    if (switched.operates === 'access') return [reason('wrong-access-vlan', there.name, [...path, 'access'], rest)]
    return [
      view.topology.nodes[node]?.kind === 'host'
        ? reason('not-access', there.name, [...path, 'mode'], rest)
        : reason('native-mismatch', there.name, [...path, 'native'], rest),
    ]
  }
  if (tag !== vlan)
    return [reason('wrong-tag', own, ['config', 'dot1q', 'ports', name], { at: name, found: tag, wanted: vlan })]
  if (switched.operates !== 'trunk' && switched.voice !== vlan)
    return [reason('not-trunk', there.name, [...path, 'mode'], { ...at, wanted: vlan })]
  if (switched.operates === 'trunk' && switched.untagged === vlan)
    return [reason('native-mismatch', there.name, [...path, 'native'], { ...at, found: vlan })]
  return carriedReasons(view, port, vlan)
}

/** Whether a place on a switch is next to an attachment: what stands between the two; null: it is elsewhere. */
function arrivesAt(view: View, { node, vlan }: Reached, to: Attachment): readonly Reason[] | null {
  if (to.name.startsWith('Vlan')) return node === to.node && vlan === Number(to.name.slice(4)) ? [] : null
  const port = view.bundles.far[to.carrier] ?? -1
  if (view.bundles.interfaces[port]?.node !== node) return null
  return edgeReasons(view, port, to, vlan)
}

/** The switches behind the cables of a switch, in the same VLAN. */
function nextOf(view: View, at: Reached): Reached[] {
  const { bundles, trunks } = view
  return interfacesOf(view, at.node).flatMap((i): Reached[] => {
    const far = behind(view, i)
    const other = bundles.interfaces[far]
    if (!other || !trunks[far]) return []
    const near = linkReasons(view, i)
    const down = near.length > 0 ? near : linkReasons(view, far)
    const between =
      down.length > 0
        ? down
        : [
            ...carriedReasons(view, i, at.vlan),
            ...carriedReasons(view, far, at.vlan),
            ...nativeReasons(view, i, far, at.vlan),
          ]
    return [
      {
        node: other.node,
        vlan: at.vlan,
        reasons: [...at.reasons, ...between.filter((one) => !at.reasons.some((known) => isSame(known, one)))],
      },
    ]
  })
}
const isSame = (a: Reason, b: Reason): boolean =>
  a.kind === b.kind && a.device === b.device && a.at === b.at && a.wanted === b.wanted
