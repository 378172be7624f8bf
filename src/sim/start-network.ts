// What a start state says of a network: devices in their short form, end hosts, cables and unmanaged switches.

import { ipv4Number } from './command.ts'
import { maskOf } from './network/addresses.ts'
import { dottedOf } from './network/ip.ts'
import { ipv6Number, ipv6Text, prefix6Of } from './ipv6.ts'
import type { Device } from './device.ts'
import type { EthernetPort } from './features/ethernet/slice.ts'
import { FAULTS, type Counted, type Counter } from './features/interfaces/counters.ts'
import { portsOf } from './hardware.ts'
import { usualImage } from './images.ts'
import { portNameOn } from './interfaces.ts'
import { platformNamed, platforms } from './platforms/index.ts'
import type { Path, Report, Values } from './start-reader.ts'
import type { Host, Link, Port, Segment, World } from './world.ts'

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Kinds of end host, by what `platform` says. */
const HOSTS: Readonly<Record<string, Host['kind']>> = { host: 'pc', pc: 'pc', server: 'server', phone: 'phone' }
const HOST_KEYS = [
  'platform',
  'address',
  'gateway',
  'ipv6',
  'dns',
  'mac',
  'os',
  'speed',
  'duplex',
  'services',
  'records',
]

/** What a start state lists as devices, apart: IOS devices as the reader takes them, and end hosts. */
export interface Described {
  readonly devices: Values
  readonly hosts: Readonly<Record<string, Host>>
}

/**
 * Writes the short forms out: `SW1: c2960`, `PC1: 192.168.10.10/24 gw 192.168.10.1`. A device of which nothing says what it has in flash
 * runs the usual image of its platform, with its name as host name.
 */
export function described(map: Values, configs: unknown, report: Report): Described {
  const devices: Record<string, unknown> = {}
  const hosts: Record<string, Omit<Host, 'mac'> & { readonly mac: string | null }> = {}
  const texts = isMap(configs) ? configs : {}
  if (configs !== undefined && !isMap(configs))
    report(['configs'], 'configs are a map', 'write the name of a device and its lines: R1: |')
  for (const name of Object.keys(texts))
    if (!Object.hasOwn(map, name))
      report(['configs', name], `there is no device ${name}`, `name one of ${Object.keys(map).join(', ')}`)
  for (const [name, value] of Object.entries(map)) {
    const path = ['devices', name]
    const written = typeof value === 'string' && platformNamed(value) ? { platform: value } : value
    if (typeof written === 'string' || (isMap(written) && HOSTS[textOf(written['platform'])] !== undefined)) {
      const host =
        typeof written === 'string' ? shortHost(name, written, path, report) : longHost(name, written, path, report)
      if (host) hosts[name] = host
      continue
    }
    devices[name] = isMap(written) ? device(name, written, texts[name]) : written
  }
  return { devices, hosts: withMacs(hosts) }
}

function device(name: string, map: Values, config: unknown): Values {
  const platform = platformNamed(textOf(map['platform']))
  const isBare = !['flash', 'image', 'install'].some((key) => key in map) && (map['mode'] ?? 'exec') === 'exec'
  const image = platform && isBare ? usualImage(platform.families) : null
  const text = typeof config === 'string' ? session(config) : null
  const startup = [textOf(map['startup-config']), text ?? ''].filter(Boolean).join('\n')
  return {
    ...map,
    ...(image === null ? {} : { flash: [image], ...('hostname' in map ? {} : { hostname: name }) }),
    ...(text === null ? {} : { 'startup-config': startup }),
  }
}
/** The configuration lines of a text that may be a pasted session. */
const session = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^\S+\((?:config\S*)\)#\s?/, ''))
    .filter((line) => !/^\s*(?:en(?:able)?|conf(?:igure)?(?: t(?:erminal)?)?|end)\s*$/i.test(line))
    .join('\n')

