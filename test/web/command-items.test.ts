// A command item on pages: typed at a prompt, run when it is sent, and explained with what the device took.

import { describe, expect, test } from 'vitest'
import type { CommandItem } from '../../src/content/library.ts'
import { formOf, keysOf, questionOf, readyToMark, refusedAnswer, resultOf, scoreOf } from '../../src/web/items.ts'
import { realLibrary, startApp } from '../support/app.ts'
import { rightAnswer, wrongAnswer } from '../support/item-answers.ts'

const item: CommandItem = {
  id: 'desk',
  rev: 1,
  hash: '00',
  chapter: 'vlans',
  fact: 'desk',
  level: 'apply',
  objectives: [],
  stemHtml: '<p>Put Fa0/1 into VLAN 10.</p>',
  stemText: 'Put Fa0/1 into VLAN 10.',
  explanationHtml: '<p>Because.</p>',
  see: null,
  kind: 'command',
  start: { devices: { SW1: 'c2960', PC1: '10.1.10.11/24' }, links: ['PC1 - SW1 Fa0/1'], configs: { SW1: 'vlan 10' } },
  before: ['enable', 'configure terminal', 'interface fa0/1'],
  prompt: 'SW1(config-if)#',
  criteria: [{ check: 'access-port', interface: 'Fa0/1', vlan: '10' }],
  answer: 'switchport access vlan 10',
  mostLines: 3,
}
const library = await realLibrary()
await readyToMark(item)
const shown = (answer: readonly string[]) => resultOf(library, item, { answer, score: scoreOf(item, answer) }).command

describe('whatever does it is right', () => {
  test.each([
    ['switchport access vlan 10'],
    ['SW ACC VL 10'],
    ['  switchport   access vlan 10  '],
    ['exit\ninterface FastEthernet 0/1\nswitchport access vlan 10'],
    ['int range fa0/1 - 2\nswitchport access vlan 10'],
    ['SW1(config-if)#switchport access vlan 10'],
    ['switchport access vlan 10\r\ndo write memory\r\n'],
    ['switchport access vlan 10\n\n\n\n\n'],
  ])('%j', (text) => {
    expect(refusedAnswer(item, [text])).toBe(null)
    expect(scoreOf(item, [text])).toBe(1)
  })

  test.each([['switchport access vlan 20'], ['switchport trunk allowed vlan 10'], ['no shutdown'], ['SW1'], ['?']])(
    'and what does not is wrong: %j',
    (text) => expect(scoreOf(item, [text])).toBe(0),
  )
})

test('the question has the prompt and what was typed, and neither key nor check', () => {
  const asked = questionOf(item, { action: '/', chosen: ['sw acc'] })
  expect(asked.typing).toEqual({ prompt: 'SW1(config-if)#', label: 'Your lines', rows: 3, text: 'sw acc' })
  expect(asked.instruction).toBe('Type at most three lines.')
  expect(JSON.stringify(asked)).not.toMatch(/access vlan 10|access-port/)
  expect(keysOf(asked)).toEqual([{ names: ['Tab', 'Enter'], does: 'submits' }])
})

test('an abbreviated line is shown with its full command', () => {
  expect(shown(['sw acc vl 10'])).toEqual({
    title: 'What you typed',
    lines: [
      { prompt: 'SW1(config-if)#', typed: 'sw acc vl 10', readAs: 'switchport access vlan 10', output: '', note: null },
    ],
    reasons: [],
    answer: ['switchport access vlan 10'],
  })
  expect(shown(['Switchport  access vlan 10'])?.lines[0]?.readAs).toBe(null)
})

