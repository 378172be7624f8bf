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

/** Attempts of a class at one scenario that are read at once. */
export const classAttemptsLimit = 5000

export interface ClassAttemptStore {
  /** Newest first, at most `classAttemptsLimit`; none for a class that is not the instructor's. */
  classAttempts(instructor: string, of: { class: string; scenario: string }): Promise<readonly ClassAttempt[]>
}
