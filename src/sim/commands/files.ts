// `dir`, `delete`, `verify`, `show flash:` and what they ask (ios-behaviour.md 4, 5, 8, 9).

import { command, flag, word, type Effect } from '../command.ts'
import type { Device, Disk } from '../device.ts'
import { ask, type Dialog } from '../dialogs.ts'
import { canonicalUrl, diskOf, fileAt, filePlace, freeBytes, placeOf, shownUrl, withoutFile, type Place } from '../files.ts'
import { md5 } from '../md5.ts'
import { fileDate } from '../messages.ts'
import { completed } from '../transfer.ts'

type DiskPlace = Extract<Place, { kind: 'disk' }>
const FLASH = placeOf('flash:') as DiskPlace
const missing = (verb: string, place: Place): string => `%Error ${verb} ${shownUrl(place)} (No such file or directory)\n`
const otherSystem = (place: Place): Effect => ({ output: `% Not simulated here: this command on ${shownUrl(place)}\n` })

// --- dir

export const dir = command({
  mode: ['user', 'privileged'],
  path: [['dir', 'List files on a filesystem']],
  run: (device) => ({ output: listing(device, FLASH) }),
})
export const dirOf = command({
  mode: ['user', 'privileged'],
  path: [['dir', 'List files on a filesystem'], [filePlace('place'), 'Directory or file name']],
  run: (device, { place }) => (place.kind === 'disk' ? { output: listing(device, place) } : place.kind === 'nvram' && place.path === '' ? { output: nvramListing(device) } : otherSystem(place)),
})
export const dirAll = command({
  mode: ['user', 'privileged'],
  path: [['dir', 'List files on a filesystem'], ['all-filesystems', 'List files on all filesystems']],
  run: (device) => ({ output: Object.keys(device.disks).map((disk) => listing(device, { kind: 'disk', prefix: disk, disk, path: '' })).join('\n') + '\n' + nvramListing(device) }),
})

function listing(device: Device, place: DiskPlace): string {
  const disk = diskOf(device, place.disk)
  if (!disk) return `%Error opening ${place.prefix}:/ (No such device)\n`
  const files = place.path === '' ? disk.files : disk.files.filter((file) => file.name === place.path)
  if (place.path !== '' && files.length === 0) return missing('opening', place)
  const rows = files.map((file) => `${String(file.slot).padStart(5)}  -rw-  ${String(file.size).padStart(10)}  ${dateColumn(file.modified)}  ${file.name}`)
  const body = rows.length === 0 ? 'No files in directory' : rows.join('\n')
  return `Directory of ${place.disk}:/${place.path}\n\n${body}\n\n${totals(disk)}\n`
}
// The day is not padded with a zero; the date field is right-aligned to 11.
const dateColumn = (modified: number | null): string => {
  if (modified === null) return '<no date>'.padStart(27)
  const [, date = '', rest = ''] = /^(\w+ \d+ \d+) (.*)$/.exec(fileDate(modified)) ?? []
  return `${date.padStart(11)} ${rest}`
}
const totals = (disk: Disk): string => `${disk.size} bytes total (${freeBytes(disk)} bytes free)`
const nvramListing = (device: Device): string => {
  const size = device.startup?.text.length ?? 0
  const row = device.startup ? `    1  -rw-  ${String(size).padStart(10)}  ${'<no date>'.padStart(27)}  startup-config\n` : 'No files in directory\n'
  return `Directory of nvram:/\n\n${row}\n262136 bytes total (${262136 - size} bytes free)\n`
}

export const showFlash = command({
  mode: ['user', 'privileged'],
  path: [
    ['show', 'Show running system information'],
    ['flash:|flash0:', 'display information about flash: file system'],
  ],
  pipe: true,
  run: (device) => {
    const disk = diskOf(device, 'flash0')
    if (!disk) return { output: '%Error opening flash0:/ (No such device)\n' }
    const rows = disk.files.map((file) => `${String(file.slot).padEnd(3)} ${String(file.size).padStart(10)} ${file.modified === null ? '<no date>' : fileDate(file.modified)} ${file.name}\n`)
    const free = freeBytes(disk)
    return { output: `-#- --length-- -----date/time------ path\n${rows.join('')}\n${free} bytes available (${disk.size - free} bytes used)\n\n` }
  },
})

// --- delete

interface DeletePlan {
  readonly place: DiskPlace
  readonly step: 'name' | 'sure'
}

