// Which quiz of a chapter is running: the one started last, while questions of it are open. Starting another ends it.

import type { QuizAttempt, QuizResult, Store } from '../store/store.ts'

/** The results of one chapter's attempts; the id of the one that can be gone on with, or null. */
export async function runningQuiz(
  store: Store,
  learner: string,
  results: readonly QuizResult[],
): Promise<string | null> {
  if (results.every((result) => openIn(result) === 0)) return null
  const attempts = await Promise.all(results.map(({ attempt }) => store.quizAttempt(learner, attempt)))
  const newest = attempts.filter((attempt) => attempt !== null).reduce(later)
  return newest.responses.length < newest.items.length ? newest.id : null
}

/** How many of its questions are not answered. */
export function openIn({ answered, machine, self }: QuizResult): number {
  return machine.maxScore + self.maxScore - answered
}

function later(a: QuizAttempt, b: QuizAttempt): QuizAttempt {
  return `${a.startedAt} ${a.id}` > `${b.startedAt} ${b.id}` ? a : b
}
