// The SQLite store: the contract, and what is special about a file.

import { courseRulesFrom } from '../../src/progress/gates.ts'
import BetterSqlite3 from 'better-sqlite3'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate, migrationsOf } from '../../src/store/sqlite/migrate.ts'
import { openStore, storeOver } from '../../src/store/sqlite/open-store.ts'
import { namedBlocks } from '../../src/store/sqlite/sql.ts'
import { crash } from '../support/crash.ts'
import { emptyStore } from '../support/empty-store.ts'
import { storeContract } from './contract.ts'
import {
  clock,
  guest,
  noEvidence,
  noon,
  quiz,
  rates,
  response,
  scenarioAttempt,
  stored,
  opensNothing,
  rulesThat,
} from './values.ts'

describe('the contract, in memory', () => {
  storeContract(async () => emptyStore())
})

describe('a database file', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'drillmark-store-'))
    file = join(folder, 'drillmark.db')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('keeps what was saved when it is closed and opened again', async () => {
    const first = openStore(file)
    await guest(first, 'ada')
    const event = await first.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'good', noon(4)))
    await first.close()
    const second = openStore(file)
    expect(await second.review('ada', 'e1')).toEqual(event)
    await second.close()
  })

  test('is written by one at a time: who begins later sees what the earlier one wrote', async () => {
    const first = openStore(file)
    const second = openStore(file)
    await guest(first, 'ada')
    const seen: (number | null)[] = []
    const later: Promise<unknown>[] = []
    await first.reviewCard('ada', 'f', 'e1', (card) => {
      // The first one has read and not written yet: the second has to wait, whatever it wants to write.
      if (later.length === 0)
        later.push(
          second.reviewCard('ada', 'f', 'e2', (found) => {
            seen.push(found?.reps ?? null)
            return rates('e2', 'f', 'good', noon(5))(found)
          }),
        )
      seen.push(card?.reps ?? null)
      return rates('e1', 'f', 'good', noon(4))(card)
    })
    await Promise.all(later)
    expect(seen).toEqual([null, 1])
    await first.close()
    await second.close()
  })

  test('gives accounts of an older version the key that names have today, and finds those that cannot have it', async () => {
    const store = openStore(file)
    await guest(store, 'ada')
    await guest(store, 'eve')
    await store.close()
    const db = new BetterSqlite3(file)
    const account = db.prepare(
      "insert into accounts (learner_id, name, name_key, role, password_hash, created_at) values (?, ?, ?, 'instructor', ?, ?)",
    )
    account.run('ada', 'Miriam', 'miriam', 'phc-ada', noon(1))
    account.run('eve', 'Mirіam', 'mirіam', 'phc-eve', noon(2))
    db.close()
    const again = openStore(file)
    expect((await again.accountByName('MIRIAM'))?.passwordHash).toBe('phc-ada')
    expect((await again.accountByName('Ｍiriam'))?.passwordHash).toBe('phc-ada')
    expect((await again.accountByName('Mirіam'))?.passwordHash).toBe('phc-eve')
    await again.close()
  })

  test('has every acknowledged answer, whole, after the process was killed', async () => {
    const { acknowledged, found, wrong } = await crash(file, 8, 100, 'learner')
    expect(wrong).toEqual([])
    expect(found).toBeGreaterThanOrEqual(acknowledged)
  })

  test('serves two stores at once, as when a backup runs beside the server', async () => {
    const [one, two] = [openStore(file), openStore(file)]
    await guest(one, 'ada')
    await guest(two, 'bob')
    expect(await two.session('token-of-ada', noon(4))).not.toBeNull()
    await one.close()
    await two.close()
  })

  test('is in write-ahead mode, so that readers never wait for a writer', async () => {
    await openStore(file).close()
    const db = new BetterSqlite3(file)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    db.close()
  })

  test('refuses a row for a learner who does not exist', async () => {
    const store = openStore(file)
    await expect(store.markRead('nobody', 'boot', noon(4), opensNothing)).rejects.toThrow('FOREIGN KEY')
    await store.close()
  })

  describe('answers', () => {
    let db: BetterSqlite3.Database
    beforeEach(async () => {
      const store = openStore(file)
      await guest(store, 'ada')
      await store.startQuiz(
        'ada',
        quiz('q1'),
        rulesThat(() => ['boot']),
      )
      await store.saveResponse('ada', 'q1', response(), 'fact-a', noEvidence, opensNothing)
      await store.takeHint('ada', 'recover', 1, noon(4))
      await store.saveScenarioAttempt('ada', scenarioAttempt('s1', []), 'recover', noEvidence)
      const { report, rev, hash } = scenarioAttempt('s1', ['saved'])
      await store.regradeAttempt('ada', 's1', { id: 'r1', at: noon(5), rev, hash, report, reason: 'graded again' })
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'good', noon(4)))
      await store.undoReview('ada', { id: 'u1', at: noon(4), studyDay: '2026-05-04' })
      await store.close()
      db = new BetterSqlite3(file)
      db.pragma('foreign_keys = on')
    })
    afterEach(() => {
      db.close()
    })

    test.each(['reviews', 'quiz_responses', 'scenario_attempts', 'hints_taken', 'regrades', 'chapters_opened'])(
      'in %s can be neither changed nor deleted',
      (table) => {
        expect(() => db.exec(`update ${table} set at = at`)).toThrow('only ever appended')
        expect(() => db.exec(`delete from ${table}`)).toThrow('only ever appended')
      },
    )

    test('of every table are known to the union of two learners', () => {
      const tables = db
        .prepare(
          `select distinct m.name from sqlite_master m, pragma_table_info(m.name) c
           where m.type = 'table' and c.name in ('learner_id', 'learner', 'attempt') order by m.name`,
        )
        .pluck()
        .all() as string[]
      // A table that is missing here is not in an export, and its rows of a guest are lost when the guest becomes somebody.
      const united = `aside_events attempt_resets chapter_reads comments chapters_opened drafts enrolments excuses extensions hints_taken own_material question_flags quiz_attempts
        quiz_items quiz_responses quiz_rulings regrades reviews scenario_attempts solutions_seen`
      const derived = `asides calibrations cards chapter_standings last_deeds pending_drafts quiz_scores scenario_causes scenario_criteria scenario_standings
        study_days`
      // Parameters go along; memories follow from them and the answers.
      const trained = 'memories parameter_sets'
      // They go along and are in no export: they are those of who teaches.
      const ofInstructors = 'signal_mutes signal_notes'
      const ofTheAccount = 'accounts device_links sessions'
      expect(tables).toEqual(`${united} ${derived} ${trained} ${ofInstructors} ${ofTheAccount}`.split(/\s+/).toSorted())
    })

    test('go with their learner, and nothing of the learner stays', () => {
      db.exec("delete from learners where id = 'ada'")
      const tables = db
        .prepare(
          "select m.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and c.name in ('learner_id', 'learner', 'attempt')",
        )
        .pluck()
        .all() as string[]
      expect(tables.length).toBeGreaterThan(10)
      for (const table of tables)
        expect([table, db.prepare(`select count(*) from ${table}`).pluck().get()]).toEqual([table, 0])
    })
  })

  test('begins every key of a learner’s table with the learner', async () => {
    await openStore(file).close()
    const db = new BetterSqlite3(file)
    const firstKeys = db
      .prepare(
        `select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
         where m.type = 'table' and c.pk = 1 and exists (select 1 from pragma_table_info(m.name) where name = 'learner_id')`,
      )
      .all() as { table: string; column: string }[]
    db.close()
    expect(firstKeys.length).toBeGreaterThan(10)
    for (const key of firstKeys) expect(key).toEqual({ table: key.table, column: 'learner_id' })
  })
})

