// The course map as values: the next step, progress, and what is not written yet.

import { beforeAll, expect, test } from 'vitest'

import type { Library } from '../../src/content/library.ts'
import type { Card } from '../../src/schedule/review.ts'
import type { QuizResult } from '../../src/store/store.ts'
import { coursePage } from '../../src/web/course-page.ts'
import { studyFrom } from '../../src/web/study.ts'
import { realLibrary, withWritten } from '../support/app.ts'
import { progressFrom, type History } from '../support/progress.ts'

const day = '2026-05-04'
const at = `${day}T12:00:00.000Z`
const FIRST = 'boot-sequence'

let library: Library
beforeAll(async () => {
  library = await realLibrary()
})

const quiz = (chapter: string, answered: number, score = 0, startedAt = at): QuizResult => ({
  attempt: `${chapter}-${startedAt}`,
  chapter,
  studyDay: day,
  startedAt,
  at: startedAt,
  cutScore: 60,
  gate: 'all',
  answered,
  machine: { score, maxScore: 10 },
  self: { score: 0, maxScore: 0 },
})
const due = (fact: string): Card => ({
  fact,
  state: 'review',
  stability: 5,
  difficulty: 5,
  step: 0,
  dueDay: day,
  dueAt: `${day}T00:00:00.000Z`,
  lastDay: '2026-05-01',
  lastAt: '2026-05-01T12:00:00.000Z',
  reps: 1,
  lapses: 0,
  item: null,
  rev: null,
})
const factsOf = (chapter: string) =>
  library.chapter.get(chapter)?.cards.flatMap((id) => library.items.get(id)?.fact ?? []) ?? []

function page(given: { progress?: History; cards?: readonly Card[]; unsent?: readonly string[] }, course = library) {
  const progress = progressFrom(given.progress ?? {}, course.chapters, course.course)
  const clock = { zone: 'UTC', rolloverHour: 4 }
  const known = { library: course, clock, at, day, progress, today: [], pulled: [], only: null }
  const study = studyFrom({ ...known, cards: given.cards ?? [] })
  return coursePage({ library: course, study, unsent: given.unsent ?? [], isNew: false, exam: null })
}
const row = ({ parts }: ReturnType<typeof page>, id: string) =>
  parts.flatMap(({ chapters }) => chapters).find((chapter) => chapter.id === id)

test('a quiz in progress is the next step, before what is due', () => {
  const cards = factsOf(FIRST).slice(0, 3).map(due)
  expect(page({ cards, progress: { quizzes: [quiz(FIRST, 8)] } }).next).toMatchObject({
    title: `Quiz: ${library.chapter.get(FIRST)?.title ?? ''}`,
    text: '8 of 10 answered so far.',
    action: 'Continue the quiz',
    href: `/attempts/${FIRST}-${at}`,
    second: { href: '/review', action: 'Review 3 facts' },
  })
  expect(page({ cards }).next.action).toBe('Start review')
})

test('of two quizzes in progress the one touched last is the next step', () => {
  const quizzes = [quiz('ios-images', 1, 0, '2026-05-04T11:00:00.000Z'), quiz(FIRST, 1, 0, '2026-05-04T11:30:00.000Z')]
  expect(page({ progress: { quizzes } }).next.href).toBe(`/attempts/${FIRST}-2026-05-04T11:30:00.000Z`)
})

test('a scenario with lines that were not submitted is the next step, until it is passed', () => {
  const id = library.chapter.get(FIRST)?.scenarios[0] ?? ''
  const unsent = ['no-longer-in-the-course', id]
  expect(page({ unsent }).next).toMatchObject({
    title: `Scenario: ${library.scenarios.get(id)?.title ?? ''}`,
    action: 'Continue the scenario',
    href: `/scenarios/${id}`,
    second: null,
  })
  const passed = { scenario: id, attempts: 1, passed: true, bestScore: 1, maxScore: 1, lastAt: at }
  expect(page({ unsent, progress: { scenarios: [passed] } }).next.action).toBe('Read the chapter')
})

test('what is not written yet stands apart, with its scenarios and without a state', () => {
  const course = withWritten(library, 2)
  const { parts } = page({}, course)
  const stubs = course.chapters.filter(({ stub }) => stub)
  const unwritten = parts.flatMap((part) => part.unwritten)
  expect(unwritten.map(({ title }) => title)).toEqual(stubs.map(({ title }) => title))
  expect(parts.flatMap(({ chapters }) => chapters)).toHaveLength(2)
  for (const [index, { scenarios }] of stubs.entries())
    expect(unwritten[index]?.scenarios).toBe(
      scenarios.length === 0 ? null : `0 of ${scenarios.length} scenario${scenarios.length === 1 ? '' : 's'} passed`,
    )
})

test('the bar of a chapter grows with reading, quiz, scenarios and cards, and ends at 100', () => {
  const chapter = library.chapter.get(FIRST)
  const scenarios = (chapter?.scenarios ?? []).map((scenario) => ({
    scenario,
    attempts: 1,
    passed: true,
    bestScore: 1,
    maxScore: 1,
    lastAt: at,
  }))
  const read = [{ chapter: FIRST, at }]
  const quizzes = [quiz(FIRST, 10, 10)]
  const cards = factsOf(FIRST).map(due)
  const done = (given: Parameters<typeof page>[0]) => row(page(given), FIRST)?.bar?.done
  expect([
    done({}),
    done({ progress: { read } }),
    done({ progress: { read, quizzes } }),
    done({ progress: { read, quizzes, scenarios } }),
    done({ progress: { read, quizzes, scenarios }, cards }),
  ]).toEqual([0, 25, 50, 75, 100])
  expect(row(page({}), 'password-recovery')?.bar).toBeNull()
})

