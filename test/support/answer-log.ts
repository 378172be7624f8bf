// Answers of a learner who does not exist, by chance from a seed: what parameters are trained from.

import { randomFrom } from '../../src/progress/random.ts'
import { publishedPolicy, publishedWeights, rate, retrievability } from '../../src/schedule/memory.ts'
import type { Policy } from '../../src/schedule/memory.ts'
import type { Answered } from '../../src/schedule/replay.ts'
import type { Memory, Rating } from '../../src/schedule/review.ts'
import { addDays } from '../../src/schedule/study-day.ts'

/** A learner who forgets faster than most: their first memories are weak. */
export const forgetful: Policy = {
  ...publishedPolicy,
  weights: publishedWeights.map((weight, i) => (i < 4 ? weight * 0.2 : i === 8 ? weight * 0.7 : weight)),
}

/** A log of so many cards over 120 days, scheduled by the published parameters, answered by chance as `learner` remembers. */
export function answerLog(cards: number, learner: Policy, seed = 7): readonly Answered[] {
  const random = randomFrom(seed)
  const events: (Omit<Answered, 'number'> & { readonly order: number })[] = []
  for (let n = 0; n < cards; n += 1) {
    const fact = `fact-${n}`
    let now = addDays('2026-01-01', Math.floor(n / 10))
    let shown: Memory | null = null
    let truth: Memory | null = null
    while (now < '2026-05-01') {
      const right = truth === null ? random() < 0.6 : random() < retrievability(truth, now, learner)
      const rating: Rating = right ? 'good' : 'again'
      const when = { at: `${now}T12:00:00.000Z`, studyDay: now }
      events.push({ fact, rating, studyDay: now, isFirst: shown === null, order: Date.parse(now) })
      shown = rate(fact, shown, rating, { ...when, skipSteps: true })
      truth = rate(fact, truth, rating, { ...when, skipSteps: true, policy: learner })
      now = shown.state === 'review' ? shown.dueDay : addDays(now, 1)
    }
  }
  return events
    .toSorted((a, b) => a.order - b.order)
    .map(({ fact, rating, studyDay, isFirst }, i) => ({ fact, rating, studyDay, isFirst, number: i + 1 }))
}
