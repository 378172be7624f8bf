// One drawn problem of IPv6 arithmetic, solved by the simulator and by two libraries: `ipaddr.js` and Node's `BlockList`.

import ipaddr from 'ipaddr.js'
import { BlockList, isIPv6 } from 'node:net'
import {
  eui64,
  ipv6Number,
  ipv6Text,
  isLinkLocal,
  isMulticast,
  mask6,
  prefix6Of,
  prefix6Text,
  solicitedNode,
} from '../../src/sim/ipv6.ts'
import type { Ipv6Route } from '../../src/sim/features/ipv6/slice.ts'
import type { Inputs } from '../../src/sim/network/inputs.ts'
import { routes6Of, routeTo } from '../../src/sim/network/routes.ts'
import type { Topology } from '../../src/sim/network/topology.ts'
import type { Random } from './random-lines.ts'

const { IPv6 } = ipaddr

/** What the simulator solves otherwise than a library: a sentence for each. */
export function wrongIpv6(draw: Random): readonly string[] {
  const found: string[] = []
  const same: Same = (what, own, theirs) => {
    if (own !== theirs) found.push(`${what}: ${String(own)}, not ${String(theirs)}`)
  }
  const address = drawAddress(draw)
  texts(address, draw, same)
  prefixes(address, draw, same)
  interfaceIds(address, draw, same)
  routes(address, draw, same)
  return found
}
type Same = (what: string, own: unknown, theirs: unknown) => void

/** Addresses with runs of zeros: every group is 0, small, or any. */
const groupsOf = (draw: Random): readonly number[] =>
  Array.from({ length: 8 }, () => [0, 0, draw(16), draw(2 ** 16)][draw(4)]!)
const numberOf = (groups: readonly number[]): bigint => groups.reduce((sum, one) => (sum << 16n) | BigInt(one), 0n)
const FIRST = [0x2001, 0xfe80, 0xfebf, 0xfec0, 0xff02, 0xfd00]
const drawAddress = (draw: Random): readonly number[] => {
  const groups = groupsOf(draw)
  return draw(2) === 0 ? groups : groups.with(0, FIRST[draw(FIRST.length)]!)
}
const written = (address: bigint): string => libraryOf(address).toRFC5952String().toUpperCase()
const libraryOf = (address: bigint) =>
  new IPv6(Array.from({ length: 8 }, (_, i) => Number((address >> BigInt(112 - 16 * i)) & 0xffffn)))

/** All eight groups with four digits each. */
const longText = (address: bigint): string =>
  libraryOf(address)
    .parts.map((part) => part.toString(16).padStart(4, '0'))
    .join(':')

/** An address however it is written, as IOS writes it, and texts that are none. */
function texts(groups: readonly number[], draw: Random, same: Same): void {
  const address = numberOf(groups)
  const text = written(address)
  same(`the text of ${groups.join(' ')}`, ipv6Text(address), text)
  const forms = [text, text.toLowerCase(), longText(address), groups.map((one) => one.toString(16)).join(':')]
  for (const form of forms) same(`the number of ${form}`, ipv6Number(form), address)
  const at = draw(text.length)
  const odd =
    text.slice(0, at) + ['', ':', '::', '0', 'G', ' ', '12345', ':1.2.3.4', '/'][draw(9)]! + text.slice(at + draw(2))
  same(`${odd} is an address`, ipv6Number(odd) !== null, isIPv6(odd))
  // The library reads an IPv4 tail as one of a mapped address.
  if (isIPv6(odd) && !odd.includes('.'))
    same(`the text of ${odd}`, ipv6Text(ipv6Number(odd)!), IPv6.parse(odd).toRFC5952String().toUpperCase())
}

