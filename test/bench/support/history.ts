// What learners have done: quizzes, reviews and scenarios of past days, saved through the store as the pages would save them.

import { randomUUIDv7 } from 'node:crypto'

import { isSelfMarked } from '../../../src/content/self-marked.ts'
import type { Item, Library, Scenario } from '../../../src/content/library.ts'
import { gradeScenario } from '../../../src/grading/grade.ts'
import type { Report } from '../../../src/grading/report.ts'
import { decideReview, isDue } from '../../../src/schedule/evidence.ts'
import { evidenceForm } from '../../../src/schedule/review.ts'
import type { Rating, ReviewForm, StudyClock } from '../../../src/schedule/review.ts'
import { studyDay } from '../../../src/schedule/study-day.ts'
import type { CourseRules, Store } from '../../../src/store/store.ts'
import { formOf } from '../../../src/web/items.ts'
import { rightAnswer, wrongAnswer } from '../../support/item-answers.ts'
import { copiedId } from './generated-course.ts'

const DAY_MS = 86_400_000
const CLOCK: StudyClock = { zone: 'UTC', rolloverHour: 4 }
const QUIZ_LENGTH = 10
/** New flashcards, and reviews at most, of one day of a long history. */
const PER_DAY = { fresh: 5, reviews: 40 }

/** A chapter with what is answered in it. */
export interface PastChapter {
  readonly id: string
  readonly quiz: readonly PastItem[]
  readonly cards: readonly PastItem[]
  readonly scenarios: readonly PastScenario[]
}
export interface PastItem {
  readonly item: Item
  readonly form: ReviewForm
}
interface PastScenario {
  readonly scenario: Pick<Scenario, 'id' | 'rev' | 'hash' | 'fact' | 'chapter'>
  /** Answers and what they earned, right and wrong ones by turns. */
  readonly answers: readonly { readonly lines: string; readonly report: Report }[]
}

/** The written chapters of a library, and as many copies of them as a generated course has (generated-course.ts). */
export function pastChapters(library: Library, copies = 1): readonly PastChapter[] {
  const written = library.chapters.filter(({ stub }) => !stub)
  const graded = new Map(
    written.flatMap(({ scenarios }) => scenarios).map((id) => [id, answersOf(library.scenarios.get(id))]),
  )
  const items = (ids: readonly string[], place: 'quiz' | 'cards', copy: number): readonly PastItem[] =>
    ids.flatMap((id) => {
      const item = library.items.get(id)
      if (!item) return []
      const copied = { ...item, id: copiedId(id, copy), fact: copiedId(item.fact, copy) }
      return [{ item: copied, form: evidenceForm(formOf(item, place)) }]
    })
  return Array.from({ length: copies }, (_, index) => index + 1).flatMap((copy) =>
    written.map((chapter) => ({
      id: copiedId(chapter.id, copy),
      quiz: items(chapter.quiz, 'quiz', copy),
      cards: items(chapter.cards, 'cards', copy),
      scenarios: chapter.scenarios.flatMap((id) => {
        const scenario = library.scenarios.get(id)
        if (!scenario) return []
        const { rev, hash, fact } = scenario
        const copied = { id: copiedId(id, copy), rev, hash, fact: copiedId(fact, copy) }
        return [{ scenario: { ...copied, chapter: copiedId(chapter.id, copy) }, answers: graded.get(id) ?? [] }]
      }),
    })),
  )
}

function answersOf(scenario: Scenario | undefined): PastScenario['answers'] {
  if (!scenario) return []
  const [solution] = scenario.passes
  const texts = scenario.fails.slice(0, 2).flatMap(({ lines }) => [solution?.lines ?? '', lines])
  return texts.map((lines) => ({ lines, report: gradeScenario(scenario, lines).report }))
}

/** Who answers, and by which rules. */
export interface Past {
  readonly store: Store
  readonly learner: string
  readonly chapters: readonly PastChapter[]
  readonly rules: CourseRules
  /** Five unless given. */
  readonly missesOneIn?: number
}

/**
 * A learner who comes every day, up to today: reviews what is due and some new flashcards, takes a quiz on each third day and a
 * scenario on each second. Of ten answers about eight are right.
 */
export async function studyDaily(past: Past, days: number, until: Date): Promise<void> {
  const { store, learner, chapters, rules } = past
  const fresh = chapters.flatMap(({ cards }) => cards)
  const forms = new Map(chapters.flatMap(({ quiz, cards }) => [...quiz, ...cards]).map((one) => [one.item.fact, one]))
  for (let day = 0; day < days; day += 1) {
    const at = clockFrom(until.getTime() - (days - 1 - day) * DAY_MS)
    const chapter = chapters[day % chapters.length] as PastChapter
    await store.markRead(learner, chapter.id, at(), rules)
    const now = at()
    const due = (await store.cards(learner)).filter((card) => isDue(card, now, studyDay(now, CLOCK)))
    const known = due.flatMap(({ fact }) => forms.get(fact) ?? []).slice(0, PER_DAY.reviews)
    const begun = fresh.slice(day * PER_DAY.fresh, (day + 1) * PER_DAY.fresh)
    for (const [n, one] of [...known, ...begun].entries())
      await review(past, one, at(), (day + n) % 5 === 0 ? 'again' : 'good')
    // The last day has both.
    const turn = days - 1 - day
    if (turn % 3 === 0) await takeQuiz(past, chapter, day, at)
    if (turn % 2 === 0) await tryScenario(past, chapter, day, at())
  }
}

