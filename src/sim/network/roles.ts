// Stage: the spanning trees. Which bridge is the root of each VLAN, and what each port is for (ios-switching.md 10.3 to 10.8). A switch with MST
// has a tree for each instance of its region; its VLANs have the tree of their instance.

import {
  bpdufilterOn,
  bpduguardOn,
  hasPortfast,
  instanceOf,
  instancesIn,
  isSameRegion,
  isTreeOff,
  loopguardOn,
  ownTimes,
  priorityOf,
  treeSettingsOf,
  USUAL_TIMES,
  type SpanningTree,
  type TreeMode,
} from '../features/spanning-tree/slice.ts'
import { platforms } from '../platforms/index.ts'
import type { Bundles } from './bundles.ts'
import type { Hardware, Inputs } from './inputs.ts'
import type { Links } from './links.ts'
import type { Topology } from './topology.ts'
import type { Switched, Trunks } from './trunks.ts'
import { hasVlan, idsOf, NO_VLANS } from './vlan-set.ts'

/** Priority with the number of the VLAN, and base MAC address, as 16 hexadecimal digits: the lower text is the better bridge. */
export type BridgeId = string
export type Role = 'root' | 'designated' | 'alternate' | 'backup'
/** Why a port is broken: root guard, loop guard, native VLANs that differ, a trunk at the other end. */
export type Inconsistency = 'root' | 'loop' | 'pvid' | 'type'
/** What a port sends, or hears. */
export interface Offer {
  readonly root: BridgeId
  /** Of the way to the root; in the first tree of an MST region, of the way outside the region. */
  readonly cost: number
  /** Of the first tree of a region: the switch by which the region is left, and the cost of the way to it. Of others: the bridge, and 0. */
  readonly regional: BridgeId
  readonly inner: number
  readonly bridge: BridgeId
  /** Priority and number of the port that sends it. */
  readonly port: PortId
}
/** Priority times 4096, and the number. */
export type PortId = number

export interface TreePort {
  /** The interface. */
  readonly i: number
  readonly role: Role
  readonly broken: Inconsistency | null
  readonly cost: number
  readonly id: PortId
  /** Its own offer, or the better one that it hears. */
  readonly offer: Offer
  /** It forwards as soon as it is root or designated port. */
  readonly isAtOnce: boolean
  readonly isEdge: boolean
  readonly isShared: boolean
  /** A rapid switch hears one of 802.1D here. */
  readonly isPeerStp: boolean
  /** The border of an MST region: what runs on the other side. Null: it is none. */
  readonly border: 'PVST' | 'RSTP' | null
}
/** The spanning tree of a VLAN, or of an instance of MST, as one switch sees it. */
export interface Instance {
  /** Its VLAN; in `regions` its number. */
  readonly vlan: number
  /** What stands behind the priority in its bridge IDs: the VLAN, or the number of the instance. */
  readonly number: number
  readonly bridge: BridgeId
  readonly root: BridgeId
  readonly cost: number
  /** What of the cost arises outside of an MST region. */
  readonly outer: number
  /** The interface of the root port; -1: this is the root. */
  readonly rootPort: number
  /** Those of the root, in seconds. */
  readonly times: { readonly hello: number; readonly maxAge: number; readonly forward: number }
  /** By the number of the port. */
  readonly ports: readonly TreePort[]
}
export interface Roles {
  /** By node, by VLAN. */
  readonly instances: readonly ReadonlyMap<number, Instance>[]
  /** By node, by number: the instances of MST; none where it does not run. */
  readonly regions: readonly ReadonlyMap<number, Instance>[]
  /** The interfaces whose BPDU guard hears a bridge, in their order. Of two that hear each other, the one with the worse offer. */
  readonly violations: readonly number[]
}

export const bridgeId = (priority: number, mac: string): BridgeId => priority.toString(16).padStart(4, '0') + mac
export const priorityIn = (bridge: BridgeId): number => Number.parseInt(bridge.slice(0, 4), 16)
export const macIn = (bridge: BridgeId): string => bridge.slice(4)
export const portId = (priority: number, number: number): PortId => priority * 4096 + number

const SHORT: readonly (readonly [mbits: number, cost: number])[] = [
  [10_000, 2],
  [2000, 3],
  [1000, 4],
  [700, 5],
  [600, 6],
  [500, 7],
  [400, 8],
  [300, 9],
  [200, 12],
  [100, 19],
]
/** The usual cost of a path over a port, by its Mbit/s. */
export function costOf(speed: number, method: 'short' | 'long'): number {
  if (method === 'long') return Math.floor(2_000_000 / Math.max(speed, 1)) * 10
  return SHORT.find(([mbits]) => speed >= mbits)?.[1] ?? 100
}

