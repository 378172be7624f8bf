// What a rating does to a card: FSRS-6 for the memory, our own days and steps around it. The only importer of ts-fsrs.
//
// ts-fsrs counts elapsed days by the UTC calendar and lets a card become due at the second it was answered. So we take only its
// pure functions (next_state, forgetting_curve, next_interval, get_fuzz_range) and give them study days; see spaced-repetition.md 4.1.

import {
  checkParameters,
  default_w,
  fsrs,
  generatorParameters,
  get_fuzz_range,
  Rating as Grade,
  type FSRS,
} from 'ts-fsrs'
import { comesOn } from './before-exam.ts'
import type { Memory, Rating } from './review.ts'
import { share } from './share.ts'
import { addDays, daysBetween } from './study-day.ts'

/** Minutes of the steps a new card, or a lapsed one, goes through on the same day. None may reach a day. */
export const steps = { learning: [1, 10], relearning: [10] } as const
const desiredRetention = 0.9
const maximumIntervalDays = 36_500
export const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy']
/** The parameters of FSRS-6 that fit most people; a learner's own take their place when there are any. */
export const publishedWeights: readonly number[] = default_w

/** What a learner's schedule goes by. */
export interface Policy {
  /** The 21 parameters of FSRS-6. */
  readonly weights: readonly number[]
  /** The share of cards that is to be remembered on their day, 0 to 1. */
  readonly retention: number
  readonly maximumDays: number
  /** Spreads intervals a little, so that cards learned together do not come back together for ever. The same card gets the same spread. */
  readonly fuzz: boolean
  /** The day of the exam: nothing comes later that can still come before it (`comesOn`). It changes no card. */
  readonly examDay?: string | null
}
export const publishedPolicy: Policy = {
  weights: publishedWeights,
  retention: desiredRetention,
  maximumDays: maximumIntervalDays,
  fuzz: false,
}

/** True for parameters that FSRS-6 can reckon with. */
export function areWeights(weights: readonly number[]): boolean {
  return weights.length === publishedWeights.length && weights.every((weight) => Number.isFinite(weight))
}

/** A scheduler is made anew from whole parameters: its setter would reset what it is not told. */
function schedulerOf({ weights, retention }: Policy): FSRS {
  const known = schedulers.get(weights)?.get(retention)
  if (known) return known
  const made = fsrs(
    generatorParameters({
      w: [...checkParameters(weights)],
      request_retention: retention,
      // We cap what it says: its own cap is overshot by a day or two, so that Easy stays longer than Good.
      maximum_interval: Number.MAX_SAFE_INTEGER,
      enable_fuzz: false,
      enable_short_term: true,
      learning_steps: steps.learning.map((minutes) => `${minutes}m` as const),
      relearning_steps: steps.relearning.map((minutes) => `${minutes}m` as const),
    }),
  )
  const ofWeights = schedulers.get(weights) ?? new Map<number, FSRS>()
  schedulers.set(weights, ofWeights.set(retention, made))
  return made
}
const schedulers = new WeakMap<readonly number[], Map<number, FSRS>>()
const grades = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const

/** When an answer was given. */
export interface When {
  readonly at: string
  readonly studyDay: string
  /** A success leaves the same-day steps at once: for quizzes and scenarios, which nobody repeats ten minutes later. */
  readonly skipSteps?: boolean
  /** `publishedPolicy` unless given. */
  readonly policy?: Policy
}

/** The card after an answer; `card` null: the fact's first. */
export function rate(fact: string, card: Memory | null, rating: Rating, when: When): Memory {
  const { policy = publishedPolicy } = when
  const memory = nextMemory(card, rating, when.studyDay, policy)
  const lapsed = card?.state === 'review' && rating === 'again'
  const answered = {
    fact,
    ...memory,
    // A clock that went back (or a flight west) must not make the same day count twice.
    lastDay: card && card.lastDay > when.studyDay ? card.lastDay : when.studyDay,
    lastAt: card && card.lastAt > when.at ? card.lastAt : when.at,
    reps: (card?.reps ?? 0) + 1,
    lapses: (card?.lapses ?? 0) + (lapsed ? 1 : 0),
  }
  const next = nextStep(card, rating, when.skipSteps ?? false)
  if (next) {
    return {
      ...answered,
      state: next.state,
      step: next.step,
      dueDay: when.studyDay,
      dueAt: addMinutes(when.at, next.minutes),
    }
  }
  const dueDay = addDays(when.studyDay, nextIntervalDays(fact, card, rating, when.studyDay, policy))
  return { ...answered, state: 'review', step: 0, dueDay, dueAt: `${dueDay}T00:00:00.000Z` }
}

