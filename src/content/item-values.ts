// Values of an item that a seed draws, so that the same item asks something new each time: functions of earlier values, by name.
// Pages need it too, so it knows nothing of how items are read.

import ipaddr from 'ipaddr.js'
import { contentHash } from './content-hash.ts'
import type { Item, ItemValue } from './library.ts'

interface ValueFunction {
  /** What it takes, as the manual writes it. */
  readonly takes: string
  readonly does: string
  /** Throws a sentence for the author where an argument will not do. `random`: 0 or more, below the number given. */
  readonly compute: (args: readonly string[], random: (below: number) => number) => string
}

/** What a value may be. An argument is a text, or `$name` of a value above it. */
export const VALUE_FUNCTIONS: Readonly<Record<string, ValueFunction>> = {
  number: {
    takes: 'FROM TO',
    does: 'a whole number, both ends included',
    compute: ([from, to], random) => {
      const [low, high] = [whole(from), whole(to)]
      if (high <= low) throw new Error(`${high} is not above ${low}`)
      return String(low + random(high - low + 1))
    },
  },
  'one-of': {
    takes: 'A B …',
    does: 'one of these',
    compute: (args, random) => {
      if (args.length < 2) throw new Error('name two or more')
      return args[random(args.length)] as string
    },
  },
  plus: {
    takes: 'A B',
    does: 'the sum of two numbers, or the address that many further on',
    compute: ([a, b]) => (isAddress(a) ? dotted(numberOf(a) + whole(b)) : String(whole(a) + whole(b))),
  },
  minus: {
    takes: 'A B',
    does: 'the difference, or the address that many before',
    compute: ([a, b]) => (isAddress(a) ? dotted(numberOf(a) - whole(b)) : String(whole(a) - whole(b))),
  },
  and: {
    takes: 'HEX HEX',
    does: 'the bits that both have, in hexadecimal',
    compute: ([a, b]) => `0x${(hex(a) & hex(b)).toString(16).toUpperCase()}`,
  },
  digit: {
    takes: 'HEX PLACE',
    does: 'one hexadecimal digit, counted from the right, from 1',
    compute: ([of, place]) =>
      Math.floor(hex(of) / 16 ** (whole(place) - 1))
        .toString(16)
        .slice(-1)
        .toUpperCase(),
  },
  subnet: {
    takes: 'PREFIX/LENGTH LENGTH',
    does: 'the address of a subnet of that length, inside the prefix',
    compute: ([inside, length], random) => {
      const outer = prefix(inside)
      const bits = maskLength(length)
      if (bits < outer.length) throw new Error(`a /${bits} does not fit into ${inside}`)
      return dotted(outer.first + random(2 ** (bits - outer.length)) * 2 ** (32 - bits))
    },
  },
  host: {
    takes: 'ADDRESS/LENGTH',
    does: 'a usable address of the subnet',
    compute: ([of], random) => {
      const { first, size } = usable(of)
      return dotted(first + 1 + random(size - 2))
    },
  },
  network: { takes: 'ADDRESS/LENGTH', does: 'its network address', compute: ([of]) => dotted(prefix(of).first) },
  broadcast: {
    takes: 'ADDRESS/LENGTH',
    does: 'the broadcast address of its subnet',
    compute: ([of]) => dotted(prefix(of).first + prefix(of).size - 1),
  },
  first: {
    takes: 'ADDRESS/LENGTH',
    does: 'the first usable address of its subnet',
    compute: ([of]) => dotted(usable(of).first + 1),
  },
  last: {
    takes: 'ADDRESS/LENGTH',
    does: 'the last usable address of its subnet',
    compute: ([of]) => dotted(usable(of).first + usable(of).size - 2),
  },
  mask: { takes: 'LENGTH', does: 'the mask in dots', compute: ([length]) => maskOf(maskLength(length)) },
  wildcard: {
    takes: 'LENGTH',
    does: 'the wildcard of the mask',
    compute: ([length]) => dotted(2 ** (32 - maskLength(length)) - 1),
  },
  addresses: {
    takes: 'LENGTH',
    does: 'how many addresses a subnet has',
    compute: ([length]) => String(2 ** (32 - maskLength(length))),
  },
  usable: {
    takes: 'LENGTH',
    does: 'how many of them hosts can have: two fewer, up to a /30',
    compute: ([length]) => {
      if (maskLength(length) > 30) throw new Error('a /31 and a /32 have rules of their own')
      return String(2 ** (32 - maskLength(length)) - 2)
    },
  },
  'length-for': {
    takes: 'HOSTS',
    does: 'the longest prefix length that has room for so many hosts',
    compute: ([hosts]) => String(32 - Math.ceil(Math.log2(whole(hosts) + 2))),
  },
  subnets: {
    takes: 'LENGTH LENGTH',
    does: 'how many subnets of the second length one of the first has',
    compute: ([from, to]) => {
      if (maskLength(to) < maskLength(from)) throw new Error(`a /${to} is larger than a /${from}`)
      return String(2 ** (maskLength(to) - maskLength(from)))
    },
  },
  mac: {
    takes: '',
    does: 'a MAC address of a single interface, in the notation of IOS',
    compute: (_, random) => {
      // Neither a group address nor one that somebody made up.
      const bytes = Array.from({ length: 6 }, (_each, index) => (index === 0 ? random(64) * 4 : random(256)))
      return inGroups(bytes)
    },
  },
  'eui-64': {
    takes: 'PREFIX MAC',
    does: 'the IPv6 address that a /64 prefix and a MAC address make',
    compute: ([before, mac]) => {
      const bytes = bytesOf(mac)
      const host = [(bytes[0] ?? 0) ^ 2, ...bytes.slice(1, 3), 0xff, 0xfe, ...bytes.slice(3)]
      const whole64 = ipaddr.IPv6.parse((before ?? '').replace(/\/64$/, '')).toByteArray()
      return shortIpv6([...whole64.slice(0, 8), ...host])
    },
  },
  'ipv6-long': {
    takes: 'ADDRESS',
    does: 'an IPv6 address with all its digits',
    compute: ([address]) =>
      ipaddr.IPv6.parse(address ?? '')
        .parts.map((part) => part.toString(16).padStart(4, '0').toUpperCase())
        .join(':'),
  },
  'ipv6-short': {
    takes: 'ADDRESS',
    does: 'an IPv6 address as IOS shortens it',
    compute: ([address]) => shortIpv6(ipaddr.IPv6.parse(address ?? '').toByteArray()),
  },
}

