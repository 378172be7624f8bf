// `service timestamps`: whether log and debug messages begin with a time, and how it is written.

import { command, type Arg, type Command, type Effect } from '../../command.ts'
import type { Config, Device } from '../../device.ts'
import { logDate, shortUptime } from '../../messages.ts'
import { localTime, markOf, ownTime } from '../clock/time.ts'
import { USUAL_STAMP, withServices } from './slice.ts'

type Kind = 'debug' | 'log'
const PARTS = [
  ['msec', 'Include milliseconds in timestamp'],
  ['localtime', 'Use local time zone for timestamps'],
  ['show-timezone', 'Add time zone information to timestamp'],
  ['year', 'Include year in timestamp'],
] as const
const keyOf = (kind: Kind): string => `service timestamps ${kind}`

/** How messages of a kind are stamped: `datetime msec`, `uptime`; empty: not at all. */
export const stampOf = (config: Config, kind: Kind): string => config.services.stamps[kind]

/** What a log message begins with, up to its `%`: `*May  4 09:00:12.345: `. */
export function logHead(device: Device, clock: number): string {
  const stamp = stampOf(device.config, 'log')
  if (stamp === '') return ''
  if (stamp === 'uptime') return `${shortUptime(clock - device.bootedAt)}: `
  const words = stamp.split(' ')
  const time = words.includes('localtime')
    ? localTime(device, clock)
    : { ms: ownTime(device, clock), zone: 'UTC', offset: 0 }
  const zone = words.includes('show-timezone') ? ` ${time.zone}` : ''
  return `${markOf(device)}${logDate(time, words.includes('msec'), words.includes('year'))}${zone}: `
}

const set = (device: Device, kind: Kind, stamp: string): Effect => ({
  device: withServices(device, { stamps: { ...device.config.services.stamps, [kind]: stamp } }),
})

/** `msec`, `localtime`, `show-timezone` and `year`, in any order; a configuration has them in the order of IOS. */
const parts: Arg<'parts', string> = {
  name: 'parts',
  shown: 'WORD',
  take: (tokens, at) => {
    const typed = tokens.slice(at).map(({ text }) => PARTS.find(([part]) => part.startsWith(text.toLowerCase()))?.[0])
    if (typed.length === 0 || typed.includes(undefined) || new Set(typed).size < typed.length) return null
    const inOrder = PARTS.filter(([part]) => typed.includes(part)).map(([part]) => part)
    return { value: inOrder.join(' '), next: tokens.length }
  },
  written: String,
  offers: (typed) => {
    const words = typed.toLowerCase().split(/ +/)
    return PARTS.filter(([part]) => !words.slice(0, -1).includes(part) && part.startsWith(words.at(-1) ?? ''))
  },
}

const SERVICE = ['service', 'Modify use of network based services'] as const
const TIMESTAMPS = ['timestamps', 'Timestamp debug/log messages'] as const
const DATETIME = ['datetime', 'Timestamp with date and time'] as const
function stamps(kind: Kind): readonly Command[] {
  const head = [SERVICE, TIMESTAMPS, [kind, `Timestamp ${kind} messages`]] as const
  return [
    command({
      mode: 'config',
      path: [...head, DATETIME, [parts, 'What to include in timestamps']],
      run: (device, { parts: text }) => set(device, kind, `datetime ${text}`),
      no: (device) => set(device, kind, ''),
      byDefault: (device) => set(device, kind, USUAL_STAMP),
    }),
    command({ mode: 'config', path: [...head, DATETIME], run: (device) => set(device, kind, 'datetime') }),
    command({
      mode: 'config',
      path: [...head, ['uptime', 'Timestamp with system uptime']],
      run: (device) => set(device, kind, 'uptime'),
      no: (device) => set(device, kind, ''),
      byDefault: (device) => set(device, kind, USUAL_STAMP),
    }),
    // Without a form, the stamp is the uptime.
    command({
      mode: 'config',
      path: head,
      run: (device) => set(device, kind, 'uptime'),
      no: (device) => set(device, kind, ''),
      byDefault: (device) => set(device, kind, USUAL_STAMP),
      show: (config) => {
        const stamp = stampOf(config, kind)
        return [stamp === '' ? `no ${keyOf(kind)} uptime` : `${keyOf(kind)} ${stamp}`]
      },
    }),
  ]
}
/** Alone, the line turns on the stamps of debug messages; `no` turns off both kinds. */
const both = (device: Device, stamp: string): Effect => set(set(device, 'debug', stamp).device ?? device, 'log', stamp)
const alone = command({
  mode: 'config',
  path: [SERVICE, TIMESTAMPS],
  run: (device) => set(device, 'debug', 'uptime'),
  no: (device) => both(device, ''),
  byDefault: (device) => both(device, USUAL_STAMP),
})

export const timestampCommands: readonly Command[] = [...stamps('debug'), ...stamps('log'), alone]
