// Sessions: how long they last, what renews them, and what a browser without a cookie is told.

import { beforeEach, expect, test } from 'vitest'

import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'

const READ = '</svg>Read</span> on '
const CHAPTER = '/chapters/boot-sequence'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})

function daysLater(days: number): void {
  site.clock.now = new Date(Date.parse(site.clock.now) + days * 86_400_000).toISOString()
}

test('a guest who comes back within 400 days is still known, however long ago the first answer was', async () => {
  const learner = site.visitor()
  await learner.open(CHAPTER)
  await learner.press('Mark as read')
  for (const days of [1, 300, 300, 399]) {
    daysLater(days)
    expect((await learner.open(CHAPTER)).html).toContain(READ)
  }
  daysLater(401)
  expect((await learner.open(CHAPTER)).html).not.toContain(READ)
})

test('the cookie is renewed with the session, once a day and not with every page', async () => {
  const learner = site.visitor()
  await learner.open(CHAPTER)
  await learner.press('Mark as read')
  expect((await learner.open(CHAPTER)).headers['set-cookie']).toBeUndefined()
  daysLater(1.5)
  expect(String((await learner.open(CHAPTER)).headers['set-cookie'])).toMatch(/^drillmark=.*Max-Age=34560000/)
  expect((await learner.open(CHAPTER)).headers['set-cookie']).toBeUndefined()
})

test('a page is shown though the session cannot be renewed', async () => {
  const learner = site.visitor()
  await learner.open(CHAPTER)
  await learner.press('Mark as read')
  daysLater(2)
  const broken = await site.again(undefined, { ...site.store, renewSession: () => Promise.reject(new Error('full')) })
  expect((await learner.at(broken.app).open(CHAPTER)).html).toContain(READ)
})

test('an instructor is signed out after 30 days without a visit, by the server and not by the cookie alone', async () => {
  const owner = site.visitor()
  await owner.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await owner.press('Create instructor account', { name: 'Vera', password: 'correct horse battery' })
  daysLater(29)
  expect((await owner.open('/classes')).title).toBe('Classes')
  daysLater(29)
  expect((await owner.open('/classes')).title).toBe('Classes')
  daysLater(31)
  expect(owner.cookies.has('drillmark')).toBe(true)
  expect((await owner.open('/classes')).title).toBe('Sign in')
})

/** Presses "Mark as read" as a browser does that sends these cookies, and follows what it is told while it keeps none. */
async function pressWithout(cookie?: string) {
  const headers = { 'sec-fetch-site': 'same-origin', ...(cookie === undefined ? {} : { cookie }) }
  return site.app.inject({ method: 'POST', url: `${CHAPTER}/read`, headers })
}

test('a browser without cookies is asked for one before anything is kept, and sends the form again with it', async () => {
  const asked = await pressWithout()
  expect([asked.statusCode, asked.headers.location]).toEqual([307, `${CHAPTER}/read?cookie=asked`])
  const probe = String(asked.headers['set-cookie']).split(';')[0] ?? ''
  const headers = { 'sec-fetch-site': 'same-origin', cookie: probe }
  const read = await site.app.inject({ method: 'POST', url: asked.headers.location ?? '', headers })
  expect([read.statusCode, String(read.headers['set-cookie'])]).toEqual([303, expect.stringMatching(/^drillmark=/)])
})

test('a browser that keeps no cookie is told so, and leaves no guest behind', async () => {
  let guests = 0
  const counting = await site.again(undefined, {
    ...site.store,
    createGuest: (guest) => {
      guests += 1
      return site.store.createGuest(guest)
    },
  })
  const headers = { 'sec-fetch-site': 'same-origin' }
  const told = await counting.app.inject({ method: 'POST', url: `${CHAPTER}/read?cookie=asked`, headers })
  expect([told.statusCode, guests]).toEqual([400, 0])
  expect(told.body).toContain('This browser keeps no cookie')
  expect(told.body).toContain('Send it again')
})

test('an attempt that is not found says why: no cookie, or another record by now', async () => {
  const learner = site.visitor()
  await learner.open('/chapters/boot-sequence/quiz')
  await learner.press('Start the quiz')
  const question = learner.page.url
  const stranger = site.visitor()
  expect((await stranger.open(question)).text).toContain(
    'A cookie links your browser to your answers, and this browser has none.',
  )
  await stranger.open(CHAPTER)
  await stranger.press('Mark as read')
  expect((await stranger.open(question)).text).toContain('Your answers here belong to another record.')
  await learner.open(question)
  learner.cookies.delete('drillmark')
  await learner.press(learner.has('Submit answer') ? 'Submit answer' : 'Show answer', { option: '1' })
  expect([learner.page.status, learner.page.text]).toEqual([404, expect.stringContaining('this browser has none')])
})
