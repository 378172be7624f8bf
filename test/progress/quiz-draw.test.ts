// Drawing a quiz: what an attempt contains, for whatever seed.

import { assert, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnLength, drawQuiz, shuffleOptions, type PoolItem } from '../../src/progress/quiz-draw.ts'

const levels = ['recall', 'understand', 'apply', 'diagnose']
type TestItem = PoolItem & { readonly kind: 'choice' | 'card' }
const item = (kind: TestItem['kind'], n: number, given: Partial<PoolItem> = {}): TestItem => ({
  id: `${kind}-${n}`,
  kind,
  fact: `${kind}-${n}`,
  level: levels[n % 4]!,
  objectives: [`v2.0:4.${n % 3}`],
  ...given,
})
const pool = [
  ...Array.from({ length: 24 }, (_, n) => item('choice', n)),
  ...Array.from({ length: 12 }, (_, n) => item('card', n)),
]
const ids = (items: readonly PoolItem[]) => items.map(({ id }) => id)
const draw = (seed: number, recent: readonly string[] = [], from = pool) =>
  drawQuiz(from, { length: 10, seed, recent, isSelfMarked: ({ kind }) => kind === 'card' })
const anySeed = nat(0xffff_ffff)

describe('a draw', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(ids(draw(7))).toEqual(ids(draw(7)))
    expect(ids(draw(7))).not.toEqual(ids(draw(8)))
  })

  test('has the length asked for, no item twice, and the mixture of eight to two', () => {
    assert(
      property(anySeed, (seed) => {
        const drawn = draw(seed)
        expect(new Set(ids(drawn)).size).toBe(10)
        expect(drawn.filter(({ kind }) => kind === 'choice')).toHaveLength(8)
      }),
    )
  })

  test('never asks for one fact twice, even when that makes it shorter', () => {
    const siblings = [1, 2, 3].flatMap((n) => [
      item('choice', n, { fact: `f${n}` }),
      item('card', n, { fact: `f${n}` }),
    ])
    assert(
      property(anySeed, (seed) => {
        const facts = draw(seed, [], siblings).map(({ fact }) => fact)
        expect(facts.toSorted()).toEqual(['f1', 'f2', 'f3'])
      }),
    )
  })

  test('has the length that is said before it', () => {
    const siblings = [...pool, item('choice', 90, { fact: 'choice-0' })]
    for (const [from, length] of [
      [siblings, 10],
      [siblings, 100],
      [siblings.filter(({ fact }) => fact === 'choice-0'), 10],
      [[], 10],
    ] as const) {
      const drawn = drawQuiz(from, { length, seed: 7, recent: [], isSelfMarked: ({ kind }) => kind === 'card' })
      expect(drawn).toHaveLength(drawnLength(from, length))
    }
  })

  test('takes more of the one kind when there are too few of the other', () => {
    const manyCards = pool.filter(({ kind, id }) => kind === 'card' || id === 'choice-0')
    expect(draw(1, [], manyCards)).toHaveLength(10)
    const noCards = pool.filter(({ kind }) => kind === 'choice')
    expect(draw(1, [], noCards)).toHaveLength(10)
  })

  test('spreads over levels', () => {
    assert(
      property(anySeed, (seed) => {
        const drawn = draw(seed).filter(({ kind }) => kind === 'choice')
        expect(new Set(drawn.map(({ level, objectives }) => level + objectives.join())).size).toBe(8)
      }),
    )
  })

  test('is in no order of kinds', () => {
    const firsts = Array.from({ length: 50 }, (_, seed) => draw(seed)[0]?.kind)
    expect(new Set(firsts)).toEqual(new Set(['choice', 'card']))
  })
})

describe('a retake', () => {
  test('draws other items as long as there are any', () => {
    assert(
      property(anySeed, anySeed, anySeed, (one, two, three) => {
        const first = ids(draw(one))
        const second = ids(draw(two, first))
        const third = ids(draw(three, [...first, ...second]))
        expect(new Set([...first, ...second, ...third]).size).toBe(30)
      }),
    )
  })

  test('asks a question that is new before a card that is not, though a card is missing then', () => {
    const cards = ids(pool.filter(({ kind }) => kind === 'card'))
    assert(
      property(anySeed, (seed) => {
        expect(draw(seed, cards).map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'choice'))
      }),
    )
  })

  test('repeats items rather than be short', () => {
    expect(draw(1, ids(pool))).toHaveLength(10)
  })

  test('repeats a choice item rather than have fewer than eight', () => {
    const choices = ids(pool).filter((id) => id.startsWith('choice'))
    expect(draw(1, choices).filter(({ kind }) => kind === 'choice')).toHaveLength(8)
  })
})

describe('the order of options', () => {
  const options = ['0', '1', '2', '3']

  test('is the same on every view of an attempt, and keeps every option', () => {
    const order = shuffleOptions(42, { id: 'copy-direction', options })
    expect(shuffleOptions(42, { id: 'copy-direction', options })).toEqual(order)
    expect(order.toSorted()).toEqual(options)
  })

  test('differs between items and between attempts', () => {
    const orders = (of: (n: number) => string[]) => new Set(Array.from({ length: 200 }, (_, n) => of(n).join(''))).size
    expect(orders((seed) => shuffleOptions(seed, { id: 'one', options }))).toBe(24)
    expect(orders((n) => shuffleOptions(1, { id: `item-${n}`, options }))).toBe(24)
  })
})

test('items of one exhibit come whole, in a row and in their order; of a cloze one comes', () => {
  const exhibit = { id: 'table' }
  const testlet = [50, 51, 52].map((n) => item('choice', n, { exhibit }))
  const blanks = [60, 61, 62].map((n) => item('choice', n, { cloze: 'ports' }))
  const whole = [...pool, ...testlet, ...blanks]
  let seen = 0
  assert(
    property(anySeed, (seed) => {
      const drawn = draw(seed, [], whole)
      const places = drawn.flatMap((each, index) => (each.exhibit ? [index] : []))
      expect([0, 3]).toContain(places.length)
      seen += places.length
      expect(drawn.slice(places[0] ?? 0, (places[0] ?? 0) + places.length)).toEqual(places.length > 0 ? testlet : [])
      expect(drawn.filter(({ cloze }) => cloze === 'ports').length).toBeLessThan(2)
      expect(drawn).toHaveLength(10)
    }),
  )
  expect(seen).toBeGreaterThan(0)
  // Where nothing else is left, a part of it fills the quiz.
  expect(draw(1, [], [...testlet.slice(0, 2), ...pool.slice(0, 9)])).toHaveLength(10)
  expect(drawnLength(blanks, 10)).toBe(1)
})
