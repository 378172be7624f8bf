// Which answers move a card, and how: turns the evidence of one answer into the review event to append, or into nothing.

import { beforeExam } from './before-exam.ts'
import { describeInterval, preview, publishedPolicy, rate, type Policy, type Preview, type When } from './memory.ts'
import { reviewForms } from './review.ts'
import type { Belief, Card, Rating, ReviewEvent, ReviewForm, ReviewKind, StudyClock } from './review.ts'
import { offsetMinutes, studyDay } from './study-day.ts'

/** How long before its step is over a learning card may be shown when nothing else is left to do. */
export const learnAheadMinutes = 20
/** The longest recorded answer time: a pause is not thinking time. */
const longestDurationMs = 60_000

/** The rev that an item or a scenario has now; undefined for one that is no longer in the course. */
export type RevOf = (item: string) => number | undefined

/** `counts`: an answer moves the card as on its day, and FSRS makes little of an early success. `plain`: it changes nothing and is kept as `extra`. */
export type Extra = 'counts' | 'plain'

/** Whether a card may be practised: it is known, and was not answered on this study day. Ten answers in one sitting are one success. */
export function mayPractise(card: Pick<Card, 'state' | 'lastDay'>, day: string): boolean {
  return card.state === 'review' && card.lastDay < day
}

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
  /** What the learner's schedule goes by; `publishedPolicy` unless given. */
  readonly policy?: Policy
  /** True when the queue offered it; false for quizzes, practice and scenarios done out of turn. */
  readonly asked: boolean
  /** True when the queue offered it because of a missed scenario (`pulledFacts`), be it due or not. */
  readonly pulled?: boolean
  /** Given in extra practice: what the learner was told that the answer does. */
  readonly extra?: Extra | undefined
  /** The card's `reps` when its form was made: a card that was answered elsewhere meanwhile is not rated twice. */
  readonly shownReps?: number
  readonly durationMs: number | null
  readonly belief?: Belief | undefined
  /** Without it only the answered item itself is known, with `rev`. */
  readonly revOf?: RevOf
}

/**
 * The event that this answer appends, or null when it does not count.
 * What the scheduler asked for counts while it is due, same-day steps included. Anything else counts as the fact's first
 * answer of the study day, or not at all: ten right answers in one sitting are one success. Extra practice does what its learner was told.
 */
export function decideReview(evidence: Evidence, stored: Card | null): ReviewEvent | null {
  const { at, clock, fact, item, rev, rating, policy = publishedPolicy } = evidence
  const day = studyDay(at, clock)
  const card = standingCard(stored, evidence.revOf ?? ((id) => (id === item ? rev : undefined)))
  const comes = card && beforeExam(card, policy.examDay ?? null, day)
  if (!counts(evidence, comes, day)) return null
  const isExtra =
    comes !== null && (evidence.extra === 'plain' || (rating !== 'again' && isAhead(evidence, comes, day)))
  // A quiz or a scenario is not a learning session: done right, it comes back in days, not in ten minutes.
  const skipSteps = !evidence.asked || reviewForms[evidence.form].hasOwnPage
  return {
    id: evidence.eventId,
    fact,
    item,
    rev,
    form: evidence.form,
    kind: isExtra ? 'extra' : kindOf(card),
    rating,
    at,
    zone: clock.zone,
    offsetMinutes: offsetMinutes(at, clock.zone),
    studyDay: day,
    durationMs: evidence.durationMs === null ? null : Math.min(Math.max(0, evidence.durationMs), longestDurationMs),
    before: card,
    after: isExtra ? card : { ...rate(fact, card, rating, { at, studyDay: day, skipSteps, policy }), item, rev },
    undoes: null,
    ...(evidence.belief ? { belief: evidence.belief } : {}),
  }
}

/**
 * What a machine-marked answer is worth to the scheduler: right and unaided is Good, all else is Again. A learner who needed help on this
 * study day, or who guessed, is asked again soon (spaced-repetition.md 4.9); Hard would count as a pass.
 */
export function machineRating(correct: boolean, aided = false): Rating {
  return correct && !aided ? 'good' : 'again'
}

/** True when a card may be asked for: its study day has come, or its step is over (or nearly, see `learnAheadMinutes`). */
export function isDue(
  card: Pick<Card, 'state' | 'dueDay' | 'dueAt'>,
  at: string,
  day: string,
  aheadMinutes = 0,
): boolean {
  if (card.state === 'review') return card.dueDay <= day
  return Date.parse(card.dueAt) <= Date.parse(at) + aheadMinutes * 60_000
}

/**
 * The card as it stands: null when the item it was answered with last has been raised to another rev since, which is how an
 * author says that it asks for something else now. An older sibling that is raised says nothing about what was shown last.
 */
export function standingCard<Known extends Pick<Card, 'item' | 'rev'>>(card: Known | null, revOf: RevOf): Known | null {
  if (!card || card.item === null || card.rev === null) return card
  return (revOf(card.item) ?? 0) > card.rev ? null : card
}

/** What each rating would do to a shown card, as `decideReview` does it; `pulled` and `extra` as there. */
export function previewReview(
  fact: string,
  card: Card | null,
  when: When,
  { pulled = false, extra }: Pick<Evidence, 'pulled' | 'extra'> = {},
): Readonly<Record<Rating, Preview>> {
  const shown = preview(fact, card, when)
  const isPlain = extra === 'plain'
  const comes = card && beforeExam(card, when.policy?.examDay ?? null, when.studyDay)
  if (!comes || (!isPlain && !isAhead({ pulled, at: when.at }, comes, when.studyDay))) return shown
  const kept = { card: comes, interval: describeInterval(comes, when) }
  return { again: isPlain ? kept : shown.again, hard: kept, good: kept, easy: kept }
}

/**
 * Shown ahead of its day because of a missed scenario. Right then, it says little: the report has just explained it, as a hint
 * would. So a success is kept as `extra`, and the card comes on its own day, to be asked honestly; only Again is a lapse.
 */
function isAhead({ pulled, at }: Pick<Evidence, 'pulled' | 'at'>, card: Card, day: string): boolean {
  return pulled === true && card.state === 'review' && !isDue(card, at, day)
}

function counts(evidence: Evidence, card: Card | null, day: string): boolean {
  const { asked, shownReps, at, extra } = evidence
  if (shownReps !== undefined && shownReps !== (card?.reps ?? 0)) return false
  if (extra !== undefined)
    return card !== null && (mayPractise(card, day) || (extra === 'counts' && isDue(card, at, day, learnAheadMinutes)))
  if (card === null) return true
  if (asked) return isDue(card, at, day, learnAheadMinutes) || isAhead(evidence, card, day)
  return card.lastDay < day
}

function kindOf(card: Card | null): ReviewKind {
  if (card === null || card.state === 'learning') return 'learn'
  return card.state === 'relearning' ? 'relearn' : 'review'
}
