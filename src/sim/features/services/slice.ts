// What a configuration says in on/off lines, and how its messages are stamped.

import { withSlice, type Device } from '../../device.ts'

declare module '../../device.ts' {
  interface Config {
    readonly services: Services
  }
}
interface Services {
  /** On/off lines by their text (`ip domain lookup`), only where they differ from the default. */
  readonly toggles: Readonly<Record<string, boolean>>
  /** How messages are stamped: `datetime msec`, `uptime`; empty: not at all. */
  readonly stamps: { readonly debug: string; readonly log: string }
}
export const USUAL_STAMP = 'datetime msec'
export const emptyServices: Services = { toggles: {}, stamps: { debug: USUAL_STAMP, log: USUAL_STAMP } }
export const withServices = (device: Device, change: Partial<Services>): Device => withSlice(device, 'services', change)