const glance = (given: Parameters<typeof page>[0], id = FIRST) =>
  Object.fromEntries(
    (row(page(given), id)?.glance ?? []).map(({ what, how, isBegun, isDone }) => [
      what,
      `${isDone ? 'done' : isBegun ? 'begun' : 'none'}: ${how.replaceAll('\u00a0', ' ')}`,
    ]),
  )
const scenariosOf = (chapter: string) => library.chapter.get(chapter)?.scenarios ?? []

test('a row says of text, quiz, scenarios and cards how far each is, for somebody who has done nothing', () => {
  const minutes = library.chapter.get(FIRST)?.readingMinutes
  expect(glance({})).toEqual({
    Text: `none: ${minutes} min to read`,
    Quiz: 'none: Not taken yet',
    Scenarios: `none: 0 of ${scenariosOf(FIRST).length} passed`,
    Cards: `none: ${new Set(factsOf(FIRST)).size} to learn`,
  })
})

test('a row of a learner says the best quiz, the scenarios passed, the cards learnt and what is due', () => {
  const [first = '', second = '', third = ''] = [...new Set(factsOf(FIRST))]
  const cards = [due(first), { ...due(second), dueDay: '2026-05-09' }, { ...due(third), state: 'learning' as const }]
  const passed = { attempts: 2, passed: true, bestScore: 1, maxScore: 1, lastAt: at }
  const [one = '', two = ''] = scenariosOf(FIRST)
  const scenarios = [
    { ...passed, scenario: one },
    { ...passed, scenario: two, passed: false },
  ]
  const read = [{ chapter: FIRST, at }]
  expect(glance({ cards, progress: { read, quizzes: [quiz(FIRST, 10, 8)], scenarios } })).toEqual({
    Text: 'done: Read',
    Quiz: 'done: Best 80 %, passed',
    Scenarios: `begun: 1 of ${scenariosOf(FIRST).length} passed`,
    Cards: `begun: 2 of ${new Set(factsOf(FIRST)).size} learnt, 2 due`,
  })
})

test('a quiz that was not passed says what it takes, and one that is running how far it is', () => {
  const failed = quiz(FIRST, 10, 4, '2026-05-03T10:00:00.000Z')
  expect(glance({ progress: { quizzes: [failed] } })['Quiz']).toBe('begun: Best 40 %, pass with 60 %')
  expect(glance({ progress: { quizzes: [quiz(FIRST, 3)] } })['Quiz']).toBe('begun: In progress: 3 of 10 answered')
  expect(glance({ progress: { quizzes: [failed, quiz(FIRST, 3)] } })['Quiz']).toBe(
    'begun: Best 40 %, pass with 60 %; in progress: 3 of 10 answered',
  )
})

test('an item of a quiz that was missed is due in its chapter', () => {
  const own = new Set(factsOf(FIRST))
  const asked = (library.chapter.get(FIRST)?.quiz ?? []).map((id) => library.items.get(id)?.fact ?? '')
  const missed = asked.find((fact) => !own.has(fact)) ?? ''
  expect(missed).not.toBe('')
  expect(glance({ cards: [due(missed)] })['Cards']).toBe(`none: ${own.size} to learn, 1 due`)
})

test('every cell leads to what it is about; cards of a locked chapter wait', () => {
  const links = (id: string) => row(page({}), id)?.glance.map(({ what, href }) => [what, href])
  expect(links(FIRST)).toEqual([
    ['Text', `/chapters/${FIRST}`],
    ['Quiz', `/chapters/${FIRST}/quiz`],
    ['Scenarios', `/chapters/${FIRST}#scenarios`],
    ['Cards', `/review?chapter=${FIRST}`],
  ])
  expect(links('password-recovery')?.at(-1)).toEqual(['Cards', null])
  expect(glance({}, 'password-recovery')['Cards']).toMatch(/^none: \d+, once it is open$/)
})

test('a part sums up its quizzes, scenarios and cards, and the map says how much of the exam it asks about', () => {
  const [one = ''] = scenariosOf(FIRST)
  const scenarios = [{ scenario: one, attempts: 1, passed: true, bestScore: 1, maxScore: 1, lastAt: at }]
  const cards = [due(factsOf(FIRST)[0] ?? '')]
  const { parts, coverage } = page({ cards, progress: { quizzes: [quiz(FIRST, 10, 8)], scenarios } })
  const of = library.course.parts.findIndex(({ chapters }) => chapters.includes(FIRST))
  const inFirst = (library.course.parts[of]?.chapters ?? []).flatMap(scenariosOf).length
  expect(parts[of]?.sum).toEqual([
    expect.stringMatching(/^1 of \d+ quizzes passed$/),
    `1 of ${inFirst} scenarios passed`,
    expect.stringMatching(/^\d+ of \d+ cards learnt$/),
  ])
  expect(coverage).toMatch(
    /^Exam topics with quiz questions here, as announced: \d+ of 53 in v1\.1, \d+ of 29 in v2\.0\. For the other topics you need other material\.$/,
  )
})

test('what waits for review is said in words that are true of it', () => {
  const [first = '', second = ''] = factsOf(FIRST)
  const learning = { ...due(first), state: 'learning' as const, dueAt: at }
  expect(page({ cards: [learning, due(second)] })).toMatchObject({
    next: { title: 'Review 2 facts', text: '1 new to you, 1 due.' },
    due: '2 to review now · 20 new cards ready',
  })
})
