// Stage: EtherChannels (ios-switching.md 9). After it the network is made of interfaces: the ports, and behind them the bundles.

import {
  bundleName,
  groupOf,
  isEager,
  protocolOf,
  USUAL_PRIORITY,
  type ChannelMode,
  type Member,
} from '../features/channels/slice.ts'
import type { SwitchMode, SwitchPort } from '../features/switching/slice.ts'
import { shortName } from '../interfaces.ts'
import type { Inputs } from './inputs.ts'
import type { Links } from './links.ts'
import type { Topology } from './topology.ts'

/** How a port stands to its group (ios-switching.md 9). A port without a group is `plain`. */
export type Membership = 'plain' | 'bundled' | 'suspended' | 'alone' | 'standby' | 'down'
/** Why a port is suspended. */
export type Suspension =
  /** It differs from `other`, a member or the bundle: `text`, as the device says it. */
  | { readonly kind: 'incompatible'; readonly other: string; readonly text: string }
  /** The other side speaks no LACP with it. */
  | { readonly kind: 'no-lacp' }
  /** It leads to another device, or into another group there, than the members before it. */
  | { readonly kind: 'partner' }
export interface NetworkInterface {
  readonly node: number
  readonly name: string
  /** The ports that carry its frames now; of a port itself, that port. */
  readonly ports: readonly number[]
  /** Whose settings it switches by: its own name, or the member that a bundle without a `switchport` line goes by. */
  readonly like: string
}
export interface Bundles {
  /** The ports by their numbers, then the bundles: by device, by number. */
  readonly interfaces: readonly NetworkInterface[]
  /** By port. */
  readonly memberships: readonly Membership[]
  /** By port: why it is suspended; null: it is not. */
  readonly reasons: readonly (Suspension | null)[]
  /** By port: the interface that its frames belong to; -1: none takes them. */
  readonly carrier: Int32Array
  /** By interface: whether frames can pass. A member of a bundle passes none by itself. */
  readonly up: readonly boolean[]
  /** By interface: the one at the other end; -1: none, or several. */
  readonly far: Int32Array
  /** By interface: the Mbit/s of all its ports together; 0 when it is down. */
  readonly speed: Int32Array
  /** Bundles that the misconfig guard looks for: several ports at the other end are no bundle there. */
  readonly misconfigured: readonly number[]
}

/** The interface of a node by its full name, be it a port or a bundle; -1: there is none. */
export function interfaceAt(
  { nodes, ports }: Topology,
  interfaces: Bundles['interfaces'],
  node: number,
  name: string,
): number {
  const port = nodes[node]?.named.get(name)
  if (port !== undefined) return port
  for (let i = ports.length; i < interfaces.length; i++)
    if (interfaces[i]?.node === node && interfaces[i]?.name === name) return i
  return -1
}

/** How many ports of a group carry frames at a time. */
export const MOST_BUNDLED = 8

/** A member of a group whose link is up. */
interface Seat {
  readonly port: number
  readonly node: number
  readonly member: Member
  /** Null: it may be bundled (9.3). */
  readonly suspension: Suspension | null
}
interface Group {
  readonly node: number
  readonly name: string
  readonly mode: ChannelMode
  readonly seats: readonly Seat[]
  /** Whose settings the bundle goes by. */
  readonly model: string
}

