// The training of a night from end to end: the store, a worker, fsrs-rs, and the store again. Where fsrs-rs is not installed, nothing is trained.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nativeFsrs } from '../../src/optimiser/native.ts'
import { trainAll } from '../../src/optimiser/nightly.ts'
import type { TrainingStore } from '../../src/optimiser/nightly.ts'
import { decideReview } from '../../src/schedule/evidence.ts'
import { publishedPolicy, publishedWeights } from '../../src/schedule/memory.ts'
import { meanLogLoss } from '../../src/schedule/replay.ts'
import type { Answered } from '../../src/schedule/replay.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { clock, guest } from '../store/values.ts'
import { answerLog, forgetful } from '../support/answer-log.ts'

const NIGHT = new Date('2026-05-02T02:00:00Z')
let store: Store
beforeEach(() => {
  store = openStore(':memory:')
})
afterEach(() => store.close())

/** A learner who gave these answers, each day at noon. */
async function study(learner: string, answers: readonly Answered[]): Promise<void> {
  await guest(store, learner)
  for (const [day, ofDay] of Map.groupBy(answers, ({ studyDay }) => studyDay))
    await Promise.all(
      ofDay.map(({ fact, rating, number }) =>
        store.reviewCard(learner, fact, `${learner}-${number}`, (card) =>
          decideReview(
            {
              eventId: `${learner}-${number}`,
              fact,
              item: fact,
              rev: 1,
              form: 'card',
              rating,
              clock,
              at: `${day}T10:00:00.000Z`,
              asked: false,
              durationMs: null,
            },
            card,
          ),
        ),
      ),
    )
}

/** All is right until the latest fifth, which the learner forgets as before: what is trained on the others foretells it worse. */
function changed(answers: readonly Answered[]): readonly Answered[] {
  const border = answers[Math.floor(answers.length * 0.8)]?.studyDay ?? ''
  return answers.map((answer) => (answer.studyDay < border && !answer.isFirst ? { ...answer, rating: 'good' } : answer))
}

describe.runIf(nativeFsrs() !== null)('a night', () => {
  test('gives new parameters to whom they foretell the held-out answers better, and to nobody else', async () => {
    await study('ada', answerLog(250, forgetful))
    await study('bob', changed(answerLog(250, forgetful)))
    await study('eve', answerLog(20, forgetful))
    const before = await store.cards('ada')
    const kept = new Map<string, Parameters<TrainingStore['saveParameters']>[1]>()
    const watched: TrainingStore = {
      learnersToTrain: (answers) => store.learnersToTrain(answers),
      answersToTrain: (learner) => store.answersToTrain(learner),
      weightsOf: (learner) => store.weightsOf(learner),
      saveParameters: async (learner, training, memories) => {
        kept.set(learner, training)
        await store.saveParameters(learner, training, memories)
      },
    }
    expect(await trainAll(watched, NIGHT)).toEqual({ trained: 2, better: 1 })

    expect([...kept.keys()].toSorted()).toEqual(['ada', 'bob'])
    for (const { weights, logLoss, logLossBefore } of kept.values())
      expect(weights !== null).toBe(logLoss < logLossBefore)
    const trained = await store.trainedParameters('ada')
    expect(trained?.logLoss).toBeLessThan(trained?.logLossBefore ?? 0)
    expect(await store.weightsOf('ada')).toEqual(trained?.weights)
    for (const learner of ['bob', 'eve']) expect(await store.weightsOf(learner)).toBeNull()

    const answers = await store.answersToTrain('ada')
    const lossBy = (weights: readonly number[]) => meanLogLoss(answers, { ...publishedPolicy, weights })
    expect(lossBy(trained?.weights ?? [])).toBeLessThan(lossBy(publishedWeights))
    const after = await store.cards('ada')
    expect(after.map(({ dueDay }) => dueDay)).toEqual(before.map(({ dueDay }) => dueDay))
    expect(after.map(({ stability }) => stability)).not.toEqual(before.map(({ stability }) => stability))

    // Nobody has answered since.
    expect(await trainAll(store, NIGHT)).toEqual({ trained: 0, better: 0 })
  })
})

test.runIf(nativeFsrs() === null)('without fsrs-rs nobody is trained', async () => {
  await study('ada', answerLog(60, forgetful))
  expect(await trainAll(store, NIGHT)).toEqual({ trained: 0, better: 0 })
})
