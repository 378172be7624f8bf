// The time as a device has it: its own clock, its zone, and summer time.

import type { Config, Device } from '../../device.ts'
import type { LocalTime } from '../../messages.ts'
import { platforms } from '../../platforms/index.ts'
import { NEVER_SET, type Edge, type Summer } from './slice.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const SECOND_SUNDAY_OF_MARCH: Edge = { week: 2, day: 0, month: 2, time: 120 }
const FIRST_SUNDAY_OF_NOVEMBER: Edge = { week: 1, day: 0, month: 10, time: 120 }

/** What the clock of a device says, in UTC, at a time of the world. */
export const ownTime = (device: Device, clock: number): number => clock + (device.time ?? NEVER_SET).ahead
/** The time that a device shows at a time of the world. */
export const localTime = (device: Device, clock: number): LocalTime => zoned(device.config, ownTime(device, clock))

/** A time of the device's own clock as its zone has it. */
export function zoned({ clock: { zone, summer } }: Config, own: number): LocalTime {
  const standard = zone?.minutes ?? 0
  const holds = summer !== null && isSummer(summer, standard, own)
  const offset = standard + (holds ? summer.offset : 0)
  return { ms: own + offset * MINUTE, zone: holds ? summer.name : (zone?.name ?? 'UTC'), offset }
}
/** The time of the device's own clock when it shows this. */
export function ownOf(config: Config, shown: number): number {
  const standard = (config.clock.zone?.minutes ?? 0) * MINUTE
  return shown - zoned(config, shown - standard).offset * MINUTE
}

/** Begin and end of the summer time that a year has, by the device's own clock. */
export function summerOf({ edges, offset }: Summer, standard: number, year: number): readonly [number, number] {
  const [from, to] = edges ?? [SECOND_SUNDAY_OF_MARCH, FIRST_SUNDAY_OF_NOVEMBER]
  return [at(from, year) - standard * MINUTE, at(to, year) - (standard + offset) * MINUTE]
}
function isSummer(summer: Summer, standard: number, own: number): boolean {
  const [from, to] = summerOf(summer, standard, new Date(own + standard * MINUTE).getUTCFullYear())
  // South of the equator it ends before it begins.
  return from < to ? own >= from && own < to : isRecurring(summer) && (own >= from || own < to)
}
const isRecurring = ({ edges }: Summer): boolean => edges === null || 'week' in edges[0]

function at(edge: Edge, year: number): number {
  if ('year' in edge) return Date.UTC(edge.year, edge.month, edge.date, 0, edge.time)
  const first = Date.UTC(year, edge.month, 1)
  const last = Date.UTC(year, edge.month + 1, 0)
  const behind = (edge.day - new Date(first).getUTCDay() + 7) % 7
  const before = (new Date(last).getUTCDay() - edge.day + 7) % 7
  return (edge.week === 5 ? last - before * DAY : first + (behind + 7 * (edge.week - 1)) * DAY) + edge.time * MINUTE
}

/** Where the time of a device is from, as `show clock detail` says it; null: nobody gave it one. */
export function sourceOf({ platform, time, config }: Device): 'user configuration' | 'hardware calendar' | null {
  if (time?.set) return 'user configuration'
  const reads = platforms[platform].features.has('calendar') && (time !== null || config.clock.calendarValid)
  return reads ? 'hardware calendar' : null
}
/** `*` before a time that nobody vouches for. */
export const markOf = (device: Device): string =>
  device.time?.set || (device.config.clock.calendarValid && sourceOf(device) !== null) ? '' : '*'
