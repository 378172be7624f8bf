// File systems: what a typed URL names, the current directory, and the files of a disk.

import type { ImageFault } from './causes.ts'
import { choiceOf, type Arg } from './command.ts'
import type { Device, Disk, DiskFile } from './device.ts'
import { perPlatform, platforms } from './platforms/index.ts'
import type { Platform } from './platforms/platform.ts'
import type { StoredFile } from './world.ts'

export type Protocol = 'tftp' | 'ftp' | 'scp' | 'sftp' | 'http' | 'https'

/** What a file argument names. `prefix` is the file system as it was typed; `path` is empty when no file was named. */
export type Place =
  /** `bare`: the text as typed, when it named no file system. `located` puts it into the current directory. */
  | {
      readonly kind: 'disk'
      readonly prefix: string
      readonly disk: string
      readonly path: string
      readonly bare?: string
    }
  | { readonly kind: 'running' }
  | { readonly kind: 'startup' }
  | { readonly kind: 'nvram'; readonly path: string }
  | { readonly kind: 'system'; readonly path: string }
  | {
      readonly kind: 'server'
      readonly protocol: Protocol
      readonly host: string
      readonly path: string
      readonly username: string | null
      readonly password: string | null
    }
  /** What the terminal program sends over the console line. */
  | { readonly kind: 'xmodem'; readonly path: string }
  | { readonly kind: 'null' }
  /** A real file system that is not simulated. */
  | { readonly kind: 'other'; readonly prefix: string }
export type DiskPlace = Extract<Place, { kind: 'disk' }>
export type ServerPlace = Extract<Place, { kind: 'server' }>

const SERVERS: readonly string[] = ['tftp', 'ftp', 'scp', 'sftp', 'http', 'https']

/** The disk behind a prefix of a platform, or null. A slot without a card is a disk that no device has. */
const diskBehind = (prefix: string, platform: Platform): string | null =>
  platform.flash.aliases.includes(prefix)
    ? platform.flash.name
    : platform.usb.includes(prefix) || emptySlots(platform).includes(prefix)
      ? prefix
      : null
const emptySlots = perPlatform((platform): readonly string[] => [
  ...platform.files.systems
    .filter(({ type, fixed }) => type === 'disk' && !fixed)
    .map(({ prefixes }) => prefixes.split(':')[0] ?? '')
    .filter((name) => name !== platform.flash.name),
  ...platform.usb.slice(1),
])

/** Every prefix of a platform, without its colon. */
export const prefixesOf = perPlatform(
  (platform): ReadonlySet<string> =>
    new Set([
      ...platform.files.systems.flatMap(({ prefixes }) =>
        prefixes.split(' ').map((prefix) => prefix.replace(/:#?$/, '')),
      ),
      ...platform.flash.aliases,
      ...platform.usb,
    ]),
)

/** Words that `copy` takes for a file without a colon, with their help. An empty slot is none: `fl` is flash (ccna-blueprint.md 5.2). */
const copyWords = perPlatform((platform): readonly (readonly [word: string, help: string])[] =>
  [
    ...[...prefixesOf(platform)]
      .filter((prefix) => !emptySlots(platform).includes(prefix))
      .map((prefix) => [`${prefix}:`, `${prefix}: file system`] as const),
    ['running-config', 'current system configuration'] as const,
    ['startup-config', 'startup configuration'] as const,
  ].sort(([a], [b]) => (a < b ? -1 : 1)),
)

/** A path without empty steps and dots; a slash at the end stays, because it says that a directory is meant. */
function cleanPath(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.length > 0 && path.endsWith('/') ? `${steps.join('/')}/` : steps.join('/')
}

/** A file argument that needs its colon: `dir flash` looks for a file named flash. Null: no such file system. */
export function placeOf(text: string, platform: Platform): Place | null {
  const colon = text.indexOf(':')
  if (colon < 0) return { kind: 'disk', prefix: 'flash', disk: platform.flash.name, path: cleanPath(text), bare: text }
  const prefix = text.slice(0, colon).toLowerCase()
  const after = text.slice(colon + 1)
  const disk = diskBehind(prefix, platform)
  if (disk !== null) return { kind: 'disk', prefix, disk, path: cleanPath(after) }
  const path = cleanPath(after)
  if (prefix === 'system') return path === 'running-config' ? { kind: 'running' } : { kind: 'system', path }
  if (prefix === 'nvram') return path === 'startup-config' ? { kind: 'startup' } : { kind: 'nvram', path }
  if (!prefixesOf(platform).has(prefix)) return null
  if (SERVERS.includes(prefix)) return serverPlace(prefix as Protocol, after)
  if (prefix === 'null') return { kind: 'null' }
  if (prefix === 'xmodem') return { kind: 'xmodem', path }
  return { kind: 'other', prefix }
}

/** `//user:password@host/path`, any part missing; a colon may end the host. A second slash belongs to the path and is shown with it. */
function serverPlace(protocol: Protocol, after: string): Place {
  const match = /^\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/]*?):?(?:\/(.*))?$/.exec(after)
  if (!match)
    return { kind: 'server', protocol, host: '', path: after.replace(/^\/+/, ''), username: null, password: null }
  const [, username, password, host = '', path = ''] = match
  return { kind: 'server', protocol, host, path, username: username ?? null, password: password ?? null }
}

