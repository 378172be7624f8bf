// Settings: the learner's zone and the hour at which their study day begins.

import { beforeEach, expect, test } from 'vitest'

import { randomFrom } from '../../src/progress/random.ts'
import { addDays } from '../../src/schedule/study-day.ts'
import { tokenHash } from '../../src/web/identity.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})

test('the first answer takes the zone that the browser told, and settings change it', async () => {
  const learner = site.visitor()
  learner.cookies.set('zone', encodeURIComponent('Asia/Tokyo'))
  site.clock.now = '2026-05-04T18:30:00.000Z'
  expect((await learner.open('/settings')).text).toContain('Your study day is now 4 May 2026')
  await learner.press('Save your time', { rolloverHour: '3' })
  expect(learner.page.text).toContain('Settings saved.')
  expect(learner.page.text).toContain('Your study day is now 5 May 2026')
  expect(learner.form('Save your time').fields).toEqual([
    ['zone', 'Asia/Tokyo'],
    ['rolloverHour', '3'],
  ])
})

test('a zone that does not exist is not taken from a browser, nor from the form', async () => {
  const learner = site.visitor()
  learner.cookies.set('zone', 'Mars%2FOlympus')
  await learner.open('/settings')
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  expect(learner.form('Save your time').fields).toContainEqual(['zone', own])
  await learner.press('Save your time', { zone: 'Mars/Olympus' })
  expect(learner.page.status).toBe(422)
  expect(learner.page.text).toContain('Choose a time zone from the list.')
  await learner.open('/settings')
  await learner.press('Save your time', { rolloverHour: '24' })
  expect(learner.page.text).toContain('Choose an hour between 0:00 and 23:00.')
})

test('a zone in the database or in a cookie that this machine cannot reckon with is UTC, and every page works', async () => {
  const learner = site.visitor()
  learner.cookies.set('zone', 'JST')
  await learner.open('/settings')
  await learner.press('Save your time', { zone: 'IST' })
  expect(learner.page.text).toContain('Choose a time zone from the list.')
  await learner.open('/settings')
  await learner.press('Save your time')
  const { learner: stored } = (await site.store.session(
    tokenHash(String(learner.cookies.get('drillmark')).split('.')[0]!),
    site.clock.now,
  ))!
  await site.store.saveClock(stored.id, { zone: 'IST', rolloverHour: 4 })
  for (const path of [
    '/',
    '/settings',
    '/review',
    '/practice',
    '/chapters/boot-sequence',
    '/chapters/boot-sequence/quiz',
  ])
    expect([path, (await learner.open(path)).status]).toEqual([path, 200])
})

