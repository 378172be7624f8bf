// What a configuration says of the SSH server, where it is not the default.

import { withSlice, type Device } from '../../device.ts'

declare module '../../device.ts' {
  interface Config {
    readonly ssh: Ssh
  }
}
export interface Ssh {
  /** Seconds. */
  readonly timeout: number | null
  readonly retries: number | null
  readonly version: number | null
}
export const emptySsh: Ssh = { timeout: null, retries: null, version: null }
export const withSsh = (device: Device, change: Partial<Ssh>): Device => withSlice(device, 'ssh', change)
