// Why a packet got no further: the settings that stand in its way, found when somebody asks.

import { bitsOf, ipOf, ipText, isInside, wholeMask, type Ip } from './ip.ts'
import { astray } from '../features/mac-table/astray.ts'
import { refusalOn, type Refusal } from '../features/port-security/frames.ts'
import type { SwitchPort } from '../features/switching/slice.ts'
import { isLinkLocal } from '../ipv6.ts'
import type { Attachment } from './addresses.ts'
import { isTreeOff, treeSettingsOf } from '../features/spanning-tree/slice.ts'
import { domainAt, isLooped, placeAt, type Place } from './domains.ts'
import { macOf, macWithDots } from './macs.ts'
import {
  addressesAt,
  answererOf,
  backwards,
  crossingsTo,
  hasIp,
  passesOn,
  speaks,
  type End,
  type Leg,
  type Probe,
} from './probe.ts'
import { isTracked, rangeOf, type LineOf } from './routes.ts'
import { NOBODY, reason, type IsOwn, type Reason, type SettingPath } from './reason.ts'
import { hasVlan, NO_VLANS } from './vlan-set.ts'
import type { View } from './view.ts'
import { interfacesOf, whyApart, whyElsewhere } from './why-apart.ts'
import { linkReasons } from './why-link.ts'
import { whyAddressless, whyUntold } from './why-untold.ts'
import { narrowMask, otherMask, wideMask } from './why-mask.ts'
import { carriedReasons, vlanReasons } from './why-vlan.ts'
/**
 * Why no answer came back, of the leg that failed; empty: it did. All reasons stand in the way together. Where one of two ends could give way,
 * the one is told that somebody spoilt (`isOwn`).
 */
export function whyUnanswered(
  view: View,
  { there, back, isAnswered, taken }: Probe<Ip>,
  isOwn: IsOwn = NOBODY,
): readonly Reason[] {
  if (isAnswered) return []
  if (taken) return [duplicateReason(view, taken)]
  const leg = there.end ? there : back
  if (!leg?.end) return []
  const reasons = whyEnded(view, leg, leg.end, isOwn)
  // The same route is missing in another way where the packet arrived and its answer does not.
  return leg === there
    ? reasons
    : reasons.map((one) => (one.kind === 'route-missing' ? { ...one, kind: 'return-route-missing' } : one))
}

/** Two nodes have one address, and one of them takes what is meant for the other. */
function duplicateReason({ topology }: View, { meant, by, address }: NonNullable<Probe<Ip>['taken']>): Reason {
  const { name = '', kind = 'host' } = topology.nodes[meant] ?? {}
  return reason('duplicate-address', name, kind === 'host' ? [slice(address)] : ['config', slice(address), 'ports'], {
    towards: topology.nodes[by]?.name ?? null,
    found: ipText(address),
  })
}

