// Parts of a date and a time, as commands take them.

import { number, value, type Arg, type PathPart } from '../../command.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const among = (names: readonly string[], text: string): number | null => {
  const found = names.findIndex((name) => text.length >= 3 && name.startsWith(text.toLowerCase()))
  return found < 0 ? null : found
}
/** `Mar`, as a configuration writes it. */
export const short = (names: 'months' | 'weekdays', at: number): string => {
  const name = (names === 'months' ? MONTHS : WEEKDAYS)[at] ?? ''
  return name.slice(0, 1).toUpperCase() + name.slice(1, 3)
}

/** A month, counted from 0. */
export const month = <N extends string>(name: N): Arg<N, number> => ({
  ...value(name, 'MONTH', (text) => among(MONTHS, text)),
  written: (read) => short('months', read as number),
})
/** A day of the week, counted from Sunday, 0. */
export const weekday = <N extends string>(name: N): Arg<N, number> => ({
  ...value(name, 'DAY', (text) => among(WEEKDAYS, text)),
  written: (read) => short('weekdays', read as number),
})
/** `hh:mm`, as minutes of the day. */
export const timeOfDay = <N extends string>(name: N): Arg<N, number> =>
  value(name, 'hh:mm', (text) => {
    const match = /^(\d{1,2}):(\d{2})$/.exec(text)
    return match && Number(match[1]) < 24 && Number(match[2]) < 60 ? Number(match[1]) * 60 + Number(match[2]) : null
  })
/** `hh:mm:ss`, as seconds of the day. */
const seconds = value('seconds', 'hh:mm:ss', (text) => {
  const [hours = 24, minutes = 60, rest = 60] = /^\d{1,2}:\d{2}:\d{2}$/.test(text) ? text.split(':').map(Number) : []
  return hours < 24 && minutes < 60 && rest < 60 ? hours * 3600 + minutes * 60 + rest : null
})

/** A time and a date; the day may stand before the month or behind it. */
export interface DateAndTime {
  readonly seconds: number
  readonly date: number
  readonly month: number
  readonly year: number
}
const DATE = [number('date', 1, 31), 'Day of the month'] as const
const MONTH = [month('month'), 'Month of the year'] as const
const YEAR = [number('year', 1993, 2035), 'Year'] as const
export const dateAndTime: readonly (readonly PathPart[])[] = [
  [[seconds, 'Current Time'], DATE, MONTH, YEAR],
  [[seconds, 'Current Time'], MONTH, DATE, YEAR],
]
/** Milliseconds, or null for a day that the month does not have. */
export function msOf({ seconds: time, date, month: ofYear, year }: DateAndTime): number | null {
  const midnight = new Date(Date.UTC(year, ofYear, date))
  return midnight.getUTCMonth() === ofYear ? midnight.getTime() + time * 1000 : null
}
