// `show ipv6 interface`: what IPv6 does on each interface (ios-routing.md 4.3).

import { command } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import { ipv6Number, ipv6Text, solicitedNode } from '../../ipv6.ts'
import { bitsOf, networkOf, type Address } from '../../network/ip.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { portOf } from '../interfaces/slice.ts'
import { lineOf, statusText } from '../interfaces/states.ts'
import { interfacesInTable } from '../ip/interface-brief.ts'
import { ipv6Of } from './addresses.ts'
import { PREFERRED, prefixKey, VALID } from './lifetimes.ts'
import { isRouting6 } from './routing.ts'
import { ipv6On } from './slice.ts'

const ALL_NODES = 'FF02::1'
const ALL_ROUTERS = 'FF02::2'

/** What an interface says of itself; empty: it does not speak IPv6. */
function text(device: Device, name: string, world: World): string {
  const own = ipv6Of(network(world), device, name)
  if (!own) return ''
  const line = lineOf(device, name, world)
  const isOld = device.running?.info.version.startsWith('12.') === true
  // An address is tentative as long as nobody could have been asked for it.
  const tentative = line.isUp ? '' : '[TEN]'
  const markOf = (address: bigint): string => (own.duplicates.includes(address) ? '[DUP]' : tentative)
  const state = own.isStalled ? 'stalled' : line.isUp ? 'enabled' : 'tentative'
  const { autoconfig } = ipv6On(device.config, name)
  const all = [...own.addresses, ...own.unused]
  const lines = [
    `IPv6 is ${state}, link-local address is ${ipv6Text(own.linkLocal)} ${markOf(own.linkLocal)}`,
    ...(isOld ? [] : ['No Virtual link-local address(es):']),
    ...(autoconfig === 'off' ? [] : ['Stateless address autoconfig enabled']),
    ...(all.length === 0 ? ['No global unicast address is configured'] : ['Global unicast address(es):']),
    ...all.flatMap((one) => addressLines(device, name, one, markOf(one.address), world.clock)),
    'Joined group address(es):',
    ...groupsOf(own.linkLocal, own.addresses, isRouting6(device.config) && line.isUp).map((group) => `  ${group}`),
    `MTU is ${keptOf(device, name, 'ipv6 mtu') ?? (isLoopback(name) ? 1514 : 1500)} bytes`,
    'ICMP error messages limited to one every 100 milliseconds',
    `ICMP redirects are ${hasKept(device, name, 'no ipv6 redirects') ? 'disabled' : 'enabled'}`,
    `ICMP unreachables are ${hasKept(device, name, 'no ipv6 unreachables') ? 'not sent' : 'sent'}`,
    isLoopback(name) ? 'ND DAD is not supported' : 'ND DAD is enabled, number of DAD attempts: 1',
    `ND reachable time is 30000 milliseconds${isOld ? '' : ' (using 30000)'}`,
    ...advertised(device, name),
    // A device that routes has no default router.
    ...(own.defaultRouter === null || isRouting6(device.config)
      ? []
      : [`Default router is ${ipv6Text(own.defaultRouter)} on ${name}`]),
  ]
  return `${name} is ${statusText(line)}, line protocol is ${line.isUp ? 'up' : 'down'}\n${lines.map((one) => `  ${one}\n`).join('')}`
}
const isLoopback = (name: string): boolean => name.startsWith('Loopback')

/** An address with its prefix, and how it came about. */
function addressLines(
  device: Device,
  name: string,
  { address, mask }: Address<bigint>,
  tentative: string,
  clock: number,
): string[] {
  const typed = ipv6On(device.config, name).addresses.find(
    (one) =>
      ipv6Number(one.address) === (one.eui64 ? networkOf(address, mask) : address) && one.length === bitsOf(mask),
  )
  const until = device.stillValid6?.[name]?.prefixes[prefixKey({ address: networkOf(address, mask), mask })]
  const valid = until === undefined ? HEARD : Math.ceil((until - clock) / 1000)
  const preferred = Math.max(0, valid - (VALID - PREFERRED) / 1000)
  const kinds = [
    typed ? [] : preferred > 0 ? 'EUI/CAL/PRE' : 'EUI/CAL',
    typed?.eui64 ? 'EUI' : [],
    typed?.anycast ? 'ANY' : [],
  ].flat()
  const mark = kinds.length > 0 ? `[${kinds.join('/')}]` : tentative
  const lines = [`  ${ipv6Text(address)}, subnet is ${ipv6Text(networkOf(address, mask))}/${bitsOf(mask)} ${mark}`]
  return typed ? lines : [...lines, `    valid lifetime ${valid} preferred lifetime ${preferred}`]
}
/** Seconds that are left of a prefix that a router goes on telling. */
const HEARD = VALID / 1000 - 10

/** The multicast groups that an interface listens to, in the order of their numbers. */
function groupsOf(linkLocal: bigint, addresses: readonly Address<bigint>[], isRouter: boolean): readonly string[] {
  const asked = [linkLocal, ...addresses.map(({ address }) => address)].map(solicitedNode)
  const ordered = [...new Set(asked)].toSorted((a, b) => (a < b ? -1 : 1))
  return [ALL_NODES, ...(isRouter ? [ALL_ROUTERS] : []), ...ordered.map(ipv6Text)]
}

/** What an interface tells the hosts of its wire. */
function advertised(device: Device, name: string): readonly string[] {
  if (!isRouting6(device.config)) return ['ND NS retransmit interval is 1000 milliseconds']
  const { advertises } = ipv6On(device.config, name)
  const isMute = advertises !== 'on' || isLoopback(name) || name.startsWith('Serial')
  const hosts = [
    hasKept(device, name, 'ipv6 nd managed-config-flag')
      ? 'Hosts use DHCP to obtain routable addresses.'
      : 'Hosts use stateless autoconfig for addresses.',
    ...(hasKept(device, name, 'ipv6 nd other-config-flag') ? ['Hosts use DHCP to obtain other configuration.'] : []),
  ]
  if (isMute) return [`ND RAs are suppressed (${advertises === 'suppress all' ? 'all' : 'periodic'})`, ...hosts]
  return [
    'ND advertised reachable time is 0 (unspecified)',
    'ND advertised retransmit interval is 0 (unspecified)',
    'ND router advertisements are sent every 200 seconds',
    'ND router advertisements live for 1800 seconds',
    'ND advertised default router preference is Medium',
    ...hosts,
  ]
}

const keptOf = (device: Device, name: string, begin: string): string | null =>
  portOf(device.config, name)
    ?.kept.find((line) => line.text.startsWith(`${begin} `))
    ?.text.slice(begin.length + 1) ?? null
const hasKept = (device: Device, name: string, line: string): boolean =>
  portOf(device.config, name)?.kept.some((one) => one.text === line) ?? false

const PATH = [
  ['show', 'Show running system information'],
  ['ipv6', 'IPv6 information'],
  ['interface', 'IPv6 interface status and configuration'],
] as const
const definition = { mode: ['user', 'privileged'], pipe: true } as const
const events = [{ type: 'show', what: 'ipv6 interface' }] as const
export const showIpv6Interface = [
  command({
    ...definition,
    path: PATH,
    run: (device, _, world) => ({
      output: interfacesInTable(device)
        .map((name) => text(device, name, world))
        .join(''),
      events,
    }),
  }),
  command({
    ...definition,
    path: [...PATH, [interfaceName('name'), 'Interface']],
    run: (device, { name }, world) =>
      portOf(device.config, name) ? { output: text(device, name, world), events } : { wrongAt: 3 },
  }),
]
