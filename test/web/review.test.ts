// Review: the next card, ratings that keep their promise, undo, and coming back on a later study day.

import { beforeEach, describe, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { rightAnswer, wrongAnswer } from '../support/item-answers.ts'
import { shownItem, takeQuiz } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})

/** What the page says of a scenario whose day or minute has come. */
const DUE_AGAIN = /Scenarios? due/

const front = ({ page }: Visitor) => textOf(/<div class="front">([\s\S]*?)<\/div>/.exec(page.html)?.[1] ?? '')

function answerOf(question: string): string {
  const card = [...site.library.items.values()].find(
    (item) => item.kind === 'card' && textOf(item.stemHtml) === question,
  )
  return card?.kind === 'card' ? textOf(card.answerHtml) : ''
}

test('a card hides its answer, then shows it with four ratings and their intervals', async () => {
  const learner = site.visitor()
  await learner.open('/review')
  expect(learner.page.text).toContain('New card')
  expect(learner.page.text).not.toContain(answerOf(front(learner)))
  await learner.press('Show answer')
  expect(learner.page.text).toContain(answerOf(front(learner)))
  expect(learner.page.text).toMatch(/Again 1 min Hard 6 min Good 10 min Easy \d+ days/)
  expect([...learner.cookies.keys()]).toEqual(['zone'])
})

test('a rated card comes back on the day that its button said, after a restart too', async () => {
  const learner = site.visitor()
  await learner.open('/review')
  const question = front(learner)
  await learner.press('Show answer')
  const days = Number(/Easy (\d+) days/.exec(learner.page.text)?.[1])
  await learner.press('Easy')
  expect(front(learner)).not.toBe(question)
  const restarted = await site.again()
  const later = learner.at(restarted.app)
  site.clock.now = new Date(Date.parse(site.clock.now) + (days - 1) * 86_400_000).toISOString()
  expect((await later.open('/review')).text).toContain('0 to review now')
  site.clock.now = new Date(Date.parse(site.clock.now) + 86_400_000).toISOString()
  expect((await later.open('/review')).text).toContain('1 to review now')
  expect(front(later)).toBe(question)
  expect((await later.open('/')).text).toContain('Review 1 fact')
})

test('a rating sent twice counts once, and a stale one is not counted', async () => {
  const learner = site.visitor()
  await learner.open('/review')
  await learner.press('Show answer')
  const form = learner.form('Good')
  const stale = {
    ...form,
    fields: form.fields.map(
      ([name, value]) => [name, name === 'review' ? '0198c000-0000-7000-8000-000000000001' : value] as const,
    ),
  }
  await learner.send(form)
  await learner.send(form)
  expect(learner.page.status).toBe(200)
  expect(learner.page.text).toContain('1 to review in a few minutes · 19 new')
  await learner.send(stale)
  expect(learner.page.text).toContain('You answered that card elsewhere in the meantime')
})

test('another rating of a card that was rated is told, with a way to undo the first', async () => {
  const learner = site.visitor()
  await learner.open('/review')
  const question = front(learner)
  await learner.press('Show answer')
  const easy = learner.form('Easy')
  await learner.press('Again')
  // Back, and another button of the same form.
  await learner.send(easy)
  expect(learner.page.text).toContain('You already rated that card Again. To rate it again, undo first.')
  await learner.press('Undo')
  expect(learner.page.text).toContain('Undone. Rate this card again.')
  expect(front(learner)).toBe(question)
  await learner.send(easy)
  expect(learner.page.text).toContain('You undid that rating. Rate the card here.')
})

test('a sitting can be ended: cards in their minutes come early when only scenarios are left', async () => {
  const learner = site.visitor()
  await learner.open('/scenarios/register-after-recovery')
  await learner.press('Submit', { lines: 'enable\n' })
  site.clock.now = '2026-05-04T09:30:00.000Z'
  await learner.open('/review')
  for (let rated = 0; learner.has('Show answer'); rated += 1) {
    expect(rated).toBeLessThan(80)
    await learner.press('Show answer')
    await learner.press('Good')
  }
  expect(learner.page.text).toContain('Scenario due again')
  const { title = '', minutes } = site.library.scenarios.get('register-after-recovery') ?? {}
  expect((await learner.follow(`Start (${minutes} min)`)).title).toBe(title)
})

test('undo takes the last rating back and shows the card again, twice pressed is once', async () => {
  const learner = site.visitor()
  await learner.open('/review')
  const question = front(learner)
  expect(learner.has('Undo the last rating')).toBe(false)
  await learner.press('Show answer')
  await learner.press('Easy')
  const form = learner.form('Undo the last rating')
  await learner.send(form)
  expect(learner.page.text).toContain('Undone. Rate this card again.')
  expect(front(learner)).toBe(question)
  await learner.send(form)
  expect(learner.page.status).toBe(200)
  expect((await learner.open('/review')).text).toContain('0 to review now · 20 new')
})

test('after the last card of the day the page says when the next is due, and undo is still there', async () => {
  const learner = site.visitor()
  await learner.open('/review')
  for (let rated = 0; learner.has('Show answer'); rated += 1) {
    expect(rated).toBeLessThan(30)
    await learner.press('Show answer')
    await learner.press('Easy')
  }
  expect(learner.page.text).toMatch(/Done for now The next review is due on \d+ May 2026\./)
  expect(learner.has('Undo the last rating')).toBe(true)
})

