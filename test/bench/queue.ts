// The review session of a learner with many cards: as it is first read, and again after each answer.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import BetterSqlite3 from 'better-sqlite3'

import { decideReview } from '../../src/schedule/evidence.ts'
import { cardsByFact, queue } from '../../src/schedule/queue.ts'
import type { ReviewableFact } from '../../src/schedule/queue.ts'
import { addDays } from '../../src/schedule/study-day.ts'
import { storeOver } from '../../src/store/sqlite/open-store.ts'
import type { Row } from './row.ts'

const CARDS = 20_000
/** An eighth of them is due. */
const DAYS = 8
const ANSWERS = 40
const START = '2026-05-04'
const TODAY = '2026-05-12'
const at = `${TODAY}T12:00:00.000Z`
const clock = { zone: 'UTC', rolloverHour: 4 }

export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'drillmark-queue-'))
  const db = new BetterSqlite3(join(folder, 'drillmark.db'))
  const store = storeOver(db)
  try {
    db.pragma('synchronous = off')
    await store.createGuest({ id: 'ada', tokenHash: 'token', at, endsAt: '2099-01-01T00:00:00.000Z', ...clock })
    const names = Array.from({ length: CARDS }, (_, n) => `fact-${String(n).padStart(5, '0')}`)
    await Promise.all(names.map((fact, n) => answer(store, fact, `${addDays(START, n % DAYS)}T12:00:00.000Z`)))
    const facts: readonly ReviewableFact[] = names.map((fact) => ({
      fact,
      forms: [{ kind: 'card', id: `${fact}-card`, chapter: 'boot' }],
    }))
    const cold = await timed(() => store.cards('ada'))
    const read: number[] = []
    const drawn: number[] = []
    for (let n = 0; n < ANSWERS; n += 1) {
      const cards = await store.cards('ada')
      const today = await store.reviewsOn('ada', TODAY)
      const session = { facts, today, newLimit: 20, at, day: TODAY }
      const drawing = () => queue({ ...session, cardOf: cardsByFact(cards) })
      drawn.push(await timed(drawing))
      const next = drawing().now[0]
      if (!next) throw new Error('nothing is due')
      await answer(store, next.fact, at)
      read.push(await timed(() => store.cards('ada')))
    }
    const due: number[] = []
    for (let n = 0; n < ANSWERS; n += 1)
      due.push(await timed(() => store.askedCards('ada', { studyDay: TODAY, until: at })))
    return [
      { name: `${CARDS.toLocaleString('en')} cards, read first`, value: cold, unit: 'ms' },
      { name: 'the same after an answer, least', value: least(read), unit: 'ms', wanted: '≤ 2 with the next' },
      { name: 'the session drawn from them, least', value: least(drawn), unit: 'ms' },
      { name: 'cards that are due, for the frame', value: least(due), unit: 'ms', wanted: '≤ 2' },
    ]
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }

  function answer(to: typeof store, fact: string, when: string): Promise<unknown> {
    const eventId = `${fact} ${when}`
    const evidence = { eventId, fact, item: `${fact}-card`, rev: 1, form: 'card' as const, rating: 'easy' as const }
    return to.reviewCard('ada', fact, eventId, (card) =>
      decideReview({ ...evidence, at: when, clock, asked: card !== null, durationMs: null }, card ?? null),
    )
  }
}

async function timed(run: () => unknown): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}

function least(values: readonly number[]): number {
  return Math.min(...values)
}
