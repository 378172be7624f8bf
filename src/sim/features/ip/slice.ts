// What a configuration says of IP: routes, the gateway, names.

import { withSlice, type Device } from '../../device.ts'

declare module '../../device.ts' {
  interface Config {
    readonly ip: Ip
  }
}
interface Ip {
  /** `ip route` lines as `PREFIX MASK NEXTHOP`. */
  readonly routes: readonly string[]
  readonly defaultGateway: string | null
  readonly domainName: string | null
  /** Addresses by host name in small letters. */
  readonly hosts: Readonly<Record<string, readonly string[]>>
  readonly nameServers: readonly string[]
}
export const emptyIp: Ip = { routes: [], defaultGateway: null, domainName: null, hosts: {}, nameServers: [] }
export const withIp = (device: Device, change: Partial<Ip>): Device => withSlice(device, 'ip', change)