/** `192.168.10.10/24`; null: it is none. */
function addressOf(text: string): { readonly address: string; readonly mask: string } | null {
  const [, address = '', length = ''] = /^([\d.]+)\/(\d{1,2})$/.exec(text) ?? []
  return ipv4Number(address) === null || Number(length) > 32
    ? null
    : { address, mask: dottedOf(maskOf(Number(length))) }
}

type Unnumbered = Omit<Host, 'mac'> & { readonly mac: string | null }
const made = (name: string, kind: Host['kind']): Unnumbered => ({
  name,
  kind,
  ports: kind === 'phone' ? ['SW', 'PC'] : ['NIC'],
  os: 'windows',
  mac: null,
  ip: null,
  gateway: null,
  dns: null,
  arp: {},
})

/** `192.168.10.10/24 gw 192.168.10.1 2001:DB8:10::10/64 gw FE80::1`, either part alone, or `ipv6 auto` in the place of the second. */
function shortHost(name: string, text: string, path: Path, report: Report): Unnumbered | null {
  const wrong = (): null => {
    report(
      path,
      `${text} is neither a platform nor the address of a host`,
      'write c2960, 192.168.10.10/24 gw 192.168.10.1, or 2001:DB8:10::10/64 gw FE80::1',
    )
    return null
  }
  let host: Unnumbered = made(name, 'pc')
  const parts = text.trim().split(/\s+/)
  for (let at = 0; at < parts.length;) {
    const [first = '', second = ''] = parts.slice(at)
    const hasGateway = parts[at + 1] === 'gw'
    const gateway = hasGateway ? (parts[at + 2] ?? '') : null
    const [ip, ipv6] = [addressOf(first), first === 'ipv6' ? autoOf(second) : address6Of(first)]
    if (ip && host.ip === null && (gateway === null || ipv4Number(gateway) !== null)) host = { ...host, ip, gateway }
    else if (ipv6 && host.ipv6 === undefined && (gateway === null || ipv6Number(gateway) !== null))
      host = { ...host, ipv6, ...(gateway === null ? {} : { gateway6: upper(gateway) }) }
    else return wrong()
    at += hasGateway ? 3 : first === 'ipv6' ? 2 : 1
  }
  return host
}
const autoOf = (text: string): 'auto' | null => (text === 'auto' ? text : null)
/** `2001:DB8::10/64`; null: it is none. */
function address6Of(text: string): Exclude<Host['ipv6'], 'auto' | undefined> | null {
  const read = prefix6Of(text)
  return read && { address: ipv6Text(read.address), length: read.length }
}
/** An IPv6 address as IOS writes it. */
const upper = (text: string): string => ipv6Text(ipv6Number(text) ?? 0n)

/** `ipv6: auto`, `ipv6: 2001:DB8:10::10/64`, `ipv6: { address: 2001:DB8:10::10/64, gateway: FE80::1 }` */
function ipv6Of(value: unknown, path: Path, report: Report): Pick<Host, 'ipv6' | 'gateway6'> {
  if (value === undefined || value === 'auto') return value === undefined ? {} : { ipv6: 'auto' }
  const map: Values = isMap(value) ? value : { address: value }
  const [own, gateway] = [textOf(map['address']), textOf(map['gateway'])]
  for (const key of Object.keys(map))
    if (key !== 'address' && key !== 'gateway')
      report([...path, key], `unknown key ${key}`, 'known keys here: address, gateway')
  const at = isMap(value) ? [...path, 'address'] : path
  const ipv6 = address6Of(own)
  if (!ipv6)
    report(at, `${own} is no IPv6 address with its prefix length`, 'write it as 2001:DB8:10::10/64, or ipv6: auto')
  if ('gateway' in map && ipv6Number(gateway) === null)
    report([...path, 'gateway'], `${gateway} is no IPv6 address`, 'write it as FE80::1')
  return {
    ...(ipv6 ? { ipv6 } : {}),
    ...(ipv6Number(gateway) === null ? {} : { gateway6: upper(gateway) }),
  }
}

