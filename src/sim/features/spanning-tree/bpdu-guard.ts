// BPDU guard: a port that hears a bridge is err-disabled (ios-switching.md 10.9).

import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'
import type { Fault } from '../ethernet/slice.ts'

export const BPDU_GUARD = 'bpduguard'

/** The world in which the first port whose guard hears a bridge is disabled, a bundle with its ports. One at a time: the others may hear nobody then. */
export function withGuards(world: World, view: View): World {
  const [i] = view.roles.violations
  const { interfaces } = view.bundles
  const at = i === undefined ? undefined : interfaces[i]
  const name = view.topology.nodes[at?.node ?? -1]?.name
  const device = name === undefined ? undefined : world.devices[name]
  if (!at || name === undefined || !device) return world
  const fault: Fault = { cause: BPDU_GUARD, at: world.clock, recoverAt: null }
  const disabled = Object.fromEntries(
    [at.name, ...at.ports.map((port) => interfaces[port]?.name ?? '')].map((port) => [port, fault]),
  )
  const errDisabled = { ...device.errDisabled, ...disabled }
  return { ...world, devices: { ...world.devices, [name]: { ...device, errDisabled } } }
}
