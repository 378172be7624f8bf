// What a retention costs in reviews a day, against the same policy played day by day.

import { describe, expect, test } from 'vitest'
import { costDays, reviewsPerDay } from '../../src/schedule/cost.ts'
import { intervalOf, publishedPolicy, rate, retrievability } from '../../src/schedule/memory.ts'
import type { Policy } from '../../src/schedule/memory.ts'
import type { Card, Memory } from '../../src/schedule/review.ts'
import { addDays } from '../../src/schedule/study-day.ts'
import { randomFrom } from '../../src/progress/random.ts'

const day = '2026-06-01'
const at = (retention: number): Policy => ({ ...publishedPolicy, retention })

function cards(n: number): Card[] {
  const random = randomFrom(5)
  return Array.from({ length: n }, (_, i) => {
    const first = addDays(day, -40)
    let card: Memory = rate(`f${i}`, null, random() < 0.7 ? 'good' : 'easy', {
      at: `${first}T12:00:00.000Z`,
      studyDay: first,
      skipSteps: true,
    })
    for (let now = card.dueDay; now < day; now = card.dueDay)
      card = rate(`f${i}`, card, random() < 0.9 ? 'good' : 'hard', {
        at: `${now}T12:00:00.000Z`,
        studyDay: now,
        skipSteps: true,
      })
    return { ...card, item: 'i', rev: 1 }
  })
}

/** Every answer of every day, by chance, as the cards would be asked for. */
function played(all: readonly Card[], policy: Policy, seed: number): number {
  const random = randomFrom(seed)
  let reviews = 0
  for (const card of all) {
    let memory: Memory = card
    const due = addDays(card.lastDay, intervalOf(card.stability, policy))
    for (let now = due < day ? day : due; now < addDays(day, costDays); now = memory.dueDay) {
      const right = random() < retrievability(memory, now, policy)
      reviews += right ? 1 : 2
      memory = rate(card.fact, memory, right ? 'good' : 'again', { at: `${now}T12:00:00.000Z`, studyDay: now, policy })
      if (!right) memory = rate(card.fact, memory, 'good', { at: `${now}T12:10:00.000Z`, studyDay: now, policy })
    }
  }
  return reviews / costDays
}

describe('the reviews a day', () => {
  const mine = cards(200)

  test.each([0.8, 0.85, 0.9, 0.95])('of retention %d are within a fifth of what chance brings', (retention) => {
    const runs = [1, 2, 3].map((seed) => played(mine, at(retention), seed))
    const mean = runs.reduce((sum, run) => sum + run, 0) / runs.length
    expect(Math.abs(reviewsPerDay(mine, at(retention), day, randomFrom(1)) - mean)).toBeLessThan(0.2 * mean + 0.1)
  })

  test('grow with the retention', () => {
    const costs = [0.8, 0.85, 0.9, 0.92, 0.95].map((retention) =>
      reviewsPerDay(mine, at(retention), day, randomFrom(1)),
    )
    expect(costs).toEqual(costs.toSorted((a, b) => a - b))
    expect(costs[4]).toBeGreaterThan(1.5 * costs[0]!)
  })

  test('of many cards are told from a sample, and of none are none', () => {
    const many = Array.from({ length: 20 }, () => mine).flat()
    expect(
      reviewsPerDay(many, at(0.9), day, randomFrom(1)) / 20 / reviewsPerDay(mine, at(0.9), day, randomFrom(1)),
    ).toBeCloseTo(1, 0)
    expect(reviewsPerDay([], at(0.9), day, randomFrom(1))).toBe(0)
  })
})
