// The review page as values: whatever waits, there is something to do and a word on why.

import { beforeAll, describe, expect, test } from 'vitest'

import type { Library } from '../../src/content/library.ts'
import { usualSchedule } from '../../src/store/aside.ts'
import type { Card, ReviewEvent } from '../../src/schedule/review.ts'
import { strayPage } from '../../src/web/page.ts'
import { reviewPage } from '../../src/web/review-page.ts'
import type { ReviewContext, ReviewQuery } from '../../src/web/review-page.ts'
import { studyFrom } from '../../src/web/study.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { dayEvent } from '../support/day-event.ts'

const day = '2026-05-04'
const at = `${day}T12:00:00.000Z`
const CHAPTER = 'boot-sequence'
const SCENARIO = 'register-after-recovery'

let site: TestApp
let library: Library
let flashcards: readonly string[]
beforeAll(async () => {
  site = await startApp()
  library = site.library
  // Those of the chapter that the filter names come first.
  const chapters = library.chapters.toSorted((a, b) => Number(b.id === CHAPTER) - Number(a.id === CHAPTER))
  // Those without other items come first: a fact with several is asked in another one once its memory is strong.
  const forms = Map.groupBy(library.items.values(), ({ fact }) => fact)
  flashcards = chapters
    .flatMap(({ cards }) => cards.flatMap((id) => library.items.get(id)?.fact ?? []))
    .toSorted((a, b) => Number(forms.get(a)?.length !== 1) - Number(forms.get(b)?.length !== 1))
})

function known(fact: string, given: Partial<Card> = {}): Card {
  return {
    fact,
    state: 'review',
    stability: 30,
    difficulty: 5,
    step: 0,
    dueDay: '2026-06-30',
    dueAt: '2026-06-30T00:00:00.000Z',
    lastDay: '2026-05-01',
    lastAt: '2026-05-01T12:00:00.000Z',
    reps: 2,
    lapses: 0,
    item: null,
    rev: null,
    ...given,
  }
}
const due = (fact: string) => known(fact, { dueDay: day, dueAt: `${day}T00:00:00.000Z` })
const inStep = (fact: string, minutes: number) =>
  known(fact, {
    state: 'learning',
    dueDay: day,
    dueAt: new Date(Date.parse(at) + minutes * 60_000).toISOString(),
    lastDay: day,
  })

/** An answer of today to an item of the course. */
function answered(item: string, given: Partial<ReviewEvent> = {}): ReviewEvent {
  const fact = library.items.get(item)?.fact ?? item
  return {
    id: `answer-${item}`,
    fact,
    item,
    rev: 1,
    form: 'card',
    kind: 'learn',
    rating: 'again',
    at,
    zone: 'UTC',
    offsetMinutes: 0,
    studyDay: day,
    durationMs: null,
    before: null,
    after: inStep(fact, 1),
    undoes: null,
    ...given,
  }
}

interface Given {
  readonly cards?: readonly Card[]
  readonly today?: readonly ReviewEvent[]
  readonly only?: string | null
  readonly query?: ReviewQuery
  readonly undoable?: ReviewEvent | null
  readonly at?: string
}
function page({ cards = [], today = [], only = null, query = {}, undoable = null, at: now = at }: Given) {
  const clock = { zone: 'UTC', rolloverHour: 4 }
  const progress = { chapters: [], scenarios: [] }
  const known = { library, clock, at: now, day, progress, cards, pulled: [], only }
  const study = studyFrom({ ...known, today: today.map(dayEvent) })
  const rated = today.find(({ id }) => id === query.rated) ?? null
  const ids: ReviewContext['ids'] = { answer: 'id-of-the-answer', undo: 'id-of-the-undo', aside: 'id-of-the-aside' }
  return reviewPage({ library, study, query, only, learner: null, undoable, rated, refused: null, ids })
}

const either = [false, true]
const waits = either.flatMap((cards) =>
  either.flatMap((steps) =>
    either.flatMap((fresh) =>
      either.flatMap((scenario) =>
        either.flatMap((limit) => either.map((filter) => ({ cards, steps, fresh, scenario, limit, filter }))),
      ),
    ),
  ),
)
/** `cards, filter`: what is true of a case. */
const named = waits.map((wait) => ({
  ...wait,
  name:
    Object.entries(wait)
      .flatMap(([name, isTrue]) => (isTrue ? [name] : []))
      .join(', ') || 'nothing',
}))

describe('something to do, or why not and where to go, when there are', () => {
  test.each(named)('$name', async ({ cards, steps, fresh, scenario, limit, filter }) => {
    const [first = '', second = '', ...others] = flashcards
    const only = filter ? CHAPTER : null
    const values = page({
      only,
      cards: [
        cards ? due(first) : known(first),
        steps ? inStep(second, 5) : known(second),
        ...(fresh ? [] : others.map((fact) => known(fact))),
        ...(scenario ? [due(library.scenarios.get(SCENARIO)?.fact ?? '')] : []),
      ],
      today: limit ? flashcards.slice(2, 2 + usualSchedule.newLimit).map((fact) => answered(fact)) : [],
    })
    const shown = Object.entries({
      card: values.card,
      question: values.question,
      scenario: values.scenario,
      empty: values.empty,
    }).flatMap(([name, value]) => (value === null ? [] : [name]))
    const hasCard = cards || steps || (fresh && !limit)
    expect(shown).toEqual([hasCard ? 'card' : scenario ? 'scenario' : 'empty'])
    expect(values.more).toHaveLength(hasCard && scenario ? 1 : 0)
    if (values.empty) expect(values.empty.text).toMatch(/^[A-Z].{15,}\.$/)

    const html = await strayPage(site.app, 'review', values)
    const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
    expect(main).toMatch(/<button name="show"|<a class="button"/)
  })
})

