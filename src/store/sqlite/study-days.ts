// A learner's days, from rows that triggers keep.

import type { Database } from 'better-sqlite3'
import type { StudyDay, StudyDayStore } from '../study-days.ts'
import { fromDay, toDay } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'
import type { Words } from './words.ts'

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

    dueByDay: async (learner, until) =>
      sql
        .all<{ day: number; cards: number }>('due_by_day', { learner, until: toDay(until) })
        .map(({ day, cards }) => ({ day: fromDay(day), cards })),

    learntFacts: async (learner, facts) =>
      read(() => {
        const row = sql.get<{ facts: string }>('learnt', { learner })
        const learnt = new Set(JSON.parse(row?.facts ?? '[]') as number[])
        return facts.filter((fact) => learnt.has(words.knownNumberOf(fact) ?? 0))
      }),

    answerTimes: async (learner, limit) =>
      sql
        .all<{ answerMs: number }>('answer_times', { learner, limit })
        .flatMap(({ answerMs }) => (answerMs > 0 ? [answerMs] : [])),
  }
}
