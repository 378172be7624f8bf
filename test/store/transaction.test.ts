// Writers that share a commit: what each of them is told, and what is in the file when they are told.

import BetterSqlite3 from 'better-sqlite3'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { transactionsOn } from '../../src/store/sqlite/transaction.ts'
import type { Transactions } from '../../src/store/sqlite/transaction.ts'

let folder: string
let file: string
let db: BetterSqlite3.Database
let transactions: Transactions
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drillmark-transaction-'))
  file = join(folder, 'drillmark.db')
  db = new BetterSqlite3(file, { timeout: 0 })
  db.pragma('journal_mode = wal')
  db.pragma('foreign_keys = on')
  db.exec('create table answers (name text primary key, text text, of text references answers (name)) strict')
  transactions = transactionsOn(db)
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

const insert = (name: string, text = '', of: string | null = null): string => {
  db.prepare('insert into answers values (?, ?, ?)').run(name, text, of)
  return name
}
const save = (name: string, text?: string) => transactions.write(() => insert(name, text))
const saved = () => db.prepare('select name from answers order by name').pluck().all()
/** `saved a`, or why not. */
const outcomes = async (answers: readonly Promise<string>[]) =>
  (await Promise.allSettled(answers)).map((said) =>
    said.status === 'fulfilled' ? `saved ${said.value}` : (said.reason as Error).message,
  )

/** Frames of the log that end a transaction: https://www.sqlite.org/fileformat2.html#the_write_ahead_log */
function commits(): number {
  const log = readFileSync(`${file}-wal`)
  const pageSize = log.readUInt32BE(8)
  let found = 0
  for (let frame = 32; frame < log.length; frame += 24 + pageSize) if (log.readUInt32BE(frame + 4) !== 0) found += 1
  return found
}

test('answers that arrive together share one commit, and each is told when it is in the file', async () => {
  const before = commits()
  const other = new BetterSqlite3(file, { readonly: true })
  const seen = (name: string) => other.prepare('select count(*) from answers where name = ?').pluck().get(name)
  const answers = ['a', 'b', 'c'].map((name) => save(name).then(seen))
  expect(saved()).toEqual([])
  expect(await Promise.all(answers)).toEqual([1, 1, 1])
  expect(commits() - before).toBe(1)
  other.close()
})

test('each sees what those before it wrote', async () => {
  const count = () => transactions.write(() => insert(String(saved().length)))
  expect(await Promise.all([count(), count(), count()])).toEqual(['0', '1', '2'])
})

test('one that fails takes back its own writes only', async () => {
  const half = transactions.write(() => {
    insert('half')
    throw new Error('not decided')
  })
  expect(await outcomes([save('a'), half, save('a'), save('b')])).toEqual([
    'saved a',
    'not decided',
    'UNIQUE constraint failed: answers.name',
    'saved b',
  ])
  expect(saved()).toEqual(['a', 'b'])
})

test('one for which the disk has no room leaves those that fit', async () => {
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 2}`)
  expect(await outcomes([save('a'), save('large', 'x'.repeat(100_000)), save('b')])).toEqual([
    'saved a',
    'database or disk is full',
    'saved b',
  ])
  expect(saved()).toEqual(['a', 'b'])
})

describe('an error of the commit', () => {
  test('fails all that share it', async () => {
    const stray = transactions.write(() => {
      // What refers to nothing is found when the transaction ends.
      db.pragma('defer_foreign_keys = on')
      return insert('stray', '', 'nobody')
    })
    const failed = 'FOREIGN KEY constraint failed'
    expect(await outcomes([save('a'), stray, save('b')])).toEqual([failed, failed, failed])
    expect(saved()).toEqual([])
    expect(await outcomes([save('a')])).toEqual(['saved a'])
  })

  test('is a lock that another process holds, too', async () => {
    const other = new BetterSqlite3(file)
    other.exec('begin immediate')
    expect(await outcomes([save('a'), save('b')])).toEqual(['database is locked', 'database is locked'])
    other.exec('rollback')
    other.close()
    expect(await outcomes([save('a'), save('b')])).toEqual(['saved a', 'saved b'])
  })
})

test('what waits when the database is closed is written before', async () => {
  const answer = save('a')
  transactions.flush()
  db.close()
  expect(await answer).toBe('a')
  db = new BetterSqlite3(file)
  expect(saved()).toEqual(['a'])
})
