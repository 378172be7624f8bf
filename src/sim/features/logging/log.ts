// The one way of a message: into the buffer of the device, and onto the screen of its session where the configuration lets it through.

import type { Device } from '../../device.ts'
import { logHead } from '../services/timestamps.ts'
import { bufferOf, NOTHING_LOGGED, type Level } from './slice.ts'

/** A name such as `SYS-5-CONFIG_I`, whose number is the severity, and the text. */
export type Message = readonly [name: string, text: string]
interface Said {
  readonly device: Device
  /** What the session shows of it. */
  readonly output: string
}
/** However large a buffer is configured, the simulator keeps no more characters. */
const MOST_KEPT = 65_536

/** The device after it logged messages at a time of the world. The console shows them, or a vty after `terminal monitor`. */
export function logged(device: Device, clock: number, ...messages: readonly Message[]): Said {
  return messages.reduce<Said>(
    (said, message) => {
      const next = log(said.device, clock, message)
      return { device: next.device, output: said.output + next.output }
    },
    { device, output: '' },
  )
}

function log(device: Device, clock: number, [name, text]: Message): Said {
  const severity = Number(/-([0-7])-/.exec(name)?.[1] ?? 0)
  const line = `${logHead(device, clock)}%${name}: ${text}\n`
  const levels = device.config.logging
  const buffer = bufferOf(device)
  const passes = (level: Level | null): boolean => level !== null && severity <= level
  const goes = {
    console: passes(levels.console),
    monitor: levels.on && device.session.line === 'vty' && device.session.monitor && passes(levels.monitor),
    buffered: levels.on && passes(buffer?.level ?? null),
    trap: levels.on && passes(levels.trap),
  }
  const { text: old, counts, sent } = device.logged ?? NOTHING_LOGGED
  return {
    device: {
      ...device,
      logged: {
        text: goes.buffered ? shortened(old + line, Math.min(buffer?.size ?? 0, MOST_KEPT)) : old,
        counts: {
          console: counts.console + Number(goes.console),
          monitor: counts.monitor + Number(goes.monitor),
          buffered: counts.buffered + Number(goes.buffered),
          trap: counts.trap + Number(goes.trap),
        },
        sent: goes.trap ? Object.fromEntries(levels.hosts.map((host) => [host, (sent[host] ?? 0) + 1])) : sent,
      },
    },
    output: goes[device.session.line === 'console' ? 'console' : 'monitor'] ? line : '',
  }
}

/** Without the oldest lines of a text that is too long. */
function shortened(text: string, size: number): string {
  if (text.length <= size) return text
  const cut = text.indexOf('\n', text.length - size - 1)
  return text.slice(cut + 1)
}
