// The attempts of a class at a scenario, over SQLite.

import type { Database } from 'better-sqlite3'

import { classAttemptsLimit } from '../class-attempts.ts'
import type { ClassAttempt, ClassAttemptStore, TypedAnswer } from '../class-attempts.ts'
import { fromInstant } from './small-values.ts'
import { prepareQueries } from './sql.ts'

type Row = Omit<ClassAttempt, 'isLast' | 'unmet' | 'causes'> & {
  readonly isLast: 0 | 1
  readonly unmet: string
  readonly causes: string
}

export function classAttemptQueries(db: Database): ClassAttemptStore {
  const sql = prepareQueries(db, 'class-attempts')
  return {
    typedAnswers: async (instructor, { chapters, items, ...of }) => {
      const asked = { instructor, ...of, limit: classAttemptsLimit }
      const lists = { chapters: JSON.stringify(chapters), items: JSON.stringify(items) }
      const answers = sql.all<Omit<TypedAnswer, 'at'> & { readonly at: number }>('answers', { ...asked, ...lists })
      return [
        ...sql.all<TypedAnswer>('lines', asked),
        ...answers.map((row) => ({
          ...row,
          at: fromInstant(row.at),
          typed: (JSON.parse(row.typed) as readonly string[]).join('\n'),
        })),
      ]
    },

    classAttempts: async (instructor, of) =>
      sql.all<Row>('attempts', { instructor, ...of, limit: classAttemptsLimit }).map((row) => ({
        ...row,
        isLast: row.isLast === 1,
        unmet: JSON.parse(row.unmet) as string[],
        causes: JSON.parse(row.causes) as ClassAttempt['causes'],
      })),
  }
}
