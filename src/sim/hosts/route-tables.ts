// The routes of an end host as Windows and Linux list them: `route print`, `netstat -rn`, `netsh interface … show`.

import { bitsOf, dottedOf, networkOf } from '../network/ip.ts'
import { macWithDashes } from '../network/macs.ts'
import type { Host, World } from '../world.ts'
import { lengthOf, numberOf, type HostCommand } from './host-command.ts'
import { hostText, ipv6In } from './hops.ts'

/** The number of the one interface of a host, and its name. */
const [INDEX, NAME] = ['11', 'Ethernet0']
const LINE = '='.repeat(75)

const networkText = (address: string, mask: string): string => dottedOf((numberOf(address) & numberOf(mask)) >>> 0)
const broadcastText = (address: string, mask: string): string => dottedOf((numberOf(address) | ~numberOf(mask)) >>> 0)
/** The routers that a host hands packets of IPv6 to. */
const routersOf = (host: Host, world: World): readonly string[] =>
  host.gateway6 === undefined ? (ipv6In(host, world)?.routers ?? []).map(hostText) : [host.gateway6.toLowerCase()]
/** The IPv6 networks of its wire: those of its addresses, and those that routers told. */
function networks6(host: Host, world: World): readonly string[] {
  const own = ipv6In(host, world)
  const all = [...(own?.addresses ?? []), ...(own?.prefixes ?? [])]
  return [...new Set(all.map(({ address, mask }) => `${hostText(networkOf(address, mask))}/${bitsOf(mask)}`))]
}

function activeRoutes(head: string, columns: string, rows: readonly string[]): string {
  return `${head}\n${LINE}\nActive Routes:\n${columns}\n${rows.map((row) => `${row}\n`).join('')}${LINE}\nPersistent Routes:\n  None\n`
}
function routePrint4({ ip, gateway }: Host): string {
  const row = (to: string, mask: string, by: string, from: string, metric: number): string =>
    `${to.padStart(17)}${mask.padStart(17)}${by.padStart(17)}${from.padStart(17)}${String(metric).padStart(7)}`
  const single = '255.255.255.255'
  const own = ip
    ? [
        row(networkText(ip.address, ip.mask), ip.mask, 'On-link', ip.address, 281),
        row(ip.address, single, 'On-link', ip.address, 281),
        row(broadcastText(ip.address, ip.mask), single, 'On-link', ip.address, 281),
      ]
    : []
  return activeRoutes(
    'IPv4 Route Table',
    'Network Destination        Netmask          Gateway       Interface  Metric',
    [
      ...(ip && gateway !== null ? [row('0.0.0.0', '0.0.0.0', gateway, ip.address, 25)] : []),
      row('127.0.0.0', '255.0.0.0', 'On-link', '127.0.0.1', 331),
      row('127.0.0.1', single, 'On-link', '127.0.0.1', 331),
      ...own,
    ],
  )
}
function routePrint6(host: Host, world: World): string {
  const own = ipv6In(host, world)
  const row = (to: string, by: string): string => ` ${INDEX}    281 ${to.padEnd(25)}${by}`
  return activeRoutes('IPv6 Route Table', ' If Metric Network Destination      Gateway', [
    ...routersOf(host, world).map((router) => row('::/0', router)),
    '  1    331 ::1/128                  On-link',
    ...networks6(host, world).map((network) => row(network, 'On-link')),
    ...(own?.addresses ?? []).map(({ address }) => row(`${hostText(address)}/128`, 'On-link')),
    ...(own ? [row('fe80::/64', 'On-link'), row(`${hostText(own.linkLocal)}/128`, 'On-link')] : []),
  ])
}
function routePrint(host: Host, only: string | undefined, world: World): string {
  const mac = macWithDashes(host.mac).toLowerCase().replaceAll('-', ' ')
  const list = `${LINE}\nInterface List\n ${INDEX}...${mac} ......${NAME}\n  1...........................Software Loopback Interface 1\n${LINE}\n`
  const parts = [...(only === '6' ? [] : [routePrint4(host)]), ...(only === '4' ? [] : [routePrint6(host, world)])]
  return [list, ...parts].join('\n')
}

