// All attempts of a learner, in one list.

import { beforeEach, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { answer, takeQuiz } from '../support/study.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})
const later = (minutes: number) => {
  site.clock.now = new Date(Date.parse(site.clock.now) + minutes * 60_000).toISOString()
}
const linksOf = ({ page: { html } }: Visitor) =>
  [...(/<ul class="attempts">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? '').matchAll(/<a href="([^"]+)">/g)]
    .map(([, href = '']) => href)
    .filter((href) => !href.startsWith('/chapters/'))

/** A quiz, a practice that is not finished, and a scenario, in this order. */
async function studied(): Promise<Visitor> {
  const learner = site.visitor()
  await takeQuiz(learner, site.library, 'boot-sequence', 7)
  later(1)
  await learner.open('/practice')
  await learner.press('Start practice', { chapter: ['boot-sequence'], count: '3' })
  await answer(learner, site.library, true)
  later(1)
  await learner.open('/scenarios/upgrade-from-tftp')
  await learner.press('Submit', { lines: 'enable' })
  return learner
}

test('has quizzes, practice and scenarios, the latest first, and each link leads to what it says', async () => {
  const learner = await studied()
  const { text } = await learner.open('/history')
  const { title } = site.library.scenarios.get('upgrade-from-tftp')!
  expect(text).toMatch(
    new RegExp(
      `Scenario: ${title.replaceAll(/[()]/g, '\\$&')} Not passed, .* Practice: Mixed questions 1 of 3, 33 %; 2 questions not answered .* Quiz: Boot sequence and configuration register 7 of 10, 70 %`,
    ),
  )
  const links = linksOf(learner)
  expect(links).toHaveLength(3)
  expect((await learner.open(links[0]!)).title).toBe('Not passed yet')
  expect(learner.page.text).toContain(title)
  expect((await learner.open(links[1]!)).title).toContain('Question 2 of 3')
  expect((await learner.open(links[2]!)).text).toContain('7 of 10')
})

test('is filtered by kind and by chapter', async () => {
  const learner = await studied()
  const counted = async (query: string) => {
    await learner.open(`/history?${query}`)
    return linksOf(learner).length
  }
  expect(await counted('kind=quiz')).toBe(1)
  expect(await counted('kind=practice')).toBe(1)
  expect(await counted('kind=scenario')).toBe(1)
  expect(await counted('kind=&chapter=')).toBe(3)
  expect(await counted('chapter=boot-sequence')).toBe(1)
  expect(await counted(`chapter=${site.library.scenarios.get('upgrade-from-tftp')?.chapter}`)).toBe(1)
  expect(await counted('kind=nonsense&page=x&chapter=nowhere')).toBe(3)
  expect(await counted('kind=scenario&chapter=boot-sequence')).toBe(0)
  expect(learner.page.text).toContain('No attempt is of this kind.')
})

test('comes in parts, and nobody sees the attempts of somebody else', async () => {
  const learner = site.visitor()
  for (let n = 0; n < 32; n += 1) {
    await learner.open('/scenarios/upgrade-from-tftp')
    await learner.press('Submit', { lines: `enable\nshow clock ${n}` })
    later(1)
  }
  await learner.open('/history?kind=scenario')
  const first = linksOf(learner)
  await learner.follow('Older ones')
  expect(learner.page.url).toBe('/history?kind=scenario&page=2')
  const all = [...first, ...linksOf(learner)]
  expect([first.length, new Set(all).size]).toEqual([30, 32])
  expect((await learner.open(all.at(-1)!)).status).toBe(200)
  const other = site.visitor()
  expect((await other.open('/history')).text).toContain('Nothing yet.')
  expect((await other.open(all[0]!)).status).toBe(404)
})
