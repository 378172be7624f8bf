// The page of today: what waits, the next step, what was done.

import { beforeEach, expect, test } from 'vitest'

import { realLibrary, startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})

/** Rates the card that review shows. */
async function rate(learner: Visitor, rating: 'Again' | 'Easy'): Promise<void> {
  await learner.open('/review')
  await learner.press('Show answer')
  await learner.press(rating)
}
const navOf = ({ page: { html } }: Visitor) =>
  [...(/<nav aria-label="Main">([\s\S]*?)<\/nav>/.exec(html)?.[1] ?? '').matchAll(/<a href="([^"]+)"/g)].map(
    ([, href]) => href,
  )

test('a visitor without a record meets the course map, and a learner has Today first in the navigation', async () => {
  const visitor = site.visitor()
  await visitor.open('/today')
  expect([visitor.page.url, visitor.page.title]).toEqual(['/', site.library.course.title])
  expect(navOf(visitor)).not.toContain('/today')
  await rate(visitor, 'Easy')
  expect(navOf(visitor)[0]).toBe('/today')
  await visitor.open('/today')
  expect(visitor.page.html).toContain('<a href="/today" aria-current="page">')
})

test('a newcomer is told where to start, with nothing done yet', async () => {
  const learner = site.visitor()
  await learner.open('/settings')
  await learner.press('Save your time')
  const { text } = await learner.open('/today')
  expect(text).toContain('Monday, 4 May 2026')
  expect(text).toContain(`Start here Read: ${site.library.chapters[0]?.title}`)
  expect(text).toContain('Done today Nothing yet.')
  expect(text).toMatch(
    /\d+ new cards? Cards take about \d+ minutes, at 10 seconds an answer, until your own pace is known\./,
  )
})

test('what waits now, later today and as new is told apart, and what was done is counted', async () => {
  const learner = site.visitor()
  await takeQuiz(learner, site.library, 'boot-sequence', 7)
  await rate(learner, 'Easy')
  await rate(learner, 'Again')
  const { text } = await learner.open('/today')
  expect(text).toMatch(/\d to review later today/)
  expect(text).toContain('18 new cards')
  expect(text).toContain('Done today 2 reviews 10 questions in 1 quiz or practice')
  site.clock.now = '2026-05-05T09:00:00.000Z'
  await learner.open('/today')
  expect(learner.page.text).toContain('Tuesday, 5 May 2026')
  expect(learner.page.text).toMatch(/Your next step Review \d+ facts/)
  expect(learner.page.text).toContain('Done today Nothing yet.')
})

test('what was begun comes before everything else: a running quiz, then lines that were not submitted', async () => {
  const learner = site.visitor()
  await learner.open('/scenarios/upgrade-from-tftp')
  await learner.press('Run', { lines: 'enable' })
  expect((await learner.open('/today')).text).toContain(
    `Your next step Scenario: ${site.library.scenarios.get('upgrade-from-tftp')?.title}`,
  )
  await learner.open('/chapters/boot-sequence/quiz')
  await learner.press('Start the quiz')
  const { text } = await learner.open('/today')
  expect(text).toContain('Your next step Quiz: Boot sequence and configuration register 0 of 10 answered so far.')
  await learner.follow('Continue the quiz')
  expect(learner.page.title).toContain('Question 1')
})

test('the pace of the learner tells how long the reviews take, and a scenario adds its minutes', async () => {
  const learner = site.visitor()
  for (let n = 0; n < 12; n += 1) {
    await rate(learner, 'Easy')
    site.clock.now = new Date(Date.parse(site.clock.now) + 24_000).toISOString()
  }
  expect((await learner.open('/today')).text).toContain(
    'Cards take about 6 minutes, at 24 seconds an answer, your pace lately.',
  )
  await learner.open('/scenarios/upgrade-from-tftp')
  await learner.press('Submit', { lines: 'enable' })
  site.clock.now = '2026-05-05T09:00:00.000Z'
  const minutes = (await realLibrary()).scenarios.get('upgrade-from-tftp')?.minutes
  expect((await learner.open('/today')).text).toMatch(
    new RegExp(`1 scenario to do again .* at 24 seconds an answer, .* The scenario takes about ${minutes} minutes\\.`),
  )
})

test('the day of the exam counts the days', async () => {
  const learner = site.visitor()
  await learner.open('/settings')
  await learner.press('Save the day', { examDay: '2026-06-03' })
  expect((await learner.open('/today')).text).toContain('Your exam is on 3 June 2026, in 30 days')
})

test('nobody sees the day of somebody else, and the page is kept until something changes', async () => {
  const [ada, bob] = [site.visitor(), site.visitor()]
  await rate(ada, 'Easy')
  await bob.open('/settings')
  await bob.press('Save your time')
  const before = await ada.open('/today')
  expect((await bob.open('/today')).text).toContain('Nothing yet.')
  expect((await ada.open('/today')).headers['etag']).toBe(before.headers['etag'])
  await rate(ada, 'Easy')
  expect((await ada.open('/today')).text).toContain('2 reviews')
})
