// Extra practice: what may be practised before its day, and that an answer does what the learner was told.

import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../src/progress/random.ts'
import { decideReview, previewReview, type Evidence, type Extra } from '../../src/schedule/evidence.ts'
import { cardsAhead } from '../../src/schedule/extra.ts'
import { publishedPolicy, ratings } from '../../src/schedule/memory.ts'
import type { Card, DayEvent, Rating, ReviewEvent } from '../../src/schedule/review.ts'
import { replayed } from '../../src/schedule/united-cards.ts'
import { addDays, daysBetween } from '../../src/schedule/study-day.ts'

const day = '2026-05-04'
const at = `${day}T12:00:00.000Z`
const clock = { zone: 'UTC', rolloverHour: 4 }
const fuzzy = { ...publishedPolicy, fuzz: true }

function known(fact: string, given: Partial<Card> = {}): Card {
  return {
    fact,
    state: 'review',
    stability: 30,
    difficulty: 5,
    step: 0,
    dueDay: '2026-05-14',
    dueAt: '2026-05-14T00:00:00.000Z',
    lastDay: '2026-04-14',
    lastAt: '2026-04-14T12:00:00.000Z',
    reps: 3,
    lapses: 0,
    item: `${fact}-card`,
    rev: 1,
    ...given,
  }
}
const answer = (extra: Extra | undefined, rating: Rating, given: Partial<Evidence> = {}): Evidence => ({
  eventId: `e-${rating}`,
  fact: 'a',
  item: 'a-card',
  rev: 1,
  form: 'card',
  rating,
  at,
  clock,
  asked: true,
  extra,
  shownReps: 3,
  durationMs: null,
  ...given,
})
function decided(evidence: Evidence, card: Card | null): ReviewEvent {
  const event = decideReview(evidence, card)
  if (!event) throw new Error('that answer does not count')
  return event
}

describe('an answer that does not count', () => {
  test.each(ratings)('leaves the card as it is, and is kept as extra with its rating (%s)', (rating) => {
    const card = known('a')
    expect(decided(answer('plain', rating), card)).toMatchObject({ kind: 'extra', rating, before: card, after: card })
  })

  test('stays so when the card became due while the page was open', () => {
    const card = known('a', { dueDay: day })
    expect(decided(answer('plain', 'again'), card)).toMatchObject({ kind: 'extra', after: card })
  })

  test('has no effect in a history that is made anew either', () => {
    const first = {
      ...decided(answer(undefined, 'good', { at: '2026-04-14T12:00:00.000Z', shownReps: 0 }), null),
      source: 'review' as const,
    }
    const extra = {
      ...decided(answer('plain', 'again', { shownReps: 1 }), { ...known('a'), reps: 1 }),
      source: 'review' as const,
    }
    const events = replayed([first, extra], 0, new Set())
    expect(events[1]?.after).toEqual(events[0]?.after)
  })
})

describe('an answer that counts', () => {
  test('is a review; Again is a lapse', () => {
    const good = decided(answer('counts', 'good'), known('a'))
    expect(good).toMatchObject({ kind: 'review', after: { reps: 4, lastDay: day } })
    expect(decided(answer('counts', 'again'), known('a')).after).toMatchObject({ state: 'relearning', lapses: 1 })
  })

  test('adds less to a memory the earlier it comes, and never brings the card forward when it is right', () => {
    const random = randomFrom(3)
    for (let n = 0; n < 300; n += 1) {
      const stability = 4 + Math.floor(100 * random())
      const dueDay = addDays(day, 1 + Math.floor(random() * (stability - 2)))
      const card = known('a', { stability, dueDay, lastDay: addDays(dueDay, -stability) })
      const early = decided(answer('counts', 'good'), card).after
      const onItsDay = decided(answer(undefined, 'good', { at: `${dueDay}T12:00:00.000Z` }), card).after
      expect(early!.stability).toBeLessThan(onItsDay!.stability)
      expect(early!.dueDay >= dueDay).toBe(true)
    }
  })

  test('counts once a day, and not for a card that was answered elsewhere meanwhile', () => {
    const after = decided(answer('counts', 'good'), known('a')).after
    expect(decideReview(answer('counts', 'good', { eventId: 'e2', shownReps: 4 }), after)).toBeNull()
    expect(decideReview(answer('plain', 'good', { eventId: 'e2', shownReps: 4 }), after)).toBeNull()
    expect(decideReview(answer('counts', 'good', { shownReps: 2 }), known('a'))).toBeNull()
  })

  test('of a step that is over goes on with the steps', () => {
    const lapsed = decided(answer('counts', 'again'), known('a')).after
    const later = answer('counts', 'good', { at: `${day}T12:10:00.000Z`, shownReps: 4 })
    expect(decided(later, lapsed)).toMatchObject({ kind: 'relearn', after: { state: 'review' } })
  })
})

test('nothing new is learned in extra practice', () => {
  for (const extra of ['counts', 'plain'] as const)
    expect(decideReview(answer(extra, 'good', { shownReps: 0 }), null)).toBeNull()
})

test.each(['counts', 'plain'] as const)('the buttons say what is applied, at whatever instant (%s)', (extra) => {
  const random = randomFrom(5)
  for (let n = 0; n < 200; n += 1) {
    const dueDay = addDays(day, 1 + Math.floor(60 * random()))
    const card = known('a', { stability: 2 + 100 * random(), reps: 3, dueDay })
    const shown = previewReview('a', card, { at, studyDay: day, policy: fuzzy }, { extra })
    for (const rating of ratings) {
      const event = decided(answer(extra, rating, { at: `${day}T13:37:11.123Z`, policy: fuzzy }), card)
      expect(event.after).toMatchObject(
        shown[rating].card.state === 'review' ? { dueDay: shown[rating].card.dueDay } : { state: 'relearning' },
      )
      if (extra === 'plain') expect(daysBetween(day, event.after!.dueDay)).toBe(daysBetween(day, dueDay))
    }
  }
})

describe('what may be practised', () => {
  const fact = (name: string, kind: 'card' | 'scenario' = 'card') => ({
    fact: name,
    forms: [{ kind, id: `${name}-${kind}`, chapter: 'boot' }],
  })
  const ahead = (cards: readonly Card[], given: Partial<Parameters<typeof cardsAhead>[0]> = {}) =>
    cardsAhead({
      cards,
      facts: cards.map((card) => fact(card.fact)),
      today: [],
      pulled: [],
      policy: publishedPolicy,
      day,
      ...given,
    }).map((entry) => entry.fact)

  test('is known, not due, and not answered today; the most endangered come first', () => {
    const cards = [
      known('strong', { stability: 200 }),
      known('weak', { stability: 25 }),
      known('due', { dueDay: day }),
      known('answered', { lastDay: day }),
      known('learning', { state: 'learning', dueAt: `${day}T13:00:00.000Z` }),
    ]
    expect(ahead(cards)).toEqual(['weak', 'strong'])
  })

  test('is no scenario, nothing that was practised today or that a missed scenario brings, and nothing that is not open', () => {
    const event = { ...decided(answer('plain', 'good'), known('a')), isFirst: false } satisfies DayEvent
    const cards = [known('a'), known('b'), known('c'), known('d')]
    const facts = [fact('a'), fact('b', 'scenario'), fact('c')]
    expect(ahead(cards, { facts, today: [event] })).toEqual(['c'])
    expect(ahead(cards, { facts, pulled: [{ fact: 'c' }] })).toEqual(['a'])
  })
})
