// Moving a file: from a source that may be missing to a destination that may refuse, with the console text of each (ios-behaviour.md 7).

import { ownTime } from '../clock/time.ts'
import { withoutListByHand } from '../boot/boot-variable.ts'
import type { Effect } from '../../command.ts'
import { applyConfig } from '../../config.ts'
import type { Device } from '../../device.ts'
import {
  baseName,
  canonicalUrl,
  diskOf,
  freeBytes,
  isDirectory,
  parentOf,
  servedName,
  shownUrl,
  withFile,
  withoutFile,
  type DiskPlace,
  type Place,
  type ServerPlace,
} from '../../files.ts'
import { withCopiedAddresses } from '../ip/address-method.ts'
import { addressOf } from '../ip/hosts.ts'
import { transferTail } from '../../messages.ts'
import { nvramFree, withNvramFile } from '../../nvram.ts'
import { platforms } from '../../platforms/index.ts'
import { baudOf } from '../../register.ts'
import { verification } from '../files/signature.ts'
import { appliedSteps } from '../../work.ts'
import { roomForStartup } from '../../startup-file.ts'
import type { CopyCause, Refusal } from '../../causes.ts'
import type { Server, Service, SimEvent, StoredFile, World } from '../../world.ts'
import { SERVICE, sourceOf, reach } from './source.ts'
import { storedBy, save } from '../running-config/save.ts'
import { verifyAuto } from './settings.ts'

export interface Transfer {
  readonly from: Place
  readonly to: Place
  readonly password: string | null
  /** `/verify`, `/noverify`, or neither: then `file verify auto` decides. */
  readonly verify: boolean | null
  /** The `Accessing` line was printed already, before a question. */
  readonly accessed: boolean
}

