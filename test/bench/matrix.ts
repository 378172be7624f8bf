// The pages of a class of 1,000 learners: what they cost beside the least that the table must read, and what others feel of them.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import BetterSqlite3 from 'better-sqlite3'

import { loadContent } from '../../src/load-content.ts'
import type { Row } from './row.ts'
import { at, median } from './support/compare.ts'
import { writeCourse } from './support/generated-course.ts'
import { getting, openConnection, sentPage } from './support/load.ts'
import { startDrillmark } from './support/measured-process.ts'
import type { Options } from './support/options.ts'
import { CLASS_ID, cookieOf, dataFolder, tokens } from './support/seeds.ts'

const LEARNERS = 1000
const SHOWN = 50
const PATH = `/classes/${CLASS_ID}`
/** Whatever the order, a page costs the same. */
const SORTED = [PATH, `${PATH}?sort=active`, `${PATH}?sort=passed`]
const CSV = `${PATH}.csv`
const ROUNDS = 5
const SELECTS = 50
/** From here to a larger one the page should hardly grow. */
const SMALLER = 100_000

interface Measured {
  readonly cpuMs: number
  /** Of the order that costs most. */
  readonly sortedMs: number
  readonly itemsMs: number
  readonly csvMs: number
  readonly waitMs: number
  readonly floorMs: number
  readonly quiet: readonly number[]
  readonly meanwhile: readonly number[]
  readonly kB: number
}

export async function bench({ responses, chapters }: Options): Promise<Row[]> {
  const large = await measured(responses, chapters)
  const of = `${LEARNERS.toLocaleString('en')} learners, ${responses.toLocaleString('en')} responses`
  const { cpuMs, sortedMs, itemsMs, csvMs, waitMs, floorMs, quiet, meanwhile, kB } = large
  const found: Row[] = [
    { name: `class page, ${of}`, value: cpuMs, unit: 'ms', floor: floorMs, ratio: cpuMs / floorMs, wanted: '20' },
    { name: '… processor time', value: cpuMs, unit: 'ms', wanted: '50' },
    { name: '… in the order that costs most', value: sortedMs, unit: 'ms', wanted: '50' },
    { name: 'all rows as CSV, processor time', value: csvMs, unit: 'ms' },
    { name: 'items of a chapter, processor time', value: itemsMs, unit: 'ms', wanted: '200' },
    { name: '… median wait', value: waitMs, unit: 'ms' },
    { name: '… compressed', value: kB, unit: 'kB' },
    {
      name: 'a review meanwhile, 99 of 100 wait at most',
      value: at(meanwhile, 0.99),
      unit: 'ms',
      floor: at(quiet, 0.99),
    },
  ]
  if (responses <= SMALLER) return found
  const small = await measured(SMALLER, chapters)
  const grown = { value: cpuMs, unit: 'ms', floor: small.cpuMs, ratio: cpuMs / small.cpuMs, wanted: '1.3' }
  return [...found, { name: `… beside ${SMALLER.toLocaleString('en')} responses`, ...grown }]
}

async function measured(responses: number, chapters: number): Promise<Measured> {
  const { library } = await loadContent('content')
  if (!library) throw new Error('the content has problems: run drillmark check')
  const written = library.chapters.filter(({ stub }) => !stub).length
  const copies = Math.max(1, Math.ceil(chapters / written))
  const course = mkdtempSync(join(tmpdir(), 'drillmark-course-'))
  const data = await dataFolder(library, { learners: LEARNERS, responses, copies })
  const server = await startDrillmark(data, '--content', writeCourse(course, copies * written))
  const floor = summaries(copies * written)
  try {
    const page = await sentPage(server.url, PATH, cookieOf(tokens.instructor(0)))
    const [instructor, learner] = [await openConnection(server.url), await openConnection(server.url)]
    let asked = 0
    const ask = (path: string) => instructor.ask(getting(path, cookieOf(tokens.instructor(asked++))))
    const cpuOf = async (path: string): Promise<number> => {
      const before = await server.usage()
      await ask(path)
      return ((await server.usage()).cpuMicros - before.cpuMicros) / 1000
    }
    const items = `${PATH}/items/${library.chapters.find(({ quiz }) => quiz.length > 0)?.id}`
    const everyPage = [...SORTED, CSV, items]
    // The first call of each compiles what it runs.
    for (const path of everyPage) await ask(path)
    const askReview = async (): Promise<number> => {
      const sent = performance.now()
      await learner.ask(getting('/review', cookieOf(tokens.member(asked++ % LEARNERS))))
      return performance.now() - sent
    }
    const quiet: number[] = []
    const meanwhile: number[] = []
    const [waits, floors]: [number[], number[]] = [[], []]
    const cpu = new Map<string, number[]>(everyPage.map((path) => [path, []]))
    for (let round = 0; round < ROUNDS; round += 1) {
      floors.push(floor())
      const sent = performance.now()
      await ask(PATH)
      waits.push(performance.now() - sent)
      for (const path of everyPage) cpu.get(path)?.push(await cpuOf(path))
      for (let n = 0; n < 40; n += 1) quiet.push(await askReview())
      const over = new AbortController()
      const pages = (async () => {
        for (const path of everyPage) await ask(path)
      })().finally(() => over.abort())
      while (!over.signal.aborted) meanwhile.push(await askReview())
      await pages
    }
    const sorted = (times: readonly number[]) => times.toSorted((a, b) => a - b)
    const of = (path: string) => median(cpu.get(path) ?? [])
    return {
      cpuMs: of(PATH),
      sortedMs: Math.max(...SORTED.map(of)),
      itemsMs: of(items),
      csvMs: of(CSV),
      waitMs: median(waits),
      floorMs: median(floors),
      quiet: sorted(quiet),
      meanwhile: sorted(meanwhile),
      kB: Buffer.from(page.body, 'base64').length / 1000,
    }
  } finally {
    await server.end()
    for (const folder of [data, course]) rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads one row for each learner that is shown and each chapter, by the key of a table that has them all: processor time in milliseconds. */
function summaries(chapters: number): () => number {
  const db = new BetterSqlite3(':memory:')
  db.exec(`create table summaries (learner integer, chapter integer, state text, best integer, attempts integer, at text,
    primary key (learner, chapter)) without rowid`)
  const insert = db.prepare('insert into summaries values (?, ?, ?, ?, ?, ?)')
  db.transaction(() => {
    for (let learner = 0; learner < LEARNERS; learner += 1)
      for (let chapter = 0; chapter < chapters; chapter += 1)
        insert.run(learner, chapter, 'passed', 80, 3, '2026-05-04T09:00:00.000Z')
  })()
  const select = db.prepare('select * from summaries where learner >= ? and learner < ?').raw()
  return () => {
    const before = process.cpuUsage()
    for (let n = 0; n < SELECTS; n += 1) {
      const first = (n * SHOWN) % LEARNERS
      if (select.all(first, first + SHOWN).length !== SHOWN * chapters) throw new Error('the floor reads too little')
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / SELECTS / 1000
  }
}
