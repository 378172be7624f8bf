// The style sheet and the scripts: compressed once, kept by browsers, counted by the limiter.

import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { bundleAssets } from '../../src/web/assets.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'

let site: TestApp
let url: string
beforeAll(async () => {
  site = await startApp()
  const { body } = await site.app.inject({ url: '/', headers: { 'sec-fetch-site': 'none' } })
  url = /\/assets\/style-[0-9a-f]{16}\.css/.exec(body)?.[0] ?? ''
})
afterAll(() => site.app.close())

const get = (headers: Record<string, string> = {}) => site.app.inject({ url, headers })

describe('an asset', () => {
  test('is the same text in every encoding, and a small one', async () => {
    const plain = await get()
    const br = await get({ 'accept-encoding': 'gzip, br' })
    const gzip = await get({ 'accept-encoding': 'gzip' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip'])
    expect(brotliDecompressSync(br.rawPayload).equals(plain.rawPayload)).toBe(true)
    expect(gunzipSync(gzip.rawPayload).equals(plain.rawPayload)).toBe(true)
    expect(br.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3)
    expect(br.headers['vary']).toContain('accept-encoding')
  })

  test('has a strong validator of its encoding, and is not sent again to whoever has it', async () => {
    const { headers } = await get({ 'accept-encoding': 'br' })
    const etag = String(headers['etag'])
    expect(etag).toMatch(/^"[^"]+"$/)
    const again = await get({ 'accept-encoding': 'br', 'if-none-match': `"other", ${etag}` })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
    expect((await get({ 'accept-encoding': 'gzip', 'if-none-match': etag })).statusCode).toBe(200)
    expect((await get({ 'accept-encoding': 'br', 'if-none-match': '*' })).headers['cache-control']).toContain(
      'immutable',
    )
  })

  test('counts as a request', async () => {
    const left = async () => Number((await get()).headers['x-ratelimit-remaining'])
    expect(await left()).toBe((await left()) + 1)
  })
})

/** The words that configuration and all its blocks need. */
const MOST = { configuration: 31_000, blocks: 30_000 }

test('the simulator of the page is a small one, and has its help texts in another chunk', async () => {
  const { files } = await bundleAssets()
  const named = (stem: string) => {
    const [one, ...others] = [...files].filter(([name]) => name.startsWith(`${stem}-`))
    if (!one || others.length > 0) throw new Error(`no single ${stem}`)
    return one[1].encodings
  }
  expect(named('part-configuration').br?.length).toBeLessThan(MOST.configuration)
  expect(named('part-blocks').br?.length).toBeLessThan(MOST.blocks)
  const others = [...files].filter(([name]) => !name.startsWith('help-'))
  for (const [name, { encodings }] of others)
    expect([name, encodings.identity.includes('Specify a NSSA area')]).toEqual([name, false])
  expect(named('help').identity.toString()).toContain('Specify a NSSA area')
})