/** Whether a switch runs classic IOS. */
const isClassic = (platform: Hardware['platform']): boolean => platforms[platform].words === 'S'
/** The number of a port in spanning tree (ios-switching.md 2). */
export function portNumber({ ports, platform }: Pick<Hardware, 'ports' | 'platform'>, name: string): number {
  if (name.startsWith('Port-channel')) {
    const group = Number(name.slice('Port-channel'.length))
    return isClassic(platform) ? 56 + 8 * (group - 1) : 3048 + group
  }
  let known = numbers.get(ports)
  if (!known) {
    const names = ports.filter(({ nature }) => nature === 'switched').map((port, i) => [port.name, i + 1] as const)
    numbers.set(ports, (known = new Map(names)))
  }
  return known.get(name) ?? 0
}
const numbers = new WeakMap<Hardware['ports'], ReadonlyMap<string, number>>()

/** A switch in a VLAN, or in an instance of MST. */
interface Bridge {
  readonly node: number
  /** The number of either. */
  readonly vlan: number
  readonly id: BridgeId
  /** Spanning tree is off here: it sends nothing. */
  readonly isSilent: boolean
  /** The first tree of an MST region. */
  readonly isRegional: boolean
  readonly ports: BridgePort[]
  path: Path
}
/** A way to a root: what is heard of it, with the cost of the port that hears it. */
interface Path extends Offer {
  /** The port that hears it, as the last thing to decide by, and its interface; -1: the bridge itself is the root. */
  readonly own: PortId
  readonly via: number
}
interface BridgePort {
  readonly bridge: Bridge
  readonly i: number
  readonly cost: number
  readonly id: PortId
  /** The ports that it hears, and those that would be heard if they sent. */
  readonly senders: BridgePort[]
  readonly quiet: BridgePort[]
  broken: 'pvid' | 'type' | null
}
/** What holds for an interface in every VLAN. */
interface Wire {
  readonly switched: Switched
  readonly tree: SpanningTree
  readonly name: string
  /** The interfaces that switch and share its wire. */
  readonly others: readonly number[]
  readonly isFiltered: boolean
  readonly isPortfast: boolean
  readonly isShared: boolean
}

export function rolesOf(
  topology: Topology,
  links: Links,
  bundles: Bundles,
  trunks: Trunks,
  hardware: Inputs['hardware'],
  configured: Inputs['spanningTree'],
): Roles {
  const { nodes, isOpen } = topology
  const wires = wiresOf(topology, links, bundles, trunks, hardware, configured)
  const bridges = bridgesOf(topology, bundles, wires, hardware, configured)
  connect(bridges, wires)
  elect(bridges, wires)
  const byId = new Map([...bridges.values()].map((bridge) => [bridge.id, bridge]))
  const instances = nodes.map(() => new Map<number, Instance>())
  const regions = nodes.map(() => new Map<number, Instance>())
  const modeOf = (node: number): TreeMode | undefined => configured[nodes[node]?.device ?? -1]?.mode
  for (const bridge of bridges.values()) {
    if (bridge.isSilent) continue
    const root = byId.get(bridge.path.root) ?? bridge
    const tree = configured[nodes[root.node]?.device ?? -1]
    const trees = modeOf(bridge.node) === 'mst' ? regions : instances
    trees[bridge.node]?.set(bridge.vlan, {
      vlan: bridge.vlan,
      number: bridge.vlan,
      bridge: bridge.id,
      root: bridge.path.root,
      cost: bridge.path.cost + bridge.path.inner,
      outer: bridge.path.cost,
      rootPort: bridge.path.via,
      times: tree ? ownTimes(tree, root.vlan) : USUAL_TIMES,
      ports: bridge.ports
        .map((port) => treePort(port, wires, isOpen, bridges))
        .toSorted((a, b) => (a.id % 4096) - (b.id % 4096)),
    })
  }
  for (const [i, wire] of wires.entries()) {
    const node = bundles.interfaces[i]?.node ?? -1
    const own = regions[node]
    if (!wire || !own || own.size === 0) continue
    for (const vlan of idsOf(wire.switched.vlans))
      if (!instances[node]?.has(vlan)) {
        const tree = own.get(instanceOf(wire.tree.mst.region, vlan))
        const carries = ({ i: at }: TreePort): boolean => hasVlan(wires[at]?.switched.vlans ?? NO_VLANS, vlan)
        if (tree) instances[node]?.set(vlan, { ...tree, vlan, ports: tree.ports.filter(carries) })
      }
  }
  return { instances, regions, violations: violationsIn(wires, bridges) }
}

