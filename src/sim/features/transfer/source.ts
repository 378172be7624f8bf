// What a copy reads: a file of a disk, of NVRAM, of a server that lets the device in, or the terminal.

import { httpCredentials } from './settings.ts'
import { runningConfigText } from '../../config.ts'
import type { Device } from '../../device.ts'
import { diskOf, fileAt, isDirectory, servedName, type Place, type ServerPlace } from '../../files.ts'
import { addressOf } from '../ip/hosts.ts'
import { textFile } from '../../images.ts'
import { nvramFiles } from '../../nvram.ts'
import { plainOf } from '../access/passwords.ts'
import { interfaceTo } from '../ip/reach.ts'
import type { Server, Service, StoredFile, World } from '../../world.ts'

/** Which service of a server answers a protocol: SFTP and SCP are one SSH server, HTTPS is HTTP. */
export const SERVICE = { tftp: 'tftp', ftp: 'ftp', scp: 'scp', sftp: 'scp', http: 'http', https: 'http' } as const

/** What reading a source gives, or the reason in parentheses. `limit`: where its server stops. */
type Read =
  | { readonly file: StoredFile; readonly via: string; readonly address: string; readonly limit: number }
  | { readonly error: string }

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
export function reach(
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
