// Questions that checks and diagnoses ask about what a device and its servers have stored.

import { bootChoice } from '../sim/boot.ts'
import { bootedConfig, factoryConfig, runningConfigText } from '../sim/config.ts'
import type { Config, Device, Disk, DiskFile } from '../sim/device.ts'
import { isBootable, placeOf } from '../sim/files.ts'
import { imageNamed } from '../sim/images.ts'
import { runningHash } from '../sim/features/install/packages.ts'
import { platforms } from '../sim/platforms/index.ts'
import { bootField } from '../sim/register.ts'
import type { LoggedEvent, Server, StoredFile, World } from '../sim/world.ts'
import type { Run } from './run.ts'
import { bootListOf } from '../sim/features/boot/slice.ts'

/** Where a device stops when nothing could be loaded, in words. */
export function loaderOf({ platform }: Device): string {
  return platforms[platform].features.has('register') ? 'the ROM monitor' : 'its boot loader (switch:)'
}

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
  const known = hashesOfWorlds.get(run.start) ?? new Map<string, ReadonlySet<string>>()
  if (known.size === 0) hashesOfWorlds.set(run.start, known)
  const found = known.get(image) ?? hashesOf(run, image)
  known.set(image, found)
  return found
}
/** Remembered: every attempt at a scenario starts with the same world, and nearly every check asks about the same one or two images. */
const hashesOfWorlds = new WeakMap<World, Map<string, ReadonlySet<string>>>()

function hashesOf(run: Run, image: string): ReadonlySet<string> {
  const hashes = new Set(
    allFiles(run.start)
      .filter((file) => file.name === image && isWhole(file))
      .map((file) => file.md5),
  )
  const catalogued = imageNamed(image)
  if (catalogued) hashes.add(catalogued.md5)
  return hashes
}

/** An image that would boot: complete and undamaged. */
export function isWhole(file: StoredFile): boolean {
  return file.intact && file.image !== null
}

/** Whether an image would boot on this very device: whole, and made for its platform. */
export function fits(device: Device, file: StoredFile): boolean {
  return isBootable(device, file)
}

/** The name under which an intact copy of an image lies in flash, or null. */
export function inFlash(
  { run, device }: { readonly run: Run; readonly device: Device },
  image: string,
  of: Device = device,
): string | null {
  const hashes = wantedHashes(run, image)
  return mainFlash(of).files.find((file) => hashes.has(file.md5) && isWhole(file))?.name ?? null
}

/** Whether a boot statement loads this image, with the files that are there now. */
export function loads(
  { run, device }: { readonly run: Run; readonly device: Device },
  entry: string,
  image: string,
): boolean {
  const file = fileOfEntry(device, entry, run.world)
  return file !== null && wantedHashes(run, image).has(file.md5)
}

export const PROTOCOLS = ['tftp', 'ftp', 'scp'] as const
export type Protocol = (typeof PROTOCOLS)[number]

/** Whether a server can be reached and gives out a file of this name, by this protocol or by any. */
export function offers(server: Server | undefined, protocol: Protocol | null, name: string | null): boolean {
  const files = protocol === null ? filesOf(server) : (server?.[protocol]?.files ?? [])
  return !server?.unreachable && files.some((file) => file.name === name)
}

/** The servers that have this file, by address. */
export function serversWith(world: World, name: string | null): readonly string[] {
  return Object.keys(world.servers).filter((address) => offers(world.servers[address], null, name))
}

/** A file on a server, or its folder, with the user that it asks for. */
export function urlOn({ servers }: World, protocol: Protocol, address: string, name = ''): string {
  const user = protocol === 'tftp' ? null : servers[address]?.[protocol]?.username
  return `${protocol}://${user ? `${user}@` : ''}${address}/${name}`
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
export function startupBootList(device: Device): readonly string[] {
  return device.startup ? bootListOf(bootedConfig(device, device.startup.text)) : []
}

/** The order that the next start follows: a switch has it in the BOOT variable, outside startup-config. */
export function bootOrder(device: Device): readonly string[] {
  if (!platforms[device.platform].features.has('boot-variable')) return startupBootList(device)
  return (device.bootLoader.boot ?? '').split(';').filter((entry) => entry !== '')
}

/** The boot statements of startup-config that would load a file of this device today, in order, with that file. */
export function loadableEntries(device: Device, world: World): { readonly entry: string; readonly file: StoredFile }[] {
  return loadableOf(device, bootOrder(device), world)
}

/** The same of any list of statements. */
export function loadableOf(
  device: Device,
  list: readonly string[],
  world: World,
): { readonly entry: string; readonly file: StoredFile }[] {
  return list.flatMap((entry) => {
    const file = fileOfEntry(device, entry, world)
    return file ? [{ entry, file }] : []
  })
}

/**
 * The file that one boot statement loads, or null. The simulator decides: it is shown a device with this statement only
 * and with a decoy first in flash, which comes up exactly when the statement cannot be loaded.
 */
export function fileOfEntry(device: Device, entry: string, world: World): StoredFile | null {
  const known = entriesOfDevices.get(device)
  const files = known?.world === world ? known.files : new Map<string, StoredFile | null>()
  if (known?.world !== world) entriesOfDevices.set(device, { world, files })
  const found = files.has(entry) ? (files.get(entry) ?? null) : loadedBy(device, entry, world)
  files.set(entry, found)
  return found
}
const entriesOfDevices = new WeakMap<
  Device,
  { readonly world: World; readonly files: Map<string, StoredFile | null> }
>()

function loadedBy(device: Device, entry: string, world: World): StoredFile | null {
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
    // A list set by hand in ROMmon does not belong to the statement.
    rommon: { ...device.rommon, variables: {}, synced: {} },
    bootLoader: { ...device.bootLoader, boot: entry, manualBoot: false },
    register: { current: NORMAL_REGISTER, next: NORMAL_REGISTER },
    disks: { ...device.disks, [name]: { size, files: [decoy, ...files] } },
  }
  const { image } = bootChoice(shown, world)
  // Packages count as the bundle they came from.
  return image === null || image.md5 === decoy.md5 ? null : { ...image, md5: runningHash(device, image) }
}