/** By interface; undefined: it does not switch, or is down. */
type Wires = readonly (Wire | undefined)[]
function wiresOf(
  topology: Topology,
  links: Links,
  { interfaces, up, far }: Bundles,
  trunks: Trunks,
  hardware: Inputs['hardware'],
  configured: Inputs['spanningTree'],
): Wires {
  const { nodes } = topology
  /** The switching interfaces that hear what `i` sends. */
  const others = (i: number): readonly number[] => {
    const found: number[] = []
    const seen = new Set([i])
    const open = [far[i] ?? -1]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at < 0 || seen.has(at) || !up[at]) continue
      seen.add(at)
      if (trunks[at]) found.push(at)
      const node = nodes[interfaces[at]?.node ?? -1]
      if (node?.kind !== 'segment') continue
      for (let port = node.first; port < node.first + node.count; port++) {
        seen.add(port)
        open.push(far[port] ?? -1)
      }
    }
    return found.toSorted((a, b) => a - b)
  }
  return interfaces.map(({ node, name, ports: [first = -1] }, i): Wire | undefined => {
    const switched = trunks[i]
    const { device = -1 } = nodes[node] ?? {}
    const tree = configured[device]
    if (!switched || !up[i] || !tree) return undefined
    const own = hardware[device]
    const hasVoice = switched.voice > 0 && own !== undefined && isClassic(own.platform)
    const isPortfast = hasPortfast(tree, name, switched.operates, hasVoice)
    const { linkType } = treeSettingsOf(tree, name)
    return {
      switched,
      tree,
      name,
      others: others(i),
      isPortfast,
      // The filter by default stops where a bridge is heard, so it hides nobody.
      isFiltered: bpdufilterOn(tree, name, isPortfast) === 'port',
      isShared: linkType === undefined ? links[first]?.duplex === 'half' : linkType === 'shared',
    }
  })
}

const TAGS = 4096
/** Every switch in every VLAN that one of its ports carries. */
function bridgesOf(
  { nodes }: Topology,
  { interfaces, speed }: Bundles,
  wires: Wires,
  hardware: Inputs['hardware'],
  configured: Inputs['spanningTree'],
): ReadonlyMap<number, Bridge> {
  const bridges = new Map<number, Bridge>()
  for (const [i, wire] of wires.entries()) {
    const at = interfaces[i]
    if (!wire || !at) continue
    const { device = -1 } = nodes[at.node] ?? {}
    const own = hardware[device]
    const tree = configured[device]
    if (!own || !tree) continue
    const settings = treeSettingsOf(tree, at.name)
    const number = portNumber(own, at.name)
    const isMst = tree.mode === 'mst'
    const usual = costOf(speed[i] ?? 0, isMst ? 'long' : tree.pathcost)
    for (const vlan of isMst ? instancesOn(wire) : idsOf(wire.switched.vlans)) {
      const key = at.node * TAGS + vlan
      let bridge = bridges.get(key)
      if (!bridge) {
        const id = bridgeId(priorityOf(tree, vlan) + vlan, own.mac)
        const isSilent = isTreeOff(tree, vlan)
        const path: Path = { root: id, cost: 0, regional: id, inner: 0, bridge: id, port: 0, own: 0, via: -1 }
        bridge = { node: at.node, vlan, id, isSilent, isRegional: isMst && vlan === 0, ports: [], path }
        bridges.set(key, bridge)
      }
      const path = (isMst ? settings.instances : settings.vlans)?.[vlan]
      bridge.ports.push({
        bridge,
        i,
        cost: path?.cost ?? settings.cost ?? usual,
        id: portId(path?.priority ?? settings.priority ?? 128, number),
        senders: [],
        quiet: [],
        broken: null,
      })
    }
  }
  return bridges
}

/** The instances of MST that run on an interface: on an access port the one of its VLAN, and the first, whose BPDUs carry the others. */
function instancesOn({ tree: { mst }, switched: { operates, untagged } }: Wire): readonly number[] {
  if (operates === 'trunk') return instancesIn(mst.region)
  return [...new Set([0, instanceOf(mst.region, untagged)])]
}
/** What runs on the other side of an interface with MST, where that is another region or none; null: all is one region. */
function borderOf({ tree, others }: Wire, wires: Wires): 'PVST' | 'RSTP' | null {
  if (tree.mode !== 'mst') return null
  for (const j of others) {
    const other = wires[j]?.tree
    if (other && other.mode !== 'mst') return 'PVST'
    if (other && !isSameRegion(other.mst.region, tree.mst.region)) return 'RSTP'
  }
  return null
}
/** The number of the tree in which an interface with MST hears another one; null: in none. Beyond its region there is one tree for all. */
function heardTree({ tree: mine }: Wire, number: number, { tree: theirs, switched }: Wire): number | null {
  if (theirs.mode === 'mst' && isSameRegion(theirs.mst.region, mine.mst.region)) return number
  if (number !== 0) return null
  return theirs.mode === 'mst' ? 0 : switched.operates === 'trunk' ? 1 : switched.untagged
}

