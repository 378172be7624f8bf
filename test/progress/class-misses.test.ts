// What a class misses in a scenario: each attempt counts once for a thing, and latest ones are counted apart.

import { expect, test } from 'vitest'

import { classMisses, missesOf } from '../../src/progress/class-misses.ts'
import type { MissingAttempt } from '../../src/progress/class-misses.ts'

const attempt = (given: Partial<MissingAttempt>): MissingAttempt => ({
  learner: 'ada',
  isLast: false,
  lines: 'enable\n  Reload  IN 5\n',
  unmet: [],
  causes: [],
  ...given,
})

test('counts criteria, causes and wrong lines in all attempts and in latest ones, and finds the answers behind', () => {
  const twice = { diagnosis: 'not-saved', line: 2 }
  const attempts = [
    attempt({ unmet: ['saved', 'booted'], causes: [twice, { ...twice, line: 1 }] }),
    attempt({ isLast: true, unmet: ['saved'], causes: [{ diagnosis: 'not-saved', line: null }] }),
    attempt({ learner: 'bob', isLast: true, lines: 'reload in 5', causes: [{ diagnosis: 'no-reload', line: 1 }] }),
  ]
  const { learners, criteria, causes, lines } = classMisses(attempts)
  expect(learners).toBe(2)
  expect(criteria).toEqual([
    { key: 'saved', all: 2, last: 1 },
    { key: 'booted', all: 1, last: 0 },
  ])
  expect(causes).toEqual([
    { key: 'not-saved', all: 2, last: 1 },
    { key: 'no-reload', all: 1, last: 1 },
  ])
  expect(lines).toEqual([
    { key: 'reload in 5', all: 2, last: 1 },
    { key: 'enable', all: 1, last: 0 },
  ])
  for (const [kind, rows] of [
    ['criterion', criteria],
    ['cause', causes],
    ['line', lines],
  ] as const)
    for (const { key, all, last } of rows) {
      const behind = attempts.filter((one) => missesOf(one, kind).has(key))
      expect([behind.length, behind.filter(({ isLast }) => isLast).length]).toEqual([all, last])
    }
})
