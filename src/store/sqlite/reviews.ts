// Review events and the cards they make. An event and its card are written together, whatever gave the evidence.

import type { Database } from 'better-sqlite3'
import type { Decide, ReviewEvent, ReviewForm } from '../../schedule/review.ts'
import type { Source } from '../history.ts'
import type { AsideStore } from '../aside.ts'
import type { ParameterStore } from '../parameters.ts'
import type { Store } from '../store.ts'
import { asideQueries } from './aside.ts'
import { learnerNumbers } from './learner-number.ts'
import { parameterQueries } from './parameters.ts'
import type { KeepParameters } from './parameters.ts'
import { keptCards } from './kept-cards.ts'
import { reviewRows } from './review-rows.ts'
import type { CardRow, EventRow, EventRowWithUndone } from './review-rows.ts'
import { toDay, toId, toInstant } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'
import type { Words } from './words.ts'

type ReviewQueries = Pick<
  Store,
  | 'cards'
  | 'askedCards'
  | 'card'
  | 'reviewsOn'
  | 'review'
  | 'reviewCard'
  | 'undoable'
  | 'undoReview'
  | keyof AsideStore
  | keyof ParameterStore
>

/** Forms whose answer shows the key, so the answer stands, as in a quiz. They repeat `reviewForms`, because the store imports no code of the core. */
const showsKey: Readonly<Record<ReviewForm, boolean>> = { card: false, recall: false, choice: true, scenario: false }

/** Appends what `decide` makes of the fact's card and keeps the card. For use inside a writing transaction. */
export type AppendEvidence = (learner: string, fact: string, source: Source, decide: Decide) => ReviewEvent | null

