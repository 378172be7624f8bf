// What a class will remember: expected numbers by topic and by learner, against sums done by hand.

import { expect, test } from 'vitest'

import { forecastOf, percentOf } from '../../src/progress/forecast.ts'

const topics = [
  { id: '1.1', title: 'Cables', facts: ['a', 'b', 'c', 'd'] },
  { id: '2.1', title: 'VLANs', facts: ['d', 'e', 'f', 'g'] },
]
const ada = {
  learner: 'ada',
  name: 'Ada',
  day: '2026-06-01',
  facts: new Map([
    ['a', 1],
    ['b', 0.9],
    ['c', 0.8],
    ['e', 0.1],
  ]),
}
const bob = {
  learner: 'bob',
  name: 'Bob',
  day: '2026-07-01',
  facts: new Map([
    ['a', 0.5],
    ['b', 0.5],
    ['d', 0.5],
  ]),
}

test('adds up what each learner met, names who will have forgotten, the weakest first, and says nothing of too few facts', () => {
  const { topics: rows, learners } = forecastOf([ada, bob], topics)
  expect(rows[0]).toMatchObject({
    learners: 2,
    of: { met: 6 },
    weak: [{ name: 'Bob', share: { met: 3, remembered: 1.5 } }],
  })
  expect(rows[0]?.of.remembered).toBeCloseTo(4.2)
  // One fact each: 0.1 of Ada and 0.5 of Bob are too little to tell.
  expect(rows[1]).toMatchObject({ learners: 2, of: { met: 2 }, weak: [] })
  expect(
    learners.map(({ name, day, of, weak }) => [name, day, percentOf(of), weak.map(({ topic }) => topic.id)]),
  ).toEqual([
    ['Ada', '2026-06-01', 70, []],
    ['Bob', '2026-07-01', 50, ['1.1']],
  ])
  expect(percentOf({ met: 0, remembered: 0 })).toBeNull()
})
