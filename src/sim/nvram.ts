// NVRAM as a small file system: startup-config, what IOS keeps beside it, and files that were copied there (ios-behaviour.md 4).

import type { Device } from './device.ts'
import { textFile } from './images.ts'
import { platforms } from './platforms/index.ts'
import type { StoredFile } from './world.ts'

/** Kept by IOS itself: listed, read by nobody. */
const PERSISTENT: StoredFile = { ...textFile('persistent-data', '', null), size: 4, content: null }

/** The files in the order of `dir nvram:`. underlying-config is startup-config without what a manager put over it, which is nothing here. */
export function nvramFiles(device: Device): readonly StoredFile[] {
  const { startup } = device
  const configs =
    startup === null
      ? []
      : [
          textFile('startup-config', startup.text, null),
          { ...textFile('private-config', '\nend\n', null) },
          textFile('underlying-config', startup.text, null),
        ]
  return [...configs, PERSISTENT, ...device.nvramFiles]
}

/** How `dir nvram:` writes the rights of a file: what IOS keeps for itself has none. */
export const nvramMode = ({ name }: StoredFile): string =>
  name === 'private-config' || name === 'persistent-data' ? '----' : '-rw-'

/** underlying-config is a second name of the same bytes, so it is not counted. */
export const nvramFree = (device: Device): number =>
  nvramFiles(device).reduce(
    (free, { name, size }) => (name === 'underlying-config' ? free : free - size),
    platforms[device.platform].nvramSize,
  )

/** The device with a file in NVRAM; one of that name is replaced. */
export const withNvramFile = (device: Device, file: StoredFile): Device => ({
  ...device,
  nvramFiles: [...device.nvramFiles.filter(({ name }) => name !== file.name), file],
})
/** The device without a file of NVRAM. */
export const withoutNvramFile = (device: Device, name: string): Device => ({
  ...device,
  nvramFiles: device.nvramFiles.filter((file) => file.name !== name),
})
/** The device after `write erase`: no configuration, and no other file. */
export const withEmptyNvram = (device: Device): Device => ({ ...device, startup: null, nvramFiles: [] })
