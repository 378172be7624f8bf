// The signals about a learner: each is given from its threshold on, with its figures, and not before.

import { describe, expect, test } from 'vitest'

import { signalKey, signalsOf, signalState, urgency } from '../../src/progress/attention.ts'
import type { Activity, FinishedQuiz } from '../../src/progress/attention.ts'

const NOW = '2026-05-20T12:00:00.000Z'
const BUSY: Activity = {
  joinedAt: '2026-05-01T12:00:00.000Z',
  lastActiveAt: '2026-05-20T11:00:00.000Z',
  chapters: [],
  quizzes: [],
  causes: [],
  notBegun: [],
}
const kinds = (activity: Partial<Activity>, classSeconds: number | null = 30) =>
  signalsOf({ ...BUSY, ...activity }, classSeconds, NOW).map(({ kind }) => kind)
const quizzes = (percents: readonly number[], secondsAnItem = 30): FinishedQuiz[] =>
  percents.map((percent) => ({ chapter: 'vlans', percent, secondsAnItem }))

test('somebody who is at work and passes has none', () => {
  const chapters = [{ chapter: 'vlans', attempts: 4, passed: true, bestPercent: 70 }]
  expect(kinds({ chapters, quizzes: quizzes([70, 80, 60]) })).toEqual([])
})

describe('stuck at a gate', () => {
  const at = (attempts: number) => [{ chapter: 'vlans', attempts, passed: false, bestPercent: 30 }]
  test('is three quizzes without a pass', () => {
    expect(kinds({ chapters: at(2) })).toEqual([])
    expect(signalsOf({ ...BUSY, chapters: at(3) }, 30, NOW)).toEqual([
      { kind: 'stuck', chapter: 'vlans', attempts: 3, bestPercent: 30 },
    ])
  })

  test('never looks like having done nothing', () => {
    const failing = signalsOf({ ...BUSY, chapters: at(3) }, 30, NOW)
    const idle = signalsOf({ ...BUSY, lastActiveAt: null }, 30, NOW)
    expect(idle).toEqual([{ kind: 'never-began', days: 19 }])
    expect(urgency(failing)).toBeGreaterThan(urgency(idle))
  })
})

test('the same mistake counts when it was the cause three times', () => {
  const cause = { diagnosis: 'copy-reversed', scenarios: ['backup-image'] }
  expect(kinds({ causes: [{ ...cause, attempts: 2 }] })).toEqual([])
  expect(kinds({ causes: [{ ...cause, attempts: 3 }] })).toEqual(['same-mistake'])
})

describe('guessing', () => {
  test('is quick and wrong in three quizzes', () => {
    expect(kinds({ quizzes: quizzes([30, 40, 50], 9) })).toEqual(['guessing'])
    expect(kinds({ quizzes: quizzes([30, 40], 9) })).toEqual([])
  })
  test('is not quick and right, nor slow and wrong', () => {
    expect(kinds({ quizzes: quizzes([90, 80, 90], 9) })).toEqual([])
    expect(kinds({ quizzes: quizzes([30, 40, 50], 11) })).toEqual([])
  })
  test('is not told where there is no class to compare with', () => {
    expect(kinds({ quizzes: quizzes([30, 40, 50], 9) }, null)).toEqual([])
  })
})

test('falling is fifteen points between five quizzes and the five before', () => {
  expect(kinds({ quizzes: quizzes([60, 60, 60, 60, 60, 75, 75, 75, 75, 75]) })).toEqual(['falling'])
  expect(kinds({ quizzes: quizzes([61, 61, 61, 61, 61, 75, 75, 75, 75, 75]) })).toEqual([])
  expect(kinds({ quizzes: quizzes([10, 10, 10, 10, 10, 90, 90, 90, 90]) })).toEqual([])
})

test('silence begins after seven whole days', () => {
  expect(kinds({ lastActiveAt: '2026-05-13T12:00:01.000Z' })).toEqual([])
  expect(kinds({ lastActiveAt: '2026-05-13T12:00:00.000Z' })).toEqual(['silent'])
})

describe('due and not begun', () => {
  const waiting = (dueAt: string, opensAt = '2026-05-10T12:00:00.000Z') =>
    ({ kind: 'chapter', target: 'vlans', opensAt, dueAt }) as const

  test('is told from a day before on, once it is open, those due first first', () => {
    expect(kinds({ notBegun: [waiting('2026-05-21T12:00:01.000Z')] })).toEqual([])
    expect(kinds({ notBegun: [waiting('2026-05-21T12:00:00.000Z')] })).toEqual(['due'])
    expect(kinds({ notBegun: [waiting('2026-05-21T10:00:00.000Z', '2026-05-21T09:00:00.000Z')] })).toEqual([])
    const [signal] = signalsOf(
      { ...BUSY, notBegun: [waiting('2026-05-21T11:00:00.000Z'), waiting('2026-05-11T11:00:00.000Z')] },
      30,
      NOW,
    )
    expect(signal).toMatchObject({
      assignments: [{ dueAt: '2026-05-11T11:00:00.000Z' }, { dueAt: '2026-05-21T11:00:00.000Z' }],
    })
  })
})

test('a signal is the same while days pass, and in another state after another deed', () => {
  const silent = (lastActiveAt: string, at: string) => signalsOf({ ...BUSY, lastActiveAt }, 30, at)
  const [monday] = silent('2026-05-01T12:00:00.000Z', '2026-05-18T12:00:00.000Z')
  const [tuesday] = silent('2026-05-01T12:00:00.000Z', '2026-05-19T12:00:00.000Z')
  const [later] = silent('2026-05-20T12:00:00.000Z', '2026-06-19T12:00:00.000Z')
  if (!monday || !tuesday || !later) throw new Error('no signal')
  expect([monday, tuesday, later].map(signalKey)).toEqual(['silent', 'silent', 'silent'])
  expect(signalState(tuesday)).toBe(signalState(monday))
  expect(signalState(later)).not.toBe(signalState(monday))
})
