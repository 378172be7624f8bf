// What a configuration says of IP: addresses, routes, the gateway, names.

import { withSlice, type Config, type Device } from '../../device.ts'
import { isOpen, portNames } from '../interfaces/slice.ts'
import { withPort } from '../../port-slices.ts'

declare module '../../device.ts' {
  interface Config {
    readonly ip: Ip
  }
}
export interface Address {
  readonly address: string
  readonly mask: string
}
interface Ip {
  /** The ports that have an address. */
  readonly ports: Readonly<Record<string, Address>>
  /** `ip route` lines as `PREFIX MASK NEXTHOP`. */
  readonly routes: readonly string[]
  readonly defaultGateway: string | null
  readonly domainName: string | null
  /** Addresses by host name in small letters. */
  readonly hosts: Readonly<Record<string, readonly string[]>>
  readonly nameServers: readonly string[]
}
export const emptyIp: Ip = { ports: {}, routes: [], defaultGateway: null, domainName: null, hosts: {}, nameServers: [] }
export const withIp = (device: Device, change: Partial<Ip>): Device => withSlice(device, 'ip', change)

export const addressOn = ({ ip }: Config, name: string): Address | null =>
  Object.hasOwn(ip.ports, name) ? (ip.ports[name] ?? null) : null
/** The address of a port that is not shut; null: it has none. */
export const upAddress = (config: Config, name: string): string | null =>
  isOpen(config, name) ? (addressOn(config, name)?.address ?? null) : null
/** The ports with an address, in the order of the ports. */
export const addressedPorts = (
  config: Config,
): readonly (Address & { readonly name: string; readonly isUp: boolean })[] =>
  portNames(config).flatMap((name) => {
    const own = addressOn(config, name)
    return own ? [{ ...own, name, isUp: isOpen(config, name) }] : []
  })
/** Whether a port that is up has this address. */
export const hasUpAddress = (config: Config, address: string): boolean =>
  addressedPorts(config).some((port) => port.isUp && port.address === address)
export const withAddress = (device: Device, name: string, value: Address | null): Device =>
  withPort(device, 'ip', name, value)
export const domainNameOf = ({ ip }: Config): string | null => ip.domainName
