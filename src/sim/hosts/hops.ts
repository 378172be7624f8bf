// What hosts of every kind do before they write it in their own way: whether they can send, who answers on a way, and what is near.

import { isLinkLocal } from '../ipv6.ts'
import { addressesOf } from '../network/addresses.ts'
import type { Ipv6At } from '../network/addresses6.ts'
import { echo, type ArpCaches, type Echo } from '../network/echo.ts'
import { ipText, isInside, type Ip } from '../network/ip.ts'
import { routeTo } from '../network/routes.ts'
import { network, type View } from '../network/view.ts'
import type { Host, World } from '../world.ts'

/** An address as a host writes it: IPv6 in small letters. */
export const hostText = (address: Ip): string => ipText(address).toLowerCase()

/** What a host has of IPv6; null: nothing, as where nobody speaks it. */
export function ipv6At(view: View, { name }: Pick<Host, 'name'>): Ipv6At | null {
  const node = view.topology.nodeNamed.get(name)
  return view.addresses6[view.attachments.findIndex((one) => one.node === node)] ?? null
}
export const ipv6In = (host: Host, world: World): Ipv6At | null => ipv6At(network(world), host)

/** Whether an address is in the network of an interface of a node that is up. */
export function isOnLink(view: View, node: number, address: Ip): boolean {
  return view.attachments.some((one, at) => {
    if (one.node !== node || !one.isUp) return false
    if (typeof address === 'number') return addressesOf(one).some((own) => isInside(address, own.address, own.mask))
    const own = view.addresses6[at]
    return isLinkLocal(address) || own?.addresses.some((near) => isInside(address, near.address, near.mask)) === true
  })
}

/** Whether a host cannot send to an address at all: it has none of its own, or no gateway to one elsewhere. */
export function isCutOff({ name, ip, gateway }: Host, view: View, node: number, to: Ip): boolean {
  if (typeof to === 'number') return ip === null || (gateway === null && !isOnLink(view, node, to))
  const own = ipv6At(view, { name })
  if (own === null) return true
  return !isLinkLocal(to) && (own.addresses.length === 0 || routeTo(view.routes6[node] ?? [], to) === null)
}

/** An echo of a host. To a link-local address it leaves by the one interface that there is. */
export function echoOf(caches: ArpCaches, node: number, to: Ip, ttl = 255): Echo<Ip> {
  const isNear = typeof to !== 'number' && isLinkLocal(to)
  const via = isNear ? caches.view.attachments.findIndex((one) => one.node === node) : -1
  return echo(caches, node, null, to, { ttl, via })
}

/** A hop of a trace: three tries, the first that somebody answered (undefined: nobody did), and how many nobody answered. */
export interface TracedHop {
  readonly ttl: number
  readonly tries: readonly Echo<Ip>[]
  readonly heard: Echo<Ip> | undefined
  readonly silent: number
}
/** The hops on the way to an address, up to the one that answers or says that it goes no further. The caches learn from it. */
export function hopsTo(caches: ArpCaches, node: number, to: Ip, most: number): readonly TracedHop[] {
  const hops: TracedHop[] = []
  for (let ttl = 1; ttl <= most; ttl++) {
    const tries = [0, 1, 2].map(() => echoOf(caches, node, to, ttl))
    const heard = tries.find(({ result }) => result !== 'silence')
    hops.push({ ttl, tries, heard, silent: tries.filter(({ result }) => result === 'silence').length })
    if (heard?.result === 'reply' || heard?.result === 'unreachable') break
  }
  return hops
}
