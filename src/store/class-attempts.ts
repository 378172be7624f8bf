// The attempts of a class at a scenario, for what its members miss and why. Only those that may be shown.

import type { MissingAttempt } from '../progress/class-misses.ts'

/** A graded attempt of a member, by the report that counts. */
export interface ClassAttempt extends MissingAttempt {
  readonly name: string
  readonly attempt: string
  readonly at: string
  readonly outcome: 'passed' | 'failed'
  readonly score: number
  readonly maxScore: number
}

/** An answer of a member to assigned work, as it was typed. */
export interface TypedAnswer {
  readonly learner: string
  readonly name: string
  readonly attempt: string
  readonly at: string
  /** The scenario, or the item of a quiz. */
  readonly part: string
  /** What drew the values: of the scenario (null: every first one), or of the quiz. */
  readonly seed: number | null
  /** Of a question in its quiz, from 1; null for a scenario. */
  readonly position: number | null
  readonly typed: string
}

/** Attempts of a class at one scenario that are read at once. */
export const classAttemptsLimit = 5000

export interface ClassAttemptStore {
  /** What members typed since the assignment opened: lines of scenarios, or answers to these items of a quiz; newest first, at most `classAttemptsLimit`. */
  typedAnswers(
    instructor: string,
    of: { class: string; assignment: string; chapters: readonly string[]; items: readonly string[] },
  ): Promise<readonly TypedAnswer[]>
  /** Newest first, at most `classAttemptsLimit`; none for a class that is not the instructor's. */
  classAttempts(instructor: string, of: { class: string; scenario: string }): Promise<readonly ClassAttempt[]>
}
