// Which static route would lead from a router to an address: the network of the address, and the neighbour on the shortest way there.

import type { Attachment } from './addresses.ts'
import { bitsOf, dottedOf, ipText, isInside, networkOf, type Ip } from './ip.ts'
import { domainAt } from './domains.ts'
import { addressesAt, passesOn } from './probe.ts'
import type { View } from './view.ts'

/** The line of a static route from a node to an address; null: no network that is up has it, or nothing leads there. */
export function wayTo(view: View, node: number, to: Ip): string | null {
  const { attachments, topology } = view
  const isRouter = (at: number): boolean => passesOn(view, topology.nodes[at]?.device ?? -1, to)
  const owners = attachments
    .flatMap((one, i) =>
      one.isUp && one.node !== node ? addressesAt(view, i, to).map((own) => ({ one, ...own })) : [],
    )
    .filter(({ address, mask }) => isInside(to, address, mask))
    .toSorted((a, b) => bitsOf(b.mask) - bitsOf(a.mask))
  const [first] = owners
  if (!first) return null
  const steps = new Map<number, number>(
    owners.filter(({ mask }) => mask === first.mask).map(({ one }) => [one.node, 0]),
  )
  const open = [...steps.keys()]
  for (const at of open)
    for (const { other } of neighboursOf(view, at, to))
      if (!steps.has(other.node) && isRouter(other.node)) {
        steps.set(other.node, (steps.get(at) ?? 0) + 1)
        open.push(other.node)
      }
  const [best] = neighboursOf(view, node, to)
    .filter(({ other }) => steps.has(other.node) && isRouter(other.node))
    .toSorted((a, b) => (steps.get(a.other.node) ?? 0) - (steps.get(b.other.node) ?? 0))
  if (!best) return null
  const prefix = ipText(networkOf(first.address, first.mask))
  return typeof first.mask === 'number'
    ? `ip route ${prefix} ${dottedOf(first.mask)} ${best.next}`
    : `ipv6 route ${prefix}/${bitsOf(first.mask)} ${best.next}`
}

interface Neighbour {
  readonly other: Attachment
  /** As a line of routes names it. */
  readonly next: string
}
/** The others on the wires of a node: by an address in a network of its own, or with IPv6 by the link-local one. */
function neighboursOf(view: View, node: number, like: Ip): readonly Neighbour[] {
  const { attachments, domains, addresses6 } = view
  return attachments.flatMap((own, i) =>
    own.node !== node || own.place < 0
      ? []
      : attachments.flatMap((other, j): readonly Neighbour[] => {
          if (other.node === node || other.place < 0) return []
          if (domainAt(domains, other.place) !== domainAt(domains, own.place)) return []
          const mine = addressesAt(view, i, like)
          const near = addressesAt(view, j, like)
            .filter(({ address }) => mine.some((one) => isInside(address, one.address, one.mask)))
            .map(({ address }) => ({ other, next: ipText(address) }))
          const at = typeof like === 'bigint' ? addresses6[j] : null
          return near.length > 0 || !at || !addresses6[i]
            ? near
            : [{ other, next: `${own.name} ${ipText(at.linkLocal)}` }]
        }),
  )
}
