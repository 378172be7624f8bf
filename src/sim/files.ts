// File systems: what a typed URL names, and the files of a disk.

import type { Arg } from './command.ts'
import type { Device, Disk, DiskFile } from './device.ts'
import { platforms } from './platforms/index.ts'
import type { StoredFile } from './world.ts'

export type Protocol = 'tftp' | 'ftp' | 'scp'

/** What a file argument names. `prefix` is the file system as it was typed; `path` is empty when no file was named. */
export type Place =
  | { readonly kind: 'disk'; readonly prefix: string; readonly disk: string; readonly path: string }
  | { readonly kind: 'running' }
  | { readonly kind: 'startup' }
  | { readonly kind: 'nvram'; readonly path: string }
  | {
      readonly kind: 'server'
      readonly protocol: Protocol
      readonly host: string
      readonly path: string
      readonly username: string | null
      readonly password: string | null
    }
  /** A real file system that is not simulated. */
  | { readonly kind: 'other'; readonly prefix: string }

const SERVERS: readonly string[] = ['tftp', 'ftp', 'scp']
const OTHERS: readonly string[] = ['archive', 'cns', 'http', 'https', 'null', 'pram', 'rcp', 'sftp', 'tar', 'tmpsys', 'usbflash1', 'xmodem', 'ymodem']
const DISKS: Readonly<Record<string, string>> = { flash: 'flash0', flash0: 'flash0', usbflash0: 'usbflash0' }

/** Words that `copy` takes for a file without a colon, with their help. */
const COPY_WORDS: readonly (readonly [string, string])[] = [
  ['archive:', 'Copy from archive: file system'],
  ['flash0:', 'Copy from flash0: file system'],
  ['flash:', 'Copy from flash: file system'],
  ['ftp:', 'Copy from ftp: file system'],
  ['http:', 'Copy from http: file system'],
  ['https:', 'Copy from https: file system'],
  ['null:', 'Copy from null: file system'],
  ['nvram:', 'Copy from nvram: file system'],
  ['rcp:', 'Copy from rcp: file system'],
  ['running-config', 'Copy from current system configuration'],
  ['scp:', 'Copy from scp: file system'],
  ['sftp:', 'Copy from sftp: file system'],
  ['startup-config', 'Copy from startup configuration'],
  ['system:', 'Copy from system: file system'],
  ['tar:', 'Copy from tar: file system'],
  ['tftp:', 'Copy from tftp: file system'],
  ['usbflash0:', 'Copy from usbflash0: file system'],
  ['xmodem:', 'Copy from xmodem: file system'],
  ['ymodem:', 'Copy from ymodem: file system'],
]

/** A file argument that needs its colon: `dir flash` looks for a file named flash. Null: no such file system. */
export function placeOf(text: string): Place | null {
  const colon = text.indexOf(':')
  if (colon < 0) return { kind: 'disk', prefix: 'flash', disk: 'flash0', path: text.replace(/^\/+/, '') }
  const prefix = text.slice(0, colon).toLowerCase()
  const after = text.slice(colon + 1)
  if (Object.hasOwn(DISKS, prefix)) return { kind: 'disk', prefix, disk: DISKS[prefix] as string, path: after.replace(/^\/+/, '') }
  if (prefix === 'system') return after.replace(/^\/+/, '') === 'running-config' ? { kind: 'running' } : { kind: 'other', prefix }
  if (prefix === 'nvram') {
    const path = after.replace(/^\/+/, '')
    return path === 'startup-config' ? { kind: 'startup' } : { kind: 'nvram', path }
  }
  if (SERVERS.includes(prefix)) return serverPlace(prefix as Protocol, after)
  return OTHERS.includes(prefix) ? { kind: 'other', prefix } : null
}

