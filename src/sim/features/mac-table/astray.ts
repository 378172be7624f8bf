// Frames that a static entry of a MAC address table sends elsewhere, or drops (ios-switching.md 11.2).

import { macOf } from '../../network/macs.ts'
import type { Crossing } from '../../network/probe.ts'
import type { View } from '../../network/view.ts'
import { isSame, type StaticMac } from './slice.ts'

export interface Astray {
  readonly node: number
  /** The place of the entry among those of its switch. */
  readonly at: number
  readonly entry: StaticMac
}

/** The first switch on the way of a frame to one attachment that does not send it on that way; null: all do. */
export function astray(view: View, to: number, crossings: readonly Crossing[]): Astray | null {
  const { inputs, topology, bundles } = view
  if (inputs.macTable.every((table) => table.static.length === 0)) return null
  const mac = macOf(view, to)
  for (const { node, vlan, out } of crossings) {
    const entries = inputs.macTable[topology.nodes[node]?.device ?? -1]?.static ?? []
    const at = entries.findIndex(isSame({ mac, vlan }))
    const entry = entries[at]
    // What is for the switch itself goes nowhere.
    if (entry && out >= 0 && entry.port !== bundles.interfaces[out]?.name) return { node, at, entry }
  }
  return null
}
