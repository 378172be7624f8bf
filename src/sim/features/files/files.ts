// `dir`, `show flash:`, `delete` and `verify`, and what they ask (ios-behaviour.md 4, 5, 8, 9).

import { ownTime, zoned } from '../clock/time.ts'
import { command, flag, word, type Effect, type Needs } from '../../command.ts'
import type { Device, Disk, DiskFile } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import {
  baseName,
  canonicalUrl,
  childrenOf,
  completed,
  currentDirectory,
  directoryAt,
  diskOf,
  fileAt,
  filePlace,
  freeBytes,
  isDirectory,
  located,
  shownUrl,
  withoutFile,
  type DiskPlace,
  type Place,
} from '../../files.ts'
import { fileDate } from '../../messages.ts'
import { nvramFiles, nvramFree, nvramMode, withoutNvramFile } from '../../nvram.ts'
import { runningConfigText } from '../../config.ts'
import { runningHash } from '../install/packages.ts'
import { platforms } from '../../platforms/index.ts'
import { verification } from './signature.ts'
import { accessLine } from '../transfer/transfer.ts'
import { sourceOf } from '../transfer/source.ts'
import type { SimEvent, StoredFile, World } from '../../world.ts'
import { isQuiet } from '../transfer/settings.ts'

const otherSystem = (place: Place): Effect => ({ notSimulated: `this command on ${shownUrl(place)}` })
const BAD_NAME: Effect = { output: '%Error parsing filename (Bad file number)\n' }
const flashOf = (device: Device): DiskPlace => ({
  kind: 'disk',
  prefix: 'flash',
  disk: platforms[device.platform].flash.name,
  path: '',
})

// --- dir

const DIR = ['dir', 'List files on a filesystem'] as const
const ALL = [flag('all', '/all'), 'List all files'] as const
const RECURSIVE = [flag('recursive', '/recursive'), 'List files recursively'] as const
export const dir = command({
  mode: ['user', 'privileged'],
  path: [DIR, ALL, RECURSIVE],
  pipe: 'dir-pipe',
  run: (device, how) => ({ output: listing(device, currentDirectory(device), how) }),
})
export const dirOf = command({
  mode: ['user', 'privileged'],
  path: [DIR, ALL, RECURSIVE, [filePlace('place'), 'Directory or file name']],
  pipe: 'dir-pipe',
  run: (device, { place, ...how }) => {
    const at = located(device, place)
    return at.kind === 'server' || at.kind === 'other' || at.kind === 'xmodem' || at.kind === 'null'
      ? otherSystem(at)
      : { output: listing(device, at, how) }
  },
})
export const dirAll = command({
  mode: ['user', 'privileged'],
  path: [DIR, ALL, RECURSIVE, ['all-filesystems', 'List files on all filesystems']],
  pipe: 'dir-pipe',
  run: (device, how) => {
    const disks = Object.keys(device.disks).map((disk): Place => ({ kind: 'disk', prefix: disk, disk, path: '' }))
    const places: readonly Place[] = [{ kind: 'system', path: '' }, ...disks, { kind: 'nvram', path: '' }]
    return { output: places.map((place) => listing(device, place, how)).join('\n') }
  },
})

interface How {
  readonly all: boolean
  readonly recursive: boolean
}
function listing(device: Device, place: Place, how: How): string {
  switch (place.kind) {
    case 'disk':
      return diskListing(device, place, how)
    case 'startup':
      return nvramListing(device, 'startup-config')
    case 'nvram':
      return nvramListing(device, place.path)
    case 'running':
      return systemListing(device, 'running-config')
    default:
      return systemListing(device, place.kind === 'system' ? place.path : '')
  }
}

function diskListing(device: Device, place: DiskPlace, { all, recursive }: How): string {
  const disk = diskOf(device, place.disk)
  if (!disk) return `%Error opening ${place.prefix}:/ (No such device)\n`
  const path = place.path.replace(/\/$/, '')
  const folder = isDirectory(device, place.disk, path)
  const marked = all && folder ? (disk.deleted ?? []).map((file) => ({ ...file, name: `[${file.name}]` })) : []
  const files = folder
    ? [
        ...(recursive
          ? disk.files.filter(({ name }) => path === '' || name.startsWith(`${path}/`))
          : childrenOf(disk, path)),
        ...marked,
      ]
    : named(disk, path)
  if (!folder && files.length === 0) return `%Error opening ${shownUrl(place)} (No such file or directory)\n`
  const rows = [...files].sort((a, b) => a.slot - b.slot).map((file) => dirRow(device, file))
  const heading = folder ? `${path === '' ? '' : `${path}/`}${recursive ? '*' : ''}` : path
  return `Directory of ${place.disk}:/${heading}\n\n${rows.length === 0 ? 'No files in directory' : rows.join('\n')}\n\n${totals(disk.size, freeBytes(disk))}`
}

