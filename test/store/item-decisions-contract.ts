// The part of the store contract about faulty items: withdrawn, or another answer accepted.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseRulesFrom } from '../../src/progress/gates.ts'
import type { Store } from '../../src/store/store.ts'
import { guest, instructor, noEvidence, noon, opensNothing, quiz, response, responseB, responseC } from './values.ts'

export function itemDecisionsContract(open: () => Promise<Store>): void {
  describe('a decision about an item', () => {
    let store: Store
    let grace: string
    let eve: string
    beforeEach(async () => {
      store = await open()
      await store.adopt(opensNothing)
      grace = await instructor(store, 'Grace')
      eve = await instructor(store, 'Eve')
      await store.createClass(grace, { id: 'c1', name: 'Evening class', joinCode: 'JOIN-1', at: noon(2) })
      for (const name of ['ada', 'bob']) await guest(store, name)
      await store.enrol('ada', { class: 'c1', name: 'ada', at: noon(2), detailsFrom: noon(2) })
    })
    afterEach(() => store.close())

    const given = [response, responseB, responseC]
    async function take(learner: string, id: string, day: number, scores: readonly (0 | 1)[]): Promise<void> {
      await store.startQuiz(learner, quiz(id, { startedAt: noon(day) }), opensNothing)
      for (const [position, score] of scores.entries()) {
        const answer = given[position]?.({ score, at: noon(day) })
        if (answer) await store.saveResponse(learner, id, answer, answer.item, noEvidence, opensNothing)
      }
    }
    const standing = async (learner: string) => (await store.progress(learner)).chapters[0]
    const decide = (
      who: string,
      of: ReturnType<typeof response>,
      kind: 'withdrawn' | 'accepted',
      classes: string[] | null = ['c1'],
    ) =>
      store.decideItem(
        who,
        {
          id: `d-${kind}-${of.item}`,
          item: of.item,
          hash: of.hash,
          kind,
          answer: of.answer,
          reason: 'the key is wrong',
          at: noon(8),
          classes,
        },
        opensNothing,
      )

    test('withdraws it from attempts in the class alone, and from those to come', async () => {
      await take('ada', 'q1', 4, [1, 0, 1])
      await take('bob', 'q2', 4, [1, 0, 1])
      expect(await decide(eve, responseB({}), 'withdrawn')).toBeNull()
      expect(await decide('ada', responseB({}), 'withdrawn', null)).toBeNull()
      expect(await decide(grace, responseB({}), 'withdrawn')).toBe(1)
      expect(await decide(grace, responseB({}), 'withdrawn')).toBe(0)
      expect((await standing('ada'))?.best).toMatchObject({
        machine: { score: 1, maxScore: 1 },
        self: { score: 1, maxScore: 1 },
      })
      expect((await standing('bob'))?.best).toMatchObject({ machine: { score: 1, maxScore: 2 } })
      await take('ada', 'q3', 9, [0, 0, 1])
      const [latest] = await store.quizResults('ada', ['boot'], { limit: 1, offset: 0 })
      expect(latest).toMatchObject({ machine: { score: 0, maxScore: 1 }, answered: 2 })
      expect((await store.quizAttempt('ada', 'q1'))?.rulings).toEqual([
        { position: 1, ruling: 'withdrawn', reason: 'the key is wrong' },
      ])
      expect(await store.differences(courseRulesFrom)).toEqual([])
      expect((await store.auditLog({ class: 'c1' }, { limit: 1, offset: 0 }))[0]).toMatchObject({
        act: 'item withdrawn',
      })
    })

    test('leaves a chapter passed, whatever it takes from the score', async () => {
      await take('ada', 'q1', 4, [1, 1, 0])
      expect(await standing('ada')).toMatchObject({ passed: { at: noon(4) } })
      await decide(grace, response({}), 'withdrawn')
      expect(await standing('ada')).toMatchObject({
        passed: { at: noon(4) },
        best: { machine: { score: 1, maxScore: 1 } },
      })
      expect(await store.differences(courseRulesFrom)).toEqual([])
    })

    test('accepts an answer: it is right, for the score, the learner and the pass', async () => {
      await take('ada', 'q1', 4, [1, 0, 0])
      expect(await standing('ada')).toMatchObject({ passed: null })
      expect(await decide(grace, responseB({}), 'accepted')).toBe(1)
      expect(await standing('ada')).toMatchObject({ passed: {}, best: { machine: { score: 2, maxScore: 2 } } })
      expect((await store.quizAttempt('ada', 'q1'))?.responses.map(({ score }) => score)).toEqual([1, 1, 0])
      await take('ada', 'q2', 9, [0, 0, 0])
      const [latest] = await store.quizResults('ada', ['boot'], { limit: 1, offset: 0 })
      expect(latest).toMatchObject({ machine: { score: 1, maxScore: 2 }, answered: 3 })
      expect(await store.itemDecisions(grace, responseB({}).hash)).toMatchObject([
        { kind: 'accepted', className: 'Evening class' },
      ])
      expect(await store.itemDecisions(eve, responseB({}).hash)).toEqual([])
      expect(await store.differences(courseRulesFrom)).toEqual([])
    })
  })
}
