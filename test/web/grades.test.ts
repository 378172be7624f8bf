// Grades of a class: the page, its rules and excuses, and the files for spreadsheets, Moodle and Canvas.

import { beforeEach, expect, test } from 'vitest'

import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { rulesOf } from '../../src/web/open-chapters.ts'
import { noEvidence } from '../store/values.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let owner: Visitor
let page: string
let ada: Visitor
beforeEach(async () => {
  site = await startApp()
  owner = site.visitor()
  await owner.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await owner.press('Create instructor account', { name: 'Vera', password: 'correct horse battery' })
  await owner.press('Create class', { name: 'Tuesday' })
  page = owner.page.url
  const link = new URL(textOf(/<p class="link-box">([^<]*)</.exec(owner.page.html)?.[1] ?? '')).pathname
  for (const name of ['Ada', 'Bob']) {
    const learner = site.visitor()
    await learner.open(link)
    await learner.press('Join Tuesday', { name })
    if (name === 'Ada') ada = learner
  }
  const id = /learners\/([^"/]+)"[^>]*>Ada</.exec((await owner.open(page)).html)?.[1] ?? ''
  await answer(id, 7)
  const local = (days: number) => new Date(Date.parse(site.clock.now) + days * 86_400_000).toISOString().slice(0, 16)
  await owner.open(`${page}/assignments`)
  await owner.press('Assign', { target: `chapter:${site.library.chapters[0]?.id}`, opens: local(-1), due: local(2) })
}, 300_000)

/** A quiz of ten of the first chapter with so many right answers. */
async function answer(learner: string, right: number): Promise<void> {
  const { chapters, items } = site.library
  const [chapter] = chapters
  const rules = rulesOf(site.library)
  const asked = (chapter?.quiz ?? []).slice(0, 10).flatMap((id) => items.get(id) ?? [])
  const at = site.clock.now
  const presented = asked.map(({ id, rev, hash }) => ({ id, rev, hash, selfMarked: false }))
  const attempt = { id: 'q1', kind: 'quiz' as const, chapter: chapter?.id ?? '', seed: 1, cutScore: 60, gate: null }
  await site.store.startQuiz(learner, { ...attempt, startedAt: at, studyDay: at.slice(0, 10), items: presented }, rules)
  for (const [position, { id, ...item }] of presented.entries()) {
    const score = position < right ? 1 : 0
    const response = { position, item: id, ...item, answer: ['a'], score, at } as const
    await site.store.saveResponse(learner, 'q1', response, id, noEvidence, rules)
  }
}

const lines = async (file: string, numbers = 'point') =>
  (await owner.open(`${page}/${file}.csv?numbers=${numbers}`)).html.replace('\uFEFF', '').trim().split('\r\n')

test('are points for assignments, by rules that can be changed', async () => {
  expect((await owner.open(`${page}/grades`)).text).toMatch(
    /10 points, best attempt, late in full .* Ada 7 7 of 10 Bob – 0 of 0/,
  )
  await owner.follow('10 points, best attempt, late in full')
  await owner.press('Save', { points: '0' })
  expect(owner.page.status).toBe(422)
  expect(owner.page.text).toContain('Give at least 1 point.')
  await owner.press('Save', { points: '15', counts: 'last', lateRule: 'less', latePercent: '20' })
  expect(owner.page.text).toMatch(/15 points, last attempt, 20 % less for each day late .* Ada 10.5 10.5 of 15/)
  site.clock.now = new Date(Date.parse(site.clock.now) + 3 * 86_400_000).toISOString()
  expect((await owner.open(`${page}/grades`)).text).toContain('Bob 0 0 of 15')
  await owner.open(/href="([^"]+\/grading)"/.exec(owner.page.html)?.[1] ?? '')
  const bob = /<option value="([^"]+)">Bob</.exec(owner.page.html)?.[1] ?? ''
  await owner.press('Excuse', { learner: bob, reason: '' })
  expect(owner.page.text).toContain('Write why, in a few words.')
  await owner.press('Excuse', { learner: bob, reason: 'was ill' })
  expect(owner.page.text).toContain('Bob excused 0 of 0')
  await owner.open(/href="([^"]+\/grading)"/.exec(owner.page.html)?.[1] ?? '')
  expect(owner.page.text).toContain('Bob: was ill')
})

