// The one way of a message: into the buffer of the device, and onto the screen of its session where the configuration lets it through.

import type { Device } from '../../device.ts'
import { logHead } from '../services/timestamps.ts'
import { bufferOf, type Level } from './slice.ts'

/** A name such as `SYS-5-CONFIG_I`, whose number is the severity, and the text. */
export type Message = readonly [name: string, text: string]
interface Said {
  readonly device: Device
  /** What the session shows of it. */
  readonly output: string
}
/** However large a buffer is configured, the simulator keeps no more characters. */
const MOST_KEPT = 65_536

/**
 * The device after it logged messages at a time of the world; a message has no earlier time than the one before it, which may have come
 * some seconds after its line. The console shows them, or a vty after `terminal monitor`.
 */
export function logged(device: Device, clock: number, ...messages: readonly Message[]): Said {
  const levels = device.config.logging
  const buffer = bufferOf(device)
  const last = Math.max(clock, device.logged.last)
  const head = logHead(device, last)
  const { session } = device
  let { text: kept, sent } = device.logged
  const counts = { ...device.logged.counts }
  let output = ''
  for (const [name, text] of messages) {
    const severity = Number(/-([0-7])-/.exec(name)?.[1] ?? 0)
    const line = `${head}%${name}: ${text}\n`
    const passes = (level: Level | null): boolean => level !== null && severity <= level
    const goes = {
      console: passes(levels.console),
      monitor: levels.on && session.line === 'vty' && session.monitor && passes(levels.monitor),
      buffered: levels.on && passes(buffer?.level ?? null),
      trap: levels.on && passes(levels.trap),
    }
    for (const to of DESTINATIONS) counts[to] += Number(goes[to])
    if (goes.buffered) kept = shortened(kept + line, Math.min(buffer?.size ?? 0, MOST_KEPT))
    if (goes.trap) sent = Object.fromEntries(levels.hosts.map((host) => [host, (sent[host] ?? 0) + 1]))
    if (goes[session.line === 'console' ? 'console' : 'monitor']) output += line
  }
  return { device: { ...device, logged: { text: kept, counts, sent, last } }, output }
}
const DESTINATIONS = ['console', 'monitor', 'buffered', 'trap'] as const

/** Without the oldest lines of a text that is too long. */
function shortened(text: string, size: number): string {
  if (text.length <= size) return text
  const cut = text.indexOf('\n', text.length - size - 1)
  return text.slice(cut + 1)
}
