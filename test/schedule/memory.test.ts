// FSRS-6 in study days: the same numbers as ts-fsrs where its calendar is right, better ones where it is not.

import { createEmptyCard, fsrs, generatorParameters, Rating as Grade } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { describeInterval, preview, rate, ratings, retrievability } from '../../src/schedule/memory.ts'
import type { Memory, Rating } from '../../src/schedule/review.ts'
import { addDays, daysBetween } from '../../src/schedule/study-day.ts'

const noon = (day: string) => `${day}T12:00:00.000Z`
const on = (day: string, time = '12:00') => ({ at: `${day}T${time}:00.000Z`, studyDay: day })
const start = '2026-05-04'

/** Rates one card day after day: each pair is the days waited, and the rating. */
function rateAll(sequence: readonly (readonly [number, Rating])[]): Memory[] {
  const cards: Memory[] = []
  let day = start
  for (const [waited, rating] of sequence) {
    day = addDays(day, waited)
    cards.push(rate('f', cards.at(-1) ?? null, rating, on(day)))
  }
  return cards
}

/** A card known for a while: two successes, four days apart. */
const known = rateAll([
  [0, 'easy'],
  [8, 'good'],
]).at(-1)!

describe('against ts-fsrs, at noon UTC, where its days are study days', () => {
  const theirs = fsrs(
    generatorParameters({
      request_retention: 0.9,
      enable_fuzz: false,
      learning_steps: ['1m', '10m'],
      relearning_steps: ['10m'],
    }),
  )
  const grades = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const
  const states = ['new', 'learning', 'review', 'relearning']

  test.each<{ name: string; sequence: (readonly [number, Rating])[] }>([
    {
      name: 'good from the start',
      sequence: [
        [0, 'good'],
        [0, 'good'],
        [2, 'good'],
        [11, 'good'],
        [46, 'good'],
      ],
    },
    {
      name: 'easy, then hard',
      sequence: [
        [0, 'easy'],
        [8, 'hard'],
        [20, 'hard'],
        [31, 'good'],
      ],
    },
    {
      name: 'again and again',
      sequence: [
        [0, 'again'],
        [0, 'again'],
        [0, 'good'],
        [0, 'good'],
        [1, 'good'],
      ],
    },
    {
      name: 'lapse and relearning',
      sequence: [
        [0, 'good'],
        [0, 'good'],
        [3, 'good'],
        [14, 'again'],
        [0, 'good'],
        [2, 'good'],
      ],
    },
    {
      name: 'hard in both kinds of steps',
      sequence: [
        [0, 'hard'],
        [0, 'hard'],
        [0, 'good'],
        [0, 'hard'],
        [0, 'good'],
        [3, 'again'],
        [0, 'hard'],
        [0, 'good'],
      ],
    },
    {
      name: 'easy out of a lapse',
      sequence: [
        [0, 'good'],
        [0, 'good'],
        [2, 'again'],
        [0, 'easy'],
        [4, 'easy'],
      ],
    },
    {
      name: 'reviewed early and late',
      sequence: [
        [0, 'good'],
        [0, 'good'],
        [1, 'good'],
        [200, 'good'],
        [1, 'hard'],
        [1, 'easy'],
      ],
    },
    {
      name: 'steps left over to another day',
      sequence: [
        [0, 'again'],
        [1, 'good'],
        [3, 'good'],
        [2, 'again'],
        [5, 'good'],
      ],
    },
  ])('$name: same memory, same interval, same state', ({ sequence }) => {
    let card = createEmptyCard(noon(start))
    let day = start
    const ours = rateAll(sequence)
    sequence.forEach(([waited, rating], i) => {
      day = addDays(day, waited)
      card = theirs.next(card, noon(day), grades[rating]).card
      const mine = ours[i]!
      expect(mine).toMatchObject({
        state: states[card.state],
        step: card.learning_steps,
        reps: card.reps,
        lapses: card.lapses,
      })
      expect(mine.stability).toBeCloseTo(card.stability, 8)
      expect(mine.difficulty).toBeCloseTo(card.difficulty, 8)
      // Their days are counted from the answer; our steps are instants too.
      const theirDue = card.due.toISOString()
      expect(mine.state === 'review' ? mine.dueDay : mine.dueAt).toBe(
        mine.state === 'review' ? theirDue.slice(0, 10) : theirDue,
      )
    })
  })
})

