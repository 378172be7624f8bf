// Why a packet got no further: the settings that stand in its way, found when somebody asks.

import { astray, backwards } from '../features/mac-table/astray.ts'
import { refusalOn, type Refusal } from '../features/port-security/frames.ts'
import { isActive } from '../features/vlans/slice.ts'
import { allowedIn, type SwitchPort } from '../features/switching/slice.ts'
import type { StaticRoute } from '../features/ip/slice.ts'
import { addressesOf, dottedOf, hasAddress, ipv4Of, type Attachment } from './addresses.ts'
import { isTreeOff, priorityOf, treeSettingsOf, USUAL_PRIORITY } from '../features/spanning-tree/slice.ts'
import { domainAt, isLooped, placeAt, type Place } from './domains.ts'
import { macOf, macWithDots } from './macs.ts'
import { answererOf, crossingsTo, type End, type Leg, type Probe } from './probe.ts'
import type { BridgeId } from './roles.ts'
import { bitsOf, isInside } from './routes.ts'
import type { Switched } from './trunks.ts'
import { hasVlan } from './vlan-set.ts'
import type { View } from './view.ts'
import { behind, memberReasons, membersOf } from './why-bundle.ts'

/** A place in the value of a device or host: `['config', 'ports', 'GigabitEthernet0/1', 'shutdown']`. */
export type SettingPath = readonly (string | number)[]

/** Names are contracts: reports keep them. */
export type ReasonKind =
  | 'shutdown'
  | 'err-disabled'
  | 'no-cable'
  | 'device-off'
  | 'speed-mismatch'
  | 'vlan-missing'
  | 'vlan-inactive'
  | 'vlan-not-allowed'
  | 'not-trunk'
  | 'not-access'
  | 'wrong-access-vlan'
  | 'native-mismatch'
  | 'tree-blocks'
  | 'root-guard'
  | 'loop-guard'
  | 'wrong-root'
  | 'root-not-chosen'
  | 'port-security'
  | 'frame-loop'
  | 'static-mac'
  | 'bundle-down'
  | 'member-differs'
  | 'channel-modes'
  | 'wrong-tag'
  | 'address-missing'
  | 'nobody-has'
  | 'wrong-mask'
  | 'gateway-missing'
  | 'wrong-gateway'
  | 'route-missing'
  | 'return-route-missing'
  | 'next-hop-unresolved'
  | 'wrong-next-hop'
  | 'null-route'
  | 'wrong-distance'
  | 'routing-off'
  | 'route-loop'

/** Something that stands in the way, and that somebody can type. */
export interface Reason {
  readonly kind: ReasonKind
  /** A device or host. */
  readonly device: string
  /** Null: no setting is at fault, as with a cable that is missing. */
  readonly setting: SettingPath | null
  /** The interface that it is about, in full; null: none. */
  readonly at: string | null
  /** The device at the other end of that interface; null: none, or it does not matter. */
  readonly towards: string | null
  readonly found: string | number | null
  readonly wanted: string | number | null
}
/** Whether somebody typed what stands in the way. */
export type IsOwn = (reason: Reason) => boolean
const NOBODY: IsOwn = () => false

type Rest = Partial<Pick<Reason, 'at' | 'towards' | 'found' | 'wanted'>>
const reason = (kind: ReasonKind, device: string, setting: SettingPath | null, rest: Rest = {}): Reason => ({
  kind,
  device,
  setting,
  at: null,
  towards: null,
  found: null,
  wanted: null,
  ...rest,
})

/**
 * Why no answer came back, of the leg that failed; empty: it did. All reasons stand in the way together. Where one of two ends could give way,
 * the one is told that somebody spoilt (`isOwn`).
 */
