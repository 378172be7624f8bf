// Which quiz of a chapter is running: the one started last, while questions of it are open. Starting another ends it.

import type { QuizResult } from '../store/store.ts'

/** The attempt that can be continued, among the results of one chapter in the order of their start; or null. */
export function runningQuiz(results: readonly QuizResult[]): QuizResult | null {
  const newest = results.at(-1)
  return newest && openIn(newest) > 0 ? newest : null
}

/** How many of its questions are not answered. */
export function openIn({ answered, machine, self }: QuizResult): number {
  return machine.maxScore + self.maxScore - answered
}
