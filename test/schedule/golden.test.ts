// Our schedule agrees with fsrs-rs, the implementation of the field, on 1,000 random histories (fuzz off, no cap).

import { expect, test } from 'vitest'
import { intervalOf, publishedPolicy, publishedWeights, rate } from '../../src/schedule/memory.ts'
import type { Policy } from '../../src/schedule/memory.ts'
import type { Memory } from '../../src/schedule/review.ts'
import { addDays, daysBetween } from '../../src/schedule/study-day.ts'
import { HISTORIES, keptVectors, vectors, weightSets } from '../support/golden-vectors.ts'
import type { Vector } from '../support/golden-vectors.ts'

const sets = weightSets()

/** The card after each answer, as the product makes it. */
function ours({ weights, retention, steps }: Vector): { readonly card: Memory; readonly interval: number }[] {
  const policy: Policy = { ...publishedPolicy, weights: sets[weights] ?? publishedWeights, retention, maximumDays: 1e6 }
  let day = '2026-05-04'
  let card: Memory | null = null
  return steps.map(({ days, rating }) => {
    day = addDays(day, days)
    card = rate('fact', card, rating, { at: `${day}T12:00:00.000Z`, studyDay: day, policy })
    return { card, interval: intervalOf(card.stability, policy) }
  })
}

/** The places where they differ, and the largest relative difference of a memory. */
function compare(all: readonly Vector[]) {
  const wrong: string[] = []
  let largest = 0
  for (const [n, vector] of all.entries()) {
    const made = ours(vector)
    for (const [at, step] of vector.steps.entries()) {
      const { card, interval } = made[at]!
      const differences = [
        Math.abs(card.stability / step.stability - 1),
        Math.abs(card.difficulty / step.difficulty - 1),
      ]
      largest = Math.max(largest, ...differences)
      const days = Math.abs(interval - Math.max(1, step.interval))
      if (differences.some((difference) => !(difference <= 1e-4)) || !(days <= 1))
        wrong.push(`history ${n}, answer ${at}: ${JSON.stringify(step)} is ${JSON.stringify({ ...card, interval })}`)
    }
  }
  return { wrong, largest }
}

test('stability and difficulty agree within 1e-4, intervals within a day', () => {
  const { vectors: all } = vectors()
  expect(all).toHaveLength(HISTORIES)
  expect(all.flatMap(({ steps }) => steps).length).toBeGreaterThan(5 * HISTORIES)
  expect(compare(all).wrong).toEqual([])
})

test('the kept vectors are those of fsrs-rs where it is installed', () => {
  const kept = keptVectors()
  const { vectors: all } = vectors()
  expect(kept).toHaveLength(HISTORIES)
  for (const [n, { weights, retention, steps }] of all.entries()) {
    expect(kept[n]).toMatchObject({ weights, retention })
    expect(kept[n]?.steps.map(({ days, rating }) => [days, rating])).toEqual(
      steps.map(({ days, rating }) => [days, rating]),
    )
    kept[n]?.steps.forEach(({ stability }, at) => {
      expect(Math.abs(stability / steps[at]!.stability - 1)).toBeLessThan(1e-5)
    })
  }
  expect(compare(kept).wrong).toEqual([])
})

test('a card is due on the day of its interval, where the order of the buttons does not move it', () => {
  const moved = vectors().vectors.flatMap((vector) =>
    ours(vector).flatMap(({ card, interval }, at) => {
      const step = vector.steps[at]!
      if (card.state !== 'review' || step.rating === 'hard') return []
      const days = daysBetween(card.lastDay, card.dueDay)
      // Good is a day longer than Hard, and Easy than Good: short intervals give way by up to two days.
      return days < interval || days > Math.max(interval, 3) + 2 ? [`${days} for ${interval}`] : []
    }),
  )
  expect(moved).toEqual([])
})

test('a difference would be seen', () => {
  const [first] = keptVectors()
  const spoilt = { ...first!, steps: first!.steps.map((step) => ({ ...step, stability: step.stability * 1.001 })) }
  expect(compare([spoilt]).wrong).not.toEqual([])
})