export function bundlesOf(
  topology: Topology,
  links: Links,
  hardware: Inputs['hardware'],
  configured: Inputs['ports'],
  faults: Inputs['errDisabled'],
  channels: Inputs['channels'],
  switching: Inputs['switching'],
): Bundles {
  if (channels.every(isWithoutGroups) && configured.every(isWithoutBundles)) return plainOf(topology, links)
  const { nodes, ports, peer } = topology
  const interfaces: NetworkInterface[] = [...portsAlone(topology)]
  const memberships = ports.map((): Membership => 'plain')
  const reasons = ports.map((): Suspension | null => null)
  const seatAt = new Map<number, Seat>()
  const groups: Group[] = []

  // Who may be bundled, each side by itself.
  for (const [node, { device, first, count }] of nodes.entries()) {
    const own = device < 0 ? undefined : channels[device]?.ports
    if (!own || Object.keys(own).length === 0) continue
    const members = new Map<string, { readonly port: number; readonly member: Member }[]>()
    for (let port = first; port < first + count; port++) {
      const { name } = ports[port] as (typeof ports)[number]
      const member = Object.hasOwn(own, name) ? own[name] : undefined
      if (member?.group === undefined || !configured[device]?.[bundleName(member.group)]) continue
      memberships[port] = 'down'
      const bundle = bundleName(member.group)
      members.set(bundle, [...(members.get(bundle) ?? []), { port, member }])
    }
    for (const [name, all] of members) {
      const up = all.filter(({ port }) => links[port]?.state === 'connected')
      const { model, suspensions } = compared(
        up.map(({ port }) => port),
        name,
        topology,
        links,
        switching[device]?.ports ?? {},
      )
      const seats = up.map((one, i): Seat => ({ ...one, node, suspension: suspensions[i] ?? null }))
      for (const seat of seats) seatAt.set(seat.port, seat)
      groups.push({ node, name, mode: all[0]?.member.mode ?? 'on', seats, model })
    }
  }

  // Both sides together.
  for (const group of groups) {
    for (const { port, suspension } of group.seats)
      if (suspension) {
        memberships[port] = 'suspended'
        reasons[port] = suspension
      }
    negotiate(group, topology, seatAt, channels, hardware, memberships, reasons)
  }
  const before = memberships.slice()
  for (const { port, member } of seatAt.values()) {
    // What one side takes out of its bundle is out of the other one too.
    const protocol = protocolOf(member.mode)
    const other = before[peer[port] ?? -1]
    if (before[port] !== 'bundled' || protocol === null || other === 'bundled') continue
    if (other === 'standby') memberships[port] = 'standby'
    else silent(port, protocol, memberships, reasons)
  }

  const carrier = new Int32Array(ports.length)
  for (const port of ports.keys())
    carrier[port] = memberships[port] === 'plain' || memberships[port] === 'alone' ? port : -1
  const isUp: boolean[] = ports.map((_, i) => carrier[i] === i && links[i]?.state === 'connected')
  for (const [node, { device }] of nodes.entries()) {
    if (device < 0) continue
    for (const name of bundleNames(configured[device] ?? {})) {
      const group = groups.find((one) => one.node === node && one.name === name)
      const bundled = (group?.seats ?? []).map(({ port }) => port).filter((port) => memberships[port] === 'bundled')
      for (const port of bundled) carrier[port] = interfaces.length
      const least = channels[device]?.ports[name]?.minLinks ?? 1
      isUp.push(bundled.length >= least && configured[device]?.[name]?.shutdown === false && !faults[device]?.[name])
      interfaces.push({ node, name, ports: bundled, like: group?.model ?? name })
    }
  }

  const far = new Int32Array(interfaces.length).fill(-1)
  const speed = new Int32Array(interfaces.length)
  const misconfigured: number[] = []
  for (const [i, own] of interfaces.entries()) {
    for (const port of own.ports) speed[i] = (speed[i] ?? 0) + (links[port]?.speed ?? 0)
    if (i < ports.length && carrier[i] !== i) continue
    const ends = [...new Set(own.ports.map((port) => carrier[peer[port] ?? -1] ?? -1))].filter((end) => end >= 0)
    if (ends.length === 1) far[i] = ends[0] as number
    else {
      const trees = ends.filter(isTree)
      if (trees.length > 1 && trees.some((end) => end < ports.length)) misconfigured.push(i)
    }
  }
  return { interfaces, memberships, reasons, carrier, up: isUp, far, speed, misconfigured }

  /** Whether an interface of a switch takes part in spanning tree. */
  function isTree(i: number): boolean {
    const { node, like } = interfaces[i] as NetworkInterface
    const { device } = nodes[node] as (typeof nodes)[number]
    return isUp[i] === true && device >= 0 && switching[device]?.ports[like]?.switchport === true
  }
}

