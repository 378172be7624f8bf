// Which static route would lead from a router to an address: the network of the address, and the neighbour on the shortest way there.

import { dottedOf, isInside } from './ip.ts'
import { addressesOf, type Attachment } from './addresses.ts'
import { domainAt } from './domains.ts'
import type { View } from './view.ts'

export interface Way {
  readonly prefix: string
  readonly mask: string
  readonly next: string
}

/** The way from a node to an address; null: no network that is up has it, or nothing leads there. */
export function wayTo(view: View, node: number, to: number): Way | null {
  const { attachments } = view
  const owners = attachments
    .flatMap((one) => (one.isUp && one.node !== node ? addressesOf(one).map((own) => ({ one, ...own })) : []))
    .filter(({ address, mask }) => isInside(to, address, mask))
    .toSorted((a, b) => b.mask - a.mask)
  const [first] = owners
  if (!first) return null
  const steps = new Map<number, number>(
    owners.filter(({ mask }) => mask === first.mask).map(({ one }) => [one.node, 0]),
  )
  const open = [...steps.keys()]
  for (const at of open)
    for (const [, other] of neighboursOf(view, at))
      if (!steps.has(other.node) && isRouter(view, other.node)) {
        steps.set(other.node, (steps.get(at) ?? 0) + 1)
        open.push(other.node)
      }
  const [best] = neighboursOf(view, node)
    .filter(([, other]) => steps.has(other.node) && isRouter(view, other.node))
    .toSorted(([, a], [, b]) => (steps.get(a.node) ?? 0) - (steps.get(b.node) ?? 0))
  if (!best) return null
  return {
    prefix: dottedOf((first.address & first.mask) >>> 0),
    mask: dottedOf(first.mask),
    next: dottedOf(best[0]),
  }
}
const isRouter = ({ topology, inputs }: View, node: number): boolean =>
  inputs.routing[topology.nodes[node]?.device ?? -1] === true

/** The addresses of others in the networks of a node, with their attachments. */
function neighboursOf({ attachments, domains }: View, node: number): readonly (readonly [number, Attachment])[] {
  return attachments
    .filter((own) => own.node === node && own.place >= 0)
    .flatMap((own) =>
      attachments
        .filter(
          (one) => one.node !== node && one.place >= 0 && domainAt(domains, one.place) === domainAt(domains, own.place),
        )
        .flatMap((one) =>
          addressesOf(one)
            .filter(({ address }) => addressesOf(own).some((mine) => isInside(address, mine.address, mine.mask)))
            .map(({ address }) => [address, one] as const),
        ),
    )
}
