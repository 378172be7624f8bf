// The part of the store contract about parameters that were trained, and what they make of cards.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { guest, noon, rates } from './values.ts'

const weights = Array.from({ length: 21 }, (_, i) => 1 + i / 10)
const training = {
  at: noon(9),
  studyDay: '2026-05-09',
  trained: 240,
  heldOut: 60,
  logLoss: 0.31,
  logLossBefore: 0.35,
  weights,
}

export function parametersContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
    await guest(store, 'ada')
  })
  afterEach(() => store.close())

  const inForce = async () => (await store.session('token-of-ada', noon(2)))?.learner.weights

  describe('trained parameters', () => {
    test('the answers to train from are those that moved a card and were not taken back', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(1)))
      await store.reviewCard('ada', 'g', 'e2', rates('e2', 'g', 'again', noon(1)))
      await store.undoReview('ada', { id: 'u1', at: noon(1), studyDay: '2026-05-01' })
      await store.reviewCard('ada', 'f', 'e3', rates('e3', 'f', 'good', noon(9)))
      const answers = await store.answersToTrain('ada')
      expect(answers.map(({ fact, rating, studyDay, isFirst }) => ({ fact, rating, studyDay, isFirst }))).toEqual([
        { fact: 'f', rating: 'easy', studyDay: '2026-05-01', isFirst: true },
        { fact: 'f', rating: 'good', studyDay: '2026-05-09', isFirst: false },
      ])
    })

    test('come with the session, change memories and leave days alone, and can be left again', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(1)))
      const before = await store.card('ada', 'f')
      const [answer] = await store.answersToTrain('ada')
      const memories = { upTo: answer?.number ?? 0, cards: [{ fact: 'f', stability: 3, difficulty: 4 }] }
      await store.saveParameters('ada', training, memories)
      expect(await inForce()).toEqual(weights)
      expect(await store.card('ada', 'f')).toEqual({ ...before, stability: 3, difficulty: 4 })
      expect(await store.cards('ada')).toEqual([{ ...before, stability: 3, difficulty: 4 }])
      expect(await store.trainedParameters('ada')).toEqual(training)
      expect(await store.useParameters('ada', 'published', { upTo: 0, cards: [] })).toBe(true)
      expect([await inForce(), await store.card('ada', 'f')]).toEqual([null, before])
      await store.useParameters('ada', 'trained', memories)
      expect([await inForce(), (await store.card('ada', 'f'))?.stability]).toEqual([weights, 3])
    })

    test('do not change a card that was answered since they were trained', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(1)))
      const upTo = (await store.answersToTrain('ada'))[0]?.number ?? 0
      const event = await store.reviewCard('ada', 'f', 'e2', rates('e2', 'f', 'good', noon(9)))
      await store.saveParameters('ada', training, { upTo, cards: [{ fact: 'f', stability: 3, difficulty: 4 }] })
      expect(await store.card('ada', 'f')).toEqual(event?.after)
    })

    test('an answer goes on from the memory that they made, and undo brings it back', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(1)))
      const upTo = (await store.answersToTrain('ada'))[0]?.number ?? 0
      await store.saveParameters('ada', training, { upTo, cards: [{ fact: 'f', stability: 3, difficulty: 4 }] })
      const made = await store.card('ada', 'f')
      const event = await store.reviewCard('ada', 'f', 'e2', rates('e2', 'f', 'good', noon(9)))
      expect(event?.before).toEqual(made)
      await store.undoReview('ada', { id: 'u1', at: noon(9), studyDay: '2026-05-09' })
      expect(await store.card('ada', 'f')).toEqual(made)
    })

    test('that were no better are noted and not used', async () => {
      await store.saveParameters('ada', { ...training, weights: null }, { upTo: 0, cards: [] })
      expect([await inForce(), await store.trainedParameters('ada')]).toEqual([null, null])
      expect(await store.useParameters('ada', 'trained', { upTo: 0, cards: [] })).toBe(false)
    })

    test('learners are told once they have answered enough since the last training', async () => {
      await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'easy', noon(1)))
      await store.reviewCard('ada', 'f', 'e2', rates('e2', 'f', 'good', noon(20)))
      expect([await store.learnersToTrain(1), await store.learnersToTrain(2)]).toEqual([['ada'], []])
      await store.saveParameters('ada', { ...training, studyDay: '2026-05-20' }, { upTo: 0, cards: [] })
      expect(await store.learnersToTrain(1)).toEqual([])
    })
  })
}
