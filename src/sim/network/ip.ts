// What holds for addresses of both versions: one of IPv4 is a 32-bit number, one of IPv6 a 128-bit bigint. Whatever walks or chooses
// takes either, and an address tells its version by its type.

import { ipv4Number } from '../command.ts'
import { ipv6Number, ipv6Text, length6 } from '../ipv6.ts'

export type Ip = number | bigint
/** An address with the mask of its prefix. */
export interface Address<A extends Ip = number> {
  readonly address: A
  readonly mask: A
}

/** Whether an address is in a prefix. */
export function isInside<A extends Ip>(address: A, prefix: A, mask: A): boolean
export function isInside(address: Ip, prefix: Ip, mask: Ip): boolean {
  if (typeof address === 'number') return ((address ^ (prefix as number)) & (mask as number)) === 0
  return ((address ^ (prefix as bigint)) & (mask as bigint)) === 0n
}
/** The first address of the prefix of an address. */
export function networkOf<A extends Ip>(address: A, mask: A): A
export function networkOf(address: Ip, mask: Ip): Ip {
  return typeof address === 'number' ? (address & (mask as number)) >>> 0 : address & (mask as bigint)
}

/** The address of a text, of either version; null: it is none. */
export const ipOf = (text: string): Ip | null => (text.includes(':') ? ipv6Number(text) : ipv4Number(text))
export const dottedOf = (address: number): string => [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.')
/** An address as a device writes it. */
export const ipText = (address: Ip): string => (typeof address === 'number' ? dottedOf(address) : ipv6Text(address))
/** The length of a mask. */
export const bitsOf = (mask: Ip): number => (typeof mask === 'number' ? Math.clz32(~mask >>> 0) : length6(mask))
/** The mask of a single address. */
export function wholeMask<A extends Ip>(address: A): A
export function wholeMask(address: Ip): Ip {
  return typeof address === 'number' ? 0xffffffff : (1n << 128n) - 1n
}
