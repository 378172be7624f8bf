// Mistakes of the network: what stands in the way of a packet or a VLAN, with the line that put it there. The world says why; nothing is recognised here.

import { isLinkLocal } from '../../sim/ipv6.ts'
import { ipOf } from '../../sim/network/ip.ts'
import type { Reason, ReasonKind } from '../../sim/network/reason.ts'
import { reasonText } from '../../sim/network/words.ts'
import { missesOf, readied, rejectedFor, valuesMissed } from '../network-misses.ts'
import { blameFor, hinderedOf, mendOf, mendsOf, stoodBefore } from '../network-reasons.ts'
import { typed, type Case, type Mistake } from './mistake.ts'

/** What each kind of reason is called, and where to read about it. In the order of the stages: what is nearer to the cable comes first. */
const KINDS: readonly (readonly [kind: ReasonKind, title: string, see: string])[] = [
  ['no-cable', 'No cable', 'interface-faults#two-words-for-each-interface'],
  ['device-off', 'Device not running', 'interface-faults#two-words-for-each-interface'],
  ['shutdown', 'Port shut down', 'ipv4-on-devices#enable-the-port'],
  ['err-disabled', 'Port err-disabled', 'interface-faults#a-port-that-the-switch-turned-off'],
  ['speed-mismatch', 'No common speed', 'interface-faults#what-a-fixed-end-does'],
  ['member-differs', 'Member differs from its EtherChannel', 'etherchannel#members-must-agree'],
  ['channel-modes', 'Modes that make no EtherChannel', 'etherchannel#which-modes-bundle'],
  ['bundle-down', 'EtherChannel down', 'etherchannel'],
  ['vlan-missing', 'VLAN missing on a switch', 'vlans'],
  ['vlan-inactive', 'VLAN not active', 'vlans'],
  ['not-trunk', 'Link is no trunk', 'trunks'],
  ['not-access', 'Trunk where an access port is needed', 'vlans'],
  ['vlan-not-allowed', 'VLAN not allowed on a trunk', 'trunks'],
  ['native-mismatch', 'Native VLANs differ', 'trunks'],
  ['wrong-access-vlan', 'Port in the wrong VLAN', 'vlans'],
  ['wrong-tag', 'Subinterface in the wrong VLAN', 'inter-vlan-routing#which-number-counts'],
  ['port-security', 'Refused by port security', 'ethernet-switching'],
  ['frame-loop', 'Loop between switches', 'spanning-tree#why-a-loop-must-be-cut'],
  ['root-not-chosen', 'Root left to chance', 'spanning-tree#choosing-the-root'],
  ['wrong-root', 'Another switch is root', 'spanning-tree#choosing-the-root'],
  ['root-guard', 'Blocked by root guard', 'portfast-and-guards#root-guard'],
  ['loop-guard', 'Blocked by loop guard', 'portfast-and-guards#loop-guard'],
  ['tree-blocks', 'Blocked by spanning tree', 'spanning-tree#roles-of-the-ports'],
  ['static-mac', 'Static MAC address at the wrong port', 'ethernet-switching'],
  ['address-missing', 'No address', 'ipv4-on-devices#an-address-for-a-port'],
  ['duplicate-address', 'The same address twice', 'host-settings#one-address-two-owners'],
  ['nobody-has', 'Nobody has this address', 'ipv4-on-devices#what-ping-says'],
  ['wrong-mask', 'Masks differ', 'ipv4-on-devices#when-the-masks-differ'],
  ['wide-mask', 'Mask too wide', 'ipv4-addresses#near-or-far'],
  ['gateway-missing', 'No default gateway', 'ipv4-on-devices#the-way-out-of-a-subnet'],
  ['wrong-gateway', 'No router at the default gateway', 'ipv4-on-devices#the-way-out-of-a-subnet'],
  ['wrong-name-server', 'Wrong name server', 'host-settings#a-name-is-not-a-way'],
  ['routing-off', 'Device does not route', 'inter-vlan-routing#svis-on-a-layer-3-switch'],
  ['advertisements-suppressed', 'No router advertisements', 'configuring-ipv6#how-a-host-makes-its-own-address'],
  ['unicast-routing-missing', 'IPv6 routing is off', 'configuring-ipv6#the-line-that-everybody-forgets'],
  ['route-missing', 'Route missing', 'static-routes#a-route-in-each-router'],
  ['return-route-missing', 'No way back', 'static-routes#the-way-back'],
  ['next-hop-unresolved', 'Route with a next hop out of reach', 'static-routes#a-next-hop-that-is-not-next-door'],
  ['track-down', 'Route whose tracked object is down', 'floating-routes#what-has-to-fail-first'],
  ['next-hop-missing', 'Route without a next hop', 'static-routes#an-exit-interface-on-ethernet'],
  ['wrong-next-hop', 'Wrong next hop', 'static-routes#a-route-with-a-next-hop'],
  ['wrong-distance', 'Route that does not float', 'floating-routes#the-distance-decides'],
  ['null-route', 'Route to Null0', 'static-routes#a-loop-and-a-route-to-nowhere'],
  ['route-loop', 'Packets go round', 'static-routes#a-loop-and-a-route-to-nowhere'],
]