/** Why a leg ended as it did. */
function whyEnded(view: View, leg: Leg<Ip>, end: End<Ip>, isOwn: IsOwn): readonly Reason[] {
  const { topology, attachments } = view
  const node = topology.nodes[end.node] as (typeof topology.nodes)[number]
  const like = leg.destination
  switch (end.kind) {
    case 'no-address': {
      const own = attachments.filter((one, i) => one.node === end.node && speaks(view, i, like))
      const down = own.flatMap((one) => whyDown(view, one))
      if (down.length > 0) return down
      if (typeof like === 'bigint') return whyAddressless(view, end.node)
      return [reason('address-missing', node.name, node.kind === 'host' ? ['ip'] : ['config', 'ip', 'ports'])]
    }
    case 'no-route': {
      const untold =
        typeof like === 'bigint'
          ? attachments.flatMap((one, i) => (one.node === end.node ? whyUntold(view, i) : []))
          : []
      if (untold.length > 0) return untold
      const narrow = narrowMask(view, end.node, like)
      if (narrow || node.kind === 'host') return [narrow ?? noGateway(view, end.node, like)]
      // An interface in the network of the destination that is down.
      const near = attachments.filter(
        (one, i) =>
          one.node === end.node &&
          !one.isUp &&
          addressesAt(view, i, like).some(({ address, mask }) => isInside(end.to, address, mask)),
      )
      const owner = attachments.find((one, i) => one.node !== end.node && hasIp(view, i, end.to))
      const down = near.flatMap((one) => whyDown(view, one, owner, isOwn))
      if (down.length > 0) return down
      if (typeof like === 'number' && !passesOn(view, node.device, like)) return [noGateway(view, end.node, like)]
      return whyNoRoute(view, end.node, end.to)
    }
    case 'discarded': {
      const { line = null } = leg.hops.at(-1)?.route ?? {}
      return [
        reason('null-route', node.name, routeSetting(view, end.node, line, like), {
          found: line && prefixText(line),
          wanted: ipText(end.to),
        }),
      ]
    }
    case 'not-routing':
      if (node.kind === 'host') return gatewayReasons(view, leg)
      return typeof like === 'bigint'
        ? [
            reason('unicast-routing-missing', node.name, ['config', 'services', 'toggles', 'ipv6 unicast-routing'], {
              wanted: 'ipv6 unicast-routing',
            }),
          ]
        : [reason('routing-off', node.name, ['config', 'services', 'toggles', 'ip routing'], { wanted: 'ip routing' })]
    case 'loop': {
      // The first that hands it to somebody who had it before.
      const had = new Set<number>()
      const turn = leg.hops.find(({ node: at, to }) => had.add(at).has(attachments[to]?.node ?? -1))
      const [at, towards] = [turn?.node ?? end.node, topology.nodes[attachments[turn?.to ?? -1]?.node ?? -1]]
      return [
        reason('route-loop', topology.nodes[at]?.name ?? '', routeSetting(view, at, turn?.route?.line ?? null, like), {
          towards: towards?.name ?? null,
        }),
      ]
    }
    case 'unresolved': {
      const { line = null } = leg.hops.at(-1)?.route ?? {}
      return whyUnresolved(view, end.node, end.out, end.next, line, isOwn)
    }
  }
}

type Line = LineOf<Ip>
/** The slice of the configuration that has the addresses and routes of a version. */
const slice = (like: Ip): 'ip' | 'ipv6' => (typeof like === 'number' ? 'ip' : 'ipv6')
/** The static routes of a node, of the version of an address. */
const linesOf = ({ inputs, topology }: View, node: number, like: Ip): readonly Line[] =>
  inputs[slice(like)][topology.nodes[node]?.device ?? -1]?.routes ?? []
const prefixText = (line: Line): string => `${line.prefix}/${bitsOf(rangeOf(line).mask)}`
/** Where a line of routes stands in the value of its device. */
function routeSetting(view: View, node: number, line: Line | null, like: Ip): SettingPath {
  const at = line ? linesOf(view, node, like).indexOf(line) : -1
  return ['config', slice(like), 'routes', ...(at < 0 ? [] : [at])]
}
/** The gateway of a host, or of a device that does not route; null: it has none. */
function gatewayAt({ inputs, topology }: View, node: number, like: Ip): string | null {
  const { name = '', kind, device = -1 } = topology.nodes[node] ?? {}
  const host = inputs.hosts[name]
  if (kind === 'host') return (typeof like === 'number' ? host?.gateway : host?.gateway6) ?? null
  return typeof like === 'number' ? (inputs.ip[device]?.defaultGateway ?? null) : null
}
/** Where a gateway is set. */
const gatewaySetting = ({ topology }: View, node: number, like: Ip): SettingPath =>
  topology.nodes[node]?.kind === 'host'
    ? [typeof like === 'number' ? 'gateway' : 'gateway6']
    : ['config', 'ip', 'defaultGateway']
/** A node without a gateway that helps. */
function noGateway(view: View, node: number, like: Ip): Reason {
  const found = gatewayAt(view, node, like)
  return reason(
    found ? 'wrong-gateway' : 'gateway-missing',
    view.topology.nodes[node]?.name ?? '',
    gatewaySetting(view, node, like),
    { found, wanted: routerNear(view, node, like) },
  )
}

