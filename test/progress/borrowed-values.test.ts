// Values of another learner's task: who copies is pointed at, and who does not is not.

import { expect, test } from 'vitest'

import { borrowedValues } from '../../src/progress/borrowed-values.ts'
import type { TypedWork } from '../../src/progress/borrowed-values.ts'

const work = (
  learner: string,
  at: number,
  values: readonly string[],
  typed: string,
  more: Partial<TypedWork> = {},
) => ({
  learner,
  name: learner,
  attempt: `${learner}-${at}`,
  at: `2026-05-0${at}T12:00:00.000Z`,
  part: 'vlans',
  values,
  typed,
  ...more,
})
const bob = work(
  'bob',
  1,
  ['10.2.0.1', '10.2.0.9', '120'],
  'ip address 10.2.0.1 255.255.255.0\nip route 10.2.0.9\nvlan 120',
)
const ofAda = (typed: string, at = 2, more: Partial<TypedWork> = {}) =>
  work('ada', at, ['10.7.0.1', '10.7.0.9', '170'], typed, more)
const found = (works: readonly TypedWork[], common: readonly string[] = [], text = '') =>
  borrowedValues(works, { common: () => common, isOwn: (_, value) => text.includes(value) }).map(
    ({ work: one, from, values }) => [one.attempt, from.attempt, values],
  )

test('two values of another learner, typed later, are found', () => {
  const ada = ofAda('ip address 10.2.0.1 255.255.255.0\nvlan 120')
  expect(found([ada, bob])).toEqual([['ada-2', 'bob-1', ['10.2.0.1', '120']]])
  expect(found([ofAda('network 10.2.0.1/24, 10.2.0.9'), bob])).toEqual([['ada-2', 'bob-1', ['10.2.0.9', '10.2.0.1']]])
})

test.each([
  ['one value alone', [ofAda('ip address 10.2.0.1'), bob], [], ''],
  ['the other typed them later', [ofAda('ip address 10.2.0.1\nvlan 120', 2), { ...bob, at: '2026-05-03' }], [], ''],
  ['the other had them and never typed them', [ofAda('10.2.0.1 120'), { ...bob, typed: 'enable' }], [], ''],
  ['they are the learner’s own, too', [ofAda('10.2.0.1 120', 2, { values: ['10.2.0.1', '120'] }), bob], [], ''],
  [
    'they were in an earlier task of the learner',
    [ofAda('10.2.0.1 120'), ofAda('', 3, { values: bob.values }), bob],
    [],
    '',
  ],
  ['everybody may see them', [ofAda('10.2.0.1 120'), bob], ['10.2.0.1'], ''],
  ['they stand in the text of the task', [ofAda('10.2.0.1 120'), bob], [], 'The router has 10.2.0.1.'],
  ['short numbers', [ofAda('vlan 12 15'), work('bob', 1, ['12', '15'], 'vlan 12 15')], [], ''],
  ['pieces of other words', [ofAda('110.2.0.1 1200'), bob], [], ''],
  ['another part of the task', [ofAda('10.2.0.1 120', 2, { part: 'routes' }), bob], [], ''],
  ['the same learner', [work('bob', 2, ['10.7.0.1'], '10.2.0.1 120'), bob], [], ''],
])('%s: nobody is pointed at', (_, works, common, text) => {
  expect(found(works, common, text)).toEqual([])
})

test('values of several questions of one quiz count together, and of several others the one with most is named', () => {
  const one = { part: 'q1', attempt: 'quiz-a' }
  const two = { part: 'q2', attempt: 'quiz-a' }
  const works = [
    work('bob', 1, ['10.2.0.1'], '10.2.0.1', { part: 'q1', attempt: 'quiz-b' }),
    work('bob', 1, ['10.2.0.9'], '10.2.0.9', { part: 'q2', attempt: 'quiz-b' }),
    work('cy', 1, ['10.2.0.1'], '10.2.0.1', { part: 'q1', attempt: 'quiz-c' }),
    ofAda('10.2.0.1', 2, one),
    ofAda('10.2.0.9', 2, two),
  ]
  expect(found(works)).toEqual([['quiz-a', 'quiz-b', ['10.2.0.1', '10.2.0.9']]])
  expect(found(works.slice(0, 1).concat(works.slice(2)))).toEqual([])
})
