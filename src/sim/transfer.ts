// Moving a file: from a source that may be missing to a destination that may refuse, with the console text of each (ios-behaviour.md 7).

import type { Effect } from './command.ts'
import { applyConfig, runningConfigText } from './config.ts'
import { factoryConfig, type Device, type StoredConfig } from './device.ts'
import { baseName, canonicalUrl, diskOf, fileAt, freeBytes, placeOf, shownUrl, withFile, type Place } from './files.ts'
import { textFile } from './images.ts'
import { transferTail } from './messages.ts'
import { platforms } from './platforms/index.ts'
import { interfaceTo } from './reach.ts'
import type { Server, Service, SimEvent, StoredFile, World } from './world.ts'

export interface Transfer {
  readonly from: Place
  readonly to: Place
  readonly password: string | null
}

type ServerPlace = Extract<Place, { kind: 'server' }>
/** What reading a source gives, or the reason in parentheses. */
type Read = { readonly file: StoredFile; readonly via: string } | { readonly error: string; readonly verb: 'opening' | 'reading' }

/** Carries out a copy whose questions are all answered. */
export function transfer(device: Device, { from, to, password }: Transfer, world: World): Effect {
  const failed = (error: string, output: string, takes: number): Effect => ({ device: device, output, takes, events: [copyEvent(from, to, 0, null, error)] })
  if (canonicalUrl(from) === canonicalUrl(to)) return failed('Invalid argument', `%Error copying ${shownUrl(from)} (Invalid argument)\n`, 0)

  const accessing = from.kind === 'server' && from.protocol !== 'scp' ? `Accessing ${shownUrl(from)}...\n` : ''
  const source = read(device, from, password, world)
  if ('error' in source) return failed(source.error, `${accessing}%Error ${source.verb} ${shownUrl(from)} (${source.error})\n`, source.error === 'Timed out' ? 30_000 : 500)

  const { file } = source
  const bytes = file.size
  const rates = platforms[device.platform].rates
  const protocol = from.kind === 'server' ? from.protocol : to.kind === 'server' ? to.protocol : null
  const rate = protocol ? rates[protocol] : from.kind === 'disk' && to.kind === 'disk' ? rates.local : rates.nvram
  const takes = 120 + Math.round((bytes * 1000) / rate)
  const marks = '!'.repeat(Math.min(60, Math.max(1, Math.ceil(bytes / 5120))))
  const loading = from.kind === 'server' ? (from.protocol === 'tftp' ? `Loading ${from.path} from ${from.host} (via ${source.via}): ` : from.protocol === 'ftp' ? `Loading ${from.path} ` : ` Sending file modes: C0644 ${bytes} ${baseName(from.path)}\n`) : ''
  const copied = `${bytes} bytes copied in ${transferTail(bytes, takes)}\n`
  const done = (next: Device, output: string, extra: readonly SimEvent[] = []): Effect => ({
    device: next,
    output,
    takes,
    events: [copyEvent(from, to, bytes, file.md5, null), ...extra],
  })

  if (to.kind === 'disk') {
    const disk = diskOf(device, to.disk)
    if (!disk) return failed('No such device', `%Error opening ${shownUrl(to)} (No such device)\n`, 0)
    const free = freeBytes(disk) + (fileAt(device, to.disk, to.path)?.size ?? 0)
    const next = withFile(device, to.disk, to.path, { ...file, modified: world.clock + takes })
    if (from.kind === 'server') {
      // TFTP carries no size: the failure comes when flash is full, and the partial file is removed.
      if (bytes > free) return failed('Not enough space on device', `${accessing}${loading}${marks}\n%Error copying ${shownUrl(from)} (Not enough space on device)\n`, Math.round((free * 1000) / rate))
      const ok = from.protocol === 'tftp' ? `[OK - ${bytes} bytes]\n\n` : from.protocol === 'ftp' ? `[OK - ${bytes}/4096 bytes]\n\n` : ''
      return done(next, `${accessing}${loading}${marks}\n${ok}${copied}`)
    }
    if (bytes > free) return failed('Not enough space on device', `%Error writing ${shownUrl(to)} (Not enough space on device)\n`, 0)
    return from.kind === 'disk' ? done(next, `Copy in progress...${'C'.repeat(Math.min(60, Math.max(1, Math.ceil(bytes / 250_000))))}\n${copied}`) : done(next, `\n${copied}`)
  }

  if (to.kind === 'server') {
    // Where a password was asked for, this was printed before the question.
    const writing = to.protocol === 'ftp' || (to.protocol === 'scp' && password === null) ? `Writing ${to.path} ` : ''
    const reached = reach(device, to, password, world)
    const error = 'error' in reached ? reached.error : reached.service.writable ? null : to.protocol === 'ftp' ? 'Permission denied' : 'No such file or directory'
    if (error !== null || 'error' in reached) {
      const verb = to.protocol === 'ftp' && error === 'Permission denied' ? 'writing' : 'opening'
      return failed(error ?? '', `${writing ? `${writing}\n` : ''}%Error ${verb} ${shownUrl(to)} (${error})\n`, error === 'Timed out' ? 30_000 : 500)
    }
    const stored: StoredFile = { ...file, name: to.path, modified: world.clock + takes }
    const service: Service = { ...reached.service, files: [...reached.service.files.filter((known) => known.name !== to.path), stored] }
    const server: Server = { ...reached.server, [to.protocol]: service }
    const sink = to.protocol === 'scp' ? `${writing && '\n'} Sink: C0644 ${bytes} ${baseName(to.path)}\n` : ''
    return { ...done(device, `${writing}${sink}${marks}\n${copied}`), servers: { ...world.servers, [to.host]: server } }
  }

  if (file.content === null) return failed('Invalid argument', `${accessing}%Error copying ${shownUrl(from)} (Invalid argument)\n`, takes)
  if (to.kind === 'running') {
    const merged = applyConfig(device, file.content, world, 'merge')
    const received = from.kind === 'server' ? `${accessing}${loading}${marks}\n[OK - ${bytes} bytes]\n\n` : ''
    return done({ ...merged, unsaved: true }, `${received}${copied}`)
  }
  if (to.kind === 'startup') {
    if (from.kind === 'running') {
      const saved = save(device, world, 'copy')
      return { ...saved, events: [copyEvent(from, to, bytes, file.md5, null), ...(saved.events ?? [])], takes }
    }
    const received = from.kind === 'server' ? `${accessing}${loading}${marks}\n[OK - ${bytes} bytes]\n` : ''
    const next: Device = { ...device, startup: storedBy(device, file.content, world) }
    return done(next, `${received}[OK]\n${copied}`, [{ type: 'save', via: 'copy', bytes, empty: false }])
  }
  return failed('Invalid argument', `%Error copying ${shownUrl(to)} (Invalid argument)\n`, 0)
}