/** A router has no route that is valid for an address, or for a prefix with the mask `within`: none was typed, or its interface is down, or its next hop is nowhere. */
export function whyNoRoute<A extends Ip>(view: View, node: number, to: A, within: A | null = null): readonly Reason[] {
  const { attachments, topology } = view
  const { name, device } = topology.nodes[node] as (typeof topology.nodes)[number]
  const isWhole = within === null || within === wholeMask(to)
  const [line] = linesOf(view, node, to)
    .filter((one) => {
      const { address, mask } = rangeOf(one)
      return isWhole ? isInside<Ip>(to, address, mask) : mask === within && address === to
    })
    .toSorted((a, b) => bitsOf(rangeOf(b).mask) - bitsOf(rangeOf(a).mask) || a.distance - b.distance)
  if (!line)
    return [
      reason('route-missing', name, ['config', slice(to), 'routes'], {
        wanted: isWhole ? ipText(to) : `${ipText(to)}/${bitsOf(within)}`,
      }),
    ]
  if (!isTracked(line.track, view.tracks[device])) {
    const object = view.inputs.track[device]?.objects[line.track ?? -1]
    const watched = attachments.find((one) => one.node === node && !one.isUp && one.name === object?.interface)
    const why = watched ? whyDown(view, watched) : []
    if (why.length > 0) return why
    const setting = object
      ? [...routeSetting(view, node, line, to), 'track']
      : ['config', 'track', 'objects', String(line.track)]
    return [reason('track-down', name, setting, { found: line.track, wanted: ipText(to) })]
  }
  const next = line.next === null ? null : ipOf(line.next)
  const out = attachments.filter(
    (one, i) =>
      one.node === node &&
      !one.isUp &&
      (line.interface === null
        ? addressesAt(view, i, to).some(({ address, mask }) => next !== null && isInside(next, address, mask))
        : one.name === line.interface),
  )
  const down = out.flatMap((one) => whyDown(view, one))
  if (down.length > 0) return down
  return [
    reason('next-hop-unresolved', name, routeSetting(view, node, line, to), {
      found: line.next ?? line.interface,
      wanted: ipText(to),
    }),
  ]
}

/** The host behind the last hop was taken for a router. */
function gatewayReasons(view: View, { hops, destination }: Leg<Ip>): readonly Reason[] {
  const before = hops.at(-2)
  const node = before && view.topology.nodes[before.node]
  if (!before || !node) return []
  return [
    reason(
      'wrong-gateway',
      node.name,
      node.kind === 'host' ? gatewaySetting(view, before.node, destination) : ['config', slice(destination), 'routes'],
      {
        found: before.next === null ? null : ipText(before.next),
        wanted: node.kind === 'host' ? routerNear(view, before.node, destination) : null,
      },
    ),
  ]
}

/** The address of the one router in the network of a node, in the VLAN of the node; null: there is none, or more than one. */
function routerNear(view: View, node: number, like: Ip): string | null {
  const { attachments, domains, topology } = view
  const own = attachments.flatMap((one, i) =>
    one.node === node && one.isUp
      ? addressesAt(view, i, like)
          .slice(0, 1)
          .map((at) => ({ ...at, place: one.place }))
      : [],
  )
  const found = attachments.flatMap((one, i) => {
    const [first] = addressesAt(view, i, like)
    return first && one.node !== node && one.isUp && passesOn(view, topology.nodes[one.node]?.device ?? -1, like)
      ? own.some(
          ({ address, mask, place }) =>
            isInside(first.address, address, mask) && domainAt(domains, place) === domainAt(domains, one.place),
        )
        ? [first.address]
        : []
      : []
  })
  const [only] = found
  return found.length === 1 && only !== undefined ? ipText(only) : null
}

/** A secure port, and the address that it does not take: it has another one, or as many as it may. */
function refusalReason(view: View, { i, sender }: Refusal): Reason {
  const { node = -1, name = '' } = view.topology.ports[i] ?? {}
  const { name: device = '', device: at = -1 } = view.topology.nodes[node] ?? {}
  const { addresses = [] } = view.inputs.portSecurity[at]?.ports[name] ?? {}
  const isTyped = addresses.some(({ isSticky }) => !isSticky)
  return reason('port-security', device, ['config', 'portSecurity', 'ports', name, isTyped ? 'addresses' : 'isOn'], {
    at: name,
    towards: view.topology.nodes[view.attachments[sender]?.node ?? -1]?.name ?? null,
    found: macWithDots(macOf(view, sender)),
  })
}

