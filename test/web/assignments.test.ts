// Assignments: an instructor gives something to do by a day, learners see it on their page of today, and whether it is done follows from answers.

import { beforeEach, describe, expect, test } from 'vitest'

import { ownSeed } from '../../src/web/assignment-words.ts'
import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let owner: Visitor
let page: string
let ada: Visitor
let bob: Visitor
let chapter: string
beforeEach(async () => {
  site = await startApp()
  owner = site.visitor()
  await owner.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await owner.press('Create instructor account', { name: 'Vera', password: 'correct horse battery' })
  await owner.press('Create class', { name: 'Tuesday' })
  page = owner.page.url
  const link = new URL(textOf(/<p class="link-box">([^<]*)</.exec(owner.page.html)?.[1] ?? '')).pathname
  ;[ada, bob] = (await Promise.all(
    ['Ada', 'Bob'].map(async (name) => {
      const learner = site.visitor()
      await learner.open(link)
      await learner.press('Join Tuesday', { name })
      return learner
    }),
  )) as [Visitor, Visitor]
  chapter = site.library.chapters[0]?.id ?? ''
})

const local = (days: number): string =>
  new Date(Date.parse(site.clock.now) + days * 86_400_000).toISOString().slice(0, 16)
async function assign(fields: Record<string, string> = {}): Promise<void> {
  await owner.open(`${page}/assignments`)
  await owner.press('Assign', { target: `chapter:${chapter}`, opens: local(-1), due: local(2), ...fields })
}
function goOn(days: number): void {
  site.clock.now = new Date(Date.parse(site.clock.now) + days * 86_400_000).toISOString()
}

test('is seen by the class, and done by passing', async () => {
  await ada.open('/today')
  expect(ada.page.text).not.toContain('Assigned')
  await assign()
  expect(owner.page.text).toMatch(/Pass the quiz of .* 0 of 2 learners/)
  expect((await ada.open('/today')).text).toMatch(/Assigned Pass the quiz of .* Tuesday, due 6 May 2026/)
  await takeQuiz(ada, site.library, chapter, 10)
  expect((await ada.open('/today')).text).toMatch(/due 6 May 2026, 09:00 Done/)
  await owner.open(`${page}/assignments`)
  expect(owner.page.text).toContain('1 of 2 learners')
  await owner.open(/href="([^"]+\/assignments\/[^"]+)"/.exec(owner.page.html)?.[1] ?? '')
  expect(owner.page.text).toMatch(/Ada done .* Bob not begun/)
  const csv = await owner.open(`${owner.page.url}.csv`)
  expect(
    csv.html
      .split('\r\n')
      .slice(0, 3)
      .map((line) => line.split(',').slice(0, 2).join()),
  ).toEqual(['\uFEFFLearner,State', 'Ada,done', 'Bob,not begun'])
})

test('is overdue, but for whom another day was given, with its reason', async () => {
  await assign()
  await owner.open(/href="([^"]+\/assignments\/[^"]+)"/.exec(owner.page.html)?.[1] ?? '')
  const bobId = /<option value="([^"]+)">Bob</.exec(owner.page.html)?.[1] ?? ''
  await owner.press('Give another day', { learner: bobId, due: local(9), reason: 'was ill' })
  expect(owner.page.text).toContain('was ill')
  goOn(3)
  expect((await ada.open('/today')).text).toContain('Overdue')
  expect((await bob.open('/today')).text).not.toContain('Overdue')
})

test('taken back, it is gone for everybody', async () => {
  await assign()
  await owner.open(/href="([^"]+\/assignments\/[^"]+)"/.exec(owner.page.html)?.[1] ?? '')
  await owner.press('Take this assignment back')
  expect(owner.page.text).toContain('Nothing is assigned yet')
  expect((await ada.open('/today')).text).not.toContain('Assigned')
})

test('of a scenario with parameters leads each learner to values of their own, the same ones each time', async () => {
  const scenario = [...site.library.scenarios.values()].find(({ parameters }) => parameters.length > 0)
  await assign({ target: `scenario:${scenario?.id}` })
  const seedOf = async (learner: Visitor) =>
    new RegExp(`/scenarios/${scenario?.id}\\?seed(?:=|&#x3D;)(\\d+)`).exec((await learner.open('/today')).html)?.[1]
  const [first, other] = [await seedOf(ada), await seedOf(bob)]
  expect(first).toMatch(/^\d+$/)
  expect(other).not.toBe(first)
  expect(await seedOf(ada)).toBe(first)
  expect((await ada.open(`/scenarios/${scenario?.id}?seed=${first}`)).status).toBe(200)
  expect((await bob.open(`/scenarios/${scenario?.id}`)).url).toContain(`seed=${other}`)
})

describe('of a chapter', () => {
  const seedsOf = async (learner: Visitor, quizzes: number) => {
    const seeds: number[] = []
    for (let asked = 0; asked < quizzes; asked += 1) {
      await learner.open(`/chapters/${chapter}/quiz`)
      await learner.press(asked === 0 ? 'Start the quiz' : 'Start a new quiz')
      const [, attempt = ''] = /attempts\/([^/]+)/.exec(learner.page.url) ?? []
      const { html } = await owner.open(page)
      const members = [...html.matchAll(/\/learners\/([^"/?]+)"/g)].map(([, id = '']) => id)
      for (const member of members) {
        const found = await site.store.quizAttempt(member, attempt)
        if (found) seeds.push(found.seed)
      }
    }
    return seeds
  }

  test('each learner is asked with a seed of their own, another one in each quiz', async () => {
    await assign()
    const [first, second] = await seedsOf(ada, 2)
    const [other] = await seedsOf(bob, 1)
    expect(new Set([first, second, other]).size).toBe(3)
    const member = /\/learners\/([^"/?]+)"[^>]*>Ada</.exec((await owner.open(page)).html)?.[1] ?? ''
    const [assigned] = await site.store.assigned(member, { at: site.clock.now, doneSince: site.clock.now })
    expect([first, second]).toEqual([
      ownSeed(member, assigned?.id ?? '', ' 0'),
      ownSeed(member, assigned?.id ?? '', ' 1'),
    ])
  })
})

describe('what is not taken', () => {
  test.each([
    [{ target: '' }, 'Choose what is to be done.'],
    [{ target: 'chapter:gone' }, 'This is not in the course any more: choose again.'],
    [{ due: '' }, 'Write by when it is to be done, as a day and a time.'],
    [{ due: '2026-02-30T10:00' }, 'One of these days does not exist. Correct it.'],
    [{ opens: '2026-06-01T10:00', due: '2026-05-01T10:00' }, 'It must open before it is due.'],
  ])('%j is told, and what was typed stays', async (fields: Record<string, string>, message) => {
    await assign(fields)
    expect(owner.page.status).toBe(422)
    expect(owner.page.text).toContain(message)
    if (fields['opens']) expect(owner.page.html).toContain(`value="${fields['opens']}"`)
  })

  test('an assignment that opens later is not seen yet', async () => {
    await assign({ opens: local(1) })
    expect((await ada.open('/today')).text).not.toContain('Assigned')
    goOn(1)
    expect((await ada.open('/today')).text).toContain('Assigned')
  })
})
