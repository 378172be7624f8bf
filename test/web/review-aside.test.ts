// Cards that are put away: until tomorrow, suspended and resumed, leeches, scenarios put off, and limits of a day.

import { beforeEach, describe, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})

const front = ({ page }: Visitor) => textOf(/<div class="front">([\s\S]*?)<\/div>/.exec(page.html)?.[1] ?? '')
const rate = async (learner: Visitor, rating: string) => {
  await learner.press('Show answer')
  await learner.press(rating)
}
const days = (n: number) => {
  site.clock.now = new Date(Date.parse(site.clock.now) + n * 86_400_000).toISOString()
}

describe('a card that is put off', () => {
  test('is not asked for today, and is tomorrow', async () => {
    const learner = site.visitor()
    await learner.open('/review')
    const question = front(learner)
    await learner.press('Put off until tomorrow')
    expect(learner.page.text).toContain('Put off until tomorrow.')
    expect(front(learner)).not.toBe(question)
    expect((await learner.open('/review')).text).toContain('0 to review now · 20 new')
    days(1)
    await learner.open('/review')
    expect(front(learner)).toBe(question)
  })

  test('comes back by undo, which knows ratings and deeds in their order', async () => {
    const learner = site.visitor()
    await learner.open('/review')
    const first = front(learner)
    await rate(learner, 'Easy')
    const second = front(learner)
    await learner.press('Put off until tomorrow')
    await rate(learner, 'Easy')
    await learner.press('Suspend')
    const tried: string[] = []
    for (const label of [
      'Undo: resume the card',
      'Undo the last rating',
      'Undo: bring it back today',
      'Undo the last rating',
    ]) {
      await learner.press(label)
      tried.push(front(learner))
    }
    expect(tried[2]).toBe(second)
    expect(tried[3]).toBe(first)
    expect(learner.page.text).not.toMatch(/Undo\b/)
  })

  test('sent twice is one deed', async () => {
    const learner = site.visitor()
    await learner.open('/review')
    const form = learner.form('Put off until tomorrow')
    await learner.send(form)
    await learner.send(form)
    await learner.press('Undo: bring it back today')
    expect(learner.has('Undo: bring it back today')).toBe(false)
  })

  test('a form for a card that is not in the course does nothing', async () => {
    const learner = site.visitor()
    await learner.open('/review')
    await learner.press('Suspend', { fact: 'no-such-fact' })
    expect(learner.page.text).toContain('That card is no longer in the course.')
  })
})

describe('a suspended card', () => {
  test('is listed, stays away for months, and comes back where it was', async () => {
    const learner = site.visitor()
    await learner.open('/review')
    const question = front(learner)
    await learner.press('Suspend')
    days(90)
    await learner.open('/review')
    expect(front(learner)).not.toBe(question)
    await learner.follow('1 suspended card')
    expect(learner.page.text).toContain(question)
    await learner.press('Resume')
    expect(learner.page.text).toContain('You have suspended no card.')
    await learner.open('/review')
    expect(front(learner)).toBe(question)
  })

  test('is not counted by the frame of other pages', async () => {
    const learner = site.visitor()
    await learner.open('/review')
    await rate(learner, 'Again')
    await learner.open('/review')
    site.clock.now = '2026-05-04T09:05:00.000Z'
    expect((await learner.open('/glossary')).html).toMatch(/Review[^<]*<[^>]*>\s*1\b/)
    await learner.open('/review')
    await learner.press('Suspend')
    expect((await learner.open('/glossary')).html).not.toMatch(/Review[^<]*<[^>]*>\s*1\b/)
  })

  test('of somebody else stays theirs', async () => {
    const [learner, other] = [site.visitor(), site.visitor()]
    await learner.open('/review')
    await learner.press('Suspend')
    expect((await other.open('/review/suspended')).text).toContain('You have suspended no card.')
  })
})

