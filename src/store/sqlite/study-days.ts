// A learner's days, from rows that triggers keep.

import type { Database } from 'better-sqlite3'
import type { StudyDay, StudyDayStore } from '../study-days.ts'
import { fromDay, toDay } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'
import type { Words } from './words.ts'

interface CardsRow {
  readonly day: number
  readonly isKnown: 0 | 1
  /** Numbers of words, between commas. */
  readonly facts: string
}

export function studyDayQueries(db: Database, { read }: Transactions, words: Words): StudyDayStore {
  const sql = prepareQueries(db, 'study-days')
  return {
    studyDays: async (learner, { from, to }) =>
      sql
        .all<Omit<StudyDay, 'day'> & { readonly day: number }>('study_days', {
          learner,
          from: toDay(from),
          to: toDay(to),
        })
        .map((row) => ({ ...row, day: fromDay(row.day) })),

    cardsByDay: async (learner) =>
      read(() =>
        sql.all<CardsRow>('cards_by_day', { learner }).map(({ day, isKnown, facts }) => ({
          day: fromDay(day),
          isKnown: isKnown === 1,
          facts: facts.split(',').map((fact) => words.wordOf(Number(fact))),
        })),
      ),

    answerTimes: async (learner, limit) =>
      sql
        .all<{ answerMs: number }>('answer_times', { learner, limit })
        .flatMap(({ answerMs }) => (answerMs > 0 ? [answerMs] : [])),
  }
}
