// What people and watchers see while the database cannot take an answer: full disk, lock, damage, no permission.

import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { openStore, storeOver } from '../../src/store/sqlite/open-store.ts'
import { StoreUnavailable } from '../../src/store/store.ts'
import type { Store } from '../../src/store/store.ts'
import { realLibrary, startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { linesIn } from '../support/visitor.ts'

const LINES = 'enable\r\nshow version'
const SCENARIO = '/scenarios/upgrade-from-tftp'

let folder: string
let file: string
const open: TestApp[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drillmark-unavailable-'))
  file = join(folder, 'drillmark.db')
})
afterEach(async () => {
  for (const site of open.splice(0)) {
    await site.app.close()
    await site.store.close()
  }
  rmSync(folder, { recursive: true })
})

async function siteOver(store: Store): Promise<TestApp> {
  const [first, library] = [await startApp(), await realLibrary()]
  const site = await first.again(library, store)
  open.push(first, site)
  return site
}

async function health(site: TestApp): Promise<unknown> {
  site.clock.now = new Date(Date.parse(site.clock.now) + 2000).toISOString()
  const response = await site.app.inject('/healthz')
  return [response.statusCode, response.json<{ status: string }>().status]
}

describe('a full disk', () => {
  test('is said with what was typed, which is saved when there is room again', async () => {
    const db = new BetterSqlite3(file)
    const site = await siteOver(storeOver(db))
    const learner = site.visitor()
    await learner.open('/chapters/boot-sequence')
    await learner.press('Mark as read')
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`)
    await learner.open(SCENARIO)
    await learner.press('Submit', { lines: `${LINES}\n! ${'x'.repeat(20_000)}` })
    expect([learner.page.status, learner.page.title]).toEqual([507, 'The disk of this server is full'])
    expect(learner.page.text).toContain('Nothing was saved.')
    expect(learner.page.headers['retry-after']).toBe('5')
    expect(linesIn(learner.page.html)).toContain('show version')
    expect((await site.visitor().open('/chapters/boot-sequence')).status).toBe(200)
    db.pragma('max_page_count = 100000')
    await learner.press('Send it again')
    expect([learner.page.status, learner.page.url]).toEqual([200, expect.stringContaining(`${SCENARIO}/attempts/`)])
  })

  test('is what healthz says', async () => {
    const store = openStore(file)
    const site = await siteOver({ ...store, check: () => Promise.reject(new StoreUnavailable('full')) })
    expect(await health(site)).toEqual([503, 'the database is full'])
  })
})

describe('a lock that another program holds', () => {
  test('lets pages go on, and an answer waits for it', async () => {
    const site = await siteOver(openStore(file))
    const other = new BetterSqlite3(file)
    other.exec('begin immediate')
    const answer = site.app.inject({ method: 'POST', url: '/chapters/boot-sequence/read' })
    const page = await site.app.inject('/chapters/boot-sequence')
    expect(page.statusCode).toBe(200)
    other.exec('commit')
    expect((await answer).statusCode).toBe(303)
    other.close()
  })

  test('that lasts is said, with the time after which to ask again', async () => {
    const site = await siteOver(storeOver(new BetterSqlite3(file), 100))
    const other = new BetterSqlite3(file)
    other.exec('begin immediate')
    const response = await site.app.inject({ method: 'POST', url: '/chapters/boot-sequence/read' })
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '5'])
    expect(response.body).toContain('The database is busy')
    expect(await health(site)).toEqual([503, 'the database is locked'])
    other.exec('rollback')
    expect(await health(site)).toEqual([200, 'ok'])
    other.close()
  })
})

test('a damaged table is found at the start, said on the page, and stays known to healthz', async () => {
  const made = openStore(file)
  expect(await made.damage()).toBeNull()
  await made.close()
  const db = new BetterSqlite3(file)
  const root = db.prepare("select rootpage from sqlite_master where name = 'chapter_reads'").pluck().get() as number
  const size = db.pragma('page_size', { simple: true }) as number
  db.close()
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(size, 0xff), 0, size, (root - 1) * size)
  closeSync(handle)

  const store = openStore(file)
  expect(await store.damage()).toMatch(/page|malformed/i)
  const site = await siteOver(store)
  expect(await health(site)).toEqual([200, 'ok'])
  const response = await site.app.inject({ method: 'POST', url: '/chapters/boot-sequence/read' })
  expect([response.statusCode, response.body.includes('The database of this server is damaged')]).toEqual([503, true])
  expect(await health(site)).toEqual([503, 'the database is damaged'])
})

test('a database that may only be read is said to be so', async () => {
  await openStore(file).close()
  const db = new BetterSqlite3(file)
  const site = await siteOver(storeOver(db))
  db.pragma('query_only = on')
  const response = await site.app.inject({ method: 'POST', url: '/chapters/boot-sequence/read' })
  expect([response.statusCode, response.body.includes('This server cannot write to its database')]).toEqual([503, true])
  expect(await health(site)).toEqual([503, 'the database is read-only'])
})
