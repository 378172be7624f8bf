// `show etherchannel summary`, `show etherchannel load-balance` (ios-switching.md 9.6).

import type { Device } from '../../device.ts'
import type { Membership } from '../../network/bundles.ts'
import { platforms } from '../../platforms/index.ts'
import { isBundled, protocolName, type GroupFacts, type PortFacts } from './facts.ts'

const isXe = ({ platform }: Device): boolean => platforms[platform].words === 'C'

const LEGEND = `Flags:  D - down        P - bundled in port-channel
        I - stand-alone s - suspended
        H - Hot-standby (LACP only)
        R - Layer3      S - Layer2
        U - in use      f - failed to allocate aggregator

        M - not in use, minimum links not met
        u - unsuitable for bundling
        w - waiting to be aggregated
        d - default port
`
const AUTO_LAG = `
        A - formed by Auto LAG
`
const HEAD = `Group  Port-channel  Protocol    Ports
------+-------------+-----------+-----------------------------------------------
`
const FLAGS: Readonly<Record<Membership, string>> = {
  bundled: 'P',
  suspended: 's',
  alone: 'I',
  standby: 'H',
  down: 'D',
  plain: 'D',
}
const WIDTH = 80

/** `of`: the one group that is asked for; null: all. */
export function summary(device: Device, groups: readonly GroupFacts[], of: number | null): string {
  const shown = groups.filter(({ group }) => of === null || group === of)
  const rows = shown.map((group) => row(group, isXe(device))).join('')
  return `${LEGEND}${isXe(device) ? AUTO_LAG : ''}

Number of channel-groups in use: ${groups.length}
Number of aggregators:           ${groups.length}

${HEAD}${rows}`
}

function row(group: GroupFacts, xe: boolean): string {
  const [margin, width] = xe ? [35, 16] : [33, 12]
  const protocol = group.protocol === null ? ' -' : protocolName(group.protocol)
  const head = `${String(group.group).padEnd(7)}${`${group.short}(${flagsOf(group)})`.padEnd(16)}${protocol}`
  const places = Math.floor((WIDTH - margin) / width)
  const lines: string[] = []
  for (let from = 0; from < group.ports.length; from += places)
    lines.push(
      group.ports
        .slice(from, from + places)
        .map((port) => portText(port).padEnd(width))
        .join(''),
    )
  return `${head.padEnd(margin)}${lines.join(`\n${' '.repeat(margin)}`)}\n`
}
const portText = ({ short, membership }: PortFacts): string => `${short}(${FLAGS[membership]})`
function flagsOf({ isLayer3, isUp, ports, minLinks }: GroupFacts): string {
  const bundled = ports.filter(isBundled).length
  const use = isUp ? 'U' : bundled > 0 && bundled < minLinks ? 'M' : 'D'
  return `${isLayer3 ? 'R' : 'S'}${use}`
}

/** What a method looks at, of frames without IP and of packets. */
const LOOKS: Readonly<Record<string, readonly [nonIp: string, ip: string]>> = {
  'src-mac': ['Source MAC address', 'Source MAC address'],
  'dst-mac': ['Destination MAC address', 'Destination MAC address'],
  'src-dst-mac': ['Source XOR Destination MAC address', 'Source XOR Destination MAC address'],
  'src-ip': ['Source MAC address', 'Source IP address'],
  'dst-ip': ['Destination MAC address', 'Destination IP address'],
  'src-dst-ip': ['Source XOR Destination MAC address', 'Source XOR Destination IP address'],
  'src-port': ['Source MAC address', 'Source TCP/UDP (layer-4) port number'],
  'dst-port': ['Destination MAC address', 'Destination TCP/UDP (layer-4) port number'],
  'src-dst-port': ['Source XOR Destination MAC address', 'Source XOR Destination TCP/UDP (layer-4) port number'],
  'src-mixed-ip-port': ['Source MAC address', 'Source IP address and TCP/UDP (layer-4) port number'],
  'dst-mixed-ip-port': ['Destination MAC address', 'Destination IP address and TCP/UDP (layer-4) port number'],
  'src-dst-mixed-ip-port': [
    'Source XOR Destination MAC address',
    'Source XOR Destination IP address and TCP/UDP (layer-4) port number',
  ],
}
export function loadBalanceText({ config }: Device): string {
  const { loadBalance } = config.channels
  const [nonIp, ip] = LOOKS[loadBalance] ?? ['', '']
  return `EtherChannel Load-Balancing Configuration:
        ${loadBalance}

EtherChannel Load-Balancing Addresses Used Per-Protocol:
Non-IP: ${nonIp}
  IPv4: ${ip}
  IPv6: ${ip}
`
}
