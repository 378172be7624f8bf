// What a configuration says of messages: where each goes, and how severe it must be. And what a device has logged so far.

import { withSlice, type Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'

declare module '../../device.ts' {
  interface Config {
    readonly logging: Logging
  }
  interface Device {
    /** What it has logged since its start. It lives in RAM. */
    readonly logged: Logged
  }
}
/** 0 is the most severe, 7 the least. */
export type Level = number
interface LogBuffer {
  readonly size: number
  readonly level: Level
}
export interface Logging {
  /** Off: messages go to the console alone. */
  readonly on: boolean
  /** The least severe level that goes there; null: none does. */
  readonly console: Level | null
  readonly monitor: Level | null
  readonly trap: Level | null
  /** `usual`: as the platform has it. */
  readonly buffered: 'usual' | LogBuffer | null
  readonly count: boolean
  /** Servers, in the order of their lines. */
  readonly hosts: readonly string[]
  readonly facility: string
  /** The interface whose address the servers see. */
  readonly source: string | null
}
interface Logged {
  /** The buffer. */
  readonly text: string
  /** Messages that each destination got. */
  readonly counts: Readonly<Record<'console' | 'monitor' | 'buffered' | 'trap', number>>
  /** Messages that went to each server. */
  readonly sent: Readonly<Record<string, number>>
  /** When the last message came, by the clock of the world; 0: there was none. */
  readonly last: number
}

export const DEBUGGING = 7
export const INFORMATIONAL = 6
export const USUAL_BUFFER: LogBuffer = { size: 4096, level: DEBUGGING }
export const emptyLogging: Logging = {
  on: true,
  console: DEBUGGING,
  monitor: DEBUGGING,
  trap: INFORMATIONAL,
  buffered: 'usual',
  count: false,
  hosts: [],
  facility: 'local7',
  source: null,
}
export const NOTHING_LOGGED: Logged = {
  text: '',
  counts: { console: 0, monitor: 0, buffered: 0, trap: 0 },
  sent: {},
  last: 0,
}

export const withLogging = (device: Device, change: Partial<Logging>): Device => withSlice(device, 'logging', change)
/** The buffer of a device as it is configured; null: messages are not kept. */
export function bufferOf({ config, platform }: Device): LogBuffer | null {
  const { buffered } = config.logging
  if (buffered !== 'usual') return buffered
  return platforms[platform].features.has('log-buffer') ? USUAL_BUFFER : null
}