/** The bundles of a device, by number. The same ports are read once. */
function bundleNames(ports: Inputs['ports'][number]): readonly string[] {
  let names = bundles.get(ports)
  if (!names) {
    names = Object.keys(ports)
      .filter((name) => groupOf(name) !== null)
      .toSorted((a, b) => (groupOf(a) as number) - (groupOf(b) as number))
    bundles.set(ports, names)
  }
  return names
}
const bundles = new WeakMap<Inputs['ports'][number], readonly string[]>()

const isWithoutBundles = (ports: Inputs['ports'][number]): boolean => bundleNames(ports).length === 0
function isWithoutGroups({ ports }: Inputs['channels'][number]): boolean {
  for (const _ in ports) return false
  return true
}
/** Every port as the interface that it is by itself. */
function portsAlone(topology: Topology): readonly NetworkInterface[] {
  let made = alone.get(topology)
  if (!made) {
    made = topology.ports.map(({ node, name }, i) => ({ node, name, ports: [i], like: name }))
    alone.set(topology, made)
  }
  return made
}
const alone = new WeakMap<Topology, readonly NetworkInterface[]>()
/** A network without any bundle, as most are: every port carries its own frames. The same links are read once. */
function plainOf(topology: Topology, links: Links): Bundles {
  let made = plain.get(links)
  if (made?.far !== topology.peer) {
    const { ports, peer } = topology
    made = {
      interfaces: portsAlone(topology),
      memberships: ports.map(() => 'plain'),
      reasons: ports.map(() => null),
      carrier: Int32Array.from(ports.keys()),
      up: links.map(({ state }) => state === 'connected'),
      far: peer,
      speed: Int32Array.from(links, ({ speed }) => speed ?? 0),
      misconfigured: [],
    }
    plain.set(links, made)
  }
  return made
}
const plain = new WeakMap<Links, Bundles>()

/**
 * Why members that are up are suspended, each by itself: they differ from the bundle, or, while it has no `switchport` line of its own, from
 * the lowest of them (9.3). `model`: whose settings the bundle goes by.
 */
function compared(
  up: readonly number[],
  bundle: string,
  { ports }: Topology,
  links: Links,
  settings: Readonly<Record<string, SwitchPort>>,
): { readonly model: string; readonly suspensions: readonly (Suspension | null)[] } {
  const nameAt = (port: number): string => ports[port]?.name ?? ''
  const settingsAt = (port: number): SwitchPort => settings[nameAt(port)] ?? SWITCHES
  const own = settings[bundle] ?? SWITCHES
  const hasLines = !own.switchport || Object.keys(own).length > 1
  const model = hasLines || up[0] === undefined ? bundle : nameAt(up[0])
  const wanted = settings[model] ?? SWITCHES
  const alike = up.find((port) => difference(settingsAt(port), wanted) === null)
  const lead = alike === undefined ? undefined : links[alike]
  const found = up.map((port): Difference => {
    const link = links[port]
    const layers = layerDifference(settingsAt(port), wanted)
    if (layers || !lead || !link) return layers ?? difference(settingsAt(port), wanted)
    if (link.speed !== lead.speed) return ['speed of', `${link.speed}M`, `${lead.speed}M`]
    if (link.duplex !== lead.duplex) return ['duplex of', `${link.duplex}`, `${lead.duplex}`]
    return difference(settingsAt(port), wanted)
  })
  const good = up.find((_, i) => found[i] === null)
  const other = shortName(good === undefined ? bundle : nameAt(good))
  const suspensions = up.map((port, i): Suspension | null => {
    const differs = found[i] ?? null
    if (differs === null) return null
    const [of, here, there] = differs
    const text =
      here === '' ? of : `${of} ${shortName(nameAt(port))} is ${here}, ${other} ${of === NATIVE ? 'id' : 'is'} ${there}`
    return { kind: 'incompatible', other, text }
  })
  return { model, suspensions }
}
const SWITCHES: SwitchPort = { switchport: true }
const NATIVE = 'native vlan of'
const MODES: Readonly<Record<SwitchMode, string>> = {
  access: 'access',
  trunk: 'trunk',
  auto: 'dynamic auto',
  desirable: 'dynamic desirable',
}
type Difference = readonly [of: string, here: string, there: string] | null

