// What the ports of a switch are configured for: whether they switch, as what, and in which VLANs.

import type { Config, Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import { withItsMembers } from '../channels/slice.ts'
import type { Platform } from '../../platforms/platform.ts'
import { withPort } from '../../port-slices.ts'
import { vlanSet, type VlanSet } from '../../network/vlan-set.ts'
import { ALL_VLANS, partsOf, vlansOf, type Vlans } from './vlans.ts'

declare module '../../device.ts' {
  interface Config {
    readonly switching: Switching
  }
}
export type SwitchMode = 'access' | 'trunk' | 'auto' | 'desirable'
/** A tagged VLAN for a phone, or what else the phone is told. */
export type VoiceVlan = number | 'dot1p' | 'none' | 'untagged'

/** What is absent stands at its default. */
export interface SwitchPort {
  readonly switchport: boolean
  /** Absent: `auto`. */
  readonly mode?: SwitchMode
  /** The VLAN in access mode; absent: 1. */
  readonly access?: number
  readonly voice?: VoiceVlan
  /** The untagged VLAN of the trunk; absent: 1. */
  readonly native?: number
  /** The VLANs that `switchport trunk allowed vlan` leaves, as a list; '' for none. Absent: all. */
  readonly allowed?: string
  readonly nonegotiate?: true
  /** It forwards nothing to other ports that are protected. */
  readonly protected?: true
  /** Frames to addresses that nobody knows are not sent out. */
  readonly blocksUnicast?: true
  readonly blocksMulticast?: true
  /** It does not count for the line of the interface of a VLAN. */
  readonly autostateExcluded?: true
  /** `no vtp`: it neither sends nor takes advertisements. */
  readonly withoutVtp?: true
}
export interface Switching {
  /** Ports that can switch; whether they do. The management port and the interfaces of VLANs are not there. */
  readonly ports: Readonly<Record<string, SwitchPort>>
}
export const emptySwitching = (platform: Platform): Switching => ({
  ports: Object.fromEntries(
    platform.ports.filter(({ nature }) => nature === 'switched').map(({ name }) => [name, SWITCHES]),
  ),
})
const SWITCHES: SwitchPort = { switchport: true }
export const switchPortOf = ({ switching }: Pick<Config, 'switching'>, name: string): SwitchPort | undefined =>
  Object.hasOwn(switching.ports, name) ? switching.ports[name] : undefined
export const canSwitch = ({ switching }: Config, name: string): boolean => Object.hasOwn(switching.ports, name)
export const isSwitching = ({ switching }: Config, name: string): boolean => switching.ports[name]?.switchport === true
/** The device with a port that was just made. A bundle of ports of a switch switches at first. */
export const withBundle = (device: Device, name: string): Device =>
  name.startsWith('Port-channel') && platforms[device.platform].features.has('switching')
    ? withSwitchport(device, name, true)
    : device
/** A port that leaves switching, or comes back to it, has the defaults (ios-switching.md 7). */
export const withSwitchport = (device: Device, name: string, switchport: boolean): Device =>
  withPort(device, 'switching', name, { switchport })

type PortChange = { readonly [K in keyof SwitchPort]?: SwitchPort[K] | undefined }
/**
 * The device with a change of what a port that switches is for; undefined takes a setting back to its default. What is said of a bundle is
 * said of its members (ios-switching.md 9.1).
 */
export const withSwitchPort = (device: Device, name: string, change: PortChange): Device =>
  withItsMembers(device.config, name).reduce((made, one) => withOwn(made, one, change), device)
function withOwn(device: Device, name: string, change: PortChange): Device {
  const old = switchPortOf(device.config, name)
  if (!old) return device
  const made = Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, value]) => value !== undefined))
  return withPort(device, 'switching', name, made as unknown as SwitchPort)
}

/** The VLANs that the trunk of a port may carry. */
export function allowedOn({ switching }: Config, name: string): Vlans {
  const { allowed } = switching.ports[name] ?? {}
  return allowed === undefined ? ALL_VLANS : (vlansOf(allowed) ?? NO_VLANS)
}
const NO_VLANS: Vlans = new Set()
export const withAllowed = (device: Device, name: string, vlans: Vlans): Device =>
  withSwitchPort(device, name, {
    allowed: vlans.size === ALL_VLANS.size ? undefined : partsOf(vlans).join(','),
  })

/** The allowed VLANs of a port as a set of the network; null: all. The same text is read once. */
export function allowedIn({ allowed }: SwitchPort): VlanSet | null {
  if (allowed === undefined) return null
  let set = sets.get(allowed)
  if (!set) {
    if (sets.size >= 1000) sets.clear()
    sets.set(allowed, (set = vlanSet(vlansOf(allowed) ?? [])))
  }
  return set
}
const sets = new Map<string, VlanSet>()
