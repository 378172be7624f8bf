// Traps of ts-fsrs, each under the name by which it is known (what goes wrong when its whole scheduler is used as it comes).

import { readFileSync } from 'node:fs'

import { createEmptyCard, fsrs, Rating as Grade } from 'ts-fsrs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { decideReview, previewReview } from '../../src/schedule/evidence.ts'
import type { Evidence } from '../../src/schedule/evidence.ts'
import {
  areWeights,
  intervalOf,
  preview,
  publishedPolicy,
  publishedWeights,
  rate,
  ratings,
  retrievability,
  steps,
} from '../../src/schedule/memory.ts'
import type { Policy } from '../../src/schedule/memory.ts'
import { replay } from '../../src/schedule/replay.ts'
import type { Answered } from '../../src/schedule/replay.ts'
import type { Card, Memory, Rating } from '../../src/schedule/review.ts'
import { addDays, daysBetween, studyDay } from '../../src/schedule/study-day.ts'
import { randomFrom } from '../../src/progress/random.ts'

const day = '2026-05-04'
const on = (studyDay: string, time = '12:00', policy?: Policy) => ({
  at: `${studyDay}T${time}:00.000Z`,
  studyDay,
  ...(policy ? { policy } : {}),
})
const fuzzy: Policy = { ...publishedPolicy, fuzz: true }

/** A card after answers on days of its own: each pair is the days waited, and the rating. */
function cardAfter(...answers: readonly (readonly [number, Rating])[]): Memory {
  let card: Memory | null = null
  let now = day
  for (const [waited, rating] of answers) {
    now = addDays(now, waited)
    card = rate('fact', card, rating, on(now))
  }
  return card!
}
const known = cardAfter([0, 'easy'], [8, 'good'])

test('elapsed days are UTC calendar days', () => {
  // Two minutes apart, in one study day of Paris (rollover 4:00), and midnight UTC between them.
  const clock = { zone: 'Europe/Paris', rolloverHour: 4 }
  const [first, second] = ['2026-05-04T23:59:00.000Z', '2026-05-05T00:01:00.000Z']
  const theirs = fsrs().next(fsrs().next(createEmptyCard(first), first, Grade.Easy).card, second, Grade.Good).card
  const card = rate('f', null, 'easy', { at: first, studyDay: studyDay(first, clock) })
  const again = rate('f', card, 'good', { at: second, studyDay: studyDay(second, clock) })
  expect(theirs.stability).toBeGreaterThan(13)
  expect(again.stability).toBeLessThan(8.5)
})

describe('clock going backwards', () => {
  test('to an earlier day counts as no day, and does not throw', () => {
    const earlier = rate('f', known, 'good', on(addDays(known.lastDay, -3)))
    expect(earlier.stability).toBe(rate('f', known, 'good', on(known.lastDay)).stability)
    expect([earlier.lastDay, earlier.lastAt]).toEqual([known.lastDay, known.lastAt])
  })

  test('on the same day does not move the last answer back', () => {
    expect(rate('f', known, 'good', on(known.lastDay, '08:00')).lastAt).toBe(known.lastAt)
  })

  test('is the same in a replay', () => {
    const answers = [day, '2026-05-10', '2026-05-07', '2026-05-12'].map((studyDay, n) => answer(n + 1, studyDay))
    let card: Memory | null = null
    for (const { studyDay } of answers) card = rate('f', card, 'good', { ...on(studyDay), skipSteps: true })
    expect(replay(answers, publishedPolicy).get(4)).toEqual({
      stability: card!.stability,
      difficulty: card!.difficulty,
    })
  })
})

test('due is the review instant and n times 24 hours', () => {
  const late = rate('f', null, 'easy', on(day, '22:30'))
  expect(late.dueDay).toBe('2026-05-12')
  const clock = { zone: 'Europe/Paris', rolloverHour: 4 }
  // From the rollover on, hours before the hour of the answer.
  expect(studyDay('2026-05-12T02:00:00.000Z', clock) >= late.dueDay).toBe(true)
  expect(studyDay('2026-05-12T01:59:00.000Z', clock) >= late.dueDay).toBe(false)
})

test('get_retrievability floors by 24 hours and returns a string', () => {
  const next = retrievability(known, addDays(known.lastDay, 1))
  expect(next).toBeTypeOf('number')
  expect(next).toBeLessThan(1)
})

test('the setter of parameters resets every other field', () => {
  const weights = publishedWeights.map((weight) => weight * 1.01)
  const short: Policy = { weights, retention: 0.9, maximumDays: 30, fuzz: true }
  const before = rate('f', known, 'good', on(addDays(known.lastDay, 20), '12:00', short))
  // Another retention of the same parameters stands beside them.
  rate('f', known, 'good', on(addDays(known.lastDay, 20), '12:00', { ...short, retention: 0.8 }))
  rate('f', known, 'good', on(addDays(known.lastDay, 20)))
  expect(rate('f', known, 'good', on(addDays(known.lastDay, 20), '12:00', short))).toEqual(before)
  expect(daysBetween(addDays(known.lastDay, 20), before.dueDay)).toBeLessThanOrEqual(30)
})

