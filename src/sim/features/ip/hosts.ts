// Host names: `ip host` first, then the name servers that the configuration names and reaches.

import { ipv4Number } from '../../command.ts'
import { isOn } from '../services/toggles.ts'
import type { Device } from '../../device.ts'
import { interfaceTo } from './reach.ts'
import type { World } from '../../world.ts'

/** The key of `ip host NAME` in the settings of a configuration; host names know no case. */
export const hostKey = (name: string): string => `ip host ${name.toLowerCase()}`

/** The address of what was typed for a remote host, or null when nothing resolves it. */
export function addressOf(device: Device, host: string, world: World): string | null {
  if (ipv4Number(host) !== null) return host
  const { config } = device
  // The first address of several is the one that is tried.
  const listed = config.settings[hostKey(host)]?.split(' ')[0]
  if (listed !== undefined) return listed
  if (!isOn(config, 'domainLookup')) return null
  const names = host.includes('.') || config.domainName === null ? [host] : [`${host}.${config.domainName}`, host]
  for (const address of (config.settings['ip name-server'] ?? '').split(' ')) {
    const server = Object.hasOwn(world.servers, address) ? world.servers[address] : undefined
    if (!server?.dns || server.unreachable || interfaceTo(device, address) === null) continue
    for (const name of names) {
      const found = Object.entries(server.dns).find(([known]) => known.toLowerCase() === name.toLowerCase())
      if (found) return found[1]
    }
  }
  return null
}
