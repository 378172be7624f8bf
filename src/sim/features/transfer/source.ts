// What a copy reads: a file of a disk, of NVRAM, of a server that lets the device in, or the terminal.

import { httpCredentials, tftpBlocks } from './settings.ts'
import { runningConfigText } from '../../config.ts'
import type { Device } from '../../device.ts'
import { diskOf, fileAt, isDirectory, servedName, type Place, type ServerPlace } from '../../files.ts'
import { addressOf } from '../ip/hosts.ts'
import { textFile } from '../../images.ts'
import { nvramFiles } from '../../nvram.ts'
import { plainOf } from '../access/passwords.ts'
import { interfaceTo } from '../ip/reach.ts'
import type { Refusal } from '../../causes.ts'
import type { Server, Service, StoredFile, World } from '../../world.ts'
import { upAddress } from '../ip/slice.ts'

/** Which service of a server answers a protocol: SFTP and SCP are one SSH server, HTTPS is HTTP. */
export const SERVICE = { tftp: 'tftp', ftp: 'ftp', scp: 'scp', sftp: 'scp', http: 'http', https: 'http' } as const

/** What reading a source gives. `limit`: where its server stops. */
type Read =
  | { readonly file: StoredFile; readonly via: string; readonly address: string; readonly limit: number }
  | Unread
/** `takes`: milliseconds until the device says so. */
interface Unread extends Refusal {
  readonly takes: number
}
const AT_ONCE_MS = 500
const IN_VAIN_MS = 30_000

const missing = (what: 'file' | 'disk'): Unread => ({
  cause: { kind: 'missing', where: 'source', what },
  error: what === 'disk' ? 'No such device' : 'No such file or directory',
  takes: AT_ONCE_MS,
})

/** The file a source gives: of a disk, of NVRAM, a configuration, a server, or the terminal. */
export function sourceOf(device: Device, from: Place, password: string | null, world: World): Read {
  const here = (file: StoredFile | null | undefined): Read =>
    file ? { file, via: '', address: '', limit: Number.MAX_SAFE_INTEGER } : missing('file')
  switch (from.kind) {
    case 'disk':
      if (!diskOf(device, from.disk)) return missing('disk')
      return isDirectory(device, from.disk, from.path)
        ? { cause: { kind: 'is-directory', where: 'source' }, error: 'Is a directory', takes: AT_ONCE_MS }
        : here(fileAt(device, from.disk, from.path))
    case 'running':
      return here(textFile('running-config', runningConfigText(device), null))
    case 'startup':
      return here(device.startup && textFile('startup-config', device.startup.text, device.startup.savedAt))
    case 'nvram':
      return here(nvramFiles(device).find(({ name }) => name === from.path))
    case 'xmodem':
      return device.xmodem
        ? here(device.xmodem)
        : { cause: { kind: 'nothing-sent' }, error: 'Timed out', takes: 100_000 }
    case 'server': {
      const reached = reach(device, from, password, world)
      if ('error' in reached) return reached
      const file = reached.service.files.find((known) => known.name === servedName(from.path))
      if (!file) return missing('file')
      // Larger blocks carry the same number of blocks further (RFC 2348).
      const blocks = tftpBlocks(device.config)
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
      return missing('file')
  }
}
type Reached = { readonly server: Server; readonly service: Service; readonly via: string; readonly address: string }

/** A server's service, if the configuration reaches it and it takes the credentials. */
export function reach(device: Device, place: ServerPlace, password: string | null, world: World): Reached | Unread {
  const { host } = place
  const address = addressOf(device, host, world)
  const unreachable = (because: 'name' | 'no-way' | 'silent' | 'no-service', refused = false): Unread => ({
    cause: { kind: 'unreachable', host: address ?? host, because },
    ...(refused ? { error: 'Undefined error', takes: AT_ONCE_MS } : { error: 'Timed out', takes: IN_VAIN_MS }),
  })
  if (address === null) return unreachable('name', true)
  const server = Object.hasOwn(world.servers, address) ? world.servers[address] : undefined
  const via = interfaceTo(device, address)
  if (via === null || !sourceIsUp(device, place)) return unreachable('no-way')
  if (!server || server.unreachable) return unreachable('silent')
  if (server.via !== null && server.via !== via) return unreachable('no-way')
  const service = server[SERVICE[place.protocol]]
  // A host that runs no SSH server refuses at once; TFTP and FTP wait for an answer.
  if (!service) return unreachable('no-service', place.protocol === 'scp' || place.protocol === 'sftp')
  const refused = loginRefused(device, place, password, service)
  return refused === null
    ? { server, service, via, address }
    : { cause: { kind: 'credentials', host: address, user: refused.user }, error: refused.error, takes: AT_ONCE_MS }
}

/** `ip tftp source-interface` and `ip ftp source-interface` name a port that must be up and have an address. */
function sourceIsUp(device: Device, { protocol }: ServerPlace): boolean {
  const name = protocol === 'tftp' || protocol === 'ftp' ? device.config.transfer.sourceInterface[protocol] : undefined
  if (name === undefined) return true
  return upAddress(device.config, name) !== null
}

/** Whom a service does not let in, and what it says; null: it does. What the URL says comes first, then the configuration. */
function loginRefused(
  device: Device,
  place: ServerPlace,
  password: string | null,
  service: Service,
): { readonly user: string | null; readonly error: string } | null {
  if (place.protocol === 'tftp' || service.username === null) return null
  const { config } = device
  const [user, pass, error]: readonly [string | null, string, string] = ((): readonly [
    string | null,
    string,
    string,
  ] => {
    switch (place.protocol) {
      case 'ftp':
        return [
          place.username ?? config.transfer.ftpUsername ?? 'anonymous',
          place.password ?? (config.transfer.ftpPassword === null ? '' : plainOf(config.transfer.ftpPassword)),
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
  return user === service.username && pass === (service.password ?? '') ? null : { user, error }
}