/**
 * Quizzes in one chapter after the other, a day each, with two flashcards beside each and a scenario beside every fifth. However few the answers are, they
 * reach every chapter if they can, so that a longer history has no more chapters with a result than a short one.
 */
export async function takeQuizzes(past: Past, answers: number, until: Date): Promise<void> {
  const quizzes = Math.min(answers, Math.max(past.chapters.length, Math.ceil(answers / QUIZ_LENGTH)))
  for (let day = 0; day < quizzes; day += 1) {
    const at = clockFrom(until.getTime() - (quizzes - 1 - day) * DAY_MS)
    const chapter = past.chapters[day % past.chapters.length] as PastChapter
    const round = Math.floor(day / past.chapters.length)
    const length = Math.floor(((day + 1) * answers) / quizzes) - Math.floor((day * answers) / quizzes)
    await takeQuiz(past, chapter, round, at, length)
    for (const card of rotated(chapter.cards, 2 * round).slice(0, 2)) await review(past, card, at(), 'good')
    if (day % 5 === 0) await tryScenario(past, chapter, round, at())
  }
}

/** The times of one sitting, which ends before `end`: an answer each ten seconds. */
function clockFrom(end: number): () => string {
  let at = end - 7_200_000
  return () => new Date((at += 10_000)).toISOString()
}

async function takeQuiz(
  { store, learner, rules, missesOneIn = 5 }: Past,
  chapter: PastChapter,
  round: number,
  at: () => string,
  length = QUIZ_LENGTH,
): Promise<void> {
  const id = randomUUIDv7()
  const asked = rotated(chapter.quiz, round * QUIZ_LENGTH).slice(0, length)
  const startedAt = at()
  await store.saveItemVersions(asked.map(({ item }) => ({ hash: item.hash, id: item.id, rev: item.rev, body: item })))
  const items = asked.map(({ item }) => ({
    id: item.id,
    rev: item.rev,
    hash: item.hash,
    selfMarked: isSelfMarked(item),
  }))
  await store.startQuiz(
    learner,
    {
      id,
      kind: 'quiz',
      chapter: chapter.id,
      seed: round,
      startedAt,
      studyDay: studyDay(startedAt, CLOCK),
      cutScore: 60,
      gate: 'all',
      items,
    },
    rules,
  )
  for (const [position, { item, form }] of asked.entries()) {
    const right = (round + position) % missesOneIn !== 0
    const now = at()
    const response = {
      position,
      item: item.id,
      rev: item.rev,
      hash: item.hash,
      answer: right ? rightAnswer(item) : wrongAnswer(item),
      score: right ? (1 as const) : (0 as const),
      selfMarked: isSelfMarked(item),
      at: now,
    }
    const decide = evidence({ item, form, at: now, rating: right ? 'good' : 'again', asked: false })
    await store.saveResponse(learner, id, response, item.fact, decide, rules)
  }
}

/** One answer given in review. */
export async function review(
  { store, learner }: Pick<Past, 'store' | 'learner'>,
  { item, form }: PastItem,
  at: string,
  rating: Rating,
): Promise<void> {
  const eventId = randomUUIDv7()
  await store.reviewCard(learner, item.fact, eventId, evidence({ item, form, at, rating, asked: true, eventId }))
}

async function tryScenario(
  { store, learner }: Past,
  { id: chapter, scenarios }: PastChapter,
  round: number,
  at: string,
): Promise<void> {
  const past = scenarios[round % scenarios.length]
  const answer = past?.answers[round % past.answers.length]
  if (!past || !answer) return
  const { scenario } = past
  const { id, rev, hash, fact } = scenario
  await store.saveDraft(learner, id, { lines: answer.lines, seed: null }, at)
  await store.saveScenarioAttempt(
    learner,
    {
      id: randomUUIDv7(),
      scenario: id,
      chapter,
      rev,
      hash,
      seed: null,
      ...answer,
      at,
      studyDay: studyDay(at, CLOCK),
    },
    fact,
    evidence({
      item: scenario,
      form: 'scenario',
      at,
      rating: answer.report.outcome === 'passed' ? 'good' : 'again',
      asked: false,
    }),
  )
}

function evidence({
  item,
  form,
  at,
  rating,
  asked,
  eventId = randomUUIDv7(),
}: {
  readonly item: Pick<Item, 'id' | 'rev' | 'fact'>
  readonly form: ReviewForm
  readonly at: string
  readonly rating: Rating
  readonly asked: boolean
  readonly eventId?: string
}) {
  const { id, rev, fact } = item
  return (card: Parameters<typeof decideReview>[1]) =>
    decideReview({ eventId, fact, item: id, rev, form, rating, at, clock: CLOCK, asked, durationMs: 4000 }, card)
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const first = list.length === 0 ? 0 : by % list.length
  return [...list.slice(first), ...list.slice(0, first)]
}
