// What the store tells of all attempts of a learner, in one list.

import type { Part } from './store.ts'

/** A quiz, a practice or a scenario as a list of all attempts shows it. */
export interface AnyAttempt {
  readonly kind: 'quiz' | 'practice' | 'scenario'
  readonly id: string
  /** Of a quiz and a practice when it was started, of a scenario when it was submitted. */
  readonly at: string
  /** Null for practice. By the id that it had then. */
  readonly chapter: string | null
  /** Null for a quiz and practice. */
  readonly scenario: string | null
  readonly score: number
  readonly maxScore: number
  /** How many questions have an answer; null for a scenario. */
  readonly answered: number | null
  /** Of the report that counts; null for a quiz and practice. */
  readonly outcome: 'passed' | 'failed' | 'ungradable' | null
  /** Results are held back until then: score and outcome tell nothing. Absent: they are told. */
  readonly heldUntil?: string
}
export interface AttemptFilter {
  /** Null: of every kind. */
  readonly kind: AnyAttempt['kind'] | null
  /** The ids that a chapter has and had; null: of every chapter, and practice, which is of none. */
  readonly chapters: readonly string[] | null
}

export interface AttemptListStore {
  /** The latest first. */
  attempts(learner: string, filter: AttemptFilter, part: Part): Promise<readonly AnyAttempt[]>
}
