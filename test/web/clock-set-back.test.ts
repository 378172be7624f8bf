// A server whose clock was set back: two systems on one machine, a time server, a virtual machine that was resumed.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import type { Visitor } from '../support/visitor.ts'

const CHAPTER = 'boot-sequence'
const QUIZ = `/chapters/${CHAPTER}/quiz`

let site: TestApp
let learner: Visitor
beforeEach(async () => {
  site = await startApp()
  learner = site.visitor()
})
afterEach(() => site.app.close())

describe.each([
  ['two hours', '2026-05-04T07:00:00.000Z'],
  ['two days', '2026-05-02T09:00:00.000Z'],
])('after a clock was set back by %s', (_, earlier) => {
  test('the next quiz can be taken, and counts', async () => {
    await takeQuiz(learner, site.library, CHAPTER, 3)
    site.clock.now = earlier
    expect((await takeQuiz(learner, site.library, CHAPTER, 8)).text).toContain('Quiz passed')
  })

  test('a new quiz ends the one that was running, stays the one to go on with, and is listed first', async () => {
    await learner.open(QUIZ)
    await learner.press('Start the quiz')
    const first = learner.page.url
    site.clock.now = earlier
    await learner.open(QUIZ)
    await learner.press('Start a new quiz')
    const second = learner.page.url
    expect(learner.page.title).toBe('Question 1 of 10')
    expect((await learner.open(first)).url).toMatch(/\/result$/)
    expect((await learner.open(second)).title).toBe('Question 1 of 10')
    const { html } = await learner.open(QUIZ)
    const [newest, ended] = [second, first].map((url) => html.lastIndexOf(url.replace(/\/\d+$/, '/result')))
    expect(newest).toBeGreaterThan(0)
    expect(newest).toBeLessThan(ended ?? 0)
    expect((await learner.open('/')).text).toContain('0 of 10 answered')
  })
})

test('what a missed scenario brings forward ends with the answer after it, also when the clock was set back between them', async () => {
  const { chapter, scenarios } = site.library
  const cards = chapter.get(CHAPTER)?.cards ?? []
  const missed = [...scenarios.values()].find(
    (scenario) => scenario.chapter === CHAPTER && scenario.cards.some((id) => cards.includes(id)),
  )
  await learner.open(`/scenarios/${missed?.id}`)
  await learner.press('Submit', { lines: 'enable' })
  expect((await learner.open('/review')).text).toContain('You missed “')
  const brought = missed?.cards.length ?? 0
  site.clock.now = '2026-05-04T07:00:00.000Z'
  for (let answered = 0; answered < brought; answered += 1) {
    expect((await learner.open('/review')).text).toContain('You missed “')
    await learner.press('Show answer')
    await learner.press('Good')
  }
  site.clock.now = '2026-05-04T07:15:00.000Z'
  expect((await learner.open('/review')).text).toContain('Show answer')
  expect(learner.page.text).not.toContain('You missed “')
})

test('the page of a quiz asks the store as often after forty abandoned attempts as after one', async () => {
  const asked = async (visitor: Visitor) => {
    const calls: string[] = []
    const store = new Proxy(site.store, {
      get: (target, name, receiver) => {
        calls.push(String(name))
        return Reflect.get(target, name, receiver) as unknown
      },
    })
    const watched = await site.again(site.library, store)
    await visitor.at(watched.app).open(QUIZ)
    return calls
  }
  await learner.open(QUIZ)
  await learner.press('Start the quiz')
  const once = await asked(learner)
  for (let attempt = 0; attempt < 40; attempt += 1) {
    await learner.open(QUIZ)
    await learner.press('Start a new quiz')
  }
  expect(await asked(learner)).toEqual(once)
  expect(once).not.toContain('quizAttempt')
})
