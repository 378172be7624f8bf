// The part of the store contract about how sure learners were.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decideReview, machineRating } from '../../src/schedule/evidence.ts'
import type { Belief, Decide } from '../../src/schedule/review.ts'
import type { Store } from '../../src/store/store.ts'
import { clock, guest, noEvidence, noon, opensNothing, quiz, response, responseB, responseC } from './values.ts'

/** What an answer in review decides that was given with a confidence. */
function says(eventId: string, fact: string, belief: Belief): Decide {
  const rating = machineRating(belief.right, belief.confidence === 'guess')
  const evidence = { eventId, fact, item: `${fact}-choice`, rev: 1, form: 'choice' as const, rating, belief }
  return (card) => decideReview({ ...evidence, at: noon(4), clock, asked: true, durationMs: null }, card)
}

export function calibrationContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
    await guest(store, 'ada')
    await guest(store, 'bob')
  })
  afterEach(() => store.close())

  describe('how sure somebody was', () => {
    test('comes back with the answer to a question, and is absent where nobody asked', async () => {
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      const sure = response({ confidence: 'sure' })
      await store.saveResponse('ada', 'q1', sure, 'fact-a', noEvidence, opensNothing)
      await store.saveResponse('ada', 'q1', responseC(), 'fact-c', noEvidence, opensNothing)
      expect((await store.quizAttempt('ada', 'q1'))?.responses).toEqual([sure, responseC()])
    })

    test('comes back with the event of an answer, and whether a guess was right', async () => {
      const belief = { confidence: 'guess', right: true } as const
      await store.reviewCard('ada', 'fact-a', 'e1', says('e1', 'fact-a', belief))
      expect(await store.review('ada', 'e1')).toMatchObject({ rating: 'again', belief })
      expect(await store.reviewsOn('ada', '2026-05-04')).toMatchObject([{ id: 'e1', belief }])
    })

    test('is counted by confidence, with quizzes and review, each answer once, each learner alone', async () => {
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      const wrong = { confidence: 'sure', right: false } as const
      const given = response({ confidence: 'sure', score: 0 })
      await store.saveResponse('ada', 'q1', given, 'fact-a', says('e1', 'fact-a', wrong), opensNothing)
      await store.saveResponse('ada', 'q1', responseB({ confidence: 'sure' }), 'fact-b', noEvidence, opensNothing)
      await store.saveResponse('ada', 'q1', responseC(), 'fact-c', noEvidence, opensNothing)
      await store.reviewCard('ada', 'fact-d', 'e2', says('e2', 'fact-d', { confidence: 'guess', right: true }))
      expect(await store.calibration('ada')).toEqual([
        { confidence: 'sure', answers: 2, right: 1 },
        { confidence: 'guess', answers: 1, right: 1 },
      ])
      expect(await store.calibration('bob')).toEqual([])
    })

    test('is asked for until the settings say otherwise; other settings leave it', async () => {
      const asks = async () => (await store.session('token-of-ada', noon(4)))?.learner.asksConfidence
      expect(await asks()).toBe(true)
      await store.saveAsksConfidence('ada', false)
      expect(await asks()).toBe(false)
      await store.saveClock('ada', clock)
      expect(await asks()).toBe(false)
    })
  })
}
