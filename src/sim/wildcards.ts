// How a configuration shows an address with its wildcard: the bits that the wildcard covers are zero.

import { ipv4Number } from './command.ts'

export type WildcardKind = 'standard' | 'extended' | 'ospf'

/** A line that ends in an address and its wildcard, or in `host` and an address, as a device keeps it. */
export function withWildcard(line: string, kind: WildcardKind): string {
  const [, before = '', address = '', last = ''] = /^(.*?)(\S+) (\S+)$/.exec(line) ?? []
  const shown = shownAs(address, last, kind)
  return shown === null ? line : before + shown
}

function shownAs(address: string, last: string, kind: WildcardKind): string | null {
  if (ipv4Number(last) === null) return null
  if (address === 'host') return kind === 'standard' ? last : null
  if (ipv4Number(address) === null) return null
  if (kind === 'ospf') return cleared(address, ospfWildcard(address, last))
  if (last === '0.0.0.0') return kind === 'standard' ? address : `host ${address}`
  return last === '255.255.255.255' ? 'any' : cleared(address, last)
}

const cleared = (address: string, wildcard: string): string =>
  `${octets(address, (octet, i) => octet & ~octetOf(wildcard, i))} ${wildcard}`

/** OSPF takes a mask for the wildcard that it means. `0.0.0.0` is one host, and with the address `0.0.0.0` every one. */
function ospfWildcard(address: string, given: string): string {
  const mask = (ipv4Number(given) ?? 0) >>> 0
  if (mask === 0) return address === '0.0.0.0' ? '255.255.255.255' : given
  const rest = ~mask >>> 0
  const isMask = rest !== 0 && (rest & (rest + 1)) === 0
  return isMask ? octets(given, (octet) => 255 - octet) : given
}

const octetOf = (address: string, i: number): number => Number(address.split('.')[i])
const octets = (address: string, change: (octet: number, i: number) => number): string =>
  address
    .split('.')
    .map((octet, i) => change(Number(octet), i))
    .join('.')
