// All attempts of a learner in one list.

import type { Database } from 'better-sqlite3'
import type { AnyAttempt, AttemptListStore } from '../attempt-list.ts'
import { prepareQueries } from './sql.ts'

export function attemptListQueries(db: Database): AttemptListStore {
  const sql = prepareQueries(db, 'attempt-list')
  return {
    attempts: async (learner, { kind, chapters }, { limit, offset }) =>
      sql.all<AnyAttempt>('attempts', {
        learner,
        kind,
        chapters: chapters && JSON.stringify(chapters),
        limit,
        offset,
      }),
  }
}
