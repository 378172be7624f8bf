// MAC addresses: those of one world differ, and follow from the names of its devices.

import type { Device } from './device.ts'
import { platforms } from './platforms/index.ts'
import type { World } from './world.ts'

/**
 * The base address of a device, as 12 hexadecimal digits. The first device by name has that of its platform; of the others the 4th byte
 * says which one it is.
 */
export function baseMac(device: Device, world: World): string {
  const mac = platforms[device.platform].baseMac
  const at = Object.keys(world.devices).toSorted().indexOf(device.name)
  return at > 0 ? `${mac.slice(0, 6)}${(10 + at).toString(16).padStart(2, '0')}${mac.slice(8)}` : mac
}

/** `00:17:59:a7:51:80` */
export const macWithColons = (mac: string): string => (mac.match(/../g) ?? []).join(':')
