// Which ports of a switch switch, and which VLANs their trunks carry.

import type { Config, Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import type { Platform } from '../../platforms/platform.ts'
import { withPort } from '../../port-slices.ts'
import { ALL_VLANS, partsOf, vlansOf, type Vlans } from './vlans.ts'

declare module '../../device.ts' {
  interface Config {
    readonly switching: Switching
  }
}
interface SwitchPort {
  readonly switchport: boolean
  /** The VLANs that `switchport trunk allowed vlan` leaves, as a list; '' for none. Without it, all. */
  readonly allowed?: string
}
interface Switching {
  /** Ports that can switch; whether they do. The management port and the interfaces of VLANs are not there. */
  readonly ports: Readonly<Record<string, SwitchPort>>
}
export const emptySwitching = (platform: Platform): Switching => ({
  ports: Object.fromEntries(
    platform.ports.filter(({ nature }) => nature === 'switched').map(({ name }) => [name, SWITCHES]),
  ),
})
const SWITCHES = { switchport: true }
export const canSwitch = ({ switching }: Config, name: string): boolean => Object.hasOwn(switching.ports, name)
export const isSwitching = ({ switching }: Config, name: string): boolean => switching.ports[name]?.switchport === true
/** The device with a port that was just made. A bundle of ports of a switch switches at first. */
export const withBundle = (device: Device, name: string): Device =>
  name.startsWith('Port-channel') && platforms[device.platform].features.has('switching')
    ? withSwitchport(device, name, true)
    : device
export const withSwitchport = (device: Device, name: string, switchport: boolean): Device =>
  withPort(device, 'switching', name, { switchport })

/** The VLANs that the trunk of a port may carry. */
export function allowedOn({ switching }: Config, name: string): Vlans {
  const { allowed } = switching.ports[name] ?? {}
  return allowed === undefined ? ALL_VLANS : (vlansOf(allowed) ?? NO_VLANS)
}
const NO_VLANS: Vlans = new Set()
export const withAllowed = (device: Device, name: string, vlans: Vlans): Device =>
  withPort(device, 'switching', name, {
    switchport: true,
    ...(vlans.size === ALL_VLANS.size ? {} : { allowed: partsOf(vlans).join(',') }),
  })
