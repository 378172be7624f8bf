// What FSRS makes of a learner's log under given parameters: after a change of parameters, memories are reckoned anew from the answers.

import { nextStrength } from './memory.ts'
import type { Policy } from './memory.ts'
import type { Memory, Rating } from './review.ts'
import { daysBetween } from './study-day.ts'

/** One answer that moved a card: without those taken back, and without those that were kept as practice. */
export interface Answered {
  /** The number of its event. */
  readonly number: number
  readonly fact: string
  readonly rating: Rating
  readonly studyDay: string
  /** No card stood before it. A card that was made new by its author begins again here. */
  readonly isFirst: boolean
}
export type Strength = Pick<Memory, 'stability' | 'difficulty'>

/** The memory after each answer, by the number of its event. Answers may come in any order, and the list stays as it is. */
export function replay(answers: readonly Answered[], policy: Policy): ReadonlyMap<number, Strength> {
  const known = new Map<string, Strength & { readonly lastDay: string }>()
  const after = new Map<number, Strength>()
  for (const { number, fact, rating, studyDay, isFirst } of answers.toSorted((a, b) => a.number - b.number)) {
    const before = isFirst ? undefined : known.get(fact)
    const days = before ? Math.max(0, daysBetween(before.lastDay, studyDay)) : 0
    const strength = nextStrength(before ?? null, rating, days, policy)
    // As a rating does: the same day does not count twice where a clock went back.
    const lastDay = before && before.lastDay > studyDay ? before.lastDay : studyDay
    known.set(fact, { ...strength, lastDay })
    after.set(number, strength)
  }
  return after
}