/** The one file of a name, or those that a pattern such as `*.bin` fits. */
function named(disk: Disk, path: string): readonly DiskFile[] {
  if (!path.includes('*'))
    return disk.files.filter(({ name }) => name === path).map((file) => ({ ...file, name: baseName(path) }))
  const parts = baseName(path).split('*')
  const fits = (name: string): boolean => {
    let at = 0
    for (const [i, part] of parts.entries()) {
      const found =
        i === 0
          ? name.startsWith(part)
            ? 0
            : -1
          : i === parts.length - 1
            ? name.length - part.length >= at && name.endsWith(part)
              ? name.length - part.length
              : -1
            : name.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return true
  }
  return childrenOf(disk, path.slice(0, Math.max(0, path.lastIndexOf('/')))).filter(({ name }) => fits(name))
}

function dirRow(device: Device, file: DiskFile): string {
  const { flash, files } = platforms[device.platform]
  const mode = file.directory ? (files.directory?.mode ?? 'drw-') : flash.mode
  return `${String(file.slot).padStart(5)}  ${mode}${String(file.size).padStart(flash.sizeWidth)}  ${dateColumn(device, file.modified)}  ${file.name}`
}
// The day is not padded with a zero; the date field is right-aligned to 11.
const dateColumn = (device: Device, modified: number | null): string => {
  if (modified === null) return '<no date>'.padStart(27)
  const [, date = '', rest = ''] = /^(\w+ \d+ \d+) (.*)$/.exec(fileDate(zoned(device.config, modified))) ?? []
  return `${date.padStart(11)} ${rest}`
}
const totals = (size: number, free: number): string => `${size} bytes total (${free} bytes free)\n`

function nvramListing(device: Device, path: string): string {
  const files = nvramFiles(device)
  const { flash, nvramSize } = platforms[device.platform]
  const rows = files.flatMap((file, i) =>
    path === '' || path === file.name
      ? [
          `${String(i + 1).padStart(5)}  ${nvramMode(file)}${String(file.size).padStart(flash.sizeWidth)}  ${dateColumn(device, null)}  ${file.name}`,
        ]
      : [],
  )
  if (rows.length === 0) return `%Error opening nvram:/${path} (No such file or directory)\n`
  return `Directory of nvram:/${path}\n\n${rows.join('\n')}\n\n${totals(nvramSize, nvramFree(device))}`
}
function systemListing(device: Device, path: string): string {
  const { flash } = platforms[device.platform]
  const row = (index: number, mode: string, size: number, name: string): string =>
    `${String(index).padStart(5)}  ${mode}${String(size).padStart(flash.sizeWidth)}  ${dateColumn(device, null)}  ${name}\n`
  const running = row(1, '-rw-', runningConfigText(device).length, 'running-config')
  if (path !== '' && path !== 'running-config') return `%Error opening system:/${path} (No such file or directory)\n`
  return `Directory of system:/${path}\n\n${path === '' ? row(2, 'dr-x', 0, 'memory') : ''}${running}\nNo space information available\n`
}

// --- show flash:

const SHOW = ['show', 'Show running system information'] as const
/** By every name that flash has on the platform. */
const showFlashAs = (name: string, needs?: Needs) =>
  command({
    mode: ['user', 'privileged'],
    path: [SHOW, [name, `display information about ${name} file system`]],
    pipe: true,
    ...(needs ? { needs } : {}),
    run: (device) => ({ output: contents(device, flashOf(device).disk) }),
  })
export const showFlash = showFlashAs('flash:')
export const showFlash0 = showFlashAs('flash0:', 'flash0')
export const showBootflash = showFlashAs('bootflash:', 'bootflash')
export const showUsb = command({
  mode: ['user', 'privileged'],
  path: [SHOW, ['usbflash0:|usb0:', 'display information about a USB file system']],
  pipe: true,
  needs: 'usb',
  run: (device) => ({ output: contents(device, platforms[device.platform].usb[0] ?? 'usbflash0') }),
})

function contents(device: Device, diskName: string): string {
  const disk = diskOf(device, diskName)
  const { flash } = platforms[device.platform]
  if (!disk) return `%Error opening ${diskName}:/ (No such device)\n`
  const free = freeBytes(disk)
  const used = disk.size - free
  const date = (modified: number | null): string =>
    modified === null ? '<no date>' : fileDate(zoned(device.config, modified))
  switch (flash.show) {
    case 'dir':
      return diskListing(device, { ...flashOf(device), disk: diskName }, { all: false, recursive: false })
    case 'table': {
      const rows = disk.files.map(
        (file) =>
          `${String(file.slot).padEnd(3)} ${String(file.size).padStart(10)} ${date(file.modified)} ${file.name}\n`,
      )
      return `-#- --length-- -----date/time------ path\n${rows.join('')}\n${free} bytes available (${used} bytes used)\n\n`
    }
    case 'class-b': {
      const entries = [
        ...disk.files.map((file) => ({ file, status: '' })),
        ...(disk.deleted ?? []).map((file) => ({ file, status: ' [deleted]' })),
      ].sort((a, b) => a.file.slot - b.file.slot)
      const rows = entries.map(
        ({ file, status }) => `${String(file.slot).padStart(3)}   ${file.size}  ${file.name}${status}\n`,
      )
      return `System flash directory:\nFile  Length   Name/status\n${rows.join('') || 'No files in System flash\n'}[${used} bytes used, ${free} available, ${disk.size} total]\n${Math.floor(disk.size / 1024)}K bytes of processor board System flash (Read/Write)\n\n`
    }
    case 'paths': {
      const newest = disk.files.reduce((last, { modified }) => Math.max(last, modified ?? 0), 0)
      const top = {
        size: platforms[device.platform].files.directory?.size ?? 0,
        modified: newest === 0 ? ownTime(device, device.bootedAt) : newest,
        name: '',
      }
      // Here the day is padded with a zero, unlike in `dir`.
      const stamp = (modified: number | null): string => date(modified).replace(/^(\w+) (\d) /, '$1 0$2 ')
      const rows = [top, ...disk.files.toSorted((a, b) => (a.name < b.name ? -1 : 1))].map(
        ({ size, modified, name }, i) =>
          `${String(i + 1).padStart(3)} ${String(size).padStart(10)} ${stamp(modified)} /${diskName}/${name}\n`,
      )
      return `-#- --length-- ---------date/time--------- path\n${rows.join('')}\n${free} bytes available (${used} bytes used)\n\n`
    }
  }
}

// --- delete

interface DeletePlan {
  readonly place: Place
  readonly recursive: boolean
  /** `examine` asks about a directory, `sure` about the first of `queue`. */
  readonly step: 'name' | 'examine' | 'sure'
  /** Paths still to ask about, a directory after what lies in it. */
  readonly queue: readonly string[]
}

const DELETE = ['delete', 'Delete a file'] as const
export const deleteFile = command({
  mode: 'privileged',
  path: [
    DELETE,
    [flag('force', '/force'), 'Force delete'],
    [flag('recursive', '/recursive'), 'Recursive delete'],
    [filePlace('place'), 'File to be deleted'],
  ],
  run: (device, args) => startDelete(device, located(device, args.place), args.force, args.recursive),
})
/** `/recursive /force` is taken too. */
export const deleteRecursiveForce = command({
  mode: 'privileged',
  path: [
    DELETE,
    [flag('recursive', '/recursive'), 'Recursive delete'],
    [flag('force', '/force'), 'Force delete'],
    [filePlace('place'), 'File to be deleted'],
  ],
  run: (device, args) => startDelete(device, located(device, args.place), args.force, args.recursive),
})

function startDelete(device: Device, place: Place, force: boolean, recursive: boolean): Effect {
  if (place.kind !== 'disk' && place.kind !== 'nvram' && place.kind !== 'startup') return otherSystem(place)
  const path = pathOf(place)
  if (force || (isQuiet(device) && path !== '')) return path === '' ? BAD_NAME : removed(device, place, recursive)
  return {
    device,
    ask: ask(deleteDialog, 'text', `Delete filename [${path}]? `, { place, recursive, step: 'name', queue: [] }),
  }
}
const pathOf = (place: Place): string =>
  place.kind === 'disk' || place.kind === 'nvram' ? place.path : place.kind === 'startup' ? 'startup-config' : ''
/** The confirm line uses the real device name. */
const realUrl = (place: Place): string => (place.kind === 'disk' ? canonicalUrl(place) : shownUrl(place))

export const deleteDialog: Dialog<DeletePlan> = {
  name: 'delete',
  answer: (device, { text, yes }, plan) => {
    const { place, step, recursive } = plan
    if (step === 'name') {
      const typed = text === '' ? place : located(device, completed(place, text, device))
      if (pathOf(typed) === '') return BAD_NAME
      const folder = typed.kind === 'disk' ? directoryAt(device, typed.disk, typed.path) : null
      if (isQuiet(device)) return removed(device, typed, recursive)
      const next: DeletePlan = { ...plan, place: typed }
      if (folder && recursive)
        return {
          device,
          ask: ask(deleteDialog, 'confirm', `Examine files in directory ${realUrl(typed)}? [confirm]`, {
            ...next,
            step: 'examine',
          }),
        }
      return {
        device,
        ask: ask(deleteDialog, 'confirm', `Delete ${realUrl(typed)}? [confirm]`, { ...next, step: 'sure' }),
      }
    }
    if (place.kind !== 'disk' || !recursive || (step === 'sure' && plan.queue.length === 0))
      return yes ? removed(device, place, false) : {}
    if (step === 'examine')
      return yes ? nextOf(device, { ...plan, step: 'sure', queue: treeOf(device, place) }, []) : {}
    const [path = '', ...queue] = plan.queue
    const effect = yes ? removed(device, { ...place, path }, false) : {}
    const rest = nextOf(effect.device ?? device, { ...plan, queue }, effect.events ?? [])
    return { ...rest, output: (effect.output ?? '') + (rest.output ?? '') }
  },
}
function nextOf(device: Device, plan: DeletePlan, events: readonly SimEvent[]): Effect {
  const [path] = plan.queue
  if (path === undefined || plan.place.kind !== 'disk') return { device, events }
  return {
    device,
    events,
    ask: ask(deleteDialog, 'confirm', `Delete ${realUrl({ ...plan.place, path })}? [confirm]`, plan),
  }
}
/** A directory's files, then the directories from the deepest up. */
function treeOf(device: Device, place: DiskPlace): readonly string[] {
  const root = place.path.replace(/\/$/, '')
  const below = (diskOf(device, place.disk)?.files ?? []).filter(
    ({ name }) => name === root || name.startsWith(`${root}/`),
  )
  return [
    ...below.filter(({ directory }) => !directory).map(({ name }) => name),
    ...below
      .filter(({ directory }) => directory)
      .map(({ name }) => name)
      .sort((a, b) => b.length - a.length),
  ]
}

/** The space is free at once; the running image lives in RAM and may be deleted (ios-behaviour.md 8). */
function removed(device: Device, place: Place, recursive: boolean): Effect {
  const failed = (reason: string): Effect => ({ output: `%Error deleting ${shownUrl(place)} (${reason})\n` })
  if (place.kind === 'startup') {
    if (device.startup === null) return failed('No such file or directory')
    return {
      device: { ...device, startup: null },
      events: [{ type: 'delete', url: 'nvram:startup-config', bytes: device.startup.text.length, runningImage: false }],
    }
  }
  if (place.kind === 'nvram') {
    const file = device.nvramFiles.find(({ name }) => name === place.path)
    if (!file)
      return failed(
        nvramFiles(device).some(({ name }) => name === place.path) ? 'Permission denied' : 'No such file or directory',
      )
    return {
      device: withoutNvramFile(device, file.name),
      events: [{ type: 'delete', url: canonicalUrl(place), bytes: file.size, runningImage: false }],
    }
  }
  if (place.kind !== 'disk') return otherSystem(place)
  const folder = directoryAt(device, place.disk, place.path)
  if (folder && !recursive) {
    const isEmpty = childrenOf(diskOf(device, place.disk) as Disk, folder.name).length === 0
    return isEmpty && place.path === folder.name ? removedFile(device, place, folder) : failed('Directory not empty')
  }
  const paths = folder ? treeOf(device, place) : [place.path]
  let current = device
  const events: SimEvent[] = []
  for (const path of paths) {
    const file = fileAt(current, place.disk, path) ?? directoryAt(current, place.disk, path)
    if (!file) return failed('No such file or directory')
    const effect = removedFile(current, { ...place, path }, file)
    current = effect.device ?? current
    events.push(...(effect.events ?? []))
  }
  return { device: current, events }
}
function removedFile(device: Device, place: DiskPlace, file: DiskFile): Effect {
  const running = device.running !== null && !file.directory && runningHash(device, file) === device.running.md5
  return {
    device: withoutFile(device, place.disk, file.name),
    events: [{ type: 'delete', url: canonicalUrl(place), bytes: file.size, runningImage: running }],
  }
}

// --- verify

interface VerifyPlan {
  readonly place: Place
  readonly hash: boolean
}
const VERIFY = ['verify', 'Verify a file'] as const
const MD5 = ['/md5', 'Compute an md5 signature for a file'] as const
export const verifyMd5Expected = command({
  mode: 'privileged',
  path: [VERIFY, MD5, [filePlace('place'), 'File to be verified'], [word('expected'), 'Expected md5 signature']],
  run: (device, { place, expected }, world) => verifyHash(device, located(device, place), expected, world),
})
export const verifyMd5 = command({
  mode: 'privileged',
  path: [VERIFY, MD5, [filePlace('place'), 'File to be verified']],
  run: (device, { place }, world) => verifyNamed(device, { place: located(device, place), hash: true }, world),
})
export const verify = command({
  mode: 'privileged',
  path: [VERIFY, [filePlace('place'), 'File to be verified']],
  run: (device, { place }, world) => verifyNamed(device, { place: located(device, place), hash: false }, world),
})
export const verifyDialog: Dialog<VerifyPlan> = {
  name: 'verify',
  answer: (device, { text }, { place, hash }, world) => {
    const full = located(device, completed(place, text, device))
    return pathOf(full) === '' ? BAD_NAME : verifyNamed(device, { place: full, hash }, world)
  },
}
const verifyNamed = (device: Device, plan: VerifyPlan, world: World): Effect => {
  if ((plan.place.kind === 'disk' || plan.place.kind === 'nvram') && plan.place.path === '')
    return { device, ask: ask(verifyDialog, 'text', 'Verify filename []? ', plan) }
  return plan.hash ? verifyHash(device, plan.place, null, world) : verifySignature(device, plan.place, world)
}

/** The file to verify, with its name for messages; or what is said when there is none. */
function verified(
  device: Device,
  place: Place,
  world: World,
): { readonly file: StoredFile; readonly name: string } | { readonly refusal: Effect } {
  if (place.kind === 'other' || place.kind === 'xmodem' || place.kind === 'null' || place.kind === 'system')
    return { refusal: otherSystem(place) }
  const source = sourceOf(device, place, null, world)
  if ('error' in source)
    return { refusal: { output: `${accessLine(place)}%Error opening ${shownUrl(place)} (${source.error})\n` } }
  return { file: source.file, name: place.kind === 'disk' ? `${place.prefix}:${place.path}` : shownUrl(place) }
}

/** Without the expected hash it only prints; with it, it compares. It never deletes or blocks anything. */
function verifyHash(device: Device, place: Place, expected: string | null, world: World): Effect {
  const found = verified(device, place, world)
  if ('refusal' in found) return found.refusal
  const { file, name } = found
  const matched = expected === null ? null : expected.toLowerCase() === file.md5
  const verdict =
    matched === null
      ? `verify /md5 (${name}) = ${file.md5}\n`
      : matched
        ? `Verified (${name}) = ${file.md5}\n`
        : `%Error verifying ${name}\nComputed signature  = ${file.md5}\nSubmitted signature = ${expected}\n`
  return {
    output: `${'.'.repeat(Math.min(60, Math.ceil(file.size / 2_000_000)))}Done!\n${verdict}\n`,
    events: [
      {
        type: 'verify',
        url: canonicalUrl(place),
        md5: file.md5,
        expected,
        intact: file.intact,
        matched,
        passed: matched,
      },
    ],
    takes: Math.round(file.size / 5000),
  }
}

function verifySignature(device: Device, place: Place, world: World): Effect {
  const found = verified(device, place, world)
  if ('refusal' in found) return found.refusal
  const { file, name } = found
  const { output, good } = verification(name, file)
  return {
    output,
    events: [
      {
        type: 'verify',
        url: canonicalUrl(place),
        md5: file.md5,
        expected: null,
        intact: file.intact,
        matched: null,
        passed: good,
      },
    ],
    takes: Math.round(file.size / 3000),
  }
}
