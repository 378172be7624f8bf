// MAC addresses: those of one world differ, and follow from the names of its devices.

import type { Device } from './device.ts'
import { platforms } from './platforms/index.ts'
import type { World } from './world.ts'

/**
 * The base address of a device, as 12 hexadecimal digits. The first device by name has that of its platform; of the others the 4th byte
 * says which one it is. `names` are those of all devices, in any order.
 */
export function baseMacOf({ platform, name }: Pick<Device, 'platform' | 'name'>, names: readonly string[]): string {
  const mac = platforms[platform].baseMac
  const at = names.toSorted().indexOf(name)
  return at > 0 ? `${mac.slice(0, 6)}${(10 + at).toString(16).padStart(2, '0')}${mac.slice(8)}` : mac
}
/** The same, in a world. */
export const baseMac = (device: Device, world: World): string => baseMacOf(device, Object.keys(world.devices))

/** `00:17:59:a7:51:80` */
export const macWithColons = (mac: string): string => (mac.match(/../g) ?? []).join(':')
