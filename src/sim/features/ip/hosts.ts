// Host names: `ip host` first, then the name servers that the configuration names and reaches.

import { ipv4Number } from '../../command.ts'
import { domainLookup } from './domain.ts'
import type { Device } from '../../device.ts'
import { interfaceTo } from './reach.ts'
import type { World } from '../../world.ts'

interface LookUp {
  /** Null: nothing resolves the name. */
  readonly address: string | null
  /** What an EXEC command prints meanwhile; empty where no name server is asked. */
  readonly output: string
  readonly takes: number
}

/** Three tries of three seconds. */
const SILENT_SERVER_MS = 9000
/** Without a name server the question is broadcast. */
const BROADCAST = '255.255.255.255'

/** Looks up what was typed for a remote host. */
export function lookUp(device: Device, host: string, world: World): LookUp {
  if (ipv4Number(host) !== null) return { address: host, output: '', takes: 0 }
  const { domainName, hosts, nameServers } = device.config.ip
  // The first address of several is the one that is tried.
  const listed = Object.hasOwn(hosts, host.toLowerCase()) ? hosts[host.toLowerCase()]?.[0] : undefined
  if (listed !== undefined) return { address: listed, output: '', takes: 0 }
  let output = `Translating "${host}"`
  if (!domainLookup.isOn(device.config)) return { address: null, output: `${output}\n`, takes: 0 }
  output += '...domain server'
  let takes = 0
  const names = host.includes('.') || domainName === null ? [host] : [`${host}.${domainName}`, host]
  for (const asked of nameServers.length > 0 ? nameServers : [BROADCAST]) {
    output += ` (${asked})`
    const server = Object.hasOwn(world.servers, asked) ? world.servers[asked] : undefined
    if (!server?.dns || server.unreachable || interfaceTo(device, asked) === null) {
      takes += SILENT_SERVER_MS
      continue
    }
    for (const name of names) {
      const found = Object.entries(server.dns).find(([known]) => known.toLowerCase() === name.toLowerCase())
      if (found) return { address: found[1], output: `${output} [OK]\n\n`, takes }
    }
  }
  return { address: null, output: `${output}\n`, takes }
}

/** The address of what was typed for a remote host, or null when nothing resolves it. */
export const addressOf = (device: Device, host: string, world: World): string | null =>
  lookUp(device, host, world).address
