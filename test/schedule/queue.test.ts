// The review session: what is shown, in which order and form.

import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../src/progress/random.ts'
import { decideReview } from '../../src/schedule/evidence.ts'
import {
  forecast,
  introducedOn,
  queue,
  type Form,
  type QueueInput,
  type ReviewableFact,
} from '../../src/schedule/queue.ts'
import { evidenceForm } from '../../src/schedule/review.ts'
import type { AskedForm, Card, DayEvent } from '../../src/schedule/review.ts'
import { dayEvent } from '../support/day-event.ts'
import { plainQueue } from '../support/plain-queue.ts'

type Given = Partial<Omit<QueueInput, 'cardOf'>> & { readonly cards?: readonly Card[] }
const byFact = (cards: readonly Card[]) => new Map(cards.map((card) => [card.fact, card]))
const day = '2026-05-04'
const at = '2026-05-04T12:00:00.000Z'

function fact(name: string, ...kinds: AskedForm[]): ReviewableFact {
  const forms: Form[] = (kinds.length > 0 ? kinds : ['card' as const]).map((kind) => ({
    kind,
    id: `${name}-${kind}`,
    chapter: 'boot',
  }))
  return { fact: name, forms }
}
function known(name: string, given: Partial<Card> = {}): Card {
  return {
    fact: name,
    state: 'review',
    stability: 5,
    difficulty: 5,
    step: 0,
    dueDay: day,
    dueAt: `${day}T00:00:00.000Z`,
    lastDay: '2026-04-29',
    lastAt: '2026-04-29T12:00:00.000Z',
    reps: 2,
    lapses: 0,
    item: null,
    rev: null,
    ...given,
  }
}
const learning = (name: string, dueAt: string) => known(name, { state: 'learning', dueAt, lastDay: day })
const session = ({ cards = [], ...given }: Given) =>
  queue({ cardOf: byFact(cards), facts: [], today: [], newLimit: 20, at, day, ...given })
const names = (entries: readonly { fact: string }[]) => entries.map(({ fact }) => fact)

/** The event of a first answer today. */
function met(name: string, form: AskedForm = 'card', id = `event-${name}`): DayEvent {
  const clock = { zone: 'UTC', rolloverHour: 4 }
  const event = decideReview(
    {
      eventId: id,
      fact: name,
      item: `${name}-${form}`,
      rev: 1,
      form: evidenceForm(form),
      rating: 'good',
      at,
      clock,
      asked: form === 'card',
      durationMs: null,
    },
    null,
  )
  return dayEvent(event!)
}
const undo = (event: DayEvent): DayEvent => ({
  ...event,
  id: `undo-${event.id}`,
  kind: 'undo',
  rating: null,
  undoes: event.id,
})

describe('the order', () => {
  test('is: steps that are over by time, due cards by what is most endangered, then new ones in course order', () => {
    const { now, counts } = session({
      facts: [fact('new-b'), fact('new-a'), fact('firm'), fact('weak'), fact('step-2'), fact('step-1')],
      cards: [
        known('firm', { stability: 50 }),
        known('weak', { stability: 1 }),
        learning('step-2', '2026-05-04T11:59:00.000Z'),
        learning('step-1', '2026-05-04T11:50:00.000Z'),
      ],
    })
    expect(names(now)).toEqual(['step-1', 'step-2', 'weak', 'firm', 'new-b', 'new-a'])
    expect(counts).toEqual({ learning: 2, due: 2, pulled: 0, fresh: 2, total: 6 })
  })

  test('leaves out what is not due today', () => {
    const facts = [fact('today'), fact('tomorrow'), fact('overdue')]
    const cards = [
      known('today'),
      known('tomorrow', { dueDay: '2026-05-05' }),
      known('overdue', { dueDay: '2026-05-01' }),
    ]
    expect(names(session({ facts, cards }).due).sort()).toEqual(['overdue', 'today'])
  })

  test('leaves out cards whose fact is not open to the learner', () => {
    expect(session({ cards: [known('gone')] }).now).toEqual([])
  })
})

