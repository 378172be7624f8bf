// What pages make of items with blanks, steps and rows: asked without a key, refused with a reason, marked, and explained.

import { describe, expect, test } from 'vitest'
import type { FillItem, Item, MatchItem, OrderItem } from '../../src/content/library.ts'
import { questionOf, refusedAnswer, resultOf, scoreOf, askedItem } from '../../src/web/items.ts'
import { realLibrary } from '../support/app.ts'
import { rightAnswer, wrongAnswer } from '../support/item-answers.ts'

const BASE = {
  rev: 1,
  hash: '00',
  chapter: 'boot-sequence',
  level: 'recall',
  objectives: [],
  stemHtml: '<p>The stem</p>',
  stemText: 'The stem',
  explanationHtml: '<p>Because.</p>',
  see: null,
} as const
const fill: FillItem = { ...BASE, id: 'f', fact: 'f', kind: 'fill', blanks: [['/26', 'slash 26'], ['62']] }
const order: OrderItem = {
  ...BASE,
  id: 'o',
  fact: 'o',
  kind: 'order',
  steps: ['copy', 'secret', 'register', 'save'].map((html, index) => ({
    key: String(index),
    html,
    rank: [0, 1, 1, 2][index] ?? 0,
  })),
}
const match: MatchItem = {
  ...BASE,
  id: 'm',
  fact: 'm',
  kind: 'match',
  heads: ['Protocol', 'Port'],
  rows: [
    { key: '0', html: 'SSH', partner: '1' },
    { key: '1', html: 'TFTP', partner: '0' },
  ],
  partners: [
    { key: '0', text: '69' },
    { key: '1', text: '22' },
    { key: '2', text: '161' },
  ],
}
const ALL: readonly Item[] = [fill, order, match]
const library = await realLibrary()

describe.each(ALL.map((item) => [item.kind, item] as const))('%s', (_, item) => {
  test('takes a right answer and a wrong one, and tells them apart', () => {
    for (const answer of [rightAnswer(item), wrongAnswer(item)]) expect(refusedAnswer(item, answer)).toBe(null)
    expect([scoreOf(item, rightAnswer(item)), scoreOf(item, wrongAnswer(item))]).toEqual([1, 0])
  })

  test('asks in another order by another seed, and marks alike', () => {
    for (const seed of [1, 2, 3, 4]) expect(scoreOf(askedItem(seed, item), rightAnswer(item))).toBe(1)
  })

  test('asks without an explanation, and with what was sent before', () => {
    const asked = questionOf(item, { action: '/', chosen: wrongAnswer(item) })
    expect(JSON.stringify(asked)).not.toContain('Because')
    const values = [
      ...asked.blanks.map(({ value }) => value),
      ...asked.rows.map(({ choices }) => choices.find(({ selected }) => selected)?.value),
    ]
    expect(values).toEqual(wrongAnswer(item))
  })

  test('explains, with what was right in the answer', () => {
    const right = resultOf(library, item, { answer: rightAnswer(item), score: 1 })
    expect(right).toMatchObject({ right: true, verdict: 'Right', explanationHtml: '<p>Because.</p>' })
    const wrong = resultOf(library, item, { answer: wrongAnswer(item), score: 0 })
    expect(wrong.verdict).toMatch(/^Wrong: \d of \d (blanks|steps|rows) right$/)
    expect(wrong.rows.some(({ isRight }) => !isRight)).toBe(true)
  })
})

test('the answers of blanks are in no question', () => {
  expect(JSON.stringify(questionOf(fill, { action: '/' }))).not.toMatch(/26|62/)
})

test('steps of one rank may change places, others may not', () => {
  expect(scoreOf(order, ['0:1', '1:3', '2:2', '3:4'])).toBe(1)
  expect(scoreOf(order, ['0:2', '1:1', '2:3', '3:4'])).toBe(0)
})

test('the partners of a match say nothing by their order', () => {
  expect(askedItem(1, match).partners.map(({ text }) => text)).toEqual(['22', '69', '161'])
})

test.each([
  [fill, ['', '62'], 'Fill every blank, then submit.'],
  [fill, ['/26'], 'Fill every blank, then submit.'],
  [fill, ['/26', 'x'.repeat(201)], 'An answer has at most 200 characters.'],
  [order, ['0:1', '', '2:2', '3:3'], 'Give every step a place, then submit.'],
  [order, ['0:1', '1:2', '2:2', '3:4'], 'Two steps have place 2: each place is taken once.'],
  [order, ['0:1', '1:2', '2:3', '3:9'], 'Give every step a place, then submit.'],
  [match, ['0:1', ''], 'Choose something for every row, then submit.'],
  [match, ['0:1', '1:7'], 'Choose something for every row, then submit.'],
  [match, ['0:1', '1:0', '2:0'], 'Choose something for every row, then submit.'],
] as const)('an answer that is not whole is refused and kept: %#', (item, answer, message) => {
  expect(refusedAnswer(item, answer)).toBe(message)
})
