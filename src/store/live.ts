// What the members of a class are doing now, for instructors during a lesson: only deeds that may be shown.

import type { AtWork } from '../progress/at-work.ts'

/** Members of a class who are read at once. */
export const atWorkLimit = 1000

export interface LiveStore {
  /**
   * The members of a class by name, at most `atWorkLimit`, each with the newest draft, quiz and scenario attempt since a moment; of `learners` alone,
   * where they are named. None for a class that is not the instructor's.
   */
  membersAtWork(
    instructor: string,
    of: { readonly class: string; readonly since: string; readonly learners?: readonly string[] },
  ): Promise<readonly AtWork[]>
}
