// `show lacp` and `show pagp`: what the two sides say to each other (ios-switching.md 9.6).

import type { Device } from '../../device.ts'
import { baseMac } from '../../mac.ts'
import { macWithDots } from '../../network/macs.ts'
import type { World } from '../../world.ts'
import type { GroupFacts, PartnerFacts, PortFacts } from './facts.ts'
import { isEager, USUAL_PRIORITY, type ChannelProtocol, type Member } from './slice.ts'

const LACP_FLAGS = `Flags:  S - Device is requesting Slow LACPDUs 
        F - Device is requesting Fast LACPDUs
        A - Device is in Active mode       P - Device is in Passive mode     

`
const PAGP_FLAGS = `Flags:  S - Device is sending Slow hello.  C - Device is in Consistent state.
        A - Device is in Auto mode.        P - Device learns on physical port.

`
export const NEIGHBOR_HEAD = `                  LACP port                        Admin  Oper   Port    Port
Port      Flags   Priority  Dev ID          Age    key    Key    Number  State
`
export const LOCAL_HEAD = `                            LACP port     Admin     Oper    Port        Port
Port      Flags   State     Priority      Key       Key     Number      State
`
const PAGP_HEAD = `          Partner              Partner          Partner         Partner Group
Port      Name                 Device ID        Port       Age  Flags   Cap.
`
const hex = (n: number): string => `0x${n.toString(16).toUpperCase()}`
const flagsOf = ({ mode, rate }: Member): string => `${rate ? 'F' : 'S'}${isEager(mode) ? 'A' : 'P'}`
const priorityOf = ({ priority }: Member): string => String(priority ?? USUAL_PRIORITY)
/** The bits of a port that speaks LACP: whether it asks, whether it may be bundled, and is. */
const stateBits = ({ mode, rate }: Member, isBundled: boolean): string =>
  hex((isBundled ? 0x3c : 0x04) + (isEager(mode) ? 1 : 0) + (rate ? 2 : 0))

export function neighborRow(port: string, { member, mac, age, number }: PartnerFacts, isBundled = true): string {
  const cells: readonly (readonly [string, number])[] = [
    [port, 10],
    [flagsOf(member), 8],
    [priorityOf(member), 10],
    [macWithDots(mac), 16],
    [`${age}s`, 7],
    ['0x0', 7],
    [hex(member.group ?? 0), 7],
    [hex(0x100 + number), 8],
  ]
  return `${cells.map(([text, width]) => text.padEnd(width)).join('')}${stateBits(member, isBundled)}  \n`
}
const LOCAL_STATES: Readonly<Record<PortFacts['membership'], string>> = {
  bundled: 'bndl',
  suspended: 'susp',
  standby: 'hot-sby',
  alone: 'indep',
  down: 'down',
  plain: 'down',
}
export function localRow(port: string, member: Member, { membership, number }: PortFacts): string {
  const key = hex(member.group ?? 0)
  const cells: readonly (readonly [string, number])[] = [
    [port, 10],
    [flagsOf(member), 8],
    [LOCAL_STATES[membership], 10],
    [priorityOf(member), 14],
    [key, 10],
    [key, 8],
    [hex(0x100 + number), 12],
  ]
  return `${cells.map(([text, width]) => text.padEnd(width)).join('')}${stateBits(member, membership === 'bundled')}  \n`
}
function pagpRow({ short, partner }: PortFacts): string {
  if (!partner) return ''
  const { hostname, mac, port, age, member } = partner
  const flags = isEager(member.mode) ? 'SC' : 'SAC'
  const group = (0x1_00_00 + (member.group ?? 0)).toString(16)
  return `${short.padEnd(10)}${hostname.slice(0, 20).padEnd(21)}${macWithDots(mac)}\t${port.padEnd(11)}${`${age}s`.padStart(4)} ${flags}\t${group} \n`
}

const ofProtocol = (
  groups: readonly GroupFacts[],
  protocol: ChannelProtocol,
  of: number | null,
): readonly GroupFacts[] => groups.filter((group) => group.protocol === protocol && (of === null || group.group === of))

export function lacpNeighbors(groups: readonly GroupFacts[], of: number | null): string {
  const blocks = ofProtocol(groups, 'lacp', of).map(({ group, ports }) => {
    const rows = ports.map(({ short, partner, membership }) =>
      partner ? neighborRow(short, partner, membership === 'bundled') : '',
    )
    return `Channel group ${group} neighbors\n\n${NEIGHBOR_HEAD}${rows.join('')}`
  })
  return LACP_FLAGS + blocks.join('\n')
}
export function lacpInternal(groups: readonly GroupFacts[], of: number | null): string {
  const blocks = ofProtocol(groups, 'lacp', of).map(
    ({ group, ports }) =>
      `Channel group ${group}\n${LOCAL_HEAD}${ports.map((port) => localRow(port.short, port.member, port)).join('')}`,
  )
  return LACP_FLAGS + blocks.join('\n')
}
export function pagpNeighbors(groups: readonly GroupFacts[], of: number | null): string {
  const blocks = ofProtocol(groups, 'pagp', of).map(
    ({ group, ports }) => `Channel group ${group} neighbors\n${PAGP_HEAD}${ports.map(pagpRow).join('')}`,
  )
  return PAGP_FLAGS + blocks.join('\n')
}
const PAGP_LOCAL_FLAGS = `Flags:  S - Device is sending Slow hello.  C - Device is in Consistent state.
        A - Device is in Auto mode.        d - PAgP is down.
Timers: H - Hello timer is running.        Q - Quit timer is running.
        S - Switching timer is running.    I - Interface timer is running.

`
const PAGP_LOCAL_HEAD = `                                Hello    Partner  PAgP     Learning  Group
Port      Flags State   Timers  Interval Count   Priority   Method  Ifindex
`
/** What a port that speaks PAgP tells of itself: it hears a partner, it hears none, or its link is down. */
function pagpLocalRow({ short, member, membership, partner }: PortFacts): string {
  const isDown = membership === 'down'
  const flags = isDown ? 'd' : `S${isEager(member.mode) ? '' : 'A'}${partner ? 'C' : ''}`
  const state = isDown ? 'U1/S1' : partner ? 'U6/S7' : 'U4/S4'
  const [timer, hello] = isDown ? ['', '1s'] : ['H', '30s']
  const index = membership === 'bundled' ? 5000 + (member.group ?? 0) : 0
  return `${short.padEnd(10)}${flags}\t${state}   ${timer}\t${hello}\t ${(partner ? '1' : '0').padEnd(9)}128        Any      ${index}\n`
}
export function pagpInternal(groups: readonly GroupFacts[], of: number | null): string {
  const blocks = ofProtocol(groups, 'pagp', of).map(
    ({ group, ports }) => `Channel group ${group}\n${PAGP_LOCAL_HEAD}${ports.map(pagpLocalRow).join('')}`,
  )
  return PAGP_LOCAL_FLAGS + blocks.join('\n')
}
export const systemId = (device: Device, world: World): string =>
  `${device.config.channels.systemPriority}, ${macWithDots(baseMac(device, world))}\n`
