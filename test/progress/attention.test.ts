// The signals about a learner: each is given from its threshold on, with its figures, and not before.

import { describe, expect, test } from 'vitest'

import { signalsOf, urgency } from '../../src/progress/attention.ts'
import type { Activity, FinishedQuiz } from '../../src/progress/attention.ts'

const NOW = '2026-05-20T12:00:00.000Z'
const BUSY: Activity = {
  joinedAt: '2026-05-01T12:00:00.000Z',
  lastActiveAt: '2026-05-20T11:00:00.000Z',
  chapters: [],
  quizzes: [],
  causes: [],
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
