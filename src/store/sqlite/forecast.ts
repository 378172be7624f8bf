// What the members of a class remember, over SQLite.

import type { Database } from 'better-sqlite3'

import type { ForecastStore } from '../forecast.ts'
import { fromDay } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'
import type { Words } from './words.ts'

interface MemberRow {
  readonly learner: string
  readonly name: string
  readonly number: number
  readonly examDay: string | null
  readonly shows: 0 | 1
  readonly weights: string | null
}

export function forecastQueries(db: Database, { read }: Transactions, words: Words): ForecastStore {
  const sql = prepareQueries(db, 'forecast')
  return {
    memories: async (instructor, classId, part) =>
      read(() => {
        const days = new Map<number, string>()
        const dayOf = (number: number): string => {
          const day = days.get(number) ?? fromDay(number)
          days.set(number, day)
          return day
        }
        return sql
          .all<MemberRow>('members', { instructor, class: classId, ...part })
          .filter(({ shows }) => shows === 1)
          .map(({ learner, name, number, examDay, weights }) => ({
            learner,
            name,
            examDay,
            weights: weights === null ? null : (JSON.parse(weights) as number[]),
            facts: sql
              .tuples<[fact: number, stability: number, lastDay: number]>('facts', { number })
              .map(([fact, stability, lastDay]) => ({ fact: words.wordOf(fact), stability, lastDay: dayOf(lastDay) })),
          }))
      }),
  }
}
