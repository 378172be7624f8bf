// What FSRS makes of a learner's log under given parameters: after a change of parameters, memories are reckoned anew from the answers.

import { nextStrength, publishedPolicy, retrievabilityAfter } from './memory.ts'
import type { Policy, Strength } from './memory.ts'
import type { Rating } from './review.ts'
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

/** The memory after each answer, by the number of its event. Answers may come in any order, and the list stays as it is. */
export function replay(answers: readonly Answered[], policy: Policy): ReadonlyMap<number, Strength> {
  const after = new Map<number, Strength>()
  for (const { answer, strength } of steps(answers, policy)) after.set(answer.number, strength)
  return after
}

/** The memory of each fact after its last answer. */
export function memoriesOf(answers: readonly Answered[], policy: Policy): ReadonlyMap<string, Strength> {
  const last = new Map<string, Strength>()
  for (const { answer, strength } of steps(answers, policy)) last.set(answer.fact, strength)
  return last
}

/** The memory of each fact after its last answer, by these parameters, as rows. */
export function rememberedBy(
  answers: readonly Answered[],
  weights: readonly number[],
): readonly (Strength & { readonly fact: string })[] {
  const memories = memoriesOf(answers, { ...publishedPolicy, weights })
  return [...memories].map(([fact, { stability, difficulty }]) => ({ fact, stability, difficulty }))
}

/** How well the parameters foretell answers of a later day, from the event numbered `from` on: the mean log loss, lower is better. */
export function meanLogLoss(answers: readonly Answered[], policy: Policy, from = 0): number {
  let sum = 0
  let count = 0
  for (const { answer, before, days } of steps(answers, policy)) {
    if (!before || days === 0 || answer.number < from) continue
    const chance = Math.min(Math.max(retrievabilityAfter(before.stability, days, policy), TINY), 1 - TINY)
    sum -= Math.log(answer.rating === 'again' ? 1 - chance : chance)
    count += 1
  }
  return count === 0 ? 0 : sum / count
}
const TINY = 1e-6

interface Step {
  readonly answer: Answered
  readonly before: Strength | null
  /** Whole days since the answer before. */
  readonly days: number
  readonly strength: Strength
}

function* steps(answers: readonly Answered[], policy: Policy): Generator<Step> {
  const known = new Map<string, Strength & { readonly lastDay: string }>()
  for (const answer of answers.toSorted((a, b) => a.number - b.number)) {
    const { fact, rating, studyDay, isFirst } = answer
    const before = isFirst ? null : (known.get(fact) ?? null)
    const days = before ? Math.max(0, daysBetween(before.lastDay, studyDay)) : 0
    const strength = nextStrength(before, rating, days, policy)
    // As a rating does: the same day does not count twice where a clock went back.
    const lastDay = before && before.lastDay > studyDay ? before.lastDay : studyDay
    known.set(fact, { ...strength, lastDay })
    yield { answer, before, days, strength }
  }
}