/**
 * The values that a seed draws, beside those that are known. Each is drawn by its own name: another value changes none.
 * Throws a sentence for the author.
 */
export function drawnItemValues(
  values: readonly ItemValue[],
  seed: number,
  known: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const drawn: Record<string, string> = { ...known }
  for (const { name, call } of values) {
    if (Object.hasOwn(known, name)) continue
    const [function_ = '', ...args] = call
    const given = args.map((arg) => withValues(arg, drawn))
    let draws = 0
    const random = (below: number) => Number.parseInt(contentHash([seed, name, draws++]).slice(0, 12), 16) % below
    drawn[name] = VALUE_FUNCTIONS[function_]?.compute(given, random) ?? ''
  }
  return drawn
}

/** A text with `$name` replaced; names that are none stay. Values need no escaping in HTML: they are digits, letters and `.:/`. */
export function withValues(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$([A-Za-z]+)/g, (whole, name: string) => values[name] ?? whole)
}

/** The item with the values of a seed in all its texts. */
export function itemOfSeed<Of extends Item>(item: Of, seed: number): Of {
  return item.values ? itemWithValues(item, drawnItemValues(item.values, seed)) : item
}

/** The item with these values in all its texts. */
export function itemWithValues<Of extends Item>(item: Of, drawn: Readonly<Record<string, string>>): Of {
  const change = (value: unknown): unknown =>
    typeof value === 'string'
      ? withValues(value, drawn)
      : Array.isArray(value)
        ? value.map(change)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]))
          : value
  // A library's item makes its texts when they are asked for, so they are read by name.
  return change({ ...item }) as Of
}

function whole(text: string | undefined): number {
  if (!/^-?\d{1,10}$/.test(text ?? '')) throw new Error(`"${text ?? ''}" is not a whole number`)
  return Number(text)
}

function hex(text: string | undefined): number {
  if (!/^0x[0-9a-f]{1,8}$/i.test(text ?? '')) throw new Error(`"${text ?? ''}" is not hexadecimal, like 0x2102`)
  return Number(text)
}

function maskLength(text: string | undefined): number {
  const length = whole((text ?? '').replace('/', ''))
  if (length < 0 || length > 32) throw new Error(`there is no mask of ${length} bits`)
  return length
}

function isAddress(text: string | undefined): text is string {
  return ipaddr.IPv4.isValidFourPartDecimal(text ?? '')
}

function numberOf(address: string): number {
  return ipaddr.IPv4.parse(address)
    .toByteArray()
    .reduce((sum, byte) => sum * 256 + byte, 0)
}

function dotted(number: number): string {
  if (number < 0 || number >= 2 ** 32) throw new Error('this leads out of the addresses of IPv4')
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.')
}

function maskOf(length: number): string {
  return ipaddr.IPv4.subnetMaskFromPrefixLength(length).toString()
}

/** The first address of a prefix as a number, and how many it has. */
function prefix(text: string | undefined): { readonly first: number; readonly size: number; readonly length: number } {
  const [address = '', length] = (text ?? '').split('/')
  if (!isAddress(address) || length === undefined) throw new Error(`"${text ?? ''}" is not like 10.1.2.0/24`)
  const size = 2 ** (32 - maskLength(length))
  return { first: Math.floor(numberOf(address) / size) * size, size, length: maskLength(length) }
}

function usable(text: string | undefined) {
  const found = prefix(text)
  if (found.size < 4) throw new Error(`"${text}" has no usable addresses between its first and its last`)
  return found
}

function bytesOf(mac: string | undefined): number[] {
  const digits = (mac ?? '').replaceAll(/[.:-]/g, '')
  if (!/^[0-9a-f]{12}$/i.test(digits)) throw new Error(`"${mac ?? ''}" is not a MAC address`)
  return [...digits.matchAll(/../g)].map(([pair]) => Number.parseInt(pair, 16))
}

function inGroups(bytes: readonly number[]): string {
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replaceAll(/(....)(?=.)/g, '$1.')
}

function shortIpv6(bytes: readonly number[]): string {
  return new ipaddr.IPv6([...bytes]).toRFC5952String().toUpperCase()
}
