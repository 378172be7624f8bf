// Parameters trained from a log: kept only where they foretell later answers better. Where fsrs-rs is not installed, nothing is trained.

import { describe, expect, test } from 'vitest'
import { enoughAnswers, fitWeights } from '../../src/optimiser/fit.ts'
import { fit } from '../../src/optimiser/fit-worker.ts'
import { nativeFsrs } from '../../src/optimiser/native.ts'
import type { NativeFsrs } from '../../src/optimiser/native.ts'
import { publishedPolicy, publishedWeights, rate } from '../../src/schedule/memory.ts'
import { meanLogLoss, memoriesOf } from '../../src/schedule/replay.ts'
import type { Memory } from '../../src/schedule/review.ts'
import { answerLog, forgetful } from '../support/answer-log.ts'

const native = nativeFsrs()
/** What trains nothing: it gives the parameters that a test wants. */
const giving = (weights: readonly number[]): NativeFsrs =>
  ({
    FSRSBindingItem: Object,
    FSRSBindingReview: Object,
    computeParameters: async () => [...weights],
  }) as unknown as NativeFsrs

describe('new parameters', () => {
  const answers = answerLog(150, forgetful)

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
  const answers = answerLog(300, forgetful)
  expect(meanLogLoss(answers, forgetful)).toBeLessThan(meanLogLoss(answers, publishedPolicy))
})

test('the memory of a fact is that after its last answer', () => {
  const answers = answerLog(20, publishedPolicy)
  const memories = memoriesOf(answers, publishedPolicy)
  let card: Memory | null = null
  for (const { rating, studyDay } of answers.filter(({ fact }) => fact === 'fact-3'))
    card = rate('fact-3', card, rating, { at: `${studyDay}T12:00:00.000Z`, studyDay, skipSteps: true })
  expect(memories.get('fact-3')).toEqual({ stability: card?.stability, difficulty: card?.difficulty })
  expect(memories.size).toBe(20)
})

describe.runIf(native !== null)('with fsrs-rs', () => {
  test('a forgetful learner gets parameters that foretell their later answers better', async () => {
    const answers = answerLog(400, forgetful)
    const fitted = await fit({ answers, weights: publishedWeights })
    expect(fitted).toMatchObject({ isBetter: true })
    expect(fitted?.memories).toHaveLength(new Set(answers.map(({ fact }) => fact)).size)
    expect((fitted?.logLossBefore ?? 0) - (fitted?.logLoss ?? 0)).toBeGreaterThan(0.005)
  })
})

test.runIf(native === null)('without fsrs-rs nothing is trained', async () => {
  expect(await fit({ answers: answerLog(150, forgetful), weights: publishedWeights })).toBeNull()
})
