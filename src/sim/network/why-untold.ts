// Why somebody has no global IPv6 address: another has it already, or the routers of its wire tell it none.

import { ipv6On } from '../features/ipv6/slice.ts'
import { domainAt } from './domains.ts'
import { ipText } from './ip.ts'
import { passesOn } from './probe.ts'
import { reason, type Reason } from './reason.ts'
import type { View } from './view.ts'
import { lengthReasons } from './why-mask.ts'

/** Why a node that should be reached by IPv6 has no address; `port`: at this interface. */
export function whyAddressless(view: View, node: number, port: string | null = null): readonly Reason[] {
  const { attachments, topology, addresses6 } = view
  const { name = '', kind } = topology.nodes[node] ?? {}
  const own = attachments.flatMap((one, i) => (one.node === node && (port === null || one.name === port) ? [i] : []))
  for (const i of own) {
    const [first] = addresses6[i]?.duplicates ?? []
    if (first !== undefined) return [duplicate(view, i, first)]
  }
  const untold = own.flatMap((i) => whyUntold(view, i))
  if (untold.length > 0) return untold
  const setting = kind === 'host' ? ['ipv6'] : ['config', 'ipv6', 'ports', ...(port === null ? [] : [port])]
  return [reason('address-missing', name, setting, { at: port })]
}

/** An address that another of the wire had first. */
function duplicate({ attachments, addresses6, topology, domains }: View, i: number, address: bigint): Reason {
  const { node = -1, name = '', place = -1 } = attachments[i] ?? {}
  const other = attachments.find(
    (one, j) =>
      j !== i && domainAt(domains, one.place) === domainAt(domains, place) && addresses6[j]?.claims.includes(address),
  )
  return reason('duplicate-address', topology.nodes[node]?.name ?? '', ['config', 'ipv6', 'ports', name], {
    at: name,
    towards: topology.nodes[other?.node ?? -1]?.name ?? null,
    found: ipText(address),
  })
}

/** What keeps the routers of a wire from telling an interface that asks for it a prefix; empty: it does not ask, or was told. */
export function whyUntold(view: View, i: number): readonly Reason[] {
  const { attachments, topology, addresses6, domains, inputs } = view
  const own = addresses6[i]
  const asking = attachments[i]
  if (!own || !asking || !own.asks || asking.place < 0) return []
  const hasTyped = own.addresses.length > own.made.length
  if (hasTyped || (own.addresses.length > 0 && own.heard.routers.length > 0)) return []
  for (const [j, one] of attachments.entries()) {
    const { name = '', device = -1 } = topology.nodes[one.node] ?? {}
    const at = addresses6[j]
    if (j === i || device < 0 || !one.isUp || domainAt(domains, one.place) !== domainAt(domains, asking.place)) continue
    if (!at || at.asks) continue
    if (!passesOn(view, device, 0n))
      return [
        reason('unicast-routing-missing', name, ['config', 'services', 'toggles', 'ipv6 unicast-routing'], {
          wanted: 'ipv6 unicast-routing',
        }),
      ]
    const config = inputs.ipv6[device]
    const advertises = config ? ipv6On({ ipv6: config }, one.name).advertises : 'on'
    if (advertises !== 'on')
      return [
        reason('advertisements-suppressed', name, ['config', 'ipv6', 'ports', one.name, 'advertises'], {
          at: one.name,
          found: advertises,
        }),
      ]
    if (at.addresses.length === 0)
      return [reason('address-missing', name, ['config', 'ipv6', 'ports', one.name], { at: one.name })]
    return lengthReasons(view, j)
  }
  return []
}
