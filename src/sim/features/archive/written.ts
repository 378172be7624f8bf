// The copies of the running-config that `archive` keeps, with their names and numbers. The oldest is dropped first.

import { localTime, ownTime } from '../clock/time.ts'
import type { Effect } from '../../command.ts'
import { runningConfigText } from '../../config.ts'
import type { Device } from '../../device.ts'
import { hostnameOf } from '../identity/slice.ts'
import {
  canonicalUrl,
  diskOf,
  freeBytes,
  placeOf,
  withFile,
  withoutFile,
  type Place,
  type ServerPlace,
} from '../../files.ts'
import { textFile } from '../../images.ts'
import { platforms } from '../../platforms/index.ts'
import { transfer } from '../transfer/transfer.ts'
import type { SimEvent, World } from '../../world.ts'
import { command } from '../../command.ts'

/** How many copies are kept by default. */
const USUAL_MAXIMUM = 10

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** One more copy: the device, and the servers if it went to one. `output`: what the transfer prints, without its last line. */
interface Archived {
  readonly device: Device
  readonly events: readonly SimEvent[]
  readonly output: string
  readonly servers?: World['servers']
}

/** The device with one more copy, or why there is none. `revert`: a timer brings it back. */
export function archivedNow(device: Device, world: World, revert = false): Archived | { readonly refusal: Effect } {
  const { path } = device.config.archive
  if (path === null) return { refusal: { output: 'Archive feature not enabled\n' } }
  const last = device.archived.at(-1)
  const number = last === undefined ? 0 : numberOf(last) + 1
  const time = stamp(localTime(device, world.clock).ms)
  const written = `${path.replaceAll('$h', hostnameOf(device.config)).replaceAll('$t', time)}-${time}-${number}`
  const place = placeOf(written, platforms[device.platform])
  if (place?.kind === 'server' && !asksPassword(place)) return sent(device, place, written, world, revert)
  if (place?.kind !== 'disk') return { refusal: { notSimulated: `an archive at ${path}` } }
  const disk = diskOf(device, place.disk)
  const file = textFile(place.path, runningConfigText(device), ownTime(device, world.clock))
  if (!disk || freeBytes(disk) < file.size)
    return { refusal: { output: 'Unable to write archived config. No space left on device\n' } }
  const { kept, gone } = listed(device, written)
  let next = withFile({ ...device, archived: kept }, place.disk, place.path, file)
  for (const old of gone) {
    const oldPlace = placeOf(old, platforms[device.platform])
    if (oldPlace?.kind === 'disk') next = withoutFile(next, oldPlace.disk, oldPlace.path)
  }
  return { device: next, output: '', events: [{ type: 'archive', url: canonicalUrl(place), revert }] }
}

/** The copy that a save makes, where `write-memory` asks for one. */
export function archivedAtSave(device: Device, world: World): Effect | null {
  const { writeMemory, path } = device.config.archive
  if (!writeMemory || path === null) return null
  const copied = archivedNow(device, world)
  return 'refusal' in copied ? copied.refusal : copied
}

/** SSH without a password in the path would ask for one, which is not simulated. */
const asksPassword = ({ protocol, password }: ServerPlace): boolean =>
  (protocol === 'scp' || protocol === 'sftp') && password === null

const RUNNING: Place = { kind: 'running' }

/** A copy on a server. The device drops old copies from its list and leaves the files there. */
function sent(
  device: Device,
  to: ServerPlace,
  written: string,
  world: World,
  revert: boolean,
): Archived | { readonly refusal: Effect } {
  const done = transfer(device, { from: RUNNING, to, password: to.password, verify: null, accessed: false }, world)
  const output = (done.output ?? '').replace(/^\d+ bytes copied.*\n$/m, '')
  if (!done.servers) return { refusal: { ...done, output } }
  return {
    device: { ...device, archived: listed(device, written).kept },
    servers: done.servers,
    output,
    events: [...(done.events ?? []), { type: 'archive', url: canonicalUrl(to), revert }],
  }
}

/** The list with one more copy, and the copies that it drops. */
function listed(
  device: Device,
  written: string,
): { readonly kept: readonly string[]; readonly gone: readonly string[] } {
  const all = [...device.archived, written]
  const over = Math.max(0, all.length - (device.config.archive.maximum ?? USUAL_MAXIMUM))
  return { kept: all.slice(over), gone: all.slice(0, over) }
}

/** `show archive` (layout of IOS 12.4 and later). */
export function archiveShown(device: Device): string {
  const { path, maximum } = device.config.archive
  if (path === null) return ' Archive feature not enabled\n'
  const most = maximum ?? USUAL_MAXIMUM
  const last = device.archived.at(-1)
  const stem = path.replaceAll('$h', hostnameOf(device.config))
  const rows = Array.from({ length: most }, (_, i) => {
    const url = device.archived[i]
    return `   ${String(i + 1).padEnd(2)}       ${url ?? ''}${url !== undefined && url === last ? ' <- Most Recent' : ''}\n`
  })
  const next = last === undefined ? 0 : numberOf(last) + 1
  return `The maximum archive configurations allowed is ${most}.\nThere are currently ${device.archived.length} archive configurations saved.\nThe next archive file will be named ${stem}-<timestamp>-${next}\n Archive #  Name\n${rows.join('')}`
}

const numberOf = (url: string): number => Number(/-(\d+)$/.exec(url)?.[1] ?? 0)

/** `May--4-09-00-12.000` */
function stamp(ms: number): string {
  const d = new Date(ms)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${MONTHS[d.getUTCMonth()]}-${String(d.getUTCDate()).padStart(2, '-')}-${two(d.getUTCHours())}-${two(d.getUTCMinutes())}-${two(d.getUTCSeconds())}.${String(d.getUTCMilliseconds()).padStart(3, '0')}`
}

export const archiveConfig = command({
  mode: 'privileged',
  path: [
    ['archive', 'manage archive files'],
    ['config', 'Archive the running configuration'],
  ],
  run: (device, _, world) => {
    const done = archivedNow(device, world)
    if ('refusal' in done) return done.refusal
    return { ...done, output: done.output === '' ? '\n' : done.output }
  },
})

export const showArchive = command({
  mode: 'privileged',
  path: [
    ['show', 'Show running system information'],
    ['archive', 'Archive functions'],
  ],
  pipe: true,
  run: (device) => ({ output: archiveShown(device), events: [{ type: 'show', what: 'archive' }] }),
})
