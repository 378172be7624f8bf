// The network as it will be in a minute, when nobody types: what checks look at.

import type { Device } from '../device.ts'
import type { World } from '../world.ts'
import { afterTime } from './settle.ts'
import { network, VIEW } from './view.ts'

const MINUTE = 60_000
/** How often a minute may lead to something that takes another one. */
const MOST_MINUTES = 5

/**
 * The world with every timer of a minute or less run out: ports forward that are on their way, a misconfigured EtherChannel is disabled.
 * No port recovers from err-disable meanwhile. The view is made, and travels with it.
 */
export function converged(world: World): World {
  let now = world
  let view = network(world)
  for (let left = MOST_MINUTES; left > 0; left--) {
    const later = afterTime({ ...now, clock: now.clock + MINUTE, devices: withoutRecovery(now.devices) }, view)
    view = network(later, view)
    now = { ...later, [VIEW]: view }
    if (view.inputs.clock === 0) break
  }
  return now
}
function withoutRecovery(devices: World['devices']): World['devices'] {
  return Object.fromEntries(
    Object.entries(devices).map(([name, device]): [string, Device] => [
      name,
      Object.values(device.errDisabled).every(({ recoverAt }) => recoverAt === null)
        ? device
        : {
            ...device,
            errDisabled: Object.fromEntries(
              Object.entries(device.errDisabled).map(([port, fault]) => [port, { ...fault, recoverAt: null }]),
            ),
          },
    ]),
  )
}
