// `ipv6 address` and `ipv6 enable` of an interface (ios-routing.md 4.1).

import { command, type Effect } from '../../command.ts'
import { contextOf, type Config, type Device } from '../../device.ts'
import {
  ipv6Number,
  ipv6Text,
  isLinkLocal,
  isMulticast,
  mask6,
  prefix6Of,
  prefix6Text,
  type Prefix6,
} from '../../ipv6.ts'
import { memberOf } from '../channels/slice.ts'
import { isSwitching } from '../switching/slice.ts'
import { ipv6, ipv6Prefix } from './arguments.ts'
import { ipv6On, withIpv6Port, type Ipv6Address, type Ipv6Port } from './slice.ts'

const IPV6 = ['ipv6', 'IPv6 interface subcommands'] as const
const ADDRESS = [IPV6, ['address', 'Configure IPv6 address on interface']] as const
const PREFIX = [...ADDRESS, [ipv6Prefix('prefix'), 'IPv6 prefix']] as const

const nameOf = (device: Device): string => contextOf(device) ?? ''
/** Whether a port has no address of its own: it switches, or is part of a bundle. */
const isLayer2 =
  ({ config }: Device): ((name: string) => boolean) =>
  (name) =>
    isSwitching(config, name) || Boolean(memberOf(config, name))

/** A change of the port that the line stands in. */
function changed(device: Device, change: (port: Ipv6Port) => Partial<Ipv6Port>, output = ''): Effect {
  const name = nameOf(device)
  return isLayer2(device)(name)
    ? { wrongAt: 1 }
    : { device: withIpv6Port(device, name, change(ipv6On(device.config, name))), output }
}

const rangeOf = ({ address, length }: Ipv6Address): Prefix6 => ({ address: ipv6Number(address) ?? 0n, length })
/** The prefix of another interface that overlaps with one, with the name of that interface; null: there is none. */
function overlapWith(config: Config, name: string, own: Prefix6): readonly [prefix: Prefix6, name: string] | null {
  for (const [other, { addresses }] of Object.entries(config.ipv6.ports))
    for (const address of other === name ? [] : addresses) {
      const range = rangeOf(address)
      const mask = mask6(Math.min(range.length, own.length))
      if ((range.address & mask) === (own.address & mask)) return [range, other]
    }
  return null
}

/** `::`, which says that there is no address, and `::1`, which every device has for itself. */
const [UNSPECIFIED, LOOPBACK] = [0n, 1n]

/** Adds a global address. */
function add(device: Device, text: string, kind: Pick<Ipv6Address, 'eui64' | 'anycast'>): Effect {
  const name = nameOf(device)
  const range = prefix6Of(text)
  if (!range) return {}
  const error = (said: string): Effect => ({ output: `%${name}: Error: ${said}\n` })
  const isNobody = range.address === UNSPECIFIED && !kind.eui64
  if (isNobody || range.address === LOOPBACK || isLinkLocal(range.address) || isMulticast(range.address))
    return error(`${ipv6Text(range.address)} is not a global address`)
  if (kind.eui64 && range.length > 64) return { output: '% Prefix length must not be more than 64\n' }
  const overlap = overlapWith(device.config, name, range)
  if (overlap) return error(`${prefix6Text(range)} is overlapping with ${prefix6Text(overlap[0])} on ${overlap[1]}`)
  const address = ipv6Text(kind.eui64 ? range.address & mask6(range.length) : range.address)
  const isNetwork = !kind.eui64 && range.length < 127 && (range.address & ~mask6(range.length)) === 0n
  return changed(
    device,
    ({ addresses }) => {
      const own: Ipv6Address = { address, length: range.length, ...kind }
      const at = addresses.findIndex(isSame(own))
      return { addresses: at < 0 ? [...addresses, own] : addresses.with(at, own) }
    },
    isNetwork ? `%${name}: Warning: ${address} is a Subnet Router Anycast\n` : '',
  )
}
/** Whether two lines give the same address. A second one with another length takes its place. */
const isSame =
  (a: Ipv6Address) =>
  (b: Ipv6Address): boolean =>
    a.address === b.address && a.eui64 === b.eui64 && (a.eui64 !== true || a.length === b.length)

