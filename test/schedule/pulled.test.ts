// What a missed scenario brings forward today, and what an answer to it is worth.

import { describe, expect, test } from 'vitest'
import { decideReview, previewReview, type Evidence } from '../../src/schedule/evidence.ts'
import { linkedFacts, pulledFacts } from '../../src/schedule/pulled.ts'
import { queue, type QueueInput } from '../../src/schedule/queue.ts'
import type { Card, Rating, ReviewEvent } from '../../src/schedule/review.ts'

type Given = Partial<Omit<QueueInput, 'cardOf'>> & { readonly cards?: readonly Card[] }
const byFact = (cards: readonly Card[]) => new Map(cards.map((card) => [card.fact, card]))
const day = '2026-05-04'
const at = '2026-05-04T12:05:00.000Z'
const clock = { zone: 'UTC', rolloverHour: 4 }

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
const answer = (fact: string, rating: Rating, given: Partial<Evidence> = {}): Evidence => ({
  eventId: `e-${fact}-${rating}`,
  fact,
  item: `${fact}-card`,
  rev: 1,
  form: 'card',
  rating,
  at,
  clock,
  asked: true,
  pulled: true,
  durationMs: null,
  ...given,
})
function decided(evidence: Evidence, card: Card | null): ReviewEvent {
  const event = decideReview(evidence, card)
  if (!event) throw new Error('that answer does not count')
  return event
}
const missed = (scenario: string, facts: readonly string[], answered: readonly string[] = []) => ({
  scenario,
  facts,
  answered,
})

describe('a failed attempt leans on', () => {
  const items = new Map([
    ['order-card', { fact: 'copy-order' }],
    ['register-card', { fact: 'register' }],
  ])
  const criteria = [
    { id: 'saved', fact: 'saving' },
    { id: 'copied', fact: 'copy-order' },
    { id: 'boots', fact: null },
  ]
  const scenario = { cards: ['order-card', 'gone-card', 'register-card'], rubric: { criteria } }

  test('the facts of its cards, and those of the criteria that were not met, each once', () => {
    expect(linkedFacts(scenario, ['saved', 'copied', 'boots'], items)).toEqual(['copy-order', 'register', 'saving'])
    expect(linkedFacts(scenario, ['boots'], items)).toEqual(['copy-order', 'register'])
  })
})

describe('brought forward', () => {
  test('is every fact of a missed scenario, those of the latest miss first, each once', () => {
    const earlier = missed('backup', ['saving', 'copy-order'])
    expect(pulledFacts([missed('upgrade', ['copy-order', 'register']), earlier])).toEqual([
      { fact: 'copy-order', scenario: 'upgrade' },
      { fact: 'register', scenario: 'upgrade' },
      { fact: 'saving', scenario: 'backup' },
    ])
  })

  test('is no fact that was answered after the miss', () => {
    const pulled = pulledFacts([missed('upgrade', ['a', 'b', 'c'], ['b'])])
    expect(pulled.map(({ fact }) => fact)).toEqual(['a', 'c'])
  })

  test('is one that another scenario, missed before the answer, leans on too', () => {
    const pulled = pulledFacts([missed('upgrade', ['a']), missed('backup', ['a', 'b'], ['a', 'b'])])
    expect(pulled).toEqual([{ fact: 'a', scenario: 'upgrade' }])
  })
})

describe('the session', () => {
  const facts = ['due', 'ahead', 'other', 'step', 'new-a', 'new-b'].map((fact) => ({
    fact,
    forms: [{ kind: 'card' as const, id: `${fact}-card`, chapter: 'boot' }],
  }))
  const session = ({ cards = [], ...given }: Given) =>
    queue({ cardOf: byFact(cards), facts, today: [], newLimit: 20, at, day, ...given })
  const names = (entries: readonly { fact: string }[]) => entries.map(({ fact }) => fact)
  const cards = [known('due', { dueDay: day }), known('ahead'), known('other')]

  test('has known cards ahead of their day after the due ones, and new cards of the scenario before other new ones', () => {
    const { now, pulled, counts } = session({ cards, pulled: [{ fact: 'new-b' }, { fact: 'ahead' }, { fact: 'due' }] })
    expect(names(now)).toEqual(['due', 'ahead', 'new-b', 'step', 'new-a'])
    expect(names(pulled)).toEqual(['ahead'])
    expect(counts).toEqual({ learning: 0, due: 1, pulled: 1, fresh: 3, total: 5 })
  })

  test('keeps the daily limit of new cards', () => {
    const { fresh } = session({ pulled: [{ fact: 'new-b' }, { fact: 'new-a' }], newLimit: 1 })
    expect(names(fresh)).toEqual(['new-b'])
  })

  test('leaves a running step to its time, and lets it wait while there is a card brought forward', () => {
    const step = known('step', { state: 'relearning', dueAt: '2026-05-04T12:10:00.000Z', dueDay: day })
    const { now } = session({
      facts: facts.slice(0, 4),
      cards: [known('ahead'), step],
      pulled: [{ fact: 'step' }, { fact: 'ahead' }],
      newLimit: 0,
    })
    expect(names(now)).toEqual(['ahead'])
  })

  test('has nothing of it without a miss', () => {
    expect(session({ cards }).pulled).toEqual([])
  })
})

describe('an answer ahead of its day', () => {
  const card = known('a')

  test.each(['hard', 'good', 'easy'] as const)(
    '%s is kept and changes nothing: the report has just explained it',
    (rating) => {
      const event = decided(answer('a', rating), card)
      expect(event).toMatchObject({ kind: 'extra', rating, before: card })
      expect(event.after).toEqual(card)
    },
  )

  test('Again is a lapse like any other', () => {
    const event = decided(answer('a', 'again'), card)
    expect(event).toMatchObject({ kind: 'review', after: { state: 'relearning', lapses: 1, reps: 4 } })
    expect(event.after?.stability).toBeLessThan(card.stability)
  })

  test('does not count without a miss, and not when the card was answered elsewhere meanwhile', () => {
    expect(decideReview(answer('a', 'good', { pulled: false }), card)).toBeNull()
    expect(decideReview(answer('a', 'good', { shownReps: 2 }), card)).toBeNull()
    const running = known('a', { state: 'learning', dueAt: '2026-05-04T13:00:00.000Z', dueDay: day })
    expect(decideReview(answer('a', 'good'), running)).toBeNull()
  })

  test('on its day it is an ordinary review, and a new card is learned', () => {
    expect(decided(answer('a', 'good'), known('a', { dueDay: day })).kind).toBe('review')
    expect(decided(answer('a', 'good'), null).kind).toBe('learn')
  })

  test('does what the buttons say', () => {
    const when = { at, studyDay: day }
    for (const shown of [card, known('a', { dueDay: day }), null]) {
      const buttons = previewReview('a', shown, when, { pulled: true })
      for (const rating of ['again', 'hard', 'good', 'easy'] as const) {
        expect(decided(answer('a', rating), shown).after).toMatchObject(buttons[rating].card)
      }
    }
    expect(previewReview('a', card, when, { pulled: true }).good.interval).toBe('10 days')
    expect(previewReview('a', card, when, { pulled: false }).good.interval).not.toBe('10 days')
  })
})
