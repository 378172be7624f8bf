// Cards that are put away: an event, and the row that says what is away. Undo takes back the newer of a deed and a rating.

import type { Database } from 'better-sqlite3'
import type { AsideEvent } from '../../schedule/aside.ts'
import type { AsideStore } from '../aside.ts'
import { code, fromDay, fromId, fromInstant, toDay, toId, toInstant } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'
import type { Words } from './words.ts'

// The migration that made the table has these numbers, too.
const deeds = code<AsideEvent['deed']>(['bury', 'suspend', 'resume', 'undo'])

export interface AsideRow {
  readonly number: number
  readonly id: Uint8Array | string
  readonly fact: number
  readonly deed: number
  readonly at: number
  readonly studyDay: number
  readonly untilDay: number | null
  readonly afterReview: number
  readonly undone: Uint8Array | string | null
}
/** A deed that may be taken back: no review with a number above `afterReview` came after it. */
export interface UndoableAside {
  readonly number: number
  readonly afterReview: number
  readonly event: AsideEvent
}
/** For undo, which has to do with ratings, too; inside a transaction. */
export interface AsideUndo {
  readonly eventOf: (learner: number, id: string) => AsideEvent | null
  readonly lastOf: (learner: number) => UndoableAside | null
  readonly undo: (
    learner: number,
    last: UndoableAside,
    undo: { id: string; at: string; studyDay: string },
  ) => AsideEvent
}

/** The facts that are put away on a study day. */
export type AwayOn = (learner: number, studyDay: string) => readonly string[]

export function asideQueries(
  db: Database,
  { write }: Transactions,
  words: Words,
  numberOf: (learner: string) => number,
): AsideStore & { readonly asideUndo: AsideUndo; readonly awayOn: AwayOn } {
  const sql = prepareQueries(db, 'aside')

  const eventOf = (learner: number, id: string): AsideEvent | null => {
    const row = sql.get<AsideRow>('event', { learner, id: toId(id) })
    return row && toAsideEvent(row, words)
  }
  const append = (learner: number, event: AsideEvent, undoes: number | null) => {
    const row = toAsideRow(event, words)
    const { fact } = row
    sql.run('insert_event', { learner, ...row, undoes })
    sql.run('delete_aside', { learner, fact })
    sql.run('derive_aside', { learner, fact })
  }

  return {
    awayOn: (learner, studyDay) => {
      const day = toDay(studyDay)
      return sql
        .all<{ fact: number; untilDay: number | null }>('asides', { learner })
        .flatMap(({ fact, untilDay }) => (untilDay === null || untilDay > day ? [words.wordOf(fact)] : []))
    },

    asideUndo: {
      eventOf,
      lastOf: (learner) => {
        const row = sql.get<AsideRow>('event_to_undo', { learner })
        return row && { number: row.number, afterReview: row.afterReview, event: toAsideEvent(row, words) }
      },
      undo: (learner, last, { id, at, studyDay }) => {
        const { fact } = last.event
        const undo: AsideEvent = { id, fact, deed: 'undo', at, studyDay, untilDay: null, undoes: last.event.id }
        append(learner, undo, last.number)
        return undo
      },
    },

    setAside: async (learner, event) =>
      write(() => {
        const number = numberOf(learner)
        const earlier = eventOf(number, event.id)
        if (earlier) return earlier
        append(number, event, null)
        return event
      }),

    asides: async (learner) =>
      sql
        .all<{ fact: number; untilDay: number | null }>('asides', { learner: numberOf(learner) })
        .map(({ fact, untilDay }) => ({
          fact: words.wordOf(fact),
          untilDay: untilDay === null ? null : fromDay(untilDay),
        }))
        .sort((a, b) => (a.fact < b.fact ? -1 : 1)),

    saveSchedule: async (learner, { newLimit, reviewLimit, retention }) =>
      write(() => {
        sql.run('save_schedule', { learner: numberOf(learner), newLimit, reviewLimit, retention })
      }),
  }
}

/** The columns that the event itself tells. */
export function toAsideRow(event: AsideEvent, words: Words) {
  return {
    id: toId(event.id),
    fact: words.numberOf(event.fact),
    deed: deeds.toNumber(event.deed),
    at: toInstant(event.at),
    studyDay: toDay(event.studyDay),
    untilDay: event.untilDay === null ? null : toDay(event.untilDay),
  }
}

export function toAsideEvent(row: AsideRow, words: Words): AsideEvent {
  return {
    id: fromId(row.id),
    fact: words.wordOf(row.fact),
    deed: deeds.toWord(row.deed),
    at: fromInstant(row.at),
    studyDay: fromDay(row.studyDay),
    untilDay: row.untilDay === null ? null : fromDay(row.untilDay),
    undoes: row.undone === null ? null : fromId(row.undone),
  }
}