describe('days', () => {
  test('two answers of one study day are no day apart, though midnight UTC lies between', () => {
    const first = rate('f', null, 'easy', { at: '2026-05-04T23:59:00.000Z', studyDay: '2026-05-04' })
    const second = rate('f', first, 'good', { at: '2026-05-05T00:01:00.000Z', studyDay: '2026-05-04' })
    // ts-fsrs counts a day here and grows 8.30 to 13.49 (spaced-repetition.md 4.1).
    expect(second.stability).toBeCloseTo(first.stability, 1)
  })

  test('a card answered late in the evening is due from the rollover, not a day later at that hour', () => {
    const card = rate('f', null, 'easy', on(start, '22:30'))
    expect(card).toMatchObject({ state: 'review', dueDay: '2026-05-12' })
  })

  test('a clock that went back counts as no day at all, and the last day stays', () => {
    const earlier = rate('f', known, 'good', on('2026-05-10'))
    expect(earlier.lastDay).toBe(known.lastDay)
    expect(earlier.lastAt).toBe(known.lastAt)
    expect(earlier.stability).toBe(rate('f', known, 'good', on(known.lastDay)).stability)
  })
})

describe('steps', () => {
  test('a new card goes 1 minute, 10 minutes, days', () => {
    const [again, good, graduated] = rateAll([
      [0, 'again'],
      [0, 'good'],
      [0, 'good'],
    ])
    expect(again).toMatchObject({ state: 'learning', step: 0, dueAt: '2026-05-04T12:01:00.000Z', dueDay: start })
    expect(good).toMatchObject({ state: 'learning', step: 1, dueAt: '2026-05-04T12:10:00.000Z' })
    expect(graduated?.state).toBe('review')
  })

  test('Again on a new card is no lapse; on a known card it is one, and takes it back in 10 minutes', () => {
    expect(rate('f', null, 'again', on(start)).lapses).toBe(0)
    const lapsed = rate('f', known, 'again', on('2026-05-30', '08:00'))
    expect(lapsed).toMatchObject({
      lapses: 1,
      state: 'relearning',
      dueAt: '2026-05-30T08:10:00.000Z',
      dueDay: '2026-05-30',
    })
  })

  test('a success outside the scheduler leaves the steps at once, a failure does not', () => {
    expect(rate('f', null, 'good', { ...on(start), skipSteps: true })).toMatchObject({
      state: 'review',
      dueDay: '2026-05-06',
    })
    expect(rate('f', null, 'again', { ...on(start), skipSteps: true }).state).toBe('learning')
  })
})

describe('the preview', () => {
  test.each([
    ['a new card', null],
    ['a learning card', rateAll([[0, 'good']])[0]!],
    ['a known card', known],
    ['a lapsed card', rate('f', known, 'again', on('2026-05-30'))],
  ] as [string, Memory | null][])('of %s is what is applied, for every rating', (_, card) => {
    const shown = preview('f', card, on('2026-06-01'))
    for (const rating of ratings) expect(shown[rating].card).toEqual(rate('f', card, rating, on('2026-06-01')))
  })

  test('says intervals as people do', () => {
    const intervals = (card: Memory | null) =>
      Object.values(preview('f', card, on('2026-05-20'))).map(({ interval }) => interval)
    expect(intervals(null)).toEqual(['1 min', '6 min', '10 min', '8 days'])
    expect(intervals(known)[0]).toBe('10 min')
  })

  test.each([
    ['2026-05-05', '1 day'],
    ['2026-07-02', '59 days'],
    ['2026-07-04', '2 months'],
    ['2029-05-04', '3 years'],
  ])('a card due on %s is due in %s', (dueDay, interval) => {
    expect(describeInterval({ ...known, dueDay }, on(start))).toBe(interval)
  })

  test('Hard is never longer than Good, nor Good than Easy', () => {
    for (let day = known.lastDay, waited = 0; waited < 100; waited++, day = addDays(known.lastDay, waited)) {
      const { hard, good, easy } = preview('f', known, on(day))
      expect([hard.card.dueDay < good.card.dueDay, good.card.dueDay < easy.card.dueDay]).toEqual([true, true])
    }
  })
})

describe('retrievability', () => {
  test('is whole on the day, nine tenths after one stability, and falls', () => {
    const card = { ...known, stability: 10 }
    expect(retrievability(card, card.lastDay)).toBe(1)
    expect(retrievability(card, addDays(card.lastDay, 10))).toBeCloseTo(0.9, 6)
    expect(retrievability(card, addDays(card.lastDay, 30))).toBeLessThan(0.85)
  })

  test('does not exceed 1 before the last answer', () => {
    expect(retrievability(known, '2026-01-01')).toBe(1)
  })
})

test('no interval exceeds a hundred years', () => {
  const strong = { ...known, stability: 36_500 }
  const longest = rate('f', strong, 'easy', on(addDays(known.lastDay, 30_000)))
  expect(daysBetween(addDays(known.lastDay, 30_000), longest.dueDay)).toBeLessThanOrEqual(36_500)
})
