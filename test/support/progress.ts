// A learner's progress from quizzes, read marks and what was open, as the store keeps it.

import { quizStanding } from '../../src/progress/gates.ts'
import type { GateChapter, GateRules } from '../../src/progress/gates.ts'
import type { Progress, QuizResult, ScenarioResult } from '../../src/progress/progress.ts'

export interface History {
  readonly opened?: readonly string[]
  readonly read?: readonly { readonly chapter: string; readonly at: string }[]
  /** In the order in which they were started. */
  readonly quizzes?: readonly QuizResult[]
  readonly scenarios?: readonly ScenarioResult[]
}

export function progressFrom(
  { opened = [], read = [], quizzes = [], scenarios = [] }: History,
  chapters: readonly Pick<GateChapter, 'id' | 'was'>[],
  rules: GateRules,
): Progress {
  return {
    chapters: chapters.flatMap(({ id, was }) => {
      const ids = [id, ...was]
      const mine = quizzes.filter(({ chapter }) => ids.includes(chapter))
      const readAt = read.findLast(({ chapter }) => ids.includes(chapter))?.at ?? null
      const wasOpen = opened.some((chapter) => ids.includes(chapter))
      if (mine.length === 0 && readAt === null && !wasOpen) return []
      return [{ chapter: id, opened: wasOpen, readAt, ...quizStanding(mine, rules) }]
    }),
    scenarios,
  }
}
