// What a configuration says of the copies that are kept of it.

import { withSlice, type Device } from '../../device.ts'
import type { KeptLine } from '../../kept.ts'

declare module '../../device.ts' {
  interface Config {
    readonly archive: Archive
  }
}
interface Archive {
  readonly path: string | null
  readonly maximum: number | null
  readonly writeMemory: boolean
  /** Minutes between copies. */
  readonly timePeriod: number | null
  readonly kept: readonly KeptLine[]
}
export const emptyArchive: Archive = { path: null, maximum: null, writeMemory: false, timePeriod: null, kept: [] }
export const withArchive = (device: Device, change: Partial<Archive>): Device => withSlice(device, 'archive', change)
