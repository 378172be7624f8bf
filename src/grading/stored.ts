// Questions that checks and diagnoses ask about what a device and its servers have stored.

import { bootChoice } from '../sim/boot.ts'
import { bootedConfig, runningConfigText } from '../sim/config.ts'
import type { Device, Disk, DiskFile } from '../sim/device.ts'
import { imageNamed } from '../sim/images.ts'
import { runningHash } from '../sim/packages.ts'
import { platforms } from '../sim/platforms/index.ts'
import type { LoggedEvent, Server, StoredFile, World } from '../sim/world.ts'
import type { Run } from './run.ts'

/** The disk behind `flash:`, with its canonical name. */
export function mainFlash(device: Device): { readonly name: string } & Disk {
  const { name } = platforms[device.platform].flash
  return { name, ...(device.disks[name] ?? { size: 0, files: [] }) }
}

/**
 * The hashes under which an image counts: the catalogue's, and those of the intact files of that name that the scenario
 * itself starts with. Images are compared by content, so a renamed copy counts.
 */
export function wantedHashes(run: Run, image: string): ReadonlySet<string> {
  const hashes = new Set(
    allFiles(run.start)
      .filter((file) => file.name === image && isWhole(file))
      .map((file) => file.md5),
  )
  const catalogued = imageNamed(image)
  if (catalogued) hashes.add(catalogued.md5)
  return hashes
}

/** An image that would boot: not damaged, not cut off, and an image at all. */
export function isWhole(file: StoredFile): boolean {
  return file.intact && file.image !== null
}

/** Every file of a server, by whatever protocol it is offered; a file offered by two counts once for each. */
export function filesOf(server: Server | undefined): readonly StoredFile[] {
  return [server?.tftp, server?.ftp, server?.scp].flatMap((service) => service?.files ?? [])
}

function allFiles(world: World): StoredFile[] {
  const disks = Object.values(world.devices).flatMap((device) => Object.values(device.disks))
  return [...disks.flatMap((disk) => disk.files), ...Object.values(world.servers).flatMap(filesOf)]
}

/** The arguments of the `boot system` lines of startup-config, in order. */
export function startupBootList(device: Device, world: World): readonly string[] {
  return device.startup ? bootedConfig(device, device.startup.text, world).bootSystem : []
}

/** The order that the next start follows: a switch has it in the BOOT variable, outside startup-config. */
export function bootOrder(device: Device, world: World): readonly string[] {
  if (!platforms[device.platform].features.has('boot-variable')) return startupBootList(device, world)
  return (device.bootLoader.boot ?? '').split(';').filter((entry) => entry !== '')
}

/** The boot statements of startup-config that would load a file of this device today, in order, with that file. */
export function loadableEntries(device: Device, world: World): { readonly entry: string; readonly file: StoredFile }[] {
  return bootOrder(device, world).flatMap((entry) => {
    const file = fileOfEntry(device, entry, world)
    return file ? [{ entry, file }] : []
  })
}

/**
 * The file that one boot statement loads, or null. The simulator decides: it is shown a device with this statement only
 * and with a decoy first in flash, which comes up exactly when the statement cannot be loaded.
 */
export function fileOfEntry(device: Device, entry: string, world: World): StoredFile | null {
  const { name, files, size } = mainFlash(device)
  const family = platforms[device.platform].families[0] ?? ''
  const decoy: DiskFile = {
    name: 'decoy.bin',
    size: 1,
    md5: 'decoy',
    modified: null,
    content: null,
    image: { family, version: '', featureSet: '' },
    intact: true,
    slot: 0,
  }
  const shown: Device = {
    ...device,
    startup: { text: `boot system ${entry}\n`, savedAt: 0 },
    // A list set by hand in ROMmon is no part of the statement.
    rommon: { ...device.rommon, variables: {}, synced: {} },
    bootLoader: { ...device.bootLoader, boot: entry, manualBoot: false },
    register: { current: NORMAL_REGISTER, next: NORMAL_REGISTER },
    disks: { ...device.disks, [name]: { size, files: [decoy, ...files] } },
  }
  const { image } = bootChoice(shown, world)
  // Packages count as the bundle they came from.
  return image === null || image.md5 === decoy.md5 ? null : { ...image, md5: runningHash(device, image) }
}

/** Boot statements are followed, startup-config is read. */
export const NORMAL_REGISTER = 0x2102

/**
 * What a configuration says, without what changes by itself: comments, blank lines, the head line with its size, and the
 * version of the image that wrote it.
 */
export function configLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter(
      (line) =>
        line !== '' && !/^(!|Building configuration|Current configuration|Using \d+ out of|version |end$)/.test(line),
    )
}

/** A configuration line as feedback shows it: the hash of a secret helps nobody. */
export function withoutHash(line: string): string {
  return line.trim().replace(/\b((?:secret|password) \d) .*/, '$1 …')
}

/** What running-config says. */
export function runningLines(device: Device): string[] {
  return configLines(runningConfigText(device))
}

/** What startup-config says, in the words of running-config: as it would read if the device had booted with it. */
export function startupLines(device: Device, world: World): string[] {
  if (!device.startup) return []
  return runningLines({ ...device, config: bootedConfig(device, device.startup.text, world) })
}

/** The last thing that started the device anew and was not called off. */
export function lastRestart(events: readonly LoggedEvent[]): LoggedEvent | undefined {
  return events.findLast((event) => (event.type === 'reload' && event.confirmed) || event.type === 'power-cycle')
}

/** The file name at the end of a URL: `flash0:/x.bin`, `flash0:x.bin` and `tftp://10.0.0.5/x.bin` are all `x.bin`. */
export function nameOf(url: string): string {
  return url.slice(Math.max(url.lastIndexOf('/'), url.lastIndexOf(':')) + 1)
}