const DELETE = ['delete', 'Delete a file'] as const
export const deleteFile = command({
  mode: 'privileged',
  path: [DELETE, [flag('force', '/force'), 'Force delete'], [flag('recursive', '/recursive'), 'Recursive delete'], [filePlace('place'), 'File to be deleted']],
  run: (device, { place, force }) => {
    if (place.kind !== 'disk') return otherSystem(place)
    if (force) return removed(device, place)
    return { device, ask: ask(deleteDialog, 'text', `Delete filename [${place.path}]? `, { place, step: 'name' }) }
  },
})
export const deleteDialog: Dialog<DeletePlan> = {
  name: 'delete',
  answer: (device, { text, yes }, { place, step }) => {
    if (step === 'sure') return yes ? removed(device, place) : {}
    const named = completed(place, text === '' ? place.path : text)
    if (named.kind !== 'disk' || named.path === '') return { output: '%Error parsing filename (Bad file number)\n' }
    // The confirm line uses the real device name.
    return { device, ask: ask(deleteDialog, 'confirm', `Delete ${named.disk}:/${named.path}? [confirm]`, { place: named, step: 'sure' }) }
  },
}
/** The space is free at once; the running image lives in RAM and may be deleted (ios-behaviour.md 8). */
function removed(device: Device, place: DiskPlace): Effect {
  const file = fileAt(device, place.disk, place.path)
  if (!file) return { output: missing('deleting', place) }
  const running = device.running !== null && file.md5 === device.running.md5
  return { device: withoutFile(device, place.disk, place.path), events: [{ type: 'delete', url: canonicalUrl(place), bytes: file.size, runningImage: running }] }
}

// --- verify

interface VerifyPlan {
  readonly place: DiskPlace
  readonly hash: boolean
}
const VERIFY = ['verify', 'Verify a file'] as const
const MD5 = ['/md5', 'Compute an md5 signature for a file'] as const
export const verifyMd5Expected = command({
  mode: 'privileged',
  path: [VERIFY, MD5, [filePlace('place'), 'File to be verified'], [word('expected'), 'Expected md5 signature']],
  run: (device, { place, expected }) => (place.kind === 'disk' ? verifyHash(device, place, expected) : otherSystem(place)),
})
export const verifyMd5 = command({
  mode: 'privileged',
  path: [VERIFY, MD5, [filePlace('place'), 'File to be verified']],
  run: (device, { place }) => (place.kind === 'disk' ? named(device, { place, hash: true }) : otherSystem(place)),
})
export const verify = command({
  mode: 'privileged',
  path: [VERIFY, [filePlace('place'), 'File to be verified']],
  run: (device, { place }) => (place.kind === 'disk' ? named(device, { place, hash: false }) : otherSystem(place)),
})
export const verifyDialog: Dialog<VerifyPlan> = {
  name: 'verify',
  answer: (device, { text }, { place, hash }) => {
    const full = completed(place, text)
    if (full.kind !== 'disk' || full.path === '') return { output: '%Error parsing filename (Bad file number)\n' }
    return named(device, { place: full, hash })
  },
}
const named = (device: Device, plan: VerifyPlan): Effect =>
  plan.place.path === '' ? { device, ask: ask(verifyDialog, 'text', 'Verify filename []? ', plan) } : plan.hash ? verifyHash(device, plan.place, null) : verifySignature(device, plan.place)

/** Without the expected hash it only prints; with it, it compares. It never deletes or blocks anything. */
function verifyHash(device: Device, place: DiskPlace, expected: string | null): Effect {
  const file = fileAt(device, place.disk, place.path)
  if (!file) return { output: missing('opening', place) }
  const name = `${place.prefix}:${place.path}`
  const matched = expected === null ? null : expected.toLowerCase() === file.md5
  const verdict =
    matched === null
      ? `verify /md5 (${name}) = ${file.md5}\n`
      : matched
        ? `Verified (${name}) = ${file.md5}\n`
        : `%Error verifying ${name}\nComputed signature  = ${file.md5}\nSubmitted signature = ${expected}\n`
  return {
    output: `${'.'.repeat(Math.min(60, Math.ceil(file.size / 2_000_000)))}Done!\n${verdict}\n`,
    events: [{ type: 'verify', url: canonicalUrl(place), md5: file.md5, expected, intact: file.intact, matched }],
    takes: Math.round(file.size / 5000),
  }
}

function verifySignature(device: Device, place: DiskPlace): Effect {
  const file = fileAt(device, place.disk, place.path)
  if (!file) return { output: missing('opening', place) }
  const name = `${place.prefix}:${place.path}`
  const events = [{ type: 'verify', url: canonicalUrl(place), md5: file.md5, expected: null, intact: file.intact, matched: null } as const]
  if (file.image === null) return { output: `%Error verifying ${name}\n%Error: file is not an image\n`, events }
  const sha = (seed: string): string => [0, 1, 2, 3].map((i) => md5(`${seed}${i}`).toUpperCase()).join('\n                      ')
  const computed = sha(file.md5)
  const embedded = file.intact ? computed : sha(`signed ${file.md5}`)
  const end = file.intact ? `Digital signature successfully verified in file ${name}\n` : `%ERROR: Digital signature verification failed for file ${name}\n`
  return {
    output: `Starting image verification\nHash Computation:    100% Done!\nComputed Hash   SHA2: ${computed}\n\nEmbedded Hash   SHA2: ${embedded}\n\nCCO Hash        MD5 : ${file.md5.toUpperCase()}\n${end}\n`,
    events,
    takes: Math.round(file.size / 3000),
  }
}