/** Finds for every port which others it hears, and whether they fit it (ios-switching.md 10.5, 10.8). */
function connect(bridges: ReadonlyMap<number, Bridge>, wires: Wires): void {
  const ports = new Map<number, BridgePort>()
  for (const { vlan, ports: own } of bridges.values()) for (const port of own) ports.set(port.i * TAGS + vlan, port)
  for (const port of ports.values()) {
    const { switched: mine, isFiltered, others } = wires[port.i] as Wire
    const { vlan } = port.bridge
    const isMst = (wires[port.i] as Wire).tree.mode === 'mst'
    if (isFiltered || (!isMst && mine.operates === 'access' && vlan !== mine.untagged)) continue
    for (const j of others) {
      const other = wires[j]
      if (!other) continue
      if (isMst || other.tree.mode === 'mst') {
        // What a region sends is the same in every VLAN.
        const number = isMst ? heardTree(wires[port.i] as Wire, vlan, other) : 0
        const heard = number === null ? undefined : ports.get(j * TAGS + number)
        if (heard) (heard.bridge.isSilent || other.isFiltered ? port.quiet : port.senders).push(heard)
        continue
      }
      const theirs = other.switched
      const isTrunk = mine.operates === 'trunk'
      const isNative = vlan === mine.untagged || vlan === theirs.untagged
      if (theirs.operates !== mine.operates) {
        if (!isTrunk && sendsAny(other)) port.broken = 'type'
      } else if (isTrunk && isNative && isMismatch(mine, theirs)) {
        if (sendsAny(other)) port.broken = 'pvid'
      } else {
        const heard = ports.get(j * TAGS + (isTrunk ? vlan : theirs.untagged))
        if (heard) (heard.bridge.isSilent || other.isFiltered ? port.quiet : port.senders).push(heard)
      }
    }
  }
}
/** Native VLANs that differ, and one of them on both trunks. */
const isMismatch = (a: Switched, b: Switched): boolean =>
  a.untagged !== b.untagged && [a.untagged, b.untagged].some((vlan) => hasVlan(a.vlans, vlan) && hasVlan(b.vlans, vlan))
/** Whether BPDUs of any VLAN go out. */
function sendsAny({ isFiltered, switched: { operates, untagged, vlans }, tree }: Wire): boolean {
  if (isFiltered) return false
  if (tree.mode === 'mst') return true
  if (operates === 'access') return hasVlan(vlans, untagged) && !isTreeOff(tree, untagged)
  return idsOf(vlans).some((vlan) => !isTreeOff(tree, vlan))
}
/** The interfaces that one hears, in any VLAN. */
const heardBy = ({ isFiltered, others }: Wire, wires: Wires): readonly number[] =>
  isFiltered ? [] : others.filter((j) => wires[j] !== undefined && sendsAny(wires[j]))

const hasRootGuard = (wire: Wire | undefined): boolean =>
  wire !== undefined && treeSettingsOf(wire.tree, wire.name).guard === 'root'
const offerOf = ({ bridge, id }: BridgePort): Offer => ({
  root: bridge.path.root,
  cost: bridge.path.cost,
  regional: bridge.isRegional ? bridge.path.regional : bridge.id,
  inner: bridge.path.inner,
  bridge: bridge.id,
  port: id,
})
/** Below 0: `a` is better. */
const compare = (a: Offer, b: Offer): number =>
  byText(a.root, b.root) ||
  a.cost - b.cost ||
  byText(a.regional, b.regional) ||
  a.inner - b.inner ||
  byText(a.bridge, b.bridge) ||
  a.port - b.port
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const bestOf = (ports: readonly BridgePort[]): BridgePort | null =>
  ports.reduce<BridgePort | null>(
    (best, port) => (best === null || compare(offerOf(port), offerOf(best)) < 0 ? port : best),
    null,
  )

