// A database of the schema that was released before rows became small (`released/`): all that its store said of it is still said.

import BetterSqlite3 from 'better-sqlite3'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { courseRulesFrom } from '../../src/progress/gates.ts'
import type { Card, DayEvent, ReviewEvent } from '../../src/schedule/review.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import type { FailedScenario, QuizAttempt, ScenarioAttempt, Store } from '../../src/store/store.ts'
import { rates } from './values.ts'

type ByDay<T> = Readonly<Record<string, T>>
interface Said {
  readonly learners: readonly string[]
  readonly events: Readonly<Record<string, ReviewEvent>>
  readonly cards: Readonly<Record<string, readonly Card[]>>
  readonly days: Readonly<Record<string, ByDay<readonly DayEvent[]>>>
  readonly undoable: Readonly<Record<string, ByDay<ReviewEvent | null>>>
  readonly failed: Readonly<Record<string, ByDay<readonly FailedScenario[]>>>
  readonly quizzes: Readonly<Record<string, QuizAttempt>>
  readonly attempts: Readonly<Record<string, ScenarioAttempt>>
}

const text = (name: string) => readFileSync(new URL(`released/${name}`, import.meta.url), 'utf8')
const said = JSON.parse(text('released.json')) as Said
const [ada = '', eve = ''] = said.learners

let folder: string
let file: string
let store: Store
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drillmark-released-'))
  file = join(folder, 'drillmark.db')
  const db = new BetterSqlite3(file)
  db.exec(text('released.sql'))
  db.close()
  store = openStore(file)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

/** What is said now, where `asked` is asked of each learner and day. */
async function byDay<T>(then: Readonly<Record<string, ByDay<T>>>, ask: (learner: string, day: string) => Promise<T>) {
  const now: Record<string, Record<string, T>> = {}
  for (const [learner, days] of Object.entries(then)) {
    const told: Record<string, T> = {}
    for (const day of Object.keys(days)) told[day] = await ask(learner, day)
    now[learner] = told
  }
  return now
}

test('every event, with the card before and after it', async () => {
  const owner = new Map(
    Object.entries(said.days).flatMap(([learner, days]) =>
      Object.values(days).flatMap((events) => events.map(({ id }) => [id, learner] as const)),
    ),
  )
  expect(Object.keys(said.events).length).toBeGreaterThan(20)
  for (const [id, event] of Object.entries(said.events))
    expect(await store.review(owner.get(id) ?? '', id)).toEqual(event)
})

test('the events of each day, in their order', async () => {
  expect(await byDay(said.days, (learner, day) => store.reviewsOn(learner, day))).toEqual(said.days)
})

test('what can be undone on each day', async () => {
  expect(await byDay(said.undoable, (learner, day) => store.undoable(learner, day))).toEqual(said.undoable)
})

test('what was missed on each day, and what was answered since', async () => {
  expect(await byDay(said.failed, (learner, day) => store.failedScenarios(learner, day))).toEqual(said.failed)
})

test('cards, which the events still make', async () => {
  const cards = async () =>
    Object.fromEntries(await Promise.all(said.learners.map(async (one) => [one, await store.cards(one)] as const)))
  expect(await cards()).toEqual(said.cards)
  expect(await store.differences(courseRulesFrom)).toEqual([])
  await store.rebuild(courseRulesFrom)
  expect(await cards()).toEqual(said.cards)
})

test('quizzes with their items and answers, and scenario attempts', async () => {
  for (const [id, attempt] of Object.entries(said.quizzes)) expect(await store.quizAttempt(eve, id)).toEqual(attempt)
  for (const [id, attempt] of Object.entries(said.attempts))
    expect(await store.scenarioAttempt(eve, id)).toEqual(attempt)
})

test('a form that was sent before changes nothing, and undo goes on from there', async () => {
  const [id = '', event] = Object.entries(said.events)[0] ?? []
  expect(
    await store.reviewCard(ada, 'boot-order', id, rates(id, 'boot-order', 'again', '2026-06-01T10:00:00.000Z')),
  ).toEqual(event)
  const new1 = '0196994a-0000-7fff-8000-000000000001'
  await store.reviewCard(ada, 'boot-order', new1, rates(new1, 'boot-order', 'good', '2026-06-01T10:00:00.000Z'))
  const undo = await store.undoReview(ada, { id: 'u', at: '2026-06-01T10:01:00.000Z', studyDay: '2026-06-01' })
  expect(undo?.undoes).toBe(new1)
  expect(await store.card(ada, 'boot-order')).toEqual(said.cards[ada]?.find(({ fact }) => fact === 'boot-order'))
})

test('the file is whole', async () => {
  expect(await store.damage('everything')).toBeNull()
})