/** A secure port, or a static entry of a MAC address table, that keeps frames between an interface and the owner of an address from arriving. */
function strayReasons(view: View, out: number, next: Ip): readonly Reason[] {
  const answerer = answererOf(view, out, next)
  const [asking, owner] = [view.attachments[out], view.attachments[answerer?.attachment ?? -1]]
  const crossings = asking && owner && answerer ? crossingsTo(view, asking.place, owner.place) : null
  if (!answerer || !crossings) return []
  const refusal = refusalOn(view, out, answerer.attachment, crossings)
  if (refusal) return [refusalReason(view, refusal)]
  const found = astray(view, answerer.attachment, crossings) ?? astray(view, out, backwards(crossings))
  if (!found) return []
  const { node, at, entry } = found
  return [
    reason('static-mac', view.topology.nodes[node]?.name ?? '', ['config', 'macTable', 'static', at], {
      at: entry.port === 'drop' ? null : entry.port,
      found: macWithDots(entry.mac),
      wanted: entry.vlan,
    }),
  ]
}

/** Why nobody answers when an interface asks for an address. */
function whyUnresolved(
  view: View,
  node: number,
  out: number,
  next: Ip,
  line: Line | null,
  isOwn: IsOwn,
): readonly Reason[] {
  const { attachments, domains, topology } = view
  const asking = attachments[out]
  const name = topology.nodes[node]?.name ?? ''
  const setting = routeSetting(view, node, line, next)
  if (!asking) return [reason('next-hop-unresolved', name, setting, { found: ipText(next) })]
  if (isLooped(domains, asking.place)) return loopReasons(view, asking.place, name)
  const { device = -1 } = topology.nodes[node] ?? {}
  const isFar = isOutside(view, out, next)
  // A device that does not route asked its wire, because it has no gateway to hand the packet to.
  if (device >= 0 && typeof next === 'number' && !passesOn(view, device, next) && isFar)
    return [noGateway(view, node, next)]
  // A route that names its interface alone: the destination is asked for, and a neighbour would have to answer for it.
  if (isFar && line && line.next === null)
    return [
      reason('next-hop-missing', name, setting, { at: asking.name, found: ipText(next), wanted: prefixText(line) }),
    ]
  const owners = attachments.flatMap((one, i) =>
    one.node !== node && hasIp(view, i, next) && isMeant(view, asking, one, next) ? [i] : [],
  )
  const nobody = (): readonly Reason[] => {
    const found = ipText(next)
    if (gatewayAt(view, node, next) === found) return [noGateway(view, node, next)]
    return line
      ? [reason('wrong-next-hop', name, setting, { found, wanted: prefixText(line) })]
      : [reason('nobody-has', name, null, { at: device >= 0 ? asking.name : null, found })]
  }
  if (owners.length === 0) return nobody()
  const found = owners.map((i): readonly Reason[] => {
    const owner = attachments[i] as Attachment
    if (!owner.isUp) return whyDown(view, owner, asking, isOwn)
    if (domainAt(domains, owner.place) !== domainAt(domains, asking.place)) {
      const wide = wideMask(view, out, i, next)
      if (wide) return [gatewayAt(view, node, next) === ipText(next) ? noGateway(view, node, next) : wide]
      return whyElsewhere(view, asking, owner, next, isOwn) ?? nobody()
    }
    if (answererOf(view, out, next) !== null) return strayReasons(view, out, next)
    const other = otherMask(view, i, out, next)
    return other ? [other] : []
  })
  return found.reduce(
    (best, one) => (one.length > 0 && (best.length === 0 || one.length < best.length) ? one : best),
    [],
  )
}

