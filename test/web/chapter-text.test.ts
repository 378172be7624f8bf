// A chapter's page: its text is compressed once, what belongs to a learner stands around it, and an unchanged page is not sent again.

import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'

const URL = '/chapters/ios-images'
let site: TestApp
beforeAll(async () => void (site = await startApp()))
afterAll(() => site.app.close())

const get = (headers: Record<string, string> = {}) => site.app.inject({ url: URL, headers })

test('the page is one document, the same compressed as plain, and a small one', async () => {
  const plain = await get()
  const gzip = await get({ 'accept-encoding': 'gzip, deflate, br, zstd' })
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body)
  expect(gzip.rawPayload.length).toBeLessThan(20_000)
  expect(plain.body.match(/<html|<\/html>|<main|<\/main>|<article|<\/article>/g)).toEqual([
    '<html',
    '<main',
    '<article',
    '</article>',
    '</main>',
    '</html>',
  ])
})

test('a page that did not change is not sent again; one that the learner changed is', async () => {
  const learner = site.visitor()
  await learner.open(URL)
  const first = String(learner.page.headers['etag'])
  expect(first).toMatch(/^"[^"]+"$/)
  expect((await get({ 'if-none-match': first })).statusCode).toBe(304)
  await learner.press('Mark as read')
  await learner.open(URL)
  expect(learner.page.text).toContain('Read on')
  expect(String(learner.page.headers['etag'])).not.toBe(first)
})

test('other pages are compressed too, and those that fit into one packet are not', async () => {
  const page = await site.app.inject({ url: '/', headers: { 'accept-encoding': 'gzip' } })
  expect([page.headers['content-encoding'], page.headers['vary']]).toEqual(['gzip', 'accept-encoding'])
  expect(gunzipSync(page.rawPayload).toString()).toContain('</html>')
  const health = await site.app.inject({ url: '/healthz', headers: { 'accept-encoding': 'gzip' } })
  expect(health.headers['content-encoding']).toBeUndefined()
})
