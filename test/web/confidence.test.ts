// The submits that say how sure one is: what they do to the result, the review and the settings.

import { beforeEach, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { rightAnswer, wrongAnswer } from '../support/item-answers.ts'
import { shownItem } from '../support/study.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})

/** Opens a quiz and goes on to its first question that a machine marks. */
async function question(learner: Visitor, chapter = 'boot-sequence') {
  await learner.open(`/chapters/${chapter}/quiz`)
  await learner.press('Start the quiz')
  while (learner.has('Show answer')) {
    await learner.press('Show answer')
    await learner.press('Got it')
    await learner.follow('Next question')
  }
  return shownItem(site.library, learner.page)
}
const submit = (word: string) => `Submit answer ${word}`

test('a right guess is right in the quiz, and comes back soon', async () => {
  const learner = site.visitor()
  const item = await question(learner)
  await learner.press(submit('Guess'), { option: rightAnswer(item) })
  expect(learner.page.text).toContain('Right, and a guess: your review asks it again soon.')
  await learner.open(learner.page.url.replace(/\/\d+$/, '/result'))
  expect(learner.page.text).toMatch(/Auto-graded 1 of \d+/)
  expect(learner.page.text).toContain('How sure you were Guess: 1 of 1 right.')
  site.clock.now = '2026-05-04T09:02:00.000Z'
  expect((await learner.open('/review')).text).toContain('1 to review')
})

test('a right answer that was sure does not come back today, and the result says how sure it was', async () => {
  const learner = site.visitor()
  const item = await question(learner)
  await learner.press(submit('Rather sure'), { option: rightAnswer(item) })
  expect(learner.page.text).not.toContain('a guess')
  await learner.open(learner.page.url.replace(/\/\d+$/, '/result'))
  expect(learner.page.text).toContain('How sure you were Rather sure: 1 of 1 right.')
  site.clock.now = '2026-05-04T09:02:00.000Z'
  expect((await learner.open('/review')).text).toContain('0 to review')
})

test('in review, a right guess is told as right and counts as Again', async () => {
  const learner = site.visitor()
  const item = await question(learner)
  await learner.press(submit('Sure'), { option: wrongAnswer(item) })
  site.clock.now = '2026-05-04T09:02:00.000Z'
  await learner.open('/review')
  const again = shownItem(site.library, learner.page)
  expect(again.id).toBe(item.id)
  // s is for Sure here, so no key is said to suspend.
  expect(learner.page.text).toContain('s Sure')
  expect(learner.page.text).not.toContain('s suspends')
  await learner.press(submit('Guess'), { option: rightAnswer(again) })
  expect(learner.page.text).toContain('Right')
  expect(learner.page.text).not.toContain('Wrong')
  expect(learner.page.text).toMatch(/It comes back in \d+ min/)
})

test('what was refused asks again how sure one is', async () => {
  const learner = site.visitor()
  await question(learner)
  await learner.press(submit('Sure'))
  expect(learner.page.status).toBe(422)
  expect(learner.has(submit('Guess'))).toBe(true)
})

test('the settings leave one submit, and an answer without a word about it is taken', async () => {
  const learner = site.visitor()
  await learner.open('/settings')
  await learner.press('Save how you answer', { asks: null })
  expect(learner.form('Save how you answer').fields).toEqual([])
  const item = await question(learner)
  expect(learner.has(submit('Sure'))).toBe(false)
  await learner.press('Submit answer', { option: rightAnswer(item) })
  await learner.open(learner.page.url.replace(/\/\d+$/, '/result'))
  expect(learner.page.text).not.toContain('How sure')
})

test('a made-up confidence says nothing, and the answer is kept', async () => {
  const learner = site.visitor()
  const item = await question(learner)
  await learner.press(submit('Sure'), { option: rightAnswer(item), confidence: 'certain' })
  expect(learner.page.status).toBe(200)
  await learner.open(learner.page.url.replace(/\/\d+$/, '/result'))
  expect(learner.page.text).toMatch(/Auto-graded 1 of \d+/)
  expect(learner.page.text).not.toContain('How sure')
})
