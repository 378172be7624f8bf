// The servers of a start state: what answers file transfers and resolves names.

import { ipv4Number } from './command.ts'
import { portNameOn } from './interfaces.ts'
import type { Platform } from './platforms/platform.ts'
import { readFiles } from './start-files.ts'
import type { Path, StartReader } from './start-reader.ts'
import type { Server, Service } from './world.ts'

export function readServers(
  reader: StartReader,
  value: unknown,
  clock: number,
  all: readonly Platform[],
): Record<string, Server> {
  const servers: Record<string, Server> = {}
  const map = value === undefined ? null : reader.map(value, ['servers'], 'servers')
  for (const [address, described] of Object.entries(map ?? {})) {
    const path = ['servers', address]
    if (ipv4Number(address) === null)
      reader.report(path, `${address} is no IPv4 address`, 'servers are listed by address: 10.0.0.5')
    const server = reader.map(described, path, 'a server')
    if (!server) continue
    reader.keys(server, path, ['tftp', 'ftp', 'scp', 'http', 'dns', 'unreachable', 'via'])
    const via = reader.text(server['via'], [...path, 'via'])
    const port = via === null ? null : portNameOn(all, via)
    if (via !== null && port === null)
      reader.report([...path, 'via'], `${via} is no interface name`, 'write it as GigabitEthernet0/0 or Gi0/0')
    servers[address] = {
      unreachable: reader.oneOf(server['unreachable'], [...path, 'unreachable'], ['true', 'false']) === 'true',
      via: port,
      tftp: readService(reader, server['tftp'], [...path, 'tftp'], clock),
      ftp: readService(reader, server['ftp'], [...path, 'ftp'], clock),
      scp: readService(reader, server['scp'], [...path, 'scp'], clock),
      http: readService(reader, server['http'], [...path, 'http'], clock),
      ...('dns' in server ? { dns: readNames(reader, server['dns'], [...path, 'dns']) } : {}),
    }
  }
  return servers
}

function readService(reader: StartReader, value: unknown, path: Path, clock: number): Service | null {
  if (value === undefined) return null
  const map = reader.map(value, path, 'a service')
  if (!map) return null
  const limited = path.at(-1) === 'tftp'
  reader.keys(map, path, ['files', 'writable', 'username', 'password', ...(limited ? ['limit'] : [])])
  const limit = limited ? reader.count(map['limit'], [...path, 'limit']) : null
  return {
    ...(limit === null ? {} : { limit }),
    username: reader.text(map['username'], [...path, 'username']),
    password: reader.text(map['password'], [...path, 'password']),
    writable: reader.oneOf(map['writable'], [...path, 'writable'], ['true', 'false']) !== 'false',
    files: readFiles(reader, map['files'], [...path, 'files'], clock),
  }
}

/** `dns: { tftp.lab.example: 10.0.0.5 }`: the names a server resolves. */
function readNames(reader: StartReader, value: unknown, path: Path): Record<string, string> {
  const names: Record<string, string> = {}
  for (const [name, given] of Object.entries(reader.map(value, path, 'a list of names') ?? {})) {
    const address = reader.text(given, [...path, name]) ?? ''
    if (ipv4Number(address) === null)
      reader.report([...path, name], `${address} is no IPv4 address`, 'write the address of the host: 10.0.0.5')
    else names[name] = address
  }
  return names
}
