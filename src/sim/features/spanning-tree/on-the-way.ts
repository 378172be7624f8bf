// Since when ports are on their way to forwarding (ios-switching.md 10.7).

import type { Device } from '../../device.ts'
import type { Roles, TreePort } from '../../network/roles.ts'
import { isSlow } from '../../network/trees.ts'
import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { wayKey } from './slice.ts'

/** The world in which each port that became root or designated port knows when, as long as that matters. */
export function withWays(world: World, view: View, before: View): World {
  const { inputs } = view
  if (isAlikeFor(view, before) && inputs.stpSince.every(isEmpty)) return world
  const devices: Record<string, Device> = {}
  for (const [node, { name, device }] of view.topology.nodes.entries()) {
    const instances = view.roles.instances[node]
    const known = inputs.stpSince[device]
    if (!instances || !known) continue
    const ways: Record<string, number> = {}
    for (const [vlan, { ports, times }] of instances)
      for (const port of ports) {
        if (!isSlow(port)) continue
        const key = wayKey(vlan, view.bundles.interfaces[port.i]?.name ?? '')
        const since = stands(view, before, vlan, port.i) ? known[key] : world.clock
        if (since !== undefined && world.clock - since < 2000 * times.forward) ways[key] = since
      }
    const old = world.devices[name]
    if (old && !isAlike(known, ways)) devices[name] = { ...old, stpSince: ways }
  }
  return Object.keys(devices).length === 0 ? world : { ...world, devices: { ...world.devices, ...devices } }
}
/** Whether nothing differs that a port starts anew for. */
const isAlikeFor = (view: View, before: View): boolean =>
  view === before ||
  (view.roles === before.roles &&
    view.links === before.links &&
    view.trunks === before.trunks &&
    view.inputs.linkSince === before.inputs.linkSince &&
    view.inputs.spanningTree === before.inputs.spanningTree)
const isEmpty = (record: object): boolean => {
  for (const _ in record) return false
  return true
}
const isAlike = (a: Device['stpSince'], b: Device['stpSince']): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => a[key] === b[key])

/** Whether a port was root or designated port in the VLAN before, and its link has been the same since then. */
function stands(view: View, before: View, vlan: number, i: number): boolean {
  if (view === before) return true
  const was = placeBefore(view, before, i)
  if (!was) return false
  const old = portIn(before.roles, was.node, vlan, was.i)
  const device = view.topology.nodes[view.bundles.interfaces[i]?.node ?? -1]?.device ?? -1
  return (
    old !== null &&
    (old.role === 'root' || old.role === 'designated') &&
    old.broken === null &&
    view.trunks[i]?.operates === before.trunks[was.i]?.operates &&
    view.inputs.spanningTree[device]?.mode === before.inputs.spanningTree[device]?.mode &&
    !hasBounced(view, before, i)
  )
}
const portIn = ({ instances }: Roles, node: number, vlan: number, i: number): TreePort | null =>
  instances[node]?.get(vlan)?.ports.find((port) => port.i === i) ?? null

/** Where an interface stood in another view; null: it was not there. */
function placeBefore(view: View, before: View, i: number): { readonly node: number; readonly i: number } | null {
  const at = view.bundles.interfaces[i]
  const name = view.topology.nodes[at?.node ?? -1]?.name
  const node = name === undefined ? undefined : before.topology.nodeNamed.get(name)
  if (!at || node === undefined) return null
  const same = before.bundles.interfaces[i]
  if (same?.node === node && same.name === at.name) return { node, i }
  const found = before.bundles.interfaces.findIndex((one) => one.node === node && one.name === at.name)
  return found < 0 ? null : { node, i: found }
}
/** Whether the link of an interface went down and came up in between: of a bundle, that of every port. */
function hasBounced(view: View, before: View, i: number): boolean {
  const { ports } = view.bundles.interfaces[i] ?? { ports: [] }
  const since = (of: View, port: number): number | undefined => {
    const at = of.topology.ports[port]
    const node = of.topology.nodes[at?.node ?? -1]
    return at && of.inputs.linkSince[node?.device ?? -1]?.[at.name]
  }
  return (
    ports.length > 0 &&
    ports.every((port) => {
      const far = view.topology.peer[port] ?? -1
      const [link, old] = [view.links[port], before.links[port]]
      return (
        since(view, port) !== since(before, port) ||
        since(view, far) !== since(before, far) ||
        link?.speed !== old?.speed ||
        link?.duplex !== old?.duplex
      )
    })
  )
}
