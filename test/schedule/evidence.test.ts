// Which answers count for a card.

import { describe, expect, test } from 'vitest'
import { decideReview, machineRating, standingCard, type Evidence } from '../../src/schedule/evidence.ts'
import type { Card } from '../../src/schedule/review.ts'

const clock = { zone: 'Europe/Paris', rolloverHour: 4 }

/** A flashcard the scheduler asked for, rated Good on 4 May at 10:00 in Paris, unless said otherwise. */
function evidence(given: Partial<Evidence> = {}): Evidence {
  return {
    eventId: 'e1',
    fact: 'register-default',
    item: 'register-card',
    rev: 1,
    form: 'card',
    rating: 'good',
    at: '2026-05-04T08:00:00.000Z',
    clock,
    asked: true,
    durationMs: 4000,
    ...given,
  }
}
const quiz = (given: Partial<Evidence> = {}) =>
  evidence({ asked: false, form: 'choice', item: 'register-choice', ...given })

/** The card after an answer that counts. */
function after(given: Evidence, card: Card | null = null): Card {
  const event = decideReview(given, card)
  if (!event?.after) throw new Error('that answer does not count')
  return event.after
}

describe('the event', () => {
  test('says where the learner was, and fixes the study day', () => {
    expect(decideReview(evidence({ at: '2026-05-05T01:30:00.000Z' }), null)).toMatchObject({
      id: 'e1',
      fact: 'register-default',
      item: 'register-card',
      at: '2026-05-05T01:30:00.000Z',
      zone: 'Europe/Paris',
      offsetMinutes: 120,
      studyDay: '2026-05-04',
      before: null,
      undoes: null,
    })
  })

  test('holds the card before and after, so that it can be taken back', () => {
    const card = after(evidence())
    const event = decideReview(evidence({ at: '2026-05-04T08:10:00.000Z' }), card)
    expect(event?.before).toEqual(card)
    expect(event?.after?.reps).toBe(2)
  })

  test('is named for what the card was: learn, learn (second step), review, relearn', () => {
    const learning = after(evidence())
    const known = after(evidence({ at: '2026-05-04T08:10:00.000Z' }), learning)
    const lapsed = after(evidence({ at: '2026-05-20T08:00:00.000Z', rating: 'again' }), known)
    const kinds = [null, learning, known, lapsed].map(
      (card) => decideReview(evidence({ at: '2026-05-21T08:00:00.000Z' }), card)?.kind,
    )
    expect(kinds).toEqual(['learn', 'learn', 'review', 'relearn'])
  })

  test('records a pause as a minute', () => {
    expect(decideReview(evidence({ durationMs: 3_600_000 }), null)?.durationMs).toBe(60_000)
    expect(decideReview(evidence({ durationMs: null }), null)?.durationMs).toBeNull()
  })
})

describe('what the scheduler asked for', () => {
  test('counts every time on the same day while its steps run', () => {
    let card = after(evidence({ rating: 'again' }))
    card = after(evidence({ at: '2026-05-04T08:01:00.000Z', rating: 'again' }), card)
    card = after(evidence({ at: '2026-05-04T08:02:00.000Z' }), card)
    expect(card.reps).toBe(3)
  })

  test('counts twenty minutes early when it is a step, because nothing else was left', () => {
    const learning = after(evidence())
    expect(decideReview(evidence({ at: '2026-05-04T08:00:30.000Z' }), learning)).not.toBeNull()
  })

  test('does not count when it is not due: a form from another tab, sent after the card was answered', () => {
    const known = after(evidence({ rating: 'easy' }))
    expect(decideReview(evidence({ at: '2026-05-04T08:05:00.000Z' }), known)).toBeNull()
  })

  test('does not count when the card has moved on since its form was made', () => {
    const learning = after(evidence())
    expect(decideReview(evidence({ shownReps: 0 }), learning)).toBeNull()
    expect(decideReview(evidence({ shownReps: 1 }), learning)).not.toBeNull()
    expect(decideReview(evidence({ shownReps: 0 }), null)).not.toBeNull()
  })

  test('is due from the rollover of its day', () => {
    const known = after(evidence({ rating: 'easy', at: '2026-05-04T20:30:00.000Z' })) // 22:30, due in 8 days
    expect(decideReview(evidence({ at: '2026-05-12T01:59:00.000Z' }), known)).toBeNull()
    expect(decideReview(evidence({ at: '2026-05-12T02:00:00.000Z' }), known)).not.toBeNull()
  })
})

