// The part of the store contract about a learner's days.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { StudyDay } from '../../src/store/study-days.ts'
import { guest, noEvidence, noon, opensNothing, quiz, rates, response, responseB, scenarioAttempt } from './values.ts'

const NOTHING: Omit<StudyDay, 'day'> = {
  reviews: 0,
  quizzes: 0,
  answers: 0,
  scenarios: 0,
  scenariosPassed: 0,
  due: 0,
  recalled: 0,
  answerMs: 0,
}
const may = { from: '2026-05-01', to: '2026-05-31' }
const later = (at: string, seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString()

export function studyDaysContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
    await guest(store, 'ada')
    await guest(store, 'bob')
  })
  afterEach(() => store.close())

  /** Without a duration, unless one is given. */
  const rated = (
    id: string,
    fact: string,
    rating: 'again' | 'good' | 'easy',
    at: string,
    durationMs: number | null = null,
  ) =>
    store.reviewCard('ada', fact, id, (card) => {
      const event = rates(id, fact, rating, at)(card)
      return event && { ...event, durationMs }
    })

  describe('the days of a learner', () => {
    test('count what was done on each, and nothing of anybody else', async () => {
      await store.startQuiz('ada', quiz('q1'), opensNothing)
      await store.startQuiz('ada', quiz('q2'), opensNothing)
      await store.saveResponse('ada', 'q1', response(), 'fact-a', noEvidence, opensNothing)
      await store.saveResponse('ada', 'q1', responseB(), 'fact-b', noEvidence, opensNothing)
      await store.saveScenarioAttempt('ada', scenarioAttempt('s1', []), 'backup', noEvidence)
      await rated('r1', 'f', 'good', noon(6))
      await rated('r2', 'g', 'again', later(noon(6), 12))
      expect(await store.studyDays('ada', may)).toEqual([
        { ...NOTHING, day: '2026-05-04', quizzes: 1, answers: 2, scenarios: 1 },
        { ...NOTHING, day: '2026-05-06', reviews: 2, answerMs: 12_000 },
      ])
      expect(await store.studyDays('ada', { from: '2026-05-05', to: '2026-05-05' })).toEqual([])
      expect(await store.studyDays('bob', may)).toEqual([])
    })

    test('a review that was taken back does not count, and its time does', async () => {
      await rated('r1', 'f', 'good', noon(6))
      await rated('r2', 'g', 'good', later(noon(6), 10))
      await store.undoReview('ada', { id: 'u1', at: later(noon(6), 15), studyDay: '2026-05-06' })
      expect(await store.studyDays('ada', may)).toEqual([
        { ...NOTHING, day: '2026-05-06', reviews: 1, answerMs: 10_000 },
      ])
    })

    test('only a known card that is due tells of retention, by the first answer of its day', async () => {
      await rated('r1', 'f', 'easy', noon(2))
      await rated('r2', 'g', 'easy', noon(2))
      const due = Number((await store.card('ada', 'f'))?.dueDay.slice(-2))
      await rated('r3', 'f', 'again', noon(due))
      // The step after the lapse.
      await rated('r4', 'f', 'good', later(noon(due), 1200))
      await rated('r5', 'g', 'good', noon(due))
      const days = await store.studyDays('ada', may)
      expect(days.map(({ day, due, recalled }) => [day, due, recalled])).toEqual([
        ['2026-05-02', 0, 0],
        [noon(due).slice(0, 10), 2, 1],
      ])
    })

    test('a scenario counts by its newest report', async () => {
      const attempt = scenarioAttempt('s1', [])
      await store.saveScenarioAttempt('ada', attempt, 'backup', noEvidence)
      const passed = { ...attempt.report, outcome: 'passed' as const }
      await store.regradeAttempt('ada', 's1', { id: 'g', at: noon(9), rev: 2, hash: 'h', report: passed, reason: 'x' })
      const [day] = await store.studyDays('ada', may)
      expect(day).toMatchObject({ scenarios: 1, scenariosPassed: 1 })
    })

    test('cards are counted by the day on which they are due, up to a day; those that are learnt are told', async () => {
      await rated('r1', 'f', 'easy', noon(2))
      await rated('r2', 'g', 'easy', noon(2))
      await rated('r3', 'h', 'again', noon(2))
      const { dueDay } = (await store.card('ada', 'f'))!
      const days = await store.dueByDay('ada', '2026-06-30')
      expect(days.toSorted((a, b) => (a.day < b.day ? -1 : 1))).toEqual([
        { day: '2026-05-02', cards: 1 },
        { day: dueDay, cards: 2 },
      ])
      expect(await store.dueByDay('ada', '2026-05-02')).toEqual([{ day: '2026-05-02', cards: 1 }])
      expect(await store.learntFacts('ada', ['h', 'g', 'never-seen'])).toEqual(['g'])
      expect(await store.learntFacts('bob', ['f', 'g'])).toEqual([])
    })

    test('an answer took the time since the one before it, if that was a minute at most', async () => {
      await rated('r1', 'f', 'good', noon(6))
      await rated('r2', 'g', 'good', later(noon(6), 20))
      await rated('r3', 'h', 'good', later(noon(6), 200))
      await rated('r4', 'i', 'good', later(noon(6), 205))
      await rated('r5', 'j', 'good', later(noon(6), 600), 3000)
      expect(await store.answerTimes('ada', 10)).toEqual([3000, 5000, 20_000])
      expect(await store.answerTimes('ada', 2)).toEqual([3000, 5000])
    })

    test('attempts stand in one list, the latest first, by kind, by chapter and in parts', async () => {
      await store.startQuiz('ada', quiz('q1', { startedAt: noon(4) }), opensNothing)
      await store.saveResponse('ada', 'q1', response(), 'fact-a', noEvidence, opensNothing)
      await store.startQuiz('ada', quiz('p1', { kind: 'practice', chapter: null, startedAt: noon(6) }), opensNothing)
      await store.saveScenarioAttempt('ada', scenarioAttempt('s1', ['saved'], { at: noon(5) }), 'backup', noEvidence)
      const ids = async (filter: { kind?: 'quiz' | 'practice' | 'scenario'; chapters?: string[] }, offset = 0) => {
        const given = { kind: filter.kind ?? null, chapters: filter.chapters ?? null }
        return (await store.attempts('ada', given, { offset, limit: 2 })).map(({ id }) => id)
      }
      expect(await ids({})).toEqual(['p1', 's1'])
      expect(await ids({}, 2)).toEqual(['q1'])
      expect(await ids({ kind: 'practice' })).toEqual(['p1'])
      expect(await ids({ kind: 'scenario' })).toEqual(['s1'])
      expect(await ids({ chapters: ['boot', 'bootstrap'] })).toEqual(['q1'])
      expect(await ids({ chapters: ['images'] })).toEqual(['s1'])
      const all = await store.attempts('ada', { kind: null, chapters: null }, { offset: 0, limit: 5 })
      expect(all).toMatchObject([
        { kind: 'practice', chapter: null, score: 0, maxScore: 3, answered: 0 },
        { kind: 'scenario', scenario: 'recover', score: 5, maxScore: 10, outcome: 'failed', answered: null },
        { kind: 'quiz', chapter: 'boot', score: 1, maxScore: 3, answered: 1, outcome: null },
      ])
      expect(await store.attempts('bob', { kind: null, chapters: null }, { offset: 0, limit: 5 })).toEqual([])
    })
  })
}