/** The file argument of `copy`: keywords may be abbreviated and lack the colon; any other word is a file name in flash:. */
export const copyPlace = <N extends string>(name: N, verb: 'Copy from' | 'Copy to' = 'Copy from'): Arg<N, Place> => ({
  name,
  shown: 'URL',
  offers: choiceOf((platform) =>
    copyWords(platform).map(([word, help]) => [
      word,
      verb === 'Copy to' && word === 'running-config'
        ? 'Update (merge with) current system configuration'
        : `${verb} ${help}`,
    ]),
  ),
  take: (tokens, at, _, platform) => {
    const text = tokens[at]?.text ?? ''
    if (text.includes(':')) {
      const place = placeOf(text, platform)
      return place && { value: place, next: at + 1 }
    }
    const lower = text.toLowerCase()
    const found = copyWords(platform)
      .map(([word]) => word)
      .filter((word) => word.startsWith(lower))
    const exact = found.find((word) => word === lower || word === `${lower}:`)
    const places = (exact ? [exact] : found).map((word) =>
      word === 'running-config'
        ? placeOf('system:running-config', platform)
        : word === 'startup-config'
          ? placeOf('nvram:startup-config', platform)
          : placeOf(word, platform),
    )
    const first = places[0]
    const bare = first ? null : placeOf(text, platform)
    if (!first) return bare && { value: bare, next: at + 1 }
    if (
      places.some(
        (place) =>
          place?.kind !== first.kind ||
          (place.kind === 'disk' && first.kind === 'disk' && place.disk !== first.disk) ||
          (place.kind === 'server' && first.kind === 'server' && place.protocol !== first.protocol) ||
          (place.kind === 'other' && places.length > 1),
      )
    )
      return 'ambiguous'
    return { value: first, next: at + 1 }
  },
})

/** The file argument of every other command. */
export const filePlace = <N extends string>(name: N): Arg<N, Place> => ({
  name,
  shown: 'WORD',
  take: (tokens, at, _, platform) => {
    const place = placeOf(tokens[at]?.text ?? '', platform)
    return place && { value: place, next: at + 1 }
  },
})

// --- the current directory

/** The directory for names without a file system: the one of the last `cd`, or the top of flash. */
export function currentDirectory(device: Device): Extract<Place, { kind: 'disk' | 'nvram' }> {
  const platform = platforms[device.platform]
  const place = device.remembered.directory === undefined ? null : placeOf(device.remembered.directory, platform)
  return place?.kind === 'disk' || place?.kind === 'nvram'
    ? place
    : { kind: 'disk', prefix: 'flash', disk: platform.flash.name, path: '' }
}

/** The place a file argument means for this device: a bare name is put into the current directory. */
export function located(device: Device, place: Place): Place {
  if (place.kind !== 'disk' || place.bare === undefined) return place
  const here = currentDirectory(device)
  const path = cleanPath(place.bare.startsWith('/') ? place.bare : `${here.path}/${place.bare}`)
  if (here.kind === 'disk') return { kind: 'disk', prefix: here.prefix, disk: here.disk, path }
  return path === 'startup-config' ? { kind: 'startup' } : { kind: 'nvram', path }
}

/** A path typed at a filename question, put into the place it completes. It may be a whole URL. */
export function completed(place: Place, path: string, device: Device): Place {
  if (path.includes(':')) {
    const whole = placeOf(path, platforms[device.platform])
    if (whole) return whole
  }
  if (place.kind === 'disk') return { kind: 'disk', prefix: place.prefix, disk: place.disk, path: cleanPath(path) }
  if (place.kind === 'server') return { ...place, path }
  if (place.kind === 'xmodem' || place.kind === 'nvram') return { ...place, path: cleanPath(path) }
  return place
}

// --- names

/** The name after the last slash. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
/** The name a server knows a file by: its paths begin at the top. */
export const servedName = (path: string): string => path.replace(/^\/+/, '')
/** The directory a path lies in; '' is the top. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The URL as messages print it: `flash:/x`, `tftp://10.0.0.5/x`, credentials of the URL hidden. */
export function shownUrl(place: Place): string {
  switch (place.kind) {
    case 'disk':
      return `${place.prefix}:/${place.path}`
    case 'running':
      return 'system:running-config'
    case 'startup':
      return 'nvram:startup-config'
    case 'nvram':
    case 'system':
    case 'xmodem':
      return `${place.kind}:${place.path}`
    case 'null':
      return 'null:'
    case 'other':
      return `${place.prefix}:`
    case 'server':
      return `${place.protocol}://${place.username === null ? '' : '*:*@'}${place.host}/${place.path}`
  }
}

