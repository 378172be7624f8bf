// What a configuration says of the device itself: its name and its banner.

import { withSlice, type Config, type Device } from '../../device.ts'
import type { Platform } from '../../platforms/platform.ts'

declare module '../../device.ts' {
  interface Config {
    readonly identity: Identity
  }
}
interface Identity {
  readonly hostname: string
  readonly banner: string | null
}
export const emptyIdentity = ({ defaultHostname }: Platform): Identity => ({ hostname: defaultHostname, banner: null })
export const withIdentity = (device: Device, change: Partial<Identity>): Device => withSlice(device, 'identity', change)

export const hostnameOf = ({ identity }: Config): string => identity.hostname
/** What stands before a login. */
export const bannerText = ({ identity: { banner } }: Config): string => (banner === null ? '' : `${banner}\n`)
