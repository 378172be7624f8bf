// Names at an end host: it asks the one name server that it is told (ios-routing.md 21).

import { ipv4Number } from '../command.ts'
import { ipOf } from '../network/ip.ts'
import { recordsOf } from '../features/ip/hosts.ts'
import type { Host, World } from '../world.ts'
import { withoutZone } from './ipv6.ts'
import type { HostCommand } from './host-command.ts'

/** What a host learns of a name. */
export interface Named {
  /** Null: nothing. */
  readonly address: string | null
  /** Whether a name server answered. */
  readonly isHeard: boolean
}

/** The records of a name server that answers a host; null: none does. */
function recordsFor({ name, dns }: Host, world: World): Readonly<Record<string, string>> | null {
  if (dns === null) return null
  const server = Object.hasOwn(world.servers, dns) ? world.servers[dns] : undefined
  if (server) return server.dns && !server.unreachable ? server.dns : null
  return recordsOf(name, dns, world)
}

/** Looks up a name, or takes an address as it is. */
export function lookUpAt(host: Host, target: string, world: World): Named {
  const address = withoutZone(target)
  return ipOf(address) === null ? askAt(host, target, world) : { address, isHeard: true }
}

/** Asks the name server of a host. Capitals do not matter in names. */
export function askAt(host: Host, target: string, world: World): Named {
  const records = recordsFor(host, world)
  const [, address = null] =
    Object.entries(records ?? {}).find(([name]) => name.toLowerCase() === target.toLowerCase()) ?? []
  return { address, isHeard: records !== null }
}

/** How long a name server that does not answer is waited for. */
export const SILENT_SERVER_MS = 4000

/** Where the name server of a host stands, by system. */
export const nameCommands: readonly HostCommand[] = [
  {
    usage: 'set dns ADDRESS',
    help: 'Give the host another name server',
    pattern: /^set\s+dns\s+(\S+)$/i,
    run: setServer,
  },
  {
    usage: 'ip dns ADDRESS',
    help: 'Give the host another name server',
    os: 'vpcs',
    pattern: /^ip\s+dns\s+(\S+)$/i,
    run: setServer,
  },
  {
    usage: 'cat /etc/resolv.conf',
    help: 'Show the name server',
    os: 'linux',
    pattern: /^cat\s+\/etc\/resolv\.conf$/,
    run: ({ dns }) => ({ output: dns === null ? '' : `nameserver ${dns}\n` }),
  },
]

function setServer(host: Host, [address = '']: readonly (string | undefined)[]): ReturnType<HostCommand['run']> {
  return ipv4Number(address) === null
    ? { output: 'The address is not valid.\n' }
    : { output: '', host: { ...host, dns: address } }
}