const layerDifference = (port: SwitchPort, wanted: SwitchPort): Difference =>
  port.switchport === wanted.switchport
    ? null
    : ['layer of', port.switchport ? '2' : '3', wanted.switchport ? '2' : '3']
/** What a port switches as and the bundle does not; null: they agree. */
function difference(port: SwitchPort, wanted: SwitchPort): Difference {
  const layers = layerDifference(port, wanted)
  if (layers || !port.switchport) return layers
  const [mode, wantedMode] = [port.mode ?? 'auto', wanted.mode ?? 'auto']
  if (mode !== wantedMode) return ['trunk mode of', MODES[mode], MODES[wantedMode]]
  const vlans = (of: string, here: number | undefined, there: number | undefined): Difference =>
    (here ?? 1) === (there ?? 1) ? null : [of, `${here ?? 1}`, `${there ?? 1}`]
  const access = mode === 'trunk' ? null : vlans('access vlan of', port.access, wanted.access)
  if (access) return access
  if (mode !== 'access') {
    const native = vlans(NATIVE, port.native, wanted.native)
    if (native) return native
    if (port.allowed !== wanted.allowed) return ['vlan mask is different', '', '']
  }
  return port.nonegotiate === wanted.nonegotiate
    ? null
    : ['dtp mode of', port.nonegotiate ? 'off' : 'on', wanted.nonegotiate ? 'off' : 'on']
}

/** A port that nobody answers: LACP suspends it, with PAgP it stands alone. */
function silent(
  port: number,
  protocol: 'lacp' | 'pagp',
  memberships: Membership[],
  reasons: (Suspension | null)[],
): void {
  memberships[port] = protocol === 'lacp' ? 'suspended' : 'alone'
  reasons[port] = protocol === 'lacp' ? { kind: 'no-lacp' } : null
}

/** Which members of a group are bundled (9.5). */
function negotiate(
  { node, mode, seats }: Group,
  { nodes, ports, peer }: Topology,
  seatAt: ReadonlyMap<number, Seat>,
  channels: Inputs['channels'],
  hardware: Inputs['hardware'],
  memberships: Membership[],
  reasons: (Suspension | null)[],
): void {
  const ok = seats.filter(({ suspension }) => suspension === null)
  const protocol = protocolOf(mode)
  if (protocol === null) {
    for (const [i, { port }] of ok.entries()) memberships[port] = i < MOST_BUNDLED ? 'bundled' : 'standby'
    return
  }
  /** The member at the other end, where it takes part. */
  const partnerOf = ({ port, member }: Seat): Seat | null => {
    const other = seatAt.get(peer[port] ?? -1)
    return other &&
      other.suspension === null &&
      protocolOf(other.member.mode) === protocol &&
      (isEager(member.mode) || isEager(other.member.mode))
      ? other
      : null
  }
  let to: Seat | null = null
  const chosen: { readonly seat: Seat; readonly partner: Seat }[] = []
  for (const seat of ok) {
    const partner = partnerOf(seat)
    to ??= partner
    if (!partner) silent(seat.port, protocol, memberships, reasons)
    else if (partner.node === to?.node && partner.member.group === to.member.group) chosen.push({ seat, partner })
    else {
      memberships[seat.port] = 'suspended'
      reasons[seat.port] = { kind: 'partner' }
    }
  }
  if (!to) return
  /** The lower one decides which links of the two are used. */
  const systemId = (of: number): string => {
    const { device } = nodes[of] as (typeof nodes)[number]
    const priority = channels[device]?.systemPriority ?? USUAL_PRIORITY
    return `${String(priority).padStart(5, '0')} ${hardware[device]?.mac}`
  }
  const decides = protocol === 'pagp' || systemId(node) <= systemId(to.node)
  const rank = ({ seat, partner }: (typeof chosen)[number]): number => {
    const { port, member } = decides ? seat : partner
    return (member.priority ?? USUAL_PRIORITY) * ports.length + port
  }
  const inOrder = chosen.toSorted((a, b) => rank(a) - rank(b))
  for (const [i, { seat }] of inOrder.entries()) memberships[seat.port] = i < MOST_BUNDLED ? 'bundled' : 'standby'
}
