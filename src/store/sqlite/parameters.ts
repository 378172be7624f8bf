// Parameters of FSRS that were trained for learners, and what those in force make of their cards.

import type { Database } from 'better-sqlite3'
import type { Answered } from '../../schedule/replay.ts'
import type { Uniting } from '../history.ts'
import type { LoggedParameters, ParameterStore, Remembered, TrainedParameters } from '../parameters.ts'
import { code, fromDay, fromInstant, toDay, toInstant } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'
import type { Words } from './words.ts'

const ratings = code<Answered['rating']>(['again', 'hard', 'good', 'easy'])

export interface SetRow {
  readonly number: number
  readonly at: number
  readonly studyDay: number
  readonly trained: number
  readonly heldOut: number
  readonly logLoss: number
  readonly logLossBefore: number
  readonly weights: string | null
}

/**
 * Takes over the newest of these parameters if they are newer than those of the learner, by their number. 1: they were. For use inside a
 * writing transaction.
 */
export type KeepParameters = (
  learner: number,
  sets: readonly LoggedParameters[],
  memories: Uniting['memories'],
) => 0 | 1

export function parameterQueries(
  db: Database,
  { write }: Transactions,
  words: Words,
  numberOf: (learner: string) => number,
): ParameterStore & { readonly keepParameters: KeepParameters } {
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

  const answersOf = (learner: number): readonly Answered[] =>
    sql
      .all<{ number: number; fact: string; rating: number; studyDay: number; isFirst: 0 | 1 }>('answers', { learner })
      .map((row) => ({
        ...row,
        rating: ratings.toWord(row.rating),
        studyDay: fromDay(row.studyDay),
        isFirst: row.isFirst === 1,
      }))
  const insert = (
    learner: number,
    { at, studyDay, trained, heldOut, logLoss, logLossBefore, weights }: TrainedParameters,
  ) =>
    sql.get<{ number: number }>('insert_set', {
      learner,
      trained,
      heldOut,
      logLoss,
      logLossBefore,
      at: toInstant(at),
      studyDay: toDay(studyDay),
      weights: weights && JSON.stringify(weights),
    })

  return {
    keepParameters: (learner, sets, memories) => {
      const theirs = sets.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
      if (!theirs || (newest(learner)?.at ?? 0) >= toInstant(theirs.at)) return 0
      const answers = answersOf(learner)
      const cards = memories(answers, theirs.weights)
      // Numbers of a file may be such that nothing can be reckoned with them.
      if (!cards.every(({ stability, difficulty }) => stability > 0 && Number.isFinite(stability + difficulty)))
        return 0
      const set = insert(learner, theirs)
      if (set && theirs.inForce) put(learner, set.number, { upTo: answers.at(-1)?.number ?? 0, cards })
      return 1
    },

    learnersToTrain: async (answers) => sql.all<{ id: string }>('learners_to_train', { answers }).map(({ id }) => id),

    answersToTrain: async (learner) => answersOf(numberOf(learner)),

    weightsOf: async (learner) => {
      const row = sql.get<{ weights: string }>('in_force', { learner: numberOf(learner) })
      return row && (JSON.parse(row.weights) as number[])
    },

    saveParameters: async (learner, training, memories) =>
      write(() => {
        const number = numberOf(learner)
        const set = insert(number, training)
        if (training.weights && set) put(number, set.number, memories)
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

export function toTrained({
  at,
  studyDay,
  weights,
  trained,
  heldOut,
  logLoss,
  logLossBefore,
}: SetRow): TrainedParameters {
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