test('a wrong line is told its word and the nearest command', () => {
  const wrong = shown(['swichport access vlan 10'])
  expect(wrong?.lines[0]?.output).toContain('% Invalid input detected')
  expect(wrong?.reasons.map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual([
    'Line 1 ("swichport access vlan 10") was refused: SW1 does not know "swichport" there. "switchport" is like it.',
    'As "switchport access vlan 10", this would be right.',
  ])
})

test('what was asked for is not said again, and long output is cut', () => {
  const wrong = shown(['switchport access vlan 20', 'do show running-config'])
  expect(
    wrong?.reasons
      .flat()
      .map(({ text }) => text)
      .join(''),
  ).toMatch(/^(?!This was asked for).*"10" was needed.*this would be right\.$/)
  expect(wrong?.lines[1]?.output.split('\n')).toHaveLength(14)
})

test('in a quiz: refused with what was typed, then answered, explained, and there again later', async () => {
  const site = await startApp()
  const learner = site.visitor()
  await learner.open('/practice')
  await learner.press('Start practice', { chapter: 'vlans', count: '40' })
  const start = learner.page.url.replace(/\/\d+$/, '')
  for (let position = 1; !learner.page.html.includes('typed-lines'); position += 1)
    await learner.open(`${start}/${position}`)
  expect(learner.page.text).toContain('SW1(config')
  await learner.press('Submit answer', { option: Array.from({ length: 9 }, () => 'end').join('\r\n') })
  expect(learner.page.status).toBe(422)
  expect(learner.page.text).toMatch(/This takes at most \d lines?, and you typed 9/)
  expect(learner.page.html).toContain('>\nend\nend\n')
  await learner.press('Submit answer', { option: 'hostnam SW9' })
  expect(learner.page.status).toBe(200)
  expect(learner.page.text).toMatch(/Wrong.*hostnam SW9.*A right answer/s)
  const { url } = learner.page
  await learner.open(url)
  expect(learner.page.text).toMatch(/hostnam SW9.*A right answer/s)
  await site.app.close()
})

test('it counts as typed, so that review asks a choice of the same fact first', () => {
  expect(formOf(item, 'quiz')).toBe('typed')
  const siblings = ['vl-not-left', 'vl-new-vlan'].map((id) => library.items.get(id))
  expect(new Set(siblings.map((each) => each?.fact)).size).toBe(1)
  expect(siblings.map((each) => each && formOf(each, 'quiz'))).toEqual(['choice', 'typed'])
})

test('an answer that comes line by line, as in an address, is the same answer', () => {
  expect(scoreOf(item, ['exit', 'interface fa0/1', 'switchport access vlan 10'])).toBe(1)
})

test('right and wrong answers of the support are what they say', () => {
  expect([scoreOf(item, rightAnswer(item)), scoreOf(item, wrongAnswer(item))]).toEqual([1, 0])
})

test.each([
  [[''], 'Type your lines, then submit.'],
  [[' \n \n'], 'Type your lines, then submit.'],
  [['a\nb\nc\nd'], 'This takes at most 3 lines, and you typed 4. Leave out what is not needed.'],
  [['x'.repeat(1000)], 'An answer has at most 1000 characters. Yours has 1001.'],
])('an answer that cannot be taken is refused with words, and nothing is run: %#', (answer, message) => {
  expect(refusedAnswer(item, answer)).toBe(message)
})

test('the costliest lines that fit are marked in bounded work', () => {
  const lines = [
    'do show running-config | include (a|b)*(c|d)*(e|f)*$',
    'interface range fa0/1 - 24',
    'do show tech-support',
  ]
  const begun = performance.now()
  expect(scoreOf(item, [lines.join('\n')])).toBe(0)
  expect(performance.now() - begun).toBeLessThan(5000)
})

test('in a review: lines come back in the address, are explained again, and a line is no answer twice', async () => {
  const site = await startApp()
  const learner = site.visitor()
  await learner.open('/practice')
  await learner.press('Start practice', { chapter: 'vlans', count: '60' })
  const start = learner.page.url.replace(/\/\d+$/, '')
  const isAsked = () => learner.page.html.includes('The twenty ports')
  for (let position = 1; !isAsked(); position += 1) await learner.open(`${start}/${position}`)
  await learner.press('Submit answer', { option: 'vlan range 5 - 24' })
  expect(learner.page.text).toContain('Wrong')

  site.clock.now = '2026-05-06T09:00:00.000Z'
  await learner.open('/review?chapter=vlans')
  expect(isAsked()).toBe(true)
  await learner.press('Submit answer', { option: 'int range fa0/5 - 24\r\nshut' })
  expect(learner.page.url).toContain('/review?')
  expect(learner.page.text).toMatch(/Right.*int range fa0\/5 - 24.*shut.*A right answer.*It comes back in/s)
  await site.app.close()
})
