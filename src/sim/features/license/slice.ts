// What a configuration says of licences: the lines `license boot module …`, in order of entry.

import { withSlice, type Device } from '../../device.ts'

declare module '../../device.ts' {
  interface Config {
    readonly license: License
  }
}
interface License {
  readonly boot: readonly string[]
}
export const emptyLicense: License = { boot: [] }
export const withLicense = (device: Device, boot: readonly string[]): Device => withSlice(device, 'license', { boot })
