// Two devices with one address on one wire: both say so, when it begins (ios-routing.md 3.2).

import { dottedOf } from '../../network/ip.ts'
import { addressesOf } from '../../network/addresses.ts'
import { domainAt } from '../../network/domains.ts'
import { macOf, macWithDots } from '../../network/macs.ts'
import type { Change } from '../../network/settle.ts'
import type { View } from '../../network/view.ts'

interface Duplicate {
  readonly device: string
  readonly at: string
  readonly address: string
  readonly mac: string
}
/** By device, interface and address. */
function duplicatesIn(view: View): ReadonlyMap<string, Duplicate> {
  const { attachments, topology, domains } = view
  const known = new Map<string, number[]>()
  for (const [i, one] of attachments.entries())
    if (one.isUp && one.place >= 0)
      for (const { address } of addressesOf(one)) {
        const key = `${domainAt(domains, one.place)} ${address}`
        const all = known.get(key)
        if (all) all.push(i)
        else known.set(key, [i])
      }
  const found = new Map<string, Duplicate>()
  for (const [key, all] of known)
    for (const i of all.length > 1 ? all : []) {
      const { node, name } = attachments[i] as (typeof attachments)[number]
      const { name: device, kind } = topology.nodes[node] as (typeof topology.nodes)[number]
      const other = all.find((one) => attachments[one]?.node !== node)
      if (kind === 'host' || other === undefined) continue
      const address = dottedOf(Number(key.split(' ')[1]))
      found.set(`${device} ${name} ${address}`, { device, at: name, address, mac: macWithDots(macOf(view, other)) })
    }
  return found
}

/** The addresses that two devices have now, and had not before. */
export function duplicateChanges(before: View, after: View): readonly Change[] {
  if (before.attachments === after.attachments && before.domains === after.domains) return []
  const now = duplicatesIn(after)
  if (now.size === 0) return []
  const old = duplicatesIn(before)
  return [...now].flatMap(([key, { device, at, address, mac }]): Change[] =>
    old.has(key)
      ? []
      : [
          {
            device,
            kind: 'duplicate',
            at,
            was: null,
            is: address,
            messages: [
              { after: 0, message: ['IP-4-DUPADDR', `Duplicate address ${address} on ${at}, sourced by ${mac}`] },
            ],
          },
        ],
  )
}
