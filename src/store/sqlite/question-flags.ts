// Questions that a learner flagged in a quiz.

import type { Database } from 'better-sqlite3'
import type { QuestionFlagStore } from '../question-flags.ts'
import { toInstant } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

export function questionFlagQueries(db: Database, { write }: Transactions): QuestionFlagStore {
  const sql = prepareQueries(db, 'question-flags')
  return {
    flagQuestion: async (learner, attempt, { position, flagged, at }) =>
      write(() => sql.run('flag', { learner, attempt, position, flagged: Number(flagged), at: toInstant(at) }) > 0),

    flaggedQuestions: async (learner, attempt) =>
      sql.all<{ position: number }>('flagged', { learner, attempt }).map(({ position }) => position),
  }
}
