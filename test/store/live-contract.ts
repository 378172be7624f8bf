// The part of the store contract about what members of a class are doing now.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { Store } from '../../src/store/store.ts'
import { guest, instructor, noEvidence, noon, opensNothing, quiz, response, scenarioAttempt } from './values.ts'

export function liveContract(open: () => Promise<Store>): void {
  describe('members at work', () => {
    let store: Store
    let grace: string
    let eve: string
    const of = { class: 'c1', since: noon(3) }

    beforeEach(async () => {
      store = await open()
      grace = await instructor(store, 'Grace')
      eve = await instructor(store, 'Eve')
      await store.createClass(grace, { id: 'c1', name: 'Evening class', joinCode: 'JOIN-1', at: noon(2) })
      await guest(store, 'ada')
      await guest(store, 'bob')
      await store.enrol('bob', { class: 'c1', name: 'Bob', at: noon(3), detailsFrom: noon(6) })
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: noon(3) })
    })
    afterEach(() => store.close())

    async function work(learner: string, day: number): Promise<void> {
      await store.saveDraft(learner, 'upgrade', { lines: 'one', seed: null }, noon(day))
      await store.saveDraft(learner, 'recover', { lines: '\r\nenable\r\n\r\nshow version\r\n', seed: null }, noon(day))
      await store.startQuiz(learner, quiz(`q${day}`, { startedAt: noon(day) }), opensNothing)
      await store.saveResponse(learner, `q${day}`, response({ at: noon(day) }), 'fact', noEvidence, opensNothing)
      await store.saveScenarioAttempt(
        learner,
        scenarioAttempt(`s${day}`, ['saved'], { at: noon(day) }),
        'f',
        noEvidence,
      )
    }

    test('have the newest draft with its lines, quiz with its answers, and attempt with its criteria', async () => {
      await work('ada', 4)
      const [ada, bob] = await store.membersAtWork(grace, of)
      expect(ada).toEqual({
        learner: 'ada',
        name: 'Ada',
        showsFrom: noon(3),
        draft: { scenario: 'recover', lines: 3, at: noon(4) },
        quiz: { chapter: 'boot', answered: 1, right: 1, of: 3, at: noon(4) },
        attempt: { id: 's4', scenario: 'recover', outcome: 'failed', met: 1, of: 2, cause: null, at: noon(4) },
      })
      expect(bob).toEqual({ learner: 'bob', name: 'Bob', showsFrom: noon(6), draft: null, quiz: null, attempt: null })
    })

    test('show what they did since they show it, and what is new', async () => {
      await work('ada', 2)
      await work('bob', 4)
      const nothing = { draft: null, quiz: null, attempt: null }
      expect(await store.membersAtWork(grace, { ...of, since: noon(1) })).toMatchObject([nothing, nothing])
      await work('ada', 5)
      expect(await store.membersAtWork(grace, { ...of, since: noon(6) })).toMatchObject([nothing, nothing])
      expect((await store.membersAtWork(grace, of))[0]?.attempt?.id).toBe('s5')
    })

    test('are read alone where they are named, and by nobody else', async () => {
      await work('ada', 4)
      expect(await store.membersAtWork(grace, { ...of, learners: ['ada', 'nobody'] })).toMatchObject([{ name: 'Ada' }])
      expect(await store.membersAtWork(grace, { ...of, learners: [] })).toEqual([])
      expect(await store.membersAtWork(eve, of)).toEqual([])
    })
  })
}
