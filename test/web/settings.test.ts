// Settings: the learner's zone and the hour at which their study day begins.

import { beforeEach, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})

test('the first answer takes the zone that the browser told, and settings change it', async () => {
  const learner = site.visitor()
  learner.cookies.set('zone', encodeURIComponent('Asia/Tokyo'))
  site.clock.now = '2026-05-04T18:30:00.000Z'
  expect((await learner.open('/settings')).text).toContain('Your study day is now 4 May 2026')
  await learner.press('Save settings', { rolloverHour: '3' })
  expect(learner.page.text).toContain('Settings saved.')
  expect(learner.page.text).toContain('Your study day is now 5 May 2026')
  expect(learner.form('Save settings').fields).toEqual([
    ['zone', 'Asia/Tokyo'],
    ['rolloverHour', '3'],
  ])
})

test('a zone that does not exist is not taken from a browser, nor from the form', async () => {
  const learner = site.visitor()
  learner.cookies.set('zone', 'Mars%2FOlympus')
  await learner.open('/settings')
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  expect(learner.form('Save settings').fields).toContainEqual(['zone', own])
  await learner.press('Save settings', { zone: 'Mars/Olympus' })
  expect(learner.page.status).toBe(422)
  expect(learner.page.text).toContain('Choose a time zone from the list.')
  await learner.open('/settings')
  await learner.press('Save settings', { rolloverHour: '24' })
  expect(learner.page.text).toContain('Choose an hour between 0:00 and 23:00.')
})
