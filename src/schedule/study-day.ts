// The one place that turns an instant into a study day: the local date of a learner's zone, which begins at their rollover hour.

import type { StudyClock } from './review.ts'

/** The study day of an instant, `2026-05-04`. Before the rollover hour it is still yesterday. */
export function studyDay(at: string, clock: StudyClock): string {
  // The wall clock decides, not 24-hour steps: on a 23- or 25-hour day the rollover is at the same local hour.
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(clock.zone)
  const date = local.toPlainDate()
  if (local.hour >= clock.rolloverHour) return date.toString()
  // Where a clock is set back over the rollover hour (Chatham, Troll), the day that had begun goes on.
  const began = date.toZonedDateTime({ timeZone: clock.zone, plainTime: { hour: clock.rolloverHour } })
  return (began.epochMilliseconds <= local.epochMilliseconds ? date : date.subtract({ days: 1 })).toString()
}

/** The instant at which a study day begins. */
export function studyDayStart(day: string, { zone, rolloverHour }: StudyClock): string {
  const began = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: { hour: rolloverHour } })
  return new Date(began.epochMilliseconds).toISOString()
}

/** Minutes that the zone is ahead of UTC at an instant, stored with each event so that history needs no zone rules. */
export function offsetMinutes(at: string, zone: string): number {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9
}

/** Whole days from one study day to another; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/**
 * True for a name of the IANA time zone database that this machine can reckon with; browsers, settings forms, the database
 * and the machine's own environment give the names. The study day is made by Temporal and shown by Intl, and Intl takes more
 * names (IST, SystemV/AST4): a zone is what both take.
 */
export function isZone(text: string): boolean {
  // `+05:00` is accepted by both, but has no daylight saving and is nobody's zone.
  if (!/^[A-Za-z]/.test(text)) return false
  const name = text.toLowerCase()
  if (knownZones.has(name)) return true
  try {
    offsetMinutes('2026-01-01T00:00:00.000Z', text)
    if (new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone === '') return false
  } catch {
    return false
  }
  knownZones.add(name)
  return true
}
/** In small letters, as case does not count. To ask Intl takes as long as half a page. */
const knownZones = new Set<string>()

/** The first of these names that is a zone, and UTC if none is. */
export function zoneFrom(...names: readonly (string | undefined)[]): string {
  return names.find((name) => name !== undefined && isZone(name)) ?? 'UTC'
}

export function isRolloverHour(hour: number): boolean {
  return Number.isInteger(hour) && hour >= 0 && hour <= 23
}

/** The instant of a local time as a form sends it, `2026-05-04T18:00`, in a zone; one that a change of clocks leaves out is an hour later. Null: no such day. */
export function instantIn(local: string, zone: string): string | null {
  try {
    const instant = Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toZonedDateTime(zone).toInstant()
    return new Date(instant.epochMilliseconds).toISOString()
  } catch {
    return null
  }
}

/** The same local time on another day: so many days later, or earlier if negative, by the clocks in a zone. */
export function daysLater(at: string, days: number, zone: string): string {
  const moved = Temporal.Instant.from(at).toZonedDateTimeISO(zone).add({ days })
  return new Date(moved.epochMilliseconds).toISOString()
}

/** An instant as a form takes it: `2026-05-04T18:00`, of the clocks in a zone. */
export function localText(at: string, zone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16)
}
