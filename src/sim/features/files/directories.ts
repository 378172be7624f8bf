// Directories and names: `cd`, `pwd`, `mkdir`, `rmdir`, `rename` (ios-behaviour.md 8).

import { ownTime } from '../clock/time.ts'
import { command, type Effect } from '../../command.ts'
import type { Device, Disk } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import {
  canonicalUrl,
  childrenOf,
  completed,
  currentDirectory,
  directoryAt,
  directoryEntry,
  diskOf,
  fileAt,
  filePlace,
  freeBytes,
  isDirectory,
  located,
  parentOf,
  shownUrl,
  withFile,
  withoutFile,
  type DiskPlace,
  type Place,
} from '../../files.ts'
import { platforms } from '../../platforms/index.ts'
import type { World } from '../../world.ts'
import { isQuiet } from '../transfer/settings.ts'

const BAD_NAME: Effect = { output: '%Error parsing filename (Bad file number)\n' }
const notSimulated = (place: Place): Effect => ({ notSimulated: `this command on ${shownUrl(place)}` })
/** A path without the slash that says "directory". */
const trimmed = (place: DiskPlace): DiskPlace => ({ ...place, path: place.path.replace(/\/$/, '') })

// --- cd, pwd

const CD = ['cd', 'Change current directory'] as const
const enter = (device: Device, directory: string | null): Effect => {
  const { directory: _, ...others } = device.remembered
  return { device: { ...device, remembered: directory === null ? others : { ...others, directory } } }
}
export const cdHome = command({ mode: ['user', 'privileged'], path: [CD], run: (device) => enter(device, null) })
export const cd = command({
  mode: ['user', 'privileged'],
  path: [CD, [filePlace('place'), 'Directory name']],
  run: (device, args) => {
    const place = located(device, args.place)
    if (place.kind === 'nvram' && place.path === '') return enter(device, 'nvram:/')
    if (place.kind !== 'disk') return notSimulated(place)
    const at = trimmed(place)
    if (!diskOf(device, at.disk)) return { output: `%Error changing dir to ${at.prefix}:/ (No such device)\n` }
    if (isDirectory(device, at.disk, at.path))
      return enter(
        device,
        at.path === '' && at.disk === platforms[device.platform].flash.name ? null : `${at.prefix}:/${at.path}`,
      )
    return {
      output: `%Error changing dir to ${shownUrl(at)} (${fileAt(device, at.disk, at.path) ? 'Not a directory' : 'No such file or directory'})\n`,
    }
  },
})
export const pwd = command({
  mode: ['user', 'privileged'],
  path: [['pwd', 'Display current working directory']],
  run: (device) => {
    const here = currentDirectory(device)
    return { output: here.kind === 'disk' ? `${here.disk}:/${here.path === '' ? '' : `${here.path}/`}\n` : 'nvram:/\n' }
  },
})

// --- mkdir, rmdir

export const mkdir = command({
  mode: 'privileged',
  path: [
    ['mkdir', 'Create new directory'],
    [filePlace('place'), 'Directory name'],
  ],
  needs: '!class-b',
  run: (device, args, world) => {
    const place = located(device, args.place)
    if (place.kind !== 'disk') return notSimulated(place)
    const at = trimmed(place)
    return isQuiet(device) && at.path !== ''
      ? made(device, at, world)
      : { device, ask: ask(mkdirDialog, 'text', `Create directory filename [${at.path}]? `, at) }
  },
})
export const mkdirDialog: Dialog<DiskPlace> = {
  name: 'mkdir',
  answer: (device, { text }, place, world) => {
    const full = text === '' ? place : located(device, completed(place, text, device))
    return full.kind === 'disk' && full.path !== '' ? made(device, trimmed(full), world) : BAD_NAME
  },
}
function made(device: Device, at: DiskPlace, world: World): Effect {
  const disk = diskOf(device, at.disk)
  const size = platforms[device.platform].files.directory?.size ?? 0
  const failed = (reason: string): Effect => ({ output: `%Error Creating dir ${at.prefix}:${at.path} (${reason})\n` })
  if (!disk) return failed('No such device')
  if (fileAt(device, at.disk, at.path) || isDirectory(device, at.disk, at.path))
    return failed("Can't create a file that exists")
  if (!isDirectory(device, at.disk, parentOf(at.path))) return failed('No such file or directory')
  if (size > freeBytes(disk)) return failed('Not enough space on device')
  return {
    device: withFile(device, at.disk, at.path, directoryEntry(at.path, size, ownTime(device, world.clock))),
    output: `Created dir ${at.prefix}:${at.path}\n`,
  }
}