/** Where to read about a reason of IPv6, where that of IPv4 says something else. */
export const IPV6_SECTIONS = {
  'address-missing': 'configuring-ipv6#an-address-for-a-port',
  'wrong-mask': 'configuring-ipv6#when-the-lengths-differ',
  'wide-mask': 'configuring-ipv6#when-the-lengths-differ',
  'route-missing': 'ipv6-static-routes#a-route-to-a-network',
  'return-route-missing': 'ipv6-static-routes#the-answer-needs-a-route-too',
  'next-hop-unresolved': 'ipv6-static-routes#when-a-route-is-used',
  'next-hop-missing': 'ipv6-static-routes#port-and-next-hop',
  'wrong-next-hop': 'ipv6-static-routes#a-route-to-a-network',
  'wrong-distance': 'ipv6-static-routes#a-backup-that-waits',
} as const satisfies { readonly [Kind in ReasonKind]?: string }
const LINK_LOCAL = 'ipv6-static-routes#a-link-local-next-hop'

/** Where to read about a reason, in the place of the section of its kind; empty: there. */
function ownSections({ kind, setting, found }: Reason): { readonly see?: readonly string[] } {
  if (!setting?.includes('ipv6')) return {}
  const next = typeof found === 'string' ? ipOf(found) : null
  if (kind === 'wrong-next-hop' && typeof next === 'bigint' && isLinkLocal(next)) return { see: [LINK_LOCAL] }
  const sections: { readonly [Kind in ReasonKind]?: string } = IPV6_SECTIONS
  const section = sections[kind]
  return section === undefined ? {} : { see: [section] }
}

/** What would be, where it is not about a packet. */
const OTHERWISE: { readonly [Kind in ReasonKind]?: string } = {
  'member-differs': 'All members of a bundle work alike.',
  'wrong-root': 'The lowest priority makes the root; between equal ones the MAC addresses decide.',
  'root-not-chosen': 'The lowest priority makes the root; between equal ones the MAC addresses decide.',
  'root-guard': 'As soon as no better root is heard behind the port, root guard lets it forward by itself.',
  'loop-guard': 'As soon as BPDUs arrive again, loop guard lets the port go by itself.',
}

/** The rule of a device that stands where nothing was tried that helps: it claims nothing about the lines. */
const RULES: { readonly [Kind in ReasonKind]?: string } = {
  'no-cable': 'A port without a cable stays down.',
  'device-off': 'A device that is not running forwards nothing.',
  shutdown: 'A port that is shut down carries nothing until it gets no shutdown.',
  'err-disabled': 'An err-disabled port comes back with shutdown and no shutdown, once its cause is gone.',
  'channel-modes':
    'active makes a bundle with active or passive, desirable with desirable or auto, and on with on alone.',
  'not-access': 'A host hears the untagged frames of its port: on a trunk those of the native VLAN.',
  'native-mismatch': 'Both ends of a trunk have to agree on the native VLAN.',
  'address-missing': 'An interface without an address neither sends packets nor answers them.',
  'duplicate-address': 'An address belongs to one interface of a subnet.',
  'nobody-has': 'Only an interface that is up and has the address answers for it.',
  'wrong-mask': 'The mask says which addresses an interface takes for neighbours.',
  'wide-mask': 'The mask says which addresses an interface takes for neighbours.',
  'wrong-gateway': 'A default gateway is the address of a router in the same subnet.',
  'route-missing': 'A router forwards a packet only if a route of its table fits.',
  'return-route-missing': 'The answer needs a route too, to the address that it goes to.',
  'next-hop-unresolved': 'A route is in the table only while its next hop can be reached.',
  'next-hop-missing':
    'A route that names an Ethernet interface alone needs somebody there who answers for the destination.',
  'wrong-next-hop': 'The next hop is an address of a neighbour on the common link.',
  'wrong-distance': 'Of two routes to one prefix, the one with the lower distance is used.',
  'null-route': 'A packet whose longest match is a route to Null0 is dropped.',
  'route-loop': 'Two routers that send a packet to each other do so until its time to live is used up.',
}

