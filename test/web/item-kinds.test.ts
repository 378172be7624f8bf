// What pages make of items with blanks, steps and rows: asked without a key, refused with a reason, marked, and explained.

import { describe, expect, test } from 'vitest'
import type { FillItem, Item, MatchItem, OrderItem, TrueFalseItem } from '../../src/content/library.ts'
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
const isDown: TrueFalseItem = {
  ...BASE,
  id: 't',
  fact: 't',
  kind: 'true-false',
  isTrue: false,
  reasons: ['no cable', 'shutdown'].map((html, index) => ({
    key: String(index),
    html,
    correct: index === 1,
    explanationHtml: `Because of ${html}`,
    misconception: null,
  })),
}
const partial: OrderItem = {
  ...order,
  id: 'p',
  fact: 'p',
  before: [
    ['0', '3'],
    ['1', '3'],
    ['1', '2'],
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

describe('a statement', () => {
  test('is right with its truth and its reason, in whatever order they were sent', () => {
    for (const answer of [
      ['false', '1'],
      ['1', 'false'],
    ])
      expect(scoreOf(isDown, answer)).toBe(1)
    for (const answer of [
      ['true', '1'],
      ['false', '0'],
    ])
      expect(scoreOf(isDown, answer)).toBe(0)
    expect(resultOf(library, isDown, { answer: ['false', '0'], score: 0 }).verdict).toBe(
      'Wrong: the statement is false, but for another reason',
    )
  })
  test('asks without telling, and is refused until both are chosen', () => {
    const asked = questionOf(isDown, { action: '/', chosen: ['false'] })
    expect(JSON.stringify(asked)).not.toMatch(/Because|correct/)
    expect(asked.options.map(({ checked }) => checked)).toEqual([false, true])
    expect(refusedAnswer(isDown, ['1'])).toBe('Choose True or False, then submit.')
    expect(refusedAnswer(isDown, ['false'])).toBe('Choose a reason, too, then submit.')
    for (const odd of [
      ['false', 'true', '1'],
      ['false', '0', '1'],
      ['false', '7'],
    ])
      expect(refusedAnswer(isDown, odd)).toContain('Choose again')
  })
})

test('a partial order is right in every order that keeps to its pairs, and in no other', () => {
  const orders = [0, 1, 2, 3]
    .flatMap((a) => [0, 1, 2, 3].flatMap((b) => [0, 1, 2, 3].flatMap((c) => [0, 1, 2, 3].map((d) => [a, b, c, d]))))
    .filter((places) => new Set(places).size === 4)
  for (const places of orders) {
    const [first = 0, second = 0, third = 0, fourth = 0] = places
    const keeps = first < fourth && second < fourth && second < third
    const answer = places.map((place, key) => `${key}:${place + 1}`)
    expect([answer, scoreOf(partial, answer)]).toEqual([answer, keeps ? 1 : 0])
    expect(resultOf(library, partial, { answer, score: 0 }).rows.every(({ isRight }) => isRight)).toBe(keeps)
  }
})

test('blanks stand in the text of their stem, and what is around them is that of the stem', () => {
  const inText = { ...fill, stemHtml: '<p>A (1) ______ has (2) ______ hosts.</p>' }
  const { cloze, blanks } = questionOf(inText, { action: '/', chosen: ['/26'] })
  expect(blanks).toEqual([])
  expect(cloze?.pieces.map(({ beforeHtml, value }) => [beforeHtml, value])).toEqual([
    ['<p>A (1) ', '/26'],
    [' has (2) ', ''],
  ])
  expect(cloze?.afterHtml).toBe(' hosts.</p>')
})

test('an option that keeps its place is the last one, whatever the seed', () => {
  const option = (key: string) => ({ key, html: key, correct: key === '0', explanationHtml: '', misconception: null })
  const item: Item = {
    ...BASE,
    id: 'c',
    fact: 'c',
    kind: 'choice',
    choose: 1,
    saysChoose: false,
    options: [option('0'), { ...option('1'), isLast: true }, option('2'), option('3')],
  }
  const orders = Array.from({ length: 30 }, (_, seed) => askedItem(seed, item).options.map(({ key }) => key))
  expect(new Set(orders.map((keys) => keys.at(-1)))).toEqual(new Set(['1']))
  expect(new Set(orders.map(String)).size).toBe(6)
})
