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
  /** The other banners, by their kind: `login`, `exec`. */
  readonly banners: Readonly<Record<string, string>>
}
export const emptyIdentity = ({ defaultHostname }: Platform): Identity => ({
  hostname: defaultHostname,
  banner: null,
  banners: {},
})
export const withIdentity = (device: Device, change: Partial<Identity>): Device => withSlice(device, 'identity', change)

export const hostnameOf = ({ identity }: Config): string => identity.hostname
/** What stands where a session begins. */
export const bannerText = ({ identity: { banner } }: Config): string => (banner === null ? '' : `${banner}\n`)
/** What stands above the questions of a login, and what greets behind them. */
export const bannerOf = ({ identity: { banners } }: Config, kind: 'login' | 'exec'): string =>
  banners[kind] === undefined ? '' : `${banners[kind]}\n`
