// The attempts of a class at a scenario, over SQLite.

import type { Database } from 'better-sqlite3'

import { classAttemptsLimit } from '../class-attempts.ts'
import type { ClassAttempt, ClassAttemptStore } from '../class-attempts.ts'
import { prepareQueries } from './sql.ts'

type Row = Omit<ClassAttempt, 'isLast' | 'unmet' | 'causes'> & {
  readonly isLast: 0 | 1
  readonly unmet: string
  readonly causes: string
}

export function classAttemptQueries(db: Database): ClassAttemptStore {
  const sql = prepareQueries(db, 'class-attempts')
  return {
    classAttempts: async (instructor, of) =>
      sql.all<Row>('attempts', { instructor, ...of, limit: classAttemptsLimit }).map((row) => ({
        ...row,
        isLast: row.isLast === 1,
        unmet: JSON.parse(row.unmet) as string[],
        causes: JSON.parse(row.causes) as ClassAttempt['causes'],
      })),
  }
}
