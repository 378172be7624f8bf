// What is the same of IPv6 at every host: giving it an address, and its neighbours.

import { ipv6Number, ipv6Text, isMulticast, prefix6Of } from '../ipv6.ts'
import type { Host } from '../world.ts'
import type { HostCommand, Ran } from './host-command.ts'

/** A target without the interface behind a link-local address: `fe80::1%11`. */
export const withoutZone = (target: string): string => target.replace(/^([0-9a-f:.]*:[0-9a-f:.]*)%\w+$/i, '$1')

/** The host with another IPv6 address, or with what routers tell it. What it had resolved is forgotten. */
export function withIpv6(host: Host, ipv6: Exclude<Host['ipv6'], undefined>, gateway: string | null): Host {
  const { gateway6: _, ...rest } = host
  return { ...rest, ipv6, ...(gateway === null ? {} : { gateway6: gateway }), arp: {} }
}

/** `ADDRESS/LENGTH [GATEWAY]`, or `auto`; null: it is none of it. */
export function ipv6Given(host: Host, own: string, gateway: string | undefined): Host | null {
  if (own.toLowerCase() === 'auto') return gateway === undefined ? withIpv6(host, 'auto', null) : null
  const read = prefix6Of(own)
  const next = gateway === undefined ? null : ipv6Number(withoutZone(gateway))
  if (!read || isMulticast(read.address) || (gateway !== undefined && next === null)) return null
  return withIpv6(host, { address: ipv6Text(read.address), length: read.length }, next === null ? null : ipv6Text(next))
}

function set(host: Host, [own = '', gateway]: readonly (string | undefined)[]): Ran {
  const after = ipv6Given(host, own, gateway)
  return after ? { output: '', host: after } : { output: 'The address or the gateway is not valid.\n' }
}
const GIVEN = String.raw`\s+(\S+)(?:\s+(\S+))?$`
export const ipv6Commands: readonly HostCommand[] = [
  {
    usage: 'set ipv6 ADDRESS/LENGTH [GW]',
    help: 'Give the host another IPv6 address, or set ipv6 auto',
    pattern: new RegExp(String.raw`^set\s+ipv6${GIVEN}`, 'i'),
    run: set,
  },
  {
    usage: 'ipv6config ADDRESS/LENGTH [GW]',
    help: 'The same, as in Packet Tracer',
    os: 'windows',
    pattern: new RegExp(String.raw`^ipv6config${GIVEN}`, 'i'),
    run: set,
  },
]

/** The neighbours that a host has resolved, of IPv6 or of IPv4: address and MAC. */
export const resolvedBy = (host: Host, isIpv6: boolean): readonly (readonly [address: string, mac: string])[] =>
  Object.entries(host.arp).flatMap(([key, mac]) =>
    key.includes(':') === isIpv6 ? [[key.split(' ')[0] ?? '', mac] as const] : [],
  )
