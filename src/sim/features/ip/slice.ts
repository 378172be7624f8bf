// What a configuration says of IP: addresses, routes, the gateway, names.

import type { RouteSettings } from '../route-lines.ts'
import { withSlice, type Config, type Device } from '../../device.ts'
import { isOpen, portNames, portOf, withPortConfig } from '../interfaces/slice.ts'
import type { Resolved } from '../../network/echo.ts'
import { withPort } from '../../port-slices.ts'

declare module '../../device.ts' {
  interface Config {
    readonly ip: Ip
    /** The secondary addresses of ports. They hold where the port has a primary one. */
    readonly ipSecondary: { readonly ports: Readonly<Record<string, readonly Address[]>> }
  }
  interface Device {
    /** Addresses of others that it has resolved, by dotted address. */
    readonly arp: Readonly<Record<string, Resolved>>
    /** Addresses that name servers have told it, by name. */
    readonly resolvedNames: Readonly<Record<string, string>>
  }
}
export interface Address {
  readonly address: string
  readonly mask: string
}
/** A line `ip route`. */
export interface StaticRoute extends RouteSettings {
  readonly prefix: string
  readonly mask: string
}
interface Ip {
  /** The ports that have an address. */
  readonly ports: Readonly<Record<string, Address>>
  /** In the order in which they were entered. */
  readonly routes: readonly StaticRoute[]
  readonly defaultGateway: string | null
  readonly domainName: string | null
  /** Addresses by host name, as it was typed. */
  readonly hosts: Readonly<Record<string, readonly string[]>>
  readonly nameServers: readonly string[]
}
export const emptyIp: Ip = { ports: {}, routes: [], defaultGateway: null, domainName: null, hosts: {}, nameServers: [] }
export const withIp = (device: Device, change: Partial<Ip>): Device => withSlice(device, 'ip', change)

/** The address that was typed for a port; null: there is none, or another line says where it comes from. */
export const addressOn = (config: Config, name: string): Address | null =>
  Object.hasOwn(config.ip.ports, name) && !isAsked(config, name) ? (config.ip.ports[name] ?? null) : null
/** Whether a port asks somebody for its address: `ip address dhcp`. */
export const isAsked = (config: Config, name: string): boolean =>
  portOf(config, name)?.kept.some(({ text }) => saysAddress(text)) ?? false
/** The device without the kept lines that give a port an address. */
export function withoutKeptAddress(device: Device, name: string): Device {
  const kept = portOf(device.config, name)?.kept ?? []
  const left = kept.filter(({ text }) => !saysAddress(text))
  return left.length === kept.length ? device : withPortConfig(device, name, { kept: left })
}
const saysAddress = (text: string): boolean => text.startsWith('ip address ')
/** The address of a port that is not shut; null: it has none. */
export const upAddress = (config: Config, name: string): string | null =>
  isOpen(config, name) ? (addressOn(config, name)?.address ?? null) : null
/** The addresses of ports, in the order of the ports; of one port the primary first. */
export const addressedPorts = (
  config: Config,
): readonly (Address & { readonly name: string; readonly isUp: boolean })[] =>
  portNames(config).flatMap((name) => {
    const own = addressOn(config, name)
    return own
      ? [own, ...secondaryOn(config, name)].map(({ address, mask }) => ({
          address,
          mask,
          name,
          isUp: isOpen(config, name),
        }))
      : []
  })
/** Whether a port that is up has this address. */
export const hasUpAddress = (config: Config, address: string): boolean =>
  addressedPorts(config).some((port) => port.isUp && port.address === address)
/** The secondary addresses of a port that has a primary one. */
export const secondaryOn = (config: Config, name: string): readonly Address[] =>
  addressOn(config, name) ? typedSecondary(config, name) : []
/** Those that were typed for a port, whether it has a primary one or not. */
export const typedSecondary = ({ ipSecondary: { ports } }: Config, name: string): readonly Address[] =>
  Object.hasOwn(ports, name) ? (ports[name] ?? []) : []
export const withSecondary = (device: Device, name: string, value: readonly Address[]): Device =>
  withPort(device, 'ipSecondary', name, value.length > 0 ? value : null)
export const withAddress = (device: Device, name: string, value: Address | null): Device =>
  withPort(device, 'ip', name, value)
/** The static routes, in the order in which they were typed. */
export const staticRoutesOf = ({ ip }: Config): readonly StaticRoute[] => ip.routes
export const domainNameOf = ({ ip }: Config): string | null => ip.domainName