test('a chapter can be learned alone', async () => {
  const learner = site.visitor()
  await takeQuiz(learner, site.library, 'boot-sequence', 10)
  await learner.open('/review?chapter=ios-images')
  await learner.press('Show answer')
  await learner.press('Easy')
  expect(learner.page.text).toContain('Cisco IOS image management only')
})

describe('what a quiz missed', () => {
  test('comes back as a question that the machine marks, with its explanation', async () => {
    const learner = site.visitor()
    await takeQuiz(learner, site.library, 'boot-sequence', 0)
    site.clock.now = '2026-05-04T09:02:00.000Z'
    expect((await learner.open('/')).text).toMatch(
      /Review \d+ facts You missed \d+ today\. Reviewing them now helps them stick\.( \d+ more in a few minutes\.)?/,
    )
    await learner.open('/review')
    for (let shown = 0; !learner.has('Submit answer'); shown += 1) {
      expect(shown).toBeLessThan(10)
      await learner.press('Show answer')
      await learner.press('Easy')
    }
    const item = shownItem(site.library, learner.page)
    expect(learner.page.text).not.toContain(textOf(item.explanationHtml))
    await learner.press('Submit answer', { option: [] })
    expect(learner.page.status).toBe(422)
    const form = learner.form('Submit answer')
    const places = () =>
      (item.kind === 'choice' ? item.options : [])
        .map(({ html }) => learner.page.html.indexOf(html))
        .map((at, _, all) => all.toSorted((a, b) => a - b).indexOf(at))
    await learner.open('/review')
    const asked = places()
    await learner.send(form, { option: rightAnswer(item) })
    expect(learner.page.text).toContain('Right')
    expect(places()).toEqual(asked)
    expect(learner.page.text).toContain(textOf(item.explanationHtml))
    expect(learner.page.text).toMatch(/It comes back in \d+ (min|days?)\./)
    const { url } = learner.page
    await learner.send(form, { option: wrongAnswer(item) })
    expect(learner.page.text).toContain('You already answered that question, and the first answer counts.')
    expect((await learner.open(url)).text).toContain('Right')
    // The key was shown: a second answer would say nothing.
    expect(learner.has('Undo the last rating')).toBe(false)
  })

  test('a missed scenario is due again as a link', async () => {
    const learner = site.visitor()
    await learner.open('/scenarios/register-after-recovery')
    await learner.press('Submit', { lines: 'enable\n' })
    site.clock.now = '2026-05-04T09:30:00.000Z'
    await learner.open('/review')
    const title = site.library.scenarios.get('register-after-recovery')?.title ?? ''
    expect(learner.page.text).toMatch(/Show answer.*Scenarios due after the cards:/)
    expect((await learner.open('/')).text).toContain('Review 1 scenario')
    await learner.open('/review')
    expect((await learner.follow(title)).title).toBe(title)
  })

  test('a scenario that was missed and passed minutes later is not due again today', async () => {
    const learner = site.visitor()
    const passes = site.library.scenarios.get('register-after-recovery')?.passes[0]?.lines ?? ''
    for (const [minute, lines] of [
      ['10', 'enable\n'],
      ['14', passes],
    ] as const) {
      site.clock.now = `2026-05-04T09:${minute}:00.000Z`
      await learner.open('/scenarios/register-after-recovery')
      await learner.press('Submit', { lines })
    }
    site.clock.now = '2026-05-04T10:30:00.000Z'
    for (const page of ['/review', '/review?chapter=boot-sequence'])
      expect((await learner.open(page)).text).not.toMatch(DUE_AGAIN)
    site.clock.now = '2026-06-04T10:30:00.000Z'
    expect((await learner.open('/review')).text).toMatch(DUE_AGAIN)
  })

  test('a scenario that was passed with a hint of the same day comes again soon, and unaided a day later it rests', async () => {
    const learner = site.visitor()
    const lines = site.library.scenarios.get('register-after-recovery')?.passes[0]?.lines ?? ''
    await learner.open('/scenarios/register-after-recovery')
    await learner.press('Take hint 1 of 3')
    await learner.press('Submit', { lines })
    expect(learner.page.title).toBe('Scenario passed')
    expect(learner.page.text).toContain('1 of 3 hints taken')
    site.clock.now = '2026-05-04T09:30:00.000Z'
    expect((await learner.open('/review')).text).toMatch(DUE_AGAIN)

    site.clock.now = '2026-05-05T09:00:00.000Z'
    await learner.open('/scenarios/register-after-recovery?seed=7')
    const [, seed = ''] = /seed=(\d+)/.exec(learner.page.url) ?? []
    await learner.press('Submit', {
      lines: site.library.scenarios.get('register-after-recovery')?.variant(Number(seed)).passes[0]?.lines ?? '',
    })
    expect(learner.page.title).toBe('Scenario passed')
    site.clock.now = '2026-05-05T12:00:00.000Z'
    expect((await learner.open('/review')).text).not.toMatch(DUE_AGAIN)
  })
})
