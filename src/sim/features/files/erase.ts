// Erasing a whole disk: class B flash before a copy, `erase flash:` where it exists, `format` (ios-behaviour.md 7.1, 8).

import type { Device } from '../../device.ts'
import { diskOf } from '../../files.ts'
import type { SimEvent } from '../../world.ts'

/** The device with an empty disk, whatever was on it. */
export function withEmptyDisk(device: Device, diskName: string): Device {
  const disk = diskOf(device, diskName)
  return disk ? { ...device, disks: { ...device.disks, [diskName]: { size: disk.size, files: [] } } } : device
}

/** Class B flash erased, with what the console shows: one `e` for every erased block. */
export function erased(
  device: Device,
  disk: string,
): { readonly device: Device; readonly output: string; readonly events: readonly SimEvent[]; readonly takes: number } {
  const blocks = Math.min(60, Math.max(1, Math.ceil((diskOf(device, disk)?.size ?? 0) / 600_000)))
  return {
    device: withEmptyDisk(device, disk),
    output: `Erasing device... ${'e'.repeat(blocks)} ...erased\nErase of ${disk}: complete\n`,
    events: [{ type: 'erase', url: `${disk}:/` }],
    takes: blocks * 1000,
  }
}
