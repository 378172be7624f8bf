// `show ip interface` and `show protocols`: what IP does on each interface (ios-routing.md 3.10, 3.12).

import { bitsOf } from '../../network/ip.ts'
import { command, ipv4Number, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import { platforms } from '../../platforms/index.ts'
import type { World } from '../../world.ts'
import { portOf } from '../interfaces/slice.ts'
import { lineOf, statusText } from '../interfaces/states.ts'
import { isSwitching } from '../switching/slice.ts'
import { addressMethod } from './address-method.ts'
import { interfacesInTable } from './interface-brief.ts'
import { isRouting } from './routes.ts'
import { addressOn, secondaryOn, type Address } from './slice.ts'

const withLength = ({ address, mask }: Address): string => `${address}/${bitsOf((ipv4Number(mask) ?? 0) >>> 0)}`
const firstLine = (device: Device, name: string, world: World): string => {
  const line = lineOf(device, name, world)
  return `${name} is ${statusText(line)}, line protocol is ${line.isUp ? 'up' : 'down'}\n`
}

/** What a kept line of an interface says behind its first words; several where there are several. */
const keptOf = (device: Device, name: string, begin: string): readonly string[] =>
  (portOf(device.config, name)?.kept ?? []).flatMap(({ text }) =>
    text.startsWith(`${begin} `) ? [text.slice(begin.length + 1)] : [],
  )
const hasKept = (device: Device, name: string, line: string): boolean =>
  portOf(device.config, name)?.kept.some(({ text }) => text === line) ?? false

const METHODS = {
  NVRAM: 'non-volatile memory',
  manual: 'setup command',
  TFTP: 'setup command',
  unset: 'setup command',
  DHCP: 'DHCP',
} as const

function text(device: Device, name: string, world: World): string {
  const own = isSwitching(device.config, name) ? null : addressOn(device.config, name)
  const first = firstLine(device, name, world)
  if (!own) return `${first}  Internet protocol processing disabled\n`
  const isXe = platforms[device.platform].words === 'X' || platforms[device.platform].words === 'C'
  const is = (what: string, line: string): string =>
    `${what} ${hasKept(device, name, `no ${line}`) ? 'disabled' : 'enabled'}`
  const always = (line: string): string => (hasKept(device, name, `no ${line}`) ? 'never' : 'always')
  const list = (direction: 'in' | 'out'): string =>
    keptOf(device, name, 'ip access-group')
      .find((one) => one.endsWith(` ${direction}`))
      ?.split(' ')[0] ?? 'not set'
  const helpers = keptOf(device, name, 'ip helper-address')
  const nat = ['inside', 'outside'].find((side) => hasKept(device, name, `ip nat ${side}`))
  const mtu = keptOf(device, name, 'ip mtu')[0] ?? (name.startsWith('Loopback') ? '1514' : '1500')
  const lines = [
    `Internet address is ${withLength(own)}`,
    'Broadcast address is 255.255.255.255',
    `Address determined by ${METHODS[addressMethod(device, name)]}`,
    `MTU is ${mtu} bytes`,
    helpers.length > 1 ? 'Helper addresses are' : `Helper address is ${helpers[0] ?? 'not set'}`,
    ...(helpers.length > 1 ? helpers.map((one) => `  ${one}`) : []),
    ...secondaryOn(device.config, name).map((one) => `Secondary address ${withLength(one)}`),
    'Directed broadcast forwarding is disabled',
    ...(isXe ? ['Outgoing Common access list is not set'] : []),
    `Outgoing access list is ${list('out')}`,
    ...(isXe ? ['Inbound Common access list is not set'] : []),
    `Inbound  access list is ${list('in')}`,
    is('Proxy ARP is', 'ip proxy-arp'),
    'Local Proxy ARP is disabled',
    'Security level is default',
    'Split horizon is enabled',
    `ICMP redirects are ${always('ip redirects')} sent`,
    `ICMP unreachables are ${always('ip unreachables')} sent`,
    'ICMP mask replies are never sent',
    'IP fast switching is enabled',
    'IP Flow switching is disabled',
    'IP CEF switching is enabled',
    'IP CEF switching turbo vector',
    'IP Null turbo vector',
    'Associated unicast routing topologies:',
    '      Topology "base", operation state is UP',
    'IP multicast fast switching is enabled',
    'IP multicast distributed fast switching is disabled',
    'IP route-cache flags are Fast, CEF',
    'Router Discovery is disabled',
    'IP output packet accounting is disabled',
    'IP access violation accounting is disabled',
    'TCP/IP header compression is disabled',
    'RTP/IP header compression is disabled',
    'Probe proxy name replies are disabled',
    'Policy routing is disabled',
    `Network address translation is ${nat === undefined ? 'disabled' : `enabled, interface in domain ${nat}`}`,
    'BGP Policy Mapping is disabled',
    'Input features: MCI Check',
    'IPv4 WCCP Redirect outbound is disabled',
    'IPv4 WCCP Redirect inbound is disabled',
    'IPv4 WCCP Redirect exclude is disabled',
  ]
  return first + lines.map((line) => `  ${line}\n`).join('')
}

const SHOW = ['show', 'Show running system information'] as const
const PATH = [SHOW, ['ip', 'IP information'], ['interface', 'IP interface status and configuration']] as const
const mode = ['user', 'privileged']
const EVENTS = [{ type: 'show', what: 'ip interface' }] as const

export const showIpInterface = [
  command({
    mode,
    path: PATH,
    pipe: true,
    run: (device, _, world): Effect => ({
      output: interfacesInTable(device)
        .map((name) => text(device, name, world))
        .join(''),
      events: EVENTS,
    }),
  }),
  command({
    mode,
    path: [...PATH, [interfaceName('name'), 'Interface']],
    pipe: true,
    run: (device, { name }, world): Effect =>
      portOf(device.config, name) ? { output: text(device, name, world), events: EVENTS } : { wrongAt: 3 },
  }),
]

export const showProtocols = command({
  mode,
  path: [SHOW, ['protocols', 'Active network routing protocols']],
  pipe: true,
  run: (device, _, world) => ({
    output: `Global values:\n  Internet Protocol routing is ${isRouting(device) ? 'enabled' : 'disabled'}\n${interfacesInTable(
      device,
    )
      .map((name) => {
        const own = isSwitching(device.config, name) ? null : addressOn(device.config, name)
        return firstLine(device, name, world) + (own ? `  Internet address is ${withLength(own)}\n` : '')
      })
      .join('')}`,
    events: [{ type: 'show', what: 'protocols' }],
  }),
})