/** Carries out a copy whose questions are all answered. */
export function transfer(device: Device, plan: Transfer, world: World): Effect {
  const { from, to, password } = plan
  const failed: Failed = (why, output, takes) => ({
    device,
    output,
    takes,
    events: [copyEvent(device, world, from, to, 0, null, why)],
  })
  if (canonicalUrl(from) === canonicalUrl(to))
    return failed(invalid({ kind: 'same-file' }), `%Error copying ${shownUrl(from)} (Invalid argument)\n`, 0)

  const accessing = plan.accessed ? '' : accessLine(from)
  const source = sourceOf(device, from, password, world)
  if ('error' in source && from.kind === 'xmodem')
    return failed(
      source,
      `Ready to receive file...........${'C'.repeat(10)}\n%Error reading ${shownUrl(from)} (${source.error})\n`,
      source.takes,
    )
  if ('error' in source)
    return failed(source, `${accessing}%Error opening ${shownUrl(from)} (${source.error})\n`, source.takes)

  const { file } = source
  const bytes = file.size
  const rate = rateOf(device, from, to)
  const takes = 120 + Math.round((bytes * 1000) / rate)
  const done = (next: Device, output: string, extra: readonly SimEvent[] = []): Effect => ({
    device: next,
    output,
    takes,
    events: [copyEvent(device, world, from, to, bytes, file.md5, null), ...extra],
  })
  const loading = from.kind === 'server' ? loadLine(from, source, bytes) : ''
  if (bytes > source.limit) {
    // The server stops when its block number is used up, and the client waits in vain.
    return failed(
      { cause: { kind: 'too-long', bytes, limit: source.limit }, error: 'Timed out' },
      `${accessing}${loading}${marksOf(source.limit)}.....\n%Error reading ${shownUrl(from)} (Timed out)\n`,
      30_000 + Math.round((source.limit * 1000) / rate),
    )
  }
  const marks = marksOf(bytes)
  const received =
    from.kind === 'server'
      ? `${accessing}${loading}${marks}\n${endLine(from, bytes)}`
      : from.kind === 'xmodem'
        ? xmodemReceived(device, bytes)
        : ''
  const copied = `${bytes} bytes copied in ${transferTail(bytes, takes)}\n`

  switch (to.kind) {
    case 'disk': {
      const refusal = diskRefusal(device, to)
      if (refusal) return failed(refusal, `${accessing}%Error opening ${shownUrl(to)} (${refusal.error})\n`, 0)
      const room = roomFor(device, to)
      if (bytes > room)
        return noSpace(
          device,
          plan,
          { kind: 'no-space', needs: bytes, free: room },
          accessing,
          `${loading}${marksOf(room)}`,
          Math.round((room * 1000) / rate),
          failed,
        )
      const modified = ownTime(device, world.clock + takes)
      const next = withFile(device, to.disk, to.path, { ...file, modified })
      const text =
        received !== ''
          ? `${received}${checksum(device, to, file)}${copied}`
          : from.kind === 'disk'
            ? `Copy in progress...${'C'.repeat(Math.min(60, Math.max(1, Math.ceil(bytes / 250_000))))}\n${copied}`
            : `\n${copied}`
      return checked(next, plan, to, file, done(next, text), world)
    }
    case 'server':
      return upload(device, plan, to, file, takes, copied, failed, world)
    case 'null':
      return done(device, `${received}${copied}`)
    case 'nvram': {
      if (file.content === null)
        return failed(invalid({ kind: 'not-text' }), `%Error copying ${shownUrl(from)} (Invalid argument)\n`, takes)
      const free = nvramFree(device)
      if (to.path === '' || bytes > free)
        return failed(
          {
            cause: to.path === '' ? { kind: 'misnamed', name: '' } : { kind: 'no-space', needs: bytes, free },
            error: 'Not enough space on device',
          },
          `${accessing}%Error writing ${shownUrl(to)} (Not enough space on device)\n`,
          0,
        )
      return done(withNvramFile(device, { ...file, name: to.path, modified: null }), `${received || '\n'}${copied}`)
    }
    case 'running': {
      if (file.content === null)
        return failed(
          invalid({ kind: 'not-text' }),
          `${accessing}%Error copying ${shownUrl(from)} (Invalid argument)\n`,
          takes,
        )
      const merged = withCopiedAddresses(device, applyConfig(device, file.content, world, 'merge'))
      return {
        ...done({ ...merged, unsaved: true }, `${received}${copied}`),
        work: appliedSteps(file.content, device.config.kept.length),
      }
    }
    case 'startup': {
      if (file.content === null)
        return failed(
          invalid({ kind: 'not-text' }),
          `${accessing}%Error copying ${shownUrl(from)} (Invalid argument)\n`,
          takes,
        )
      if (from.kind === 'running') {
        const saved = save(device, world, 'copy')
        if (!saved.events)
          return failed(
            {
              cause: { kind: 'no-space', needs: bytes, free: roomForStartup(device) },
              error: 'Not enough space on device',
            },
            saved.output ?? '',
            takes,
          )
        return {
          ...saved,
          events: [copyEvent(device, world, from, to, bytes, file.md5, null), ...saved.events],
          takes,
        }
      }
      if (bytes > platforms[device.platform].nvramSize)
        return failed(
          {
            cause: { kind: 'no-space', needs: bytes, free: platforms[device.platform].nvramSize },
            error: 'Not enough space on device',
          },
          `${accessing}%Error writing ${shownUrl(to)} (Not enough space on device)\n`,
          0,
        )
      const next: Device = { ...withoutListByHand(device), startup: storedBy(device, file.content, world) }
      return done(next, `${received.replace(/\n\n$/, '\n')}[OK]\n${copied}`, [
        { type: 'save', via: 'copy', bytes, empty: false },
      ])
    }
    case 'system':
    case 'xmodem':
    case 'other':
      return failed(
        invalid({ kind: 'missing', where: 'destination', what: 'disk' }),
        `%Error copying ${shownUrl(to)} (Invalid argument)\n`,
        0,
      )
  }
}
type Failed = (why: Refusal, output: string, takes: number) => Effect
const invalid = (cause: CopyCause): Refusal => ({ cause, error: 'Invalid argument' })

/** One `!` for ten packets, at most a screen of them (docs/architecture.md says why). */
const marksOf = (bytes: number): string => '!'.repeat(Math.min(60, Math.max(1, Math.ceil(bytes / 5120))))

/** The first line of a download; SCP and SFTP have none. */
export const accessLine = (from: Place): string =>
  from.kind === 'server' && from.protocol !== 'scp' && from.protocol !== 'sftp'
    ? `Accessing ${shownUrl(from)}...\n`
    : ''

