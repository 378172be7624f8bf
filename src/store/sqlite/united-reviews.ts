// Review events of two logs in one, and the cards that follow from them where the two met.

import type { Database } from 'better-sqlite3'
import type { Card } from '../../schedule/review.ts'
import type { LoggedReview, Uniting } from '../history.ts'
import { unitedOrder } from '../united-order.ts'
import { reviewRows } from './review-rows.ts'
import type { EventRowWithUndone } from './review-rows.ts'
import { prepareQueries } from './sql.ts'
import type { Words } from './words.ts'

/** Adds events to the log of a learner, by their number. For use inside a writing transaction, with foreign keys deferred. */
export type UnitedReviews = (
  learner: number,
  theirs: readonly LoggedReview[],
  replay: Uniting['replay'],
) => {
  readonly added: number
  /** The number of every event by its id. */
  readonly numbers: ReadonlyMap<string, number>
  /** Of events that were there, by their number before: the one they have now. */
  readonly moved: ReadonlyMap<number, number>
}

export function unitedReviews(db: Database, words: Words): UnitedReviews {
  const sql = prepareQueries(db, 'unite')
  const events = prepareQueries(db, 'reviews')
  const rows = reviewRows(words)

  const logOf = (number: number, numbers: Map<string, number>): LoggedReview[] => {
    const cards = new Map<number, Card | null>()
    return sql.all<EventRowWithUndone>('reviews', { number }).map((row) => {
      const before = row.isFirst === 1 ? null : (cards.get(row.fact) ?? null)
      const event = { source: rows.sourceOf(row), ...rows.toEvent(row, before) }
      cards.set(row.fact, event.after)
      numbers.set(event.id, row.number)
      return event
    })
  }

  return (learner, theirs, replay) => {
    const numbers = new Map<string, number>()
    const moved = new Map<number, number>()
    const mine = logOf(learner, numbers)
    const known = new Set(numbers.keys())
    const undone = new Map(mine.flatMap(({ id, undoes }) => (undoes === null ? [] : [[undoes, id]])))
    // Taken back in both: once is enough.
    const isTwice = ({ id, undoes }: LoggedReview) => undoes !== null && !known.has(id) && undone.has(undoes)
    const more = theirs.filter((event) => !isTwice(event))
    const fresh = more.filter(({ id }) => !known.has(id))
    const order = fresh.length === 0 ? mine : unitedOrder(mine, more)
    const renewed = renewedBy(replay, order, mine, more, new Set(fresh.map(({ fact }) => fact)))
    const start = order.findIndex(({ id }) => !known.has(id))
    for (const event of start < 0 ? [] : order.slice(start)) {
      const now = renewed.get(event.id) ?? event
      const undoes = event.undoes === null ? null : (numbers.get(event.undoes) ?? null)
      const row = rows.toRow(learner, event.source, now, undoes)
      const number = numbers.get(event.id)
      const written =
        number === undefined
          ? events.get<{ number: number }>('insert_event', row)
          : sql.get<{ number: number }>('place_review', { ...row, number })
      if (!written) throw new Error(`no number after uniting event ${event.id}`)
      if (number !== undefined) moved.set(number, written.number)
      numbers.set(event.id, written.number)
    }
    for (const { id, undoes } of theirs) {
      const instead = numbers.has(id) || undoes === null ? undefined : numbers.get(undone.get(undoes) ?? '')
      if (instead !== undefined) numbers.set(id, instead)
    }
    return { added: fresh.length, numbers, moved }
  }
}

/** By id, the events that come behind others of their fact than in the log that they are from. */
function renewedBy(
  replay: Uniting['replay'],
  order: readonly LoggedReview[],
  mine: readonly LoggedReview[],
  theirs: readonly LoggedReview[],
  facts: ReadonlySet<string>,
): ReadonlyMap<string, LoggedReview> {
  const before = new Map([...predecessors(theirs), ...predecessors(mine)])
  const began = new Set(
    order.flatMap(({ id, undoes, before: found }) => (!undoes && !found && before.get(id)?.after ? [id] : [])),
  )
  const byFact = Map.groupBy(
    order.filter(({ fact }) => facts.has(fact)),
    ({ fact }) => fact,
  )
  return new Map(
    [...byFact.values()].flatMap((events) => {
      const from = events.findIndex(({ id }, at) => (before.get(id)?.id ?? null) !== (events[at - 1]?.id ?? null))
      return from < 0 ? [] : replay(events, from, began).map((event) => [event.id, event])
    }),
  )
}

/** Of each event of a log the one of its fact before it. */
function predecessors(log: readonly LoggedReview[]): ReadonlyMap<string, LoggedReview | undefined> {
  const last = new Map<string, LoggedReview>()
  return new Map(
    log.map((event) => {
      const found = last.get(event.fact)
      last.set(event.fact, event)
      return [event.id, found]
    }),
  )
}