describe('steps of this day', () => {
  const facts = [fact('step')]
  const running = learning('step', '2026-05-04T12:08:00.000Z')

  test('wait while there is something else, and the page knows until when', () => {
    const { now, nextDueAt } = session({ facts: [...facts, fact('due')], cards: [running, known('due')] })
    expect(names(now)).toEqual(['due'])
    expect(nextDueAt).toBe('2026-05-04T12:08:00.000Z')
  })

  test('come early when nothing else is left', () => {
    const { learning, nextDueAt } = session({ facts, cards: [running] })
    expect(names(learning)).toEqual(['step'])
    expect(nextDueAt).toBeNull()
  })

  test('come early beside a scenario, which neither holds them back nor comes early itself', () => {
    const scenarios = [fact('lab', 'scenario'), fact('missed-lab', 'scenario')]
    const cards = [running, known('lab'), learning('missed-lab', '2026-05-04T12:09:00.000Z')]
    const { now, nextDueAt } = session({ facts: [...facts, ...scenarios], cards })
    expect(names(now)).toEqual(['step', 'lab'])
    expect(nextDueAt).toBe('2026-05-04T12:09:00.000Z')
  })

  test('do not come more than twenty minutes early', () => {
    const later = learning('step', '2026-05-04T12:21:00.000Z')
    expect(session({ facts, cards: [later] })).toMatchObject({ now: [], nextDueAt: '2026-05-04T12:21:00.000Z' })
  })

  test('left from yesterday are due', () => {
    const left = known('step', { state: 'relearning', dueDay: '2026-05-03', dueAt: '2026-05-03T20:00:00.000Z' })
    expect(names(session({ facts, cards: [left] }).learning)).toEqual(['step'])
  })
})

describe('new cards', () => {
  const facts = ['a', 'b', 'c', 'd'].map((name) => fact(name))

  test('stop at the daily limit, what was met today included', () => {
    const cards = [known('a', { dueDay: '2026-05-06' })]
    expect(names(session({ facts, cards, today: [met('a')], newLimit: 3 }).fresh)).toEqual(['b', 'c'])
    expect(session({ facts, newLimit: 0 })).toMatchObject({ fresh: [], heldBack: 4 })
  })

  test('are not used up by a quiz, nor by a rating that was taken back', () => {
    expect(introducedOn([met('x', 'choice')])).toBe(0)
    expect(introducedOn([undo(met('x')), met('x')])).toBe(0)
    expect(introducedOn([met('x'), met('y')])).toBe(2)
  })

  test('come as flashcards, whatever the fact is asked in once it is strong', () => {
    expect(session({ facts: [fact('order', 'card', 'typed')] }).fresh.map(({ form }) => form.kind)).toEqual(['card'])
  })

  test('are flashcards only: quiz items and scenarios come in by being answered', () => {
    expect(session({ facts: [fact('q', 'choice', 'recall'), fact('s', 'scenario')] }).fresh).toEqual([])
  })
})

describe('the form', () => {
  const formOf = (forms: AskedForm[], card: Card, today: DayEvent[] = []) =>
    session({ facts: [fact('f', ...forms)], cards: [card], today }).now.map(({ form }) => form.kind)

  test('is one for each fact', () => {
    expect(formOf(['card', 'recall', 'choice'], known('f'))).toHaveLength(1)
  })

  test('asks for recognition while the memory is young, for recall when it is strong', () => {
    expect(formOf(['card', 'choice'], known('f', { stability: 2 }))).toEqual(['choice'])
    // Seven days are strong enough, a moment less is not.
    expect(formOf(['card', 'choice'], known('f', { stability: 6.99 }))).toEqual(['choice'])
    expect(formOf(['card', 'choice'], known('f', { stability: 7 }))).toEqual(['card'])
    expect(formOf(['choice', 'recall'], known('f', { stability: 20 }))).toEqual(['recall'])
    expect(formOf(['choice', 'recall', 'card'], known('f', { stability: 20 }))).toEqual(['card'])
  })

  test('of two that the machine marks is the choice while the memory is young, and what is typed once it is strong', () => {
    for (const forms of [
      ['choice', 'typed'],
      ['typed', 'choice'],
    ] as AskedForm[][]) {
      expect(formOf(forms, known('f', { stability: 6.99 }))).toEqual(['choice'])
      expect(formOf(forms, known('f', { stability: 7 }))).toEqual(['typed'])
    }
    expect(formOf(['card', 'typed'], known('f', { stability: 2 }))).toEqual(['card'])
    expect(formOf(['card', 'recall', 'typed'], known('f', { stability: 30 }))).toEqual(['typed'])
  })

  test('does not turn from choice to typed within a day, and a typed answer of today is asked for again as typed', () => {
    const step = learning('f', '2026-05-04T11:59:00.000Z')
    expect(formOf(['choice', 'typed'], { ...step, stability: 20 }, [met('f', 'choice')])).toEqual(['choice'])
    expect(formOf(['choice', 'typed'], { ...step, stability: 2 }, [met('f', 'typed')])).toEqual(['typed'])
  })

  test('stays the same within a day, so that siblings keep apart', () => {
    const step = learning('f', at)
    expect(formOf(['card', 'choice'], { ...step, stability: 2 }, [met('f', 'card')])).toEqual(['card'])
    expect(formOf(['card', 'choice'], { ...step, stability: 20 }, [met('f', 'choice')])).toEqual(['choice'])
    const choiceAfterCard = [met('f', 'choice', 'second'), met('f', 'card', 'first')]
    expect(formOf(['card', 'choice'], { ...step, stability: 20 }, choiceAfterCard)).toEqual(['choice'])
  })

  test('of a scenario is the scenario', () => {
    expect(formOf(['scenario'], known('f', { stability: 1 }))).toEqual(['scenario'])
    expect(formOf(['card', 'scenario'], known('f', { stability: 90 }))).toEqual(['scenario'])
  })
})

