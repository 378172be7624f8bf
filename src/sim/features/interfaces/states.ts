// What a device says of the state of its interfaces: up or down, and what their links run at.

import type { Device } from '../../device.ts'
import type { LineState } from '../../network/lines.ts'
import type { PortLink } from '../../network/links.ts'
import { portAt } from '../../network/topology.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { isOpen } from './slice.ts'

/** The state of an interface. A device that is not in the world, as while a text is read, goes by its configuration. */
export function lineOf(device: Device, name: string, world: World): LineState {
  const view = network(world)
  const at = view.topology.nodes[view.topology.nodeNamed.get(device.name) ?? -1]?.device ?? -1
  return view.lines[at]?.get(name) ?? (isOpen(device.config, name) ? UP : SHUT)
}
const UP: LineState = { status: 'up', isUp: true, word: 'connected' }
const SHUT: LineState = { status: 'admin-down', isUp: false, word: 'disabled' }

/** What a port runs at; null: it is no port. */
export function linkOf(device: Device, name: string, world: World): PortLink | null {
  const { topology, links } = network(world)
  return links[portAt(topology, device.name, name)] ?? null
}
/** `administratively down`, as everything but tables writes it. */
export const statusText = ({ status }: LineState): string =>
  status === 'admin-down' ? 'administratively down' : status
