// Storm control of ports: kept and shown. No storm comes up in this network (ios-switching.md 17).

import type { Config, Device } from '../../device.ts'
import { withPort } from '../../port-slices.ts'

declare module '../../device.ts' {
  interface Config {
    readonly stormControl: StormControl
  }
}
export const TRAFFIC = ['broadcast', 'multicast', 'unicast'] as const
export type Traffic = (typeof TRAFFIC)[number]
/** The rising threshold and the falling one, as a configuration shows them. */
export interface Level {
  readonly unit: 'level' | 'bps' | 'pps'
  readonly rising: string
  /** Absent: the same. */
  readonly falling?: string
}
export type StormPort = { readonly [T in Traffic]?: Level } & { readonly actions?: readonly ('shutdown' | 'trap')[] }
export interface StormControl {
  readonly ports: Readonly<Record<string, StormPort>>
}
export const NO_STORM_CONTROL: StormControl = { ports: {} }
export const stormPortOf = ({ stormControl }: Config, name: string): StormPort => stormControl.ports[name] ?? {}

type Change = { readonly [K in keyof StormPort]?: StormPort[K] | undefined }
/** The device with a change for a port; undefined takes a setting away. */
export function withStormControl(device: Device, name: string, change: Change): Device {
  const made = Object.fromEntries(
    Object.entries({ ...stormPortOf(device.config, name), ...change }).filter(([, value]) => value !== undefined),
  ) as StormPort
  return withPort(device, 'stormControl', name, Object.keys(made).length === 0 ? null : made)
}
