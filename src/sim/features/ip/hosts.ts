// Host names: `ip host` first, then the name servers that the configuration names and reaches.

import { ipv4Number } from '../../command.ts'
import { isOn } from '../services/toggles.ts'
import type { Device } from '../../device.ts'
import { interfaceTo } from './reach.ts'
import type { World } from '../../world.ts'

/** The key of `ip host NAME` in the settings of a configuration; host names know no case. */
export const hostKey = (name: string): string => `ip host ${name.toLowerCase()}`

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
  const { config } = device
  // The first address of several is the one that is tried.
  const listed = config.settings[hostKey(host)]?.split(' ')[0]
  if (listed !== undefined) return { address: listed, output: '', takes: 0 }
  let output = `Translating "${host}"`
  if (!isOn(config, 'domainLookup')) return { address: null, output: `${output}\n`, takes: 0 }
  output += '...domain server'
  let takes = 0
  const names = host.includes('.') || config.domainName === null ? [host] : [`${host}.${config.domainName}`, host]
  for (const asked of (config.settings['ip name-server'] ?? BROADCAST).split(' ')) {
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
