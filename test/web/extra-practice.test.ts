// Extra practice in review: the learner chooses whether it counts, and it does what the page said.

import { beforeEach, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

const CARDS = 4
let site: TestApp
let learner: Visitor
/** A day after some cards were rated Easy; new ones are switched off, so nothing waits. */
beforeEach(async () => {
  site = await startApp()
  learner = site.visitor()
  await learner.open('/review')
  for (let card = 0; card < CARDS; card += 1) {
    await learner.press('Show answer')
    await learner.press('Easy')
  }
  await learner.open('/settings')
  await learner.press('Save the schedule', { newLimit: '0' })
  days(1)
})
const days = (n: number) => {
  site.clock.now = new Date(Date.parse(site.clock.now) + n * 86_400_000).toISOString()
}
const front = () => textOf(/<div class="front">([\s\S]*?)<\/div>/.exec(learner.page.html)?.[1] ?? '')
const interval = (rating: string) =>
  new RegExp(`${rating} (\\d+ (?:min|days?|months?))`).exec(learner.page.text)?.[1] ?? ''

test('is offered when nothing waits, with what each choice does', async () => {
  await learner.open('/review')
  expect(learner.page.text).toContain(
    'Practise ahead You can practise 4 cards before their day. Choose first whether your answers count.',
  )
  expect(learner.page.text).toContain('Every card keeps its day and its memory, whatever you answer.')
})

test('that does not count leaves every card on its day, whatever is answered, and asks each once a day', async () => {
  await learner.open('/review')
  await learner.follow('Practise without counting')
  const seen = new Set<string>()
  for (let left = CARDS; left > 0; left -= 1) {
    expect(learner.page.text).toContain(`${left} card${left === 1 ? '' : 's'} left to practise`)
    expect(learner.page.text).toContain('answers change nothing: each card keeps its day.')
    seen.add(front())
    await learner.press('Show answer')
    expect(new Set(['Again', 'Hard', 'Good', 'Easy'].map(interval)).size).toBe(1)
    expect(interval('Again')).toMatch(/^\d+ days$/)
    await learner.press(left % 2 === 0 ? 'Again' : 'Good')
  }
  expect(seen.size).toBe(CARDS)
  expect(learner.page.text).toContain('Done for now There is no other card to practise before its day.')
  expect((await learner.open('/review')).text).toContain('0 to review now')
  await learner.press('Undo the last rating')
  await learner.open('/review')
  expect(learner.page.text).toContain('Practise ahead You can practise 1 card before its day.')
})

test('that counts moves the card as its button said, and Again brings it back today', async () => {
  await learner.open('/review?extra=counts')
  await learner.press('Show answer')
  const [question, wait] = [front(), Number(interval('Good').split(' ')[0])]
  await learner.press('Good')
  await learner.press('Show answer')
  const lapsed = front()
  expect(interval('Again')).toBe('10 min')
  await learner.press('Again')
  site.clock.now = new Date(Date.parse(site.clock.now) + 10 * 60_000).toISOString()
  await learner.open('/review?extra=counts')
  expect(front()).toBe(lapsed)
  days(wait - 1)
  const waiting = async () => {
    await learner.open('/review')
    const found: string[] = []
    while (learner.has('Show answer')) {
      found.push(front())
      await learner.press('Show answer')
      await learner.press('Easy')
    }
    return found
  }
  expect(await waiting()).not.toContain(question)
  days(1)
  expect(await waiting()).toContain(question)
})

test('stays extra practice through putting off, undo and a chapter, and sends nothing twice', async () => {
  await learner.open('/practice')
  await learner.press('Practise without counting')
  await learner.press('Put off until tomorrow')
  expect(learner.page.url).toContain('extra=plain')
  expect(learner.page.text).toContain('3 cards left to practise')
  const question = front()
  await learner.press('Show answer')
  const form = learner.form('Good')
  await learner.send(form)
  await learner.send(form)
  expect(learner.page.text).toContain('2 cards left to practise')
  await learner.press('Undo the last rating')
  expect([learner.page.url.includes('extra=plain'), front()]).toEqual([true, question])
})

test('before an exam each card comes once more; when its day is moved away, all have their own day again', async () => {
  const day = (n: number) => new Date(Date.parse(site.clock.now) + n * 86_400_000).toISOString().slice(0, 10)
  const examIn = async (n: number | null) => {
    await learner.open('/settings')
    await learner.press('Save the day', { examDay: n === null ? '' : day(n) })
    return (await learner.open('/review')).text
  }
  days(8)
  await learner.open('/review')
  for (let card = 0; card < CARDS; card += 1) {
    await learner.press('Show answer')
    await learner.press('Easy')
  }
  expect(await examIn(null)).toContain('0 to review now')
  await examIn(20)
  expect((await learner.open('/statistics')).status).toBe(200)
  // Two days before it: those that would come months later have come, and wait.
  days(18)
  expect((await learner.open('/review')).text).toContain(`${CARDS} to review now`)
  expect((await learner.open('/')).text).toContain(`Review ${CARDS} facts`)
  expect(await examIn(null)).toContain('0 to review now')
  expect(await examIn(2)).toContain(`${CARDS} to review now`)
  days(3)
  expect((await learner.open('/review')).text).toContain('0 to review now')
})
