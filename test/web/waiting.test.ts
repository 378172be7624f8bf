// The number of waiting reviews on every page: it is counted without the session, and is the session's.

import { beforeEach, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import type { Visitor } from '../support/visitor.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})

/** The glossary shows nothing of its reader but the number; the review page makes the whole session. */
async function counted(learner: Visitor): Promise<[number, number]> {
  const number = async (url: string) =>
    Number(/<span class="count">(\d+)/.exec((await learner.open(url)).html)?.[1] ?? 0)
  return [await number('/glossary'), await number('/review')]
}

test('is the same with and without the session: in the minutes after answers, and on later days', async () => {
  const start = Date.parse(site.clock.now)
  const learner = site.visitor()
  await takeQuiz(learner, site.library, 'boot-sequence', 4)
  await learner.open('/review')
  for (const rating of ['Good', 'Again', 'Easy', 'Hard']) {
    await learner.press('Show answer')
    await learner.press(rating)
  }
  await learner.open('/scenarios/upgrade-from-tftp')
  await learner.press('Submit', { lines: 'enable\n' })
  const seen = new Set<number>()
  const after = [0, MINUTE, 2 * MINUTE, 9 * MINUTE, 30 * MINUTE, DAY, 3 * DAY, 20 * DAY]
  for (const ms of after) {
    site.clock.now = new Date(start + ms).toISOString()
    const [page, session] = await counted(learner)
    expect([ms, page]).toEqual([ms, session])
    seen.add(page)
  }
  expect(seen.size).toBeGreaterThan(3)
})

test('counts a step that comes early once nothing else is left, and not before', async () => {
  const learner = site.visitor()
  await learner.open('/review')
  const rate = async (rating: string) => {
    await learner.press('Show answer')
    await learner.press(rating)
  }
  await rate('Good')
  expect(await counted(learner)).toEqual([0, 0])
  while (learner.page.text.includes('New card')) await rate('Easy')
  expect(await counted(learner)).toEqual([1, 1])
})
