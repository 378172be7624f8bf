// Moving a file: from a source that may be missing to a destination that may refuse, with the console text of each (ios-behaviour.md 7).

import { isOn } from '../services/toggles.ts'
import { httpCredentials } from './settings.ts'
import { withoutListByHand } from '../boot/boot-variable.ts'
import type { Effect } from '../../command.ts'
import { applyConfig, runningConfigText } from '../../config.ts'
import { archivedNow } from '../archive/written.ts'
import { factoryConfig, type Device, type StoredConfig } from '../../device.ts'
import {
  baseName,
  canonicalUrl,
  diskOf,
  fileAt,
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
import { addressOf } from '../ip/hosts.ts'
import { textFile } from '../../images.ts'
import { transferTail } from '../../messages.ts'
import { nvramFree, nvramFiles, withNvramFile } from '../../nvram.ts'
import { plainOf } from '../access/passwords.ts'
import { platforms } from '../../platforms/index.ts'
import { interfaceTo } from '../ip/reach.ts'
import { baudOf } from '../../register.ts'
import { verification } from '../files/signature.ts'
import { startupFits, withSavedConfigFile } from '../../startup-file.ts'
import { appliedSteps } from '../../work.ts'
import type { Server, Service, SimEvent, StoredFile, World } from '../../world.ts'

export interface Transfer {
  readonly from: Place
  readonly to: Place
  readonly password: string | null
  /** `/verify`, `/noverify`, or neither: then `file verify auto` decides. */
  readonly verify: boolean | null
  /** The `Accessing` line was printed already, before a question. */
  readonly accessed: boolean
}

/** Which service of a server answers a protocol: SFTP and SCP are one SSH server, HTTPS is HTTP. */
const SERVICE = { tftp: 'tftp', ftp: 'ftp', scp: 'scp', sftp: 'scp', http: 'http', https: 'http' } as const
/** What reading a source gives, or the reason in parentheses. `limit`: where its server stops. */
type Read =
  | { readonly file: StoredFile; readonly via: string; readonly address: string; readonly limit: number }
  | { readonly error: string }

/** Carries out a copy whose questions are all answered. */
export function transfer(device: Device, plan: Transfer, world: World): Effect {
  const { from, to, password } = plan
  const failed = (error: string, output: string, takes: number): Effect => ({
    device,
    output,
    takes,
    events: [copyEvent(device, world, from, to, 0, null, error)],
  })
  if (canonicalUrl(from) === canonicalUrl(to))
    return failed('Invalid argument', `%Error copying ${shownUrl(from)} (Invalid argument)\n`, 0)

  const accessing = plan.accessed ? '' : accessLine(from)
  const source = sourceOf(device, from, password, world)
  if ('error' in source && from.kind === 'xmodem')
    return failed(
      source.error,
      `Ready to receive file...........${'C'.repeat(10)}\n%Error reading ${shownUrl(from)} (${source.error})\n`,
      100_000,
    )
  if ('error' in source)
    return failed(
      source.error,
      `${accessing}%Error opening ${shownUrl(from)} (${source.error})\n`,
      source.error === 'Timed out' ? 30_000 : 500,
    )

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
      'Timed out',
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
      if (refusal) return failed(refusal, `${accessing}%Error opening ${shownUrl(to)} (${refusal})\n`, 0)
      const room = roomFor(device, to)
      if (bytes > room)
        return noSpace(device, plan, accessing, `${loading}${marksOf(room)}`, Math.round((room * 1000) / rate), failed)
      const next = withFile(device, to.disk, to.path, { ...file, modified: world.clock + takes })
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
        return failed('Invalid argument', `%Error copying ${shownUrl(from)} (Invalid argument)\n`, takes)
      if (to.path === '' || bytes > nvramFree(device))
        return failed(
          'Not enough space on device',
          `${accessing}%Error writing ${shownUrl(to)} (Not enough space on device)\n`,
          0,
        )
      return done(withNvramFile(device, { ...file, name: to.path, modified: null }), `${received || '\n'}${copied}`)
    }
    case 'running': {
      if (file.content === null)
        return failed('Invalid argument', `${accessing}%Error copying ${shownUrl(from)} (Invalid argument)\n`, takes)
      const merged = applyConfig(device, file.content, world, 'merge')
      return {
        ...done({ ...merged, unsaved: true }, `${received}${copied}`),
        work: appliedSteps(file.content, device.config.kept.length),
      }
    }
    case 'startup': {
      if (file.content === null)
        return failed('Invalid argument', `${accessing}%Error copying ${shownUrl(from)} (Invalid argument)\n`, takes)
      if (from.kind === 'running') {
        const saved = save(device, world, 'copy')
        return {
          ...saved,
          events: [copyEvent(device, world, from, to, bytes, file.md5, null), ...(saved.events ?? [])],
          takes,
        }
      }
      if (bytes > platforms[device.platform].nvramSize)
        return failed(
          'Not enough space on device',
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
      return failed('Invalid argument', `%Error copying ${shownUrl(to)} (Invalid argument)\n`, 0)
  }
}
type Failed = (error: string, output: string, takes: number) => Effect

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
function diskRefusal(device: Device, to: DiskPlace): string | null {
  if (!diskOf(device, to.disk)) return 'No such device'
  if (to.path === '' || isDirectory(device, to.disk, to.path)) return 'Is a directory'
  return isDirectory(device, to.disk, parentOf(to.path)) ? null : 'No such file or directory'
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
  accessing: string,
  loaded: string,
  takes: number,
  failed: Failed,
): Effect {
  const { noSpace: told } = platforms[device.platform].files
  if (told === 'destination')
    return failed(
      'No space left on device',
      `${accessing}%Error writing ${shownUrl(to)} (No space left on device)\n`,
      500,
    )
  const error = 'Not enough space on device'
  if (from.kind !== 'server') return failed(error, `%Error writing ${shownUrl(to)} (${error})\n`, 0)
  return from.protocol === 'tftp'
    ? failed(error, `${accessing}${loaded}\n%Error copying ${shownUrl(from)} (${error})\n`, takes)
    : failed(error, `${accessing}%Error copying ${shownUrl(from)} (${error})\n`, 500)
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
  if (verify === false || (verify === null && (!isOn(next.config, 'verifyAuto') || file.image === null))) return effect
  const { output, good } = verification(`${to.prefix}:${to.path}`, file)
  const event: SimEvent = {
    type: 'verify',
    url: canonicalUrl(to),
    md5: file.md5,
    expected: null,
    intact: file.intact,
    matched: null,
  }
  const takes = (effect.takes ?? 0) + Math.round(file.size / 3000)
  if (good)
    return { ...effect, output: `${effect.output ?? ''}${output}`, events: [...(effect.events ?? []), event], takes }
  const error = 'Verification failed'
  return {
    device: withoutFile(next, to.disk, to.path),
    output: `${effect.output ?? ''}${output}%Error copying ${shownUrl(from)} (${error})\n`,
    events: [copyEvent(next, world, from, to, 0, null, error), event],
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
      to.protocol === 'tftp' && silentUpload === 'writing' && reached.error === 'Timed out'
        ? ['writing', 'Timed out attempting to connect']
        : ['opening', reached.error]
    return failed(
      error,
      `${writing && `${writing}\n`}%Error ${verb} ${shownUrl(to)} (${error})\n`,
      reached.error === 'Timed out' ? 30_000 : 500,
    )
  }
  if (!reached.service.writable) {
    const [verb, error] =
      to.protocol === 'tftp'
        ? ['opening', 'No such file or directory']
        : secure
          ? ['writing', 'Unknown error -1']
          : ['writing', 'Permission denied']
    return failed(error, `${writing && `${writing}\n`}%Error ${verb} ${shownUrl(to)} (${error})\n`, 500)
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
  error: string | null,
): SimEvent {
  const url = (place: Place): string =>
    canonicalUrl(
      place.kind === 'server' ? { ...place, host: addressOf(device, place.host, world) ?? place.host } : place,
    )
  return { type: 'copy', from: url(from), to: url(to), bytes, complete: error === null, error, md5 }
}

const storedBy = (device: Device, text: string, world: World): StoredConfig => ({
  text,
  savedAt: world.clock,
  ...(device.running ? { version: device.running.info.version } : {}),
})

/** Whether IOS of another version wrote what NVRAM holds: saving asks first. */
export const overwritesOther = (device: Device): boolean =>
  device.startup?.version !== undefined && device.startup.version !== device.running?.info.version
export const OVERWRITE_WARNING =
  'Warning: Attempting to overwrite an NVRAM configuration previously written\nby a different version of the system image.\n'
export const OVERWRITE_QUESTION = 'Overwrite the previous NVRAM configuration?[confirm]'

/** Writes running-config to startup-config: the texts and the state of every way to save. */
export function save(device: Device, world: World, via: 'write memory' | 'copy' | 'reload'): Effect {
  const text = runningConfigText(device)
  // Where startup-config is a file of flash, it needs room there.
  if (!startupFits(device, text))
    return { device, output: 'Building configuration...\nstartup-config file open failed (Not enough space)\n' }
  const blank = runningConfigText({ ...device, config: factoryConfig(platforms[device.platform]) })
  const saved: Device = {
    ...withSavedConfigFile(withoutListByHand(device), device.config),
    startup: storedBy(device, text, world),
    unsaved: false,
    keys: { now: device.keys.now, saved: device.keys.now },
  }
  const { archive } = device.config
  const copied = archive.writeMemory && archive.path !== null ? archivedNow(saved, world) : null
  const compressed = isOn(device.config, 'compressConfig')
    ? `  Compressed configuration from ${text.length} bytes to ${Math.ceil(text.length * 0.4)} bytes`
    : ''
  return {
    device: copied && 'device' in copied ? copied.device : saved,
    output: `Building configuration...\n${compressed}[OK]\n`,
    events: [
      { type: 'save', via, bytes: text.length, empty: text === blank },
      ...(copied && 'events' in copied ? copied.events : []),
    ],
  }
}

/** The file a source gives: of a disk, of NVRAM, a configuration, a server, or the terminal. */
export function sourceOf(device: Device, from: Place, password: string | null, world: World): Read {
  const here = (file: StoredFile | null | undefined): Read =>
    file ? { file, via: '', address: '', limit: Number.MAX_SAFE_INTEGER } : { error: 'No such file or directory' }
  switch (from.kind) {
    case 'disk':
      if (!diskOf(device, from.disk)) return { error: 'No such device' }
      return isDirectory(device, from.disk, from.path)
        ? { error: 'Is a directory' }
        : here(fileAt(device, from.disk, from.path))
    case 'running':
      return here(textFile('running-config', runningConfigText(device), null))
    case 'startup':
      return here(device.startup && textFile('startup-config', device.startup.text, device.startup.savedAt))
    case 'nvram':
      return here(nvramFiles(device).find(({ name }) => name === from.path))
    case 'xmodem':
      return device.xmodem ? here(device.xmodem) : { error: 'Timed out' }
    case 'server': {
      const reached = reach(device, from, password, world)
      if ('error' in reached) return reached
      const file = reached.service.files.find((known) => known.name === servedName(from.path))
      if (!file) return { error: 'No such file or directory' }
      // Larger blocks carry the same number of blocks further (RFC 2348).
      const blocks = Number(device.config.settings['ip tftp blocksize'] ?? 512) / 512
      return {
        file,
        via: reached.via,
        address: reached.address,
        limit:
          from.protocol === 'tftp' && reached.service.limit !== undefined
            ? reached.service.limit * blocks
            : Number.MAX_SAFE_INTEGER,
      }
    }
    case 'null':
    case 'system':
    case 'other':
      return { error: 'No such file or directory' }
  }
}

type Reached = { readonly server: Server; readonly service: Service; readonly via: string; readonly address: string }

/** A server's service, if the configuration reaches it and it takes the credentials. */
function reach(
  device: Device,
  place: ServerPlace,
  password: string | null,
  world: World,
): Reached | { readonly error: string } {
  const address = addressOf(device, place.host, world)
  if (address === null) return { error: 'Undefined error' }
  const server = Object.hasOwn(world.servers, address) ? world.servers[address] : undefined
  const via = interfaceTo(device, address)
  if (
    !server ||
    server.unreachable ||
    via === null ||
    (server.via !== null && server.via !== via) ||
    !sourceIsUp(device, place)
  )
    return { error: 'Timed out' }
  const service = server[SERVICE[place.protocol]]
  // A host that runs no SSH server refuses at once; TFTP and FTP wait for an answer.
  if (!service)
    return { error: place.protocol === 'scp' || place.protocol === 'sftp' ? 'Undefined error' : 'Timed out' }
  const refusal = credentialsRefused(device, place, password, service)
  return refusal === null ? { server, service, via, address } : { error: refusal }
}

/** `ip tftp source-interface` and `ip ftp source-interface` name a port that must be up and have an address. */
function sourceIsUp(device: Device, { protocol }: ServerPlace): boolean {
  const name = protocol === 'tftp' || protocol === 'ftp' ? device.config.sourceInterface[protocol] : undefined
  if (name === undefined) return true
  const port = device.config.interfaces[name]
  return port !== undefined && !port.shutdown && port.address !== null
}

/** Why a service does not let this user in, or null. What the URL says comes first, then the configuration. */
function credentialsRefused(
  device: Device,
  place: ServerPlace,
  password: string | null,
  service: Service,
): string | null {
  if (place.protocol === 'tftp' || service.username === null) return null
  const { config } = device
  const [user, pass, refusal]: readonly [string | null, string, string] = ((): readonly [
    string | null,
    string,
    string,
  ] => {
    switch (place.protocol) {
      case 'ftp':
        return [
          place.username ?? config.ftpUsername ?? 'anonymous',
          place.password ?? (config.ftpPassword === null ? '' : plainOf(config.ftpPassword)),
          'Incorrect Login/Password',
        ]
      case 'scp':
      case 'sftp':
        return [place.username, place.password ?? password ?? '', 'Permission denied']
      case 'http':
      case 'https': {
        const [name, secret] = httpCredentials(config)
        return [place.username ?? name, place.password ?? secret ?? '', 'Permission denied']
      }
    }
  })()
  return user === service.username && pass === (service.password ?? '') ? null : refusal
}
