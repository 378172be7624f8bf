// Item statistics against worked examples, and against a second way to compute them.

import { describe, expect, test } from 'vitest'

import { itemStatistics, LEAST, wilson } from '../../src/progress/item-statistics.ts'
import type { FirstAnswer } from '../../src/progress/item-statistics.ts'

const OPTIONS = [
  { key: 'a', correct: true },
  { key: 'b', correct: false },
  { key: 'c', correct: false },
]
const OF = 9

function answered(answer: string, right: number, of = OF): FirstAnswer {
  return { score: answer === 'a' ? 1 : 0, answer: answer === '' ? [] : [answer], rest: { right, of }, seconds: 20 }
}
function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value)
}

describe('the Wilson interval', () => {
  // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (right, of, low, high) => {
    expect(wilson(right, of).low).toBeCloseTo(low, 4)
    expect(wilson(right, of).high).toBeCloseTo(high, 4)
  })
})

describe('a worked example of 60 answers', () => {
  // 40 right with 7 of 9 in the rest, 20 wrong with 4 of 9: M1 - M0 = 1/3, s = √(2/9 × 1/9) = 0.15713…, √(pq) = √(2/9); r = 1.
  test('two clear groups correlate fully', () => {
    const all = [...times(40, answered('a', 7)), ...times(20, answered('b', 4))]
    const { n, pValue, discrimination, upperLower } = itemStatistics(all, OPTIONS)
    expect(n).toBe(60)
    expect(pValue?.value).toBeCloseTo(2 / 3, 10)
    expect(discrimination?.value).toBeCloseTo(1, 10)
    expect(upperLower).toBe(1)
  })

  // Right: 30 with 8, 10 with 2. Wrong: 10 with 8, 10 with 2. M1 = 6.5/9, M0 = 5/9, mean 6/9, s = 3 × √(2/9) / 9 … r = 0.25.
  test('mixed groups correlate by as much as they differ', () => {
    const all = [
      ...times(30, answered('a', 8)),
      ...times(10, answered('a', 2)),
      ...times(10, answered('b', 8)),
      ...times(10, answered('c', 2)),
    ]
    const { discrimination, options } = itemStatistics(all, OPTIONS)
    expect(discrimination?.value).toBeCloseTo(0.25, 10)
    expect(options.map(({ key, chosen, top, bottom }) => [key, chosen, top, bottom])).toEqual([
      ['a', 40, 0.75, 0.5],
      ['b', 10, 0.25, 0],
      ['c', 10, 0, 0.5],
    ])
    expect(options.map(({ flags }) => flags)).toEqual([[], ['draws-the-strong'], []])
  })
})

test('a computation by plain correlation agrees on random answers', () => {
  let state = 7
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  for (let round = 0; round < 200; round += 1) {
    const all = Array.from({ length: 50 + Math.floor(random() * 100) }, () => {
      const right = Math.floor(random() * 10)
      return answered(random() < 0.2 + 0.06 * right ? 'a' : 'b', right)
    })
    const { discrimination } = itemStatistics(all, OPTIONS)
    const wanted = pearson(
      all.map(({ score }) => score),
      all.map(({ rest }) => rest.right / rest.of),
    )
    expect(discrimination?.value).toBeCloseTo(wanted, 8)
    expect(discrimination?.low).toBeLessThan(wanted)
    expect(discrimination?.high).toBeGreaterThan(wanted)
  }
})

function pearson(xs: readonly number[], ys: readonly number[]): number {
  const n = xs.length
  const [sx, sy] = [xs, ys].map((values) => values.reduce((a, b) => a + b, 0)) as [number, number]
  const sxy = xs.reduce((total, x, index) => total + x * (ys[index] ?? 0), 0)
  const [sxx, syy] = [xs, ys].map((values) => values.reduce((a, b) => a + b * b, 0)) as [number, number]
  return (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy))
}

describe('too few answers', () => {
  test('show nothing below 10, no flag of the p-value below 30, no correlation below 50', () => {
    expect(itemStatistics(times(LEAST.shown - 1, answered('a', 5))).pValue).toBeNull()
    expect(itemStatistics(times(29, answered('b', 5)), OPTIONS).flags).toEqual([])
    expect(itemStatistics(times(30, answered('b', 5)), OPTIONS).flags).toEqual(['suspect-key'])
    const mixed = [...times(29, answered('a', 8)), ...times(20, answered('b', 2))]
    expect(itemStatistics(mixed, OPTIONS).discrimination).toBeNull()
    expect(itemStatistics([...mixed, answered('b', 2)], OPTIONS).discrimination).not.toBeNull()
  })

  test('of other items in the attempt leave the correlation open', () => {
    const few = [...times(40, answered('a', 6, 7)), ...times(20, answered('b', 1, 7))]
    expect(itemStatistics(few, OPTIONS)).toMatchObject({ discrimination: null, upperLower: null })
    expect(itemStatistics(few, OPTIONS).pValue?.value).toBeCloseTo(2 / 3)
  })
})

describe('what is undefined is null', () => {
  test('all right', () => {
    const { discrimination, pValue, flags } = itemStatistics(times(60, answered('a', 5)), OPTIONS)
    expect(discrimination).toBeNull()
    expect(pValue?.value).toBe(1)
    expect(flags).toEqual(['easy'])
  })

  test('all alike in the rest', () => {
    const alike = [...times(30, answered('a', 5)), ...times(30, answered('b', 5))]
    expect(itemStatistics(alike, OPTIONS)).toMatchObject({ discrimination: null, upperLower: null })
    expect(itemStatistics(alike, OPTIONS).options.map(({ top }) => top)).toEqual([null, null, null])
  })

  test('nobody answered', () => {
    expect(itemStatistics([], OPTIONS)).toMatchObject({ n: 0, pValue: null, time: null, flags: [] })
  })
})

test('a key that the strong do not choose is told as a wrong key', () => {
  const all = [...times(30, answered('b', 8)), ...times(30, answered('a', 2))]
  const { flags, options } = itemStatistics(all, OPTIONS)
  expect(flags).toEqual(['negative'])
  expect(options[1]?.flags).toEqual(['draws-the-strong', 'beats-the-key'])
  expect(options[2]?.flags).toEqual(['unused'])
})

test('questions left open are counted apart, and as wrong', () => {
  const all = [...times(8, answered('a', 5)), ...times(4, answered('', 5))]
  expect(itemStatistics(all, OPTIONS)).toMatchObject({ blank: 4, n: 12 })
  expect(itemStatistics(all, OPTIONS).pValue?.value).toBeCloseTo(2 / 3)
})

test('time is told by its median and the ninetieth of a hundred', () => {
  const all = Array.from({ length: 100 }, (_, index) => ({ ...answered('a', 5), seconds: index + 1 }))
  expect(itemStatistics(all).time).toEqual({ median: 50, ninetieth: 90 })
})