function loadLine(
  from: ServerPlace,
  { via, address }: { readonly via: string; readonly address: string },
  bytes: number,
): string {
  switch (from.protocol) {
    case 'tftp':
      return `Loading ${from.path} from ${address} (via ${via}): `
    case 'ftp':
      return `Loading ${from.path} `
    case 'scp':
      return ` Sending file modes: C0644 ${bytes} ${baseName(from.path)}\n`
    case 'http':
    case 'https':
      return `Loading ${shownUrl(from)} `
    case 'sftp':
      return ''
  }
}

const endLine = ({ protocol }: ServerPlace, bytes: number): string =>
  protocol === 'tftp' ? `[OK - ${bytes} bytes]\n\n` : protocol === 'ftp' ? `[OK - ${bytes}/4096 bytes]\n\n` : ''

/** The terminal is asked with C until it sends; then the line belongs to the transfer. */
const xmodemReceived = (device: Device, bytes: number): string =>
  platforms[device.platform].files.xmodem === 'plain'
    ? `Begin the Xmodem or Xmodem-1K transfer now...\nCCC${marksOf(bytes)}\n`
    : `Ready to receive file...........C${marksOf(bytes)}\n`

/** Bytes a second of the slower side. Xmodem carries a byte in ten bits and loses a tenth of them to its blocks. */
function rateOf(device: Device, from: Place, to: Place): number {
  const { rates } = platforms[device.platform]
  if (from.kind === 'xmodem') return Math.round((Number(baudOf(device.register.current)) / 10) * 0.9)
  const protocol = from.kind === 'server' ? from.protocol : to.kind === 'server' ? to.protocol : null
  if (protocol) return rates[SERVICE[protocol]]
  return from.kind === 'disk' && (to.kind === 'disk' || to.kind === 'null') ? rates.local : rates.nvram
}

/** Only class B flash computes a checksum of the stored file (ios-behaviour.md 1). It proves what was written, not what should have been. */
function checksum(device: Device, to: DiskPlace, file: StoredFile): string {
  const { flash } = platforms[device.platform]
  return flash.class === 'B' && to.disk === flash.name
    ? `Verifying checksum...  OK (0x${file.md5.slice(0, 4).toUpperCase()})\n`
    : ''
}

/** Why a file cannot be put there, whatever its size; null: it can. */
function diskRefusal(device: Device, to: DiskPlace): Refusal | null {
  const where = 'destination'
  if (!diskOf(device, to.disk)) return { cause: { kind: 'missing', where, what: 'disk' }, error: 'No such device' }
  if (to.path === '' || isDirectory(device, to.disk, to.path))
    return { cause: { kind: 'is-directory', where }, error: 'Is a directory' }
  return isDirectory(device, to.disk, parentOf(to.path))
    ? null
    : { cause: { kind: 'missing', where, what: 'directory' }, error: 'No such file or directory' }
}

/** Free bytes for a file under this name: an older one makes room, but not where it is only marked as deleted. */
function roomFor(device: Device, to: DiskPlace): number {
  const disk = diskOf(withoutFile(device, to.disk, to.path), to.disk)
  return disk ? Math.max(0, freeBytes(disk)) : 0
}

/** TFTP does not tell the size, so classic IOS notices a full flash only during the copy; the others know before (ios-behaviour.md 7.3). */
function noSpace(
  device: Device,
  { from, to }: Transfer,
  cause: CopyCause,
  accessing: string,
  loaded: string,
  takes: number,
  failed: Failed,
): Effect {
  const { noSpace: told } = platforms[device.platform].files
  if (told === 'destination')
    return failed(
      { cause, error: 'No space left on device' },
      `${accessing}%Error writing ${shownUrl(to)} (No space left on device)\n`,
      500,
    )
  const error = 'Not enough space on device'
  const why = { cause, error }
  if (from.kind !== 'server') return failed(why, `%Error writing ${shownUrl(to)} (${error})\n`, 0)
  return from.protocol === 'tftp'
    ? failed(why, `${accessing}${loaded}\n%Error copying ${shownUrl(from)} (${error})\n`, takes)
    : failed(why, `${accessing}%Error copying ${shownUrl(from)} (${error})\n`, 500)
}

