// What a command of an end host is.

import { ipv4Number } from '../command.ts'
import type { ArpCaches } from '../network/echo.ts'
import { network } from '../network/view.ts'
import type { Host, SimEvent, World } from '../world.ts'

/** What a command does. */
export interface Ran {
  readonly output: string
  readonly host?: Host
  readonly caches?: ArpCaches
  readonly takes?: number
  readonly events?: readonly SimEvent[]
}
export interface HostCommand {
  /** As `?` lists it. */
  readonly usage: string
  readonly help: string
  /** Whose command it is; absent: of Windows and of Linux. */
  readonly os?: Host['os']
  readonly pattern: RegExp
  readonly run: (host: Host, words: readonly (string | undefined)[], world: World) => Ran
}

/** The number of a dotted address; 0: it is none. */
export const numberOf = (address: string): number => (ipv4Number(address) ?? 0) >>> 0
/** Whether a text is an IPv4 mask. */
export const isMask = (text: string): boolean =>
  ipv4Number(text) !== null && /^1+0*$/.test(numberOf(text).toString(2).padStart(32, '0'))
/** `24` of `255.255.255.0`. */
export const lengthOf = (mask: string): number => numberOf(mask).toString(2).replaceAll('0', '').length
/** `00:50:79:66:68:01` */
export const colons = (mac: string): string => (mac.match(/../g) ?? []).join(':')

/** The host with another address. What it had resolved is forgotten. */
export const withAddress = (host: Host, address: string, mask: string, gateway: string | null): Host => ({
  ...host,
  ip: { address, mask },
  gateway,
  arp: {},
})

/** `ADDRESS MASK [GATEWAY]` */
export function setIp(host: Host, [address = '', mask = '', gateway]: readonly (string | undefined)[]): Ran {
  if (ipv4Number(address) === null || !isMask(mask)) return { output: 'The address or the mask is not valid.\n' }
  if (gateway !== undefined && ipv4Number(gateway) === null) return { output: 'The gateway is not valid.\n' }
  return { output: '', host: withAddress(host, address, mask, gateway ?? null) }
}

/** Whether the cable of a host leads to a port that is up. */
export const isPlugged = (host: Host, world: World): boolean => {
  const view = network(world)
  const { first = -1 } = view.topology.nodes[view.topology.nodeNamed.get(host.name) ?? -1] ?? {}
  return view.links[first]?.state === 'connected'
}
