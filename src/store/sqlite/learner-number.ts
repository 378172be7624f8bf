// The number by which the rows of a learner name them.

import type { Database } from 'better-sqlite3'
import { prepareQueries } from './sql.ts'

/** Finds the number of a learner; of nobody 0, which no row has. */
export function learnerNumbers(db: Database): (learner: string) => number {
  const sql = prepareQueries(db, 'learner-number')
  return (learner) => sql.get<{ number: number }>('number', { learner })?.number ?? 0
}
