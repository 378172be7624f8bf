// Parameters of FSRS that were trained for learners, and what those in force make of their cards.

import type { Database } from 'better-sqlite3'
import type { LoggedAnswer, ParameterStore, Remembered, TrainedParameters } from '../parameters.ts'
import { code, fromDay, fromInstant, toDay, toInstant } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'
import type { Words } from './words.ts'

const ratings = code<LoggedAnswer['rating']>(['again', 'hard', 'good', 'easy'])

interface SetRow {
  readonly number: number
  readonly at: number
  readonly studyDay: number
  readonly trained: number
  readonly heldOut: number
  readonly logLoss: number
  readonly logLossBefore: number
  readonly weights: string | null
}

export function parameterQueries(
  db: Database,
  { write }: Transactions,
  words: Words,
  numberOf: (learner: string) => number,
): ParameterStore {
  const sql = prepareQueries(db, 'parameters')

  const newest = (learner: number) => sql.get<SetRow>('newest', { learner })
  const put = (
    learner: number,
    parameters: number | null,
    { upTo, cards }: { readonly upTo: number; readonly cards: readonly Remembered[] },
  ) => {
    sql.run('put_in_force', { learner, parameters })
    sql.run('forget_memories', { learner })
    for (const { fact, stability, difficulty } of cards)
      sql.run('keep_memory', { learner, fact: words.knownNumberOf(fact), upTo, stability, difficulty })
  }

  return {
    learnersToTrain: async (answers) => sql.all<{ id: string }>('learners_to_train', { answers }).map(({ id }) => id),

    answersToTrain: async (learner) =>
      sql
        .all<{ number: number; fact: string; rating: number; studyDay: number; isFirst: 0 | 1 }>('answers', {
          learner: numberOf(learner),
        })
        .map((row) => ({
          ...row,
          rating: ratings.toWord(row.rating),
          studyDay: fromDay(row.studyDay),
          isFirst: row.isFirst === 1,
        })),

    weightsOf: async (learner) => {
      const row = sql.get<{ weights: string }>('in_force', { learner: numberOf(learner) })
      return row && (JSON.parse(row.weights) as number[])
    },

    saveParameters: async (learner, { at, studyDay, weights, ...training }, memories) =>
      write(() => {
        const number = numberOf(learner)
        const set = sql.get<{ number: number }>('insert_set', {
          ...training,
          learner: number,
          at: toInstant(at),
          studyDay: toDay(studyDay),
          weights: weights && JSON.stringify(weights),
        })
        if (weights && set) put(number, set.number, memories)
      }),

    trainedParameters: async (learner) => {
      const row = newest(numberOf(learner))
      return row && toTrained(row)
    },

    useParameters: async (learner, use, memories) =>
      write(() => {
        const number = numberOf(learner)
        const set = newest(number)
        if (!set) return false
        put(number, use === 'trained' ? set.number : null, memories)
        return true
      }),
  }
}

function toTrained({ at, studyDay, weights, trained, heldOut, logLoss, logLossBefore }: SetRow): TrainedParameters {
  return {
    at: fromInstant(at),
    studyDay: fromDay(studyDay),
    trained,
    heldOut,
    logLoss,
    logLossBefore,
    weights: weights === null ? null : (JSON.parse(weights) as number[]),
  }
}
