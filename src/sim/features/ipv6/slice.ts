// What a configuration says of IPv6: what each port has, and the static routes.

import type { RouteSettings } from '../route-lines.ts'
import { withSlice, type Config, type Device } from '../../device.ts'
import type { Resolved } from '../../network/echo.ts'
import type { StillValid } from '../../world.ts'
import { withPort } from '../../port-slices.ts'

declare module '../../device.ts' {
  interface Config {
    readonly ipv6: Ipv6
  }
  interface Device {
    /** The neighbours that it has resolved, by address and interface: `FE80::1 GigabitEthernet0/0`. */
    readonly neighbours6: Readonly<Record<string, Resolved>>
    /** By interface, the addresses that another of its wire had first, as IOS writes them. Absent: none. */
    readonly duplicates6?: Readonly<Record<string, readonly string[]>>
    /** By interface, what routers told it and do not tell any more. Absent: nothing. */
    readonly stillValid6?: Readonly<Record<string, StillValid>>
  }
}
/** A global address as it was typed. */
export interface Ipv6Address {
  /** As IOS writes it; of one with `eui64` the prefix. */
  readonly address: string
  readonly length: number
  /** The host part comes from the MAC address. */
  readonly eui64?: true
  readonly anycast?: true
}
export interface Ipv6Port {
  /** `ipv6 enable` */
  readonly enabled: boolean
  /** The one that was typed; null: the port makes its own. */
  readonly linkLocal: string | null
  /** In the order in which they were entered. */
  readonly addresses: readonly Ipv6Address[]
  /** Whether it takes its prefixes from the routers around it; `default`: and its default route. */
  readonly autoconfig: 'off' | 'on' | 'default'
  /** Whether it sends router advertisements to nobody, or only to those who ask (`suppress`). */
  readonly advertises: 'on' | 'suppress' | 'suppress all'
}
/** A line `ipv6 route`. Of next hop and interface at least one is there. */
export interface Ipv6Route extends RouteSettings {
  /** As IOS writes it, without host bits. */
  readonly prefix: string
  readonly length: number
}
export interface Ipv6 {
  /** The ports that have something of IPv6. */
  readonly ports: Readonly<Record<string, Ipv6Port>>
  /** In the order in which they were entered. */
  readonly routes: readonly Ipv6Route[]
}
export const EMPTY_IPV6: Ipv6 = { ports: {}, routes: [] }
const NONE: Ipv6Port = { enabled: false, linkLocal: null, addresses: [], autoconfig: 'off', advertises: 'on' }

export const withIpv6 = (device: Device, change: Partial<Ipv6>): Device => withSlice(device, 'ipv6', change)
/** What a port has of IPv6. */
export const ipv6On = ({ ipv6: { ports } }: Pick<Config, 'ipv6'>, name: string): Ipv6Port =>
  Object.hasOwn(ports, name) ? (ports[name] ?? NONE) : NONE
/** Whether a port speaks IPv6: it has a link-local address at least. */
export const speaksIpv6 = ({ enabled, linkLocal, addresses, autoconfig }: Ipv6Port): boolean =>
  enabled || linkLocal !== null || addresses.length > 0 || autoconfig !== 'off'
/** The device with a change of what a port has of IPv6. */
export function withIpv6Port(device: Device, name: string, change: Partial<Ipv6Port>): Device {
  const port = { ...ipv6On(device.config, name), ...change }
  return withPort(device, 'ipv6', name, speaksIpv6(port) || port.advertises !== 'on' ? port : null)
}
/** The static routes, in the order in which they were typed. */
export const staticRoutes6Of = ({ ipv6 }: Config): readonly Ipv6Route[] => ipv6.routes