test('go into files: the same rows, and what Moodle and Canvas import', async () => {
  await owner.open(`${page}/grades`)
  await owner.press('Save the ids', { ids: 'Ada;ada@example.com\nEve;eve@example.com' })
  expect(owner.page.text).toContain('No learner of this class has the name in “Eve;eve@example.com”.')
  await owner.press('Save the ids', { ids: 'Ada;ada@example.com\nBob;' })
  expect(owner.page.text).toContain('1 learner without an id is left out of the file for Moodle')
  await owner.open(/href="([^"]+\/grading)"/.exec(owner.page.html)?.[1] ?? '')
  await owner.press('Save', { points: '15' })
  const title = `Pass the quiz of ${site.library.chapters[0]?.title}`
  expect(await lines('grades')).toEqual([`Learner,${title} [15],Points,Of`, 'Ada,10.5,10.5,15', 'Bob,,0,0'])
  expect(await lines('grades', 'comma')).toEqual([
    `Learner;${title} [15];Points;Of`,
    'Ada;"10,5";"10,5";15',
    'Bob;;0;0',
  ])
  // Moodle would give the points of a row without an id to the user before it.
  expect(await lines('grades-moodle')).toEqual([`Email address,${title}`, 'ada@example.com,10.5'])
  expect(await lines('grades-canvas')).toEqual([
    `Student,ID,SIS User ID,SIS Login ID,Section,${title}`,
    '    Points Possible,,,,,15',
    'Ada,,,ada@example.com,Tuesday,10.5',
    'Bob,,,,Tuesday,',
  ])
})

test('follow what is decided about a faulty question, and the learner is told', async () => {
  const [chapter] = site.library.chapters
  const item = site.library.items.get(chapter?.quiz[9] ?? '')
  const address = `${page}/items/${chapter?.id}/${item?.hash}`
  await owner.open(address)
  await owner.press('Decide', { decision: 'withdraw', reason: '' })
  expect(owner.page.status).toBe(422)
  expect(owner.page.text).toContain('Write why, in a few words.')
  await owner.press('Decide', { decision: 'withdraw', where: 'class', reason: 'two options are right' })
  expect(owner.page.text).toMatch(/Withdrawn in Tuesday, .*: two options are right/)
  expect((await owner.open(`${page}/grades`)).text).toContain('Ada 7.78 7.78 of 10')
  expect((await ada.open('/attempts/q1/result')).text).toContain('7 of 9')
  expect(ada.page.text).toContain('Question 10: withdrawn: two options are right.')
  const next = site.library.items.get(chapter?.quiz[8] ?? '')
  await owner.open(`${page}/items/${chapter?.id}/${next?.hash}`)
  await owner.press('Decide', { decision: '["a"]', where: 'taught', reason: 'it is right, too' })
  expect((await owner.open(`${page}/grades`)).text).toContain('Ada 8.89 8.89 of 10')
  expect((await ada.open('/attempts/q1/9')).text).toContain('Your answer was accepted afterwards: it is right, too.')
})

test('are read by the learner as the instructor sees them', async () => {
  const row = (text: string) => /Ada ([\d.]+|–|excused) [\d.]+ of \d+/.exec(text)?.[1]
  const own = async () => (await ada.open('/grades')).text
  const asSeen = async () => row((await owner.open(`${page}/grades`)).text)
  expect([await asSeen(), await own()]).toEqual([
    '7',
    expect.stringMatching(/ 7 10 points, best attempt.* Total 7 of 10/),
  ])
  await owner.open(/href="([^"]+\/grading)"/.exec(owner.page.html)?.[1] ?? '')
  await owner.press('Save', { points: '15', counts: 'last', lateRule: 'less', latePercent: '20' })
  expect([await asSeen(), await own()]).toEqual([
    '10.5',
    expect.stringMatching(/ 10\.5 15 points, last attempt.* Total 10\.5 of 15/),
  ])
  await owner.open(/href="([^"]+\/grading)"/.exec(owner.page.html)?.[1] ?? '')
  const learner = /<option value="([^"]+)">Ada</.exec(owner.page.html)?.[1] ?? ''
  await owner.press('Excuse', { learner, reason: 'was ill' })
  expect(await own()).toMatch(/excused Excused: was ill Total 0 of 0/)

  expect((await site.visitor().open('/grades')).text).toContain('You are in no class')
})

test('that open later are not told to the learner yet', async () => {
  const local = (days: number) => new Date(Date.parse(site.clock.now) + days * 86_400_000).toISOString().slice(0, 16)
  const [, later] = site.library.chapters
  await owner.open(`${page}/assignments`)
  await owner.press('Assign', { target: `chapter:${later?.id}`, opens: local(1), due: local(3) })
  expect((await ada.open('/grades')).text).not.toContain(later?.title)
  site.clock.now = new Date(Date.parse(site.clock.now) + 2 * 86_400_000).toISOString()
  expect((await ada.open('/grades')).text).toContain(later?.title)
})
