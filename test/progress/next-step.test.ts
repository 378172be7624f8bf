// The one obvious next step.

import { describe, expect, test } from 'vitest'
import { gates, type GateChapter } from '../../src/progress/gates.ts'
import { nextStep, type NextStepInput } from '../../src/progress/next-step.ts'
import type { QuizResult, ScenarioResult } from '../../src/progress/progress.ts'
import { progressFrom, type History } from '../support/progress.ts'

type Chapter = GateChapter & { readonly scenarios: readonly string[] }
const chapters: Chapter[] = [
  {
    id: 'boot',
    requires: [],
    objectives: ['v1.1:4.9'],
    stub: false,
    quiz: ['q1'],
    machineMarked: 1,
    was: [],
    scenarios: [],
  },
  {
    id: 'images',
    requires: ['boot'],
    stub: false,
    quiz: ['q2'],
    machineMarked: 1,
    objectives: ['v1.1:4.9'],
    was: [],
    scenarios: ['upgrade', 'backup'],
  },
  {
    id: 'later',
    requires: ['images'],
    objectives: ['v1.1:4.9'],
    stub: true,
    quiz: [],
    machineMarked: 0,
    was: [],
    scenarios: [],
  },
]
const read = (...ids: string[]) => ids.map((chapter) => ({ chapter, at: '2026-05-04T09:00:00.000Z' }))
const passed = (chapter: string, studyDay = '2026-05-04', score = 6): QuizResult => ({
  attempt: `${chapter}-${studyDay}`,
  chapter,
  studyDay,
  startedAt: `${studyDay}T09:00:00.000Z`,
  at: `${studyDay}T10:00:00.000Z`,
  cutScore: 60,
  gate: 'all',
  answered: 10,
  machine: { score, maxScore: 10 },
  self: { score: 0, maxScore: 0 },
})
const did = (scenario: string, passed: boolean, attempts = 1): ScenarioResult => ({
  scenario,
  passed,
  attempts,
  bestScore: 5,
  maxScore: 10,
  lastAt: '2026-05-04T11:00:00.000Z',
})

function step(history: History, given: Partial<NextStepInput> = {}) {
  const all = progressFrom(history, chapters, { cutScore: 60, gate: 'all' })
  return nextStep({
    chapters,
    gates: gates(all, chapters, { cutScore: 60, gate: 'all' }),
    progress: all,
    begun: { quizzes: [], scenarios: [] },
    counts: { learning: 0, due: 0, fresh: 0 },
    dueTomorrow: 7,
    rules: { cutScore: 60, gate: 'all' },
    at: '2026-05-04T12:00:00.000Z',
    day: '2026-05-04',
    ...given,
  })
}

describe('the next step', () => {
  test('of a new learner is to read the first chapter', () => {
    expect(step({})).toEqual({ step: 'read', chapter: 'boot' })
  })

  test('is to review as long as something is due', () => {
    expect(step({}, { counts: { learning: 1, due: 4, fresh: 20 } })).toEqual({ step: 'review', due: 5 })
  })

  test('is what was begun, before anything that is due', () => {
    const counts = { learning: 1, due: 4, fresh: 20 }
    const begun = { quizzes: ['boot'], scenarios: ['backup'] }
    expect(step({}, { counts, begun })).toEqual({ step: 'continue-quiz', chapter: 'boot' })
    expect(step({}, { counts, begun: { ...begun, quizzes: [] } })).toEqual({
      step: 'continue-scenario',
      scenario: 'backup',
    })
    expect(step({ scenarios: [did('backup', true)] }, { counts, begun: { ...begun, quizzes: [] } })).toMatchObject({
      step: 'review',
    })
  })

  test('after reading is the quiz, also after a failed one', () => {
    expect(step({ read: read('boot') })).toEqual({ step: 'quiz', chapter: 'boot', attempts: 0 })
    expect(step({ read: read('boot'), quizzes: [passed('boot', '2026-05-04', 3)] })).toMatchObject({
      step: 'quiz',
      attempts: 1,
    })
  })

  test('after a passed quiz is the chapter that it opened', () => {
    expect(step({ read: read('boot'), quizzes: [passed('boot')] })).toEqual({ step: 'read', chapter: 'images' })
  })

  test('after testing out is not the reading', () => {
    expect(step({ quizzes: [passed('boot'), passed('images')] })).toMatchObject({
      step: 'scenario',
      scenario: 'upgrade',
    })
  })

  test('is the first scenario of a passed chapter that is not passed yet', () => {
    const quizzes = [passed('boot'), passed('images')]
    expect(step({ quizzes, scenarios: [did('upgrade', false, 2)] })).toEqual({
      step: 'scenario',
      scenario: 'upgrade',
      chapter: 'images',
      attempts: 2,
    })
    expect(step({ quizzes, scenarios: [did('upgrade', true)] })).toMatchObject({ scenario: 'backup', attempts: 0 })
  })

  test('never is a stub', () => {
    const all = { quizzes: [passed('boot'), passed('images')], scenarios: [did('upgrade', true), did('backup', true)] }
    expect(step(all)).toEqual({ step: 'done', dueTomorrow: 7 })
    expect(step(all, { counts: { learning: 0, due: 0, fresh: 12 } })).toEqual({ step: 'learn-cards', fresh: 12 })
  })

  test('on a later day is to master what was passed', () => {
    const all = { quizzes: [passed('boot'), passed('images')], scenarios: [did('upgrade', true), did('backup', true)] }
    expect(step(all, { day: '2026-05-05', at: '2026-05-05T08:00:00.000Z' })).toEqual({
      step: 'master',
      chapter: 'boot',
    })
    const mastered = { ...all, quizzes: [...all.quizzes, passed('boot', '2026-05-05'), passed('images', '2026-05-05')] }
    expect(step(mastered, { day: '2026-05-06', at: '2026-05-06T08:00:00.000Z' })).toMatchObject({ step: 'done' })
  })
})
