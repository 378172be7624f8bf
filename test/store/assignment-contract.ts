// The part of the store contract about assignments of classes.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseRules } from '../../src/progress/gates.ts'
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

const all = { offset: 0, limit: 100 }

export function assignmentContract(open: () => Promise<Store>): void {
  describe('an assignment', () => {
    let store: Store
    let grace: string
    beforeEach(async () => {
      store = await open()
      grace = await instructor(store, 'Grace')
      await store.createClass(grace, { id: 'c1', name: 'Evening class', joinCode: 'JOIN-1', at: noon(2) })
      for (const name of ['ada', 'bob']) {
        await guest(store, name)
        await store.enrol(name, { class: 'c1', name, at: noon(2), detailsFrom: '' })
      }
    })
    afterEach(() => store.close())

    const assign = (id: string, kind: 'chapter' | 'scenario', target: string, due = noon(9)) =>
      store.assign(grace, { id, class: 'c1', kind, target, opensAt: noon(3), dueAt: due, at: noon(3) })
    async function pass(learner: string, day: number): Promise<void> {
      const attempt = `${learner}-${day}`
      await store.startQuiz(learner, quiz(attempt, { startedAt: noon(day) }), opensNothing)
      for (const each of [response, responseB, responseC]) {
        const answer = each({ score: 1, at: noon(day) })
        await store.saveResponse(learner, attempt, answer, answer.item, noEvidence, opensNothing)
      }
    }
    const counts = async () =>
      (await store.assignmentsOf(grace, 'c1', all)).map(({ id, done, late, of }) => [id, done, late, of])
    const openTo = (learner: string, day: number, doneSince = noon(day)) =>
      store.assigned(learner, { at: noon(day), doneSince })

    test('counts who has done it and who was late, with extensions', async () => {
      await assign('a1', 'chapter', 'boot', noon(5))
      await assign('a2', 'scenario', 'recover', noon(9))
      await pass('ada', 4)
      await pass('bob', 6)
      await store.saveScenarioAttempt('ada', scenarioAttempt('s1', [], { at: noon(5) }), 'f', noEvidence)
      expect(await counts()).toEqual([
        ['a2', 0, 0, 2],
        ['a1', 2, 1, 2],
      ])
      const extension = { class: 'c1', assignment: 'a1', learner: 'bob', reason: 'ill', at: noon(5) }
      await store.extend(grace, { ...extension, id: 'x1', dueAt: noon(8) })
      expect(await counts()).toContainEqual(['a1', 2, 0, 2])
      await store.extend(grace, { ...extension, id: 'x2', dueAt: noon(5), at: noon(6) })
      expect(await counts()).toContainEqual(['a1', 2, 1, 2])
      expect(await store.assignedMembers(grace, { class: 'c1', assignment: 'a1' }, all)).toEqual([
        { learner: 'ada', name: 'ada', dueAt: noon(5), reason: null, doneAt: noon(4), begun: true },
        { learner: 'bob', name: 'bob', dueAt: noon(5), reason: 'ill', doneAt: noon(6), begun: true },
      ])
      expect(await store.assignedMembers(grace, { class: 'c1', assignment: 'a2' }, all)).toMatchObject([
        { learner: 'ada', doneAt: null, begun: true },
        { learner: 'bob', doneAt: null, begun: false },
      ])
    })

    test('goes on when its chapter is renamed', async () => {
      await assign('a1', 'chapter', 'boot')
      await pass('ada', 4)
      await store.adopt(courseRules({ cutScore: 60, gate: 'all' }, [{ id: 'startup', was: ['boot'] }], () => []))
      expect(await store.assignmentsOf(grace, 'c1', all)).toMatchObject([{ target: 'startup', done: 1 }])
      expect(await store.assignment(grace, { class: 'c1', assignment: 'a1' })).toMatchObject({ target: 'startup' })
      expect(await openTo('ada', 5)).toEqual([])
      expect(await openTo('ada', 5, noon(4))).toMatchObject([{ target: 'startup', doneAt: noon(4) }])
      expect(await openTo('bob', 5)).toMatchObject([{ target: 'startup', doneAt: null }])
    })

    test('is listed for a learner from when it opens, those due first before others, and in parts for the instructor', async () => {
      await assign('a1', 'chapter', 'boot', noon(9))
      await assign('a2', 'scenario', 'recover', noon(5))
      expect(await openTo('ada', 2)).toEqual([])
      expect((await openTo('ada', 3)).map(({ id }) => id)).toEqual(['a2', 'a1'])
      const part = async (offset: number) =>
        (await store.assignmentsOf(grace, 'c1', { offset, limit: 1 })).map(({ id }) => id)
      expect([await part(0), await part(1), await part(2)]).toEqual([['a1'], ['a2'], []])
    })

    test('is of its own instructor alone', async () => {
      await assign('a1', 'chapter', 'boot')
      const eve = await instructor(store, 'Eve')
      const of = { class: 'c1', assignment: 'a1' }
      expect(await store.assignmentsOf(eve, 'c1', all)).toEqual([])
      expect(await store.assignment(eve, of)).toBeNull()
      expect(await store.assignedMembers(eve, of, all)).toEqual([])
    })
  })
}
