// Packages of IOS XE: the files that a bundle is unpacked into, packages.conf that says which of them run, and their states (ios-behaviour.md 15.4).

import { ownTime } from '../clock/time.ts'
import type { Device, PackageSet } from '../../device.ts'
import { fileAt, withFile, withoutFile } from '../../files.ts'
import { md5 } from '../../md5.ts'
import { padded } from '../../platforms/ios-xe.ts'
import { platforms } from '../../platforms/index.ts'
import type { PackageNames, Platform } from '../../platforms/platform.ts'
import { withoutTimer } from '../../timers.ts'
import type { StoredFile } from '../../world.ts'

/** The file that install mode boots. */
export const PACKAGES_CONF = 'packages.conf'
/** Whether a boot entry, or the image that runs, is a list of packages: install mode. */
export const isPackageList = (url: string | undefined): boolean => url?.endsWith(PACKAGES_CONF) ?? false
/** The timer that gives up an activation nobody committed: two hours. */
export const ABORT_TIMER = 'install-abort'
export const ABORT_AFTER = 7_200_000

/** `17.09.04a.0.1`, as the install commands and `show install summary` print a version; the build number is a lab value. */
export const fullVersion = (version: string): string =>
  `${padded(version)}.0.${Array.from(version, (letter, i) => (letter.codePointAt(0) ?? 0) * (i + 3)).reduce((sum, part) => sum + part, 0) % 900}`

/** `cat9k_iosxe.17.09.04a.SPA.bin` */
export const bundleName = (names: PackageNames, version: string): string => `${names.bundle}${padded(version)}.SPA.bin`
/** What `install add` leaves beside the packages of a version that is not active. */
export const confName = (names: PackageNames, version: string): string => `${names.bundle}${padded(version)}.SPA.conf`
export const packageNames = (names: PackageNames, version: string): string[] =>
  names.parts.map((part) => `${part}.${padded(version)}.SPA.pkg`)

/** The packages of a bundle. The first takes half of its size; the others share the rest equally. */
export function packageFiles(names: PackageNames, version: string, bytes: number, modified: number): StoredFile[] {
  const half = Math.ceil(bytes / 2)
  const part = Math.floor((bytes - half) / (names.parts.length - 1))
  const first = bytes - part * (names.parts.length - 1)
  return packageNames(names, version).map((name, i) => ({
    name,
    size: i === 0 ? first : part,
    md5: md5(name),
    modified,
    content: null,
    image: null,
    intact: true,
  }))
}

/** The text of packages.conf; what it lists must be there, or it does not boot. */
export function confFile(
  platform: Platform,
  names: PackageNames,
  version: string,
  name: string,
  modified: number,
): StoredFile {
  const rows = packageNames(names, version).map(
    (file, i) =>
      `${i === 0 ? 'boot' : 'iso '}  rp 0 0   ${(names.parts[i] ?? '').replace(/^[^-]*-/, '').padEnd(14)} ${file}\n`,
  )
  const content = `#! /usr/binos/bin/packages_conf.sh\n# This is the provisioning file: do not edit it\n${rows.join('')}`
  return {
    name,
    size: content.length,
    md5: md5(content),
    modified,
    content,
    image: { family: platform.families[0] ?? '', version, featureSet: 'packages' },
    intact: true,
  }
}

/** The set in this state, or null. If there are several, the last one that was added. */
export const setIn = (device: Device, state: PackageSet['state']): PackageSet | null =>
  device.packages.findLast((set) => set.state === state) ?? null
export const withSet = (device: Device, version: string, state: PackageSet['state']): Device => ({
  ...device,
  packages: device.packages.map((set) => (set.version === version ? { ...set, state } : set)),
})

/** The device whose packages.conf names a version. */
export function withActive(device: Device, version: string, clock: number): Device {
  const platform = platforms[device.platform]
  const names = platform.packages
  return names
    ? withFile(
        device,
        platform.flash.name,
        PACKAGES_CONF,
        confFile(platform, names, version, PACKAGES_CONF, ownTime(device, clock)),
      )
    : device
}

/** A start without a commit gives the old version back: what was activated is inactive again, and the timer stops. */
export function reverted(device: Device, clock: number): Device {
  const tried = setIn(device, 'U')
  const old = setIn(device, 'D')
  // After bundle mode there are no committed packages to return to, so the activated ones stay, uncommitted.
  if (!tried || !old) return device
  const off = withoutTimer(withSet(device, tried.version, 'I'), ABORT_TIMER)
  return withActive(withSet(off, old.version, 'C'), old.version, clock)
}

/** The hash that identifies a running image. Packages count as the bundle they came from. */
export const runningHash = (device: Device, file: StoredFile): string =>
  file.content === null
    ? file.md5
    : (device.packages.find(({ version }) => version === file.image?.version)?.md5 ?? file.md5)

/** The device without the files of some versions; what packages.conf needs stays. */
export function withoutPackages(device: Device, files: readonly string[]): Device {
  const disk = platforms[device.platform].flash.name
  return files.reduce((left, name) => withoutFile(left, disk, name), device)
}

/** What `install remove inactive` would delete: bundles, packages and their lists that nothing active needs. */
export function unusedFiles(device: Device): string[] {
  const { flash, packages: names, families } = platforms[device.platform]
  if (!names) return []
  const conf = fileAt(device, flash.name, PACKAGES_CONF)
  const used = new Set([...needed(conf), PACKAGES_CONF, (device.running?.url ?? '').replace(/^[^:]*:\/?/, '')])
  return (device.disks[flash.name]?.files ?? [])
    .filter(
      (file) =>
        !used.has(file.name) &&
        (file.name.endsWith('.pkg') ||
          /^\S+\.SPA\.conf$/.test(file.name) ||
          (file.image !== null && families.includes(file.image.family))),
    )
    .map((file) => file.name)
    .sort()
}
const needed = (conf: StoredFile | null): readonly string[] => conf?.content?.match(/\S+\.pkg/g) ?? []
