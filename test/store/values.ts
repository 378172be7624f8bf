// Values for store tests: learners, attempts, evidence, with only the interesting parts spelled out.

import type { Report } from '../../src/grading/report.ts'
import { courseRules } from '../../src/progress/gates.ts'
import { decideReview } from '../../src/schedule/evidence.ts'
import type { Decide, Rating } from '../../src/schedule/review.ts'
import type {
  CourseRules,
  NewScenarioAttempt,
  Opens,
  QuizAttempt,
  QuizResponse,
  ScenarioAttempt,
  Store,
} from '../../src/store/store.ts'

export const clock = { zone: 'Europe/Paris', rolloverHour: 4 }
/** Noon in Paris, on a day of May 2026. */
export const noon = (day: number) => `2026-05-${String(day).padStart(2, '0')}T10:00:00.000Z`

export async function guest(store: Store, name: string): Promise<string> {
  await store.createGuest({
    id: name,
    tokenHash: `token-of-${name}`,
    at: noon(1),
    endsAt: '2027-05-01T10:00:00.000Z',
    ...clock,
  })
  return name
}

export async function instructor(store: Store, name: string): Promise<string> {
  await store.saveSetupToken(`setup-${name}`, noon(1))
  const id = `id-${name}`
  await store.createInstructor({
    id,
    setupTokenHash: `setup-${name}`,
    name,
    passwordHash: '$argon2id$…',
    at: noon(1),
    ...clock,
  })
  return id
}

/** A quiz on `boot` with two choice items and a recall item. */
export function quiz(id: string, given: Partial<Omit<QuizAttempt, 'responses'>> = {}): Omit<QuizAttempt, 'responses'> {
  const items = [
    { id: 'a', rev: 1, hash: 'hash-a', selfMarked: false },
    { id: 'b', rev: 1, hash: 'hash-b', selfMarked: false },
    { id: 'c', rev: 1, hash: 'hash-c', selfMarked: true },
  ]
  return {
    id,
    kind: 'quiz',
    chapter: 'boot',
    seed: 7,
    startedAt: noon(4),
    studyDay: '2026-05-04',
    cutScore: 60,
    gate: 'all',
    items,
    ...given,
  }
}

/** The answer to item a, right, unless said otherwise. */
export function response(given: Partial<QuizResponse> = {}): QuizResponse {
  return {
    position: 0,
    item: 'a',
    rev: 1,
    hash: 'hash-a',
    answer: ['1'],
    score: 1,
    selfMarked: false,
    at: noon(4),
    ...given,
  }
}
export const responseB = (given: Partial<QuizResponse> = {}) =>
  response({ position: 1, item: 'b', hash: 'hash-b', ...given })
export const responseC = (given: Partial<QuizResponse> = {}) =>
  response({ position: 2, item: 'c', hash: 'hash-c', answer: ['got-it'], selfMarked: true, ...given })

/** What the learner's rating of a flashcard decides. */
export function rates(
  eventId: string,
  fact: string,
  rating: Rating,
  at: string,
  form: 'card' | 'recall' | 'choice' = 'card',
): Decide {
  return (card) =>
    decideReview(
      { eventId, fact, item: `${fact}-${form}`, rev: 1, form, rating, at, clock, asked: true, durationMs: 3000 },
      card,
    )
}
/** What an answer in a quiz or a scenario decides. */
export function shows(
  eventId: string,
  fact: string,
  rating: Rating,
  at: string,
  form: 'choice' | 'scenario' = 'choice',
): Decide {
  return (card) =>
    decideReview(
      { eventId, fact, item: `${fact}-${form}`, rev: 1, form, rating, at, clock, asked: false, durationMs: null },
      card,
    )
}
export const noEvidence: Decide = () => null
/** The rules of a course of chapters that require nothing, but where `opens` says otherwise. */
export const rulesThat = (opens: Opens): CourseRules => courseRules({ cutScore: 60, gate: 'all' }, [], opens)
export const opensNothing = rulesThat(() => [])

/** A scenario attempt that met the criteria named, of `saved` and `register`, and passed if it met both. */
export function scenarioAttempt(
  id: string,
  met: readonly string[],
  given: Partial<NewScenarioAttempt> = {},
): NewScenarioAttempt {
  const criteria = ['saved', 'register'].map((name) => ({
    id: name,
    label: `It is ${name}`,
    met: met.includes(name),
    points: met.includes(name) ? 5 : 0,
    maxPoints: 5,
    required: true,
    fatal: false,
    reason: 'The device says so.',
    lines: [2],
  }))
  const scenario = given.scenario ?? 'recover'
  const report: Report = {
    scenario,
    rev: 1,
    seed: null,
    outcome: met.length === 2 ? 'passed' : 'failed',
    score: 5 * met.length,
    maxScore: 10,
    warnings: [],
    criteria,
    diagnoses: [],
    repair: null,
  }
  return {
    id,
    scenario,
    chapter: 'images',
    rev: 1,
    hash: 'hash-s',
    seed: null,
    lines: `enable\nshow ${id}`,
    report,
    at: noon(4),
    studyDay: '2026-05-04',
    ...given,
  }
}

/** The attempt as it comes back when nothing was shown before it and nothing was said of it since. */
export function stored(attempt: NewScenarioAttempt, given: Partial<ScenarioAttempt> = {}): ScenarioAttempt {
  return { ...attempt, firstReport: attempt.report, regrades: [], hints: 0, solutionSeen: false, ...given }
}