function longHost(name: string, map: Values, path: Path, report: Report): Unnumbered {
  for (const key of Object.keys(map))
    if (!HOST_KEYS.includes(key))
      report([...path, key], `unknown key ${key}`, `known keys here: ${HOST_KEYS.join(', ')}`)
  const address = (key: string): string | null => {
    const text = textOf(map[key])
    if (text === '') return null
    if (ipv4Number(text) !== null) return text
    report([...path, key], `${text} is no IPv4 address`, 'write it as 192.168.10.1')
    return null
  }
  const own = textOf(map['address'])
  const ip = own === '' ? null : addressOf(own)
  if (own !== '' && !ip)
    report([...path, 'address'], `${own} is no address with its prefix length`, 'write it as 192.168.10.10/24')
  const mac = textOf(map['mac']).replaceAll(/[.:-]/g, '').toLowerCase()
  if (mac !== '' && !/^[0-9a-f]{12}$/.test(mac))
    report([...path, 'mac'], `${textOf(map['mac'])} is no MAC address`, 'write it as 0050.7966.6801')
  const os = textOf(map['os'])
  if (os !== '' && os !== 'windows' && os !== 'linux' && os !== 'vpcs')
    report([...path, 'os'], `${os} is not possible here`, 'use windows, linux or vpcs')
  const speed = Number(map['speed'] ?? 0)
  const duplex = textOf(map['duplex'])
  if (duplex !== '' && duplex !== 'full' && duplex !== 'half')
    report([...path, 'duplex'], `${duplex} is not possible here`, 'use full or half')
  if (speed !== 0 && speed !== 10 && speed !== 100 && speed !== 1000)
    report([...path, 'speed'], `${String(map['speed'])} is not possible here`, 'use 10, 100 or 1000')
  const ethernet: EthernetPort = {
    ...(speed === 10 || speed === 100 || speed === 1000 ? { speed } : {}),
    ...(duplex === 'full' || duplex === 'half' ? { duplex } : {}),
  }
  return {
    ...made(name, HOSTS[textOf(map['platform'])] ?? 'pc'),
    os: os === 'linux' || os === 'vpcs' ? os : 'windows',
    mac: mac === '' ? null : mac,
    ip,
    gateway: address('gateway'),
    ...ipv6Of(map['ipv6'], [...path, 'ipv6'], report),
    dns: address('dns'),
    ...(Object.keys(ethernet).length === 0 ? {} : { ethernet }),
    ...offered(map, path, report),
  }
}

/** What a host offers: `services: [tcp/80, udp/53]`, `records: { www.lab: 10.0.0.5 }`. */
function offered(map: Values, path: Path, report: Report): Pick<Host, 'services' | 'records'> {
  const services: readonly unknown[] = Array.isArray(map['services']) ? map['services'] : []
  if ('services' in map && !Array.isArray(map['services']))
    report([...path, 'services'], 'services are a list', 'write services: [tcp/80, udp/53]')
  for (const [i, one] of services.entries())
    if (!/^(?:tcp|udp)\/\d{1,5}$/.test(textOf(one)))
      report([...path, 'services', i], `${String(one)} is no service`, 'write it as tcp/80 or udp/53')
  const records = isMap(map['records']) ? map['records'] : {}
  if ('records' in map && !isMap(map['records']))
    report([...path, 'records'], 'records are a map', 'write records: { www.lab: 10.0.0.5 }')
  for (const [name, address] of Object.entries(records))
    if (ipv4Number(textOf(address)) === null)
      report([...path, 'records', name], `${String(address)} is no IPv4 address`, 'write it as 192.168.10.1')
  return {
    ...(services.length === 0 ? {} : { services: services.map(textOf) }),
    ...(Object.keys(records).length === 0
      ? {}
      : { records: Object.fromEntries(Object.entries(records).map(([name, address]) => [name, textOf(address)])) }),
  }
}

/** A host without an address of its own has one by its place among the names (ios-routing.md 3.6). */
const withMacs = (hosts: Readonly<Record<string, Unnumbered>>): Readonly<Record<string, Host>> => {
  const names = Object.keys(hosts).toSorted()
  return Object.fromEntries(
    Object.entries(hosts).map(([name, host]) => [
      name,
      { ...host, mac: host.mac ?? `0050796668${(names.indexOf(name) + 1).toString(16).padStart(2, '0')}` },
    ]),
  )
}

