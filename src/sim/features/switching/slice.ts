// Which ports of a switch switch.

import type { Config, Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import type { Platform } from '../../platforms/platform.ts'
import { withPort } from '../../port-slices.ts'

declare module '../../device.ts' {
  interface Config {
    readonly switching: Switching
  }
}
interface Switching {
  /** Ports that can switch; whether they do. The management port and the interfaces of VLANs are not there. */
  readonly ports: Readonly<Record<string, { readonly switchport: boolean }>>
}
export const emptySwitching = (platform: Platform): Switching => ({
  ports: Object.fromEntries(
    platform.ports.filter(({ nature }) => nature === 'switched').map(({ name }) => [name, SWITCHES]),
  ),
})
const SWITCHES = { switchport: true }
export const canSwitch = ({ switching }: Config, name: string): boolean => Object.hasOwn(switching.ports, name)
export const isSwitching = ({ switching }: Config, name: string): boolean => switching.ports[name]?.switchport === true
/** The device with a port that was just made. A bundle of ports switches at first, where ports can do either. */
export const withBundle = (device: Device, name: string): Device =>
  name.startsWith('Port-channel') && platforms[device.platform].features.has('routed-ports')
    ? withSwitchport(device, name, true)
    : device
export const withSwitchport = (device: Device, name: string, switchport: boolean): Device =>
  withPort(device, 'switching', name, { switchport })
