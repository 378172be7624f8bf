// `show interfaces`, one or all, at length (ios-switching.md 3.4, ios-routing.md 3.11).

import { command, number, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName, shortName } from '../../interfaces.ts'
import { baseMac } from '../../mac.ts'
import { shortUptime } from '../../messages.ts'
import { macWithDots, placeOf, portMac } from '../../network/macs.ts'
import { portAt } from '../../network/topology.ts'
import { network } from '../../network/view.ts'
import { platforms } from '../../platforms/index.ts'
import type { Platform } from '../../platforms/platform.ts'
import { isFrom } from '../../platforms/release.ts'
import type { World } from '../../world.ts'
import { groupOf } from '../channels/slice.ts'
import { tagOf } from '../dot1q/slice.ts'
import { ethernetOf } from '../ethernet/slice.ts'
import { interfacesInTable } from '../ip/interface-brief.ts'
import { addressOn } from '../ip/slice.ts'
import { serialOf } from '../serial/slice.ts'
import { isSwitching } from '../switching/slice.ts'
import { BYTES_A_PACKET, counted, countedBy, type Counter } from './counters.ts'
import { mediaOf } from './show-tables.ts'
import { portNames, portOf } from './slice.ts'
import { lineOf, linkOf, statusText } from './states.ts'

type Kind = 'ethernet' | 'sub' | 'serial' | 'loopback' | 'vlan' | 'bundle' | 'other'
function kindOf(name: string): Kind {
  if (name.includes('.')) return 'sub'
  if (/Ethernet|GigE/.test(name)) return 'ethernet'
  if (name.startsWith('Serial')) return 'serial'
  if (name.startsWith('Loopback')) return 'loopback'
  if (name.startsWith('Vlan')) return 'vlan'
  return groupOf(name) === null ? 'other' : 'bundle'
}

