// Which ports are members of which EtherChannel, and how they negotiate (ios-switching.md 9).

import type { Config } from '../../device.ts'

declare module '../../device.ts' {
  interface Config {
    readonly channels: Channels
  }
}
export type ChannelMode = 'on' | 'active' | 'passive' | 'desirable' | 'auto'
export interface Member {
  /** Absent: it is in no group, and only has settings for one. */
  readonly group?: number
  readonly mode?: ChannelMode
  /** `lacp port-priority`; absent: 32768. */
  readonly priority?: number
  /** `channel-protocol`. */
  readonly protocol?: 'lacp' | 'pagp'
}
export interface Channels {
  readonly ports: Readonly<Record<string, Member>>
  /** `lacp system-priority`. */
  readonly systemPriority: number
}
export const EMPTY_CHANNELS: Channels = { ports: {}, systemPriority: 32_768 }
export const memberOf = ({ channels }: Config, name: string): Member | null =>
  Object.hasOwn(channels.ports, name) ? (channels.ports[name] ?? null) : null
