// Bugs that other schedulers had, each under the name by which it is known. Those of undo, forms and the database have their names in
// test/store/review-contract.ts, test/store/aside-contract.ts and test/web/review.test.ts.

import { expect, test } from 'vitest'
import { decideReview, previewReview } from '../../src/schedule/evidence.ts'
import type { Evidence } from '../../src/schedule/evidence.ts'
import { preview, publishedPolicy, rate, ratings } from '../../src/schedule/memory.ts'
import type { Policy } from '../../src/schedule/memory.ts'
import { forecast } from '../../src/schedule/queue.ts'
import { memoriesOf } from '../../src/schedule/replay.ts'
import type { Card, Memory, Rating } from '../../src/schedule/review.ts'
import { addDays, daysBetween } from '../../src/schedule/study-day.ts'
import { randomFrom } from '../../src/progress/random.ts'

const day = '2026-05-04'
const fuzzy: Policy = { ...publishedPolicy, fuzz: true }
const on = (studyDay: string, time = '12:00') => ({ at: `${studyDay}T${time}:00.000Z`, studyDay, policy: fuzzy })
const asCard = (memory: Memory): Card => ({ ...memory, item: 'item', rev: 1 })

/** Cards of random histories, each with the day of its last answer. */
function cards(count: number): Card[] {
  const random = randomFrom(11)
  return Array.from({ length: count }, (_, n) => {
    let card: Memory | null = null
    let now = day
    for (let answers = 1 + Math.floor(8 * random()); answers > 0; answers -= 1) {
      const rating = ratings[Math.floor(4 * random())] ?? 'good'
      card = rate(`fact-${n}`, card, rating, on(now))
      now = addDays(now, Math.floor(20 * random()))
    }
    return asCard(card ?? rate(`fact-${n}`, null, 'good', on(day)))
  })
}

function evidence(fact: string, rating: Rating, studyDay: string): Evidence {
  return {
    eventId: `event-${fact}-${rating}`,
    fact,
    item: 'item',
    rev: 1,
    form: 'card',
    rating,
    at: `${studyDay}T12:00:00.000Z`,
    clock: { zone: 'UTC', rolloverHour: 4 },
    policy: fuzzy,
    asked: true,
    durationMs: null,
  }
}

test('again-on-new-card-counts-as-lapse', () => {
  expect(decideReview(evidence('f', 'again', day), null)?.after?.lapses).toBe(0)
})

test('hard-longer-than-good', () => {
  for (const card of cards(500)) {
    const shown = preview(card.fact, card, on(addDays(card.lastDay, 12)))
    const dues = ratings.map((rating) => {
      const { state, dueDay, dueAt } = shown[rating].card
      return state === 'review' ? `${dueDay}T24` : dueAt
    })
    expect([card.fact, dues]).toEqual([card.fact, dues.toSorted()])
  }
})

test('due-tomorrow-shown-today-in-calendar', () => {
  const card = { ...rate('f', null, 'easy', on(day, '23:00')), dueDay: addDays(day, 1) }
  expect(forecast([asCard(card)], day, 2)).toEqual([
    { day, due: 0 },
    { day: addDays(day, 1), due: 1 },
  ])
})

test('preview-differs-from-applied', () => {
  for (const card of cards(300)) {
    const today = card.dueDay < card.lastDay ? card.lastDay : card.dueDay
    for (const rating of ratings) {
      const event = decideReview(evidence(card.fact, rating, addDays(today, 1)), card)
      const shown = previewReview(card.fact, card, on(addDays(today, 1)))
      expect(event?.after).toMatchObject({ ...shown[rating].card })
    }
  }
})

test('second-backlog-after-reschedule: other parameters change memories, and no day', () => {
  const answers = [0, 3, 9].map((days, n) => ({
    number: n + 1,
    fact: 'f',
    rating: 'good' as const,
    studyDay: addDays(day, days),
    isFirst: n === 0,
  }))
  const weights = publishedPolicy.weights.map((weight) => weight * 0.9)
  const memory = memoriesOf(answers, { ...publishedPolicy, weights }).get('f')
  expect(Object.keys(memory ?? {}).toSorted()).toEqual(['difficulty', 'stability'])
  expect(memory).not.toEqual(memoriesOf(answers, publishedPolicy).get('f'))
})

test('good-shows-100-years', () => {
  for (const card of cards(300)) {
    const today = addDays(card.lastDay, 1)
    const good = preview(card.fact, card, on(today)).good.card
    expect(daysBetween(today, good.dueDay)).toBeLessThan(20 * 365)
  }
})

test('good skips a learning step', () => {
  const first = rate('f', null, 'again', on(day))
  const second = rate('f', first, 'good', on(day))
  expect([first.step, second.state, second.step]).toEqual([0, 'learning', 1])
  expect(rate('f', null, 'good', on(day))).toMatchObject({ state: 'learning', step: 1 })
})

test('edit-resets-card: a card whose item keeps its rev keeps its memory', () => {
  const card = asCard(rate('f', null, 'easy', on(day)))
  const event = decideReview({ ...evidence('f', 'good', addDays(day, 30)), revOf: () => 1 }, card)
  expect(event?.before).toEqual(card)
  expect(event?.after?.reps).toBe(2)
})

test('double submit counts twice: what was answered elsewhere meanwhile is not rated again', () => {
  const card = asCard(rate('f', null, 'good', on(day)))
  expect(decideReview({ ...evidence('f', 'good', day), shownReps: 0 }, card)).toBeNull()
})
