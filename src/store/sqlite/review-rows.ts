// Review events and cards as rows: numbers for words, and of the card after an event only what the event does not say.

import type { Card, DayEvent, ReviewEvent } from '../../schedule/review.ts'
import type { Source } from '../history.ts'
import { code, confidences, fromDay, fromId, fromInstant, toDay, toId, toInstant } from './small-values.ts'
import type { Words } from './words.ts'

// The migration that made the table, and the queries, have these numbers too.
const sources = code<Source>(['review', 'quiz', 'scenario'])
const forms = code<ReviewEvent['form']>(['card', 'recall', 'choice', 'scenario'])
const kinds = code<ReviewEvent['kind']>(['learn', 'review', 'relearn', 'extra', 'undo'])
const ratings = code<NonNullable<ReviewEvent['rating']>>(['again', 'hard', 'good', 'easy'])
const states = code<Card['state']>(['learning', 'review', 'relearning'])

export interface EventRow {
  readonly number: number
  readonly learner: number
  readonly id: Uint8Array | string
  readonly source: number
  readonly fact: number
  readonly item: number
  readonly rev: number
  readonly form: number
  readonly kind: number
  readonly rating: number | null
  readonly at: number
  readonly zone: number
  readonly offsetMinutes: number
  readonly studyDay: number
  readonly durationMs: number | null
  readonly isFirst: 0 | 1
  readonly undoes: number | null
  /** Both are null where the learner was not asked how sure they were. */
  readonly confidence: number | null
  readonly correct: 0 | 1 | null
  /** The card after the event; null: there is none. */
  readonly state: number | null
  readonly stability: number
  readonly difficulty: number
  readonly step: number
  readonly dueDay: number
  readonly dueAt: number | null
  readonly reps: number
  readonly lapses: number
  /** These four are null where they are those of the event. */
  readonly lastDay: number | null
  readonly lastAt: number | null
  readonly cardItem: number | null
  readonly cardRev: number | null
}
/** What tells the card after an event. */
export type CardRow = Pick<
  EventRow,
  | 'fact'
  | 'item'
  | 'rev'
  | 'at'
  | 'studyDay'
  | 'state'
  | 'stability'
  | 'difficulty'
  | 'step'
  | 'dueDay'
  | 'dueAt'
  | 'reps'
  | 'lapses'
  | 'lastDay'
  | 'lastAt'
  | 'cardItem'
  | 'cardRev'
>
/** `undone`: the id of the event that it takes back. */
export type EventRowWithUndone = EventRow & { readonly undone: Uint8Array | string | null }

const NO_CARD = {
  state: null,
  stability: null,
  difficulty: null,
  step: null,
  dueDay: null,
  dueAt: null,
  reps: null,
  lapses: null,
  lastDay: null,
  lastAt: null,
  cardItem: null,
  cardRev: null,
}

export function reviewRows(words: Words) {
  /** The card after an event. */
  const toCard = (row: CardRow): Card | null => {
    if (row.state === null) return null
    const dueDay = fromDay(row.dueDay)
    return {
      fact: words.wordOf(row.fact),
      state: states.toWord(row.state),
      stability: row.stability,
      difficulty: row.difficulty,
      step: row.step,
      dueDay,
      dueAt: row.dueAt === null ? midnight(dueDay) : fromInstant(row.dueAt),
      lastDay: fromDay(row.lastDay ?? row.studyDay),
      lastAt: fromInstant(row.lastAt ?? row.at),
      reps: row.reps,
      lapses: row.lapses,
      item: words.wordOf(row.cardItem ?? row.item),
      rev: row.cardRev ?? row.rev,
    }
  }

  const cardColumns = (card: Card, event: { item: number; rev: number; studyDay: number; at: number }) => {
    const lastDay = toDay(card.lastDay)
    const lastAt = toInstant(card.lastAt)
    const item = card.item === null ? event.item : words.numberOf(card.item)
    const rev = card.rev ?? event.rev
    const isMidnight = card.state === 'review' && card.dueAt === midnight(card.dueDay)
    return {
      state: states.toNumber(card.state),
      stability: card.stability,
      difficulty: card.difficulty,
      step: card.step,
      dueDay: toDay(card.dueDay),
      dueAt: isMidnight ? null : toInstant(card.dueAt),
      reps: card.reps,
      lapses: card.lapses,
      lastDay: lastDay === event.studyDay ? null : lastDay,
      lastAt: lastAt === event.at ? null : lastAt,
      cardItem: item === event.item ? null : item,
      cardRev: rev === event.rev ? null : rev,
    }
  }

  return {
    toCard,

    sourceOf: (row: Pick<EventRow, 'source'>): Source => sources.toWord(row.source),

    /** What a session needs of an event of its day. */
    toDayEvent: (row: EventRowWithUndone): DayEvent => ({
      id: fromId(row.id),
      fact: words.wordOf(row.fact),
      item: words.wordOf(row.item),
      form: forms.toWord(row.form),
      kind: kinds.toWord(row.kind),
      rating: row.rating === null ? null : ratings.toWord(row.rating),
      undoes: row.undone === null ? null : fromId(row.undone),
      isFirst: row.isFirst === 1,
      ...beliefOf(row),
    }),

    /** `before`: the card that stood before it. */
    toEvent: (row: EventRowWithUndone, before: Card | null): ReviewEvent => ({
      id: fromId(row.id),
      fact: words.wordOf(row.fact),
      item: words.wordOf(row.item),
      rev: row.rev,
      form: forms.toWord(row.form),
      kind: kinds.toWord(row.kind),
      rating: row.rating === null ? null : ratings.toWord(row.rating),
      at: fromInstant(row.at),
      zone: words.wordOf(row.zone),
      offsetMinutes: row.offsetMinutes,
      studyDay: fromDay(row.studyDay),
      durationMs: row.durationMs,
      before,
      after: toCard(row),
      undoes: row.undone === null ? null : fromId(row.undone),
      ...beliefOf(row),
    }),

    /** The columns of a new event. `undoes`: the number of the event that it takes back. */
    toRow: (learner: number, source: Source, event: ReviewEvent, undoes: number | null) => {
      const own = {
        item: words.numberOf(event.item),
        rev: event.rev,
        studyDay: toDay(event.studyDay),
        at: toInstant(event.at),
      }
      return {
        learner,
        id: toId(event.id),
        source: sources.toNumber(source),
        fact: words.numberOf(event.fact),
        ...own,
        form: forms.toNumber(event.form),
        kind: kinds.toNumber(event.kind),
        rating: event.rating && ratings.toNumber(event.rating),
        zone: words.numberOf(event.zone),
        offsetMinutes: event.offsetMinutes,
        durationMs: event.durationMs,
        isFirst: event.before ? 0 : 1,
        undoes,
        confidence: event.belief ? confidences.toNumber(event.belief.confidence) : null,
        correct: event.belief ? Number(event.belief.right) : null,
        ...(event.after ? cardColumns(event.after, own) : NO_CARD),
      }
    },
  }
}

function beliefOf({ confidence, correct }: EventRow): Pick<ReviewEvent, 'belief'> {
  return confidence === null ? {} : { belief: { confidence: confidences.toWord(confidence), right: correct === 1 } }
}

function midnight(day: string): string {
  return `${day}T00:00:00.000Z`
}
