// Trains the parameters of one learner from their log, and keeps them only if they predict later answers better than those in force.

import { areWeights, publishedPolicy, ratings, steps } from '../schedule/memory.ts'
import { meanLogLoss } from '../schedule/replay.ts'
import type { Answered } from '../schedule/replay.ts'
import { daysBetween } from '../schedule/study-day.ts'
import type { Item, NativeFsrs, Review } from './native.ts'

/** So many answers of a later day, at least, since parameters were trained last. */
export const enoughAnswers = 300
/** The share of answers, the latest ones, that is not trained on and judges the result. */
const HELD_OUT = 0.2

export interface Fit {
  readonly weights: readonly number[]
  /** Answers of a later day: those trained on, and those held out. */
  readonly trained: number
  readonly heldOut: number
  /** Mean log loss of the held-out answers with the new parameters, and with those in force. Lower is better. */
  readonly logLoss: number
  readonly logLossBefore: number
  readonly isBetter: boolean
}

/** Null where there is too little to train on, or the training made no use of it. */
export async function fitWeights(
  native: NativeFsrs,
  answers: readonly Answered[],
  weights: readonly number[],
): Promise<Fit | null> {
  const items = itemsOf(native, answers)
  const split = Math.floor(items.length * (1 - HELD_OUT))
  const border = items[split]?.number
  if (border === undefined || items.length < enoughAnswers) return null
  const trained = await native.computeParameters(
    items.slice(0, split).map(({ item }) => item),
    { enableShortTerm: true, numRelearningSteps: steps.relearning.length },
  )
  if (!areWeights(trained)) return null
  const loss = (of: readonly number[]) => meanLogLoss(answers, { ...publishedPolicy, weights: of }, border)
  const [logLoss, logLossBefore] = [loss(trained), loss(weights)]
  return {
    weights: trained,
    trained: split,
    heldOut: items.length - split,
    logLoss,
    logLossBefore,
    isBetter: logLoss < logLossBefore,
  }
}

/** One item for each answer of a later day, with all answers of the card before it; in the order of the log. */
function itemsOf(native: NativeFsrs, answers: readonly Answered[]): readonly { number: number; item: Item }[] {
  const known = new Map<string, { readonly reviews: Review[]; lastDay: string }>()
  const items: { number: number; item: Item }[] = []
  for (const { number, fact, rating, studyDay, isFirst } of answers.toSorted((a, b) => a.number - b.number)) {
    const card = known.get(fact)
    // What began before the log did cannot be told.
    if (!card && !isFirst) continue
    const grade = ratings.indexOf(rating) + 1
    if (!card || isFirst) {
      known.set(fact, { reviews: [new native.FSRSBindingReview(grade, 0)], lastDay: studyDay })
      continue
    }
    const days = Math.max(0, daysBetween(card.lastDay, studyDay))
    card.reviews.push(new native.FSRSBindingReview(grade, days))
    if (studyDay > card.lastDay) card.lastDay = studyDay
    if (days > 0) items.push({ number, item: new native.FSRSBindingItem([...card.reviews]) })
  }
  return items
}