export interface Cabling {
  readonly links: readonly Link[]
  readonly segments: readonly Segment[]
}

/** Reads `links` and `segments`. Each end names a port that is there and that no other cable has. */
export function cabling(
  map: Values,
  devices: Readonly<Record<string, Device>>,
  hosts: Readonly<Record<string, Host>>,
  report: Report,
): Cabling {
  const taken = new Set<string>()
  const end = (value: unknown, path: Path): Port | null => {
    const [name = '', ...rest] = textOf(value).trim().split(/\s+/)
    const typed = rest.join(' ')
    const device = Object.hasOwn(devices, name) ? devices[name] : undefined
    const host = Object.hasOwn(hosts, name) ? hosts[name] : undefined
    if (!device && !host) {
      const names = [...Object.keys(devices), ...Object.keys(hosts)].join(', ')
      report(path, `there is no device ${name}`, `name one of ${names}`)
      return null
    }
    const port = device ? portOn(device, typed) : hostPort(host as Host, typed)
    if (port === null) {
      report(
        path,
        device ? noPort(device, typed) : `${name} has no port ${typed}`,
        device ? 'write the end as R1 Gi0/1' : `its ports are ${(host as Host).ports.join(', ')}`,
      )
      return null
    }
    const key = `${name} ${port}`
    if (taken.has(key)) {
      report(path, `${key} has a cable already`, 'a port takes one cable; several devices on one wire are a segment')
      return null
    }
    taken.add(key)
    return { device: name, interface: port }
  }
  return {
    links: list(map['links'], 'links', 'R1 Gi0/0 - SW1 Gi0/1', report).flatMap((entry, i): Link[] => {
      if (isMap(entry)) return longLink(entry, i, end, report)
      const parts =
        typeof entry === 'string' ? entry.split(/\s+-\s+/) : Array.isArray(entry) ? (entry as unknown[]) : []
      if (parts.length !== 2) {
        report(['links', i], 'a link has two ends', 'write - R1 Gi0/0 - SW1 Gi0/1')
        return []
      }
      const [a, b] = parts.map((part, j) => end(part, typeof entry === 'string' ? ['links', i] : ['links', i, j]))
      return a && b ? [{ ends: [a, b] }] : []
    }),
    segments: list(map['segments'], 'segments', '[R1 Gi0/0, R2 Gi0/0, R3 Gi0/0]', report).map((entry, i): Segment => {
      const parts = Array.isArray(entry) ? (entry as unknown[]) : []
      if (parts.length < 2)
        report(['segments', i], 'a segment joins two ports or more', 'write - [R1 Gi0/0, R2 Gi0/0, R3 Gi0/0]')
      return {
        name: `Segment${i + 1}`,
        ports: parts.flatMap((part, j) => end(part, ['segments', i, j]) ?? []),
      }
    }),
  }
}

/** Reads `places`: a column and a row for everything in the picture, or for nothing. */
export function placesOf(
  value: unknown,
  names: readonly string[],
  report: Report,
): NonNullable<World['places']> | null {
  if (value === undefined) return null
  const [path, help] = [['places'], 'write a column and a row for each device: { R1: [1, 0], SW1: [0, 1] }']
  if (!isMap(value)) {
    report(path, 'places are a map', help)
    return null
  }
  const places: Record<string, readonly [number, number]> = {}
  for (const [name, place] of Object.entries(value)) {
    const [column, row] = Array.isArray(place) && place.length === 2 ? place.map(String) : []
    if (!names.includes(name)) report([...path, name], `there is no device ${name}`, `name all of ${names.join(', ')}`)
    else if (!/^\d{1,2}$/.test(column ?? '') || !/^\d{1,2}$/.test(row ?? ''))
      report([...path, name], 'a place is a column and a row, from 0 on', help)
    else places[name] = [Number(column), Number(row)]
  }
  for (const name of names) if (!Object.hasOwn(value, name)) report(path, `${name} has no place`, help)
  return places
}