test.each([
  '/settings?saved=constructor',
  '/settings?saved=__proto__',
  '/review?notice=constructor',
  '/review?notice=toString',
])('%s says nothing that was not meant', async (path) => {
  const { html, text } = await site.visitor().open(path)
  expect(html).not.toContain('role="status"')
  expect(text).not.toMatch(/\[object|native code/)
})

test('settings say when the browser is in another zone than the one that was stored', async () => {
  const learner = site.visitor()
  learner.cookies.set('zone', encodeURIComponent('Europe/Berlin'))
  await learner.open('/settings')
  expect(learner.page.text).not.toContain('This browser is set to')
  await learner.press('Save your time')
  learner.cookies.set('zone', encodeURIComponent('America/Los_Angeles'))
  await learner.open('/settings')
  expect(learner.page.text).toContain('This browser is set to America/Los_Angeles.')
  expect(learner.form('Save your time').fields).toContainEqual(['zone', 'Europe/Berlin'])
  learner.cookies.set('zone', 'IST')
  expect((await learner.open('/settings')).text).not.toContain('This browser is set to')
})

test('the day of the exam decides the version whose topics are shown, until it is taken back', async () => {
  const learner = site.visitor()
  const topics = async () => (await learner.open('/chapters/ios-images')).html.match(/<li>v\d\.\d · /g) ?? []
  const both = new Set(await topics())
  expect(both.size).toBe(2)
  await learner.open('/settings')
  await learner.press('Save the day', { examDay: '2027-03-01' })
  expect(learner.page.text).toContain('Your exam is on 1 March 2027, in 301 days: version v2.0, as announced.')
  expect(new Set(await topics())).toEqual(new Set(['<li>v2.0 · ']))
  expect((await learner.open('/')).text).toContain('Your exam is on 1 March 2027, in 301 days')
  await learner.open('/settings')
  await learner.press('Save the day', { examDay: '2027-02-02' })
  expect(new Set(await topics())).toEqual(new Set(['<li>v1.1 · ']))
  await learner.open('/settings')
  await learner.press('Save the day', { examDay: '' })
  expect(new Set(await topics())).toEqual(both)
})

test('a chapter without a topic of that version says so, on its page and on the map, and so does one of no version', async () => {
  const learner = site.visitor()
  await learner.open('/settings')
  await learner.press('Save the day', { examDay: '2027-02-02' })
  expect((await learner.open('/chapters/switch-images')).text).toContain('version v1.1 of the exam, which you take')
  expect((await learner.open('/')).text).toContain('not on your exam')
  const visitor = site.visitor()
  expect((await visitor.open('/')).text).not.toContain('not on your exam')
  expect(visitor.page.text).toContain('on no version of the exam')
  expect((await visitor.open('/chapters/boot-sequence')).text).toContain(
    'Background: no version of the exam has a topic',
  )
})

test('changing the day of the exam changes the order of the course and loses nothing, whatever day it is', async () => {
  const learner = site.visitor()
  await takeQuiz(learner, site.library, 'boot-sequence', 8)
  await learner.open('/scenarios/upgrade-from-tftp')
  await learner.press('Submit', { lines: 'enable' })
  const { learner: stored } = (await site.store.session(
    tokenHash(String(learner.cookies.get('drillmark')).split('.')[0]!),
    site.clock.now,
  ))!
  const kept = async () =>
    JSON.stringify([
      await site.store.progress(stored.id),
      await site.store.cards(stored.id),
      await site.store.attempts(stored.id, { kind: null, chapters: null }, { offset: 0, limit: 9 }),
      await site.store.studyDays(stored.id, { from: '2026-01-01', to: '2027-12-31' }),
    ])
  const map = async () => {
    const { html } = await learner.open('/')
    const rows = [
      ...html.matchAll(
        /<li class="map-row (\w+)">[\s\S]*?<a href="\/chapters\/([\w-]+)">[\s\S]*?<div class="where">([\s\S]*?)<\/div>/g,
      ),
    ]
    return rows.map(([, state = '', id = '', where = '']) => ({
      id,
      state,
      isOff: /not on your exam|on no version/.test(where),
    }))
  }
  const [before, states] = [await kept(), new Map((await map()).map(({ id, state }) => [id, state]))]
  const random = randomFrom(7)
  for (let n = 0; n < 12; n += 1) {
    const day = n % 4 === 3 ? '' : addDays('2026-06-01', Math.floor(random() * 500))
    await learner.open('/settings')
    await learner.press('Save the day', { examDay: day })
    const rows = await map()
    expect(new Map(rows.map(({ id, state }) => [id, state]))).toEqual(states)
    // In each part, what the exam asks for comes first.
    for (const part of site.library.course.parts) {
      const off = rows.filter(({ id }) => part.chapters.includes(id)).map(({ isOff }) => isOff)
      if (day !== '') expect([day, off]).toEqual([day, off.toSorted((a, b) => Number(a) - Number(b))])
      else expect(rows.filter(({ id }) => part.chapters.includes(id)).map(({ id }) => id)).toEqual(part.chapters)
    }
    expect(await kept()).toBe(before)
  }
})

test.each(['tomorrow', '2027-02-30', '01.03.2027'])(
  'a day of an exam like %s is refused, and stays to be mended',
  async (examDay) => {
    const learner = site.visitor()
    await learner.open('/settings')
    await learner.press('Save the day', { examDay })
    expect(learner.page.status).toBe(422)
    expect(learner.page.text).toContain('Write the day of your exam as 2027-03-01.')
    expect(learner.form('Save the day').fields).toContainEqual(['examDay', examDay])
  },
)