test('maximum_interval overshoots', () => {
  const strong = { ...known, stability: 400 }
  const shown = preview('f', strong, on(addDays(known.lastDay, 30), '12:00', { ...fuzzy, maximumDays: 30 }))
  const days = ratings.map((rating) => daysBetween(addDays(known.lastDay, 30), shown[rating].card.dueDay))
  expect(Math.max(...days)).toBe(30)
  expect(days).toEqual(days.toSorted((a, b) => a - b))
})

test('rollback brings back the time of the review, and no lapses', () => {
  // An undo is what stood before, kept whole: nothing is reckoned back (the store keeps the promise, see its contract).
  const card: Card = { ...known, lapses: 3, item: 'item', rev: 1 }
  const event = decideReview(evidence({ rating: 'again', at: `${addDays(known.lastDay, 60)}T12:00:00.000Z` }), card)
  expect(event?.before).toEqual(card)
  expect(event?.after?.lapses).toBe(4)
})

describe('fuzz', () => {
  test('its seed uses the review millisecond: a preview differs from what is applied', () => {
    const random = randomFrom(1)
    for (let n = 0; n < 1000; n += 1) {
      const card = { ...known, stability: 1 + 400 * random(), reps: Math.floor(30 * random()) }
      const today = addDays(card.lastDay, Math.floor(60 * random()))
      const shown = previewReview(`fact-${n}`, { ...card, item: null, rev: null }, on(today, '12:00', fuzzy))
      for (const rating of ratings) {
        const applied = rate(`fact-${n}`, card, rating, on(today, '13:37', fuzzy))
        expect([n, rating, applied.dueDay]).toEqual([n, rating, shown[rating].card.dueDay])
      }
    }
  })

  test('leaves intervals under two and a half days as they are', () => {
    for (let n = 0; n < 100; n += 1) {
      const weak = { ...known, stability: 0.5 }
      const [with_, without] = [fuzzy, publishedPolicy].map((policy) =>
        rate(`fact-${n}`, { ...weak, state: 'learning', step: 1 }, 'good', on(weak.lastDay, '12:00', policy)),
      )
      expect(intervalOf(without!.stability, publishedPolicy)).toBeLessThan(2.5)
      expect(with_!.dueDay).toBe(without!.dueDay)
    }
  })

  test('spreads cards that were learned together over the days of its range', () => {
    const today = addDays(known.lastDay, 30)
    const days = Array.from({ length: 300 }, (_, n) =>
      daysBetween(today, rate(`fact-${n}`, { ...known, stability: 100 }, 'good', on(today, '12:00', fuzzy)).dueDay),
    )
    const plain = daysBetween(today, rate('f', { ...known, stability: 100 }, 'good', on(today)).dueDay)
    // 15 % of 4.5 days, 10 % of 13, 5 % of what lies above 20, and one day.
    const range = 1 + 0.675 + 1.3 + 0.05 * (plain - 20)
    expect(new Set(days).size).toBeGreaterThan(range)
    expect(Math.min(...days)).toBeGreaterThanOrEqual(Math.round(plain - range))
    expect(Math.max(...days)).toBeLessThanOrEqual(Math.round(plain + range))
    const mean = days.reduce((sum, each) => sum + each, 0) / days.length
    expect(Math.abs(mean - plain)).toBeLessThan(1.5)
  })

  test('keeps Hard, Good and Easy in order', () => {
    const random = randomFrom(2)
    for (let n = 0; n < 1000; n += 1) {
      const card = { ...known, stability: 0.2 + 300 * random() ** 3, difficulty: 1 + 9 * random() }
      const { hard, good, easy } = preview(`fact-${n}`, card, on(addDays(card.lastDay, n % 90), '12:00', fuzzy))
      expect([n, hard.card.dueDay < good.card.dueDay, good.card.dueDay < easy.card.dueDay]).toEqual([n, true, true])
    }
  })
})

test('reschedule sorts the list of the caller and needs it sorted', () => {
  const answers = [answer(3, '2026-06-01'), answer(1, day), answer(2, '2026-05-08')]
  const kept = [...answers]
  const shuffled = replay(answers, publishedPolicy)
  expect(answers).toEqual(kept)
  expect(shuffled).toEqual(
    replay(
      answers.toSorted((a, b) => a.number - b.number),
      publishedPolicy,
    ),
  )
  let card: Memory | null = null
  for (const studyDay of [day, '2026-05-08', '2026-06-01'])
    card = rate('f', card, 'good', { ...on(studyDay), skipSteps: true })
  expect(shuffled.get(3)).toEqual({ stability: card!.stability, difficulty: card!.difficulty })
})

