// What hosts of every kind do before they write it in their own way: whether they can send, and who answers on a way.

import { echo, isOnLink, type ArpCaches, type Echo } from '../network/echo.ts'
import type { View } from '../network/view.ts'
import type { Host } from '../world.ts'

/** Whether a host cannot send to an address at all: it has none of its own, or no gateway to one elsewhere. */
export const isCutOff = ({ ip, gateway }: Host, view: View, node: number, to: number): boolean =>
  ip === null || (gateway === null && !isOnLink(view, node, to))

/** A hop of a trace: three tries, the first that somebody answered (undefined: nobody did), and how many nobody answered. */
export interface TracedHop {
  readonly ttl: number
  readonly tries: readonly Echo[]
  readonly heard: Echo | undefined
  readonly silent: number
}
/** The hops on the way to an address, up to the one that answers or says that it goes no further. The caches learn from it. */
export function hopsTo(caches: ArpCaches, node: number, to: number, most: number): readonly TracedHop[] {
  const hops: TracedHop[] = []
  for (let ttl = 1; ttl <= most; ttl++) {
    const tries = [0, 1, 2].map(() => echo(caches, node, null, to, { ttl }))
    const heard = tries.find(({ result }) => result !== 'silence')
    hops.push({ ttl, tries, heard, silent: tries.filter(({ result }) => result === 'silence').length })
    if (heard?.result === 'reply' || heard?.result === 'unreachable') break
  }
  return hops
}
