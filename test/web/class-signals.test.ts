// All signals of a class as a table and a file; a signal is muted until it changes or for a week, and notes stay with who teaches.

import { beforeAll, expect, test } from 'vitest'

import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let owner: Visitor
let ada: Visitor
let classUrl: string
let adaUrl: string
let chapter: string

beforeAll(async () => {
  site = await startApp()
  owner = site.visitor()
  await owner.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await owner.press('Create instructor account', { name: 'Vera', password: 'correct horse battery' })
  await owner.open('/classes')
  await owner.press('Create class', { name: 'Tuesday' })
  classUrl = owner.page.url
  const join = new URL(textOf(/<p class="link-box">([^<]*)</.exec(owner.page.html)?.[1] ?? '')).pathname
  ada = site.visitor()
  await ada.open(join)
  await ada.press('Join Tuesday', { name: 'Ada' })
  chapter = site.library.chapters[0]?.id ?? ''
  for (let n = 0; n < 3; n += 1) await takeQuiz(ada, site.library, chapter, 2)
  await owner.open(classUrl)
  adaUrl = /href="(\/classes\/[^"]+\/learners\/[^"#]+)"/.exec(owner.page.html)?.[1] ?? ''
}, 120_000)

test('a signal is muted until it changes, by whom is said, and a deed brings it back', async () => {
  await owner.open(`${classUrl}/attention`)
  const csv = (await owner.open(`${classUrl}/attention.csv`)).html.split('\r\n').slice(1, -1)
  await owner.open(`${classUrl}/attention`)
  expect(csv).toHaveLength(owner.page.html.match(/<tr><th scope="row">/g)?.length ?? 0)
  expect(csv[0]).toContain('Ada,Stuck at')
  await owner.press('Until it changes')
  expect([owner.page.title, owner.page.text]).toEqual(['Needs attention', expect.stringContaining('Nobody does')])
  expect((await owner.open(classUrl)).text).toContain('As a table: 1 muted signal')
  expect((await owner.open(adaUrl)).text).toMatch(/Stuck at .* Muted by Vera until it changes\./)
  await owner.press('Show it again')
  expect(owner.page.text).not.toContain('Muted by')
  await owner.press('Until it changes')
  // Her next quiz tells at once.
  site.clock.now = '2026-05-04T09:01:00.000Z'
  await takeQuiz(ada, site.library, chapter, 3)
  expect((await owner.open(classUrl)).text).toContain('4 quizzes without a pass')
})

test('an act of the instructor tells at once, and nothing is counted anew where nothing was done', async () => {
  await owner.open(`${classUrl}/attention`)
  expect(owner.page.text).toMatch(/Stuck at .* 4 quizzes without a pass/)
  expect(owner.page.text).toContain('As of 4 May 2026, 09:01.')
  site.clock.now = '2026-05-04T09:05:00.000Z'
  expect((await owner.open(`${classUrl}/attention`)).text).toContain('As of 4 May 2026, 09:01.')
  const quiz = /href="(\/classes\/[^"]+\/quizzes\/[^"]+)"/.exec((await owner.open(adaUrl)).html)?.[1] ?? ''
  await owner.open(quiz)
  await owner.press('Reset it', { reason: 'The room was on fire.' })
  await owner.open(`${classUrl}/attention`)
  expect(owner.page.text).toContain('As of 4 May 2026, 09:05.')
  // Three quizzes without a pass were muted.
  expect(owner.page.text).toContain('Muted Ada: 1')
  site.clock.now = '2026-05-04T09:20:00.000Z'
  await takeQuiz(ada, site.library, chapter, 3)
  expect((await owner.open(`${classUrl}/attention`)).text).toContain('As of 4 May 2026, 09:20.')
})

test('a signal that is muted for a week is back after it', async () => {
  await owner.open(`${classUrl}/attention`)
  await owner.press('For a week')
  expect((await owner.open(`${classUrl}/attention`)).text).toContain('Nobody does')
  site.clock.now = '2026-05-11T09:21:00.000Z'
  expect((await owner.open(`${classUrl}/attention`)).text).toContain('Stuck at')
})

test('notes stand on the page of the learner, with who wrote them, and the learner sees none', async () => {
  await owner.open(adaUrl)
  await owner.press('Keep the note', { text: 'Talked to her <b>today</b>.' })
  expect(owner.page.text).toMatch(/Talked to her <b>today<\/b>\. Vera, 11 May 2026/)
  await owner.press('Keep the note', { text: ' ' })
  expect([owner.page.status, owner.page.title, owner.page.text]).toEqual([
    422,
    'Ada',
    expect.stringContaining('Write the note.'),
  ])
  await owner.press('Keep the note', { text: `She asked for <i>help</i>.${'.'.repeat(2000)}` })
  expect([owner.page.status, owner.page.text]).toEqual([
    422,
    expect.stringContaining('A note has at most 2,000 characters.'),
  ])
  expect(owner.page.html).toContain('note-hint">She asked for &lt;i&gt;help&lt;/i&gt;...')
  expect((await ada.open('/data/export.jsonl')).html).not.toContain('Talked to her')
  await owner.open(adaUrl)
  await owner.press('Delete this note')
  expect(owner.page.text).not.toContain('Talked to her')
})

test('what is due and not begun is told, with what it is', async () => {
  await owner.open(`${classUrl}/assignments`)
  const second = site.library.chapters.filter(({ quiz }) => quiz.length > 0)[1]
  await owner.press('Assign', { target: `chapter:${second?.id}`, due: '2026-05-12T08:00' })
  site.clock.now = '2026-05-11T10:00:00.000Z'
  await owner.open(`${classUrl}/attention`)
  expect(owner.page.text).toMatch(/Due and not begun The quiz of .*, due 12 May 2026, 08:00: nothing was tried\./)
})
