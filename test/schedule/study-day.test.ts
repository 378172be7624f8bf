// The study day: local date of the learner's zone, from the rollover hour on.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  isRolloverHour,
  isZone,
  offsetMinutes,
  studyDay,
  studyDayStart,
  zoneFrom,
} from '../../src/schedule/study-day.ts'

const paris = { zone: 'Europe/Paris', rolloverHour: 4 }

describe('the study day', () => {
  test('begins exactly at the rollover hour', () => {
    expect(studyDay('2026-05-04T01:59:59.999Z', paris)).toBe('2026-05-03')
    expect(studyDay('2026-05-04T02:00:00.000Z', paris)).toBe('2026-05-04')
  })

  test('begins at an instant: the first of that day', () => {
    expect(studyDayStart('2026-05-04', paris)).toBe('2026-05-04T02:00:00.000Z')
    expect(studyDayStart('2026-12-04', paris)).toBe('2026-12-04T03:00:00.000Z')
  })

  test('lasts past midnight', () => {
    expect(studyDay('2026-05-04T21:59:00.000Z', paris)).toBe('2026-05-04')
    expect(studyDay('2026-05-04T22:30:00.000Z', paris)).toBe('2026-05-04')
  })

  test('is the calendar day when the rollover is at midnight', () => {
    expect(studyDay('2026-05-04T21:59:59.000Z', { ...paris, rolloverHour: 0 })).toBe('2026-05-04')
    expect(studyDay('2026-05-04T22:00:00.000Z', { ...paris, rolloverHour: 0 })).toBe('2026-05-05')
  })

  test.each([
    ['Pacific/Kiritimati', '2026-05-05'], // UTC+14: 02:00 on the 6th, before the rollover
    ['Asia/Tokyo', '2026-05-05'],
    ['Europe/Paris', '2026-05-05'],
    ['America/Los_Angeles', '2026-05-05'],
    ['Etc/GMT+12', '2026-05-04'], // UTC-12: 00:00 on the 5th
  ])('of one instant in %s is %s', (zone, day) => {
    expect(studyDay('2026-05-05T12:00:00.000Z', { zone, rolloverHour: 4 })).toBe(day)
  })

  test('differs by one across the date line at the same instant', () => {
    expect(studyDay('2026-05-05T15:00:00.000Z', { zone: 'Pacific/Kiritimati', rolloverHour: 4 })).toBe('2026-05-06')
    expect(studyDay('2026-05-05T15:00:00.000Z', { zone: 'Etc/GMT+12', rolloverHour: 4 })).toBe('2026-05-04')
  })

  test('has 23 hours when clocks go forward, and still begins at 4:00', () => {
    // 29 March 2026: 02:00 CET becomes 03:00 CEST, so 04:00 local is 02:00 UTC, not 03:00.
    expect(studyDay('2026-03-29T01:59:59.000Z', paris)).toBe('2026-03-28')
    expect(studyDay('2026-03-29T02:00:00.000Z', paris)).toBe('2026-03-29')
  })

  test('has 25 hours when clocks go back, and still begins at 4:00', () => {
    // 25 October 2026: 03:00 CEST becomes 02:00 CET, so 04:00 local is 03:00 UTC, not 02:00.
    expect(studyDay('2026-10-25T02:59:59.000Z', paris)).toBe('2026-10-24')
    expect(studyDay('2026-10-25T03:00:00.000Z', paris)).toBe('2026-10-25')
  })

  test('does not fall back with the clock when the rollover hour comes twice', () => {
    // Los Angeles, 1 November 2026: 01:00 to 02:00 happens twice.
    const twice = { zone: 'America/Los_Angeles', rolloverHour: 1 }
    const days = ['08:00', '08:30', '09:00', '09:30', '10:00'].map((time) =>
      studyDay(`2026-11-01T${time}:00.000Z`, twice),
    )
    expect(days).toEqual(['2026-11-01', '2026-11-01', '2026-11-01', '2026-11-01', '2026-11-01'])
    expect(studyDay('2026-11-01T07:59:00.000Z', twice)).toBe('2026-10-31')
  })

  test('knows the leap day', () => {
    expect(studyDay('2028-03-01T02:59:00.000Z', paris)).toBe('2028-02-29')
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1)
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  })
})

test('days between study days are calendar days, whatever the clocks did', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-05-04', '2026-05-03')).toBe(-1)
  expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
})