/** `/verify` and `file verify auto`: the file is checked where it came to lie, and one that fails does not stay. */
function checked(
  next: Device,
  { verify, from }: Transfer,
  to: DiskPlace,
  file: StoredFile,
  effect: Effect,
  world: World,
): Effect {
  // Automatic verification is for images; asked for by hand, every file is checked.
  if (verify === false || (verify === null && (!verifyAuto.isOn(next.config) || file.image === null))) return effect
  const { output, good } = verification(`${to.prefix}:${to.path}`, file)
  const event: SimEvent = {
    type: 'verify',
    url: canonicalUrl(to),
    md5: file.md5,
    expected: null,
    intact: file.intact,
    matched: null,
    passed: good,
  }
  const takes = (effect.takes ?? 0) + Math.round(file.size / 3000)
  if (good)
    return { ...effect, output: `${effect.output ?? ''}${output}`, events: [...(effect.events ?? []), event], takes }
  const error = 'Verification failed'
  return {
    device: withoutFile(next, to.disk, to.path),
    output: `${effect.output ?? ''}${output}%Error copying ${shownUrl(from)} (${error})\n`,
    events: [copyEvent(next, world, from, to, 0, null, { cause: { kind: 'damaged' }, error }), event],
    takes,
  }
}

function upload(
  device: Device,
  { from, password }: Transfer,
  to: ServerPlace,
  file: StoredFile,
  takes: number,
  copied: string,
  failed: Failed,
  world: World,
): Effect {
  // Where a password was asked for, this was printed before the question.
  const secure = to.protocol === 'scp' || to.protocol === 'sftp'
  const writing =
    to.protocol === 'ftp' || (secure && password === null)
      ? `Writing ${to.path} `
      : to.protocol === 'http' || to.protocol === 'https'
        ? `Storing ${shownUrl(to)} `
        : ''
  const reached = reach(device, to, password, world)
  const { silentUpload } = platforms[device.platform].files
  if ('error' in reached) {
    const [verb, error] =
      to.protocol === 'tftp' &&
      silentUpload === 'writing' &&
      reached.cause.kind === 'unreachable' &&
      reached.cause.because !== 'name'
        ? ['writing', 'Timed out attempting to connect']
        : ['opening', reached.error]
    return failed(
      { cause: reached.cause, error },
      `${writing && `${writing}\n`}%Error ${verb} ${shownUrl(to)} (${error})\n`,
      reached.takes,
    )
  }
  if (!reached.service.writable) {
    const [verb, error] =
      to.protocol === 'tftp'
        ? ['opening', 'No such file or directory']
        : secure
          ? ['writing', 'Unknown error -1']
          : ['writing', 'Permission denied']
    return failed(
      { cause: { kind: 'read-only', host: reached.address }, error },
      `${writing && `${writing}\n`}%Error ${verb} ${shownUrl(to)} (${error})\n`,
      500,
    )
  }
  const name = servedName(to.path)
  const stored: StoredFile = { ...file, name, modified: world.clock + takes }
  const service: Service = {
    ...reached.service,
    files: [...reached.service.files.filter((known) => known.name !== name), stored],
  }
  const server: Server = { ...reached.server, [SERVICE[to.protocol]]: service }
  const sink = to.protocol === 'scp' ? `${writing && '\n'} Sink: C0644 ${file.size} ${baseName(to.path)}\n` : ''
  // TFTP shows two marks even for the smallest file.
  const marks = to.protocol === 'tftp' ? marksOf(Math.max(file.size, 5121)) : marksOf(file.size)
  return {
    device,
    output: `${writing}${sink}${marks}\n${copied}`,
    takes,
    events: [copyEvent(device, world, from, to, file.size, file.md5, null)],
    servers: { ...world.servers, [reached.address]: server },
  }
}

/** Events speak of servers by address, whatever name was typed. */
function copyEvent(
  device: Device,
  world: World,
  from: Place,
  to: Place,
  bytes: number,
  md5: string | null,
  why: Refusal | null,
): SimEvent {
  const url = (place: Place): string =>
    canonicalUrl(
      place.kind === 'server' ? { ...place, host: addressOf(device, place.host, world) ?? place.host } : place,
    )
  return {
    type: 'copy',
    from: url(from),
    to: url(to),
    bytes,
    complete: why === null,
    cause: why?.cause ?? null,
    error: why?.error ?? null,
    md5,
  }
}