interface RmdirPlan {
  readonly place: DiskPlace
  readonly step: 'name' | 'sure'
}
export const rmdir = command({
  mode: 'privileged',
  path: [
    ['rmdir', 'Remove existing directory'],
    [filePlace('place'), 'Directory name'],
  ],
  needs: '!class-b',
  run: (device, args) => {
    const place = located(device, args.place)
    if (place.kind !== 'disk') return notSimulated(place)
    const at = trimmed(place)
    return isQuiet(device) && at.path !== ''
      ? unmade(device, at)
      : {
          device,
          ask: ask(rmdirDialog, 'text', `Remove directory filename [${at.path}]? `, { place: at, step: 'name' }),
        }
  },
})
export const rmdirDialog: Dialog<RmdirPlan> = {
  name: 'rmdir',
  answer: (device, { text, yes }, { place, step }) => {
    if (step === 'sure') return yes ? unmade(device, place) : {}
    const full = text === '' ? place : located(device, completed(place, text, device))
    if (full.kind !== 'disk' || full.path === '') return BAD_NAME
    return {
      device,
      ask: ask(rmdirDialog, 'confirm', `Delete ${full.disk}:${trimmed(full).path}? [confirm]`, {
        place: trimmed(full),
        step: 'sure',
      }),
    }
  },
}
/** Unlike `mkdir` it speaks of the real device. */
function unmade(device: Device, at: DiskPlace): Effect {
  const name = `${at.disk}:${at.path}`
  const failed = (reason: string): Effect => ({ output: `%Error Removing dir ${name} (${reason})\n` })
  if (fileAt(device, at.disk, at.path)) return failed('Not a directory')
  if (!directoryAt(device, at.disk, at.path)) return failed('No such file or directory')
  if (childrenOf(diskOf(device, at.disk) as Disk, at.path).length > 0) return failed('Directory not empty')
  return {
    device: withoutFile(device, at.disk, at.path),
    output: `Removed dir ${name}\n`,
    events: [{ type: 'delete', url: canonicalUrl(at), bytes: 0, runningImage: false }],
  }
}

// --- rename

interface RenamePlan {
  readonly from: DiskPlace
  readonly to: DiskPlace
}
export const rename = command({
  mode: 'privileged',
  path: [
    ['rename', 'Rename a file'],
    [filePlace('from'), 'File to be renamed'],
    [filePlace('to'), 'New name'],
  ],
  needs: '!class-b',
  run: (device, args) => {
    const [from, to] = [located(device, args.from), located(device, args.to)]
    if (from.kind !== 'disk') return notSimulated(from)
    if (to.kind !== 'disk') return notSimulated(to)
    const plan = { from: trimmed(from), to: trimmed(to) }
    return isQuiet(device) && to.path !== ''
      ? renamed(device, plan)
      : { device, ask: ask(renameDialog, 'text', `Destination filename [${plan.to.path}]? `, plan) }
  },
})
export const renameDialog: Dialog<RenamePlan> = {
  name: 'rename',
  answer: (device, { text }, { from, to }) => {
    const full = text === '' ? to : located(device, completed(to, text, device))
    return full.kind === 'disk' && full.path !== '' ? renamed(device, { from, to: trimmed(full) }) : BAD_NAME
  },
}
function renamed(device: Device, { from, to }: RenamePlan): Effect {
  const disk = diskOf(device, from.disk)
  const failed = (reason: string): Effect => ({ output: `%Error renaming ${shownUrl(from)} (${reason})\n` })
  if (!disk) return failed('No such device')
  const file = fileAt(device, from.disk, from.path) ?? directoryAt(device, from.disk, from.path)
  if (!file) return failed('No such file or directory')
  if (to.disk !== from.disk) return failed('Invalid argument')
  if (to.path === from.path || to.path.startsWith(`${from.path}/`)) return failed('Invalid argument')
  if (fileAt(device, to.disk, to.path) || isDirectory(device, to.disk, to.path)) return failed('File exists')
  if (!isDirectory(device, to.disk, parentOf(to.path))) return failed('No such file or directory')
  // The entry keeps its place in the directory; what lies in a renamed directory goes with it.
  const files = disk.files.map((known) =>
    known === file
      ? { ...known, name: to.path }
      : file.directory && known.name.startsWith(`${file.name}/`)
        ? { ...known, name: to.path + known.name.slice(file.name.length) }
        : known,
  )
  return {
    device: { ...device, disks: { ...device.disks, [from.disk]: { ...disk, files } } },
    events: [{ type: 'rename', from: canonicalUrl(from), to: canonicalUrl(to) }],
  }
}
