// The statistics of a learner.

import { beforeEach, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
const CARD = 'card'
beforeEach(async () => {
  site = await startApp()
})

async function rate(learner: Visitor, rating: 'Again' | 'Easy'): Promise<void> {
  await learner.open('/review')
  await learner.press('Show answer')
  await learner.press(rating)
}
const rowsOf = (html: string, section: string) =>
  [...(new RegExp(`<h2 id="${section}">[\\s\\S]*?</section>`).exec(html)?.[0] ?? '').matchAll(/<tr>(.*?)<\/tr>/g)].map(
    ([, row = '']) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell),
  )

test('a visitor without a record sees that nothing is counted, and what there is to learn', async () => {
  const { text, html } = await site.visitor().open('/statistics')
  expect(text).toContain('Nothing is counted yet.')
  expect(html).not.toContain('<svg class="chart"')
  expect(text).toContain('Topics of the exam, version v1.1')
})

test('tells what was done on each day, and by month in a table', async () => {
  const learner = site.visitor()
  await takeQuiz(learner, site.library, 'boot-sequence', 10)
  await rate(learner, 'Easy')
  await learner.open('/scenarios/upgrade-from-tftp')
  await learner.press('Submit', { lines: 'enable' })
  const { html, text } = await learner.open('/statistics')
  expect(html).toContain('<title>4 May 2026: 11</title>')
  expect(html).toContain('<title>3 May 2026: 0</title>')
  expect(text).toContain('1 day of study in the last year.')
  expect(rowsOf(html, 'year')).toContainEqual(['May 2026', '1', '1', '10', '1'])
  expect(rowsOf(html, 'scenarios')).toContainEqual(['4 May 2026', '1', '0'])
})

test('what is due is told day by day, as the cards have it', async () => {
  const learner = site.visitor()
  await rate(learner, 'Easy')
  await rate(learner, 'Again')
  const { html } = await learner.open('/statistics')
  const rows = rowsOf(html, 'forecast').slice(1)
  expect(rows).toHaveLength(30)
  expect(rows[0]).toEqual(['4 May 2026', '1'])
  expect(rows.map(([, due]) => Number(due)).reduce((a, b) => a + b)).toBe(2)
})

test('retention is of known cards on their day, beside the aim', async () => {
  // A fact with other items is asked in one of them once its memory is strong.
  const { library } = site
  const items = new Map([...library.items].filter(([, item]) => item.kind === CARD))
  site = await startApp({ ...library, items })
  const learner = site.visitor()
  for (let n = 0; n < 6; n += 1) await rate(learner, 'Easy')
  expect((await learner.open('/statistics')).html).not.toContain('id="retention"')
  site.clock.now = '2026-05-28T09:00:00.000Z'
  await rate(learner, 'Again')
  for (let n = 0; n < 5; n += 1) await rate(learner, 'Easy')
  const { html, text } = await learner.open('/statistics')
  expect(text).toContain('You recalled 5 of 6 due cards in the last half year: 83 %. The schedule aims at 90 %.')
  expect(rowsOf(html, 'retention')).toContainEqual(['25 May 2026', '6', '5', '83 %'])
})

test('chapters and topics say how much of them is learnt and passed', async () => {
  const learner = site.visitor()
  await takeQuiz(learner, site.library, 'boot-sequence', 10)
  const before = (await learner.open('/statistics')).html
  expect(before).toMatch(/Boot sequence and configuration register<\/a><\/th><td>[\s\S]*?Passed[\s\S]*?100 %<\/td>/)
  const learnt = /Boot sequence and configuration register[\s\S]*?<td class="number">(\d+) of (\d+)<\/td>/.exec(before)
  expect(Number(learnt?.[1])).toBeGreaterThan(5)
  expect(Number(learnt?.[2])).toBeGreaterThan(Number(learnt?.[1]))
  await learner.open('/settings')
  await learner.press('Save the day', { examDay: '2027-03-01' })
  expect((await learner.open('/statistics')).text).toContain(
    'Topics of the exam, version v2.0 The version of your exam',
  )
})

test('every chart has a table, and nobody sees the days of somebody else', async () => {
  const [ada, bob] = [site.visitor(), site.visitor()]
  await rate(ada, 'Easy')
  await rate(bob, 'Easy')
  await rate(bob, 'Easy')
  const { html } = await ada.open('/statistics')
  expect(html).toContain('<title>4 May 2026: 1</title>')
  for (const section of html.matchAll(/<section[\s\S]*?<\/section>/g))
    if (section[0].includes('<svg class="chart"')) expect(section[0]).toMatch(/<details>[\s\S]*<table>/)
})

test('answers given with a confidence are told by it', async () => {
  const learner = site.visitor()
  expect((await takeQuiz(learner, site.library, 'boot-sequence', 10)).text).toContain('10 of 10')
  const { html } = await learner.open('/statistics')
  const rows = rowsOf(html, 'calibration').slice(1)
  expect(rows.length).toBeGreaterThan(0)
  for (const [, answers, right, share] of rows) expect([right, share]).toEqual([answers, '100 %'])
})
