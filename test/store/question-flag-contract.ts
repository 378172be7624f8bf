// The part of the store contract about questions that a learner flags to come back to.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rememberedBy } from '../../src/schedule/replay.ts'
import { replayed } from '../../src/schedule/united-cards.ts'
import type { Store } from '../../src/store/store.ts'
import { historyOf } from './history-contract.ts'
import { guest, noEvidence, noon, opensNothing, quiz, response } from './values.ts'

export function questionFlagContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
    await guest(store, 'ada')
    await guest(store, 'bob')
    await store.startQuiz('ada', quiz('q1'), opensNothing)
  })
  afterEach(() => store.close())
  const flag = (position: number, flagged = true, at = noon(4)) =>
    store.flagQuestion('ada', 'q1', { position, flagged, at })

  describe('a flag of a question', () => {
    test('stays with the attempt until it is taken away, however often each was sent', async () => {
      expect([await flag(2), await flag(0), await flag(0)]).toEqual([true, true, true])
      expect(await store.flaggedQuestions('ada', 'q1')).toEqual([0, 2])
      expect([await flag(0, false), await flag(0, false)]).toEqual([true, true])
      expect(await store.flaggedQuestions('ada', 'q1')).toEqual([2])
    })

    test('stands by the last deed, though the clock went back', async () => {
      await flag(0, true, noon(6))
      await flag(0, false, noon(5))
      expect(await store.flaggedQuestions('ada', 'q1')).toEqual([])
    })

    test('is of an attempt of this learner, and of a question that it has', async () => {
      expect(await store.flagQuestion('bob', 'q1', { position: 0, flagged: true, at: noon(4) })).toBe(false)
      expect([await flag(3), await flag(-1)]).toEqual([false, false])
      await flag(0)
      expect(await store.flaggedQuestions('bob', 'q1')).toEqual([])
    })

    test('says nothing about the answer: the question is answered as before', async () => {
      await flag(0)
      const saved = await store.saveResponse('ada', 'q1', response(), 'fact-a', noEvidence, opensNothing)
      expect(saved.kind).toBe('saved')
      expect(await store.flaggedQuestions('ada', 'q1')).toEqual([0])
    })

    test('goes along into another history, where the later deed stands', async () => {
      await flag(0)
      await flag(1)
      const early = await historyOf(store, 'ada')
      await flag(1, false, noon(5))
      const late = await historyOf(store, 'ada')
      const uniting = { rules: opensNothing, replay: replayed, memories: rememberedBy, at: noon(6) }
      for (const lines of [early, late, early]) await store.unite('bob', lines, uniting)
      expect(await store.flaggedQuestions('bob', 'q1')).toEqual([0])
    })
  })
}
