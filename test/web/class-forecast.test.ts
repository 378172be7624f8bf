// The forecast of a class: each learner's own day or one that is chosen, and files with the rows of the tables.

import { expect, test } from 'vitest'

import { retrievability } from '../../src/schedule/memory.ts'
import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'

test('tells what is remembered on each learner’s own day or on another, less the later it is, in the files, too', async () => {
  const site = await startApp()
  const owner = site.visitor()
  await owner.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await owner.press('Create instructor account', { name: 'Vera', password: 'correct horse battery' })
  await owner.open('/classes')
  await owner.press('Create class', { name: 'Tuesday' })
  const classUrl = owner.page.url
  const join = new URL(textOf(/<p class="link-box">([^<]*)</.exec(owner.page.html)?.[1] ?? '')).pathname
  expect((await owner.open(`${classUrl}/forecast`)).text).toContain('Nobody who shows details')
  const ada = site.visitor()
  await ada.open(join)
  await ada.press('Join Tuesday', { name: 'Ada' })
  const chapter = site.library.chapters.find(({ objectives, quiz }) => objectives.length > 0 && quiz.length > 9)
  await takeQuiz(ada, site.library, chapter?.id ?? '', 9)

  const { text, html } = await owner.open(`${classUrl}/forecast`)
  expect(text).toContain('for who set none, in 30 days')
  expect(html).toContain('<svg class="chart"')
  const csv = async (which: string, query = '') =>
    (await owner.open(`${classUrl}/forecast-${which}.csv${query}`)).html.split('\r\n').slice(1, -1)
  const topics = await csv('topics')
  expect(topics.length).toBeGreaterThan(0)
  expect(topics.length + (await csv('learners')).length).toBe(html.match(/<tr><th scope="row">/g)?.length)
  const [learner] = await csv('learners')
  expect(learner).toMatch(/^Ada,2026-06-03,/)
  const remembered = async (by: string) => Number((await csv('learners', `?by=${by}`))[0]?.split(',')[3])
  expect(await remembered('2027-05-04')).toBeLessThan(await remembered('2026-05-05'))

  // The sum of the retrievability of each card of the course on that day.
  const [member] = await site.store.memories(
    (await site.store.accountByName('Vera'))?.learner ?? '',
    classUrl.split('/').at(-1) ?? '',
    { offset: 0, limit: 9 },
  )
  const expected = (member?.facts ?? []).reduce((sum, card) => sum + retrievability(card, '2026-08-01'), 0)
  expect(member?.facts).toHaveLength(10)
  expect(await remembered('2026-08-01')).toBeLessThanOrEqual(Number(expected.toFixed(1)))
  // A day that is over is today, and one that is none is not taken.
  expect((await csv('learners', '?by=2020-01-01'))[0]).toMatch(/^Ada,2026-05-04,/)
  expect((await csv('learners', '?by=2026-02-99'))[0]).toMatch(/^Ada,2026-06-03,/)
})