test('at the daily limit the page says that more new cards wait for another day', () => {
  const today = flashcards.slice(0, usualSchedule.newLimit).map((fact) => answered(fact))
  const cards = flashcards.slice(0, usualSchedule.newLimit).map((fact) => known(fact))
  expect(page({ cards, today }).empty?.text).toMatch(
    /^The next review is due on 30 June 2026\. You have met today’s 20 new cards\. \d+ more wait for another day\.$/,
  )
})

test('the filter of a chapter speaks of that chapter alone', () => {
  expect(page({ only: 'password-recovery' }).empty).toMatchObject({
    text: 'This chapter is locked. Its cards come once it is open.',
  })
  const cards = library.chapter.get(CHAPTER)?.cards.map((id) => known(library.items.get(id)?.fact ?? '')) ?? []
  const sooner = known('of-another-chapter', { dueDay: '2026-05-05' })
  expect(page({ only: CHAPTER, cards: [...cards, sooner] }).empty?.text).toBe('The next review is due on 30 June 2026.')
})

test('a card before its step is over says how early it comes', () => {
  const [first = '', ...others] = flashcards
  const rest = others.map((fact) => known(fact))
  expect(page({ cards: [inStep(first, 8), ...rest] }).early).toBe(
    'Nothing else is waiting, so this card comes 8 min early.',
  )
  expect(page({ cards: [inStep(first, -1), ...rest] }).early).toBeNull()
})

test('an answer is asked for stays the card on the page, though another step has ended meanwhile', () => {
  const [first = '', second = ''] = flashcards
  const values = page({ cards: [inStep(first, -5), inStep(second, -1)], query: { show: second } })
  expect(values.card).toMatchObject({ fact: second, shown: true })
})

describe('a question that was just answered', () => {
  const after = (minutes: number, given: Partial<ReviewEvent> = {}) => {
    const item = library.chapter.get(CHAPTER)?.quiz.find((id) => library.items.get(id)?.kind === 'choice') ?? ''
    const event = answered(item, { form: 'choice', after: inStep('f', 10), ...given })
    const now = new Date(Date.parse(at) + minutes * 60_000).toISOString()
    return page({ today: [event], query: { rated: event.id, chose: '0' }, at: now }).comesBack
  }

  test('comes back in the minutes that are left, and never in fewer than none', () => {
    expect([after(0), after(9.5), after(10), after(25)]).toEqual([
      'It comes back in 10 min.',
      'It comes back in 1 min.',
      'It is due again now.',
      'It is due again now.',
    ])
  })

  test('comes back in days when it was right', () => {
    expect(after(0, { after: known('f', { dueDay: '2026-05-07' }) })).toBe('It comes back in 3 days.')
  })
})

describe('another rating of a card that was rated', () => {
  const notice = (given: { undoable: boolean; today?: ReviewEvent[] }) => {
    const event = answered(flashcards[0] ?? '')
    return page({
      today: given.today ?? [event],
      query: { first: event.id },
      undoable: given.undoable ? event : null,
    })
  }

  test('is told, with Undo in the notice and only there', () => {
    const { notice: told, undo, keys } = notice({ undoable: true })
    expect(told).toEqual({
      text: 'You already rated that card Again. To rate it again, undo first.',
      undo: 'id-of-the-undo',
    })
    expect(undo).toBeNull()
    expect(keys.flatMap(({ names }) => names)).toContain('u')
  })

  test('stands where it can no longer be undone', () => {
    expect(notice({ undoable: false }).notice).toEqual({
      text: 'You already rated that card Again. That rating stands.',
      undo: null,
    })
  })

  test('whose first rating was undone is rated on the page', () => {
    expect(notice({ undoable: false, today: [] }).notice?.text).toBe('You undid that rating. Rate the card here.')
  })
})

test('the keys that are named are those that work', () => {
  const [first = ''] = flashcards
  const names = (given: Given) => page(given).keys.flatMap(({ names }) => names)
  expect(names({})).toEqual(['Space', 'b', 's'])
  expect(names({ cards: [due(first)], query: { show: first } })).toEqual(['1', '2', '3', '4', 'Space', 'b', 's'])
  expect(names({ undoable: answered(first) })).toEqual(['Space', 'b', 's', 'u'])
  expect(names({ cards: flashcards.map((fact) => known(fact)) })).toEqual([])
  const { card } = page({ cards: [due(first)], query: { show: first } })
  expect(card?.ratings.find(({ rating }) => rating === 'good')?.key).toBe('3 space enter')
})
