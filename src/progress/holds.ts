// What a class holds back until the release: the results and solutions of its assignments.

import type { Progress } from './progress.ts'

/** Results and solutions of the quiz of a chapter, or of a scenario, that a learner does not see yet. */
export interface Hold {
  readonly kind: 'chapter' | 'scenario'
  /** The id that a chapter has now, or that of a scenario. */
  readonly target: string
  /** What was known before stays known. */
  readonly since: string
  /** The latest release of all classes that hold it back. */
  readonly until: string
}

/**
 * The progress that a learner may see. Of a chapter whose results are held back: whether it was passed before, and the number of answers.
 * Of such a scenario: nothing.
 */
export function withheldProgress(progress: Progress, holds: readonly Hold[]): Progress {
  if (holds.length === 0) return progress
  const sinceOf = (kind: Hold['kind'], target: string) =>
    holds.find((hold) => hold.kind === kind && hold.target === target)?.since ?? null
  return {
    chapters: progress.chapters.map((standing) => {
      const since = sinceOf('chapter', standing.chapter)
      if (since === null) return standing
      const { passed } = standing
      return { ...standing, best: null, passed: passed !== null && passed.at < since ? passed : null, mastered: false }
    }),
    scenarios: progress.scenarios.filter(({ scenario }) => sinceOf('scenario', scenario) === null),
  }
}