/** Prefixes: their text, and whether they have an address. */
function prefixes(groups: readonly number[], draw: Random, same: Same): void {
  const address = numberOf(groups)
  const length = draw(129)
  const cidr = `${written(address)}/${length}`
  const prefix = prefix6Of(cidr)
  same(`the address of ${cidr}`, prefix?.address, address)
  same(`the length of ${cidr}`, prefix?.length, length)
  const first = IPv6.networkAddressFromCIDR(cidr).toRFC5952String().toUpperCase()
  same(`the prefix of ${cidr}`, prefix && prefix6Text(prefix), `${first}/${length}`)
  same(
    `the mask of /${length}`,
    written(mask6(length)),
    IPv6.subnetMaskFromPrefixLength(length).toRFC5952String().toUpperCase(),
  )
  // The other one shares some first bits.
  const random = numberOf(Array.from({ length: 8 }, () => draw(2 ** 16)))
  const other = address ^ (random >> BigInt(draw(128)))
  const near = written(other)
  const block = new BlockList()
  block.addSubnet(written(address), length, 'ipv6')
  const isInside = (other & mask6(length)) === (address & mask6(length))
  same(`${cidr} has ${near}`, isInside, block.check(near, 'ipv6'))
  same(`${near} matches ${cidr}`, isInside, libraryOf(other).match(libraryOf(address), length))
}

/** The address that follows from a MAC address, the group that asks for an address, and what kind an address is of. */
function interfaceIds(groups: readonly number[], draw: Random, same: Same): void {
  const address = numberOf(groups)
  const bytes = Array.from({ length: 6 }, () => draw(256).toString(16).padStart(2, '0'))
  const mac = bytes.join('')
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = bytes
  // The second bit of its first byte from the right is turned around.
  const first = (Number.parseInt(a, 16) ^ 2).toString(16).padStart(2, '0')
  const made = IPv6.parse(`${longText(address).slice(0, 19)}:${first}${b}:${c}ff:fe${d}:${e}${f}`)
  same(`EUI-64 of ${mac} in ${written(address)}`, ipv6Text(eui64(address, mac)), made.toRFC5952String().toUpperCase())
  const group = `FF02::1:FF${longText(address).slice(-7)}`
  same(
    `the group of ${written(address)}`,
    ipv6Text(solicitedNode(address)),
    IPv6.parse(group).toRFC5952String().toUpperCase(),
  )
  const kind = libraryOf(address).range()
  same(`${written(address)} is link-local`, isLinkLocal(address), kind === 'linkLocal')
  same(`${written(address)} is multicast`, isMulticast(address), kind === 'multicast')
}

const NODES = [{ name: 'R1', device: 0, kind: 'router' }]
/** The route to an address by the stage, out of some that share bits with it. */
function routes(groups: readonly number[], draw: Random, same: Same): void {
  const address = numberOf(groups)
  const lines: Ipv6Route[] = Array.from({ length: 1 + draw(5) }, (_, tag) => {
    const length = draw(129)
    const other = address ^ (numberOf(groupsOf(draw)) >> BigInt(draw(128)))
    const prefix = written(other & mask6(length))
    return {
      prefix,
      length,
      distance: 1 + draw(3),
      tag,
      next: null,
      interface: 'Null0',
      name: null,
      permanent: false,
      track: null,
    }
  })
  const [table = []] = routes6Of(
    { nodes: NODES } as unknown as Topology,
    [],
    [],
    [],
    [{ routes: lines }] as unknown as Inputs['ipv6'],
    [],
    {},
  )
  const own = libraryOf(address)
  const fits = lines.filter(({ prefix, length }) => own.match(IPv6.parse(prefix), length))
  const longest = Math.max(...fits.map(({ length }) => length))
  const long = fits.filter(({ length }) => length === longest)
  const nearest = Math.min(...long.map(({ distance }) => distance))
  const best = long.filter(({ distance }) => distance === nearest)
  const taken = routeTo(table, address)?.line ?? null
  const isRight = best.length === 0 ? taken === null : taken !== null && best.includes(taken)
  const said = lines.map(({ prefix, length, distance }) => `${prefix}/${length} ${distance}`).join(', ')
  same(
    `the route to ${written(address)} of ${said} is ${taken?.prefix}/${taken?.length} ${taken?.distance}`,
    isRight,
    true,
  )
}