const ruleOf = (kind: ReasonKind): { readonly rule?: string } => {
  const rule = RULES[kind]
  return rule === undefined ? {} : { rule }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function message(given: Case, reason: Reason, blame: ReturnType<typeof blameFor>): string {
  const what = `${capital(reasonText(reason))}.`
  if (blame.by === 'nobody') return `${what} No line sets it.`
  if (blame.by === 'start') return `${what} It was so when you began.`
  const device = given.run.transcript[blame.line - 1]?.device ?? reason.device
  const line = `ine ${blame.line} on ${device} ("${typed(given, blame.line)}")`
  if (blame.by === 'since') return `${what} It stands in the way since l${line}.`
  return stoodBefore(given, reason, blame.line)
    ? `${what} It was so before, and l${line} did not change it.`
    : `${what} L${line} made it so.`
}

/** What a device answers without doing it is read over easily. */
const rejectedText = (given: Case, reason: Reason, { line, said }: { readonly line: number; readonly said: string }) =>
  `${capital(reasonText(reason))}. Line ${line} on ${reason.device} ("${typed(given, line)}") changed nothing: "${said}".`

const definition = ([kind, title, see]: (typeof KINDS)[number]): Mistake => ({
  id: `net-${kind}`,
  title,
  see: [see],
  about: ['path', 'tree', 'bundle'],
  find: (given) => {
    const all = hinderedOf(given).flatMap(({ criterion, reasons }) =>
      reasons.flatMap((reason) => (reason.kind === kind ? [{ criterion, reasons, reason }] : [])),
    )
    // What a line set is named before what was there, or is missing.
    const { reasons, reason } =
      all.find((one) => blameFor(given, one.reason).by === 'line') ??
      all.find((one) => rejectedFor(given.run, one.reason)) ??
      all[0] ??
      {}
    if (!reasons || !reason) return null
    const blame = blameFor(given, reason)
    const rejected = blame.by === 'line' ? null : rejectedFor(given.run, reason)
    const ready = rejected ? readied(given.run, rejected.line) : []
    return {
      ...ownSections(reason),
      line: blame.by === 'line' ? blame.line : (rejected?.line ?? null),
      states: `${capital(reasonText(reason))}.`,
      message: rejected ? rejectedText(given, reason, rejected) : message(given, reason, blame),
      otherwise: OTHERWISE[kind] ?? 'Without it the packet goes further.',
      ...ruleOf(kind),
      advises: () => [...ready, ...mendsOf(given.run, reasons)],
      isTold: true,
      misses: () => [
        // Which of two equal addresses is the wrong one, what is asked for tells.
        ...(kind === 'duplicate-address' ? valuesMissed(given) : []),
        ...all.flatMap((one) => missesOf(given.run, one.reason)),
      ],
      lacks: blame.by !== 'line',
      standsApart: blame.by === 'line',
      spoils: all.map(({ criterion }) => criterion),
      // What no line of its own would mend may follow from something elsewhere, whatever it keeps from being met.
      isMendable: mendOf(given.run.world, reason) !== null,
      isPlaced: ready.length === 0,
    }
  },
  repairs: (given) => hinderedOf(given).flatMap(({ reasons }) => mendsOf(given.run, reasons)),
})

/** One mistake for each kind of reason, in stages of its own. */
export const networkStages: readonly (readonly Mistake[])[] = KINDS.map((kind) => [definition(kind)])
