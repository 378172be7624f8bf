// How fast reviews are saved, each on the disk before it is acknowledged: beside a bare Fastify that runs the same statements.

import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUIDv7 } from 'node:crypto'

import BetterSqlite3 from 'better-sqlite3'

import type { Library } from '../../src/content/library.ts'
import { loadContent } from '../../src/load-content.ts'
import { storeOver } from '../../src/store/sqlite/open-store.ts'
import { buildApp } from '../../src/web/app.ts'
import type { Row } from './row.ts'
import { byTurns, ROUNDS, rows, WARM_UPS } from './support/compare.ts'
import { bear, openConnection, posting } from './support/load.ts'
import type { Borne, Connection } from './support/load.ts'
import { startBare, startDrillmark } from './support/measured-process.ts'
import type { Measured } from './support/measured-process.ts'
import { recorder } from './support/recorded-statements.ts'
import { cookieOf, dataFolder, SECRET, tokens } from './support/seeds.ts'

const PATH = '/review'
const LEARNERS = 1000
/** Answers in a round. */
const COUNTS = { one: 100, many: 300 }
const MANY = 50

export async function bench(): Promise<Row[]> {
  const { library } = await loadContent('content')
  if (!library) throw new Error('the content has problems: run drillmark check')
  const data = await dataFolder(library, { learners: LEARNERS, responses: 10 * LEARNERS, copies: 1 })
  const floorData = mkdtempSync(join(tmpdir(), 'drillmark-floor-'))
  const database = join(floorData, 'floor.db')
  copyFileSync(join(data, 'drillmark.db'), database)
  const recorded = join(floorData, 'answers.json')
  writeFileSync(recorded, JSON.stringify({ path: PATH, answers: await record(library, database) }))
  const server = await startDrillmark(data)
  const bare = await startBare('answers', database, recorded)
  try {
    const [ours, floor] = [answering(server, library), answering(bare, library)]
    const one = await byTurns(await ours(1, COUNTS.one), await floor(1, COUNTS.one))
    const many = await byTurns(await ours(MANY, COUNTS.many), await floor(MANY, COUNTS.many))
    return [
      ...rows('a review, durable, 1 connection', one, { rate: '0.8' }),
      ...rows(`a review, durable, ${MANY} connections`, many, { rate: '2' }),
    ]
  } finally {
    await bare.end()
    await server.end()
    rmSync(data, { recursive: true, force: true })
    rmSync(floorData, { recursive: true, force: true })
  }
}

/** Rounds of answers over so many connections. Every one is the first of a learner to a card. */
function answering(server: Measured, library: Library) {
  let next = 0
  return async (connections: number, count: number): Promise<() => Promise<Borne>> => {
    const open: Connection[] = []
    for (let n = 0; n < connections; n += 1) open.push(await openConnection(server.url))
    const request = (): string => {
      const { cookie, form } = answerAt(library, next++)
      return posting(PATH, cookie, form)
    }
    // A location with a notice would say that nothing was saved.
    const expect = /^HTTP\/1.1 303(?![^]*\r\nlocation: [^\r]*notice)/i
    return () => bear(server, { connections: open, request, expect, count })
  }
}

/** The answer with this number: learners take turns, and each goes from card to card of a chapter that was not begun. */
function answerAt(
  library: Library,
  n: number,
): { readonly cookie: string; readonly form: Readonly<Record<string, string>> } {
  const chapter = library.chapters.findLast(({ cards }) => cards.length > 0)
  const item = library.items.get(chapter?.cards[Math.floor(n / LEARNERS)] ?? '')
  if (!item) throw new Error('there are not enough cards')
  return {
    cookie: cookieOf(tokens.member(n % LEARNERS)),
    form: { review: randomUUIDv7(), fact: item.fact, item: item.id, reps: '0', rating: 'good' },
  }
}

/** The statements of all answers to come, made by the application over a copy of the database. */
async function record(library: Library, database: string): Promise<unknown[]> {
  const copy = `${database}-recorded`
  copyFileSync(database, copy)
  const db = new BetterSqlite3(copy)
  const { take } = recorder(db)
  const store = storeOver(db)
  db.pragma('synchronous = off')
  const app = await buildApp({
    store,
    library,
    now: () => new Date(),
    newId: randomUUIDv7,
    secret: SECRET,
    publicUrl: null,
    log: false,
  })
  take()
  const answers: unknown[] = []
  for (let n = 0; n < (WARM_UPS + ROUNDS) * (COUNTS.one + COUNTS.many); n += 1) {
    const { cookie, form } = answerAt(library, n)
    const payload = new URLSearchParams(form).toString()
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
    const { statusCode } = await app.inject({ method: 'POST', url: PATH, headers, payload })
    if (statusCode !== 303) throw new Error(`an answer was answered ${statusCode}`)
    answers.push(take())
  }
  await app.close()
  await store.close()
  return answers
}
