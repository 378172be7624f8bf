// What the store tells of a learner's days: rows that are kept with each deed, and when cards are due.

/** What a learner did on a study day. */
export interface StudyDay {
  /** `2026-05-04` */
  readonly day: string
  /** Ratings and answers given in review, without those taken back. */
  readonly reviews: number
  /** Quizzes and practice that were begun on this day and have an answer. */
  readonly quizzes: number
  /** The answers in them. */
  readonly answers: number
  /** Graded attempts, and those that passed by the report that counts. */
  readonly scenarios: number
  readonly scenariosPassed: number
  /** Known cards that were due and answered; of these, the recalled ones. */
  readonly due: number
  readonly recalled: number
  /** Time of answers to cards and questions, as far as it is known; scenarios aside. */
  readonly answerMs: number
  /** A class holds results of the day back: what passed and what was recalled tell nothing. */
  readonly isHeld?: true
}

/** How many cards come due on a day. */
export interface DueOnDay {
  readonly day: string
  readonly cards: number
}

export interface StudyDayStore {
  /** Study days on which something was done, both ends included; the first comes first. */
  studyDays(learner: string, days: { from: string; to: string }): Promise<readonly StudyDay[]>
  /** Cards by the day on which they are due, up to a day; those of days that have passed, and those in a step, on their own day. */
  dueByDay(learner: string, until: string): Promise<readonly DueOnDay[]>
  /** Of these facts, those whose card has passed its first steps and was not forgotten since. */
  learntFacts(learner: string, facts: readonly string[]): Promise<readonly string[]>
  /** Milliseconds that the latest answers given in review took, as far as it is known; at most `limit`. */
  answerTimes(learner: string, limit: number): Promise<readonly number[]>
}
