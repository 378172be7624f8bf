// What a switch logs of frames that go round in circles: a host is heard now here, now there (ios-switching.md 5.6).

import { shortName } from '../../interfaces.ts'
import { domainAt, placeAt, type Place } from '../../network/domains.ts'
import { macOf, macWithDots } from '../../network/macs.ts'
import type { Change } from '../../network/settle.ts'
import type { View } from '../../network/view.ts'

/** Loops that arose: each switch of one says it once, of the first host whose frames go round. */
export function flapping(before: View, after: View): readonly Change[] {
  const { domains, topology, bundles, attachments } = after
  if (before.domains === domains || domains.loops.size === 0) return []
  const old = loopsIn(before)
  return [...domains.loops].flatMap((domain): readonly Change[] => {
    const sender = attachments.findIndex(({ place, isUp }) => isUp && place >= 0 && domainAt(domains, place) === domain)
    if (sender < 0) return []
    const host = macWithDots(macOf(after, sender))
    return [...domains.steps.keys()].flatMap((place): readonly Change[] => {
      if (domainAt(domains, place) !== domain) return []
      const at = placeAt(place)
      const node = 'node' in at ? topology.nodes[at.node] : undefined
      if (!('node' in at) || node?.kind !== 'switch' || old.has(`${node.name} ${at.tag}`)) return []
      const [first, second] = (domains.steps.get(place) ?? [])
        .filter(({ out, into, to }) => isOnCircle(after, place, { out, into, to }))
        .map(({ out }) => bundles.interfaces[out]?.name ?? '')
      if (first === undefined || second === undefined) return []
      const ports = `port ${shortName(first)} and port ${shortName(second)}`
      return [
        {
          device: node.name,
          kind: 'loop',
          at: `VLAN ${at.tag}`,
          was: null,
          is: host,
          messages: [
            {
              after: 0,
              message: ['SW_MATM-4-MACFLAP_NOTIF', `Host ${host} in vlan ${at.tag} is flapping between ${ports}`],
            },
          ],
        },
      ]
    })
  })
}
/** The switches of a view with the VLANs in which frames go round. */
function loopsIn({ domains, topology }: View): ReadonlySet<string> {
  return new Set(
    [...domains.steps.keys()].flatMap((place) => {
      const at = placeAt(place)
      const isIn = domains.loops.has(domainAt(domains, place))
      return isIn && 'node' in at ? [`${topology.nodes[at.node]?.name} ${at.tag}`] : []
    }),
  )
}

/** Whether the other end of a way is reached without it. */
function isOnCircle(
  { domains }: View,
  from: Place,
  way: { readonly out: number; readonly into: number; readonly to: Place },
): boolean {
  const seen = new Set([from])
  const open = [from]
  for (const at of open)
    for (const { to, out, into } of domains.steps.get(at) ?? []) {
      const isWay = (out === way.out && into === way.into) || (out === way.into && into === way.out)
      if (isWay || seen.has(to)) continue
      if (to === way.to) return true
      seen.add(to)
      open.push(to)
    }
  return false
}
