// What a rating does to a card: FSRS-6 for the memory, our own days and steps around it. The only importer of ts-fsrs.
//
// ts-fsrs counts elapsed days by the UTC calendar and lets a card become due at the second it was answered. So we take only its
// pure functions (next_state, forgetting_curve, next_interval) and give them study days; see spaced-repetition.md 4.1.
// Fuzz is off: intervals are the published ones, and a preview cannot differ from what is applied.

import { fsrs, generatorParameters, Rating as Grade } from 'ts-fsrs'
import type { Memory, Rating } from './review.ts'
import { addDays, daysBetween } from './study-day.ts'

/** Minutes of the steps a new card, or a lapsed one, goes through on the same day. None may reach a day. */
export const steps = { learning: [1, 10], relearning: [10] } as const
export const desiredRetention = 0.9
export const maximumIntervalDays = 36_500
export const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy']

const scheduler = fsrs(
  generatorParameters({
    request_retention: desiredRetention,
    maximum_interval: maximumIntervalDays,
    enable_fuzz: false,
    enable_short_term: true,
  }),
)
const grades = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const

/** When an answer was given. */
export interface When {
  readonly at: string
  readonly studyDay: string
  /** A success leaves the same-day steps at once: for quizzes and scenarios, which nobody repeats ten minutes later. */
  readonly skipSteps?: boolean
}

/** The card after an answer; `card` null: the fact's first. */
export function rate(fact: string, card: Memory | null, rating: Rating, when: When): Memory {
  const memory = nextMemory(card, rating, when.studyDay)
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
  const dueDay = addDays(when.studyDay, nextIntervalDays(card, rating, when.studyDay))
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
export function retrievability(card: Memory, studyDay: string): number {
  return scheduler.forgetting_curve(elapsedDays(card, studyDay), card.stability)
}

/** How long until a card is due, as a button says it: `10 min`, `4 days`, `5 months`. */
export function describeInterval(card: Memory, when: Pick<When, 'at' | 'studyDay'>): string {
  if (card.state !== 'review') return `${Math.round((Date.parse(card.dueAt) - Date.parse(when.at)) / 60_000)} min`
  const days = daysBetween(when.studyDay, card.dueDay)
  if (days < 60) return count(days, 'day')
  if (days < 730) return count(Math.round(days / 30.4), 'month')
  return count(Math.round(days / 365.25), 'year')
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}

function elapsedDays(card: Memory, studyDay: string): number {
  return Math.max(0, daysBetween(card.lastDay, studyDay))
}

function nextMemory(card: Memory | null, rating: Rating, studyDay: string): Pick<Memory, 'stability' | 'difficulty'> {
  const { stability, difficulty } = scheduler.next_state(card, card ? elapsedDays(card, studyDay) : 0, grades[rating])
  return { stability, difficulty }
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

/** Days until a card that leaves the steps, or stays out of them, is due. In review Hard < Good < Easy always holds. */
function nextIntervalDays(card: Memory | null, rating: Rating, studyDay: string): number {
  const days = (given: Rating) => scheduler.next_interval(nextMemory(card, given, studyDay).stability, 0)
  if (card?.state !== 'review') return days(rating)
  const hard = Math.min(days('hard'), days('good'))
  const good = Math.max(days('good'), hard + 1)
  const easy = Math.max(days('easy'), good + 1)
  const intervals = { again: days('again'), hard, good, easy }
  return Math.min(intervals[rating], maximumIntervalDays)
}

function addMinutes(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString()
}
