// The MAC address table of a switch: what it has heard, in RAM, and what it is configured for (ios-switching.md 11).

import { withSlice, type Device } from '../../device.ts'

declare module '../../device.ts' {
  interface Config {
    readonly macTable: MacSettings
  }
  interface Device {
    /** The addresses that it has heard. They live in RAM. */
    readonly macs: readonly HeardMac[]
  }
}
export interface HeardMac {
  readonly vlan: number
  /** 12 hexadecimal digits. */
  readonly mac: string
  /** The interface that it was heard on, by full name. */
  readonly port: string
  /** When it was heard last, in simulated milliseconds. */
  readonly seen: number
}
export interface StaticMac {
  readonly vlan: number
  readonly mac: string
  /** The full name of an interface, or `drop`. */
  readonly port: string
}
export interface MacSettings {
  readonly static: readonly StaticMac[]
  /** Seconds until an address is forgotten; 0: never. */
  readonly aging: number
  /** By VLAN, where it differs. */
  readonly agingOf: Readonly<Record<number, number>>
}
export const USUAL_AGING = 300
export const EMPTY_MACS: MacSettings = { static: [], aging: USUAL_AGING, agingOf: {} }
export const withMacSettings = (device: Device, change: Partial<MacSettings>): Device =>
  withSlice(device, 'macTable', change)

export const agingIn = ({ aging, agingOf }: MacSettings, vlan: number): number => agingOf[vlan] ?? aging
/** What a switch still knows of what it heard, at a time of the world. */
export const macsAt = ({ macs, config }: Device, clock: number): readonly HeardMac[] =>
  macs.filter(({ vlan, seen }) => {
    const seconds = agingIn(config.macTable, vlan)
    return seconds === 0 || clock - seen < seconds * 1000
  })
export const isSame =
  ({ vlan, mac }: { readonly vlan: number; readonly mac: string }) =>
  (one: { readonly vlan: number; readonly mac: string }): boolean =>
    one.vlan === vlan && one.mac === mac
