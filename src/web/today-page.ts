// The page of today as plain values: what waits, how long it takes, the next step, and what was done.

import type { Library } from '../content/library.ts'
import { isScenario } from '../schedule/queue.ts'
import type { LearnerAssignment } from '../store/assignments.ts'
import type { StudyDay } from '../store/study-days.ts'
import { isLate, ownAssignmentLink } from './assignment-words.ts'
import { examText } from './exam.ts'
import type { Exam } from './exam.ts'
import { heldText } from './held.ts'
import { nextStepPanel } from './next-step-panel.ts'
import { waiting } from './study.ts'
import type { Study } from './study.ts'
import { count, instantText, weekdayText } from './words.ts'

export interface TodayContext {
  readonly library: Library
  /** Their id. */
  readonly learner: string
  readonly study: Study
  /** Scenarios with lines that were not submitted, the latest first. */
  readonly unsent: readonly string[]
  readonly exam: Exam | null
  /** What was done on this study day; null: nothing. */
  readonly done: StudyDay | null
  /** Milliseconds that the latest answers in review took. */
  readonly answerTimes: readonly number[]
  /** What classes expect, and what of it was done lately. */
  readonly assigned: readonly LearnerAssignment[]
}

/** How many of the latest answers tell a learner's pace, and how few tell nothing yet. */
export const TIMES_ASKED = 100
const TIMES_NEEDED = 10
/** Of a card, for somebody whose pace is not known. */
const DEFAULT_SECONDS = 10
/** A new card is asked again in the same sitting. */
const ANSWERS_OF_NEW = 2

/** The values of `views/today.hbs`. */
export function todayPage({ library, learner, study, unsent, exam, done, answerTimes, assigned }: TodayContext) {
  return {
    title: 'Today',
    date: weekdayText(study.day),
    exam: exam && examText(exam, study.day),
    next: nextStepPanel({ library, study, unsent, exam }),
    assigned: assigned.map((assignment) => ({
      ...ownAssignmentLink(learner, assignment, library),
      className: assignment.className,
      isDone: assignment.doneAt !== null,
      held: assignment.heldUntil === undefined ? null : heldText(assignment.heldUntil, study.clock.zone),
      // Whether it was done is among what is held back.
      isLate: assignment.heldUntil === undefined && isLate(assignment, study.at),
      due: instantText(assignment.dueAt, study.clock.zone),
    })),
    waits: waits(library, study),
    minutes: minutesText(library, study, answerTimes),
    held: study.queue.heldBack > 0 ? `${count(study.queue.heldBack, 'more new card')} on later days.` : null,
    done: doneLines(done),
  }
}

function waits(library: Library, study: Study) {
  const { queue, dueToday } = study
  const later = dueToday - waiting(queue)
  const scenarios = dueScenarios(study)
  const line = (n: number, what: string, note: string | null = null) => (n > 0 ? [{ n, what, note }] : [])
  return [
    ...line(waiting(queue) - scenarios.length, 'to review now'),
    ...line(later, 'to review later today', 'They come back in a few minutes, or when their step is over.'),
    ...line(queue.counts.pulled, 'from a scenario that you missed'),
    ...line(queue.counts.fresh, queue.counts.fresh === 1 ? 'new card' : 'new cards'),
    ...line(
      scenarios.length,
      scenarios.length === 1 ? 'scenario to do again' : 'scenarios to do again',
      namesOf(scenarios.flatMap((id) => library.scenarios.get(id)?.title ?? [])),
    ),
  ]
}

/** The first of them, and how many more there are. */
function namesOf(titles: readonly string[]): string {
  const more = titles.length - NAMES_SHOWN
  const shown = titles.slice(0, NAMES_SHOWN).join(', ')
  return more > 0 ? `${shown} and ${more} more` : shown
}
const NAMES_SHOWN = 3

/** `Cards take about 12 minutes, at 8 seconds an answer, your pace lately.`; scenarios apart. Null when nothing waits. */
function minutesText(library: Library, study: Study, answerTimes: readonly number[]): string | null {
  const { queue } = study
  const scenarios = dueScenarios(study)
  const answers = waiting(queue) - scenarios.length + queue.counts.pulled + ANSWERS_OF_NEW * queue.counts.fresh
  const own = answerTimes.length >= TIMES_NEEDED ? Math.max(1, Math.round(median(answerTimes) / 1000)) : null
  const seconds = own ?? DEFAULT_SECONDS
  const pace = own === null ? 'until your own pace is known' : 'your pace lately'
  const minutes = scenarios.reduce((sum, id) => sum + (library.scenarios.get(id)?.minutes ?? 0), 0)
  const told = [
    ...(answers > 0
      ? [`Cards take about ${lasting((answers * seconds) / 60)}, at ${count(seconds, 'second')} an answer, ${pace}.`]
      : []),
    ...(minutes > 0
      ? [`${scenarios.length === 1 ? 'The scenario takes' : 'The scenarios take'} about ${lasting(minutes)}.`]
      : []),
  ]
  return told.length > 0 ? told.join(' ') : null
}

/** `12 minutes`, `2 h 5 min` */
function lasting(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes))
  return whole < 90 ? count(whole, 'minute') : `${Math.floor(whole / 60)} h ${whole % 60} min`
}

function dueScenarios({ queue }: Study): readonly string[] {
  return queue.now.filter(isScenario).map(({ form }) => form.id)
}

/** What was done, a line each. */
function doneLines(done: StudyDay | null): readonly string[] {
  if (!done) return []
  const { reviews, quizzes, answers, scenarios, scenariosPassed, isHeld } = done
  return [
    ...(reviews > 0 ? [count(reviews, 'review')] : []),
    ...(answers > 0
      ? [`${count(answers, 'question')} in ${count(quizzes, 'quiz or practice', 'quizzes and practices')}`]
      : []),
    ...(scenarios > 0 ? [`${count(scenarios, 'scenario attempt')}${isHeld ? '' : `, ${scenariosPassed} passed`}`] : []),
  ]
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}