/** Takes a global address away. */
function remove(device: Device, text: string | undefined, kind: Pick<Ipv6Address, 'eui64'>): Effect {
  if (text === undefined) return changed(device, () => ({ addresses: [], linkLocal: null, autoconfig: 'off' }))
  const range = prefix6Of(text)
  if (!range) return {}
  const address = ipv6Text(kind.eui64 ? range.address & mask6(range.length) : range.address)
  const isGone = isSame({ address, length: range.length, ...kind })
  return changed(device, ({ addresses }) => ({
    addresses: addresses.filter((one) => !isGone(one) || one.length !== range.length),
  }))
}

function setLinkLocal(device: Device, address: string): Effect {
  return isLinkLocal(ipv6Number(address) ?? 0n)
    ? changed(device, () => ({ linkLocal: address }))
    : { output: `%${nameOf(device)}: Error: ${address} is not a link-local address\n` }
}

/** A global address as running-config has it. */
const addressLine = ({ address, length, eui64, anycast }: Ipv6Address): string =>
  `ipv6 address ${address}/${length}${eui64 ? ' eui-64' : anycast ? ' anycast' : ''}`

const mode = 'config-if'
const setAutoconfig =
  (autoconfig: Ipv6Port['autoconfig']) =>
  (device: Device): Effect =>
    changed(device, () => ({ autoconfig }))
const AUTOCONFIG = [...ADDRESS, ['autoconfig', 'Obtain address using autoconfiguration']] as const

export const ipv6Address = [
  command({
    mode,
    path: PREFIX,
    run: (device, { prefix }) => add(device, prefix, {}),
    no: (device, { prefix }) => remove(device, prefix, {}),
    show: (config, name) => {
      const { linkLocal, addresses, autoconfig } = ipv6On(config, name)
      return [
        ...(linkLocal === null ? [] : [`ipv6 address ${linkLocal} link-local`]),
        ...addresses.map(addressLine),
        ...(autoconfig === 'off' ? [] : [`ipv6 address autoconfig${autoconfig === 'default' ? ' default' : ''}`]),
      ]
    },
  }),
  command({
    mode,
    path: [...PREFIX, ['eui-64', 'Use eui-64 interface identifier']],
    run: (device, { prefix }) => add(device, prefix, { eui64: true }),
    no: (device, { prefix }) => remove(device, prefix, { eui64: true }),
  }),
  command({
    mode,
    path: [...PREFIX, ['anycast', 'Configure as an anycast']],
    run: (device, { prefix }) => add(device, prefix, { anycast: true }),
    no: (device, { prefix }) => remove(device, prefix, {}),
  }),
  command({
    mode,
    path: [...ADDRESS, [ipv6('address'), 'IPv6 link-local address'], ['link-local', 'Use link-local address']],
    run: (device, { address }) => setLinkLocal(device, address),
    no: (device, { address }) =>
      changed(device, ({ linkLocal }) => ({ linkLocal: linkLocal === address ? null : linkLocal })),
  }),
  command({ mode, path: AUTOCONFIG, run: setAutoconfig('on'), no: setAutoconfig('off') }),
  command({
    mode,
    path: [...AUTOCONFIG, ['default', 'Insert default route']],
    run: setAutoconfig('default'),
    no: setAutoconfig('on'),
  }),
]

export const ipv6Enable = command({
  mode,
  path: [IPV6, ['enable', 'Enable IPv6 on interface']],
  run: (device) => changed(device, () => ({ enabled: true })),
  no: (device) => changed(device, () => ({ enabled: false })),
  show: (config, name) => (ipv6On(config, name).enabled ? ['ipv6 enable'] : []),
})

const SUPPRESS = [
  IPV6,
  ['nd', 'IPv6 interface Neighbor Discovery subcommands'],
  ['ra', 'Router Advertisement control'],
  ['suppress', 'Suppress IPv6 Router Advertisements'],
] as const
const setAdvertises =
  (advertises: Ipv6Port['advertises']) =>
  (device: Device): Effect =>
    changed(device, () => ({ advertises }))
export const raSuppress = [
  command({
    mode,
    path: SUPPRESS,
    run: setAdvertises('suppress'),
    no: setAdvertises('on'),
    show: (config, name) => {
      const { advertises } = ipv6On(config, name)
      return advertises === 'on' ? [] : [`ipv6 nd ra ${advertises}`]
    },
  }),
  command({
    mode,
    path: [...SUPPRESS, ['all', 'Suppress all IPv6 Router Advertisements']],
    run: setAdvertises('suppress all'),
    no: setAdvertises('on'),
  }),
]
