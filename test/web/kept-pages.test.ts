// A learner's page is kept as it was sent, and not for a moment longer than it is true.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { StoreUnavailable } from '../../src/store/store.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let learner: Visitor
beforeEach(async () => {
  site = await startApp()
  learner = site.visitor()
  await learner.open('/review')
  await learner.press('Show answer')
  await learner.press('Good')
})
afterEach(() => site.app.close())

/** Undo has a new id whenever its page is made. */
const idOf = ({ html }: { readonly html: string }): string | undefined => /name="undo" value="([^"]+)"/.exec(html)?.[1]
const opened = async (visitor: Visitor, url = '/review'): Promise<string | undefined> => idOf(await visitor.open(url))

const cookieOf = ({ cookies }: Visitor): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

test('a page that is looked at again is the same, until an answer changes it', async () => {
  const first = await opened(learner)
  expect(first).toBeDefined()
  expect(await opened(learner)).toBe(first)
  await learner.press('Show answer')
  await learner.press('Good')
  expect(await opened(learner)).not.toBe(first)
})

test('what somebody else does leaves it, and nobody else gets it', async () => {
  const first = await opened(learner)
  const other = site.visitor()
  await other.open('/review')
  await other.press('Show answer')
  await other.press('Good')
  expect(await opened(other)).not.toBe(first)
  expect(await opened(learner)).toBe(first)
})

test('time alone ends it: a step that is over, a quarter of an hour, a clock that was set back', async () => {
  const start = Date.parse(site.clock.now)
  const at = async (minutes: number) => {
    site.clock.now = new Date(start + minutes * 60_000).toISOString()
    return opened(learner)
  }
  const first = await at(0)
  expect(await at(0.5)).toBe(first)
  // A step is under way, so a page may say how many minutes are left.
  const second = await at(1)
  expect(second).not.toBe(first)
  expect(await at(0.9)).not.toBe(second)
  expect((await learner.open('/')).text).toContain('1 to review in a few minutes')
  await at(11)
  expect((await learner.open('/')).text).toContain('1 to review now')
})

test('another process that writes ends it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'drillmark-kept-'))
  const file = join(folder, 'drillmark.db')
  const here = await site.again(undefined, openStore(file))
  const somebody = here.visitor()
  await somebody.open('/review')
  await somebody.press('Show answer')
  await somebody.press('Good')
  const first = await opened(somebody)
  expect(await opened(somebody)).toBe(first)
  const other = openStore(file)
  await other.saveItemVersions([{ hash: 'h', id: 'i', rev: 1, body: {} }])
  expect(await opened(somebody)).not.toBe(first)
  await other.close()
  await here.app.close()
  await here.store.close()
  rmSync(folder, { recursive: true })
})

test('a browser that has it is told so, with the policy that its nonce needs', async () => {
  const first = await learner.open('/scenarios/upgrade-from-tftp')
  const etag = String(first.headers['etag'])
  const again = await site.app.inject({
    url: '/scenarios/upgrade-from-tftp',
    headers: { cookie: cookieOf(learner), 'if-none-match': etag },
  })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  const nonce = /nonce="([^"]+)"/.exec(first.html)?.[1] ?? 'none'
  expect(again.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
})

test('each encoding has its own', async () => {
  const get = async (encoding: string) =>
    site.app.inject({ url: '/', headers: { cookie: cookieOf(learner), 'accept-encoding': encoding } })
  for (const encoding of ['gzip', 'identity', 'gzip', 'identity']) {
    const { headers, rawPayload } = await get(encoding)
    expect([headers['content-encoding'] ?? 'identity', rawPayload[0] === 0x1f]).toEqual([encoding, encoding === 'gzip'])
  }
})

test('after signing out it is not sent', async () => {
  const cookie = cookieOf(learner)
  const first = await opened(learner)
  await site.app.inject({ method: 'POST', url: '/sign-out', headers: { cookie } })
  const { body } = await site.app.inject({ url: '/review', headers: { cookie } })
  expect(idOf({ html: body })).not.toBe(first)
})

test('it has the headers of the page that was made, but for what is left of a limit', async () => {
  const get = async () => site.app.inject({ url: '/', headers: { cookie: cookieOf(learner) } })
  const [made, kept] = [await get(), await get()]
  expect(kept.body).toBe(made.body)
  const without = (headers: object) =>
    Object.entries(headers).filter(([name]) => !/^(?:x-ratelimit-.*|date|connection)$/.test(name))
  expect(new Map(without(kept.headers))).toEqual(new Map(without(made.headers)))
  expect(made.headers).toHaveProperty('x-ratelimit-limit')
  expect(kept.headers).not.toHaveProperty('x-ratelimit-limit')
  expect(kept.headers).toHaveProperty('x-content-type-options', 'nosniff')
})

test('while the database cannot be read it is not sent, and the page says so', async () => {
  await opened(learner)
  site.store.session = () => Promise.reject(new StoreUnavailable('failing'))
  const { statusCode, body } = await site.app.inject({ url: '/review', headers: { cookie: cookieOf(learner) } })
  expect(statusCode).toBe(503)
  expect(body).not.toContain('name="undo"')
})
