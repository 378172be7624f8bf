// Where startup-config is a file: config.text of a classic Catalyst (ios-behaviour.md 14), and what `boot config` of an IOS XE router names. A change of one changes the other.

import { ownTime } from './features/clock/time.ts'
import type { Device } from './device.ts'
import { diskOf, fileAt, freeBytes, placeOf, withFile, withoutFile } from './files.ts'
import { textFile } from './images.ts'
import { platforms } from './platforms/index.ts'

/** Beside config.text stand the private parts, of which nothing is simulated but the file. */
const PRIVATE = 'private-config.text'
const PRIVATE_CONTENT = '\nend\n'

interface FilePlace {
  readonly disk: string
  readonly path: string
}

/** The file that is startup-config at the next start; the variable CONFIG_FILE may name another. Null: NVRAM is a device of its own. */
function startupPlaceOf(device: Device): FilePlace | null {
  const platform = platforms[device.platform]
  const { configFile } = device.bootLoader
  if (platform.startupFile !== null)
    return { disk: platform.flash.name, path: configFile?.replace(/^[^:]*:\/?/, '') ?? platform.startupFile }
  // Classic routers read NVRAM, whatever the variable says.
  const place = configFile !== null && platform.features.has('xe-router') ? placeOf(configFile, platform) : null
  return place?.kind === 'disk' && place.path !== '' && diskOf(device, place.disk) ? place : null
}
export const startupFileOf = (device: Device): string | null => startupPlaceOf(device)?.path ?? null

/** The device after a save wrote what `boot config` names to the variable CONFIG_FILE; a classic Catalyst writes it by `boot config-file` itself. */
export function withSavedConfigFile(device: Device, named: string | null): Device {
  if (platforms[device.platform].startupFile !== null) return device
  const configFile = named?.split(' ')[0] ?? null
  return configFile === device.bootLoader.configFile
    ? device
    : { ...device, bootLoader: { ...device.bootLoader, configFile } }
}

/** Makes startup-config and its file equal again after a change. The one that changed wins. */
export function syncStartupFile(before: Device, after: Device): Device {
  const place = startupPlaceOf(after)
  if (place === null) return after
  if (after.startup !== before.startup) {
    const written = withStartupFile(after)
    // What does not fit into flash is not saved.
    return lacksRoom(written) ? { ...after, startup: before.startup, unsaved: before.unsaved } : written
  }
  const was = startupPlaceOf(before)
  const moved = was?.disk !== place.disk || was.path !== place.path
  return after.disks !== before.disks || moved ? withStartupOf(after, place) : after
}

/** Whether flash has room for a configuration of some text: the save fails. */
export const startupFits = (device: Device, text: string): boolean =>
  !lacksRoom(withStartupFile({ ...device, startup: { text, savedAt: 0 } }))
/** Bytes that flash has for it, an older one out of the way. */
export function roomForStartup(device: Device): number {
  const empty = withStartupFile({ ...device, startup: null })
  const disk = diskOf(empty, startupPlaceOf(empty)?.disk ?? platforms[device.platform].flash.name)
  return disk ? freeBytes(disk) : 0
}
const lacksRoom = (device: Device): boolean => {
  const disk = diskOf(device, startupPlaceOf(device)?.disk ?? platforms[device.platform].flash.name)
  return disk !== null && freeBytes(disk) < 0
}

/** A device as it starts out: startup-config as a file of flash, or the file as startup-config when only that was given. */
export function inFlash(device: Device): Device {
  const place = startupPlaceOf(device)
  return place === null ? device : device.startup === null ? withStartupOf(device, place) : withStartupFile(device)
}

/** The device whose flash has startup-config as a file. */
function withStartupFile(device: Device): Device {
  const place = startupPlaceOf(device)
  if (place === null) return device
  const { disk, path } = place
  const { startup } = device
  const hasPrivate = platforms[device.platform].startupFile !== null
  if (startup === null) {
    const bare = withoutFile(device, disk, path)
    return hasPrivate ? withoutFile(bare, disk, PRIVATE) : bare
  }
  if (fileAt(device, disk, path)?.content === startup.text) return device
  const written = withFile(device, disk, path, textFile(path, startup.text, ownTime(device, startup.savedAt)))
  return hasPrivate
    ? withFile(written, disk, PRIVATE, textFile(PRIVATE, PRIVATE_CONTENT, ownTime(device, startup.savedAt)))
    : written
}

function withStartupOf(device: Device, { disk, path }: FilePlace): Device {
  const file = fileAt(device, disk, path)
  const content = file?.content ?? null
  if (content === (device.startup?.text ?? null)) return device
  return { ...device, startup: content === null ? null : { text: content, savedAt: file?.modified ?? 0 } }
}
