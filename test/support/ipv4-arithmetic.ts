// One drawn problem of IPv4 arithmetic, solved by the simulator and by two libraries: `ipaddr.js` and Node's `BlockList`.

import ipaddr from 'ipaddr.js'
import { BlockList, isIPv4 } from 'node:net'
import { ipv4Number } from '../../src/sim/command.ts'
import { maskRefusal } from '../../src/sim/features/ip/address.ts'
import { isMask, network, overlaps } from '../../src/sim/features/ip/reach.ts'
import type { StaticRoute } from '../../src/sim/features/ip/slice.ts'
import { lengthOf } from '../../src/sim/hosts/host-command.ts'
import { maskOf, sourceOn, type Attachment } from '../../src/sim/network/addresses.ts'
import type { Inputs } from '../../src/sim/network/inputs.ts'
import { bitsOf, dottedOf, isInside } from '../../src/sim/network/ip.ts'
import { routesOf, routeTo } from '../../src/sim/network/routes.ts'
import type { Topology } from '../../src/sim/network/topology.ts'
import { withWildcard } from '../../src/sim/wildcards.ts'
import type { Random } from './random-lines.ts'

const { IPv4 } = ipaddr

/** What the simulator solves otherwise than a library: a sentence for each. */
export function wrongIpv4(draw: Random): readonly string[] {
  const found: string[] = []
  const same = (what: string, own: unknown, theirs: unknown): void => {
    if (own !== theirs) found.push(`${what}: ${String(own)}, not ${String(theirs)}`)
  }
  const address = drawAddress(draw)
  texts(address, draw, same)
  networks(address, draw(33), same)
  pairs(address, draw, same)
  routes(address, draw, same)
  return found
}
type Same = (what: string, own: unknown, theirs: unknown) => void

/** Any address, or often one near a border of a network. */
const drawAddress = (draw: Random): number =>
  draw(2) === 0 ? draw(2 ** 32) : (((draw(2 ** 16) << 16) >>> 0) + [0, 1, 254, 255, 256, 65_535][draw(6)]!) >>> 0

const octets = (address: number): number =>
  IPv4.parse(dottedOf(address)).octets.reduce((sum, one) => sum * 256 + one, 0)

/** An address as it is written, and texts that are none. */
function texts(address: number, draw: Random, same: Same): void {
  const text = dottedOf(address)
  same(`the number of ${text}`, ipv4Number(text), octets(address))
  same(`the text of ${address}`, text, new IPv4([24, 16, 8, 0].map((by) => (address >>> by) & 255)).toString())
  const at = draw(text.length)
  const odd = text.slice(0, at) + ['', '.', '9', 'a', ' ', '-', '256'][draw(7)]! + text.slice(at + draw(2))
  // Unlike Node, a console takes zeros before a number, three digits in all.
  const isIt = isIPv4(odd.replaceAll(/\b0+(?=\d)/g, '')) && odd.split('.').every((group) => group.length <= 3)
  same(`${odd} is an address`, ipv4Number(odd) !== null, isIt)
}

/** Mask, network and broadcast address of one length; masks that are none; the wildcard. */
function networks(address: number, length: number, same: Same): void {
  const text = dottedOf(address)
  const mask = dottedOf(maskOf(length))
  same(`the mask of /${length}`, mask, IPv4.subnetMaskFromPrefixLength(length).toString())
  same(`the length of ${mask}`, bitsOf(maskOf(length)), length)
  same(`the length of ${mask} on a host`, lengthOf(mask), length)
  same(`${mask} is a mask`, isMask(mask), true)
  same(`${text} is a mask`, isMask(text), IPv4.parse(text).prefixLengthFromSubnetMask() !== null)
  const cidr = `${text}/${length}`
  const first = IPv4.networkAddressFromCIDR(cidr).toString()
  const last = IPv4.broadcastAddressFromCIDR(cidr).toString()
  same(`the network of ${cidr}`, dottedOf(network(text, maskOf(length))), first)
  const isHost = length > 30 || (text !== first && text !== last)
  same(`${cidr} has an address of a host`, maskRefusal('Loopback0', text, mask) === null, isHost)
  const wildcard = dottedOf(~maskOf(length) >>> 0)
  const shown = length === 32 ? `host ${text}` : length === 0 ? 'any' : `${first} ${wildcard}`
  same(`${text} ${wildcard} as a list shows it`, withWildcard(`${text} ${wildcard}`, 'extended'), shown)
  if (length > 0 && length < 32)
    same(`${text} ${mask} as OSPF shows it`, withWildcard(`${text} ${mask}`, 'ospf'), `${first} ${wildcard}`)
}

