// What holds for every page: headers, cookies, cross-site posts, errors that help, limits.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { hashPassword, verifyPassword } from '../../src/web/password.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})
afterEach(() => site.app.close())

describe('headers', () => {
  test('a page may run only our own scripts and styles', async () => {
    const { headers, html } = await site.visitor().open('/')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\bstyle="|\bon[a-z]+="/)
  })

  test('the nonce of the console is of its own page, and of that answer alone', async () => {
    const visitor = site.visitor()
    const nonces = new Set<string>()
    for (const _ of [1, 2]) {
      const { headers, html } = await visitor.open('/scenarios/upgrade-from-tftp')
      const nonce = /'nonce-([0-9a-f]{32})'/.exec(String(headers['content-security-policy']))?.[1] ?? 'none'
      expect(html).toContain(`nonce="${nonce}"`)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(2)
  })

  test.each(['/%zz', `/chapters/${'x'.repeat(500)}`])('the answer to %s has all of them, too', async (path) => {
    const names = ['x-content-type-options', 'referrer-policy', 'cache-control', 'x-frame-options', 'content-type']
    const [page, stray] = [await site.app.inject('/nowhere'), await site.app.inject(path)]
    for (const name of names) expect([name, stray.headers[name]]).toEqual([name, page.headers[name]])
    expect(stray.headers['content-security-policy']).toContain("default-src 'none';script-src 'self';")
  })

  test('a site with TLS speaks for itself alone, not for its subdomains', async () => {
    const { app } = await site.again(undefined, undefined, { publicUrl: 'https://drill.example.org' })
    expect((await app.inject('/')).headers['strict-transport-security']).toBe('max-age=31536000')
  })

  test('the style sheet and the script have names with their hash and may be kept for a year', async () => {
    const visitor = site.visitor()
    const { html } = await visitor.open('/')
    const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
    expect(assets).toHaveLength(3)
    for (const path of assets) {
      const asset = await visitor.open(path)
      expect(asset.status).toBe(200)
      expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    }
    expect((await visitor.open('/assets/style-0000000000000000.css')).status).toBe(404)
  })

  test('the session cookie is signed, out of reach of scripts and of other sites', async () => {
    const learner = site.visitor()
    await learner.open('/chapters/boot-sequence')
    const { action } = learner.form('Mark as read')
    const response = await site.app.inject({
      method: 'POST',
      url: action,
      headers: { 'sec-fetch-site': 'same-origin', cookie: 'zone=UTC' },
    })
    const cookie = String(response.headers['set-cookie'])
    expect(cookie).toMatch(/^drillmark=[\w-]{43}\.[^;]+;/)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
  })

  test('a session that we did not sign is nobody', async () => {
    const learner = site.visitor()
    await learner.open('/chapters/boot-sequence')
    await learner.press('Mark as read')
    learner.cookies.set('drillmark', `${learner.cookies.get('drillmark')?.split('.')[0]}.forged`)
    expect((await learner.open('/chapters/boot-sequence')).text).not.toContain('Read on')
  })
})

describe('a post from another site', () => {
  test.each([
    ['sec-fetch-site: cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['sec-fetch-site: same-site', { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost' }, 403],
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['our own origin', { origin: 'http://localhost' }, 303],
    ['sec-fetch-site: same-origin', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }, 303],
    ['no browser', {}, 303],
  ])('%s', async (_, headers, status) => {
    const response = await site.app.inject({
      method: 'POST',
      url: '/chapters/boot-sequence/read',
      headers: { host: 'localhost', cookie: 'zone=UTC', ...headers },
    })
    expect(response.statusCode).toBe(status)
    expect(response.headers['set-cookie'] === undefined).toBe(status === 403)
    expect(response.body.includes('This form came from another site')).toBe(status === 403)
  })

  test('reading is allowed from anywhere', async () => {
    const response = await site.app.inject({ url: '/', headers: { 'sec-fetch-site': 'cross-site' } })
    expect(response.statusCode).toBe(200)
  })
})

