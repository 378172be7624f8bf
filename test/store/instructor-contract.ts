// The part of the store contract about what an instructor reads of the members of a class.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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
const DAY = '2026-05-20'

export function instructorContract(open: () => Promise<Store>): void {
  describe('an instructor', () => {
    let store: Store
    let grace: string
    let eve: string
    const of = { class: 'c1', learner: 'ada' }

    beforeEach(async () => {
      store = await open()
      grace = await instructor(store, 'Grace')
      eve = await instructor(store, 'Eve')
      await store.createClass(grace, { id: 'c1', name: 'Evening class', joinCode: 'JOIN-1', at: noon(2) })
      await guest(store, 'ada')
      await guest(store, 'bob')
    })
    afterEach(() => store.close())

    async function takeQuiz(learner: string, id: string, day: number, answers: readonly (0 | 1)[]): Promise<void> {
      await store.startQuiz(learner, quiz(id, { startedAt: noon(day) }), opensNothing)
      const given = [response, responseB, responseC]
      for (const [position, score] of answers.entries()) {
        const at = new Date(Date.parse(noon(day)) + 20_000 * (position + 1)).toISOString()
        const answer = given[position]?.({ score, at })
        if (answer) await store.saveResponse(learner, id, answer, answer.item, noEvidence, opensNothing)
      }
    }
    const enrol = (learner: string, day: number, detailsFrom: string) =>
      store.enrol(learner, { class: 'c1', name: learner, at: noon(day), detailsFrom })

    test('sees of a member what they agreed to show, and not before', async () => {
      await takeQuiz('ada', 'before', 3, [1, 1, 1])
      await store.saveScenarioAttempt('ada', scenarioAttempt('s-before', [], { at: noon(3) }), 'f', noEvidence)
      await enrol('ada', 4, noon(4))
      await takeQuiz('ada', 'after', 5, [1, 0, 1])
      await store.saveScenarioAttempt('ada', scenarioAttempt('s-after', [], { at: noon(5) }), 'f', noEvidence)
      expect((await store.memberQuizzes(grace, of, all)).map(({ attempt }) => attempt)).toEqual(['after'])
      expect((await store.memberScenarios(grace, of, all)).map(({ id }) => id)).toEqual(['s-after'])
      expect(await store.memberQuiz(grace, of, 'before')).toBeNull()
      expect(await store.memberScenario(grace, of, 's-before')).toBeNull()
      expect(await store.memberQuiz(grace, of, 'after')).toMatchObject({ id: 'after' })
      expect(await store.memberScenario(grace, of, 's-after')).toMatchObject({ id: 's-after' })
      await enrol('ada', 6, '')
      expect((await store.memberQuizzes(grace, of, all)).map(({ attempt }) => attempt)).toEqual(['after', 'before'])
      expect(await store.memberScenario(grace, of, 's-before')).toMatchObject({ id: 's-before' })
      await enrol('ada', 7, noon(7))
      expect(await store.memberQuizzes(grace, of, all)).toHaveLength(2)
      expect(await store.enrolments('ada')).toMatchObject([{ detailsFrom: '' }])
    })

    test('sees nothing of who is in no class of theirs', async () => {
      await enrol('ada', 2, '')
      await takeQuiz('ada', 'q', 5, [1, 0, 1])
      await takeQuiz('bob', 'of-bob', 5, [1, 0, 1])
      await store.saveScenarioAttempt('ada', scenarioAttempt('s', [], { at: noon(5) }), 'f', noEvidence)
      const bob = { class: 'c1', learner: 'bob' }
      for (const [who, whom] of [
        [eve, of],
        [grace, bob],
      ] as const) {
        expect(await store.member(who, whom, DAY)).toBeNull()
        expect(await store.memberQuizzes(who, whom, all)).toEqual([])
        expect(await store.memberScenarios(who, whom, all)).toEqual([])
        expect(await store.memberQuiz(who, whom, whom === of ? 'q' : 'of-bob')).toBeNull()
        expect(await store.memberScenario(who, whom, 's')).toBeNull()
      }
      expect(await store.activities(eve, 'c1', all)).toEqual([])
      expect(await store.firstAnswers(eve, { class: 'c1', chapters: ['boot'] }, all)).toEqual([])
      // An attempt of somebody else of the class is not reached by way of a member.
      await store.enrol('bob', { class: 'c1', name: 'bob', at: noon(2), detailsFrom: '' })
      expect(await store.memberQuiz(grace, of, 'of-bob')).toBeNull()
    })

    test('sees the latest deeds of each member', async () => {
      await enrol('ada', 2, '')
      await enrol('bob', 2, '')
      await takeQuiz('ada', 'q1', 5, [1, 0, 0])
      await takeQuiz('ada', 'q2', 6, [1, 0])
      const [ada, bob] = await store.activities(grace, 'c1', all)
      expect(ada).toMatchObject({
        learner: 'ada',
        chapters: [{ chapter: 'boot', attempts: 2, passed: false, bestPercent: 33 }],
        quizzes: [{ chapter: 'boot', percent: 33, secondsAnItem: 20 }],
        causes: [],
      })
      expect(bob).toMatchObject({ learner: 'bob', lastActiveAt: null, chapters: [], quizzes: [] })
    })

    test('gets the first answers to each version of an item, from finished quizzes', async () => {
      await enrol('ada', 2, '')
      await takeQuiz('ada', 'open', 3, [0])
      await takeQuiz('ada', 'first', 4, [1, 0, 1])
      await takeQuiz('ada', 'second', 5, [0, 1, 0])
      const answers = await store.firstAnswers(grace, { class: 'c1', chapters: ['boot'] }, all)
      expect(
        answers.map(({ item, attempt, score, rest, seconds }) => ({ item, attempt, score, rest, seconds })),
      ).toEqual([
        { item: 'a', attempt: 'first', score: 1, rest: { right: 1, of: 2 }, seconds: 20 },
        { item: 'b', attempt: 'first', score: 0, rest: { right: 2, of: 2 }, seconds: 20 },
        { item: 'c', attempt: 'first', score: 1, rest: { right: 1, of: 2 }, seconds: 20 },
      ])
      expect(await store.firstAnswers(grace, { class: 'c1', chapters: ['other'] }, all)).toEqual([])
    })

    test('gets them of each member apart, in the order of time, and only what a member shows', async () => {
      await enrol('ada', 2, '')
      await enrol('bob', 2, noon(5))
      const at = (seconds: number) => new Date(Date.parse(noon(4)) + 1000 * seconds).toISOString()
      await store.startQuiz('ada', quiz('of-ada', { startedAt: noon(4) }), opensNothing)
      for (const answer of [
        responseC({ score: 1, at: at(5) }),
        response({ score: 0, at: at(35) }),
        responseB({ score: 1, at: at(35 + 1801) }),
      ])
        await store.saveResponse('ada', 'of-ada', answer, answer.item, noEvidence, opensNothing)
      await takeQuiz('bob', 'hidden', 4, [1, 1, 1])
      await takeQuiz('bob', 'of-bob', 6, [0, 0, 1])
      const read = async (part: typeof all) =>
        (await store.firstAnswers(grace, { class: 'c1', chapters: ['boot'] }, part)).map(
          ({ learner, attempt, item, at: answeredAt, rest, seconds }) => [
            learner,
            attempt,
            item,
            new Date(answeredAt).toISOString(),
            rest.right,
            seconds,
          ],
        )
      const ofAda = [
        ['ada', 'of-ada', 'c', at(5), 1, 5],
        ['ada', 'of-ada', 'a', at(35), 2, 30],
        ['ada', 'of-ada', 'b', at(35 + 1801), 1, null],
      ]
      const later = (seconds: number) => new Date(Date.parse(noon(6)) + 1000 * seconds).toISOString()
      const ofBob = [
        ['bob', 'of-bob', 'a', later(20), 1, 20],
        ['bob', 'of-bob', 'b', later(40), 1, 20],
        ['bob', 'of-bob', 'c', later(60), 0, 20],
      ]
      expect(await read(all)).toEqual([...ofAda, ...ofBob])
      expect(await read({ offset: 0, limit: 1 })).toEqual(ofAda)
      expect(await read({ offset: 1, limit: 1 })).toEqual(ofBob)
    })

    test('gets the attempts at a scenario that may be shown, and what members remember who show details', async () => {
      await store.saveScenarioAttempt('ada', scenarioAttempt('s-before', [], { at: noon(3) }), 'f', noEvidence)
      await enrol('ada', 4, noon(4))
      await store.saveScenarioAttempt('ada', scenarioAttempt('s1', ['saved'], { at: noon(5) }), 'f', noEvidence)
      await store.saveScenarioAttempt('ada', scenarioAttempt('s2', [], { at: noon(6) }), 'f', noEvidence)
      const { scenario } = scenarioAttempt('s1', [])
      const attempts = await store.classAttempts(grace, { class: 'c1', scenario })
      expect(attempts.map(({ attempt, isLast }) => [attempt, isLast])).toEqual([
        ['s2', true],
        ['s1', false],
      ])
      expect(attempts[0]?.unmet).not.toEqual(attempts[1]?.unmet)
      expect(await store.classAttempts(eve, { class: 'c1', scenario })).toEqual([])
      await store.saveExamDay('ada', '2026-07-01')
      expect(await store.memories(grace, 'c1', all)).toMatchObject([{ name: 'ada', examDay: '2026-07-01', facts: [] }])
      expect(await store.memories(eve, 'c1', all)).toEqual([])
    })

    test('sees how many cards of a member are due', async () => {
      await enrol('ada', 2, '')
      expect(await store.member(grace, of, DAY)).toMatchObject({
        name: 'ada',
        lastActiveAt: null,
        cards: { all: 0, due: 0, overdue: 0 },
      })
    })
  })
}