test('the offset of an instant is in minutes ahead of UTC', () => {
  expect(offsetMinutes('2026-01-10T00:00:00.000Z', 'Europe/Paris')).toBe(60)
  expect(offsetMinutes('2026-07-10T00:00:00.000Z', 'Europe/Paris')).toBe(120)
  expect(offsetMinutes('2026-07-10T00:00:00.000Z', 'Asia/Kathmandu')).toBe(345)
  expect(offsetMinutes('2026-07-10T00:00:00.000Z', 'Etc/GMT+12')).toBe(-720)
})

test.each([
  ['Europe/Paris', true],
  ['UTC', true],
  ['America/Argentina/Ushuaia', true],
  ['Mars/Olympus', false],
  ['', false],
  ['+02:00', false],
  ['2026-01-01T00:00[Europe/Paris]', false],
  ['IST', false],
  ['SystemV/AST4', false],
  ['Etc/Unknown', false],
  ['UTC0', false],
])('whether %j names a zone is %s', (text, known) => {
  expect(isZone(text)).toBe(known)
})

test('a name that is no zone is passed over, and in the end it is UTC', () => {
  expect(zoneFrom(undefined, 'JST', 'Europe/Paris')).toBe('Europe/Paris')
  expect(zoneFrom('Etc/Unknown', undefined)).toBe('UTC')
})

test('whatever zone settings offer can be reckoned with', () => {
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    expect([zone, isZone(zone)]).toEqual([zone, true])
    expect(studyDay('2026-05-04T12:00:00.000Z', { zone, rolloverHour: 4 })).toMatch(/^2026-05-0[345]$/)
  }
})

test('a rollover hour is a whole hour of the day', () => {
  expect([0, 4, 23].every(isRolloverHour)).toBe(true)
  expect([-1, 24, 3.5, Number.NaN].some(isRolloverHour)).toBe(false)
})

describe('in every zone, with every rollover hour', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  const instant = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2031-01-01') })
  const clocks = fc.record({ zone: fc.constantFrom(...zones), rolloverHour: fc.integer({ min: 0, max: 23 }) })
  const iso = (ms: number): string => new Date(ms).toISOString()

  // A study day in which clocks go on by two hours has 22.
  test('time that goes on never brings an earlier day, and skips none', () => {
    fc.assert(
      fc.property(clocks, instant, fc.integer({ min: 0, max: 22 * 60 }), (clock, ms, minutes) => {
        const [first, second] = [studyDay(iso(ms), clock), studyDay(iso(ms + minutes * 60_000), clock)]
        return first === second || addDays(first, 1) === second
      }),
      { numRuns: 2000 },
    )
  })

  test('a clock that is set back brings the day that it was then, whatever was asked between', () => {
    fc.assert(
      fc.property(clocks, instant, fc.integer({ min: 1, max: 72 * 60 }), (clock, ms, minutes) => {
        const before = studyDay(iso(ms - minutes * 60_000), clock)
        const now = studyDay(iso(ms), clock)
        return before <= now && studyDay(iso(ms - minutes * 60_000), clock) === before
      }),
      { numRuns: 1000 },
    )
  })

  // Every change of an offset in two years, minute by minute around it.
  test.each([0, 2, 3, 4])('no day goes back where clocks do, with a rollover at %i:00', (rolloverHour) => {
    const wrong: string[] = []
    for (const zone of zones) {
      let change = Temporal.Instant.from('2026-01-01T00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next')
      while (change && change.epochMilliseconds < Date.parse('2028-01-01')) {
        let last = ''
        for (let minutes = -240; minutes <= 240; minutes += 15) {
          const day = studyDay(iso(change.epochMilliseconds + minutes * 60_000), { zone, rolloverHour })
          if (day < last) wrong.push(`${zone}: ${day} after ${last}`)
          last = day
        }
        change = change.getTimeZoneTransition('next')
      }
    }
    expect(wrong).toEqual([])
  })

  test('the rollover that clocks pass twice begins one day: Chatham at 3:00', () => {
    const clock = { zone: 'Pacific/Chatham', rolloverHour: 3 }
    // 5 April 2026: 3:45 becomes 2:45.
    const days = ['13:14', '13:15', '13:59', '14:00', '14:14', '14:15'].map((time) =>
      studyDay(`2026-04-04T${time}:00.000Z`, clock),
    )
    expect(days).toEqual(['2026-04-04', ...Array.from({ length: 5 }, () => '2026-04-05')])
  })
})