test('a card that is forgotten eight times is a leech: it is told, can be suspended, and is told again after four more', async () => {
  const learner = site.visitor()
  // One card alone.
  await learner.open('/settings')
  await learner.press('Save the schedule', { newLimit: '1' })
  await learner.open('/review')
  await rate(learner, 'Easy')
  const told: number[] = []
  for (let lapse = 1; lapse <= 12; lapse += 1) {
    days(40)
    await learner.open('/settings')
    await learner.press('Save the schedule', { newLimit: '0' })
    await learner.open('/review')
    await rate(learner, 'Again')
    if (/You have forgotten “.+” \d+ times/.test(learner.page.text)) told.push(lapse)
    if (lapse === 12) {
      await learner.press('Suspend this card')
      expect(learner.page.text).toContain('1 suspended card')
      await learner.press('Undo: resume the card')
    }
    site.clock.now = new Date(Date.parse(site.clock.now) + 600_000).toISOString()
    await learner.open('/review')
    if (lapse === 9) expect(learner.page.text).toContain('Card, forgotten 9 times')
    await rate(learner, 'Good')
  }
  expect(told).toEqual([8, 12])
})

test('a due scenario is an entry with its minutes, to start or to leave for tomorrow', async () => {
  const learner = site.visitor()
  await learner.open('/settings')
  await learner.press('Save the schedule', { newLimit: '0' })
  const scenario = site.library.scenarios.get('register-after-recovery')
  await learner.open(`/scenarios/${scenario?.id}`)
  await learner.press('Submit', { lines: 'enable\n' })
  site.clock.now = '2026-05-04T09:30:00.000Z'
  await learner.open('/review')
  expect(learner.page.text).toContain(`1 scenario, about ${scenario?.minutes} min`)
  expect(learner.page.text).toContain(`Start (${scenario?.minutes} min)`)
  await learner.press('Tomorrow')
  expect(learner.page.text).toContain('Put off until tomorrow.')
  expect(learner.page.text).not.toContain('Scenario due again')
  expect(learner.page.text).toContain('The next review is due tomorrow.')
  days(1)
  expect((await learner.open('/review')).text).toContain('Scenario due again')
})

describe('limits of a day', () => {
  test('new cards', async () => {
    const learner = site.visitor()
    await learner.open('/settings')
    await learner.press('Save the schedule', { newLimit: '2' })
    expect((await learner.open('/review')).text).toContain('0 to review now · 2 new')
    await rate(learner, 'Easy')
    await rate(learner, 'Easy')
    expect(learner.page.text).toContain('You have met today’s 2 new cards.')
  })

  test('reviews: the rest waits for another day, the frame counts what is left', async () => {
    const learner = site.visitor()
    await learner.open('/settings')
    await learner.press('Save the schedule', { newLimit: '4' })
    await learner.open('/review')
    for (let n = 0; n < 4; n += 1) await rate(learner, 'Easy')
    await learner.open('/settings')
    await learner.press('Save the schedule', { newLimit: '0', reviewLimit: '3' })
    days(30)
    expect((await learner.open('/review')).text).toMatch(/^Review 3 to review now(?! ·)/)
    for (let n = 0; n < 3; n += 1) await rate(learner, 'Easy')
    expect(learner.page.text).toContain('Your limit is 3 reviews a day. 1 more is due and comes another day.')
    expect((await learner.open('/glossary')).html).not.toMatch(/Review[^<]*<[^>]*>\s*1\b/)
    days(1)
    expect((await learner.open('/review')).text).toContain('1 to review now')
  })

  test.each([
    [{ newLimit: '' }, 'Write how many new cards a day'],
    [{ newLimit: '-1' }, 'Write how many new cards a day'],
    [{ newLimit: '2.5' }, 'Write how many new cards a day'],
    [{ reviewLimit: 'many' }, 'Write how many reviews a day'],
    [{ retention: '100' }, 'Choose 95 % or less'],
  ])('%o is refused, and what was typed stays', async (fields, message) => {
    const learner = site.visitor()
    await learner.open('/settings')
    await learner.press('Save the schedule', { newLimit: '7', ...fields })
    expect(learner.page.status).toBe(422)
    expect(learner.page.text).toContain(message)
    if (!('newLimit' in fields)) expect(learner.page.html).toContain('value="7"')
  })
})