export interface Preview {
  readonly card: Memory
  readonly interval: string
}
/** What each rating would do, and its interval for people. The same function is applied, so a preview keeps its word. */
export function preview(fact: string, card: Memory | null, when: When): Record<Rating, Preview> {
  const after = (rating: Rating) => {
    const next = rate(fact, card, rating, when)
    return { card: next, interval: describeInterval(next, when) }
  }
  return { again: after('again'), hard: after('hard'), good: after('good'), easy: after('easy') }
}

/** The probability, 0 to 1, of remembering the fact on a study day. */
export function retrievability(
  card: Pick<Memory, 'lastDay' | 'stability'>,
  studyDay: string,
  policy: Policy = publishedPolicy,
): number {
  return retrievabilityAfter(card.stability, elapsedDays(card, studyDay), policy)
}

/** The same after so many whole days. */
export function retrievabilityAfter(stability: number, days: number, policy: Policy): number {
  return schedulerOf(policy).forgetting_curve(days, stability)
}

/** How long until a card is due, as a button says it: `10 min`, `4 days`, `5 months`. */
export function describeInterval(card: Memory, when: Pick<When, 'at' | 'studyDay' | 'policy'>): string {
  if (card.state !== 'review') return `${Math.round((Date.parse(card.dueAt) - Date.parse(when.at)) / 60_000)} min`
  const days = daysBetween(when.studyDay, comesOn(card, when.policy?.examDay ?? null, when.studyDay))
  if (days < 60) return count(days, 'day')
  if (days < 730) return count(Math.round(days / 30.4), 'month')
  return count(Math.round(days / 365.25), 'year')
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}

function elapsedDays(card: Pick<Memory, 'lastDay'>, studyDay: string): number {
  return Math.max(0, daysBetween(card.lastDay, studyDay))
}

/** How well something is remembered, whenever that is. */
export type Strength = Pick<Memory, 'stability' | 'difficulty'>

function nextMemory(card: Memory | null, rating: Rating, studyDay: string, policy: Policy): Strength {
  return nextStrength(card, rating, card ? elapsedDays(card, studyDay) : 0, policy)
}

/** What FSRS makes of a memory after so many whole days; null: it is the first answer. */
export function nextStrength(known: Strength | null, rating: Rating, days: number, policy: Policy): Strength {
  const { stability, difficulty } = schedulerOf(policy).next_state(known, days, grades[rating])
  return { stability, difficulty }
}

/** The days after which the wanted share is still remembered, at least 1, without fuzz. */
export function intervalOf(stability: number, policy: Policy): number {
  return Math.min(schedulerOf(policy).next_interval(stability, 0), policy.maximumDays)
}

/** The same-day step that follows, or null when the card leaves the steps (or was in none). */
function nextStep(
  card: Memory | null,
  rating: Rating,
  skipSteps: boolean,
): { state: 'learning' | 'relearning'; step: number; minutes: number } | null {
  if (rating !== 'again' && (card?.state === 'review' || skipSteps)) return null
  const state = card === null || card.state === 'learning' ? 'learning' : 'relearning'
  const minutes: readonly number[] = steps[state]
  const step = card === null || card.state === 'review' ? 0 : card.step
  const [first = 0, second] = minutes
  if (rating === 'again') return { state, step: 0, minutes: first }
  // Between the first two steps, or half as long again as the only one: never longer than Good.
  if (rating === 'hard')
    return { state, step, minutes: Math.round(second === undefined ? first * 1.5 : (first + second) / 2) }
  const next = rating === 'good' ? minutes[step + 1] : undefined
  return next === undefined ? null : { state, step: step + 1, minutes: next }
}

/** Days until a card that leaves the steps, or stays out of them, is due. In review Hard < Good < Easy holds below the cap. */
function nextIntervalDays(fact: string, card: Memory | null, rating: Rating, studyDay: string, policy: Policy): number {
  const elapsed = card ? elapsedDays(card, studyDay) : 0
  const days = (given: Rating) =>
    fuzzed(
      intervalOf(nextMemory(card, given, studyDay, policy).stability, policy),
      elapsed,
      fact,
      card?.reps ?? 0,
      policy,
    )
  if (card?.state !== 'review') return days(rating)
  const hard = Math.min(days('hard'), days('good'))
  const good = Math.max(days('good'), hard + 1)
  const easy = Math.max(days('easy'), good + 1)
  const intervals = { again: days('again'), hard, good, easy }
  return Math.min(intervals[rating], policy.maximumDays)
}

/** Under this many days an interval is taken as it is. */
const FUZZ_FROM_DAYS = 2.5

/** The seed is the card and how often it was answered, so a preview keeps its word at whatever instant the button is pressed. */
function fuzzed(days: number, elapsed: number, fact: string, reps: number, policy: Policy): number {
  if (!policy.fuzz || days < FUZZ_FROM_DAYS) return days
  const { min_ivl: min, max_ivl: max } = get_fuzz_range(days, elapsed, policy.maximumDays)
  return Math.floor(min + share(`${fact} ${reps}`) * (max - min + 1))
}

function addMinutes(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString()
}
