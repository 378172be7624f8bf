// What a configuration says of the next start.

import { withSlice, type Config, type Device } from '../../device.ts'

declare module '../../device.ts' {
  interface Config {
    readonly boot: Boot
  }
}
interface Boot {
  /** The `boot system` statements, in their order. */
  readonly system: readonly string[]
  /** What `boot config` names, with its options. */
  readonly configFile: string | null
}
export const emptyBoot: Boot = { system: [], configFile: null }
export const withBoot = (device: Device, change: Partial<Boot>): Device => withSlice(device, 'boot', change)

/** The `boot system` statements of a configuration. */
export const bootListOf = ({ boot }: Config): readonly string[] => boot.system
/** What `boot config` names, with its options. */
export const configFileOf = ({ boot }: Config): string | null => boot.configFile
