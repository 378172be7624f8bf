// The result of a quiz as values: what comes first, and where the main button leads.

import { beforeAll, describe, expect, test } from 'vitest'

import type { Item, Library } from '../../src/content/library.ts'
import type { QuizAttempt, ScenarioResult } from '../../src/store/store.ts'
import { quizResultPage } from '../../src/web/quiz-result-page.ts'
import { studyFrom } from '../../src/web/study.ts'
import { realLibrary } from '../support/app.ts'
import { progressFrom } from '../support/progress.ts'

const at = '2026-05-04T12:00:00.000Z'
const day = '2026-05-04'
const CHAPTER = 'boot-sequence'

let library: Library
let items: readonly Item[]
beforeAll(async () => {
  library = await realLibrary()
  items =
    library.chapter
      .get(CHAPTER)
      ?.quiz.slice(0, 10)
      .flatMap((id) => library.items.get(id) ?? []) ?? []
})

interface Given {
  /** Ten marks: `+` right, `-` wrong, `.` not answered. */
  readonly marks: string
  readonly practice?: boolean
  readonly ended?: boolean
  readonly scenariosPassed?: boolean
  readonly flagged?: readonly number[]
}
function result({ marks, practice = false, ended = false, scenariosPassed = false, flagged = [] }: Given) {
  const presented = items.map(({ id, rev, hash, kind }) => ({ id, rev, hash, selfMarked: kind === 'card' }))
  const attempt: QuizAttempt = {
    id: 'a',
    kind: practice ? 'practice' : 'quiz',
    chapter: practice ? null : CHAPTER,
    seed: 1,
    startedAt: at,
    studyDay: day,
    cutScore: practice ? null : 60,
    gate: practice ? null : 'all',
    items: presented,
    responses: presented.flatMap((item, position) => {
      const mark = marks[position]
      const response = { position, item: item.id, rev: item.rev, hash: item.hash, answer: [], at }
      return mark === '.'
        ? []
        : [{ ...response, selfMarked: item.selfMarked, score: mark === '+' ? (1 as const) : (0 as const) }]
    }),
  }
  const scored = (selfMarked: boolean) => ({
    score: attempt.responses.filter((each) => each.selfMarked === selfMarked && each.score === 1).length,
    maxScore: presented.filter((each) => each.selfMarked === selfMarked).length,
  })
  const machine = scored(false)
  const quiz = { attempt: 'a', chapter: CHAPTER, studyDay: day, startedAt: at, at, cutScore: 60, gate: 'all' as const }
  const answered = attempt.responses.length
  const scenarios: ScenarioResult[] = scenariosPassed
    ? [...library.scenarios.keys()].map((scenario) => ({
        scenario,
        attempts: 1,
        passed: true,
        bestScore: 1,
        maxScore: 1,
        lastAt: at,
      }))
    : []
  const quizzes = practice ? [] : [{ ...quiz, answered, machine, self: scored(true) }]
  const progress = progressFrom({ quizzes, scenarios }, library.chapters, library.course)
  const clock = { zone: 'UTC', rolloverHour: 4 }
  const study = studyFrom({ library, clock, at, day, progress, cards: [], today: [], pulled: [], only: null })
  return quizResultPage({ library, study, attempt, items, ended, flagged })
}

describe('the main button', () => {
  test.each<[string, Given, string]>([
    ['of a passed quiz is the next chapter', { marks: '++++++----' }, 'Next chapter: Cisco IOS image management'],
    ['of a missed quiz is what was missed', { marks: '+++++-----' }, 'Review what you missed'],
    ['of a quiz in progress is its next question', { marks: '+.........' }, 'Continue the questions'],
    ['of an ended quiz is what was missed', { marks: '+-........', ended: true }, 'Review what you missed'],
    ['of an ended quiz without a miss is another try', { marks: '+.........', ended: true }, 'Try again'],
    ['of practice is what was missed', { marks: '+++++++++-', practice: true }, 'Review what you missed'],
    ['of practice without a miss is more practice', { marks: '++++++++++', practice: true }, 'Practise again'],
  ])('%s', (_, given, label) => {
    expect(result(given).steps[0]?.label).toBe(label)
  })

  test('of a passed quiz is no page that was passed, and its scenarios come second', () => {
    const labels = (given: Given) => result(given).steps.map(({ label }) => label)
    expect(labels({ marks: '++++++++++' })).toEqual([
      'Next chapter: Cisco IOS image management',
      'Scenarios of this chapter',
      'Take the quiz again',
    ])
    expect(labels({ marks: '+++++++++-', scenariosPassed: true })).toEqual([
      'Next chapter: Cisco IOS image management',
      'Review what you missed',
      'Take the quiz again',
    ])
  })
})

test('what was missed comes first, by its question; what was right is folded', () => {
  const { missed, right, rightTitle, rightFolded } = result({ marks: '+-+-......' })
  expect(missed.map(({ label, href }) => [label, href]).slice(0, 2)).toEqual([
    ['Wrong', '/attempts/a/2'],
    ['Wrong', '/attempts/a/4'],
  ])
  expect(missed[0]?.question).toBe(items[1]?.stemText)
  expect(right.map(({ href }) => href)).toEqual(['/attempts/a/1', '/attempts/a/3'])
  expect([rightTitle, rightFolded]).toEqual(['2 right answers', true])
  expect(result({ marks: '++++++++++' }).rightFolded).toBe(false)
})

test('a failed quiz says how many right answers it needed, and an open one how many more', () => {
  expect(result({ marks: '+++++-----' }).outcome?.text).toBe('You needed 6 right answers and have 5.')
  expect(result({ marks: '+++-......' }).outcome).toMatchObject({
    title: 'Quiz not passed yet',
    text: '3 more right answers pass it.',
  })
})

test('flagged questions are listed, each with how it went', () => {
  expect(result({ marks: '+-.+......', flagged: [0, 1, 2] }).flagged).toEqual([
    { number: 1, href: '/attempts/a/1', says: 'right' },
    { number: 2, href: '/attempts/a/2', says: 'wrong' },
    { number: 3, href: '/attempts/a/3', says: 'open' },
  ])
  expect(result({ marks: '++++++++++' }).flagged).toEqual([])
})
