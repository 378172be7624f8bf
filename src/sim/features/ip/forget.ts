// What a device forgets of the addresses that it has resolved: those of an interface that is down, and those of four hours ago (ios-routing.md 5.1).

import type { Device } from '../../device.ts'
import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'

const HOURS_4 = 14_400_000
/** How long an address that nobody answered for is still shown. */
const INCOMPLETE = 60_000

export function withoutStaleArp(world: World, view: View): World {
  for (const [at, { name }] of view.inputs.hardware.entries()) {
    const device = world.devices[name]
    const lines = view.lines[at]
    if (!device || !lines) continue
    const left = entriesLeft(device, world.clock, (port) => lines.get(port)?.isUp === true)
    if (left) return { ...world, devices: { ...world.devices, [name]: { ...device, arp: left } } }
  }
  return world
}
/** The entries that stay; null: all of them. */
function entriesLeft({ arp }: Device, clock: number, isUp: (port: string) => boolean): Device['arp'] | null {
  let isAll = true
  for (const address in arp) isAll &&= isFresh(arp[address] as Device['arp'][string], clock, isUp)
  return isAll ? null : Object.fromEntries(Object.entries(arp).filter(([, entry]) => isFresh(entry, clock, isUp)))
}
const isFresh = (entry: Device['arp'][string], clock: number, isUp: (port: string) => boolean): boolean =>
  clock - entry.at < (entry.mac === null ? INCOMPLETE : HOURS_4) && isUp(entry.interface)