export function whyUnanswered(
  view: View,
  { there, back, isAnswered }: Probe,
  isOwn: IsOwn = NOBODY,
): readonly Reason[] {
  if (isAnswered) return []
  const leg = there.end ? there : back
  if (!leg?.end) return []
  const reasons = whyEnded(view, leg, leg.end, isOwn)
  // The same route is missing in another way where the packet arrived and its answer does not.
  return leg === there
    ? reasons
    : reasons.map((one) => (one.kind === 'route-missing' ? { ...one, kind: 'return-route-missing' } : one))
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
      if (node.kind === 'host')
        return [
          reason(inputs.hosts[node.name]?.gateway ? 'wrong-gateway' : 'gateway-missing', node.name, ['gateway'], {
            found: inputs.hosts[node.name]?.gateway ?? null,
            wanted: routerNear(view, end.node),
          }),
        ]
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
    if (domainAt(domains, owner.place) !== domainAt(domains, asking.place)) return whyApart(view, asking, owner, isOwn)
    if (answererOf(view, out, next) !== null) return strayReasons(view, out, next)
    return [
      reason('wrong-mask', topology.nodes[owner.node]?.name ?? '', ['config', 'ip', 'ports', owner.name, 'mask'], {
        at: owner.name,
        found: dottedOf(owner.address?.mask ?? 0),
        wanted: dottedOf(asking.address?.mask ?? 0),
      }),
    ]
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
        hasVlan(trees.forwarding[i] ?? EMPTY, vlan),
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

/** Why a VLAN is not there, or not active, on a switch. */
function vlanReasons(view: View, node: number, vlan: number): readonly Reason[] {
  const { name, device } = view.topology.nodes[node] as View['topology']['nodes'][number]
  const database = view.inputs.vlanDatabase[device]
  if (!database || isActive(database, vlan)) return []
  const setting = ['vlanDatabase', 'vlans', vlan]
  return database.vlans[vlan]
    ? [reason('vlan-inactive', name, setting, { found: vlan, wanted: vlan })]
    : [reason('vlan-missing', name, setting, { wanted: vlan })]
}

/** Why the link of a port is down: at this end, at the other, or between. */
export function linkReasons(view: View, i: number): readonly Reason[] {
  const { bundles, topology, links } = view
  const one = bundles.interfaces[i]
  if (!one || bundles.up[i]) return []
  const node = topology.nodes[one.node] as (typeof topology.nodes)[number]
  const far = i < topology.ports.length ? (topology.peer[i] ?? -1) : (bundles.far[i] ?? -1)
  const other = bundles.interfaces[far]
  const otherNode = other && topology.nodes[other.node]
  const own = shutReasons(view, i)
  if (own.length > 0) return own
  // A bundle lives as long as one member does: the reasons of the first one that has any.
  const members = (i < topology.ports.length ? [i] : membersOf(view, i)).map((port) => memberReasons(view, port))
  const out = members.find((found) => found.length > 0)
  if (out) return out
  if (i >= topology.ports.length)
    return [reason('bundle-down', node.name, ['config', 'ports', one.name], { at: one.name })]
  if (!other || !otherNode) return [reason('no-cable', node.name, null, { at: one.name })]
  const theirs = shutReasons(view, far)
  if (theirs.length > 0) return theirs
  if (otherNode.device >= 0 && !view.inputs.power[otherNode.device]) return [reason('device-off', otherNode.name, null)]
  if (links[i]?.state === 'notconnect')
    return [
      reason('speed-mismatch', node.name, ['config', 'ethernet', 'ports', one.name, 'speed'], {
        at: one.name,
        towards: otherNode.name,
        found: speedSet(view, node, one.name),
        wanted: speedSet(view, otherNode, other.name),
      }),
    ]
  return [reason('bundle-down', node.name, ['config', 'channels', 'ports', one.name], { at: one.name })]
}
/** The speed that a port is set to; null: none. */
const speedSet = ({ inputs }: View, { device, name }: View['topology']['nodes'][number], port: string): number | null =>
  (device < 0 ? inputs.hosts[name]?.ethernet : inputs.ethernet[device]?.ports[port])?.speed ?? null
function shutReasons(view: View, i: number): readonly Reason[] {
  const { bundles, topology, inputs } = view
  const one = bundles.interfaces[i]
  const node = one && topology.nodes[one.node]
  if (!one || !node || node.device < 0) return []
  if (inputs.ports[node.device]?.[one.name]?.shutdown === true)
    return [reason('shutdown', node.name, ['config', 'ports', one.name, 'shutdown'], { at: one.name })]
  const fault = inputs.errDisabled[node.device]?.[one.name]
  if (!fault) return []
  // The switch that a guard heard may still be there.
  const far = bundles.far[i] ?? -1
  const there = topology.nodes[bundles.interfaces[far]?.node ?? -1]
  const towards = fault.cause === 'bpduguard' && view.trunks[far] && there ? there.name : null
  return [reason('err-disabled', node.name, ['errDisabled', one.name], { at: one.name, towards, found: fault.cause })]
}

/** A VLAN on a switch, on the way of a search; `reasons` stand in the way up to here. */
interface Reached {
  readonly node: number
  readonly vlan: number
  readonly reasons: readonly Reason[]
}

/**
 * What stands between two interfaces that should share a broadcast domain: the reasons on one way. The search walks the cables from switch to
 * switch, and carries along what would have to change. Of several ways the one is told in which the least was there before; of two ends that could
 * give way, the one that is in another VLAN than most of its subnet, or that somebody spoilt.
 */
export function whyApart(view: View, from: Attachment, to: Attachment, isOwn: IsOwn = NOBODY): readonly Reason[] {
  const open: Reached[] = startsOf(view, from, vlansAt(view, to))
  const crowd = crowdOf(view, to)
  const weightOf = ({ reasons, vlan }: Reached): readonly number[] => {
    const own = reasons.filter(isOwn).length
    return [reasons.length - own, -crowd(vlan), own === 0 ? 1 : 0, own]
  }
  const byWeight = (a: Reached, b: Reached): number => compared(weightOf(a), weightOf(b))
  const seen = new Set<string>()
  const found: Reached[] = []
  for (let at = open.shift(); at; at = open.sort(byReasons).shift()) {
    const key = `${at.node} ${at.vlan}`
    if (seen.has(key)) continue
    seen.add(key)
    const end = arrivesAt(view, at, to)
    if (end) found.push({ ...at, reasons: [...at.reasons, ...end] })
    open.push(...nextOf(view, at))
  }
  const [best] = found.sort(byWeight)
  return best?.reasons ?? [reason('no-cable', view.topology.nodes[from.node]?.name ?? '', null, { at: from.name })]
}
const byReasons = (a: Reached, b: Reached): number => a.reasons.length - b.reasons.length
function compared(a: readonly number[], b: readonly number[]): number {
  for (const [i, one] of a.entries()) if (one !== b[i]) return one - (b[i] ?? 0)
  return 0
}

/** How many interfaces of a subnet are in a VLAN; in VLAN 1 they may just never have been put into one. */
function crowdOf(view: View, { address }: Attachment): (vlan: number) => number {
  const vlans = view.attachments.flatMap((one) =>
    address && one.address && isInside(one.address.address, address.address, address.mask) ? vlansAt(view, one) : [],
  )
  return (vlan) => vlans.filter((one) => one === vlan && vlan !== 1).length
}

/** The interfaces of a switch that have a cable. */
const interfacesOf = (view: View, node: number): readonly number[] =>
  view.bundles.interfaces.flatMap((one, i) =>
    one.node === node && view.trunks[i] && behind(view, i) !== -1 ? [i] : [],
  )

/** The VLANs in which the frames of an attachment are, on the switch next to it. */
function vlansAt(view: View, { node, name, carrier, tag }: Attachment): readonly number[] {
  if (name.startsWith('Vlan')) return [Number(name.slice(4))]
  const port = view.bundles.far[carrier] ?? -1
  const switched = view.trunks[port]
  if (!switched || node < 0) return []
  return tag === 0 ? [switched.untagged] : [tag]
}

/** Where the frames of an attachment come in. */
function startsOf(view: View, from: Attachment, wanted: readonly number[]): Reached[] {
  if (from.name.startsWith('Vlan')) return [{ node: from.node, vlan: Number(from.name.slice(4)), reasons: [] }]
  const port = view.bundles.far[from.carrier] ?? -1
  const one = view.bundles.interfaces[port]
  if (!one) return []
  const vlans = new Set([...vlansAt(view, from), ...wanted])
  return [...vlans].map((vlan) => ({ node: one.node, vlan, reasons: edgeReasons(view, port, from, vlan) }))
}

/** What keeps the frames of an attachment out of a VLAN of the switch port that it is plugged into. */
function edgeReasons(
  view: View,
  port: number,
  { node, name, carrier, tag }: Attachment,
  vlan: number,
): readonly Reason[] {
  const down = linkReasons(view, carrier)
  if (down.length > 0) return down
  const switched = view.trunks[port]
  const one = view.bundles.interfaces[port]
  const there = one && view.topology.nodes[one.node]
  if (!switched || !one || !there) return []
  const own = view.topology.nodes[node]?.name ?? ''
  const at = { at: one.name, towards: own }
  const path = ['config', 'switching', 'ports', one.name]
  if (tag === 0) {
    if (switched.untagged === vlan)
      return switched.operates === 'access'
        ? [...vlanReasons(view, one.node, vlan), ...blockedReasons(view, port, vlan)]
        : carriedReasons(view, port, vlan)
    const rest = { ...at, found: switched.untagged, wanted: vlan }
    if (switched.operates === 'access') return [reason('wrong-access-vlan', there.name, [...path, 'access'], rest)]
    return [
      view.topology.nodes[node]?.kind === 'host'
        ? reason('not-access', there.name, [...path, 'mode'], rest)
        : reason('native-mismatch', there.name, [...path, 'native'], rest),
    ]
  }
  if (tag !== vlan)
    return [reason('wrong-tag', own, ['config', 'dot1q', 'ports', name], { at: name, found: tag, wanted: vlan })]
  if (switched.operates !== 'trunk' && switched.voice !== vlan)
    return [reason('not-trunk', there.name, [...path, 'mode'], { ...at, wanted: vlan })]
  if (switched.operates === 'trunk' && switched.untagged === vlan)
    return [reason('native-mismatch', there.name, [...path, 'native'], { ...at, found: vlan })]
  return carriedReasons(view, port, vlan)
}

/** Whether a place on a switch is next to an attachment: what stands between the two; null: it is elsewhere. */
function arrivesAt(view: View, { node, vlan }: Reached, to: Attachment): readonly Reason[] | null {
  if (to.name.startsWith('Vlan')) return node === to.node && vlan === Number(to.name.slice(4)) ? [] : null
  const port = view.bundles.far[to.carrier] ?? -1
  if (view.bundles.interfaces[port]?.node !== node) return null
  return edgeReasons(view, port, to, vlan)
}

/** The switches behind the cables of a switch, in the same VLAN. */
function nextOf(view: View, at: Reached): Reached[] {
  const { bundles, trunks } = view
  return interfacesOf(view, at.node).flatMap((i): Reached[] => {
    const far = behind(view, i)
    const other = bundles.interfaces[far]
    if (!other || !trunks[far]) return []
    const near = linkReasons(view, i)
    const down = near.length > 0 ? near : linkReasons(view, far)
    const between =
      down.length > 0
        ? down
        : [
            ...carriedReasons(view, i, at.vlan),
            ...carriedReasons(view, far, at.vlan),
            ...nativeReasons(view, i, far, at.vlan),
          ]
    return [
      {
        node: other.node,
        vlan: at.vlan,
        reasons: [...at.reasons, ...between.filter((one) => !at.reasons.some((known) => isSame(known, one)))],
      },
    ]
  })
}
const isSame = (a: Reason, b: Reason): boolean =>
  a.kind === b.kind && a.device === b.device && a.at === b.at && a.wanted === b.wanted

/** What keeps a VLAN from an interface of a switch. */
export function carriedReasons(view: View, i: number, vlan: number): readonly Reason[] {
  const { bundles, trunks, topology, inputs } = view
  const one = bundles.interfaces[i]
  const switched = trunks[i]
  const node = one && topology.nodes[one.node]
  if (!one || !switched || !node) return []
  const far = bundles.interfaces[bundles.far[i] ?? -1]
  const at = { at: one.name, towards: (far && topology.nodes[far.node]?.name) ?? null }
  const path = ['config', 'switching', 'ports', one.name]
  const port = inputs.switching[node.device]?.ports[one.name]
  const missing = vlanReasons(view, one.node, vlan)
  if (switched.operates === 'access')
    return switched.untagged === vlan
      ? [...missing, ...blockedReasons(view, i, vlan)]
      : [
          ...missing,
          reason('not-trunk', node.name, [...path, 'mode'], { ...at, found: port?.mode ?? 'auto', wanted: vlan }),
        ]
  const allowed = port ? allowedIn(port) : null
  if (allowed !== null && !hasVlan(allowed, vlan))
    return [
      ...missing,
      reason('vlan-not-allowed', node.name, [...path, 'allowed'], {
        ...at,
        found: port?.allowed ?? null,
        wanted: vlan,
      }),
    ]
  return missing.length > 0 ? missing : blockedReasons(view, i, vlan)
}
/** Why an interface that carries a VLAN does not forward it. */
export function blockedReasons(view: View, i: number, vlan: number): readonly Reason[] {
  const { bundles, trunks, trees, topology } = view
  const one = bundles.interfaces[i]
  const node = one && topology.nodes[one.node]
  if (!one || !node || !bundles.up[i] || !hasVlan(trunks[i]?.vlans ?? EMPTY, vlan)) return []
  if (hasVlan(trees.forwarding[i] ?? EMPTY, vlan)) return []
  const j = bundles.far[i] ?? -1
  const far = bundles.interfaces[j]
  const broken = view.roles.instances[one.node]?.get(vlan)?.ports.find((port) => port.i === i)?.broken
  const [own, other] = [trunks[i], trunks[j]]
  if (broken === 'pvid' && own && other && far) {
    // The end that was configured is the one to look at: where both were, this one.
    const [at, is, not] = own.untagged === 1 ? [far, other, own] : [one, own, other]
    return [
      reason('native-mismatch', topology.nodes[at.node]?.name ?? '', untaggedSetting(at, is), {
        at: at.name,
        towards: topology.nodes[(at === one ? far : one).node]?.name ?? null,
        found: is.untagged,
        wanted: not.untagged,
      }),
    ]
  }
  const towards = (far && topology.nodes[far.node]?.name) ?? null
  if (broken === 'type')
    return [
      reason('not-trunk', node.name, ['config', 'switching', 'ports', one.name, 'mode'], {
        at: one.name,
        towards,
        wanted: vlan,
      }),
    ]
  const guarded = broken === 'root' || broken === 'loop' ? guardReason(view, i, vlan, broken) : null
  return [guarded ?? reason('tree-blocks', node.name, null, { at: one.name, towards, found: vlan })]
}
const EMPTY = new Uint32Array(128)

/** What made a guard block a VLAN: a better root behind the port, or a neighbour that sends nothing. */
function guardReason(view: View, i: number, vlan: number, guard: 'root' | 'loop'): Reason | null {
  const { bundles, topology, roles, inputs } = view
  const one = bundles.interfaces[i]
  const far = bundles.interfaces[bundles.far[i] ?? -1]
  const there = far && topology.nodes[far.node]
  const name = topology.nodes[one?.node ?? -1]?.name
  if (!one || !far || !there || name === undefined) return null
  if (guard === 'root') {
    const root = bridgeOf(view, roles.instances[far.node]?.get(vlan)?.root ?? '')
    return root && reason('root-guard', root.name, root.setting, { towards: name, found: vlan, wanted: root.priority })
  }
  const tree = inputs.spanningTree[there.device]
  if (!tree) return null
  const setting = isTreeOff(tree, vlan)
    ? ['config', 'spanningTree', 'vlans', vlan, 'off']
    : ['config', 'spanningTree', 'ports', far.name, 'bpdufilter']
  return reason('loop-guard', there.name, setting, { at: far.name, towards: name, found: vlan })
}

/** A switch by its bridge ID, with its priority and where that is set; null: there is none. */
function bridgeOf(
  { roles, topology, inputs }: View,
  bridge: BridgeId,
): { readonly name: string; readonly priority: number; readonly setting: SettingPath } | null {
  for (const [node, instances] of roles.instances.entries())
    for (const { number, bridge: id } of instances.values()) {
      const { name = '', device = -1 } = topology.nodes[node] ?? {}
      const tree = inputs.spanningTree[device]
      if (id === bridge && tree)
        return {
          name,
          priority: priorityOf(tree, number),
          setting:
            tree.mode === 'mst'
              ? ['config', 'spanningTree', 'mst', 'priorities', number]
              : ['config', 'spanningTree', 'vlans', number, 'priority'],
        }
    }
  return null
}

/** Why a switch is not the root of a VLAN: somebody gave the root a low priority, or nobody gave one to this switch. */
export function rootReasons(view: View, node: number, vlan: number): readonly Reason[] {
  const tree = view.roles.instances[node]?.get(vlan)
  if (!tree) return vlanReasons(view, node, vlan)
  if (tree.rootPort < 0) return []
  const [own, root] = [bridgeOf(view, tree.bridge), bridgeOf(view, tree.root)]
  if (!own || !root) return []
  return root.priority < USUAL_PRIORITY
    ? [reason('wrong-root', root.name, root.setting, { towards: own.name, found: vlan, wanted: root.priority })]
    : [reason('root-not-chosen', own.name, own.setting, { towards: root.name, found: vlan, wanted: own.priority })]
}

/** What sets the untagged VLAN of a port as it operates. */
const untaggedSetting = ({ name }: { readonly name: string }, { operates }: Switched): SettingPath => [
  'config',
  'switching',
  'ports',
  name,
  operates === 'access' ? 'access' : 'native',
]

/** Both ends carry a VLAN, and one of them without a tag alone. */
function nativeReasons(view: View, i: number, far: number, vlan: number): readonly Reason[] {
  const { trunks, bundles, topology } = view
  const [a, b] = [trunks[i], trunks[far]]
  const [one, other] = [bundles.interfaces[i], bundles.interfaces[far]]
  if (!a || !b || !one || !other) return []
  if ((a.untagged === vlan) === (b.untagged === vlan)) return []
  const [at, is, not] = a.untagged === vlan ? [one, a, b] : [other, b, a]
  return [
    reason('native-mismatch', topology.nodes[at.node]?.name ?? '', untaggedSetting(at, is), {
      at: at.name,
      towards: topology.nodes[(at === one ? other : one).node]?.name ?? null,
      found: is.untagged,
      wanted: not.untagged,
    }),
  ]
}