describe('a database of the first schema', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'drillmark-old-'))
    file = join(folder, 'drillmark.db')
    const db = new BetterSqlite3(file)
    migrate(db, migrationsOf().slice(0, 1), noon(1))
    const card = {
      fact: 'f',
      state: 'review',
      stability: 5,
      difficulty: 5,
      step: 0,
      dueDay: '2026-05-09',
      dueAt: noon(9),
      lastDay: '2026-05-04',
      lastAt: noon(4),
      reps: 1,
      lapses: 0,
    }
    const { report, lines } = scenarioAttempt('s1', ['saved'])
    db.prepare('insert into learners values (?, ?, ?, ?)').run('ada', noon(1), clock.zone, clock.rolloverHour)
    const attempt = db.prepare(
      `insert into scenario_attempts values ('ada', ?, ?, 'recover', 'images', 1, 'hash-s', null, ?, 'failed', 5, 10, ?, ?, ?)`,
    )
    attempt.run('s1', 1, lines, JSON.stringify(report), noon(4), '2026-05-04')
    attempt.run('s2', 2, 'enable\nshow s2', JSON.stringify(report), noon(6), '2026-05-06')
    db.exec(
      `insert into scenario_criteria values ('ada', 's1', 0, 'saved', 'It is saved', 1), ('ada', 's1', 1, 'register', 'It is register', 0)`,
    )
    db.exec(`insert into drafts values ('ada', 'recover', 'enable', '${noon(4)}')`)
    const quizzes = db.prepare(`insert into quiz_attempts values ('ada', ?, 'quiz', 'boot', 7, ?, '2026-05-04', 60)`)
    quizzes.run('q1', noon(5))
    quizzes.run('q2', noon(4))
    quizzes.run('q3', noon(4))
    for (const quiz of ['q1', 'q2', 'q3'])
      db.exec(
        `insert into quiz_items values ('ada', '${quiz}', 0, 'a', 1, 'hash-a', 0), ('ada', '${quiz}', 1, 'c', 1, 'hash-c', 1)`,
      )
    db.exec(`insert into quiz_responses values ('ada', 'q2', 0, '["1"]', 1, '${noon(6)}')`)
    db.exec(`insert into solutions_seen values ('ada', 'recover', '${noon(5)}')`)
    const review = db.prepare(
      `insert into reviews values ('ada', ?, ?, 'review', 'f', ?, ?, 'card', ?, 'good', ?, 'UTC', 0, '2026-05-04', null, ?, ?, ?)`,
    )
    review.run('e1', 1, 'f-choice', 3, 'learn', noon(4), null, JSON.stringify(card), null)
    review.run(
      'e2',
      2,
      'f-card',
      1,
      'review',
      noon(4),
      JSON.stringify(card),
      JSON.stringify({ ...card, reps: 2 }),
      null,
    )
    review.run('u1', 3, 'f-card', 1, 'undo', noon(4), JSON.stringify({ ...card, reps: 2 }), JSON.stringify(card), 'e2')
    db.exec(
      `insert into cards values ('ada', 'f', 'review', 5, 5, 0, '2026-05-09', '${noon(9)}', '2026-05-04', '${noon(4)}', 1, 0)`,
    )
    db.close()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('keeps its attempts: no hints were taken, and a solution shows in what came after it', async () => {
    const store = openStore(file)
    const old = scenarioAttempt('s1', ['saved'])
    expect(await store.scenarioAttempt('ada', 's1')).toEqual(stored(old))
    expect(await store.scenarioAttempt('ada', 's2')).toMatchObject({ hints: 0, solutionSeen: true, regrades: [] })
    expect((await store.progress('ada')).scenarios).toEqual([
      { scenario: 'recover', attempts: 2, passed: false, bestScore: 5, maxScore: 10, lastAt: noon(6) },
    ])
    expect(await store.draft('ada', 'recover')).toEqual({ lines: 'enable', seed: null })
    await store.close()
    const db = new BetterSqlite3(file)
    expect(() => db.exec('update scenario_attempts set hints = 3')).toThrow('only ever appended')
    db.close()
  })

  test('has an administrator: the instructor who came first; links to a first account end', async () => {
    const db = new BetterSqlite3(file)
    db.prepare('insert into learners values (?, ?, ?, ?)').run('eve', noon(1), clock.zone, clock.rolloverHour)
    const account = db.prepare(`insert into accounts values (?, ?, ?, 'instructor', 'phc', ?)`)
    account.run('eve', 'Eve', 'eve', noon(3))
    account.run('ada', 'Ada', 'ada', noon(2))
    db.exec(`insert into setup_tokens values ('unused', '${noon(1)}', null)`)
    db.close()
    const store = openStore(file)
    expect([(await store.account('ada'))?.role, (await store.account('eve'))?.role]).toEqual([
      'administrator',
      'instructor',
    ])
    expect((await store.accountByName('EVE'))?.learner).toBe('eve')
    expect(await store.accountLink('unused', noon(4))).toBeNull()
    await store.close()
  })

  test('has its quizzes in the order of their start, with their scores, and counts on from there', async () => {
    const store = openStore(file)
    const all = { chapter: 'boot', studyDay: '2026-05-04', cutScore: 60, gate: null }
    const open = { answered: 0, machine: { score: 0, maxScore: 1 }, self: { score: 0, maxScore: 1 } }
    const answered = { answered: 1, machine: { score: 1, maxScore: 1 }, self: { score: 0, maxScore: 1 } }
    expect((await store.quizResults('ada', ['boot'], { offset: 0, limit: 9 })).toReversed()).toEqual([
      { attempt: 'q2', ...all, startedAt: noon(4), at: noon(6), ...answered },
      { attempt: 'q3', ...all, startedAt: noon(4), at: noon(4), ...open },
      { attempt: 'q1', ...all, startedAt: noon(5), at: noon(5), ...open },
    ])
    await store.startQuiz('ada', quiz('q0', { startedAt: noon(1) }), opensNothing)
    expect(await store.newestQuiz('ada', ['boot'])).toBe('q0')
    await store.close()
  })

  test('has what its learner worked in open for good', async () => {
    const store = openStore(file)
    expect((await store.progress('ada')).chapters).toEqual([])
    await store.adopt(opensNothing)
    expect((await store.progress('ada')).chapters).toMatchObject([
      { chapter: 'boot', opened: true, attempts: 3, answered: 1, best: { attempt: 'q2' }, running: { attempt: 'q1' } },
      { chapter: 'images', opened: true, attempts: 0, best: null },
    ])
    await store.close()
  })

  test('knows which of its answers came before a scenario was missed', async () => {
    const store = openStore(file)
    const [missed] = await store.failedScenarios('ada', '2026-05-06')
    expect(missed).toMatchObject({ attempt: 's2', answered: [] })
    await store.reviewCard('ada', 'g', 'e9', rates('e9', 'g', 'good', noon(6)))
    expect(await store.failedScenarios('ada', '2026-05-06')).toMatchObject([{ answered: ['g'] }])
    await store.close()
  })

  test('takes new reports on old attempts', async () => {
    const store = openStore(file)
    const { report, rev, hash } = scenarioAttempt('s1', ['saved', 'register'])
    await store.regradeAttempt('ada', 's1', { id: 'r1', at: noon(9), rev, hash, report, reason: 'graded again' })
    expect((await store.progress('ada')).scenarios).toMatchObject([{ passed: true, bestScore: 10 }])
    await store.close()
  })

  test('knows what each card was last answered with, what was taken back aside; made again, the cards say the same', async () => {
    const store = openStore(file)
    const cards = await store.cards('ada')
    expect(cards).toMatchObject([{ fact: 'f', item: 'f-choice', rev: 3, reps: 1 }])
    await store.rebuild(courseRulesFrom)
    expect(await store.cards('ada')).toEqual(cards)
    await store.close()
  })
})

