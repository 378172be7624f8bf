// What a start state says of switches and install mode: the BOOT variable, and the packages in flash.

import type { Device, Disk, DiskFile, PackageSet, RunningImage } from './device.ts'
import { imageNamed } from './images.ts'
import { md5 } from './md5.ts'
import {
  ABORT_TIMER,
  bundleName,
  confFile,
  confName,
  packageFiles,
  PACKAGES_CONF,
} from './features/install/packages.ts'
import { platforms } from './platforms/index.ts'
import type { Platform } from './platforms/platform.ts'
import { variableOfStartup } from './features/boot/switch-variable.ts'
import type { Timer } from './timers.ts'
import type { StoredFile } from './world.ts'

export interface InstalledStart {
  readonly flash: Disk
  readonly packages: readonly PackageSet[]
  readonly running: RunningImage
  readonly timers: readonly Timer[]
}

/** A version as in the name of an image, or as the device prints it: 17.09.04a, 17.9.4a. */
export const isXeVersion = (text: string): boolean => /^\d{1,2}\.\d{1,2}\.\d{1,2}[a-z]?$/.test(text)
const plain = (text: string): string => text.replace(/(^|\.)0+(?=\d)/g, '$1')

/** `90m`, `1h30m` in milliseconds, or null. */
export function durationOf(text: string): number | null {
  if (!/^(?:\d{1,4}[smhd])+$/.test(text)) return null
  const unit = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
  return [...text.matchAll(/(\d+)([smhd])/g)].reduce(
    (sum, [, count, name]) => sum + Number(count) * unit[name as keyof typeof unit],
    0,
  )
}

/** The flash of a device in install mode, behind the files that its start state lists. */
export function installedStart(
  platform: Platform,
  flash: Disk,
  {
    committed,
    activated,
    inactive,
    left,
  }: {
    readonly committed: string
    readonly activated: string | null
    readonly inactive: string | null
    readonly left: number
  },
  clock: number,
): InstalledStart {
  const names = platform.packages
  const active = plain(activated ?? committed)
  const sets: PackageSet[] = []
  const files: StoredFile[] = []
  const modified = clock - 30 * 86_400_000
  const put = (text: string | null, state: PackageSet['state']): void => {
    if (text === null || !names) return
    const version = plain(text)
    const bundle = imageNamed(bundleName(names, version))
    sets.push({ version, state, md5: bundle?.md5 ?? md5(version) })
    files.push(...packageFiles(names, version, bundle?.size ?? 0, modified))
    if (version !== active) files.push(confFile(platform, names, version, confName(names, version), modified))
  }
  put(committed, activated === null ? 'C' : 'D')
  put(activated, 'U')
  put(inactive, 'I')
  const conf = names ? confFile(platform, names, active, PACKAGES_CONF, modified) : null
  let slot = Math.max(platform.files.firstIndex - 1, ...flash.files.map((file) => file.slot))
  const added = [...files, ...(conf ? [conf] : [])].map((file): DiskFile => ({ ...file, slot: ++slot }))
  return {
    flash: { ...flash, files: [...flash.files, ...added] },
    packages: sets,
    running: {
      url: `${platform.flash.name}:${PACKAGES_CONF}`,
      info: { family: platform.families[0] ?? '', version: active, featureSet: 'packages' },
      md5: sets.find(({ version }) => version === active)?.md5 ?? '',
    },
    timers: activated === null ? [] : [{ at: clock + left, kind: ABORT_TIMER, data: null, lasting: true }],
  }
}

/** The BOOT variable: as given; else what startup-config would have written; else packages.conf in install mode. */
export function withBootVariable(device: Device, given: string | null): Device {
  const platform = platforms[device.platform]
  if (!platform.features.has('boot-variable')) {
    return given === null
      ? device
      : {
          ...device,
          rommon: {
            ...device.rommon,
            variables: { ...device.rommon.variables, BOOT: given },
            synced: { ...device.rommon.synced, BOOT: given },
          },
        }
  }
  const written = platform.features.has('boot-switch') ? variableOfStartup(device) : null
  const boot = given ?? written ?? (device.packages.length > 0 ? `${platform.flash.name}:${PACKAGES_CONF}` : null)
  return { ...device, bootLoader: { ...device.bootLoader, boot, booted: boot } }
}
