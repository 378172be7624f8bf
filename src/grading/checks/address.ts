// Which addresses an interface has.

import type { Device } from '../../sim/device.ts'
import { portNameOn } from '../../sim/interfaces.ts'
import { eui64, ipv6Text, isLinkLocal } from '../../sim/ipv6.ts'
import { addressesAt } from '../../sim/network/probe.ts'
import { bitsOf, dottedOf, ipOf, ipText, isInside, type Address, type Ip } from '../../sim/network/ip.ts'
import { macOf } from '../../sim/network/macs.ts'
import type { View } from '../../sim/network/view.ts'
import { platforms } from '../../sim/platforms/index.ts'
import { oneOf, optional, text, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { rested, whenText } from './rested.ts'
import { nodeOf, prefixOf } from './route-entries.ts'

const INTERFACE = text('the interface, such as Gi0/1')
const fullName = ({ platform }: Pick<Device, 'platform'>, typed: string): string =>
  portNameOn([platforms[platform]], typed) ?? typed
/** The place of an interface among the attachments; -1: it is none. */
function attachmentOf(view: View, device: Device, typed: string): number {
  const [node, name] = [nodeOf(view, device), fullName(device, typed)]
  return view.attachments.findIndex((one) => one.node === node && one.name === name)
}
const written = ({ address, mask }: Address<Ip>): string => `${ipText(address)}/${bitsOf(mask)}`
/** `10.0.12.1/30`. Throws on anything else: the rubric is wrong. */
function addressOf(said: string): Address<Ip> {
  const { mask } = prefixOf(said)
  return { address: ipOf(said.split('/')[0] ?? '') ?? 0, mask }
}
const isSame =
  (a: Address<Ip>) =>
  (b: Address<Ip>): boolean =>
    a.address === b.address && a.mask === b.mask

export const address = check(
  'address',
  {
    says: 'This interface of the device has this address.',
    about: ['path'],
    args: {
      interface: INTERFACE,
      address: text('the address with its length, such as 10.0.12.1/30 or 2001:DB8:12::1/64'),
      secondary: optional(oneOf(['true', 'false'], 'true: it is a secondary one')),
      when: when('now'),
    },
    goal: (_, { interface: name, address: said, secondary }) => {
      const { address: own, mask } = addressOf(said)
      const line =
        typeof mask === 'bigint'
          ? `ipv6 address ${said}`
          : `ip address ${ipText(own)} ${dottedOf(mask)}${secondary === 'true' ? ' secondary' : ''}`
      return [{ at: 'config', under: `interface ${name}`, lines: [line] }]
    },
  },
  (subject, { interface: typed, address: said, secondary, when }) => {
    const view = rested(subject.world, when)
    const wanted = addressOf(said)
    const i = attachmentOf(view, subject.device, typed)
    const at = view.attachments[i]
    const lines = linesOf(subject.events, 'config')
    const where = `${whenText(when)}${fullName(subject.device, typed)} of ${subject.device.name}`
    const all = !at
      ? []
      : secondary === 'true'
        ? at.secondary
        : typeof wanted.address === 'bigint'
          ? addressesAt(view, i, wanted.address)
          : at.address
            ? [at.address]
            : []
    if (all.some(isSame(wanted))) return met(`${where} has the address ${said}.`, lines)
    const others = all.map(written).join(', ')
    return unmet(`${where} has ${others === '' ? 'no such address' : `the address ${others}, not ${said}`}.`, lines)
  },
)

export const ipv6Address = check(
  'ipv6-address',
  {
    says: 'This interface of the device has this IPv6 address, or one in this prefix.',
    about: ['path'],
    args: {
      interface: INTERFACE,
      address: optional(
        text('the address with its length, such as 2001:DB8:1::1/64; a link-local one without: FE80::1'),
      ),
      prefix: optional(text('instead of an address, the prefix that one is in, such as 2001:DB8:1::/64')),
      eui64: optional(
        oneOf(['true', 'false'], 'true: the host part of the one in the prefix comes from the MAC address'),
      ),
      when: when('now'),
    },
    goal: (_, { interface: name, address: said, prefix, eui64: isMade }) => {
      const line =
        said !== null
          ? `ipv6 address ${said}${said.includes('/') ? '' : ' link-local'}`
          : isMade === 'true'
            ? `ipv6 address ${prefix} eui-64`
            : null
      return line === null ? [] : [{ at: 'config', under: `interface ${name}`, lines: [line] }]
    },
  },
  (subject, { interface: typed, address: said, prefix, eui64: isMade, when }) => {
    const view = rested(subject.world, when)
    const i = attachmentOf(view, subject.device, typed)
    const own = view.addresses6[i] ?? null
    const lines = linesOf(subject.events, 'config')
    const where = `${whenText(when)}${fullName(subject.device, typed)} of ${subject.device.name}`
    const all = own?.addresses ?? []
    if (said !== null && !said.includes('/')) {
      const wanted = ipOf(said)
      if (typeof wanted !== 'bigint' || !isLinkLocal(wanted))
        throw new Error(`the rubric asks for "${said}", and an address that is not link-local has a length`)
      if (own?.linkLocal === wanted) return met(`${where} has the link-local address ${said}.`, lines)
      return unmet(
        `${where} has ${own ? `the link-local address ${ipv6Text(own.linkLocal)}, not ${said}` : 'no IPv6 address'}.`,
        lines,
      )
    }
    const wanted = said === null ? null : addressOf(said)
    const range = prefix === null ? null : prefixOf(prefix)
    if ((wanted === null) === (range === null)) throw new Error('the rubric asks for an address or for a prefix')
    const found = all.find((one) => {
      if (wanted) return isSame(wanted)(one)
      const isIn = range !== null && one.mask === range.mask && isInside<Ip>(one.address, range.prefix, range.mask)
      return isIn && (isMade === null || (one.address === eui64(one.address, macOf(view, i))) === (isMade === 'true'))
    })
    if (found) return met(`${where} has the address ${written(found)}.`, lines)
    const asked = said ?? `one in ${prefix}${isMade === 'true' ? ' that comes from its MAC address' : ''}`
    const others = all.map(written).join(', ')
    return unmet(
      `${where} has ${others === '' ? 'no global IPv6 address' : `the address ${others}, not ${asked}`}.`,
      lines,
    )
  },
)