/** `//user:password@host/path`, any part missing. */
function serverPlace(protocol: Protocol, after: string): Place {
  const match = /^\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/]*)\/*(.*)$/.exec(after)
  if (!match) return { kind: 'server', protocol, host: '', path: after.replace(/^\/+/, ''), username: null, password: null }
  const [, username, password, host = '', path = ''] = match
  return { kind: 'server', protocol, host, path, username: username ?? null, password: password ?? null }
}

/** The file argument of `copy`: keywords may be abbreviated and lack the colon; any other word is a file name in flash:. */
export const copyPlace = <N extends string>(name: N): Arg<N, Place> => ({
  name,
  shown: 'URL',
  choices: COPY_WORDS,
  take: (tokens, at) => {
    const text = tokens[at]?.text ?? ''
    if (text.includes(':')) {
      const place = placeOf(text)
      return place && { value: place, next: at + 1 }
    }
    const lower = text.toLowerCase()
    const found = COPY_WORDS.map(([word]) => word).filter((word) => word.startsWith(lower))
    const exact = found.find((word) => word === lower || word === `${lower}:`)
    const places = (exact ? [exact] : found).map((word) => (word === 'running-config' ? placeOf('system:running-config') : word === 'startup-config' ? placeOf('nvram:startup-config') : placeOf(word)))
    const first = places[0]
    if (!first) return { value: { kind: 'disk', prefix: 'flash', disk: 'flash0', path: text }, next: at + 1 }
    if (places.some((place) => place?.kind !== first.kind || (place.kind === 'disk' && first.kind === 'disk' && place.disk !== first.disk) || (place.kind === 'server' && first.kind === 'server' && place.protocol !== first.protocol) || (place.kind === 'other' && places.length > 1))) return 'ambiguous'
    return { value: first, next: at + 1 }
  },
})

/** The file argument of every other command. */
export const filePlace = <N extends string>(name: N): Arg<N, Place> => ({
  name,
  shown: 'WORD',
  take: (tokens, at) => {
    const place = placeOf(tokens[at]?.text ?? '')
    return place && { value: place, next: at + 1 }
  },
})

/** The name after the last slash. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The URL as messages print it: `flash:/x`, `tftp://10.0.0.5/x`, credentials of the URL hidden. */
export function shownUrl(place: Place): string {
  if (place.kind === 'disk') return `${place.prefix}:/${place.path}`
  if (place.kind === 'running') return 'system:running-config'
  if (place.kind === 'startup') return 'nvram:startup-config'
  if (place.kind === 'nvram') return `nvram:${place.path}`
  if (place.kind === 'other') return `${place.prefix}:`
  return `${place.protocol}://${place.username === null ? '' : '*:*@'}${place.host}/${place.path}`
}

/** The URL as events carry it: aliases resolved, no credentials. */
export const canonicalUrl = (place: Place): string =>
  place.kind === 'disk' ? `${place.disk}:/${place.path}` : place.kind === 'server' ? `${place.protocol}://${place.host}/${place.path}` : shownUrl(place)

export const diskOf = (device: Device, name: string): Disk | null => (Object.hasOwn(device.disks, name) ? (device.disks[name] ?? null) : null)

/** Bytes left: total minus the sum of sizes (decision of ios-behaviour.md 4). */
export const freeBytes = (disk: Disk): number => disk.files.reduce((free, file) => free - file.size, disk.size)

/** A file of a disk by its path; file names are case-sensitive. */
export const fileAt = (device: Device, disk: string, path: string): DiskFile | null => diskOf(device, disk)?.files.find((file) => file.name === path) ?? null

/** The device with a file stored under `path`, in the lowest free directory slot; an older file of that name is replaced. */
export function withFile(device: Device, diskName: string, path: string, file: StoredFile): Device {
  const disk = diskOf(device, diskName)
  if (!disk) return device
  const others = disk.files.filter((known) => known.name !== path)
  let slot = 1
  while (others.some((known) => known.slot === slot)) slot++
  const files = [...others, { ...file, name: path, slot }].sort((a, b) => a.slot - b.slot)
  return { ...device, disks: { ...device.disks, [diskName]: { ...disk, files } } }
}

/** The device without some file. */
export function withoutFile(device: Device, diskName: string, path: string): Device {
  const disk = diskOf(device, diskName)
  if (!disk) return device
  return { ...device, disks: { ...device.disks, [diskName]: { ...disk, files: disk.files.filter((file) => file.name !== path) } } }
}

/** Whether the platform can run it: an undamaged image of its family. */
export const isBootable = (device: Device, file: StoredFile): boolean => file.intact && file.image !== null && platforms[device.platform].families.includes(file.image.family)