/** Whether one network has an address or another network. */
function pairs(address: number, draw: Random, same: Same): void {
  const length = draw(33)
  // The other one shares some first bits.
  const other = (address ^ (draw(2 ** 32) >>> draw(32))) >>> 0
  const [own, near] = [dottedOf(address), dottedOf(other)]
  const block = new BlockList()
  block.addSubnet(own, length)
  same(`${own}/${length} has ${near}`, isInside(other, address, maskOf(length)), block.check(near))
  same(
    `${near} matches ${own}/${length}`,
    isInside(other, address, maskOf(length)),
    IPv4.parse(near).match(IPv4.parse(own), length),
  )
  const second = draw(33)
  same(
    `${own}/${length} overlaps ${near}/${second}`,
    overlaps({ address: own, mask: dottedOf(maskOf(length)) }, { address: near, mask: dottedOf(maskOf(second)) }),
    block.check(near) || IPv4.parse(own).match(IPv4.parse(near), second),
  )
  const onWire: Pick<Attachment, 'address' | 'secondary'> = {
    address: { address, mask: maskOf(32) },
    secondary: [{ address: other, mask: maskOf(second) }],
  }
  const next = (other ^ (1 << draw(32))) >>> 0
  const isNear = IPv4.parse(dottedOf(next)).match(IPv4.parse(near), second)
  same(
    `the source on ${own}/32 and ${near}/${second} for ${dottedOf(next)}`,
    dottedOf(sourceOn(onWire as Attachment, next)),
    isNear && next !== address ? near : own,
  )
}

const NODES = [{ name: 'R1', device: 0, kind: 'router' }]
/** The route to an address by the stage, out of some that share bits with it. */
function routes(address: number, draw: Random, same: Same): void {
  const lines: StaticRoute[] = Array.from({ length: 1 + draw(6) }, (_, tag) => {
    const length = draw(33)
    const prefix = dottedOf(((address ^ (draw(2 ** 32) >>> draw(32))) & maskOf(length)) >>> 0)
    const distance = 1 + draw(3)
    const rest = { next: null, interface: 'Null0', name: null, permanent: false, track: null }
    return { prefix, mask: dottedOf(maskOf(length)), distance, tag, ...rest }
  })
  const [table = []] = routesOf(
    { nodes: NODES } as unknown as Topology,
    [],
    [],
    [{ routes: lines }] as unknown as Inputs['ip'],
    [],
    [true] as Inputs['routing'],
    {},
  )
  const text = dottedOf(address)
  const fits = lines.filter(({ prefix, mask }) => IPv4.parse(text).match(IPv4.parse(prefix), lengthIn(mask)))
  const longest = Math.max(...fits.map(({ mask }) => lengthIn(mask)))
  const long = fits.filter(({ mask }) => lengthIn(mask) === longest)
  const nearest = Math.min(...long.map(({ distance }) => distance))
  const best = long.filter(({ distance }) => distance === nearest)
  const taken = routeTo(table, address)?.line ?? null
  const isRight = best.length === 0 ? taken === null : taken !== null && best.includes(taken)
  const said = lines.map(({ prefix, mask, distance }) => `${prefix} ${mask} ${distance}`).join(', ')
  same(`the route to ${text} of ${said} is ${taken?.prefix} ${taken?.mask} ${taken?.distance}`, isRight, true)
}
const lengthIn = (mask: string): number => IPv4.parse(mask).prefixLengthFromSubnetMask() ?? -1
