// Host names: `ip host` first, what was looked up before, then the name servers that the configuration names and reaches (ios-routing.md 15).

import { ipv4Number } from '../../command.ts'
import { ipv6Number, ipv6Text } from '../../ipv6.ts'
import { domainLookup } from './domain.ts'
import type { Device } from '../../device.ts'
import { probe } from '../../network/probe.ts'
import { network } from '../../network/view.ts'
import { interfaceTo } from './reach.ts'
import type { World } from '../../world.ts'

interface LookUp {
  /** Null: nothing resolves the name. */
  readonly address: string | null
  /** What an EXEC command prints meanwhile; empty where no name server is asked. */
  readonly output: string
  readonly takes: number
  /** The device, which remembers what a name server told it. */
  readonly self: Device
}

/** Three tries of three seconds. */
const SILENT_SERVER_MS = 9000
/** Without a name server the question is broadcast. */
const BROADCAST = '255.255.255.255'

const valueOf = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.entries(record).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1]

/** Looks up what was typed for a remote host. */
export function lookUp(device: Device, host: string, world: World): LookUp {
  const found = (address: string | null, output = '', takes = 0, self = device): LookUp => ({
    address,
    output,
    takes,
    self,
  })
  if (ipv4Number(host) !== null) return found(host)
  const address6 = ipv6Number(host)
  if (address6 !== null) return found(ipv6Text(address6))
  const { domainName, hosts, nameServers } = device.config.ip
  const names = host.includes('.') || domainName === null ? [host] : [`${host}.${domainName}`, host]
  // The first address of several is the one that is tried.
  for (const name of [host, ...names]) {
    const known = valueOf(hosts, name)?.[0] ?? valueOf(device.resolvedNames, name)
    if (known !== undefined) return found(known)
  }
  let output = `Translating "${host}"`
  if (!domainLookup.isOn(device.config)) return found(null, `${output}\n`)
  output += '...domain server'
  let takes = 0
  for (const asked of nameServers.length > 0 ? nameServers : [BROADCAST]) {
    output += ` (${asked})`
    const records = recordsAt(device, asked, world)
    if (!records) {
      takes += SILENT_SERVER_MS
      continue
    }
    for (const name of names) {
      const address = valueOf(records, name)
      if (address === undefined) continue
      const self = { ...device, resolvedNames: { ...device.resolvedNames, [name]: address } }
      return found(address, `${output} [OK]\n\n`, takes, self)
    }
  }
  return found(null, `${output}\n`, takes)
}

/** The names that a server resolves; null: it does not answer the device. */
function recordsAt(device: Device, address: string, world: World): Readonly<Record<string, string>> | null {
  const server = Object.hasOwn(world.servers, address) ? world.servers[address] : undefined
  if (server) return server.dns && !server.unreachable && interfaceTo(device, address) !== null ? server.dns : null
  return recordsOf(device.name, address, world)
}

/** The names that the end host at an address resolves for a device or host; null: none answers there. */
export function recordsOf(asking: string, address: string, world: World): Readonly<Record<string, string>> | null {
  const host = Object.values(world.hosts ?? {}).find(({ ip }) => ip?.address === address)
  if (!host?.services?.includes('udp/53')) return null
  const view = network(world)
  const from = { node: view.topology.nodeNamed.get(asking) ?? -1, source: null }
  const to = view.topology.nodeNamed.get(host.name)
  return probe(view, from, (ipv4Number(address) ?? 0) >>> 0, to).isAnswered ? (host.records ?? {}) : null
}

/** The address of what was typed for a remote host, or null when nothing resolves it. */
export const addressOf = (device: Device, host: string, world: World): string | null =>
  lookUp(device, host, world).address