describe('migrations', () => {
  const sql = (number: number, sql: string) => ({ number, name: `000${number}-x.sql`, sql })
  const one = sql(1, 'create table a (x text) strict')
  const two = sql(2, 'create table b (x text) strict')
  const tables = (db: BetterSqlite3.Database) =>
    db
      .prepare("select name from sqlite_master where type = 'table' and name <> 'migrations' order by name")
      .pluck()
      .all()

  test('of this code are numbered from 1 without gaps', () => {
    expect(migrationsOf().map(({ number }) => number)).toEqual(migrationsOf().map((_, i) => i + 1))
    expect(migrationsOf()[0]?.name).toBe('0001-start.sql')
  })

  test('are applied in order, each once', () => {
    const db = new BetterSqlite3(':memory:')
    migrate(db, [one], noon(1))
    migrate(db, [one, two], noon(2))
    migrate(db, [one, two], noon(3))
    expect(tables(db)).toEqual(['a', 'b'])
    expect(db.prepare('select number, applied_at from migrations').all()).toEqual([
      { number: 1, applied_at: noon(1) },
      { number: 2, applied_at: noon(2) },
    ])
  })

  test('that fail leave the database as it was', () => {
    const db = new BetterSqlite3(':memory:')
    expect(() => migrate(db, [one, sql(2, 'create table b (x text) strict; nonsense')], noon(1))).toThrow(
      'syntax error',
    )
    expect(tables(db)).toEqual([])
    migrate(db, [one, two], noon(2))
    expect(tables(db)).toEqual(['a', 'b'])
  })

  test('refuse a database that is newer than the code', () => {
    const db = new BetterSqlite3(':memory:')
    migrate(db, [one, two], noon(1))
    expect(() => migrate(db, [one], noon(2))).toThrow(
      'was written by a newer version of Drillmark (its schema is number 2, this version knows 1): start the newer version',
    )
  })

  test('refuse a database made with another text of an applied migration', () => {
    const db = new BetterSqlite3(':memory:')
    migrate(db, [one], noon(1))
    expect(() => migrate(db, [sql(1, 'create table c (x text) strict')], noon(2))).toThrow(
      'an applied migration is never edited',
    )
  })

  test('do not mind how lines end', () => {
    const db = new BetterSqlite3(':memory:')
    migrate(db, [sql(1, 'create table a\n(x text) strict')], noon(1))
    expect(() => migrate(db, [sql(1, 'create table a\r\n(x text) strict')], noon(2))).not.toThrow()
  })
})

describe('a .sql file', () => {
  test('is blocks by name', () => {
    const text = '-- What this is.\n\n-- query: one\nselect 1;\n\n-- query: two\n-- A comment.\nselect 2\nfrom x;\n'
    expect([...namedBlocks(text)]).toEqual([
      ['one', 'select 1;'],
      ['two', '-- A comment.\nselect 2\nfrom x;'],
    ])
  })

  test('names each block once, and has SQL in each', () => {
    expect(() => namedBlocks('-- query: a\nselect 1;\n-- query: a\nselect 2;')).toThrow('two queries are named a')
    expect(() => namedBlocks('-- query: a\n-- query: b\nselect 2;')).toThrow('without SQL')
  })

  test('has queries of today’s schema only', async () => {
    const db = new BetterSqlite3(':memory:')
    const store = storeOver(db)
    const folder = new URL('../../src/store/sqlite/', import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
    expect(files.length).toBeGreaterThan(15)
    for (const file of files)
      for (const [name, sql] of namedBlocks(readFileSync(new URL(file, folder), 'utf8')))
        expect(() => db.prepare(sql), `${name} of ${file}`).not.toThrow()
    await store.close()
  })
})
