// A classic Catalyst keeps startup-config as config.text in flash. A change of one changes the other (ios-behaviour.md 14).

import type { Device } from './device.ts'
import { diskOf, fileAt, freeBytes, withFile, withoutFile } from './files.ts'
import { textFile } from './images.ts'
import { platforms } from './platforms/index.ts'

/** Beside it stand the private parts, of which nothing is simulated but the file. */
const PRIVATE = 'private-config.text'
const PRIVATE_CONTENT = '\nend\n'

/** The file that is startup-config at the next start: `boot config-file` may name another. Null: NVRAM is a device of its own. */
export function startupFileOf(device: Device): string | null {
  const usual = platforms[device.platform].startupFile
  return usual === null ? null : (device.bootLoader.configFile?.replace(/^[^:]*:\/?/, '') ?? usual)
}

/** Makes startup-config and its file equal again after a change. The one that changed wins. */
export function syncStartupFile(before: Device, after: Device): Device {
  const file = startupFileOf(after)
  if (file === null) return after
  if (after.startup !== before.startup) {
    const written = withStartupFile(after)
    // What does not fit into flash is not saved.
    return lacksRoom(written) ? { ...after, startup: before.startup, unsaved: before.unsaved } : written
  }
  return after.disks === before.disks && file === startupFileOf(before) ? after : withStartupOf(after, file)
}

/** Whether flash has room for a configuration of some text: the save fails. */
export const startupFits = (device: Device, text: string): boolean =>
  !lacksRoom(withStartupFile({ ...device, startup: { text, savedAt: 0 } }))
const lacksRoom = (device: Device): boolean => {
  const disk = diskOf(device, platforms[device.platform].flash.name)
  return disk !== null && freeBytes(disk) < 0
}

/** A device as it starts out: startup-config as a file of flash, or the file as startup-config when only that was given. */
export function inFlash(device: Device): Device {
  const file = startupFileOf(device)
  return file === null ? device : device.startup === null ? withStartupOf(device, file) : withStartupFile(device)
}

/** The device whose flash has startup-config as a file. */
function withStartupFile(device: Device): Device {
  const disk = platforms[device.platform].flash.name
  const file = startupFileOf(device)
  if (file === null) return device
  const { startup } = device
  if (startup === null) return withoutFile(withoutFile(device, disk, file), disk, PRIVATE)
  if (fileAt(device, disk, file)?.content === startup.text) return device
  return withFile(
    withFile(device, disk, file, textFile(file, startup.text, startup.savedAt)),
    disk,
    PRIVATE,
    textFile(PRIVATE, PRIVATE_CONTENT, startup.savedAt),
  )
}

function withStartupOf(device: Device, name: string): Device {
  const content = fileAt(device, platforms[device.platform].flash.name, name)?.content ?? null
  if (content === (device.startup?.text ?? null)) return device
  return {
    ...device,
    startup:
      content === null
        ? null
        : { text: content, savedAt: fileAt(device, platforms[device.platform].flash.name, name)?.modified ?? 0 },
  }
}