/** Every bridge takes the best path to the best root that it hears of, until none finds a better one. No path is replaced by a worse one, so it ends. */
function elect(bridges: ReadonlyMap<number, Bridge>, wires: Wires): void {
  for (let left = bridges.size + 1; ; left--) {
    let isNew = false
    for (const bridge of bridges.values())
      for (const port of bridge.ports) {
        const sender = port.broken || hasRootGuard(wires[port.i]) ? null : bestOf(port.senders)
        if (!sender) continue
        const path = pathOver(port, sender, isInside(port, sender, wires))
        if (comparePaths(path, bridge.path) >= 0) continue
        bridge.path = path
        isNew = true
      }
    if (!isNew) return
    if (left === 0) throw new Error('a spanning tree finds no end')
  }
}
/** Whether the first tree of a region goes on between two ports: inside a region its cost outside does not rise. */
function isInside(port: BridgePort, sender: BridgePort, wires: Wires): boolean {
  const [mine, theirs] = [wires[port.i]?.tree, wires[sender.i]?.tree]
  return (
    port.bridge.isRegional &&
    mine?.mode === 'mst' &&
    theirs?.mode === 'mst' &&
    isSameRegion(mine.mst.region, theirs.mst.region)
  )
}
function pathOver(port: BridgePort, sender: BridgePort, inside: boolean): Path {
  const heard = offerOf(sender)
  return {
    ...heard,
    cost: heard.cost + (inside ? 0 : port.cost),
    // Who hears of the root from outside is the one by which the region is left.
    regional: port.bridge.isRegional && !inside ? port.bridge.id : heard.regional,
    inner: inside ? heard.inner + port.cost : 0,
    own: port.id,
    via: port.i,
  }
}
const comparePaths = (a: Path, b: Path): number => compare(a, b) || a.own - b.own

function treePort(port: BridgePort, wires: Wires, isOpen: boolean, bridges: ReadonlyMap<number, Bridge>): TreePort {
  const { i, bridge, cost, id, broken } = port
  const wire = wires[i] as Wire
  const border = borderOf(wire, wires)
  // At its border all trees of a region go the way of the first.
  const first = border !== null && bridge.vlan !== 0 ? bridges.get(bridge.node * TAGS) : undefined
  const like = first?.ports.find((one) => one.i === i)
  if (like) return { ...treePort(like, wires, isOpen, bridges), cost, id, offer: offerOf(port) }
  const { tree, name, isShared } = wire
  const own = offerOf(port)
  const heard = bestOf(port.senders)
  const isWorse = heard !== null && compare(offerOf(heard), own) < 0
  const hears = heardBy(wire, wires)
  const isEdge = wire.isPortfast && hears.length === 0
  const isPeerStp = tree.mode !== 'pvst' && hears.some((j) => wires[j]?.tree.mode === 'pvst')
  const isAgreed = !isShared && !isPeerStp && port.senders.length > 0
  const made = (role: Role, why: Inconsistency | null, offer = own): TreePort => ({
    i,
    role,
    broken: why,
    cost,
    id,
    offer,
    isAtOnce: isOpen || isEdge || (tree.mode !== 'pvst' && (role === 'root' || isAgreed)),
    isEdge,
    isShared,
    isPeerStp,
    border,
  })
  if (broken) return made('designated', broken)
  if (hasRootGuard(wire)) return made('designated', isWorse ? 'root' : null)
  if (heard && bridge.path.via === i) return made('root', null, offerOf(heard))
  if (heard && isWorse) return made(heard.bridge === bridge ? 'backup' : 'alternate', null, offerOf(heard))
  // Loop guard: somebody there has a better path, and says nothing.
  const quiet = !isEdge && !isShared && loopguardOn(tree, name) !== null ? bestOf(port.quiet) : null
  return made('designated', quiet && compare(offerOf(quiet), own) < 0 ? 'loop' : null)
}

function violationsIn(wires: Wires, bridges: ReadonlyMap<number, Bridge>): readonly number[] {
  const offers = new Map<number, Offer>()
  for (const { ports } of bridges.values())
    for (const port of ports) if (!offers.has(port.i)) offers.set(port.i, offerOf(port))
  const guards = (i: number): boolean => {
    const wire = wires[i]
    return (
      wire !== undefined &&
      bpduguardOn(wire.tree, wire.name, wire.isPortfast) !== null &&
      heardBy(wire, wires).length > 0
    )
  }
  return [...wires.keys()].filter((i) => {
    if (!guards(i)) return false
    const [own, others] = [offers.get(i), wires[i]?.others ?? []]
    return !others.some((j) => {
      const offer = offers.get(j)
      return guards(j) && own && offer && compare(own, offer) < 0
    })
  })
}