/** `{ ends: [R1 Se0/0/0, R2 Se0/0/0], dce: R1 }`, `{ ends: […], down: true }` */
function longLink(map: Values, i: number, end: (value: unknown, path: Path) => Port | null, report: Report): Link[] {
  for (const key of Object.keys(map))
    if (!['ends', 'dce', 'down'].includes(key))
      report(['links', i, key], `unknown key ${key}`, 'known keys here: ends, dce, down')
  const ends: readonly unknown[] = Array.isArray(map['ends']) ? map['ends'] : []
  if (ends.length !== 2) {
    report(['links', i, 'ends'], 'a link has two ends', 'write ends: [R1 Se0/0/0, R2 Se0/0/0]')
    return []
  }
  const [a, b] = ends.map((one, j) => end(one, ['links', i, 'ends', j]))
  if (!a || !b) return []
  const dce = textOf(map['dce'])
  if (dce !== '' && dce !== a.device && dce !== b.device)
    report(['links', i, 'dce'], `${dce} is at neither end`, `name ${a.device} or ${b.device}`)
  return [{ ends: [a, b], ...(dce === '' ? {} : { dce }), ...(map['down'] === true ? { isCut: true } : {}) }]
}
function list(value: unknown, what: string, example: string, report: Report): readonly unknown[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value as unknown[]
  report([what], `${what} are a list`, `write - ${example}`)
  return []
}
/** The full name of a port that the device has and that takes a cable; null: there is none. */
export function portOn({ platform, added }: Device, typed: string): string | null {
  const name = portNameOn([platforms[platform]], typed)
  const has = portsOf(platforms[platform], added).some((port) => port.name === name && port.nature !== 'virtual')
  return has ? name : null
}
function noPort({ name, platform, added }: Device, typed: string): string {
  const full = portNameOn([platforms[platform]], typed)
  if (full === null) return `${typed} is no interface name`
  const ports = portsOf(platforms[platform], added).filter(({ nature }) => nature !== 'virtual')
  const [first, last] = [ports[0]?.name ?? '', ports.at(-1)?.name ?? '']
  return `${name} has no port ${full}: a ${platform} has ${first} to ${last}`
}
/** The port of a host that a text names; null: it has none such. */
export const hostPort = ({ ports }: Host, typed: string): string | null =>
  typed === '' ? (ports[0] ?? null) : (ports.find((port) => port.toLowerCase() === typed.toLowerCase()) ?? null)

/** `counters: { Gi0/1: { crc: 312 } }`: the faults that ports have counted. Sums are at least what they are made of. */
export function firstCounters(value: unknown, device: Device, path: Path, report: Report): Device['counters'] {
  const made: Record<string, Counted> = {}
  if (value !== undefined && !isMap(value))
    report(path, 'counters are a map', 'write the port and its counters: Gi0/1: { crc: 312 }')
  for (const [typed, given] of Object.entries(isMap(value) ? value : {})) {
    const name = portOn(device, typed)
    if (name === null) report([...path, typed], noPort(device, typed), 'write the port as Gi0/1')
    const counts: Partial<Record<Counter, number>> = {}
    for (const [key, number] of Object.entries(isMap(given) ? given : {})) {
      const fault = FAULTS.find((one) => one === key)
      if (!fault) report([...path, typed, key], `unknown key ${key}`, `known keys here: ${FAULTS.join(', ')}`)
      else if (/^\d{1,9}$/.test(String(number))) counts[fault] = Number(number)
      else report([...path, typed, key], `${String(number)} is no count`, 'write a whole number')
    }
    const sum = (...parts: readonly Counter[]): number => parts.reduce((all, part) => all + (counts[part] ?? 0), 0)
    counts['input-errors'] ??= sum('crc', 'frame', 'runts', 'giants')
    counts.collisions ??= sum('late-collisions')
    if (name !== null) made[name] = { counts, clearedAt: null }
  }
  return made
}