describe('quizzes, practice and siblings', () => {
  test('count once a study day: the first answer is the evidence, the others are practice', () => {
    const card = after(quiz({ rating: 'again' }))
    expect(decideReview(quiz({ at: '2026-05-04T09:00:00.000Z' }), card)).toBeNull()
    expect(decideReview(quiz({ at: '2026-05-05T01:59:00.000Z' }), card)).toBeNull()
    expect(decideReview(quiz({ at: '2026-05-05T02:00:00.000Z' }), card)).not.toBeNull()
  })

  test('do not count after the card was reviewed that day, in whatever form', () => {
    const reviewed = after(evidence())
    expect(decideReview(quiz({ item: 'another-form', at: '2026-05-04T18:00:00.000Z' }), reviewed)).toBeNull()
  })

  test('do not count again for a learner who flew west into the day before', () => {
    const inTokyo = after(quiz({ clock: { zone: 'Asia/Tokyo', rolloverHour: 4 }, at: '2026-05-05T00:00:00.000Z' }))
    const inHawaii = quiz({ clock: { zone: 'Pacific/Honolulu', rolloverHour: 4 }, at: '2026-05-05T08:00:00.000Z' })
    expect(inTokyo.lastDay).toBe('2026-05-05')
    expect(decideReview(inHawaii, inTokyo)).toBeNull()
  })

  test('answered right, the fact comes back in days; answered wrong, today', () => {
    expect(after(quiz({ rating: machineRating(true) }))).toMatchObject({ state: 'review', dueDay: '2026-05-06' })
    expect(after(quiz({ rating: machineRating(false) }))).toMatchObject({ state: 'learning', dueDay: '2026-05-04' })
  })
})

describe('scenarios', () => {
  test('passed, they come due again in days, also when the scheduler asked for them', () => {
    const failed = after(evidence({ form: 'scenario', rating: 'again' }))
    const passed = after(evidence({ form: 'scenario', at: '2026-05-04T08:20:00.000Z' }), failed)
    expect(failed.state).toBe('learning')
    expect(passed.state).toBe('review')
    expect(passed.dueDay > '2026-05-04').toBe(true)
  })
})

describe('a raised rev', () => {
  const revs = (given: Record<string, number>) => (item: string) => given[item]
  const known = after(evidence({ rating: 'easy', at: '2026-04-20T08:00:00.000Z' }))

  test('makes the card new: its memory was of something else', () => {
    expect(known).toMatchObject({ item: 'register-card', rev: 1 })
    expect(standingCard(known, revs({ 'register-card': 1 }))).toEqual(known)
    expect(standingCard(known, revs({ 'register-card': 2 }))).toBeNull()
    const event = decideReview(evidence({ rev: 2 }), known)
    expect(event).toMatchObject({ kind: 'learn', before: null, after: { reps: 1, state: 'learning', rev: 2 } })
  })

  test('counts at once, as any first answer does, on the day of the last review too', () => {
    const today = after(evidence({ rating: 'easy' }))
    expect(
      decideReview(quiz({ item: 'register-card', rev: 2, shownReps: 0, at: '2026-05-04T09:00:00.000Z' }), today)?.kind,
    ).toBe('learn')
  })

  test('of a sibling says nothing about what was answered last', () => {
    const revOf = revs({ 'register-card': 1, 'register-choice': 2 })
    expect(standingCard(known, revOf)).toEqual(known)
    expect(decideReview(quiz({ rev: 2, revOf }), known)?.before).toEqual(known)
  })

  test('of what was answered last resets the fact, whichever sibling is answered next', () => {
    const revOf = revs({ 'register-card': 2, 'register-choice': 1 })
    expect(decideReview(quiz({ revOf }), known)).toMatchObject({
      before: null,
      after: { item: 'register-choice', rev: 1 },
    })
  })

  test('is unknown of an item that left the course, and of a card from before this was kept', () => {
    expect(standingCard(known, revs({}))).toEqual(known)
    const old = { ...known, item: null, rev: null }
    expect(standingCard(old, revs({ 'register-card': 9 }))).toEqual(old)
  })
})
