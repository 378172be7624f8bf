// What a device forgets of the addresses that it has resolved, of IPv4 and IPv6: those of an interface that is down, and those of four hours
// ago (ios-routing.md 5.1).

import type { Device } from '../../device.ts'
import type { Resolved } from '../../network/echo.ts'
import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'

const HOURS_4 = 14_400_000
/** How long an address that nobody answered for is still shown. */
const INCOMPLETE = 60_000

/** The world whose devices have forgotten what is stale. */
export function withoutStale(world: World, view: View): World {
  for (const [at, { name }] of view.inputs.hardware.entries()) {
    const device = world.devices[name]
    const lines = view.lines[at]
    if (!device || !lines) continue
    const isUp = (port: string): boolean => lines.get(port)?.isUp === true
    const [arp, neighbours6] = [left(device.arp, world.clock, isUp), left(device.neighbours6, world.clock, isUp)]
    if (arp !== device.arp || neighbours6 !== device.neighbours6)
      return { ...world, devices: { ...world.devices, [name]: { ...device, arp, neighbours6 } } }
  }
  return world
}
/** The entries that stay; the same where all do. */
function left(all: Device['arp'], clock: number, isUp: (port: string) => boolean): Device['arp'] {
  for (const key in all)
    if (!isFresh(all[key] as Resolved, clock, isUp))
      return Object.fromEntries(Object.entries(all).filter(([, entry]) => isFresh(entry, clock, isUp)))
  return all
}
const isFresh = (entry: Resolved, clock: number, isUp: (port: string) => boolean): boolean =>
  clock - entry.at < (entry.mac === null ? INCOMPLETE : HOURS_4) && isUp(entry.interface)
