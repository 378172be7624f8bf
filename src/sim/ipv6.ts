// IPv6 addresses as text and as 128-bit numbers, and the arithmetic of prefixes (ios-routing.md 4.1). It knows nothing of devices.

import { ipv4Number } from './command.ts'

/** The 128-bit number of an address, or null: eight groups of up to four hexadecimal digits, one run of zero groups left out, an IPv4 tail allowed. */
export function ipv6Number(text: string): bigint | null {
  if (!/^[0-9a-f:.]+$/i.test(text)) return null
  const halves = text.split('::')
  if (halves.length > 2) return null
  const groups: number[][] = []
  for (const [i, half] of halves.entries()) {
    const own = half === '' ? [] : half.split(':')
    const isLastHalf = i === halves.length - 1
    const read = own.map((group, at) => groupOf(group, isLastHalf && at === own.length - 1))
    if (read.includes(null)) return null
    groups.push(read.flatMap((group) => group ?? []))
  }
  const [front = [], back = []] = groups
  const left = 8 - front.length - back.length
  if (halves.length === 2 ? left < 1 : left !== 0) return null
  let sum = 0n
  for (const group of [...front, ...Array.from({ length: left }, () => 0), ...back]) sum = (sum << 16n) | BigInt(group)
  return sum
}
/** The 16-bit numbers of what stands between two colons: one, or two of an IPv4 tail. */
function groupOf(text: string, isLast: boolean): readonly number[] | null {
  if (/^[0-9a-f]{1,4}$/i.test(text)) return [Number.parseInt(text, 16)]
  const tail = isLast && text.includes('.') ? ipv4Number(text) : null
  return tail === null ? null : [tail >>> 16, tail & 0xffff]
}

/** An address as Cisco IOS writes it: upper case, the first of the longest runs of two or more zero groups left out. */
export function ipv6Text(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => Number((address >> BigInt(112 - 16 * i)) & 0xffffn))
  let [start, length] = [0, 1]
  for (let i = 0; i < 8; i++) {
    let end = i
    while (end < 8 && groups[end] === 0) end++
    if (end - i > length) [start, length] = [i, end - i]
  }
  const write = (part: readonly number[]): string => part.map((group) => group.toString(16).toUpperCase()).join(':')
  return length < 2 ? write(groups) : `${write(groups.slice(0, start))}::${write(groups.slice(start + length))}`
}

/** An address with its prefix length. */
export interface Prefix6 {
  readonly address: bigint
  readonly length: number
}
/** `2001:DB8::1/64`; null: it is none. */
export function prefix6Of(text: string): Prefix6 | null {
  const [, own = '', length = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? []
  const address = ipv6Number(own)
  return address === null || Number(length) > 128 ? null : { address, length: Number(length) }
}
/** A prefix: the bits behind its length are 0. */
export const prefix6Text = ({ address, length }: Prefix6): string => `${ipv6Text(address & mask6(length))}/${length}`

const ALL = (1n << 128n) - 1n
/** The mask of a prefix length. */
export const mask6 = (length: number): bigint => MASKS[length] ?? ALL
const MASKS = Array.from({ length: 129 }, (_, length) => (ALL << BigInt(128 - length)) & ALL)
/** The prefix length of a mask. */
export const length6 = (mask: bigint): number => MASKS.indexOf(mask)

const isIn =
  (prefix: bigint, length: number) =>
  (address: bigint): boolean =>
    (address & mask6(length)) === prefix
/** FE80::/10 */
export const isLinkLocal = isIn(0xfe80n << 112n, 10)
/** FF00::/8 */
export const isMulticast = isIn(0xffn << 120n, 8)

/** The address of an interface with this MAC address (12 hexadecimal digits) in a prefix of 64 bits: its EUI-64 behind it. */
export function eui64(prefix: bigint, mac: string): bigint {
  const bits = BigInt(`0x${mac}`)
  const id = ((bits >> 24n) << 40n) | (0xfffen << 24n) | (bits & 0xffffffn)
  return (prefix & mask6(64)) | (id ^ (1n << 57n))
}
/** The link-local address that an interface gives itself. */
export const linkLocalOf = (mac: string): bigint => eui64(0xfe80n << 112n, mac)
/** The multicast group that asks for an address: FF02::1:FF00:0 with its last 24 bits. */
export const solicitedNode = (address: bigint): bigint => (0xff02n << 112n) | 0x1ff000000n | (address & 0xffffffn)
