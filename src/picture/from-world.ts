// The picture of a world: what its computed network shows of devices, ports and what crosses the cables.

import type { platformOf } from '../sim/hardware.ts'
import type { shortName } from '../sim/interfaces.ts'
import type { Attachment } from '../sim/network/addresses.ts'
import type { Switched } from '../sim/network/trunks.ts'
import type { network, View } from '../sim/network/view.ts'
import type { idsOf } from '../sim/network/vlan-set.ts'
import type { World } from '../sim/world.ts'
import type { Carried, DeviceKind, NetworkPicture, PictureCable, PictureDevice, PortState } from './network-picture.ts'

/** What the picture takes of the simulator, which a page loads behind everything else. */
export interface Simulator {
  readonly network: typeof network
  readonly idsOf: typeof idsOf
  readonly shortName: typeof shortName
  readonly platformOf: typeof platformOf
}

/** The network of a world, everything told. What a learner may see of it, `atLevel` says. */
export function pictureOf(world: World, sim: Simulator): NetworkPicture {
  const view = sim.network(world)
  const { topology } = view
  const addresses = addressesOf(view.attachments)
  const devices = topology.nodes.map(({ name, device }, node) => ({
    name,
    kind: kindOf(world, name, sim),
    platform: device < 0 ? '' : productOf(world, name, sim),
    power: powerOf(world, name),
    addresses: addresses.get(node) ?? [],
  }))
  const blocked = blockedIn(view)
  const cables = [...topology.peer.entries()].flatMap(([a, b]) => (a < b ? [cableOf(view, a, b, blocked, sim)] : []))
  return { level: 'live', ...(world.places ? { places: world.places } : {}), devices, cables }
}

// Devices

function kindOf({ devices, hosts }: World, name: string, { platformOf }: Simulator): DeviceKind {
  const device = devices[name]
  if (!device) return hosts?.[name]?.kind ?? 'segment'
  const { features } = platformOf(device)
  if (!features.has('switching')) return 'router'
  return features.has('routed-ports') ? 'l3switch' : 'switch'
}

function productOf({ devices }: World, name: string, { platformOf }: Simulator): string {
  const device = devices[name]
  return device ? platformOf(device).product : ''
}

function powerOf({ devices }: World, name: string): PictureDevice['power'] {
  return devices[name]?.mode === 'off' ? 'off' : 'on'
}

/** By node, in the order of the interfaces. */
function addressesOf(attachments: readonly Attachment[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  for (const { node, address } of attachments) {
    if (!address) continue
    const text = `${dotted(address.address)}/${lengthOf(address.mask)}`
    const own = found.get(node)
    if (own) own.push(text)
    else found.set(node, [text])
  }
  return found
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.')
}

function lengthOf(mask: number): number {
  return mask.toString(2).replaceAll('0', '').length
}

// Cables

function cableOf(view: View, a: number, b: number, blocked: Blocked, sim: Simulator): PictureCable {
  const end = (port: number): PictureCable['a'] => {
    const { node = -1, name = '' } = view.topology.ports[port] ?? {}
    return {
      device: view.topology.nodes[node]?.name ?? '',
      port: sim.shortName(name),
      state: stateOf(view, port, blocked, sim),
    }
  }
  const isConnected = view.links[a]?.state === 'connected' && view.links[b]?.state === 'connected'
  return {
    a: end(a),
    b: end(b),
    carries: isConnected ? carriedBy(view, carrierOf(view, a), carrierOf(view, b), sim) : null,
    bundle: bundleOf(view, a, sim) ?? bundleOf(view, b, sim),
  }
}

/** The interface that takes the frames of a port; -1: none does. */
function carrierOf({ bundles }: View, port: number): number {
  return bundles.carrier[port] ?? -1
}

function bundleOf(view: View, port: number, { shortName }: Simulator): string | null {
  const carrier = carrierOf(view, port)
  return carrier < view.topology.ports.length ? null : shortName(view.bundles.interfaces[carrier]?.name ?? '')
}

/** By interface, the VLANs that spanning tree keeps from passing there. What only waits for its time is not among them. */
type Blocked = ReadonlyMap<number, ReadonlySet<number>>

function blockedIn({ roles }: View): Blocked {
  const found = new Map<number, Set<number>>()
  for (const trees of roles.instances)
    for (const { vlan, ports } of trees.values())
      for (const { i, role, broken } of ports) {
        if (broken === null && role !== 'alternate' && role !== 'backup') continue
        const own = found.get(i)
        if (own) own.add(vlan)
        else found.set(i, new Set([vlan]))
      }
  return found
}

function stateOf(view: View, port: number, blocked: Blocked, { idsOf }: Simulator): PortState {
  const { state } = view.links[port] ?? { state: 'notconnect' }
  if (state === 'disabled') return 'shut'
  if (state === 'err-disabled') return 'err-disabled'
  const carrier = carrierOf(view, port)
  if (state === 'notconnect' || carrier < 0) return 'down'
  const vlans = idsOf(view.trunks[carrier]?.vlans ?? new Uint32Array())
  const held = vlans.filter((vlan) => blocked.get(carrier)?.has(vlan))
  if (held.length === 0) return 'up'
  return held.length === vlans.length ? 'blocked' : { blocked: held }
}

/** What gets from one interface into the other. Two access ports of different VLANs carry nothing that has one name. */
function carriedBy(view: View, a: number, b: number, sim: Simulator): Carried | null {
  if (a < 0 || b < 0) return null
  const [left, right] = [view.trunks[a] ?? null, view.trunks[b] ?? null]
  if (!left && !right) return isRouted(view, a) || isRouted(view, b) ? { kind: 'routed' } : null
  const near = left ?? right
  const far = left ? right : null
  if (!near) return null
  const there = left ? b : a
  const vlans = sim.idsOf(near.vlans).filter((vlan) => passes(vlan, near, far, takenAt(view, there), sim))
  if (near.operates === 'trunk' || far?.operates === 'trunk') return { kind: 'trunk', vlans }
  return vlans.includes(near.untagged) ? { kind: 'access', vlan: near.untagged } : null
}

/** The tags that a router or host listens to; null: the other end takes any, as an unmanaged switch does. */
function takenAt({ topology, bundles, tags }: View, i: number): readonly number[] | null {
  const node = topology.nodes[bundles.interfaces[i]?.node ?? -1]
  return node?.kind === 'segment' ? null : (tags[i] ?? [])
}

function passes(
  vlan: number,
  near: Switched,
  far: Switched | null,
  taken: readonly number[] | null,
  { idsOf }: Simulator,
): boolean {
  const tag = near.untagged === vlan ? 0 : vlan
  if (!far) return taken === null || taken.includes(tag)
  if (tag === 0) return far.untagged === vlan && idsOf(far.vlans).includes(vlan)
  return far.operates === 'trunk' && far.untagged !== vlan && idsOf(far.vlans).includes(vlan)
}

/** Whether an interface is one of a device that routes there. */
function isRouted({ topology, bundles }: View, i: number): boolean {
  return (topology.nodes[bundles.interfaces[i]?.node ?? -1]?.device ?? -1) >= 0
}
