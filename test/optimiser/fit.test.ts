// Parameters trained from a log: kept only where they foretell later answers better. Where fsrs-rs is not installed, nothing is trained.

import { describe, expect, test } from 'vitest'
import { enoughAnswers, fitWeights } from '../../src/optimiser/fit.ts'
import { fit } from '../../src/optimiser/fit-worker.ts'
import { nativeFsrs } from '../../src/optimiser/native.ts'
import type { NativeFsrs } from '../../src/optimiser/native.ts'
import { publishedPolicy, publishedWeights, rate, retrievability } from '../../src/schedule/memory.ts'
import type { Policy } from '../../src/schedule/memory.ts'
import { meanLogLoss, memoriesOf } from '../../src/schedule/replay.ts'
import type { Answered } from '../../src/schedule/replay.ts'
import type { Memory, Rating } from '../../src/schedule/review.ts'
import { addDays } from '../../src/schedule/study-day.ts'
import { randomFrom } from '../support/golden-vectors.ts'

/** A learner who forgets faster than most: their first memories are weak. */
const forgetful: Policy = {
  ...publishedPolicy,
  weights: publishedWeights.map((weight, i) => (i < 4 ? weight * 0.2 : i === 8 ? weight * 0.7 : weight)),
}

/** A log of so many cards over 120 days, scheduled by the published parameters, answered by chance as `learner` remembers. */
function log(cards: number, learner: Policy, seed = 7): readonly Answered[] {
  const random = randomFrom(seed)
  const events: (Omit<Answered, 'number'> & { readonly order: number })[] = []
  for (let n = 0; n < cards; n += 1) {
    const fact = `fact-${n}`
    let now = addDays('2026-01-01', Math.floor(n / 10))
    let shown: Memory | null = null
    let truth: Memory | null = null
    while (now < '2026-05-01') {
      const right = truth === null ? random() < 0.6 : random() < retrievability(truth, now, learner)
      const rating: Rating = right ? 'good' : 'again'
      const when = { at: `${now}T12:00:00.000Z`, studyDay: now }
      events.push({ fact, rating, studyDay: now, isFirst: shown === null, order: Date.parse(now) })
      shown = rate(fact, shown, rating, { ...when, skipSteps: true })
      truth = rate(fact, truth, rating, { ...when, skipSteps: true, policy: learner })
      now = shown.state === 'review' ? shown.dueDay : addDays(now, 1)
    }
  }
  return events
    .toSorted((a, b) => a.order - b.order)
    .map(({ fact, rating, studyDay, isFirst }, i) => ({ fact, rating, studyDay, isFirst, number: i + 1 }))
}

const native = nativeFsrs()
/** What trains nothing: it gives the parameters that a test wants. */
const giving = (weights: readonly number[]): NativeFsrs =>
  ({
    FSRSBindingItem: Object,
    FSRSBindingReview: Object,
    computeParameters: async () => [...weights],
  }) as unknown as NativeFsrs

describe('new parameters', () => {
  const answers = log(150, forgetful)

  test('that foretell the held-out answers better are kept', async () => {
    const found = await fitWeights(giving(forgetful.weights), answers, publishedWeights)
    expect(found).toMatchObject({ isBetter: true })
    expect(found?.logLoss).toBeLessThan(found?.logLossBefore ?? 0)
    expect((found?.heldOut ?? 0) / ((found?.trained ?? 0) + (found?.heldOut ?? 0))).toBeCloseTo(0.2, 1)
  })

  test('that foretell them worse are not', async () => {
    expect(await fitWeights(giving(publishedWeights), answers, forgetful.weights)).toMatchObject({ isBetter: false })
  })

  test('that are no numbers, or too few answers, are nothing', async () => {
    expect(await fitWeights(giving([Number.NaN]), answers, publishedWeights)).toBeNull()
    const few = answers.slice(0, enoughAnswers / 2)
    expect(await fitWeights(giving(forgetful.weights), few, publishedWeights)).toBeNull()
  })
})

test('the log loss is lowest for the learner as they are', () => {
  const answers = log(300, forgetful)
  expect(meanLogLoss(answers, forgetful)).toBeLessThan(meanLogLoss(answers, publishedPolicy))
})

test('the memory of a fact is that after its last answer', () => {
  const answers = log(20, publishedPolicy)
  const memories = memoriesOf(answers, publishedPolicy)
  let card: Memory | null = null
  for (const { rating, studyDay } of answers.filter(({ fact }) => fact === 'fact-3'))
    card = rate('fact-3', card, rating, { at: `${studyDay}T12:00:00.000Z`, studyDay, skipSteps: true })
  expect(memories.get('fact-3')).toEqual({ stability: card?.stability, difficulty: card?.difficulty })
  expect(memories.size).toBe(20)
})

describe.runIf(native !== null)('with fsrs-rs', () => {
  test('a forgetful learner gets parameters that foretell their later answers better', async () => {
    const answers = log(400, forgetful)
    const fitted = await fit({ answers, weights: publishedWeights })
    expect(fitted).toMatchObject({ isBetter: true })
    expect(fitted?.memories).toHaveLength(new Set(answers.map(({ fact }) => fact)).size)
    expect((fitted?.logLossBefore ?? 0) - (fitted?.logLoss ?? 0)).toBeGreaterThan(0.005)
  })
})

test.runIf(native === null)('without fsrs-rs nothing is trained', async () => {
  expect(await fit({ answers: log(150, forgetful), weights: publishedWeights })).toBeNull()
})
