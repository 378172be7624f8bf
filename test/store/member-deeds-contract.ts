// The part of the store contract about what an instructor does about one learner.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseRulesFrom } from '../../src/progress/gates.ts'
import type { Store } from '../../src/store/store.ts'
import {
  guest,
  instructor,
  noEvidence,
  noon,
  opensNothing,
  quiz,
  response,
  responseB,
  responseC,
  scenarioAttempt,
} from './values.ts'

export function memberDeedsContract(open: () => Promise<Store>): void {
  describe('a deed about a learner', () => {
    let store: Store
    let grace: string
    let eve: string
    const of = { class: 'c1', learner: 'ada' }
    beforeEach(async () => {
      store = await open()
      await store.adopt(opensNothing)
      grace = await instructor(store, 'Grace')
      eve = await instructor(store, 'Eve')
      await store.createClass(grace, { id: 'c1', name: 'Evening class', joinCode: 'JOIN-1', at: noon(2) })
      await guest(store, 'ada')
      await store.enrol('ada', { class: 'c1', name: 'ada', at: noon(2), detailsFrom: noon(2) })
    })
    afterEach(() => store.close())

    async function pass(id: string, day: number): Promise<void> {
      await store.startQuiz('ada', quiz(id, { startedAt: noon(day) }), opensNothing)
      for (const each of [response, responseB, responseC]) {
        const answer = each({ score: 1, at: noon(day) })
        await store.saveResponse('ada', id, answer, answer.item, noEvidence, opensNothing)
      }
    }
    const acts = async () => (await store.auditLog({ about: 'ada' }, { limit: 10, offset: 0 })).map(({ act }) => act)
    const reset = (who: string, attempt: string) =>
      store.resetAttempt(who, { ...of, attempt, reason: 'a power cut', at: noon(6) }, opensNothing)

    test('opens a chapter for good', async () => {
      const deed = { ...of, chapter: 'routing', reason: 'knows it', at: noon(4) }
      expect(await store.openChapter(eve, deed, opensNothing)).toBe(false)
      expect((await store.progress('ada')).chapters).toEqual([])
      expect(await store.openChapter(grace, deed, opensNothing)).toBe(true)
      await store.openChapter(grace, deed, opensNothing)
      expect((await store.progress('ada')).chapters).toMatchObject([{ chapter: 'routing', opened: true }])
      expect(await acts()).toEqual(['chapter opened', 'member joined'])
    })

    test('makes a quiz count no longer, and leaves it to be looked at', async () => {
      await pass('q1', 4)
      expect(await reset(eve, 'q1')).toBe(false)
      expect((await store.progress('ada')).chapters).toMatchObject([{ attempts: 1, passed: { at: noon(4) } }])
      expect(await reset(grace, 'q1')).toBe(true)
      expect(await reset(grace, 'q1')).toBe(true)
      expect((await store.progress('ada')).chapters).toMatchObject([{ attempts: 0, passed: null, best: null }])
      expect(await store.quizAttempt('ada', 'q1')).toMatchObject({ responses: [{}, {}, {}] })
      expect(await store.memberQuizzes(grace, of, { limit: 5, offset: 0 })).toMatchObject([{ isReset: true }])
      expect(await store.attemptRemarks('ada', 'q1')).toMatchObject({ reset: { reason: 'a power cut' } })
      expect(await acts()).toEqual(['attempt reset', 'member joined'])
      expect(await store.differences(courseRulesFrom)).toEqual([])
    })

    test('makes a scenario attempt count no longer, for the learner and the class', async () => {
      await store.saveScenarioAttempt(
        'ada',
        scenarioAttempt('s1', ['saved', 'register'], { at: noon(4) }),
        'f',
        noEvidence,
      )
      await store.saveScenarioAttempt('ada', scenarioAttempt('s2', [], { at: noon(5) }), 'f', noEvidence)
      expect(await reset(grace, 's1')).toBe(true)
      expect((await store.progress('ada')).scenarios).toMatchObject([{ attempts: 1, passed: false }])
      expect(await reset(grace, 's2')).toBe(true)
      expect((await store.progress('ada')).scenarios).toEqual([])
      expect(await store.triedScenarios(grace, 'c1')).toEqual([])
      expect(await store.differences(courseRulesFrom)).toEqual([])
    })

    test('comments on what the instructor may see; the log keeps what was changed and deleted', async () => {
      await pass('q1', 4)
      const comment = (who: string, text: string, day: number) =>
        store.comment(who, { ...of, attempt: 'q1', id: 'k1', place: 2, text, at: noon(day) })
      expect(await comment(eve, 'no', 5)).toBe(false)
      expect(await comment(grace, 'look again', 5)).toBe(true)
      await comment(grace, 'look again', 5)
      await comment(grace, 'look at bit 6', 6)
      const found = { id: 'k1', place: 2, author: 'Grace', text: 'look at bit 6', at: noon(5), changedAt: noon(6) }
      expect((await store.attemptRemarks('ada', 'q1')).comments).toEqual([found])
      expect((await store.memberRemarks(grace, of, 'q1')).comments).toEqual([found])
      expect((await store.memberRemarks(eve, of, 'q1')).comments).toEqual([])
      await store.deleteComment(eve, { ...of, comment: 'k1', at: noon(7) })
      expect((await store.attemptRemarks('ada', 'q1')).comments).toHaveLength(1)
      await store.deleteComment(grace, { ...of, comment: 'k1', at: noon(7) })
      expect((await store.attemptRemarks('ada', 'q1')).comments).toEqual([])
      const log = await store.auditLog({ about: 'ada' }, { limit: 10, offset: 0 })
      expect(log.map(({ act, reason }) => [act, reason])).toEqual([
        ['comment deleted', 'look at bit 6'],
        ['comment changed', 'look again'],
        ['comment written', 'look again'],
        ['member joined', ''],
      ])
    })
  })
}
