// How much of the database an answer takes, with everything that is kept beside it.

import BetterSqlite3 from 'better-sqlite3'
import { randomUUIDv7 } from 'node:crypto'
import { expect, test } from 'vitest'
import { storeOver } from '../../src/store/sqlite/open-store.ts'
import { guest, opensNothing, quiz, rates, shows } from './values.ts'

const LEARNERS = 8
const LIMIT = 300

const facts = Array.from({ length: 130 }, (_, n) => `boot-statement-number-${n}`)
const instant = (n: number) => new Date(Date.UTC(2026, 4, 4, 9) + n * 7777).toISOString()

/** A store with learners, and how many bytes it has grown by since. */
async function measured() {
  const db = new BetterSqlite3(':memory:')
  const store = storeOver(db)
  const learners = Array.from({ length: LEARNERS }, () => randomUUIDv7())
  for (const learner of learners) await guest(store, learner)
  const bytes = () =>
    Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  const before = bytes()
  return { store, learners, grown: () => bytes() - before }
}

test(`a review takes at most ${LIMIT} bytes`, async () => {
  const { store, learners, grown } = await measured()
  let answers = 0
  for (const fact of facts.slice(0, 125))
    for (const learner of learners) {
      const id = randomUUIDv7()
      await store.reviewCard(learner, fact, id, rates(id, fact, 'good', instant(answers)))
      answers += 1
    }
  expect(answers).toBe(1000)
  expect(grown() / answers).toBeLessThan(LIMIT)
  await store.close()
})

test(`an answer in a quiz of ten takes at most ${LIMIT} bytes`, async () => {
  const { store, learners, grown } = await measured()
  let answers = 0
  for (let first = 0; first < 130; first += 10)
    for (const learner of learners) {
      const attempt = randomUUIDv7()
      const items = facts.slice(first, first + 10).map((fact, n) => ({
        id: `${fact}-choice`,
        rev: 1,
        hash: String(first + n).padStart(64, '0'),
        selfMarked: n === 9,
      }))
      await store.startQuiz(learner, quiz(attempt, { items, startedAt: instant(answers) }), opensNothing)
      for (const [position, { id: item, rev, hash, selfMarked }] of items.entries()) {
        const [event, at] = [randomUUIDv7(), instant(answers)]
        const given = { position, item, rev, hash, answer: ['b'], score: 1 as const, selfMarked, at }
        const fact = facts[first + position] ?? ''
        await store.saveResponse(learner, attempt, given, fact, shows(event, fact, 'good', at), opensNothing)
        answers += 1
      }
    }
  expect(answers).toBe(1040)
  expect(grown() / answers).toBeLessThan(LIMIT)
  await store.close()
})
