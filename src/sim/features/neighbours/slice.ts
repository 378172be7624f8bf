// CDP and LLDP as they are configured, and the neighbours that a device still shows though it no longer hears them (ios-switching.md 8).

import type { Config, Device } from '../../device.ts'
import { withSlice } from '../../device.ts'
import { withPort } from '../../port-slices.ts'
import type { Advertisement } from './advertisement.ts'

declare module '../../device.ts' {
  interface Config {
    readonly cdp: Cdp
    readonly lldp: Lldp
  }
  interface Device {
    /** Those that went silent, as they were heard last. They are lost at a reload. */
    readonly neighbours: readonly Neighbour[]
  }
}
export type Protocol = 'cdp' | 'lldp'
/** What is absent stands at its default. */
export interface CdpPort {
  /** `no cdp enable`. */
  readonly isOff?: true
  /** `no cdp log mismatch duplex`. */
  readonly isQuiet?: true
}
export interface Cdp {
  readonly isOn: boolean
  /** Seconds. */
  readonly timer: number
  readonly holdtime: number
  /** `cdp advertise-v2`. */
  readonly isV2: boolean
  /** `cdp log mismatch duplex`. */
  readonly logsDuplex: boolean
  readonly ports: Readonly<Record<string, CdpPort>>
}
export interface LldpPort {
  /** `no lldp transmit`, `no lldp receive`. */
  readonly isMute?: true
  readonly isDeaf?: true
}
export interface Lldp {
  readonly isOn: boolean
  /** Seconds. */
  readonly timer: number
  readonly holdtime: number
  readonly reinit: number
  readonly ports: Readonly<Record<string, LldpPort>>
}
/** A neighbour as the table of a device has it. */
export interface Neighbour {
  readonly protocol: Protocol
  /** The own port, in full. */
  readonly at: string
  readonly heard: Advertisement
  /** When it is forgotten unless it is heard again, in simulated milliseconds. */
  readonly until: number
}

export const NEW_CDP: Cdp = { isOn: true, timer: 60, holdtime: 180, isV2: true, logsDuplex: true, ports: {} }
export const NEW_LLDP: Lldp = { isOn: false, timer: 30, holdtime: 120, reinit: 2, ports: {} }

export const withCdp = (device: Device, change: Partial<Cdp>): Device => withSlice(device, 'cdp', change)
export const withLldp = (device: Device, change: Partial<Lldp>): Device => withSlice(device, 'lldp', change)
export const cdpPortOf = ({ cdp }: Pick<Config, 'cdp'>, name: string): CdpPort => cdp.ports[name] ?? {}
export const lldpPortOf = ({ lldp }: Pick<Config, 'lldp'>, name: string): LldpPort => lldp.ports[name] ?? {}
/** The device with a change of a port; undefined takes a setting back to its default. */
export const withCdpPort = (device: Device, name: string, change: Changed<CdpPort>): Device =>
  withPort(device, 'cdp', name, changed(cdpPortOf(device.config, name), change))
export const withLldpPort = (device: Device, name: string, change: Changed<LldpPort>): Device =>
  withPort(device, 'lldp', name, changed(lldpPortOf(device.config, name), change))

type Changed<T> = { readonly [K in keyof T]?: T[K] | undefined }
function changed<T extends object>(old: T, change: Changed<T>): T | null {
  const made = Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, value]) => value !== undefined))
  return Object.keys(made).length === 0 ? null : (made as T)
}