/** The text of one interface. */
function text(device: Device, name: string, world: World): string {
  const platform = platforms[device.platform]
  const kind = kindOf(name)
  const lines = [
    firstLine(device, name, platform, world),
    hardware(device, name, kind, platform, world),
    ...own(device, name),
    ...rates(device, name, kind, platform, world),
    ...(kind === 'sub' ? subinterface(device, name, world) : port(device, name, kind, platform, world)),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function firstLine(device: Device, name: string, { words }: Platform, world: World): string {
  const line = lineOf(device, name, world)
  const states = `${name} is ${statusText(line)}, line protocol is ${line.isUp ? 'up' : 'down'}`
  if (isSwitching(device.config, name)) return `${states} (${line.word}) `
  const isLate = isFrom(device.running?.info.xe ?? device.running?.info.version ?? '', '17')
  if (words === 'C' && name.startsWith('Vlan') && isLate) return `${states} , Autostate Enabled`
  return words === 'X' ? states : `${states} `
}

function hardware(device: Device, name: string, kind: Kind, { words, isOld }: Platform, world: World): string {
  const isFast = name.startsWith('Fast')
  const isSwitch = words === 'S' || words === 'C'
  const what: Readonly<Record<Kind, string>> = {
    ethernet: isSwitch ? (isFast ? 'Fast Ethernet' : 'Gigabit Ethernet') : isOld ? 'AmdFE' : 'CN Gigabit Ethernet',
    sub: isOld ? 'AmdFE' : 'CN Gigabit Ethernet',
    serial: 'WIC MBRD Serial',
    loopback: 'Loopback',
    vlan: words === 'C' ? 'Ethernet SVI' : 'EtherSVI',
    bundle: 'EtherChannel',
    other: name.replace(/\d.*$/, ''),
  }
  const mac = macText(device, name, kind, world)
  return `  Hardware is ${what[kind]}${mac === null ? '' : `, address is ${mac} (bia ${mac})`}`
}
/** The MAC address of an interface, dotted; null: it has none. */
function macText(device: Device, name: string, kind: Kind, world: World): string | null {
  if (kind === 'loopback' || kind === 'serial' || kind === 'other') return null
  const { topology, bundles, inputs } = network(world)
  const { first = 0, kind: node, device: of = -1 } = topology.nodes[topology.nodeNamed.get(device.name) ?? -1] ?? {}
  const base = baseMac(device, world)
  if (kind === 'vlan') {
    const others = portNames(device.config).filter((one) => one.startsWith('Vlan') && one !== 'Vlan1')
    const at = (platforms[device.platform].vlanMac ?? 0) + (name === 'Vlan1' ? 0 : others.indexOf(name) + 1)
    return macWithDots(portMac(base, false, at))
  }
  const [parent = name] = name.split('.')
  const bundle = bundles.interfaces.find(
    (one) => kind === 'bundle' && one.name === name && topology.nodes[one.node]?.name === device.name,
  )
  const port = bundle ? (bundle.ports[0] ?? -1) : portAt(topology, device.name, parent)
  const at = port < 0 ? first : port
  const hardware = inputs.hardware[of]
  return macWithDots(portMac(base, node === 'switch', hardware ? placeOf(hardware, topology.ports[at]?.name ?? '') : 0))
}

/** What the configuration says of it. */
function own({ config }: Device, name: string): readonly string[] {
  const description = portOf(config, name)?.description ?? null
  const address = isSwitching(config, name) ? null : addressOn(config, name)
  const length = address?.mask
    .split('.')
    .reduce((bits, octet) => bits + Number(octet).toString(2).replaceAll('0', '').length, 0)
  return [
    ...(description === null ? [] : [`  Description: ${description}`]),
    ...(address ? [`  Internet address is ${address.address}/${length}`] : []),
  ]
}

/** Kilobits and microseconds by what a port runs at. */
function bandwidth(
  device: Device,
  name: string,
  kind: Kind,
  { words }: Platform,
  world: World,
): readonly [number, number] {
  if (kind === 'serial') return [1544, 20_000]
  if (kind === 'loopback') return [8_000_000, 5000]
  if (kind === 'vlan') return [1_000_000, 10]
  const [parent = name] = name.split('.')
  const { bundles, topology } = network(world)
  const at = bundles.interfaces.findIndex(
    (one) => one.name === parent && topology.nodes[one.node]?.name === device.name,
  )
  const speed = bundles.speed[at] ?? 0
  if (speed > 0) return [speed * 1000, speed >= 1000 ? 10 : speed === 10 ? 1000 : 100]
  if (kind === 'bundle' || words === 'S') return [10_000, 1000]
  return name.startsWith('Fast') ? [100_000, 100] : [1_000_000, 10]
}
function rates(device: Device, name: string, kind: Kind, platform: Platform, world: World): readonly string[] {
  const set = ethernetOf(device.config, name)
  const [kbit, usec] = bandwidth(device, name, kind, platform, world)
  return [
    `  MTU ${set.mtu ?? (kind === 'loopback' ? 1514 : 1500)} bytes, BW ${set.bandwidth ?? kbit} Kbit${platform.isOld ? '' : '/sec'}, DLY ${set.delay === undefined ? usec : set.delay * 10} usec, `,
    '     reliability 255/255, txload 1/255, rxload 1/255',
  ]
}

const ARP = '  ARP type: ARPA, ARP Timeout 04:00:00'
const cleared = (device: Device, name: string, { clock }: World): string => {
  const { clearedAt } = countedBy(device, name)
  return `  Last clearing of "show interface" counters ${clearedAt === null ? 'never' : shortUptime(clock - clearedAt)}`
}
function keepalive({ config }: Device, name: string, kind: Kind, { words }: Platform): string {
  const seconds = ethernetOf(config, name).keepalive ?? 10
  if (kind === 'vlan' || (words === 'X' && kind === 'ethernet')) return '  Keepalive not supported'
  return seconds === 0 ? '  Keepalive not set' : `  Keepalive set (${seconds} sec)`
}

function subinterface(device: Device, name: string, world: World): readonly string[] {
  const tag = tagOf(device.config, name)
  const encapsulation = tag ? `802.1Q Virtual LAN, Vlan ID  ${tag.vlan}.` : 'ARPA, loopback not set'
  return [`  Encapsulation ${encapsulation}`, ARP, '  Keepalive set (10 sec)', cleared(device, name, world)]
}

/** Whether a port of a router has subinterfaces in VLANs. */
const isDivided = ({ config }: Device, name: string): boolean =>
  portNames(config).some((one) => one.startsWith(`${name}.`) && tagOf(config, one) !== null)

function port(device: Device, name: string, kind: Kind, platform: Platform, world: World): readonly string[] {
  const { words } = platform
  const isSwitch = words === 'S' || words === 'C'
  const encapsulation =
    kind === 'serial'
      ? serialOf(device.config, name).encapsulation === 'ppp'
        ? lineOf(device, name, world).isUp
          ? 'PPP, LCP Open\n  Open: IPCP, CDPCP, loopback not set'
          : 'PPP, LCP Closed, loopback not set'
        : `HDLC, ${words === 'X' ? 'crc 16, ' : ''}loopback not set`
      : kind === 'loopback'
        ? 'LOOPBACK, loopback not set'
        : isDivided(device, name)
          ? '802.1Q Virtual LAN, Vlan ID  1., loopback not set'
          : 'ARPA, loopback not set'
  const isWire = kind === 'ethernet' || kind === 'bundle'
  return [
    `  Encapsulation ${encapsulation}`,
    keepalive(device, name, kind, platform),
    ...(isWire ? wire(device, name, kind, platform, world) : []),
    ...(kind === 'bundle' ? members(device, name, world) : []),
    ...(isWire || kind === 'vlan' ? [ARP] : []),
    '  Last input 00:00:01, output 00:00:00, output hang never',
    cleared(device, name, world),
    `  Input queue: 0/${isSwitch && kind !== 'vlan' ? (words === 'C' ? 2000 : 75) : 75}/0/0 (size/max/drops/flushes); Total output drops: ${counted(device, name, 'output-drops')}`,
    '  Queueing strategy: fifo',
    '  Output queue: 0/40 (size/max)',
    ...counters(device, name, kind, isSwitch),
    ...(kind === 'serial' ? [modem(lineOf(device, name, world).status === 'up')] : []),
  ]
}

/** The signals of a serial line. */
const modem = (isUp: boolean): string =>
  `     ${['DCD', 'DSR', 'DTR', 'RTS', 'CTS'].map((signal) => `${signal}=${isUp ? 'up' : 'down'}`).join('  ')}`

/** `Full-duplex, 100Mb/s, media type is 10/100BaseTX`, or as a router writes it. */
function wire(device: Device, name: string, kind: Kind, { words, isOld }: Platform, world: World): readonly string[] {
  const { topology, links, bundles } = network(world)
  const bundle = bundles.interfaces.find(
    (one) => kind === 'bundle' && one.name === name && topology.nodes[one.node]?.name === device.name,
  )
  const link = bundle ? links[bundle.ports[0] ?? -1] : linkOf(device, name, world)
  const isUp = link?.state === 'connected'
  const set = ethernetOf(device.config, name)
  const duplex = isUp ? link.duplex : (set.duplex ?? null)
  const speed = isUp ? link.speed : (set.speed ?? null)
  const word = duplex === null ? 'Auto' : duplex === 'full' ? 'Full' : 'Half'
  if (words === 'S' || words === 'C') {
    const rate = speed === null ? 'Auto-speed' : `${speed}Mb/s`
    return [
      `  ${word}-duplex, ${rate}, ${kind === 'bundle' ? 'link type is auto, media type is ' : `media type is ${mediaOf(device, name)}`}`,
      `  input flow-control is ${words === 'C' ? 'on' : 'off'}, output flow-control is unsupported `,
    ]
  }
  if (isOld) return [`  ${word}-duplex, ${speed === null ? 'Auto Speed' : `${speed}Mb/s`}, 100BaseTX/FX`]
  const late = words === 'X'
  const rate = speed === null ? 'Auto Speed' : late ? `${speed}Mbps` : speed === 1000 ? '1Gbps' : `${speed}Mbps`
  return [
    `  ${word} Duplex, ${rate}, ${late ? 'link type is auto, ' : ''}media type is RJ45`,
    '  output flow-control is unsupported, input flow-control is unsupported',
  ]
}
function members(device: Device, name: string, world: World): readonly string[] {
  const { topology, bundles } = network(world)
  const ports =
    bundles.interfaces.find((one) => one.name === name && topology.nodes[one.node]?.name === device.name)?.ports ?? []
  return ports.length === 0
    ? []
    : [`  Members in this channel: ${ports.map((at) => `${shortName(topology.ports[at]?.name ?? '')} `).join('')}`]
}

/** `5 minute`, `30 second` */
const interval = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60} minute` : `${seconds} second`)
function counters(device: Device, name: string, kind: Kind, isSwitch: boolean): readonly string[] {
  const over = interval(ethernetOf(device.config, name).loadInterval ?? 300)
  const isWire = kind === 'ethernet' || kind === 'bundle'
  const n = (counter: Counter): number => counted(device, name, counter)
  const [input, output] = [n('packets-in'), n('packets-out')]
  return [
    `  ${over} input rate 0 bits/sec, 0 packets/sec`,
    `  ${over} output rate 0 bits/sec, 0 packets/sec`,
    `     ${input} packets input, ${input * BYTES_A_PACKET} bytes, 0 no buffer`,
    isSwitch ? '     Received 0 broadcasts (0 multicasts)' : '     Received 0 broadcasts (0 IP multicasts)',
    `     ${n('runts')} runts, ${n('giants')} giants, 0 throttles${isSwitch ? ' ' : ''}`,
    `     ${n('input-errors')} input errors, ${n('crc')} CRC, ${n('frame')} frame, 0 overrun, 0 ignored`,
    ...(isWire ? ['     0 watchdog, 0 multicast, 0 pause input'] : []),
    ...(isWire && isSwitch ? ['     0 input packets with dribble condition detected'] : []),
    `     ${output} packets output, ${output * BYTES_A_PACKET} bytes, 0 underruns`,
    `     ${n('output-errors')} output errors, ${n('collisions')} collisions, 1 interface resets`,
    '     0 unknown protocol drops',
    ...(isWire
      ? [
          `     0 babbles, ${n('late-collisions')} late collision, 0 deferred`,
          '     0 lost carrier, 0 no carrier, 0 pause output',
        ]
      : []),
    '     0 output buffer failures, 0 output buffers swapped out',
  ]
}

const showOne = (device: Device, name: string, world: World): Effect =>
  portOf(device.config, name)
    ? { output: text(device, name, world), events: [{ type: 'show', what: 'interfaces' }] }
    : { wrongAt: 2 }

const SHOW = ['show', 'Show running system information'] as const
const INTERFACES = ['interfaces', 'Interface status and configuration'] as const
const EXEC = ['user', 'privileged'] as const
export const showInterfaces = [
  command({
    mode: EXEC,
    path: [SHOW, INTERFACES],
    pipe: true,
    run: (device, _, world) => ({
      output: interfacesInTable(device)
        .map((name) => text(device, name, world))
        .join(''),
      events: [{ type: 'show', what: 'interfaces' }],
    }),
  }),
  command({
    mode: EXEC,
    path: [SHOW, INTERFACES, [interfaceName('name'), 'Interface']],
    pipe: true,
    run: (device, { name }, world) => showOne(device, name, world),
  }),
  // On a switch the word is one of `show interfaces` too.
  command({
    mode: EXEC,
    needs: 'switching',
    path: [SHOW, INTERFACES, ['vlan', 'Show interfaces of a VLAN'], [number('vlan', 1, 4094), 'VLAN number']],
    pipe: true,
    run: (device, { vlan }, world) => showOne(device, `Vlan${vlan}`, world),
  }),
]
