// Review events and the cards they make. An event and its card are written together, whatever gave the evidence.

import type { Database } from 'better-sqlite3'
import type { Card, DayEvent, Decide, Memory, ReviewEvent, ReviewForm } from '../../schedule/review.ts'
import type { AskedCard, Store } from '../store.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

type ReviewQueries = Pick<
  Store,
  'cards' | 'askedCards' | 'card' | 'reviewsOn' | 'review' | 'reviewCard' | 'undoable' | 'undoReview'
>

type EventRow = Omit<ReviewEvent, 'before' | 'after'> & {
  readonly before: string | null
  readonly after: string | null
}

/** Forms whose answer shows the key, so the answer stands, as in a quiz. They repeat `reviewForms`, because the store imports no code of the core. */
const showsKey: Readonly<Record<ReviewForm, boolean>> = { card: false, recall: false, choice: true, scenario: false }

/** What gave the evidence: only ratings given in review can be undone. */
export type Source = 'review' | 'quiz' | 'scenario'
/** Appends what `decide` makes of the fact's card and keeps the card. For use inside a writing transaction. */
export type AppendEvidence = (learner: string, fact: string, source: Source, decide: Decide) => ReviewEvent | null

/** Every card of every learner. For use inside a transaction. */
export interface Cards {
  kept(): Iterable<OwnedCard>
  /** As the newest event of each fact tells. */
  derived(): Iterable<OwnedCard>
  rebuild(): void
}
type OwnedCard = Card & { readonly learner: string }

export function reviewQueries(
  db: Database,
  { write }: Transactions,
): ReviewQueries & { readonly appendEvidence: AppendEvidence; readonly allCards: Cards } {
  const sql = prepareQueries(db, 'reviews')

  const cardOf = (learner: string, fact: string) => sql.get<Card>('card', { learner, fact })

  const eventOf = (learner: string, id: string): ReviewEvent | null => {
    const row = sql.get<EventRow>('event', { learner, id })
    return row && toEvent(row)
  }

  const append = (learner: string, source: Source, event: ReviewEvent) => {
    sql.run('insert_event', { learner, source, ...event, before: toJson(event.before), after: toJson(event.after) })
    keepCard(learner, event)
  }

  const keepCard = (learner: string, { fact, after }: ReviewEvent) => {
    if (!after) {
      sql.run('delete_card', { learner, fact })
      return
    }
    sql.run('upsert_card', { learner, ...withItem(learner, after) })
  }
  // Events from before cards knew their item do not say it.
  const withItem = (learner: string, card: Card): Card => ({
    ...card,
    ...(card.item === null ? sql.get<Pick<Card, 'item' | 'rev'>>('last_answered', { learner, fact: card.fact }) : null),
  })

  const cards: Cards = {
    kept: () => sql.all<OwnedCard>('all_cards'),
    *derived() {
      for (const { learner } of sql.all<{ learner: string }>('learners_with_reviews'))
        for (const { after } of sql.all<EventRow>('last_events', { learner }).map(toEvent))
          if (after) yield { learner, ...withItem(learner, after) }
    },
    rebuild: () => {
      sql.run('delete_cards')
      for (const card of cards.derived()) sql.run('upsert_card', { ...card })
    },
  }

  const appendEvidence: AppendEvidence = (learner, fact, source, decide) => {
    const event = decide(cardOf(learner, fact))
    if (!event) return null
    if (event.fact !== fact) throw new Error(`the event is about ${event.fact}, not about ${fact}`)
    append(learner, source, event)
    return event
  }

  const undoable = (learner: string, studyDay: string): ReviewEvent | null => {
    const row = sql.get<EventRow & { overtaken: number }>('event_to_undo', { learner })
    if (!row || row.overtaken === 1 || showsKey[row.form] || row.studyDay !== studyDay) return null
    const { overtaken: _, ...event } = row
    return toEvent(event)
  }

  return {
    appendEvidence,
    allCards: cards,

    cards: async (learner) => sql.all<Card>('cards', { learner }),

    askedCards: async (learner, { studyDay, until }) => sql.all<AskedCard>('asked_cards', { learner, studyDay, until }),

    card: async (learner, fact) => cardOf(learner, fact),

    reviewsOn: async (learner, studyDay) =>
      sql
        .all<Omit<DayEvent, 'isFirst'> & { readonly isFirst: 0 | 1 }>('events_on', { learner, studyDay })
        .map((event) => ({ ...event, isFirst: event.isFirst === 1 })),

    review: async (learner, id) => eventOf(learner, id),

    reviewCard: async (learner, fact, eventId, decide) =>
      write(() => {
        const earlier = eventOf(learner, eventId)
        if (earlier) return earlier
        return appendEvidence(learner, fact, 'review', (card) => {
          const event = decide(card)
          if (event && event.id !== eventId) throw new Error(`the event has id ${event.id}, not ${eventId}`)
          return event
        })
      }),

    undoable: async (learner, studyDay) => undoable(learner, studyDay),

    undoReview: async (learner, { id, at, studyDay }) =>
      write(() => {
        const earlier = eventOf(learner, id)
        if (earlier) return earlier
        const undone = undoable(learner, studyDay)
        if (!undone) return null
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
        append(learner, 'review', undo)
        return undo
      }),
  }
}

function toEvent({ before, after, ...event }: EventRow): ReviewEvent {
  return { ...event, before: fromJson(before), after: fromJson(after) }
}

function toJson(card: Card | null): string | null {
  return card && JSON.stringify(card)
}

function fromJson(text: string | null): Card | null {
  return text === null ? null : { item: null, rev: null, ...(JSON.parse(text) as Memory & Partial<Card>) }
}
