// What a device tells of itself by CDP and LLDP on a port (ios-switching.md 8.2, 8.3).

import { dottedOf } from '../../network/ip.ts'
import { cdpName, shortName } from '../../interfaces.ts'
import { macWithDots } from '../../network/macs.ts'
import type { Heard } from '../../network/neighbours.ts'
import type { View } from '../../network/view.ts'
import { platforms } from '../../platforms/index.ts'

/** Plain data: it is remembered when the sender has gone silent. */
export interface Advertisement {
  /** The sender: its name in the world, and its port in full. */
  readonly device: string
  readonly port: string
  /** The host name, with the domain. */
  readonly id: string
  /** As CDP names the port, and as LLDP does. */
  readonly cdpPort: string
  readonly lldpPort: string
  readonly portDescription: string
  /** `cisco WS-C2960-24TT-L` */
  readonly platform: string
  /** Letters of CDP. */
  readonly capabilities: string
  /** Letters of LLDP: what it can be, and what it is. */
  readonly system: readonly string[]
  readonly enabled: readonly string[]
  readonly address: string | null
  /** The lines that name its software. */
  readonly version: string
  /** Null: it is no switch. */
  readonly vtpDomain: string | null
  readonly native: number | null
  readonly duplex: 'full' | 'half' | null
  readonly cdpVersion: 1 | 2
  /** `0017.59a7.5180` */
  readonly chassis: string
  /** Whether speed and duplex are negotiated, and the most Mbit/s of the port. */
  readonly isAuto: boolean
  readonly speed: number
  /** Seconds between two advertisements, and for how long each is good. */
  readonly timer: number
  readonly holdtime: number
  /** When the first one came, in simulated milliseconds. */
  readonly phase: number
}

/** What is said by the sender of a pair. */
export function advertised(view: View, heard: Heard): Advertisement {
  const { inputs, topology } = view
  const { name: port, node, speed } = topology.ports[heard.from] as View['topology']['ports'][number]
  const { name, device, kind } = topology.nodes[node] as View['topology']['nodes'][number]
  const link = view.links[heard.from]
  const common = {
    device: name,
    port,
    duplex: link?.duplex ?? null,
    isAuto: link?.isAutoSpeed !== false || link.isAutoDuplex,
    speed: speed ?? 0,
    phase: phaseOf(view, heard),
  }
  if (device < 0) return { ...common, ...ofPhone(inputs.hosts[name]?.mac ?? '', heard.protocol === 'cdp') }
  const hardware = inputs.hardware[device] as View['inputs']['hardware'][number]
  const platform = platforms[hardware.platform]
  const switched = view.trunks[view.bundles.carrier[heard.from] ?? -1]
  const isSwitch = kind === 'switch'
  const isV2 = heard.protocol === 'lldp' || inputs.cdp[device]?.isV2 === true
  const { timer, holdtime } = inputs[heard.protocol][device] as View['inputs']['cdp'][number]
  return {
    ...common,
    id: deviceId(view, device),
    cdpPort: cdpName(port),
    lldpPort: shortName(port),
    portDescription: inputs.ports[device]?.[port]?.description ?? port,
    platform: `${platform.cdp.brand} ${platform.model}`,
    capabilities: platform.cdp.capabilities,
    system: isSwitch ? (platform.features.has('routed-ports') ? ['B', 'R'] : ['B']) : ['R'],
    enabled: isSwitch ? (inputs.routing[device] ? ['B', 'R'] : ['B']) : ['R'],
    address: addressOf(view, node, heard.from),
    version: platform.text.software({ image: inputs.image[device] ?? null }),
    // Only version 2 of CDP carries these three.
    vtpDomain: isSwitch && isV2 ? (inputs.vlanDatabase[device]?.vtp.domain ?? '') : null,
    native: isV2 ? (switched?.untagged ?? null) : null,
    duplex: isV2 ? common.duplex : null,
    cdpVersion: isV2 ? 2 : 1,
    chassis: macWithDots(hardware.mac),
    timer,
    holdtime,
  }
}

/** The name that a device sends: its host name, with the domain. */
export function deviceId({ inputs }: View, device: number): string {
  const domain = inputs.ip[device]?.domainName ?? null
  return `${inputs.hostname[device] ?? ''}${domain === null ? '' : `.${domain}`}`
}

/** The address of a switch is that of its first interface of a VLAN that is up; of any other the one of the port, else its first. */
function addressOf(view: View, node: number, port: number): string | null {
  const own = view.attachments.filter((one) => one.node === node && one.isUp && one.address !== null)
  const found =
    own.find(({ carrier, tag }) => carrier === port && tag === 0) ??
    (view.topology.nodes[node]?.kind === 'switch' ? firstVlan(own) : own[0])
  return found?.address ? dottedOf(found.address.address) : null
}
const firstVlan = (own: View['attachments']): View['attachments'][number] | undefined =>
  own
    .filter(({ name }) => name.startsWith('Vlan'))
    .toSorted((a, b) => Number(a.name.slice(4)) - Number(b.name.slice(4)))[0]

/** Of devices that have been up since the start the last advertisement is this old then. */
const AGE_AT_START = 17_000
const UP_AT_START = 3_600_000

/** When the first advertisement came: when the link came up, or long before the start. */
function phaseOf({ inputs, topology }: View, { at, from }: Heard): number {
  const since = [at, from].flatMap((port) => {
    const { node = -1, name = '' } = topology.ports[port] ?? {}
    return inputs.linkSince[topology.nodes[node]?.device ?? -1]?.[name] ?? []
  })
  if (since.length > 0) return Math.max(...since)
  const device = topology.nodes[topology.ports[at]?.node ?? -1]?.device ?? -1
  return (inputs.bootedAt[device] ?? 0) + UP_AT_START - AGE_AT_START
}

type OfSender = Omit<Advertisement, 'device' | 'port' | 'duplex' | 'isAuto' | 'speed' | 'phase'>
/** A phone names itself by its address. */
function ofPhone(mac: string, isCdp: boolean): OfSender {
  const id = `SEP${mac.toUpperCase()}`
  return {
    id,
    cdpPort: 'Port 1',
    lldpPort: `${mac.toUpperCase()}:P1`,
    portDescription: 'SW PORT',
    platform: 'Cisco IP Phone 7962',
    capabilities: 'HPM',
    system: ['B', 'T'],
    enabled: ['B', 'T'],
    address: null,
    version: 'SCCP42.9-4-2SR3-1S\n',
    vtpDomain: null,
    native: null,
    cdpVersion: 2,
    chassis: macWithDots(mac),
    timer: isCdp ? 60 : 30,
    holdtime: isCdp ? 180 : 120,
  }
}

/** When the last advertisement came, at a time. */
export const lastHeard = ({ phase, timer }: Advertisement, now: number): number =>
  now - (Math.max(now - phase, 0) % (timer * 1000))
