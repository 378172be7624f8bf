// Flags of questions: marked while a quiz is taken, seen in the strip, come back to, and listed in the result.

import { beforeEach, describe, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { answer, shownItem } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let learner: Visitor
let attempt: string
beforeEach(async () => {
  site = await startApp()
  learner = site.visitor()
  await learner.open('/chapters/boot-sequence/quiz')
  await learner.press('Start the quiz')
  attempt = learner.page.url.replace(/\/\d+$/, '')
})

/** What the strip says of each question. */
const strip = (): readonly string[] =>
  [...learner.page.html.matchAll(/<li><a href="\/attempts\/[^"]*" class="\w+"[^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, inner = '']) => textOf(inner).replaceAll(/[✓\s]+(?=,)/g, ''),
  )
/** Answers the question on the page and goes on by the link. */
const answerAndGoOn = async (): Promise<string> => {
  await answer(learner, site.library, true)
  const [, href = '', label = ''] =
    /<p class="actions onward"><a class="button" href="([^"]*)"[^>]*>([^<]*)</.exec(learner.page.html) ?? []
  await learner.open(href)
  return label
}

describe('a question', () => {
  test('is flagged and skipped, the quiz goes on behind it, and comes back to it before it ends', async () => {
    await learner.press('Flag')
    expect(learner.page.url).toBe(`${attempt}/1`)
    expect(strip().slice(0, 2)).toEqual(['1, open, flagged', '2, open'])
    await learner.follow('Skip for now')
    expect(learner.page.title).toBe('Question 2 of 10')
    for (let position = 2; position < 10; position += 1) expect(await answerAndGoOn()).toBe('Next question')
    expect(learner.page.text).toContain('8 of 10 answered, 1 skipped, 1 flagged')
    expect(strip()[0]).toBe('1, skipped, flagged')
    expect(await answerAndGoOn()).toBe('Back to question 1')
    expect(learner.page.title).toBe('Question 1 of 10')
    expect(learner.has('Remove the flag')).toBe(true)
    // There is no other one to go on to.
    expect(learner.page.text).not.toContain('Skip for now')
    expect(await answerAndGoOn()).toBe('See the result')
    expect(learner.page.text).toContain('You flagged question 1 (')
  })

  test('that was flagged is so in another browser session, where the quiz goes on behind the last answer', async () => {
    await learner.press('Flag')
    await learner.follow('Skip for now')
    await answerAndGoOn()
    const later = learner.at(site.app)
    expect((await later.open(attempt)).title).toBe('Question 3 of 10')
    expect(later.page.text).toContain('1 of 10 answered, 1 skipped, 1 flagged')
    expect((await later.open(`${attempt}/result`)).text).toContain('You flagged question 1 (open).')
  })

  test('keeps what was chosen when it is flagged, and the flag says nothing about the answer', async () => {
    while (shownItem(site.library, learner.page).kind !== 'choice') await learner.follow('Skip for now')
    const here = learner.page.url
    await learner.press('Flag', { option: '2' })
    expect(learner.page.html).toMatch(/name="option" value="2" checked/)
    await learner.press('Remove the flag', { option: '3' })
    expect(learner.page.html).toMatch(/name="option" value="3" checked/)
    expect([learner.page.url.split('?')[0], learner.has('Flag')]).toEqual([here, true])
    expect(learner.page.text).toContain('0 of 10 answered')
  })

  test('is flagged after it was answered, to look at it again; the answer stands', async () => {
    await answer(learner, site.library, true)
    const { text } = learner.page
    await learner.press('Flag')
    expect(learner.page.url).toBe(`${attempt}/1`)
    expect(strip()[0]).toBe('1, answered, flagged')
    expect(learner.page.text.includes('Wrong')).toBe(text.includes('Wrong'))
    await learner.press('Remove the flag')
    expect(strip()[0]).toBe('1, answered')
  })

  test('of somebody else is not flagged', async () => {
    const form = learner.form('Flag')
    const other = site.visitor()
    await other.send(form)
    expect(other.page.status).toBe(404)
    await other.open('/chapters/boot-sequence/quiz')
    await other.press('Start the quiz')
    await other.send(form)
    expect(other.page.status).toBe(404)
    expect(((await learner.open(`${attempt}/1`)) && strip())[0]).toBe('1, open')
  })
})
