// Why a packet got no further: the settings that stand in its way, found when somebody asks.

import { astray, backwards } from '../features/mac-table/astray.ts'
import { refusalOn, type Refusal } from '../features/port-security/frames.ts'
import type { SwitchPort } from '../features/switching/slice.ts'
import type { StaticRoute } from '../features/ip/slice.ts'
import { addressesOf, dottedOf, hasAddress, ipv4Of, type Attachment, type Ipv4 } from './addresses.ts'
import { isTreeOff, treeSettingsOf } from '../features/spanning-tree/slice.ts'
import { domainAt, isLooped, placeAt, type Place } from './domains.ts'
import { macOf, macWithDots } from './macs.ts'
import { answererOf, crossingsTo, type End, type Leg, type Probe } from './probe.ts'
import { NOBODY, reason, type IsOwn, type Reason, type ReasonKind, type SettingPath } from './reason.ts'
import { bitsOf, isInside, isTracked } from './routes.ts'
import { hasVlan, NO_VLANS } from './vlan-set.ts'
import type { View } from './view.ts'
import { interfacesOf, whyApart } from './why-apart.ts'
import { linkReasons } from './why-link.ts'
import { carriedReasons, vlanReasons } from './why-vlan.ts'
/**
 * Why no answer came back, of the leg that failed; empty: it did. All reasons stand in the way together. Where one of two ends could give way,
 * the one is told that somebody spoilt (`isOwn`).
 */