/** Whether an address is in no network of an interface. */
function isOutside(view: View, out: number, address: Ip): boolean {
  if (typeof address === 'bigint' && isLinkLocal(address)) return false
  const own = addressesAt(view, out, address)
  // Of IPv4 the first one asks.
  return (typeof address === 'number' ? own.slice(0, 1) : own).every((at) => !isInside(address, at.address, at.mask))
}

/** Whether an owner of an address is the one that was asked for: link-local ones are found on many wires. */
const isMeant = ({ domains, topology }: View, asking: Attachment, owner: Attachment, next: Ip): boolean =>
  typeof next === 'number' ||
  !isLinkLocal(next) ||
  domainAt(domains, owner.place) === domainAt(domains, asking.place) ||
  topology.peer[asking.carrier] === owner.carrier

/** What lets frames go round: the first switch on the loop where spanning tree is off, or a filter that hides it. */
function loopReasons(view: View, place: Place, asking: string): readonly Reason[] {
  const { domains, topology, bundles, trees, inputs } = view
  const domain = domainAt(domains, place)
  for (const [at, of] of domains.domain) {
    const one = placeAt(at)
    const node = 'node' in one ? topology.nodes[one.node] : undefined
    const tree = inputs.spanningTree[node?.device ?? -1]
    if (of !== domain || !('node' in one) || !node || !tree) continue
    const { tag: vlan } = one
    if (isTreeOff(tree, vlan))
      return [reason('frame-loop', node.name, ['config', 'spanningTree', 'vlans', vlan, 'off'], { found: vlan })]
    const filtered = bundles.interfaces.find(
      ({ node: owner, name }, i) =>
        owner === one.node &&
        treeSettingsOf(tree, name).bpdufilter === 'enable' &&
        hasVlan(trees.forwarding[i] ?? NO_VLANS, vlan),
    )
    if (filtered)
      return [
        reason('frame-loop', node.name, ['config', 'spanningTree', 'ports', filtered.name, 'bpdufilter'], {
          at: filtered.name,
          found: vlan,
        }),
      ]
  }
  return [reason('frame-loop', asking, null)]
}

/** Why the line of an interface is down. `towards`: who should be reached by it, if that is known. */
function whyDown(view: View, down: Attachment, towards: Attachment | null = null, isOwn = NOBODY): readonly Reason[] {
  const { node, name, carrier } = down
  const { topology, inputs } = view
  const { name: device, device: at } = topology.nodes[node] as (typeof topology.nodes)[number]
  if (at < 0) return linkReasons(view, carrier)
  const shut = (port: string): boolean => inputs.ports[at]?.[port]?.shutdown === true
  if (shut(name)) return [reason('shutdown', device, ['config', 'ports', name, 'shutdown'], { at: name })]
  const vlan = /^Vlan(\d+)$/.exec(name)
  if (vlan) {
    const id = Number(vlan[1])
    const missing = vlanReasons(view, node, id)
    if (missing.length > 0) return missing
    const apart = towards ? whyApart(view, down, towards, isOwn) : []
    if (apart.length > 0) return apart
    return portlessReasons(view, node, id) ?? [reason('wrong-access-vlan', device, null, { at: name, wanted: id })]
  }
  return linkReasons(view, carrier)
}

/** Why no port of a switch forwards a VLAN that it has: what is wrong with the one that would, access ports first; null: none would. */
function portlessReasons(view: View, node: number, vlan: number): readonly Reason[] | null {
  const { bundles, topology, trunks, inputs } = view
  const { device } = topology.nodes[node] as View['topology']['nodes'][number]
  const portOf = (i: number): SwitchPort | undefined =>
    inputs.switching[device]?.ports[bundles.interfaces[i]?.like ?? '']
  const isTrunk = (i: number): boolean => (bundles.up[i] ? trunks[i]?.operates : portOf(i)?.mode) === 'trunk'
  const own = interfacesOf(view, node)
  const would = [...own.filter((i) => !isTrunk(i) && (portOf(i)?.access ?? 1) === vlan), ...own.filter(isTrunk)]
  const found = would.map((i) => (bundles.up[i] ? carriedReasons(view, i, vlan) : linkReasons(view, i)))
  return found.find((reasons) => reasons.length > 0) ?? null
}
