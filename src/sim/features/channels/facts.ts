// What the show commands of bundles tell of them, from the view of the network (ios-switching.md 9.6).

import type { Device } from '../../device.ts'
import { shortName } from '../../interfaces.ts'
import { portNumber } from '../../network/roles.ts'
import { portAt } from '../../network/topology.ts'
import type { Membership, Suspension } from '../../network/bundles.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { portNames } from '../interfaces/slice.ts'
import { isSwitching } from '../switching/slice.ts'
import {
  bundleName,
  groupOf,
  isEager,
  memberOf,
  membersIn,
  protocolOf,
  type ChannelMode,
  type ChannelProtocol,
  type Member,
} from './slice.ts'

export interface PortFacts {
  /** In full, and short. */
  readonly name: string
  readonly short: string
  readonly member: Member
  readonly mode: ChannelMode
  readonly membership: Membership
  readonly reason: Suspension | null
  /** What spanning tree counts it as, plus one. */
  readonly number: number
  /** For how many milliseconds it has been as it is. */
  readonly age: number
  /** What it hears of the other side; null: nothing. */
  readonly partner: PartnerFacts | null
}
export interface PartnerFacts {
  readonly device: string
  readonly hostname: string
  /** 12 hexadecimal digits. */
  readonly mac: string
  readonly port: string
  readonly member: Member
  readonly number: number
  /** Seconds since it last spoke. */
  readonly age: number
}
export interface GroupFacts {
  readonly group: number
  /** `Po1` */
  readonly short: string
  readonly isLayer3: boolean
  readonly protocol: ChannelProtocol | null
  /** Whether frames can pass. */
  readonly isUp: boolean
  readonly ports: readonly PortFacts[]
  readonly minLinks: number
}

/** How often a port speaks, in seconds. */
const HELLO = 30
/** Before the start of the world everything last spoke this many milliseconds ago (ios-switching.md 8.2). */
const PHASE = 17_000

/** The bundles of a device, by number. */
export function groupsOf(device: Device, world: World): readonly GroupFacts[] {
  const view = network(world)
  const { topology, bundles, inputs } = view
  const node = topology.nodeNamed.get(device.name) ?? -1
  const { config } = device
  const since = (name: string): number => device.linkSince[name] ?? device.bootedAt
  const port = (name: string): PortFacts => {
    const at = portAt(topology, device.name, name)
    const member = memberOf(config, name) ?? {}
    const numberAt = (i: number): number => {
      const { node: of = -1, name: port = '' } = topology.ports[i] ?? {}
      const hardware = inputs.hardware[topology.nodes[of]?.device ?? -1]
      return hardware ? portNumber(hardware, port) + 1 : 0
    }
    const heardFrom = topology.peer[at] ?? -1
    const other = topology.ports[heardFrom]
    const far = other && topology.nodes[other.node]
    const farMember = (far && inputs.channels[far.device]?.ports[other.name]) ?? {}
    const protocol = protocolOf(member.mode)
    const isHeard =
      other !== undefined &&
      far !== undefined &&
      far.device >= 0 &&
      view.links[at]?.state === 'connected' &&
      protocol !== null &&
      protocolOf(farMember.mode) === protocol &&
      (isEager(member.mode) || isEager(farMember.mode))
    return {
      name,
      short: shortName(name),
      member,
      mode: member.mode ?? 'on',
      membership: bundles.memberships[at] ?? 'down',
      reason: bundles.reasons[at] ?? null,
      number: numberAt(at),
      age: Math.max(world.clock - since(name), 0),
      partner: isHeard
        ? {
            device: far.name,
            hostname: inputs.hostname[far.device] ?? far.name,
            mac: inputs.hardware[far.device]?.mac ?? '',
            port: shortName(other.name),
            member: farMember,
            number: numberAt(heardFrom),
            age: member.rate
              ? 0
              : Math.floor(((world.clock - since(name) + (name in device.linkSince ? 0 : PHASE)) / 1000) % HELLO),
          }
        : null,
    }
  }
  return portNames(config)
    .flatMap((name) => groupOf(name) ?? [])
    .toSorted((a, b) => a - b)
    .map((group): GroupFacts => {
      const name = bundleName(group)
      const ports = membersIn(config, group).map(port)
      const at = bundles.interfaces.findIndex((one) => one.node === node && one.name === name)
      return {
        group,
        short: shortName(name),
        isLayer3: !isSwitching(config, name),
        protocol: protocolOf(ports[0]?.member.mode),
        isUp: bundles.up[at] === true,
        ports,
        minLinks: memberOf(config, name)?.minLinks ?? 0,
      }
    })
}

export const isBundled = ({ membership }: PortFacts): boolean => membership === 'bundled'
/** `LACP`, `PAgP`, or `-`. */
export const protocolName = (protocol: ChannelProtocol | null): string =>
  protocol === null ? '-' : protocol === 'lacp' ? 'LACP' : 'PAgP'
