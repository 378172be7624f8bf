// Port security: how many addresses a port takes, which, and what happens to others (ios-switching.md 13).

import type { Config, Device } from '../../device.ts'
import { withPort } from '../../port-slices.ts'
import { switchPortOf, type SwitchPort } from '../switching/slice.ts'

declare module '../../device.ts' {
  interface Config {
    readonly portSecurity: PortSecurity
  }
  interface Device {
    /** By full name: what secure ports have seen. It lives in RAM. */
    readonly secure: Readonly<Record<string, Seen>>
  }
}
export type Violation = 'protect' | 'restrict' | 'shutdown'
/** A secure address that is a line of the configuration. */
export interface SecureAddress {
  /** 12 hexadecimal digits. */
  readonly mac: string
  /** It was learned, or typed as if it were. */
  readonly isSticky: boolean
  /** It is one of the voice VLAN. */
  readonly isVoice: boolean
}
/** What is absent stands at its default. */
export interface SecurePort {
  /** The bare `switchport port-security`: without it nothing else has an effect. */
  readonly isOn?: true
  /** Absent: 1. */
  readonly maximum?: number
  /** Absent: `shutdown`. */
  readonly violation?: 'protect' | 'restrict'
  readonly isSticky?: true
  /** Minutes; absent: addresses do not age. */
  readonly agingTime?: number
  /** Absent: `absolute`. */
  readonly agingType?: 'inactivity'
  readonly agesStatic?: true
  readonly addresses?: readonly SecureAddress[]
}
export interface PortSecurity {
  readonly ports: Readonly<Record<string, SecurePort>>
}
/** An address that was learned and is no line of the configuration. */
export interface Learned {
  readonly mac: string
  readonly vlan: number
  /** When it was learned, and heard last, in simulated milliseconds. */
  readonly since: number
  readonly last: number
}
export interface Seen {
  /** The link is up, and what is plugged in has said its first word. */
  readonly isUp: boolean
  readonly learned: readonly Learned[]
  readonly violations: number
  readonly lastSource: { readonly mac: string; readonly vlan: number } | null
  /** Whose frame was the last violation. */
  readonly offender: string | null
}

export const EMPTY_PORT_SECURITY: PortSecurity = { ports: {} }
export const NOTHING_SEEN: Seen = { isUp: false, learned: [], violations: 0, lastSource: null, offender: null }
const PLAIN: SecurePort = {}
/** A port of which nothing is said. */
export const SWITCHES: SwitchPort = { switchport: true }
export const securePortOf = ({ portSecurity }: Pick<Config, 'portSecurity'>, name: string): SecurePort =>
  Object.hasOwn(portSecurity.ports, name) ? (portSecurity.ports[name] ?? PLAIN) : PLAIN
export const seenAt = ({ secure }: Pick<Device, 'secure'>, name: string): Seen =>
  Object.hasOwn(secure, name) ? (secure[name] ?? NOTHING_SEEN) : NOTHING_SEEN
export const maximumOf = ({ maximum }: SecurePort): number => maximum ?? 1
export const violationOf = ({ violation }: SecurePort): Violation => violation ?? 'shutdown'

/** The device with a change of what is said of a port; undefined takes a setting back to its default. */
export function withSecurePort(
  device: Device,
  name: string,
  change: { readonly [K in keyof SecurePort]?: SecurePort[K] | undefined },
): Device {
  const made = Object.fromEntries(
    Object.entries({ ...securePortOf(device.config, name), ...change }).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as SecurePort
  return withPort(device, 'portSecurity', name, Object.keys(made).length === 0 ? null : made)
}
export const withSeen = (device: Device, name: string, change: Partial<Seen>): Device => ({
  ...device,
  secure: { ...device.secure, [name]: { ...seenAt(device, name), ...change } },
})
/** The ports on which port security is enabled, in the order of the configuration. */
export const securePorts = ({ portSecurity, ports }: Pick<Config, 'portSecurity' | 'ports'>): readonly string[] =>
  Object.keys(ports).filter((name) => portSecurity.ports[name]?.isOn)

/** How many addresses a port has. */
export const countAt = (config: Pick<Config, 'portSecurity'>, seen: Seen, name: string): number =>
  (securePortOf(config, name).addresses?.length ?? 0) + seen.learned.length

/** The VLAN of a secure address of an access port. */
export const vlanOfAddress = ({ isVoice }: SecureAddress, { access, native, mode, voice }: SwitchPort): number =>
  isVoice && typeof voice === 'number' ? voice : mode === 'trunk' ? (native ?? 1) : (access ?? 1)

/** The addresses that the secure ports of a switch have, configured and learned. */
export const secureMacs = (
  device: Device,
): readonly { readonly vlan: number; readonly mac: string; readonly port: string }[] =>
  securePorts(device.config).flatMap((port) => {
    const switched = switchPortOf(device.config, port) ?? SWITCHES
    const lines = securePortOf(device.config, port).addresses ?? []
    const own = lines.map((one) => ({ mac: one.mac, vlan: vlanOfAddress(one, switched) }))
    return [...own, ...seenAt(device, port).learned].map(({ mac, vlan }) => ({ vlan, mac, port }))
  })

export type Verdict = 'known' | 'new' | 'violation'
/** What a port makes of a frame from an address in a VLAN. */
export function judged(
  config: Pick<Config, 'portSecurity' | 'switching'>,
  secure: Device['secure'],
  name: string,
  vlan: number,
  mac: string,
): Verdict {
  const has = (port: string): boolean =>
    (securePortOf(config, port).addresses ?? []).some(
      (one) => one.mac === mac && vlanOfAddress(one, switchPortOf(config, port) ?? SWITCHES) === vlan,
    ) || seenAt({ secure }, port).learned.some((one) => one.mac === mac && one.vlan === vlan)
  if (has(name)) return 'known'
  const isElsewhere = Object.entries(config.portSecurity.ports).some(
    ([other, { isOn }]) => isOn && other !== name && has(other),
  )
  if (isElsewhere) return 'violation'
  return countAt(config, seenAt({ secure }, name), name) < maximumOf(securePortOf(config, name)) ? 'new' : 'violation'
}