const copyEvent = (from: Place, to: Place, bytes: number, md5: string | null, error: string | null): SimEvent => ({
  type: 'copy',
  from: canonicalUrl(from),
  to: canonicalUrl(to),
  bytes,
  complete: error === null,
  error,
  md5,
})

const storedBy = (device: Device, text: string, world: World): StoredConfig => ({ text, savedAt: world.clock, ...(device.running ? { version: device.running.info.version } : {}) })

/** Whether IOS of another version wrote what NVRAM holds: saving asks first. */
export const overwritesOther = (device: Device): boolean => device.startup?.version !== undefined && device.startup.version !== device.running?.info.version
export const OVERWRITE_WARNING = 'Warning: Attempting to overwrite an NVRAM configuration previously written\nby a different version of the system image.\n'
export const OVERWRITE_QUESTION = 'Overwrite the previous NVRAM configuration?[confirm]'

/** Writes running-config to startup-config: the texts and the state of every way to save. */
export function save(device: Device, world: World, via: 'write memory' | 'copy' | 'reload'): Effect {
  const text = runningConfigText(device)
  const blank = runningConfigText({ ...device, config: factoryConfig(platforms[device.platform]) })
  return {
    device: { ...device, startup: storedBy(device, text, world), unsaved: false },
    output: 'Building configuration...\n[OK]\n',
    events: [{ type: 'save', via, bytes: text.length, empty: text === blank }],
  }
}

function read(device: Device, from: Place, password: string | null, world: World): Read {
  const missing: Read = { error: 'No such file or directory', verb: 'opening' }
  if (from.kind === 'disk') {
    const file = fileAt(device, from.disk, from.path)
    return file ? { file, via: '' } : missing
  }
  if (from.kind === 'running') return { file: textFile('running-config', runningConfigText(device), null), via: '' }
  if (from.kind === 'startup') return device.startup ? { file: textFile('startup-config', device.startup.text, device.startup.savedAt), via: '' } : missing
  if (from.kind !== 'server') return missing
  const reached = reach(device, from, password, world)
  if ('error' in reached) return { error: reached.error, verb: 'opening' }
  const file = reached.service.files.find((known) => known.name === from.path)
  return file ? { file, via: reached.via } : missing
}

/** A server's service, if the configuration reaches it and it takes the credentials. */
function reach(device: Device, place: ServerPlace, password: string | null, world: World): { readonly server: Server; readonly service: Service; readonly via: string } | { readonly error: string } {
  const server = Object.hasOwn(world.servers, place.host) ? world.servers[place.host] : undefined
  const isAddress = /^\d{1,3}(\.\d{1,3}){3}$/.test(place.host)
  if (!isAddress) return { error: 'Undefined error' }
  const via = interfaceTo(device, place.host)
  const service = server?.[place.protocol]
  if (!server || !service || server.unreachable || via === null || (server.via !== null && server.via !== via)) return { error: 'Timed out' }
  if (place.protocol === 'ftp') {
    const user = place.username ?? device.config.ftpUsername ?? 'anonymous'
    const pass = place.password ?? device.config.ftpPassword ?? ''
    if (service.username !== null && (user !== service.username || pass !== (service.password ?? ''))) return { error: 'Incorrect Login/Password' }
  }
  if (place.protocol === 'scp') {
    if (service.username !== null && (place.username !== service.username || (place.password ?? password) !== (service.password ?? ''))) return { error: 'Permission denied' }
  }
  return { server, service, via }
}

/** A path typed at a filename question, put into the place it completes. It may be a whole URL. */
export function completed(place: Place, path: string): Place {
  if (path.includes(':')) {
    const whole = placeOf(path)
    if (whole) return whole
  }
  if (place.kind === 'disk' || place.kind === 'server') return { ...place, path: path.replace(/^\/+/, '') }
  return place
}
