// The vocabulary of scheduling: ratings, a card's memory, review events. Pure values.

export type Rating = 'again' | 'hard' | 'good' | 'easy'
/** What kind of form produced the evidence. */
export type ReviewForm = 'card' | 'recall' | 'choice' | 'scenario'
/** `learn` first evidence, `review` due, `relearn` same-day step after a lapse, `extra` evidence that the scheduler did not ask for and that does not count, `undo`. */
export type ReviewKind = 'learn' | 'review' | 'relearn' | 'extra' | 'undo'

/** One learner's schedule for one fact. Rebuildable from review events. */
export interface Card {
  readonly fact: string
  readonly state: 'learning' | 'review' | 'relearning'
  /** FSRS: days, and 1 to 10. */
  readonly stability: number
  readonly difficulty: number
  /** Index of the (re)learning step. */
  readonly step: number
  /** The study day it is due, `2026-05-04`; in learning also the instant. */
  readonly dueDay: string
  readonly dueAt: string
  readonly lastDay: string
  readonly lastAt: string
  readonly reps: number
  readonly lapses: number
}

/** Where and when a learner studies: decides the study day. */
export interface StudyClock {
  /** IANA time zone. */
  readonly zone: string
  /** 0 to 23, 4 unless changed. */
  readonly rolloverHour: number
}
