// Which switch hears which address on which interface: from every frame that is sent (ios-switching.md 11.2).

import type { Device } from '../../device.ts'
import { placeAt, vlanPlace, type Place } from '../../network/domains.ts'
import { macOf } from '../../network/macs.ts'
import type { Crossing } from '../../network/probe.ts'
import { network, type View } from '../../network/view.ts'
import { hasVlan } from '../../network/vlan-set.ts'
import type { World } from '../../world.ts'
import { isRefused } from '../port-security/frames.ts'
import { secureMacs } from '../port-security/slice.ts'
import { isSame, macsAt, type HeardMac } from './slice.ts'

/** A frame: who sent it, and to whom, by attachment, and the switches between the two. */
export type Frame =
  | { readonly from: number; readonly to: number; readonly crossings: readonly Crossing[] }
  /** To everybody. */
  | { readonly from: number; readonly crossings: null }
/** The devices whose switches have heard some frames; only those that are different. */
export function devicesHearing(
  devices: World['devices'],
  view: View,
  frames: readonly Frame[],
  clock: number,
): Readonly<Record<string, Device>> {
  const changed: Record<string, Device> = {}
  /** Whether a switch has a destination in its table, or is it. */
  const knows = (node: number, vlan: number, to: number): boolean => {
    const { name = '' } = view.topology.nodes[node] ?? {}
    const device = changed[name] ?? devices[name]
    return (
      view.attachments[to]?.node === node || (device !== undefined && isKnown(device, macOf(view, to), vlan, clock))
    )
  }
  for (const frame of frames) {
    const { from } = frame
    const mac = macOf(view, from)
    const { place } = view.attachments[from] as View['attachments'][number]
    const way = frame.crossings === null ? flooded(view, place) : wayTo(view, place, frame, knows)
    const heard = way.filter(({ into }) => into >= 0)
    // A secure port drops what it refuses before anybody hears it.
    if (isRefused(view, from, null, heard.slice(0, 1))) continue
    for (const { node, vlan, into } of heard) {
      const { name, kind } = view.topology.nodes[node] as View['topology']['nodes'][number]
      const device = changed[name] ?? devices[name]
      if (kind !== 'switch' || !device) continue
      const port = view.bundles.interfaces[into]?.name ?? ''
      const after = withHeard(device, { vlan, mac, port, seen: clock })
      if (after !== device) changed[name] = after
    }
  }
  return changed
}

/** Whether a switch has an address in its table. */
const isKnown = (device: Device, mac: string, vlan: number, clock: number): boolean =>
  [...macsAt(device, clock), ...secureMacs(device), ...device.config.macTable.static].some(isSame({ mac, vlan }))

/**
 * Where a frame to one attachment is heard: on its way, and beyond each switch on it that does not know the destination, as far as the
 * switches there do not know it either.
 */
function wayTo(
  view: View,
  from: Place,
  { to, crossings }: { readonly to: number; readonly crossings: readonly Crossing[] },
  knows: (node: number, vlan: number, to: number) => boolean,
): readonly Crossing[] {
  const isSwitch = (node: number): boolean => view.topology.nodes[node]?.kind === 'switch'
  const lost = crossings.filter(({ node, vlan }) => isSwitch(node) && !knows(node, vlan, to))
  if (lost.length === 0) return crossings
  const onWay = new Set([from, ...crossings.map(({ node, vlan }) => vlanPlace(node, vlan))])
  const beyond = lost.flatMap(({ node, vlan }) =>
    floodedFrom(view, vlanPlace(node, vlan), onWay, (other, tag) => isSwitch(other) && knows(other, tag, to)),
  )
  return [...crossings, ...beyond]
}

/** A static entry says where the address is, whatever is heard. */
function withHeard(device: Device, heard: HeardMac): Device {
  if (device.config.macTable.static.some(isSame(heard))) return device
  const at = device.macs.findIndex(isSame(heard))
  const known = device.macs[at]
  if (known?.port === heard.port && known.seen === heard.seen) return device
  return { ...device, macs: known ? device.macs.with(at, heard) : [...device.macs, heard] }
}

/** Where a frame to everybody is heard. */
const flooded = (view: View, from: Place): readonly Crossing[] => floodedFrom(view, from, new Set(), () => false)
/** Where a frame is heard that leaves a place by all ways but those to some other places. `stops`: whether it goes no further from a node and VLAN. */
function floodedFrom(
  { domains }: View,
  from: Place,
  others: ReadonlySet<Place>,
  stops: (node: number, vlan: number) => boolean,
): readonly Crossing[] {
  const known = new Set([...others, from])
  const heard: Crossing[] = []
  const open = [from]
  for (const at of open)
    for (const { to, into } of domains.steps.get(at) ?? []) {
      if (known.has(to)) continue
      known.add(to)
      const place = placeAt(to)
      if ('node' in place) heard.push({ node: place.node, vlan: place.tag, into, out: -1 })
      if (!('node' in place) || !stops(place.node, place.tag)) open.push(to)
    }
  return heard
}

/** The attachments that somebody can hear: they have an address, and their frames get onto a wire. */
function audible({ attachments, domains, topology }: View): ReadonlyMap<string, number> {
  const made = new Map<string, number>()
  for (const [i, { node, name, place, isUp, address }] of attachments.entries())
    if (isUp && address && place >= 0 && (domains.steps.get(place)?.length ?? 0) > 0)
      made.set(`${topology.nodes[node]?.name} ${name}`, i)
  return made
}

/** The world in which everything that has come up since `before` has sent a frame to everybody, and what was heard on a dead way is forgotten. */
export function withMacs(world: World, view: View, before: View | null): World {
  if (before && STAGES.every((stage) => view[stage] === before[stage])) return world
  if (view.inputs.hardware.every(({ isSwitch }) => !isSwitch)) return world
  const devices = { ...world.devices, ...forgetting(world, view) }
  const old = before ? audible(before) : new Map<string, number>()
  const frames = [...audible(view)].flatMap(([key, from]) => (old.has(key) ? [] : [{ from, crossings: null }]))
  const hearing = devicesHearing(devices, view, frames, world.clock)
  const made = { ...devices, ...hearing }
  return Object.keys(made).every((name) => made[name] === world.devices[name]) ? world : { ...world, devices: made }
}
/** What says who is heard, and what is forgotten. */
const STAGES = ['topology', 'bundles', 'trees', 'domains', 'attachments'] as const
/** A world as it begins: everything has been heard once. */
export const withFirstMacs = (world: World): World => withMacs(world, network(world), null)

/** The switches that forget what they heard on interfaces that do not forward the VLAN any more, or too long ago. */
function forgetting({ devices, clock }: World, view: View): Readonly<Record<string, Device>> {
  const changed: Record<string, Device> = {}
  const { topology, bundles, trees } = view
  for (const { name, device: at } of topology.nodes) {
    const device = devices[name]
    if (at < 0 || !device || device.macs.length === 0) continue
    const node = topology.nodeNamed.get(name) ?? -1
    const left = macsAt(device, clock).filter(({ vlan, port }) => {
      const i = bundles.interfaces.findIndex((one) => one.node === node && one.name === port)
      const forwarding = trees.forwarding[i]
      return forwarding !== undefined && hasVlan(forwarding, vlan)
    })
    if (left.length < device.macs.length) changed[name] = { ...device, macs: left }
  }
  return changed
}
