// Databases with a class and its answers, made through the store. A made one is kept in the system's folder for temporary files.

import { createHash, randomUUIDv7 } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import BetterSqlite3 from 'better-sqlite3'
import fastifyCookie from '@fastify/cookie'

import type { Library } from '../../../src/content/library.ts'
import { courseRules } from '../../../src/progress/gates.ts'
import { storeOver } from '../../../src/store/sqlite/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { tokenHash } from '../../../src/web/identity.ts'
import { rulesOf } from '../../../src/web/open-chapters.ts'
import { copyLearners } from './copies.ts'
import { pastChapters, studyDaily, takeQuizzes } from './history.ts'

const FOREVER = '2099-01-01T00:00:00.000Z'
const CLOCK = { zone: 'UTC', rolloverHour: 4 }
export const SECRET = 'a secret for benchmarks only, long enough'
/** Every session may send 600 requests a minute. */
const SESSIONS = 400
/** Learners whose answers go through the store; the others are copies of them. */
const LIVED = 10
/** The class of a seed, with all its learners. */
export const CLASS_ID = '01900000-0000-7000-8000-000000000001'

/** Who asks, by the token of a session. */
export const tokens = {
  /** One session for each learner of the class, counted from 0. */
  member: (n: number): string => `member-${n}`,
  /** Sessions of a learner who came every day for so long. */
  daily: (days: number, n: number): string => `daily-${days}-${n % SESSIONS}`,
  instructor: (n: number): string => `instructor-${n % SESSIONS}`,
}

export interface Seed {
  readonly learners: number
  /** Answers to quiz items; reviews and scenario attempts come beside them. */
  readonly responses: number
  /** How often the written chapters are there (generated-course.ts). */
  readonly copies: number
}

/** A data folder with a copy of the seed, which is made first if it is not there. */
export async function dataFolder(library: Library, seed: Seed): Promise<string> {
  const kept = join(tmpdir(), 'drillmark-seeds')
  mkdirSync(kept, { recursive: true })
  const file = join(kept, `${hashOf(library)}-${seed.learners}-${seed.responses}-${seed.copies}.db`)
  if (!existsSync(file)) {
    const unfinished = `${file}.${process.pid}`
    await withStore(unfinished, (store, db) => makeClass(store, db, library, seed))
    renameSync(unfinished, file)
  }
  const folder = mkdtempSync(join(tmpdir(), 'drillmark-bench-'))
  copyFileSync(file, join(folder, 'drillmark.db'))
  writeFileSync(join(folder, 'secret'), `${SECRET}\n`, { mode: 0o600 })
  return folder
}

/** Adds a learner who came on every day so far, today included. */
export async function addDaily(folder: string, library: Library, days: number): Promise<void> {
  await withStore(join(folder, 'drillmark.db'), async (store) => {
    const now = new Date()
    const learner = await guest(store, tokens.daily(days, 0), now)
    for (let n = 1; n < SESSIONS; n += 1)
      await store.signIn({
        learner,
        tokenHash: tokenHash(tokens.daily(days, n)),
        at: now.toISOString(),
        endsAt: FOREVER,
      })
    await studyDaily({ store, learner, chapters: pastChapters(library), rules: rulesOf(library) }, days, now)
  })
}

/** What a browser with this session sends as its Cookie. */
export function cookieOf(token: string): string {
  return `drillmark=${encodeURIComponent(fastifyCookie.sign(token, SECRET))}`
}

async function makeClass(
  store: Store,
  db: BetterSqlite3.Database,
  library: Library,
  { learners, responses, copies }: Seed,
): Promise<void> {
  const now = new Date()
  const at = now.toISOString()
  const instructor = randomUUIDv7()
  await store.saveSetupToken('bench', at)
  const account = { id: instructor, setupTokenHash: 'bench', name: 'Instructor', passwordHash: 'none', at, ...CLOCK }
  if ((await store.createInstructor(account)) !== 'created') throw new Error('the instructor was not made')
  for (let n = 0; n < SESSIONS; n += 1)
    await store.signIn({ learner: instructor, tokenHash: tokenHash(tokens.instructor(n)), at, endsAt: FOREVER })
  await store.createClass(instructor, { id: CLASS_ID, name: 'Class', joinCode: 'bench', at })
  const chapters = pastChapters(library, copies)
  // As in a course whose chapters open one after the other.
  const rules = courseRules(library.course, [], (progress) => {
    const taken = progress.chapters.reduce((sum, { attempts }) => sum + attempts, 0)
    return chapters.slice(0, taken + 1).map(({ id }) => id)
  })
  const lived: string[] = []
  for (let n = 0; n < Math.min(learners, LIVED); n += 1) {
    const learner = randomUUIDv7()
    await store.createGuest({ id: learner, tokenHash: `lived ${n}`, at, endsAt: FOREVER, ...CLOCK })
    await takeQuizzes(
      { store, learner, chapters, rules, missesOneIn: 3 + (n % 5) },
      Math.ceil(responses / learners),
      now,
    )
    lived.push(learner)
  }
  const all = [...lived, ...copyLearners(db, lived, Math.ceil(learners / LIVED) - 1)].slice(0, learners)
  for (const [n, learner] of all.entries()) {
    await store.signIn({ learner, tokenHash: tokenHash(tokens.member(n)), at, endsAt: FOREVER })
    await store.enrol(learner, { class: CLASS_ID, name: `Learner ${n}`, at, detailsFrom: '' })
  }
}

async function guest(store: Store, token: string, now: Date): Promise<string> {
  const id = randomUUIDv7()
  await store.createGuest({ id, tokenHash: tokenHash(token), at: now.toISOString(), endsAt: FOREVER, ...CLOCK })
  return id
}

/** The store without waiting for the disk: a seed that is lost is made again. */
async function withStore(
  file: string,
  work: (store: Store, db: BetterSqlite3.Database) => Promise<void>,
): Promise<void> {
  const db = new BetterSqlite3(file)
  const store = storeOver(db)
  db.pragma('synchronous = off')
  try {
    await work(store, db)
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  } finally {
    await store.close()
  }
}

/** Of all that decides what is in a seed: these makers, the schema, and the items of the course. */
function hashOf({ items }: Library): string {
  const hash = createHash('sha256')
  for (const name of ['history.ts', 'seeds.ts', 'copies.ts', 'generated-course.ts'])
    hash.update(readFileSync(new URL(name, import.meta.url)))
  const migrations = new URL('../../../migrations/', import.meta.url)
  for (const name of readdirSync(migrations).toSorted()) hash.update(readFileSync(new URL(name, migrations)))
  for (const item of items.values()) hash.update(item.hash)
  return hash.digest('hex').slice(0, 16)
}