export function reviewQueries(
  db: Database,
  transactions: Transactions,
  words: Words,
): ReviewQueries & { readonly appendEvidence: AppendEvidence; readonly keepParameters: KeepParameters } {
  const { read, write } = transactions
  const sql = prepareQueries(db, 'reviews')
  const rows = reviewRows(words)

  const numberOf = learnerNumbers(db)

  const { asideUndo, awayOn, ...asides } = asideQueries(db, transactions, words, numberOf)

  const cardOf = (learner: number, fact: string) => {
    const row = sql.get<EventRow>('card', { learner, fact: words.knownNumberOf(fact) })
    return row && rows.toCard(row)
  }

  const kept = keptCards(db, {
    all: (learner) =>
      sql
        .all<CardRow>('cards', { learner })
        .flatMap((row) => rows.toCard(row) ?? [])
        .sort((a, b) => (a.fact < b.fact ? -1 : 1)),
    one: (learner, fact) => {
      const row = sql.get<EventRow>('card', { learner, fact })
      return row && rows.toCard(row)
    },
    wordOf: words.wordOf,
  })

  const toEvent = (row: EventRowWithUndone): ReviewEvent => {
    const { learner, fact, number } = row
    const before = row.isFirst === 1 ? null : sql.get<EventRow>('event_before', { learner, fact, number })
    return rows.toEvent(row, before && rows.toCard(before))
  }

  const eventOf = (learner: number, id: string): ReviewEvent | null => {
    const row = sql.get<EventRowWithUndone>('event', { learner, id: toId(id) })
    return row && toEvent(row)
  }

  const append = (learner: number, source: Source, event: ReviewEvent, undoes: number | null = null) => {
    const row = rows.toRow(learner, source, event, undoes)
    const { fact, state, dueDay, dueAt } = row
    const written = sql.get<{ number: number }>('insert_event', row)
    if (!written) throw new Error(`no number after appending event ${event.id}`)
    if (state === null) sql.run('delete_card', { learner, fact })
    else sql.run('upsert_card', { learner, fact, event: written.number, state, dueDay, dueAt })
  }

  const appendNow = (learner: number, fact: string, source: Source, decide: Decide): ReviewEvent | null => {
    const card = cardOf(learner, fact)
    const event = decide(card)
    if (!event) return null
    if (event.fact !== fact) throw new Error(`the event is about ${event.fact}, not about ${fact}`)
    // The row of an event does not repeat what the card was before it.
    if (event.before !== null && event.before !== card) throw new Error('the event is not about the card as it is')
    append(learner, source, event)
    return event
  }

  const rowToUndo = (learner: number, studyDay: string): EventRowWithUndone | null => {
    const row = sql.get<EventRowWithUndone & { readonly overtaken: 0 | 1 }>('event_to_undo', { learner })
    return row?.overtaken === 0 && row.studyDay === toDay(studyDay) ? row : null
  }
  const undoable = (row: EventRowWithUndone | null): ReviewEvent | null => {
    const event = row && toEvent(row)
    return event && !showsKey[event.form] ? event : null
  }

  /** A deed with a card that came after the newest rating, on this study day. */
  const asideToUndo = (learner: number, studyDay: string) => {
    const last = asideUndo.lastOf(learner)
    if (last === null || last.event.studyDay !== studyDay) return null
    const row = sql.get<{ readonly number: number }>('event_to_undo', { learner })
    return row && row.number > last.afterReview ? null : last
  }

  return {
    ...asides,
    ...parameterQueries(db, transactions, words, numberOf),
    appendEvidence: (learner, fact, source, decide) => appendNow(numberOf(learner), fact, source, decide),

    cards: async (learner) => kept.of(numberOf(learner)),

    askedCards: async (learner, { studyDay, until }) => {
      const number = numberOf(learner)
      const all = kept.ifKept(number)
      if (all) {
        const away = new Set(awayOn(number, studyDay))
        return all.filter(
          (card) => (card.state === 'review' ? card.dueDay <= studyDay : card.dueAt <= until) && !away.has(card.fact),
        )
      }
      return sql
        .all<CardRow>('asked_cards', { learner: number, studyDay: toDay(studyDay), until: toInstant(until) })
        .flatMap((row) => rows.toCard(row) ?? [])
    },

    card: async (learner, fact) => cardOf(numberOf(learner), fact),

    reviewsOn: async (learner, studyDay) =>
      sql
        .all<EventRowWithUndone>('events_on', { learner: numberOf(learner), studyDay: toDay(studyDay) })
        .map((row) => rows.toDayEvent(row)),

    review: async (learner, id) => read(() => eventOf(numberOf(learner), id)),

    reviewCard: async (learner, fact, eventId, decide) =>
      write(() => {
        const number = numberOf(learner)
        const earlier = eventOf(number, eventId)
        if (earlier) return earlier
        return appendNow(number, fact, 'review', (card) => {
          const event = decide(card)
          if (event && event.id !== eventId) throw new Error(`the event has id ${event.id}, not ${eventId}`)
          return event
        })
      }),

    undoable: async (learner, studyDay) =>
      read(() => {
        const number = numberOf(learner)
        return asideToUndo(number, studyDay)?.event ?? undoable(rowToUndo(number, studyDay))
      }),

    undoReview: async (learner, { id, at, studyDay }) =>
      write(() => {
        const number = numberOf(learner)
        const earlier = eventOf(number, id) ?? asideUndo.eventOf(number, id)
        if (earlier) return earlier
        const aside = asideToUndo(number, studyDay)
        if (aside) return asideUndo.undo(number, aside, { id, at, studyDay })
        const row = rowToUndo(number, studyDay)
        const undone = undoable(row)
        if (!row || !undone) return null
        // The place of the learner is that of the undone event, a few seconds earlier.
        const undo: ReviewEvent = {
          ...undone,
          id,
          kind: 'undo',
          rating: null,
          at,
          studyDay,
          durationMs: null,
          before: undone.after,
          after: undone.before,
          undoes: undone.id,
        }
        append(number, 'review', undo, row.number)
        return undo
      }),
  }
}