/** The URL as events carry it: aliases resolved, no credentials, one slash behind a host. */
export const canonicalUrl = (place: Place): string =>
  place.kind === 'disk'
    ? `${place.disk}:/${place.path}`
    : place.kind === 'server'
      ? `${place.protocol}://${place.host}/${servedName(place.path)}`
      : shownUrl(place)

// --- the files of a disk

export const diskOf = (device: Device, name: string): Disk | null =>
  Object.hasOwn(device.disks, name) ? (device.disks[name] ?? null) : null

/** Free bytes: total minus the sum of sizes (decision of ios-behaviour.md 4). On class B flash, deleted files still take space. */
export const freeBytes = (disk: Disk): number =>
  [...disk.files, ...(disk.deleted ?? [])].reduce((free, file) => free - file.size, disk.size)

/** A file of a disk by its path, directories left out; file names are case-sensitive. */
export const fileAt = (device: Device, disk: string, path: string): DiskFile | null =>
  entryAt(device, disk, path, false)
/** A directory of a disk by its path. */
export const directoryAt = (device: Device, disk: string, path: string): DiskFile | null =>
  entryAt(device, disk, path.replace(/\/$/, ''), true)
const entryAt = (device: Device, disk: string, path: string, directory: boolean): DiskFile | null =>
  diskOf(device, disk)?.files.find((file) => file.name === path && (file.directory ?? false) === directory) ?? null

/** Whether a path names a directory that is there; the top always is. */
export const isDirectory = (device: Device, disk: string, path: string): boolean =>
  path === '' || directoryAt(device, disk, path) !== null

/** What lies directly in a directory, with bare names. */
export const childrenOf = (disk: Disk, directory: string): readonly DiskFile[] =>
  disk.files.filter((file) => parentOf(file.name) === directory).map((file) => ({ ...file, name: baseName(file.name) }))

/** A directory as it is stored. */
export const directoryEntry = (name: string, size: number, modified: number | null): StoredFile => ({
  name,
  size,
  md5: '',
  modified,
  content: null,
  image: null,
  intact: true,
  directory: true,
})

/** The directories above a path, from the top down. */
export const parentsOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, i, steps) => steps.slice(0, i + 1).join('/'))

/** The device with a file stored under `path`, in the lowest free directory slot; an older file of that name is replaced, missing directories are made. */
export function withFile(device: Device, diskName: string, path: string, file: StoredFile): Device {
  const parent = parentOf(path)
  const size = platforms[device.platform].files.directory?.size ?? 0
  const above = isDirectory(device, diskName, parent)
    ? device
    : withFile(device, diskName, parent, directoryEntry(parent, size, file.modified))
  const emptied = withoutFile(above, diskName, path)
  const disk = diskOf(emptied, diskName)
  if (!disk) return device
  const taken = new Set([...disk.files, ...(disk.deleted ?? [])].map(({ slot }) => slot))
  let slot = platforms[device.platform].files.firstIndex
  while (taken.has(slot)) slot++
  const files = [...disk.files, { ...file, name: path, slot }].sort((a, b) => a.slot - b.slot)
  return { ...emptied, disks: { ...emptied.disks, [diskName]: { ...disk, files } } }
}

/** The device without some file. Class B flash only marks it as deleted: its slot and its space stay taken (ios-behaviour.md 8). */
export function withoutFile(device: Device, diskName: string, path: string): Device {
  const disk = diskOf(device, diskName)
  const file = disk?.files.find(({ name }) => name === path)
  if (!disk || !file) return device
  const { flash } = platforms[device.platform]
  const marks = flash.class === 'B' && flash.name === diskName
  const left: Disk = {
    ...disk,
    files: disk.files.filter((known) => known !== file),
    ...(marks ? { deleted: [...(disk.deleted ?? []), file] } : {}),
  }
  return { ...device, disks: { ...device.disks, [diskName]: left } }
}

/** Whether the platform can run it: an undamaged image of its family; a list of packages boots when all of them are there. */
export const isBootable = (device: Device, file: StoredFile): boolean => imageFault(device, file) === null
/** Why the platform cannot run it, or null. */
export function imageFault(device: Device, file: StoredFile): ImageFault | null {
  if (file.image === null) return 'not-an-image'
  if (!file.intact) return 'damaged'
  if (!platforms[device.platform].families.includes(file.image.family)) return 'wrong-platform'
  return packagesThere(device, file) ? null : 'incomplete'
}
const packagesThere = (device: Device, { content }: StoredFile): boolean =>
  content === null ||
  (content.match(/\S+\.pkg/g) ?? []).every(
    (name) => fileAt(device, platforms[device.platform].flash.name, name)?.intact ?? false,
  )