test('the review log has the state before under names of the state after', () => {
  const card: Card = { ...known, item: 'item', rev: 1 }
  const event = decideReview(evidence({ rating: 'good', at: `${addDays(known.lastDay, 40)}T12:00:00.000Z` }), card)
  expect(event?.before).toEqual(card)
  expect(event?.after?.lastDay).toBe(addDays(known.lastDay, 40))
  expect(event?.after?.stability).toBeGreaterThan(card.stability)
})

test('lapses count only in review', () => {
  expect(rate('f', null, 'again', on(day)).lapses).toBe(0)
  expect(rate('f', cardAfter([0, 'good']), 'again', on(day)).lapses).toBe(0)
  const lapsed = rate('f', known, 'again', on(addDays(known.lastDay, 40)))
  expect(lapsed.lapses).toBe(1)
  expect(rate('f', lapsed, 'again', on(addDays(known.lastDay, 40))).lapses).toBe(1)
})

describe('importing ts-fsrs patches Date.prototype', () => {
  const patched = ['scheduler', 'diff', 'format', 'dueFormat'] as const
  const kept = new Map(patched.map((name) => [name, Object.getOwnPropertyDescriptor(Date.prototype, name)]))
  afterEach(() => {
    for (const [name, descriptor] of kept) if (descriptor) Reflect.defineProperty(Date.prototype, name, descriptor)
  })

  test('and nothing of ours needs the patches', () => {
    const before = ratings.map((rating) => rate('f', known, rating, on('2026-06-30', '12:00', fuzzy)))
    for (const name of patched) Reflect.deleteProperty(Date.prototype, name)
    expect(ratings.map((rating) => rate('f', known, rating, on('2026-06-30', '12:00', fuzzy)))).toEqual(before)
    expect(retrievability(known, '2026-06-30')).toBeLessThan(1)
  })
})

test('v6 removes elapsed_days and moves fuzz: the version is pinned', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  expect(dependencies['ts-fsrs']).toMatch(/^5\.\d+\.\d+$/)
})

test('a step of a day or longer puts the card in review with a step left', () => {
  for (const minutes of [...steps.learning, ...steps.relearning]) expect(minutes).toBeLessThan(24 * 60)
  for (const rating of ratings)
    expect(rate('f', known, rating, on('2026-06-30'))).toMatchObject(
      rating === 'again' ? { state: 'relearning', dueDay: '2026-06-30' } : { state: 'review', step: 0 },
    )
})

describe('parameters', () => {
  test('that are not numbers, too few, or NaN are refused', () => {
    expect(areWeights(publishedWeights)).toBe(true)
    expect(areWeights(publishedWeights.slice(2))).toBe(false)
    const broken = publishedWeights.map((weight, i) => (i === 3 ? Number.NaN : weight))
    expect(areWeights(broken)).toBe(false)
    const policy = { ...publishedPolicy, weights: broken }
    expect(() => rate('f', known, 'good', on('2026-06-30', '12:00', policy))).toThrow(/NaN/)
  })
})

test('a replay of a whole log gives each card the memory that its ratings gave it', () => {
  const random = randomFrom(3)
  const policy: Policy = { ...fuzzy, weights: publishedWeights.map((weight) => weight * 1.05), retention: 0.85 }
  const cards = new Map<string, Memory>()
  const answers: Answered[] = []
  const made = new Map<number, Pick<Memory, 'stability' | 'difficulty'>>()
  let now = day
  for (let number = 1; number <= 2000; number += 1) {
    if (random() < 0.05) now = addDays(now, Math.floor(10 * random()))
    const fact = `fact-${Math.floor(50 * random())}`
    const rating = ratings[Math.floor(4 * random())]!
    const before = cards.get(fact) ?? null
    const card = rate(fact, before, rating, on(now, '12:00', policy))
    cards.set(fact, card)
    answers.push({ number, fact, rating, studyDay: now, isFirst: before === null })
    made.set(number, { stability: card.stability, difficulty: card.difficulty })
  }
  expect(replay(answers, policy)).toEqual(made)
})

function answer(number: number, studyDay: string): Answered {
  return { number, fact: 'f', rating: 'good', studyDay, isFirst: number === 1 }
}

function evidence(given: Partial<Evidence>): Evidence {
  return {
    eventId: 'event',
    fact: 'fact',
    item: 'item',
    rev: 1,
    form: 'card',
    rating: 'good',
    at: `${day}T12:00:00.000Z`,
    clock: { zone: 'UTC', rolloverHour: 4 },
    asked: true,
    durationMs: null,
    ...given,
  }
}

vi.setConfig({ testTimeout: 20_000 })
