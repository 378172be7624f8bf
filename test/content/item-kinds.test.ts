// Items with blanks, steps and rows: what an author may write, what comes out, and what is a problem.

import { describe, expect, test } from 'vitest'
import { choice, compileWith, libraryWith, QUIZ } from './small-course.ts'

const BECAUSE = '\n\n> Because it is so.\n:::\n'
const itemOf = (text: string) => libraryWith({ [QUIZ]: `${choice}\n${text}${BECAUSE}` }).items.get('new-one')
const problemsOf = (text: string) =>
  compileWith({ [QUIZ]: `${choice}\n${text}${BECAUSE}` }).problems.map(({ at, message }) => `${at.line}: ${message}`)

describe('fill', () => {
  test('a blank becomes a line, and its answers stay on the server', () => {
    expect(itemOf(':::fill{#new-one}\nA /26 has [[62|sixty-two]] usable hosts.')).toMatchObject({
      kind: 'fill',
      level: 'recall',
      stemHtml: '<p>A /26 has ______ usable hosts.</p>',
      stemText: 'A /26 has ______ usable hosts.',
      blanks: [['62', 'sixty-two']],
    })
  })

  test('several are numbered as one reads, in prose, code and tables', () => {
    const item = itemOf(
      ':::fill{#new-one}\nType `vlan [[10]]`, then:\n\n```ios\nname [[SALES]]\n```\n\n| VLAN | Name |\n| --- | --- |\n| [[20]] | LAB |',
    )
    expect(item).toMatchObject({ blanks: [['10'], ['SALES'], ['20']] })
    expect(item?.stemHtml).toMatch(/vlan \(1\) ______.*name \(2\) ______.*\(3\) ______/s)
    expect(item?.stemHtml).not.toContain('SALES')
  })

  test.each([
    ['A /26 has 62 hosts.', 'this fill item has no blank'],
    ['A /26 has [[]] hosts.', 'the blank [[]] takes an empty answer'],
    ['The mask is [[/26|255.255.255.192]].', 'the blank [[/26|255.255.255.192]] takes "255.255.255.192" already'],
  ])('%s', (text, message) => {
    expect(problemsOf(`:::fill{#new-one}\n${text}`).join('\n')).toContain(message)
  })
})

describe('order', () => {
  test('the list is the right order, and a list inside it may be in any', () => {
    expect(itemOf(':::order{#new-one}\nPut in order.\n\n1. copy\n2. - `secret`\n   - register\n3. save')).toMatchObject(
      {
        kind: 'order',
        steps: [
          { key: '0', html: 'copy', rank: 0 },
          { key: '1', html: '<code>secret</code>', rank: 1 },
          { key: '2', html: 'register', rank: 1 },
          { key: '3', html: 'save', rank: 2 },
        ],
      },
    )
  })

  test.each([
    ['Put in order.\n\n- one\n- two\n- three', 'this order item has no steps'],
    ['1. one\n2. two\n3. three', 'this order item has no stem'],
    ['Put in order.\n\n1. one\n2. two', 'an order item has 3 to 10 steps, and an order among them'],
    ['Put in order.\n\n1. - one\n   - two\n   - three', 'an order item has 3 to 10 steps, and an order among them'],
    ['Put in order.\n\n1. one\n2. two\n3. one', 'the step "one" stands twice'],
  ])('%s', (text, message) => {
    expect(problemsOf(`:::order{#new-one}\n${text}`).join('\n')).toContain(message)
  })
})

describe('match', () => {
  const table = (...rows: readonly string[]) =>
    `:::match{#new-one}\nMatch.\n\n| Protocol | Port |\n| --- | --- |\n${rows.join('\n')}`

  test('rows have partners; some partners have no row, and one may have several', () => {
    expect(itemOf(table('| SSH | TCP 22 |', '| SCP | TCP 22 |', '| TFTP | UDP 69 |', '| | TCP 21 |'))).toMatchObject({
      kind: 'match',
      heads: ['Protocol', 'Port'],
      rows: [
        { key: '0', html: 'SSH', partner: '0' },
        { key: '1', html: 'SCP', partner: '0' },
        { key: '2', html: 'TFTP', partner: '1' },
      ],
      partners: [
        { key: '0', text: 'TCP 22' },
        { key: '1', text: 'UDP 69' },
        { key: '2', text: 'TCP 21' },
      ],
    })
  })

  test.each([
    [':::match{#new-one}\nMatch.\n\n- SSH', 'this match item has no table'],
    [table('| SSH | |', '| SCP | 22 |', '| TFTP | 69 |'), 'a row of a match item has two cells'],
    [table('| SSH | 22 |'), 'a match item has 2 to 10 rows and at least 2 partners'],
    [table('| SSH | 22 |', '| SSH | 69 |'), 'the row "SSH" stands twice'],
  ])('%s', (text, message) => {
    expect(problemsOf(text).join('\n')).toContain(message)
  })
})

test.each([':::fill{#new-one}\n[[1]]', ':::order{#new-one}\nOrder.\n\n1. a\n2. b\n3. c'])(
  'an item without an explanation is a problem: %s',
  (text) => {
    const { problems } = compileWith({ [QUIZ]: `${choice}\n${text}\n:::\n` })
    expect(problems.map(({ message }) => message).join()).toMatch(/this (fill|order) item has no explanation/)
  },
)

test('cards.md takes none of them', () => {
  const { problems } = compileWith({
    [QUIZ]: choice,
    'course/start/boot/cards.md': `:::fill{#new-one}\n[[1]]${BECAUSE}`,
  })
  expect(problems.map(({ message }) => message)).toContain('":::fill" cannot stand here')
})
