// Statements, partial orders, options that keep their place, and blocks that stand for several items.

import { describe, expect, test } from 'vitest'
import { choice, compileWith, libraryWith, QUIZ } from './small-course.ts'

const BECAUSE = '\n\n> Because it is so.\n:::\n'
const itemsOf = (text: string) => libraryWith({ [QUIZ]: `${choice}\n${text}${BECAUSE}` }).items
const problemsOf = (text: string) =>
  compileWith({ [QUIZ]: `${choice}\n${text}${BECAUSE}` }).problems.map(({ message }) => message)

describe('true-false', () => {
  test('a statement is true or false, for one of several reasons', () => {
    const reasons = '- [x] It is RAM.\n  > Yes.\n- [ ] It is NVRAM.\n  > No.'
    expect(itemsOf(`:::true-false{#new-one answer=false}\nIt survives.\n\n${reasons}`).get('new-one')).toMatchObject({
      kind: 'true-false',
      level: 'understand',
      isTrue: false,
      stemText: 'It survives.',
      reasons: [
        { key: '0', correct: true },
        { key: '1', correct: false, explanationHtml: '<p>No.</p>' },
      ],
    })
    expect(itemsOf(':::true-false{#new-one answer=true}\nIt survives.').get('new-one')).toMatchObject({ reasons: [] })
  })

  test.each([
    ['{#new-one}\nIt is.', 'this true-false item does not say what is right'],
    ['{#new-one answer=yes}\nIt is.', 'answer cannot be "yes"'],
    ['{#new-one answer=true}', 'this true-false item has no statement'],
    [
      '{#new-one answer=true}\nIt is.\n\n- [x] A\n  > a\n- [x] B\n  > b',
      'one reason of two or more is right, and here 2 of 2 are',
    ],
  ])('%s', (text, message) => {
    expect(problemsOf(`:::true-false${text}`)).toContain(message)
  })
})

describe('order', () => {
  const steps = '\nPut in order.\n\n1. copy\n2. set\n3. save'
  test('before= names the pairs that count', () => {
    const item = itemsOf(`:::order{#new-one before="1<3 2<3"}${steps}`).get('new-one')
    expect(item).toMatchObject({
      before: [
        ['0', '2'],
        ['1', '2'],
      ],
    })
  })
  test.each([
    ['1<4', '"1<4" names a step that is not there'],
    ['3<1', '"3<1" contradicts the list'],
    ['1>3', '"1>3" is no pair of steps'],
    ['', 'before= is empty'],
  ])('before="%s" is a problem', (pairs, message) => {
    expect(problemsOf(`:::order{#new-one before="${pairs}"}${steps}`)).toContain(message)
  })
})

test('an option that says {last} keeps its place', () => {
  const options = '- [ ] One\n  > No.\n- [x] None of these {last}\n  > Yes.'
  const item = itemsOf(`:::choice{#new-one}\nWhich?\n\n${options}`).get('new-one')
  expect(item).toMatchObject({ options: [{ html: 'One' }, { html: 'None of these', isLast: true }] })
})

describe('a cloze', () => {
  const text = 'SSH uses port [[22]], Telnet [[23|telnet]].'
  test('is an item for each blank, with the others filled', () => {
    const items = itemsOf(`:::cloze{#new-one}\n${text}`)
    expect(items.get('new-one-1')).toMatchObject({
      kind: 'fill',
      fact: 'new-one-1',
      cloze: 'new-one',
      blanks: [['22']],
      stemText: 'SSH uses port ______, Telnet 23.',
    })
    expect(items.get('new-one-2')).toMatchObject({
      blanks: [['23', 'telnet']],
      stemText: 'SSH uses port 22, Telnet ______.',
    })
    expect(items.get('new-one')).toBeUndefined()
  })
  test('with a fact has one memory for all', () => {
    const items = itemsOf(`:::cloze{#new-one fact=ports}\n${text}`)
    expect(['new-one-1', 'new-one-2'].map((id) => items.get(id)?.fact)).toEqual(['ports', 'ports'])
  })
  test('says what is wrong with its text once', () => {
    expect(problemsOf(`:::cloze{#new-one level=easy}\n${text}`)).toEqual(['level cannot be "easy"'])
  })
})

test('a card that goes both ways is two items of one fact', () => {
  const items = itemsOf(':::card{#new-one both}\nPort of SSH?\n\n***\n\nTCP 22')
  expect(items.get('new-one')).toMatchObject({ fact: 'new-one', stemText: 'Port of SSH?', answerHtml: '<p>TCP 22</p>' })
  expect(items.get('new-one-back')).toMatchObject({
    fact: 'new-one',
    stemText: 'TCP 22',
    answerHtml: '<p>Port of SSH?</p>',
    explanationHtml: '<p>Because it is so.</p>',
  })
})

describe('an exhibit', () => {
  const exhibit = ':::exhibit{#table}\n```text\nC 10.0.0.0/8\n```\n:::\n\n'
  test('stands above the items that name it, and is part of what they are', () => {
    const item = itemsOf(`${exhibit}:::fill{#new-one exhibit=table}\nIt is [[10]].`).get('new-one')
    const other = itemsOf(`${exhibit.replace('10.', '11.')}:::fill{#new-one exhibit=table}\nIt is [[10]].`).get(
      'new-one',
    )
    expect(item?.exhibit).toMatchObject({ id: 'table', html: expect.stringContaining('C 10.0.0.0/8') as string })
    expect(item?.stemHtml).not.toContain('10.0.0.0')
    expect(item?.hash).not.toBe(other?.hash)
  })
  test.each([
    [`${exhibit}:::fill{#new-one}\nIt is [[10]].`, 'no item reads the exhibit "table"'],
    [':::fill{#new-one exhibit=tabel}\nIt is [[10]].', 'there is no exhibit "tabel" above this item'],
    [':::exhibit{#table}\n:::\n\n:::fill{#new-one exhibit=table}\nIt is [[10]].', 'this exhibit is empty'],
  ])('%#', (text, message) => {
    expect(problemsOf(text)).toContain(message)
  })
})