export function whyUnanswered(
  view: View,
  { there, back, isAnswered, taken }: Probe,
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
function duplicateReason({ topology }: View, { meant, by, address }: NonNullable<Probe['taken']>): Reason {
  const { name = '', kind = 'host' } = topology.nodes[meant] ?? {}
  return reason('duplicate-address', name, kind === 'host' ? ['ip'] : ['config', 'ip', 'ports'], {
    towards: topology.nodes[by]?.name ?? null,
    found: dottedOf(address),
  })
}

/** Why a leg ended as it did. */
function whyEnded(view: View, leg: Leg, end: End, isOwn: IsOwn): readonly Reason[] {
  const { topology, attachments, inputs } = view
  const node = topology.nodes[end.node] as (typeof topology.nodes)[number]
  switch (end.kind) {
    case 'no-address': {
      const own = attachments.filter((one) => one.node === end.node && one.address !== null)
      const down = own.flatMap((one) => whyDown(view, one))
      if (down.length > 0) return down
      return [reason('address-missing', node.name, node.kind === 'host' ? ['ip'] : ['config', 'ip', 'ports'])]
    }
    case 'no-route': {
      if (node.kind === 'host') {
        const narrow = narrowMask(view, end.node)
        if (narrow) return [narrow]
        return [
          reason(inputs.hosts[node.name]?.gateway ? 'wrong-gateway' : 'gateway-missing', node.name, ['gateway'], {
            found: inputs.hosts[node.name]?.gateway ?? null,
            wanted: routerNear(view, end.node),
          }),
        ]
      }
      // An interface in the network of the destination that is down.
      const near = attachments.filter(
        (one) =>
          one.node === end.node && !one.isUp && one.address && isInside(end.to, one.address.address, one.address.mask),
      )
      const owner = attachments.find((one) => one.node !== end.node && one.address?.address === end.to)
      const down = near.flatMap((one) => whyDown(view, one, owner, isOwn))
      if (down.length > 0) return down
      if (inputs.routing[node.device] !== true)
        return [
          reason(
            inputs.ip[node.device]?.defaultGateway ? 'wrong-gateway' : 'gateway-missing',
            node.name,
            ['config', 'ip', 'defaultGateway'],
            { found: inputs.ip[node.device]?.defaultGateway ?? null, wanted: routerNear(view, end.node) },
          ),
        ]
      return whyNoRoute(view, end.node, end.to)
    }
    case 'discarded': {
      const { line = null } = leg.hops.at(-1)?.route ?? {}
      return [
        reason('null-route', node.name, routeSetting(view, end.node, line), {
          found: line && prefixText(line),
          wanted: dottedOf(end.to),
        }),
      ]
    }
    case 'not-routing':
      return node.kind === 'host'
        ? [...gatewayReasons(view, leg)]
        : [reason('routing-off', node.name, ['config', 'services', 'toggles', 'ip routing'], { wanted: 'ip routing' })]
    case 'loop':
      return [reason('route-loop', node.name, ['config', 'ip', 'routes'])]
    case 'unresolved': {
      const { line = null } = leg.hops.at(-1)?.route ?? {}
      return whyUnresolved(view, end.node, end.out, end.next, line, isOwn)
    }
  }
}

const prefixText = ({ prefix, mask }: StaticRoute): string => `${prefix}/${bitsOf(ipv4Of(prefix, mask).mask)}`
/** Where a line of routes stands in the value of its device. */
function routeSetting(view: View, node: number, line: StaticRoute | null): SettingPath {
  const routes = view.inputs.ip[view.topology.nodes[node]?.device ?? -1]?.routes ?? []
  const at = line ? routes.indexOf(line) : -1
  return at < 0 ? ['config', 'ip', 'routes'] : ['config', 'ip', 'routes', at]
}

/** A router has no route that is valid for an address, or for a prefix with the mask `within`: none was typed, or its interface is down, or its next hop is nowhere. */
export function whyNoRoute(view: View, node: number, to: number, within: number = 0xffffffff): readonly Reason[] {
  const { attachments, topology, inputs } = view
  const { name, device } = topology.nodes[node] as (typeof topology.nodes)[number]
  const [line] = (inputs.ip[device]?.routes ?? [])
    .filter((one) => {
      const { address, mask } = ipv4Of(one.prefix, one.mask)
      return within === 0xffffffff ? isInside(to, address, mask) : mask === within && address === to
    })
    .toSorted((a, b) => ipv4Of(b.prefix, b.mask).mask - ipv4Of(a.prefix, a.mask).mask || a.distance - b.distance)
  if (!line)
    return [
      reason('route-missing', name, ['config', 'ip', 'routes'], {
        wanted: within === 0xffffffff ? dottedOf(to) : `${dottedOf(to)}/${bitsOf(within)}`,
      }),
    ]
  if (!isTracked(line.track, view.tracks[device])) {
    const object = inputs.track[device]?.objects[line.track ?? -1]
    const watched = attachments.find((one) => one.node === node && !one.isUp && one.name === object?.interface)
    const why = watched ? whyDown(view, watched) : []
    if (why.length > 0) return why
    const setting = object
      ? [...routeSetting(view, node, line), 'track']
      : ['config', 'track', 'objects', String(line.track)]
    return [reason('track-down', name, setting, { found: line.track, wanted: dottedOf(to) })]
  }
  const next = line.next === null ? null : ipv4Of(line.next, line.mask).address
  const out = attachments.filter(
    (one) =>
      one.node === node &&
      !one.isUp &&
      (line.interface === null
        ? addressesOf(one).some(({ address, mask }) => next !== null && isInside(next, address, mask))
        : one.name === line.interface),
  )
  const down = out.flatMap((one) => whyDown(view, one))
  if (down.length > 0) return down
  return [
    reason('next-hop-unresolved', name, routeSetting(view, node, line), {
      found: line.next ?? line.interface,
      wanted: dottedOf(to),
    }),
  ]
}

/** The host behind the last hop was taken for a router. */
function gatewayReasons(view: View, { hops }: Leg): readonly Reason[] {
  const before = hops.at(-2)
  const node = before && view.topology.nodes[before.node]
  if (!before || !node) return []
  return [
    reason('wrong-gateway', node.name, node.kind === 'host' ? ['gateway'] : ['config', 'ip', 'routes'], {
      found: before.next === null ? null : dottedOf(before.next),
      wanted: node.kind === 'host' ? routerNear(view, before.node) : null,
    }),
  ]
}

/** The address of the one router in the network of a node, in the VLAN of the node; null: there is none, or more than one. */
function routerNear({ attachments, domains, topology, inputs }: View, node: number): string | null {
  const own = attachments.filter((one) => one.node === node && one.isUp && one.address !== null)
  const found = attachments.filter(
    (one) =>
      one.node !== node &&
      one.isUp &&
      inputs.routing[topology.nodes[one.node]?.device ?? -1] === true &&
      own.some(
        ({ address, place }) =>
          one.address !== null &&
          address !== null &&
          isInside(one.address.address, address.address, address.mask) &&
          domainAt(domains, place) === domainAt(domains, one.place),
      ),
  )
  const [only] = found
  return found.length === 1 && only?.address ? dottedOf(only.address.address) : null
}

/** Where the mask of an interface is set. */
const maskSetting = ({ topology }: View, { node, name }: Attachment): SettingPath =>
  topology.nodes[node]?.kind === 'host' ? ['ip', 'mask'] : ['config', 'ip', 'ports', name, 'mask']
/** A mask that draws the network of an interface other than its neighbour's does. */
const maskReason = (view: View, kind: ReasonKind, own: Attachment, wanted: number | null): Reason =>
  reason(kind, view.topology.nodes[own.node]?.name ?? '', maskSetting(view, own), {
    at: own.name,
    found: dottedOf(own.address?.mask ?? 0),
    wanted: wanted === null ? null : dottedOf(wanted),
  })

/** A host whose gateway is on its wire, and whose mask leaves it outside. */
function narrowMask(view: View, node: number): Reason | null {
  const own = view.attachments.find((one) => one.node === node && one.isUp && one.address !== null)
  const router = own && gatewayOf(view, own)
  return own?.address && router ? maskReason(view, 'wrong-mask', own, router.mask) : null
}
/** The address of the router that a host names as its gateway, if the host is in its network. */
function gatewayOf({ attachments, domains, topology, inputs }: View, own: Attachment): Ipv4 | null {
  const gateway = inputs.hosts[topology.nodes[own.node]?.name ?? '']?.gateway
  const found = attachments.find(
    (one) =>
      one.isUp &&
      one.address !== null &&
      dottedOf(one.address.address) === gateway &&
      domainAt(domains, one.place) === domainAt(domains, own.place),
  )?.address
  return found && own.address && isInside(own.address.address, found.address, found.mask) ? found : null
}
/** A mask so wide that an interface asks its wire for somebody who is elsewhere: the one who is asked, or the gateway, has a smaller network. */
function wideMask(view: View, asking: Attachment, owner: Attachment, next: number): Reason | null {
  const [own, other, gateway] = [asking.address, owner.address, gatewayOf(view, asking)]
  if (!own || !other || !isInside(next, own.address, own.mask)) return null
  const isNear = isInside(own.address, other.address, other.mask)
  return isNear && (!gateway || isInside(next, gateway.address, gateway.mask))
    ? null
    : maskReason(view, 'wide-mask', asking, gateway?.mask ?? null)
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
function strayReasons(view: View, out: number, next: number): readonly Reason[] {
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
  next: number,
  line: StaticRoute | null,
  isOwn: IsOwn,
): readonly Reason[] {
  const { attachments, domains, topology } = view
  const asking = attachments[out]
  const name = topology.nodes[node]?.name ?? ''
  if (!asking) return [reason('next-hop-unresolved', name, routeSetting(view, node, line), { found: dottedOf(next) })]
  if (isLooped(domains, asking.place)) return loopReasons(view, asking.place, name)
  const { device = -1 } = topology.nodes[node] ?? {}
  const isFar = asking.address !== null && !isInside(next, asking.address.address, asking.address.mask)
  // A device that does not route asked its wire, because it has no gateway to hand the packet to.
  if (device >= 0 && view.inputs.routing[device] !== true && isFar)
    return [reason('gateway-missing', name, ['config', 'ip', 'defaultGateway'], { wanted: routerNear(view, node) })]
  const owners = attachments.filter((one) => one.node !== node && hasAddress(one, next))
  if (owners.length === 0) {
    const isHost = topology.nodes[node]?.kind === 'host'
    const gateway = isHost
      ? view.inputs.hosts[name]?.gateway
      : view.inputs.ip[topology.nodes[node]?.device ?? -1]?.defaultGateway
    return gateway === dottedOf(next)
      ? [
          reason('wrong-gateway', name, isHost ? ['gateway'] : ['config', 'ip', 'defaultGateway'], {
            found: gateway,
            wanted: routerNear(view, node),
          }),
        ]
      : line
        ? [
            reason('wrong-next-hop', name, routeSetting(view, node, line), {
              found: dottedOf(next),
              wanted: prefixText(line),
            }),
          ]
        : [reason('nobody-has', name, null, { found: dottedOf(next) })]
  }
  const found = owners.map((owner) => {
    if (!owner.isUp) return whyDown(view, owner, asking, isOwn)
    if (domainAt(domains, owner.place) !== domainAt(domains, asking.place)) {
      const wide = wideMask(view, asking, owner, next)
      return wide ? [wide] : whyApart(view, asking, owner, isOwn)
    }
    if (answererOf(view, out, next) !== null) return strayReasons(view, out, next)
    return [maskReason(view, 'wrong-mask', owner, asking.address?.mask ?? 0)]
  })
  return found.reduce(
    (best, one) => (one.length > 0 && (best.length === 0 || one.length < best.length) ? one : best),
    [],
  )
}

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
