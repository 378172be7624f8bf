// What a device says about itself, put together for the texts of its platform.

import { storedConfig } from './config.ts'
import { localTime, zoned } from './features/clock/time.ts'
import type { Device } from './device.ts'
import { diskOf, freeBytes } from './files.ts'
import { isPackageList } from './features/install/packages.ts'
import { licensed } from './features/license/licenses.ts'
import { hex, longTime, uptime } from './messages.ts'
import { platforms } from './platforms/index.ts'
import { recoverable } from './features/access/recovery.ts'
import type { TextValues } from './platforms/platform.ts'
import type { World } from './world.ts'
import { hostnameOf } from './features/identity/slice.ts'
import { baseMac, macWithColons } from './mac.ts'

/** `0x2102`, or `0x2102 (will be 0x2142 at next reload)`. */
export const registerShown = ({ current, next }: Device['register']): string =>
  hex(current) + (next === current ? '' : ` (will be ${hex(next)} at next reload)`)

/** The values of a device as it is now. */
export function textValuesOf(device: Device, world: World): TextValues {
  const platform = platforms[device.platform]
  return {
    mac: macWithColons(baseMac(device, world)),
    image: device.running?.info ?? null,
    url: device.running?.url ?? '',
    imageSize: 0,
    reason: device.lastReload === 'reload' ? platform.reloadReason : (platform.powerReason ?? 'power-on'),
    flashSize: diskOf(device, platform.flash.name)?.size ?? 0,
    bootVariableSet: true,
    manualBoot: device.bootLoader.manualBoot,
    recoverable: recoverable(device),
    ...flashValues(device),
  }
}

function flashValues(device: Device): Pick<TextValues, 'flashFiles' | 'flashDirectories' | 'flashUsed'> {
  const disk = diskOf(device, platforms[device.platform].flash.name)
  const files = disk?.files ?? []
  const directories = files.filter(({ directory }) => directory)
  // The top counts as a directory.
  return {
    flashFiles: files.length - directories.length,
    flashDirectories: directories.length + 1,
    flashUsed: disk ? disk.size - freeBytes(disk) : 0,
  }
}

/** The whole output of `show version`. */
export function showVersion(device: Device, world: World): string {
  const platform = platforms[device.platform]
  const values = textValuesOf(device, world)
  const { config, stoppedAt, running } = device
  return platform.text.showVersion({
    ...values,
    hostname: hostnameOf(config),
    uptime: uptime(world.clock - device.bootedAt),
    processorUptime: uptime(world.clock - device.bootedAt + platform.bootTime / 2),
    returned:
      device.lastReload === 'reload'
        ? `by ${platform.features.has('install') ? values.reason : 'reload'} at ${longTime(zoned(config, stoppedAt))}`
        : `by ${values.reason}`,
    restarted: longTime(localTime(device, device.bootedAt)),
    register: registerShown(device.register),
    installMode: isPackageList(running?.url),
    licenses: { now: device.licenses, next: nextLicenses(device) },
  })
}

const nextLicenses = (device: Device): readonly string[] => {
  const saved = storedConfig(device)
  return saved ? licensed(saved).map(({ name }) => name) : []
}
