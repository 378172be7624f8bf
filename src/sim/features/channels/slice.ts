// Which ports are members of which EtherChannel, and how they negotiate (ios-switching.md 9).

import { withSlice, type Config, type Device } from '../../device.ts'
import { withPort } from '../../port-slices.ts'
import { portNames } from '../interfaces/slice.ts'

declare module '../../device.ts' {
  interface Config {
    readonly channels: Channels
  }
  interface Device {
    /** By full name of a bundle: since when what the misconfig guard looks for stands there. It lives in RAM. */
    readonly misconfigSince: Readonly<Record<string, number>>
  }
}
export type ChannelMode = 'on' | 'active' | 'passive' | 'desirable' | 'auto'
export type ChannelProtocol = 'lacp' | 'pagp'
/** What is said of a port or of a bundle. What is absent stands at its default. */
export interface Member {
  /** Absent: it is in no group, and only has settings for one. */
  readonly group?: number
  readonly mode?: ChannelMode
  /** `non-silent` behind a mode of PAgP. */
  readonly nonSilent?: true
  /** `lacp port-priority`; absent: 32768. */
  readonly priority?: number
  /** `lacp rate fast`. */
  readonly rate?: 'fast'
  /** `channel-protocol`. */
  readonly protocol?: ChannelProtocol
  /** Of a bundle: `port-channel min-links`; absent: 1. */
  readonly minLinks?: number
}
export interface Channels {
  /** Ports, and bundles. */
  readonly ports: Readonly<Record<string, Member>>
  /** `lacp system-priority`. */
  readonly systemPriority: number
  /** `port-channel load-balance`. */
  readonly loadBalance: string
}
export const USUAL_PRIORITY = 32_768
export const USUAL_BALANCE = 'src-mac'
export const EMPTY_CHANNELS: Channels = {
  ports: {},
  systemPriority: USUAL_PRIORITY,
  loadBalance: USUAL_BALANCE,
}
export const memberOf = ({ channels }: Config, name: string): Member | null =>
  Object.hasOwn(channels.ports, name) ? (channels.ports[name] ?? null) : null
/** The device with a change of what is said of a port; undefined takes a setting back to its default. */
export function withMember(
  device: Device,
  name: string,
  change: { readonly [K in keyof Member]?: Member[K] | undefined },
): Device {
  const old = memberOf(device.config, name)
  const entries = Object.entries({ ...old, ...change }).filter(([, value]) => value !== undefined)
  if (entries.length === 0) return old ? withPort(device, 'channels', name, null) : device
  return withPort(device, 'channels', name, Object.fromEntries(entries) as Member)
}
export const withChannels = (device: Device, change: Partial<Channels>): Device => withSlice(device, 'channels', change)

/** The protocol that a mode speaks; null: `on` speaks none. */
export const protocolOf = (mode: ChannelMode | undefined): ChannelProtocol | null =>
  mode === 'active' || mode === 'passive' ? 'lacp' : mode === 'desirable' || mode === 'auto' ? 'pagp' : null
/** Whether a mode asks the other side by itself. */
export const isEager = (mode: ChannelMode | undefined): boolean => mode === 'active' || mode === 'desirable'

export const bundleName = (group: number): string => `Port-channel${group}`
/** The number of a bundle; null: it is none. */
export function groupOf(name: string): number | null {
  const number = /^Port-channel(\d+)$/.exec(name)?.[1]
  return number === undefined ? null : Number(number)
}
/** The ports of a group, by name, in the order of the ports. */
export function membersIn(config: Config, group: number): readonly string[] {
  const all = config.channels.ports
  return portNames(config).filter((name) => Object.hasOwn(all, name) && all[name]?.group === group)
}
/** A port, and where it is a bundle its members behind it: what is said of a bundle is said of them too (ios-switching.md 9.1). */
export function withItsMembers(config: Config, name: string): readonly string[] {
  const group = groupOf(name)
  return group === null ? [name] : [name, ...membersIn(config, group)]
}
