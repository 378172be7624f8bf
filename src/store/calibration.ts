// How well a learner knows what they know: their answers by how sure they were of them.

import type { Confidence } from '../schedule/review.ts'

/** Of one confidence: how many answers were given with it, and how many of them were right. */
export interface Calibration {
  readonly confidence: Confidence
  readonly answers: number
  readonly right: number
}

export interface CalibrationStore {
  /** All answers in quizzes, practice and review that were given with a confidence. The surest come first; what was never said is left out. */
  calibration(learner: string): Promise<readonly Calibration[]>
  /** Whether questions ask for it from now on. */
  saveAsksConfidence(learner: string, asks: boolean): Promise<void>
}
