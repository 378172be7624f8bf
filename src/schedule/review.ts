// The vocabulary of scheduling: ratings, a card's memory, review events. Pure values.

export type Rating = 'again' | 'hard' | 'good' | 'easy'
/** How sure a learner was of an answer that a machine marks, said as they submitted it. */
export type Confidence = 'sure' | 'rather' | 'guess'
/** What kind of form produced the evidence. */
export type ReviewForm = 'card' | 'recall' | 'choice' | 'scenario'
/** How a fact can be asked. What is typed is recall that the machine marks; its evidence is kept as that of a choice (`evidenceForm`). */
export type AskedForm = ReviewForm | 'typed'
/** What the schedule has to know of each form: a new one does not compile until it is here. */
export const reviewForms: Readonly<Record<AskedForm, FormRules>> = {
  scenario: { introduced: false, hasOwnPage: true, showsKey: false, whileWeak: 0, onceStrong: 0 },
  choice: { introduced: false, hasOwnPage: false, showsKey: true, whileWeak: 1, onceStrong: 4 },
  card: { introduced: true, hasOwnPage: false, showsKey: false, whileWeak: 2, onceStrong: 2 },
  typed: { introduced: false, hasOwnPage: false, showsKey: true, whileWeak: 3, onceStrong: 1 },
  recall: { introduced: false, hasOwnPage: false, showsKey: false, whileWeak: 4, onceStrong: 3 },
}
/** The form in which evidence is kept: a typed answer is marked by machine and shows its key like a choice, and the item says the rest. */
export function evidenceForm(form: AskedForm): ReviewForm {
  return form === 'typed' ? 'choice' : form
}
interface FormRules {
  /** Review brings new ones, up to the daily limit. The others come into review by being answered elsewhere. */
  readonly introduced: boolean
  /** It is done on its own page; the review session only names it. */
  readonly hasOwnPage: boolean
  /** The result shows the key, so the first answer stands. */
  readonly showsKey: boolean
  /** Its rank among the forms of a fact, the lowest first: recognition while the memory is weak, recall once it is strong. */
  readonly whileWeak: number
  readonly onceStrong: number
}

/**
 * What the card was when it was answered: `learn` new or in its first steps, `review` known, `relearn` in the steps after a lapse.
 * `extra` is an answer kept without effect on the card (right, ahead of its day, after a missed scenario; or in extra practice that does not count); `undo` takes an event back.
 */
export type ReviewKind = 'learn' | 'review' | 'relearn' | 'extra' | 'undo'

/** One learner's memory of one fact, and when it is due. */
export interface Memory {
  readonly fact: string
  readonly state: 'learning' | 'review' | 'relearning'
  /** FSRS: days, and 1 to 10. */
  readonly stability: number
  readonly difficulty: number
  /** Index of the (re)learning step. */
  readonly step: number
  /** The study day it is due, `2026-05-04`. */
  readonly dueDay: string
  /** The instant a (re)learning step is over. In review only the day counts, and this is its midnight UTC. */
  readonly dueAt: string
  readonly lastDay: string
  readonly lastAt: string
  readonly reps: number
  readonly lapses: number
}

/** One learner's schedule for one fact. Rebuildable from review events. */
export interface Card extends Memory {
  /** What was answered last, and its rev then. Raising the rev of that item makes the card new (`standingCard`). */
  readonly item: string | null
  readonly rev: number | null
}

/** Where and when a learner studies: decides the study day. */
export interface StudyClock {
  /** IANA time zone. */
  readonly zone: string
  /** 0 to 23, 4 unless changed. */
  readonly rolloverHour: number
}

/** A review to append. `before` and `after` are the card's whole state, so undo restores it exactly. */
export interface ReviewEvent {
  readonly id: string
  readonly fact: string
  readonly item: string
  readonly rev: number
  readonly form: ReviewForm
  readonly kind: ReviewKind
  readonly rating: Rating | null
  readonly at: string
  readonly zone: string
  readonly offsetMinutes: number
  readonly studyDay: string
  readonly durationMs: number | null
  readonly before: Card | null
  readonly after: Card | null
  /** For kind undo: the event taken back. */
  readonly undoes: string | null
  /** Absent where the learner was not asked how sure they were. */
  readonly belief?: Belief
}
/** How sure a learner was, and whether they were right: the rating alone does not tell, because a guess is rated Again either way. */
export interface Belief {
  readonly confidence: Confidence
  readonly right: boolean
}
/** An event of the present study day, as a session needs it. */
export interface DayEvent extends Pick<
  ReviewEvent,
  'id' | 'fact' | 'item' | 'form' | 'kind' | 'rating' | 'undoes' | 'belief'
> {
  /** Whether the fact had no card before it. */
  readonly isFirst: boolean
}
/** Decides, from the card as it is, what the evidence does to it; pure, may run again on retry. Null: it does not count. */
export type Decide = (card: Card | null) => ReviewEvent | null
