// Which answers move a card, and how: turns the evidence of one answer into the review event to append, or into nothing.

import { rate } from './memory.ts'
import type { Card, Rating, ReviewEvent, ReviewForm, ReviewKind, StudyClock } from './review.ts'
import { offsetMinutes, studyDay } from './study-day.ts'

/** How long before its step is over a learning card may be shown when nothing else is left to do. */
export const learnAheadMinutes = 20
/** A pause is not thinking time: longer answers are recorded as this. */
const longestDurationMs = 60_000

/** One answer of a learner about one fact. */
export interface Evidence {
  readonly eventId: string
  readonly fact: string
  /** The item or scenario that was answered. */
  readonly item: string
  readonly rev: number
  readonly form: ReviewForm
  readonly rating: Rating
  readonly at: string
  readonly clock: StudyClock
  /** True when the queue offered it; false for quizzes, practice and scenarios done out of turn. */
  readonly asked: boolean
  /** The card's `reps` when its form was made: a card that was answered elsewhere meanwhile is not rated twice. */
  readonly shownReps?: number
  readonly durationMs: number | null
}

/**
 * The event that this answer appends, or null when it does not count.
 * What the scheduler asked for counts while it is due, same-day steps included. Anything else counts as the fact's first
 * answer of the study day, or not at all: ten right answers in one sitting are one success.
 */
export function decideReview(evidence: Evidence, card: Card | null): ReviewEvent | null {
  const { at, clock, fact, rating } = evidence
  const day = studyDay(at, clock)
  if (!counts(evidence, card, day)) return null
  // A quiz or a scenario is not a learning session: done right, it comes back in days, not in ten minutes.
  const skipSteps = !evidence.asked || evidence.form === 'scenario'
  return {
    id: evidence.eventId,
    fact,
    item: evidence.item,
    rev: evidence.rev,
    form: evidence.form,
    kind: kindOf(card),
    rating,
    at,
    zone: clock.zone,
    offsetMinutes: offsetMinutes(at, clock.zone),
    studyDay: day,
    durationMs: evidence.durationMs === null ? null : Math.min(Math.max(0, evidence.durationMs), longestDurationMs),
    before: card,
    after: rate(fact, card, rating, { at, studyDay: day, skipSteps }),
    undoes: null,
  }
}

/** What a machine-marked answer is worth to the scheduler: wrong is Again, right (unaided) is Good, nothing in between. */
export function machineRating(correct: boolean): Rating {
  return correct ? 'good' : 'again'
}

/** True when a card may be asked for: its study day has come, or its step is over (or nearly, see `learnAheadMinutes`). */
export function isDue(card: Card, at: string, day: string, aheadMinutes = 0): boolean {
  if (card.state === 'review') return card.dueDay <= day
  return Date.parse(card.dueAt) <= Date.parse(at) + aheadMinutes * 60_000
}

function counts({ asked, shownReps, at }: Evidence, card: Card | null, day: string): boolean {
  if (shownReps !== undefined && shownReps !== (card?.reps ?? 0)) return false
  if (card === null) return true
  if (asked) return isDue(card, at, day, learnAheadMinutes)
  return card.lastDay < day
}

function kindOf(card: Card | null): ReviewKind {
  if (card === null || card.state === 'learning') return 'learn'
  return card.state === 'relearning' ? 'relearn' : 'review'
}