describe('errors', () => {
  test.each([
    ['/chapters/ios-imges', 'Cisco IOS image management'],
    ['/chapter/boot-sequence', 'Boot sequence and configuration register'],
    ['/scenarios/upgrade-from', 'Scenario: Bring BR1 to 15.7(3)M8'],
  ])('%s leads nowhere, but near %s', async (path, suggestion) => {
    const visitor = site.visitor()
    const page = await visitor.open(path)
    expect(page.status).toBe(404)
    expect(page.text).toContain(`Did you mean ${suggestion}`)
    expect((await visitor.follow('Go to the course')).status).toBe(200)
  })

  test.each([
    '/nowhere',
    '/attempts/x/1',
    '/attempts/x/y',
    '/%00',
    '/%zz',
    '/chapters/..%2f..%2fetc',
    '/classes/x.y',
    `/chapters/${'x'.repeat(500)}`,
  ])('%s is answered with a page that helps', async (path) => {
    const page = await site.visitor().open(path)
    expect([page.status, page.title === 'Sign in']).toEqual(path.startsWith('/classes') ? [200, true] : [404, false])
    expect(page.html).toContain('<a class="mark" href="/">')
  })

  test.each([
    ['/chapters/boot-sequence/quiz', 'attempt=not-an-id'],
    ['/chapters/boot-sequence/quiz', ''],
    ['/review', 'rating=good'],
    ['/review/undo', ''],
  ])('a broken form to %s saves nothing and says so', async (url, payload) => {
    const response = await site.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(response.statusCode).toBe(400)
    expect(response.body).toContain('Nothing was saved')
    expect(response.headers['set-cookie']).toBeUndefined()
  })

  test('what breaks on our side gets a report number, and no detail', async () => {
    const learner = site.visitor()
    await learner.open('/chapters/boot-sequence')
    await learner.press('Mark as read')
    const onFire = () => Promise.reject(new Error('disk on fire'))
    const broken = await site.again(undefined, { ...site.store, progress: onFire, cards: onFire, reviewsOn: onFire })
    const page = await learner.at(broken.app).open('/')
    expect(page.status).toBe(500)
    expect(page.text).toMatch(/Something broke on our side .* Report number: [0-9a-f-]{36}/)
    expect(page.html).not.toContain('disk on fire')
  })

  test('a form of a kind that we do not know is refused with a page', async () => {
    const response = await site.app.inject({
      method: 'POST',
      url: '/review',
      payload: '<x/>',
      headers: { 'content-type': 'application/xml' },
    })
    expect(response.statusCode).toBe(415)
    expect(response.body).toContain('<h1>')
  })

  test('healthz answers, and says when the database does not', async () => {
    expect((await site.app.inject('/healthz')).json()).toEqual({ status: 'ok', chapters: site.library.chapters.length })
    await site.store.close()
    site.clock.now = '2026-05-04T09:00:02.000Z'
    const response = await site.app.inject('/healthz')
    expect(response.statusCode).toBe(503)
    expect(response.json()).toEqual({ status: 'the database does not answer' })
  })
})

describe('limits', () => {
  test('are for a session, so that a class behind one address is not held back by one of them', async () => {
    const busy = site.visitor()
    await busy.open('/chapters/boot-sequence')
    await busy.press('Mark as read')
    const cookie = `drillmark=${busy.cookies.get('drillmark')}`
    const statuses = new Set<number>()
    // Each is another page: one that is kept costs less than to count it.
    for (let asked = 0; asked < 610; asked += 1)
      statuses.add((await site.app.inject({ url: `/glossary?asked=${asked}`, headers: { cookie } })).statusCode)
    expect([...statuses]).toEqual([200, 429])
    expect((await busy.open('/glossary')).text).toContain('Too many requests in a short time')
    expect((await site.visitor().open('/glossary')).status).toBe(200)
  })
})

describe('passwords', () => {
  test('are kept as argon2id with 19 MiB and two passes, and checked', async () => {
    const hash = await hashPassword('correct horse battery')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(await verifyPassword('correct horse battery', hash)).toBe(true)
    expect(await verifyPassword('correct horse batterz', hash)).toBe(false)
    expect(await verifyPassword('anything', null)).toBe(false)
    expect(await hashPassword('correct horse battery')).not.toBe(hash)
  })
})