test('the forecast puts overdue cards on today and counts each day once', () => {
  const cards = ['2026-05-01', '2026-05-04', '2026-05-06', '2026-05-06', '2026-06-30'].map((dueDay, i) =>
    known(`f${i}`, { dueDay }),
  )
  expect(forecast(cards, day, 3)).toEqual([
    { day: '2026-05-04', due: 2 },
    { day: '2026-05-05', due: 0 },
    { day: '2026-05-06', due: 2 },
  ])
})

test('what was wrong though the learner was sure comes first of the steps that are over', () => {
  const cards = ['a', 'b', 'c'].map((name, n) => learning(name, `2026-05-04T11:0${n}:00.000Z`))
  const facts = ['a', 'b', 'c'].map((name) => fact(name, 'choice'))
  const said = (name: string, confidence: 'sure' | 'guess', right: boolean): DayEvent => ({
    ...met(name, 'choice'),
    belief: { confidence, right },
  })
  const today = [said('c', 'sure', false), said('b', 'sure', true), said('a', 'guess', false)]
  expect(names(session({ cards, facts, today }).now)).toEqual(['c', 'a', 'b'])
  // Only the last answer of the day tells.
  const mended = { ...said('c', 'sure', true), id: 'later' }
  expect(names(session({ cards, facts, today: [mended, ...today] }).now)).toEqual(['a', 'b', 'c'])
})

test('of random decks is the session that the rules give one by one', () => {
  const random = randomFrom(17)
  const below = (n: number) => Math.floor(random() * n)
  const one = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const kinds: readonly AskedForm[] = ['card', 'recall', 'choice', 'typed', 'scenario']
  for (let deck = 0; deck < 200; deck += 1) {
    const facts = Array.from({ length: below(40) }, (_, n) => fact(`f${n}`, ...kinds.filter(() => below(3) === 0)))
    const cards = facts.flatMap(({ fact: name }) =>
      below(4) === 0
        ? []
        : known(name, {
            state: one(['review', 'review', 'review', 'learning', 'relearning'] as const),
            stability: 1 + below(20),
            dueDay: `2026-05-0${1 + below(9)}`,
            dueAt: `2026-05-04T1${below(4)}:${one(['00', '10', '50'])}:00.000Z`,
            lastDay: `2026-05-0${1 + below(4)}`,
            reps: 1 + below(4),
          }),
    )
    const today = Array.from({ length: below(6) }, (_, n): DayEvent => {
      const name = `f${below(40)}`
      return {
        id: `e${n}`,
        fact: name,
        item: `${name}-${one(kinds)}`,
        form: 'card',
        kind: one(['learn', 'review', 'relearn', 'extra'] as const),
        rating: 'again',
        undoes: null,
        isFirst: below(2) === 0,
        ...one([{}, { belief: { confidence: 'sure' as const, right: false } }]),
      }
    })
    const input = {
      cardOf: byFact(cards),
      facts,
      today,
      pulled: Array.from({ length: below(4) }, () => ({ fact: `f${below(40)}` })),
      newLimit: below(6),
      reviewLimit: one([null, 0, 3, 10]),
      at,
      day,
    }
    expect([deck, queue(input)]).toEqual([deck, plainQueue(input)])
  }
})