function netsh4({ ip, gateway, dns }: Host): string {
  const row = (what: string, said: string): string => `    ${`${what}:`.padEnd(38)}${said}\n`
  const prefix = ip ? `${networkText(ip.address, ip.mask)}/${lengthOf(ip.mask)} (mask ${ip.mask})` : ''
  return [
    `\nConfiguration for interface "${NAME}"\n`,
    row('DHCP enabled', 'No'),
    ip ? `${row('IP Address', ip.address)}${row('Subnet Prefix', prefix)}` : '',
    gateway === null ? '' : row('Default Gateway', gateway),
    row('Statically Configured DNS Servers', dns ?? 'None'),
    '\n',
  ].join('')
}
function netsh6Addresses(host: Host, world: World): string {
  const own = ipv6In(host, world)
  const life = (address: bigint): string =>
    own?.made.includes(address)
      ? 'Public     Preferred    29d23h59m   6d23h59m'
      : 'Manual     Preferred     infinite   infinite'
  const rows = [
    ...(own?.addresses ?? []).map(({ address }) => `${life(address)} ${hostText(address)}`),
    ...(own ? [`Other      Preferred     infinite   infinite ${hostText(own.linkLocal)}%${INDEX}`] : []),
  ]
  return `\nInterface ${INDEX}: ${NAME}\n\nAddr Type  DAD State   Valid Life Pref. Life Address\n---------  ----------- ---------- ---------- ------------------------\n${rows.map((row) => `${row}\n`).join('')}\n`
}
function netsh6Routes(host: Host, world: World): string {
  const row = (type: string, to: string, by: string): string =>
    `No       ${type.padEnd(10)}256  ${to.padEnd(24)}   ${INDEX}  ${by}\n`
  const routers = routersOf(host, world).map((router) => row('Manual', '::/0', router))
  const networks = networks6(host, world).map((network) => row('System', network, NAME))
  return `\nPublish  Type      Met  Prefix                    Idx  Gateway/Interface Name\n-------  --------  ---  ------------------------  ---  ------------------------\n${routers.join('')}${networks.join('')}\n`
}

function kernelTable({ ip, gateway }: Host): string {
  const row = (to: string, by: string, mask: string, flags: string): string =>
    `${to.padEnd(16)}${by.padEnd(16)}${mask.padEnd(16)}${flags.padEnd(6)}    0 0          0 eth0\n`
  return `Kernel IP routing table\nDestination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n${gateway === null ? '' : row('0.0.0.0', gateway, '0.0.0.0', 'UG')}${ip ? row(networkText(ip.address, ip.mask), '0.0.0.0', ip.mask, 'U') : ''}`
}

export const routeTableCommands: readonly HostCommand[] = [
  {
    usage: 'route print [-4 | -6]',
    help: 'Show the routes, as netstat -rn does',
    os: 'windows',
    pattern: /^(?:route\s+print|netstat\s+-(?:rn?|nr))(?:\s+-([46]))?$/i,
    run: (host, [only], world) => ({ output: routePrint(host, only, world) }),
  },
  {
    usage: 'netsh interface ipv4 show config',
    help: 'Show the address, the mask and the gateway',
    os: 'windows',
    pattern: /^netsh\s+int(?:erface)?\s+ip(?:v4)?\s+sh(?:ow)?\s+(?:conf(?:ig)?|addr(?:ess(?:es)?)?)$/i,
    run: (host) => ({ output: netsh4(host) }),
  },
  {
    usage: 'netsh interface ipv6 show address',
    help: 'Show the IPv6 addresses',
    os: 'windows',
    pattern: /^netsh\s+int(?:erface)?\s+ipv6\s+sh(?:ow)?\s+addr(?:ess(?:es)?)?$/i,
    run: (host, _, world) => ({ output: netsh6Addresses(host, world) }),
  },
  {
    usage: 'netsh interface ipv6 show route',
    help: 'Show the IPv6 routes',
    os: 'windows',
    pattern: /^netsh\s+int(?:erface)?\s+ipv6\s+sh(?:ow)?\s+routes?$/i,
    run: (host, _, world) => ({ output: netsh6Routes(host, world) }),
  },
  {
    usage: 'netstat -rn',
    help: 'Show the routes, as route -n does',
    os: 'linux',
    pattern: /^(?:netstat\s+-(?:rn|nr)|route\s+-n)$/,
    run: (host) => ({ output: kernelTable(host) }),
  },
]
