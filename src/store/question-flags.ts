// Questions that a learner flags while taking a quiz, to come back to them.

/** What was done last to the flag of a question. Positions count from 0. */
export interface QuestionFlag {
  readonly position: number
  readonly flagged: boolean
  readonly at: string
}

export interface QuestionFlagStore {
  /** Sets a flag or takes it away; it changes nothing else. False: the learner has no such attempt, or it has no such question. */
  flagQuestion(learner: string, attempt: string, flag: QuestionFlag): Promise<boolean>
  /** The positions that are flagged, the first first. */
  flaggedQuestions(learner: string, attempt: string): Promise<readonly number[]>
}
