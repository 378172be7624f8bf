// The days before an exam: what would not be seen again before it comes once more, and nothing of it is stored.

import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../src/progress/random.ts'
import { comesOn, isInLastPass } from '../../src/schedule/before-exam.ts'
import { decideReview, previewReview, type Evidence } from '../../src/schedule/evidence.ts'
import { describeInterval, publishedPolicy, ratings } from '../../src/schedule/memory.ts'
import type { Card } from '../../src/schedule/review.ts'
import { addDays, daysBetween } from '../../src/schedule/study-day.ts'

const EXAM = '2026-06-30'
const clock = { zone: 'UTC', rolloverHour: 4 }
const policy = { ...publishedPolicy, fuzz: true, examDay: EXAM }

function known(fact: string, given: Partial<Card> = {}): Card {
  return {
    fact,
    state: 'review',
    stability: 100,
    difficulty: 5,
    step: 0,
    dueDay: '2026-08-01',
    dueAt: '2026-08-01T00:00:00.000Z',
    lastDay: '2026-05-01',
    lastAt: '2026-05-01T12:00:00.000Z',
    reps: 3,
    lapses: 0,
    item: `${fact}-card`,
    rev: 1,
    ...given,
  }
}
const answer = (fact: string, day: string, given: Partial<Evidence> = {}): Evidence => ({
  eventId: 'e',
  fact,
  item: `${fact}-card`,
  rev: 1,
  form: 'card',
  rating: 'good',
  at: `${day}T12:00:00.000Z`,
  clock,
  asked: true,
  durationMs: null,
  policy,
  ...given,
})
const comes = (card: Card, day: string, exam: string | null = EXAM) => comesOn(card, exam, day)

describe('a card that would come after the exam', () => {
  test('comes in the week before it, never on the last day, and the cards are spread', () => {
    const on = Array.from({ length: 600 }, (_, n) => comes(known(`f${n}`), '2026-05-10'))
    const byDay = Map.groupBy(on, (day) => day)
    expect([...byDay.keys()].toSorted()).toEqual([23, 24, 25, 26, 27, 28].map((day) => `2026-06-${day}`))
    for (const cards of byDay.values()) expect(cards.length).toBeGreaterThan(60)
    expect(on).toEqual(Array.from({ length: 600 }, (_, n) => comes(known(`f${n}`), '2026-06-20')))
  })

  test('does so when it is due on the day of the exam itself; one day earlier it comes on its own day', () => {
    expect(comes(known('f', { dueDay: EXAM }), '2026-05-10') < EXAM).toBe(true)
    expect(comes(known('f', { dueDay: '2026-06-29' }), '2026-05-10')).toBe('2026-06-29')
  })

  test('has been seen when it was answered in that week', () => {
    const seen = known('f', { lastDay: '2026-06-23' })
    expect(comes(seen, '2026-06-24')).toBe(seen.dueDay)
  })

  test('keeps its day when no exam is set, when it is over, and while a step runs', () => {
    const card = known('f')
    expect(comes(card, '2026-05-10', null)).toBe(card.dueDay)
    expect(comes(card, '2026-07-01')).toBe(card.dueDay)
    expect(comes(card, EXAM) < EXAM).toBe(true)
    const step = known('f', { state: 'relearning', dueDay: '2026-07-03' })
    expect(comes(step, '2026-05-10')).toBe('2026-07-03')
  })

  test('comes later, earlier or on its own day as the exam is moved, and back again: the card is never changed', () => {
    const card = known('f')
    const days = [EXAM, '2026-07-20', null, '2026-06-01', EXAM].map((exam) => comes(card, '2026-05-10', exam))
    expect(days[0]).toBe(days[4])
    expect(days[1]! >= '2026-07-13').toBe(true)
    expect(days[2]).toBe(card.dueDay)
    expect(days[3]! < '2026-06-01').toBe(true)
  })
})

test('the exam decides what is due in its last week alone', () => {
  const told = ['2026-06-22', '2026-06-23', '2026-06-30', '2026-07-01'].map((day) => isInLastPass(EXAM, day))
  expect([told, isInLastPass(null, EXAM)]).toEqual([[false, true, true, false], false])
  for (let n = 0; n < 50; n += 1) expect(comes(known(`f${n}`), '2026-06-22') > '2026-06-22').toBe(true)
})

test('an answer counts on the day on which the card comes, and makes the same card with an exam as without', () => {
  const card = known('f')
  const day = comes(card, '2026-05-10')
  expect(decideReview(answer('f', addDays(day, -1)), card)).toBeNull()
  const event = decideReview(answer('f', day), card)
  expect(event).toMatchObject({ kind: 'review', before: card })
  const without = decideReview(answer('f', day, { policy: { ...policy, examDay: null } }), { ...card, dueDay: day })
  expect(event?.after).toEqual(without?.after)
})

test('the buttons say when the card comes, also before an exam that is near: no interval leads beyond it unseen', () => {
  const random = randomFrom(11)
  for (let n = 0; n < 500; n += 1) {
    const day = addDays('2026-05-01', Math.floor(random() * 70))
    const stability = 1 + 300 * random()
    const card = known(`f${n}`, { stability, dueDay: day, lastDay: addDays(day, -Math.ceil(random() * 60)) })
    const when = { at: `${day}T12:00:00.000Z`, studyDay: day, policy }
    const shown = previewReview(card.fact, card, when)
    for (const rating of ratings) {
      const after = decideReview(answer(card.fact, day, { rating }), card)?.after
      if (!after) throw new Error('that answer does not count')
      expect(describeInterval(after, when)).toBe(shown[rating].interval)
      const next = comes(after, day)
      if (after.state === 'review' && day < '2026-06-23') expect([n, rating, next < EXAM]).toEqual([n, rating, true])
      if (after.state === 'review') expect(daysBetween(day, next)).toBeGreaterThan(0)
    }
  }
})