/** The file of flash that a boot statement names, whether it could be loaded or not. Null: no such file. */
export function fileNamedBy(device: Device, entry: string): StoredFile | null {
  const [word = '', argument = ''] = entry.split(' ')
  const written = word === 'flash' ? (argument.includes(':') ? argument : `flash:${argument}`) : word
  const place = written.includes(':') ? placeOf(written, platforms[device.platform]) : null
  if (place?.kind !== 'disk') return null
  return device.disks[place.disk]?.files.find((file) => file.name === place.path) ?? null
}

/** The file that a start would try first: the first existing one of the boot order, or else the first image in flash. */
export function firstTried(device: Device): StoredFile | null {
  const field = platforms[device.platform].features.has('register') ? bootField(device.register.next) : 2
  if (field === 0) return null
  const order = field === 1 ? [] : bootOrder(device)
  for (const entry of order) {
    const file = fileNamedBy(device, entry)
    if (file) return file
  }
  return mainFlash(device).files.find((file) => file.image !== null) ?? null
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

/** A line of a configuration with the heads of the blocks it stands in: a `shutdown` is not that of another port. */
export interface PlacedLine {
  readonly text: string
  /** The head of the block, or null. */
  readonly under: string | null
  /** Equal for equal lines of equal blocks, in any order. Only the order of boot statements counts. */
  readonly key: string
}

/** The lines of a configuration, each in its block. */
export function placedLines(lines: readonly string[]): readonly PlacedLine[] {
  const known = placedOf.get(lines)
  if (known) return known
  const heads: { readonly indent: number; readonly text: string }[] = []
  let statements = 0
  const placed = lines.map((line): PlacedLine => {
    const indent = line.length - line.trimStart().length
    while ((heads.at(-1)?.indent ?? -1) >= indent) heads.pop()
    const under = heads.map(({ text }) => text)
    const text = line.trim()
    heads.push({ indent, text })
    const order = line.startsWith('boot system ') ? `#${statements++}` : ''
    return { text: line, under: under.at(-1) ?? null, key: [...under, `${text}${order}`].join('\n') }
  })
  placedOf.set(lines, placed)
  return placed
}
const placedOf = new WeakMap<readonly string[], readonly PlacedLine[]>()

/** Those lines that others lack, in the same block. */
export function linesBeyond(lines: readonly string[], others: readonly string[]): readonly PlacedLine[] {
  const present = new Set(placedLines(others).map(({ key }) => key))
  return placedLines(lines).filter(({ key }) => !present.has(key))
}

/** `"shutdown" under "interface GigabitEthernet0/1"` */
export function describeLine({ text, under }: PlacedLine): string {
  return `"${withoutHash(text)}"${under === null ? '' : ` under "${withoutHash(under)}"`}`
}

/** A configuration line as feedback shows it, without the hash of a secret. */
export function withoutHash(line: string): string {
  return line.trim().replace(/\b((?:secret|password) \d) .*/, '$1 …')
}

/** What running-config says. */
export function runningLines(device: Device): readonly string[] {
  const text = runningConfigText(device)
  const known = linesOfConfig.get(device.config)
  if (known?.text === text) return known.lines
  const lines = configLines(text)
  linesOfConfig.set(device.config, { text, lines })
  return lines
}
/** Diagnoses ask for the lines of the same few configurations again and again. */
const linesOfConfig = new WeakMap<Config, { readonly text: string; readonly lines: readonly string[] }>()

/** What running-config says on a device that nobody configured. */
export function factoryLines(device: Device): readonly string[] {
  return runningLines({ ...device, config: factoryConfig(device) })
}

/** What running-config would say if the device had booted with this text. */
export function configuredBy(device: Device, text: string): readonly string[] {
  return runningLines({ ...device, config: bootedConfig(device, text) })
}

/** What running-config said when the scenario began. */
export function startLines(run: Run, { name }: Device): readonly string[] {
  const device = run.start.devices[name]
  return device ? runningLines(device) : []
}

/** What startup-config says, in the words of running-config: as it would read if the device had booted with it. */
export function startupLines(device: Device): readonly string[] {
  if (!device.startup) return []
  return configuredBy(device, device.startup.text)
}

/** The last restart of the device that was not cancelled. */
export function lastRestart(events: readonly LoggedEvent[]): LoggedEvent | undefined {
  return events.findLast((event) => (event.type === 'reload' && event.confirmed) || event.type === 'power-cycle')
}

/** The file name at the end of a URL: `flash0:/x.bin`, `flash0:x.bin` and `tftp://10.0.0.5/x.bin` are all `x.bin`. */
export function nameOf(url: string): string {
  return url.slice(Math.max(url.lastIndexOf('/'), url.lastIndexOf(':')) + 1)
}

/** What was found instead of the wanted image, by its URL. A file of the same name has other content. */
export function namedInstead(url: string, image: string): string {
  const name = nameOf(url)
  return name === image ? 'a file of that name with other content' : name
}
