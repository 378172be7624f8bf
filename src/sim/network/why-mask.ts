// Masks and prefix lengths that draw a network other than the neighbour does.

import { mask6 } from '../ipv6.ts'
import { bitsOf, dottedOf, ipText, isInside, type Address, type Ip } from './ip.ts'
import { domainAt } from './domains.ts'
import { addressesAt } from './probe.ts'
import { reason, type Reason, type SettingPath } from './reason.ts'
import type { View } from './view.ts'

/** An address of an interface: its place among those of its version, and the attachment. */
interface Own extends Address<Ip> {
  readonly i: number
  readonly place: number
}
const ownAt = (view: View, i: number, like: Ip): readonly Own[] =>
  addressesAt(view, i, like).map((one, place) => ({ ...one, i, place }))

/** Where the mask of an address is set. */
function maskSetting({ topology, attachments }: View, { address, i, place }: Own): SettingPath {
  const { node = -1, name = '' } = attachments[i] ?? {}
  const isHost = topology.nodes[node]?.kind === 'host'
  if (typeof address === 'bigint')
    return isHost ? ['ipv6', 'length'] : ['config', 'ipv6', 'ports', name, 'addresses', place, 'length']
  return isHost ? ['ip', 'mask'] : ['config', 'ip', 'ports', name, 'mask']
}
/** A mask as somebody types it. */
const maskText = (mask: Ip): string => (typeof mask === 'number' ? dottedOf(mask) : `/${bitsOf(mask)}`)
const maskReason = (view: View, kind: 'wrong-mask' | 'wide-mask', own: Own, wanted: Ip | null): Reason => {
  const { node = -1, name = '' } = view.attachments[own.i] ?? {}
  return reason(kind, view.topology.nodes[node]?.name ?? '', maskSetting(view, own), {
    at: name,
    found: maskText(own.mask),
    wanted: wanted === null ? null : maskText(wanted),
  })
}

/** The owner of an address takes who asks for it for somebody of another network; `out` asks. */
export function otherMask(view: View, owner: number, out: number, next: Ip): Reason | null {
  const own = ownAt(view, owner, next).find(({ address }) => address === next)
  const [asking] = ownAt(view, out, next)
  return own ? maskReason(view, 'wrong-mask', own, asking?.mask ?? null) : null
}

/** A host whose gateway is on its wire, or a node that somebody on its wire takes for near, and whose mask leaves the other outside. */
export function narrowMask(view: View, node: number, to: Ip): Reason | null {
  const { attachments } = view
  for (const [i, { node: of, isUp }] of attachments.entries()) {
    if (of !== node || !isUp) continue
    for (const own of ownAt(view, i, to)) {
      const other = gatewayOf(view, own) ?? (typeof to === 'bigint' ? ownerNear(view, own, to) : null)
      if (other && !isInside(other.address, own.address, own.mask))
        return maskReason(view, 'wrong-mask', own, other.mask)
    }
  }
  return null
}
/** The address of the router that a host names as its gateway, if the host is in its network. */
function gatewayOf(view: View, own: Own): Address<Ip> | null {
  const { topology, attachments, inputs } = view
  const host = inputs.hosts[topology.nodes[attachments[own.i]?.node ?? -1]?.name ?? '']
  const gateway = typeof own.address === 'number' ? host?.gateway : host?.gateway6
  return nearby(view, own).find(({ address }) => ipText(address) === gateway) ?? null
}
const ownerNear = (view: View, own: Own, to: Ip): Address<Ip> | null =>
  nearby(view, own).find(({ address }) => address === to) ?? null
/** The addresses of others on the wire of an address, in whose networks it is. */
const nearby = (view: View, own: Own): readonly Address<Ip>[] => {
  const { attachments, domains } = view
  const place = attachments[own.i]?.place ?? -1
  return attachments.flatMap((one, i) =>
    i !== own.i && one.isUp && domainAt(domains, one.place) === domainAt(domains, place)
      ? addressesAt(view, i, own.address).filter(({ address, mask }) => isInside(own.address, address, mask))
      : [],
  )
}

/** A mask so wide that an interface asks its wire for somebody who is elsewhere: the one who is asked, or the gateway, has a smaller network. */
export function wideMask(view: View, out: number, owner: number, next: Ip): Reason | null {
  const own = ownAt(view, out, next).find(({ address, mask }) => isInside(next, address, mask))
  const other = ownAt(view, owner, next)[0]
  if (!own || !other) return null
  const gateway = gatewayOf(view, own)
  const isNear = isInside(own.address, other.address, other.mask)
  return isNear && (!gateway || isInside(next, gateway.address, gateway.mask))
    ? null
    : maskReason(view, 'wide-mask', own, gateway?.mask ?? (typeof next === 'bigint' ? other.mask : null))
}

/** The addresses of a router's interface that nobody makes one of: their prefixes have no 64 bits. */
export const lengthReasons = (view: View, i: number): readonly Reason[] =>
  ownAt(view, i, 0n)
    .filter(({ mask }) => bitsOf(mask) !== 64)
    .slice(0, 1)
    .map((own) => maskReason(view, 'wrong-mask', own, mask6(64)))
