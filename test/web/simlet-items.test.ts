// A simlet in a quiz: lines look at the device without a script, and keep what stands in the blanks.

import { expect, test } from 'vitest'
import { readyToMark, resultOf, scoreOf } from '../../src/web/items.ts'
import { cardOfItem } from '../../src/web/own-drafts.ts'
import { startApp } from '../support/app.ts'
import { rightAnswer, wrongAnswer } from '../support/item-answers.ts'

test('looked at, refused, filled, explained', async () => {
  const site = await startApp()
  const learner = site.visitor()
  await learner.open('/practice')
  await learner.press('Start practice', { chapter: 'vlans', count: '60' })
  const start = learner.page.url.replace(/\/\d+$/, '')
  for (let position = 1; !learner.page.html.includes('look-lines'); position += 1)
    await learner.open(`${start}/${position}`)
  const item = site.library.items.get('vl-look-at-ports')
  if (item?.kind !== 'simlet') throw new Error('the course has no such simlet')

  const here = learner.page.url
  const looked = new URLSearchParams([
    ['look', 'sh vl br\nconf t\nfoo'],
    ['option', '20'],
    ['option', ''],
    ['option', ''],
  ])
  await learner.open(`${here}?${looked.toString()}`)
  expect(learner.page.status).toBe(200)
  expect(learner.page.text).toMatch(/SW1#sh vl br.*VLAN Name.*SALES/s)
  expect(learner.page.text).toContain('"configure terminal" was not run')
  expect(learner.page.html).toMatch(/id="blank-1" name="option" value="20"/)
  expect(learner.page.html).toMatch(/name="look"[^>]*>\nsh vl br\nconf t/)
  expect(learner.page.text).not.toContain('dynamic auto')

  await learner.press('Submit answer', { option: ['20', 'SALES', ''], look: 'show vlan brief' })
  expect(learner.page.status).toBe(422)
  expect(learner.page.text).toMatch(/Fill every blank, then submit\..*VLAN Name/s)
  await learner.press('Submit answer', { option: ['20', '“sales”.', 'dynamic auto'], look: '' })
  expect(learner.page.text).toMatch(/Right.*show interfaces FastEthernet0\/9 switchport.*Explanation/s)

  await readyToMark(item)
  expect([scoreOf(item, rightAnswer(item)), scoreOf(item, wrongAnswer(item))]).toEqual([1, 0])
  expect(resultOf(site.library, item, { answer: wrongAnswer(item), score: 0 }).verdict).toBe(
    'Wrong: 2 of 3 blanks right',
  )
  expect(cardOfItem(site.library, item).back).not.toMatch(/```\s*```/)
  await site.app.close()
})

test('in a review it is looked at in the same way, and answered once', async () => {
  const site = await startApp()
  const learner = site.visitor()
  await learner.open('/practice')
  await learner.press('Start practice', { chapter: 'vlans', count: '60' })
  const start = learner.page.url.replace(/\/\d+$/, '')
  for (let position = 1; !learner.page.html.includes('look-lines'); position += 1)
    await learner.open(`${start}/${position}`)
  await learner.press('Submit answer', { option: ['1', '2', '3'], look: '' })
  expect(learner.page.text).toContain('Wrong: 0 of 3 blanks right')

  site.clock.now = '2026-05-06T09:00:00.000Z'
  await learner.open('/review?chapter=vlans')
  expect(learner.page.html).toContain('look-lines')
  const looked = new URLSearchParams({
    chapter: 'vlans',
    item: 'vl-look-at-ports',
    look: 'show vlan brief',
    option: '20',
  })
  await learner.open(`/review?${looked.toString()}`)
  expect(learner.page.text).toMatch(/SW1#show vlan brief.*VLAN Name/s)
  expect(learner.page.html).toMatch(/id="blank-1" name="option" value="20"/)
  await learner.press('Submit answer', { option: ['20', 'SALES', ''], look: 'show vlan brief' })
  expect(learner.page.text).toMatch(/Fill every blank, then submit\..*VLAN Name/s)
  await learner.press('Submit answer', { option: ['20', 'SALES', 'dynamic auto'], look: '' })
  expect(learner.page.text).toMatch(/Right.*show interfaces FastEthernet0\/9 switchport.*It comes back in/s)
  await site.app.close()
})
