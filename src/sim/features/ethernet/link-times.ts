// Since when the ports of a device have been up or down (ios-switching.md 1.1).

import type { Device } from '../../device.ts'
import { portAt } from '../../network/topology.ts'
import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'

/** The world in which each port that came up or went down since the last line knows when. */
export function withLinkTimes(world: World, view: View, before: View): World {
  if (view.links === before.links) return world
  const devices: Record<string, Device> = {}
  for (const [i, { node, name }] of view.topology.ports.entries()) {
    const of = view.topology.nodes[node]
    const device = of && (devices[of.name] ?? world.devices[of.name])
    // One that is off tells no times: it begins anew when it starts.
    if (!of || !device || !view.inputs.power[of.device]) continue
    const was = before.links[portAt(before.topology, of.name, name)]
    const isUp = view.links[i]?.state === 'connected'
    if (!was || (was.state === 'connected') === isUp || device.linkSince[name] === world.clock) continue
    devices[of.name] = { ...device, linkSince: { ...device.linkSince, [name]: world.clock } }
  }
  return Object.keys(devices).length === 0 ? world : { ...world, devices: { ...world.devices, ...devices } }
}
