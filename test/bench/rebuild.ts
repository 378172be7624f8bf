// What follows from the answers, dropped and made again: 200 learners with 500,000 reviews, made through the store.

import { randomUUIDv7 } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import BetterSqlite3 from 'better-sqlite3'

import { courseRules, courseRulesFrom } from '../../src/progress/gates.ts'
import { randomFrom } from '../../src/progress/random.ts'
import { decideReview } from '../../src/schedule/evidence.ts'
import { addDays } from '../../src/schedule/study-day.ts'
import { openStore, storeOver } from '../../src/store/sqlite/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { noEvidence, quiz, response, responseB, scenarioAttempt } from '../store/values.ts'
import type { Row } from './row.ts'

const LEARNERS = 200
const DAYS = 125
const PER_DAY = 20
/** So many that each is asked every twenty days. */
const FACTS = 400
/** On every fifth day a quiz and a scenario, too. */
const ELSEWHERE = 5
const WANTED_SECONDS = 60
const clock = { zone: 'UTC', rolloverHour: 4 }
const rules = courseRules({ cutScore: 60, gate: 'all' }, [], () => ['boot'])

export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'drillmark-rebuild-'))
  const file = join(folder, 'drillmark.db')
  try {
    await fill(file)
    const store = openStore(file)
    const before = derivedOf(file)
    const began = performance.now()
    await store.rebuild(courseRulesFrom)
    const seconds = (performance.now() - began) / 1000
    await store.close()
    const after = derivedOf(file)
    if (after.text !== before.text) throw new Error('made again, something is not as it was')
    const reviews = (LEARNERS * DAYS * PER_DAY).toLocaleString('en')
    return [
      {
        name: `made again: ${LEARNERS} learners, ${reviews} reviews`,
        value: seconds,
        unit: 's',
        wanted: `≤ ${WANTED_SECONDS}`,
      },
      { name: 'rows that were made again, each as it was', value: after.rows, unit: '' },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function fill(file: string): Promise<void> {
  const db = new BetterSqlite3(file)
  const store = storeOver(db)
  db.pragma('synchronous = off')
  await store.adopt(rules)
  for (let n = 0; n < LEARNERS; n++) await study(store, n)
  await store.close()
}

async function study(store: Store, n: number): Promise<void> {
  const random = randomFrom(n)
  const learner = randomUUIDv7()
  const endsAt = '2099-01-01T00:00:00.000Z'
  await store.createGuest({ id: learner, tokenHash: learner, at: '2026-01-01T00:00:00.000Z', endsAt, ...clock })
  for (let day = 0; day < DAYS; day++) {
    const studyDay = addDays('2026-01-01', day)
    const reviews = Array.from({ length: PER_DAY }, (_, turn) => {
      const fact = `fact-${(day * PER_DAY + turn + n) % FACTS}`
      const at = `${studyDay}T10:${String(turn).padStart(2, '0')}:00.000Z`
      const eventId = randomUUIDv7()
      const rating = random() < 0.15 ? 'again' : 'good'
      return store.reviewCard(learner, fact, eventId, (card) =>
        decideReview(
          { eventId, fact, item: fact, rev: 1, form: 'card', rating, at, clock, asked: false, durationMs: 4000 },
          card,
        ),
      )
    })
    await Promise.all(reviews)
    if (day % ELSEWHERE > 0) continue
    const at = `${studyDay}T11:00:00.000Z`
    const [attempt, id] = [randomUUIDv7(), randomUUIDv7()]
    await store.startQuiz(learner, quiz(attempt, { startedAt: at, studyDay }), rules)
    for (const given of [response({ at }), responseB({ at, score: 0 })])
      await store.saveResponse(learner, attempt, given, given.item, noEvidence, rules)
    await store.saveScenarioAttempt(learner, scenarioAttempt(id, ['saved'], { at, studyDay }), 'recover', noEvidence)
  }
}

/** All rows of the tables that have a view of what they have to be, and of the standings in chapters. */
function derivedOf(file: string): { readonly rows: number; readonly text: string } {
  const db = new BetterSqlite3(file, { readonly: true })
  const tables = db
    .prepare<[], string>(
      `select substr(name, 1, length(name) - 8) from sqlite_schema where type = 'view' and name like '%_derived'`,
    )
    .pluck()
    .all()
  const rows = [...tables, 'chapter_standings'].map((table) => {
    const columns = db
      .prepare(`select * from ${table} limit 0`)
      .columns()
      .map((_, at) => at + 1)
    return db
      .prepare(`select '${table}', * from ${table} order by ${columns.join(', ')}`)
      .raw()
      .all()
  })
  db.close()
  return { rows: rows.reduce((sum, { length }) => sum + length, 0), text: JSON.stringify(rows) }
}
