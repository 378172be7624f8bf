// Speed and duplex of the Ethernet ports, and the ports that are err-disabled.

import type { Config, Device } from '../../device.ts'
import { portsOf } from '../../hardware.ts'
import { platforms } from '../../platforms/index.ts'
import { withPort } from '../../port-slices.ts'

declare module '../../device.ts' {
  interface Config {
    readonly ethernet: Ethernet
  }
  interface Device {
    /** By full name: why a port was put into err-disable. It lives in RAM. */
    readonly errDisabled: Readonly<Record<string, Fault>>
    /** By full name: since when a port has been up or down, in simulated milliseconds. A port that is not named: since long before the start. */
    readonly linkSince: Readonly<Record<string, number>>
  }
}
export type Speed = 10 | 100 | 1000
/** What is absent is negotiated, or stands at its default. */
export interface EthernetPort {
  readonly speed?: Speed
  readonly duplex?: 'full' | 'half'
  /** `no mdix auto`. */
  readonly mdix?: false
  /** `keepalive N`, of any interface; 0: `no keepalive`. Absent: 10 seconds. */
  readonly keepalive?: number
  /** How many unanswered keepalives take it down, where that was said. */
  readonly retries?: number
  /** `bandwidth N`, in kbit/s, of any interface. Absent: what it runs at. */
  readonly bandwidth?: number
  /** `delay N`, in tens of microseconds, of any interface. */
  readonly delay?: number
  /** `mtu N`, of any interface. Absent: 1500 bytes. */
  readonly mtu?: number
  /** `load-interval N`, of any interface. Absent: 300 seconds. */
  readonly loadInterval?: number
}
export interface Ethernet {
  readonly ports: Readonly<Record<string, EthernetPort>>
}
export interface Fault {
  /** As `show interfaces status err-disabled` names it: `bpduguard`. */
  readonly cause: string
  readonly at: number
  /** When it recovers by itself; null: never. */
  readonly recoverAt: number | null
}
export const EMPTY_ETHERNET: Ethernet = { ports: {} }
export const ethernetOf = ({ ethernet }: Config, name: string): EthernetPort => ethernet.ports[name] ?? {}
/** The device with a change of what is said of a port; undefined takes a setting back to its default. */
export const withEthernet = (
  device: Device,
  name: string,
  change: { readonly [K in keyof EthernetPort]?: EthernetPort[K] | undefined },
): Device => {
  const made = Object.fromEntries(
    Object.entries({ ...ethernetOf(device.config, name), ...change }).filter(([, value]) => value !== undefined),
  ) as EthernetPort
  return withPort(device, 'ethernet', name, Object.keys(made).length === 0 ? null : made)
}

/** The ports of a device after a restart: none has been up, or known to be down, for longer than the device. */
export const restartedLinks = ({ platform, added }: Device, at: number): Device['linkSince'] =>
  Object.fromEntries(portsOf(platforms[platform], added).map(({ name }) => [name, at]))
