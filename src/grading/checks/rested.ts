// The network at rest, as checks look at it.

import { converged } from '../../sim/network/converged.ts'
import { network, type View } from '../../sim/network/view.ts'
import type { World } from '../../sim/world.ts'

/** The view of a world a minute later, with nobody typing. Several checks ask for it, so it is remembered by the world. */
export function rested(world: World): View {
  const known = remembered.get(world)
  if (known) return known
  const view = network(converged(world))
  remembered.set(world, view)
  return view
}
const remembered = new WeakMap<World, View>()
