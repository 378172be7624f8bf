// What the members of a class add up to, kept while members answer, join and leave.

import type { Database } from 'better-sqlite3'
import { prepareQueries } from './sql.ts'

/** For use inside a writing transaction. */
export interface InClasses {
  /** Does what changes a learner's standing in a scenario, and counts it in the classes of the learner. */
  without(learner: string, scenario: string, change: () => void): void
  /** Counts in all that the learner did: for one who is in the class now. */
  add(learner: string, classId: string): void
  /** Counts it out again: for one who is still in the class. */
  remove(learner: string, classId: string): void
}

export function classCounts(db: Database): InClasses {
  const sql = prepareQueries(db, 'class-counts')
  const count = (learner: string, of: { class: string | null; scenario: string | null }, sign: 1 | -1) => {
    for (const what of ['scenarios', 'criteria', 'causes']) {
      sql.run(`count_${what}`, { learner, ...of, sign })
      if (sign < 0) sql.run(`drop_empty_${what}`, { learner, ...of })
    }
  }
  return {
    without: (learner, scenario, change) => {
      // Most learners are in no class.
      if (sql.get('in_any', { learner }) === null) return change()
      count(learner, { class: null, scenario }, -1)
      change()
      count(learner, { class: null, scenario }, 1)
    },
    add: (learner, classId) => count(learner, { class: classId, scenario: null }, 1),
    remove: (learner, classId) => count(learner, { class: classId, scenario: null }, -1),
  }
}
