// What a wanted retention costs: the reviews a day that a learner's own cards would bring, before the choice is saved.

import { intervalOf, nextStrength, retrievabilityAfter } from './memory.ts'
import type { Policy } from './memory.ts'
import type { Card } from './review.ts'
import { daysBetween } from './study-day.ts'

/** The days that are looked at. */
export const costDays = 60
/** More cards than this are counted by a sample of them: the estimate stays in its time however many there are. */
const SAMPLE = 400

/**
 * The reviews a day over the next `costDays` days, if every card is answered on its day and remembered as likely as the schedule says: played once, with the chance that is given.
 * The days on which cards are due are those of the policy, as if it had been in force when they were answered last. New cards are left out.
 */
export function reviewsPerDay(cards: readonly Card[], policy: Policy, day: string, random: () => number): number {
  const known = cards.filter(({ state }) => state === 'review')
  if (known.length === 0) return 0
  const every = Math.max(1, known.length / SAMPLE)
  let reviews = 0
  let sampled = 0
  for (let at = 0; at < known.length; at += every) {
    const card = known[Math.floor(at)]
    if (!card) break
    sampled += 1
    reviews += playedReviews(card, policy, day, random)
  }
  return (reviews * known.length) / sampled / costDays
}

/** One way in which the days may go, the same for a card and its place each time it is asked. */
function playedReviews(card: Card, policy: Policy, day: string, random: () => number): number {
  const since = Math.max(0, daysBetween(card.lastDay, day))
  let known = { stability: card.stability, difficulty: card.difficulty }
  let elapsed = Math.max(since, intervalOf(known.stability, policy))
  let now = elapsed - since
  let reviews = 0
  while (now < costDays) {
    const isRecalled = random() < retrievabilityAfter(known.stability, elapsed, policy)
    // What was forgotten is asked once more on the same day.
    reviews += isRecalled ? 1 : 2
    const hard = intervalOf(nextStrength(known, 'hard', elapsed, policy).stability, policy)
    known = nextStrength(known, isRecalled ? 'good' : 'again', elapsed, policy)
    if (!isRecalled) known = nextStrength(known, 'good', 0, policy)
    const days = intervalOf(known.stability, policy)
    // Good is longer than Hard, as on the buttons.
    elapsed = isRecalled ? Math.max(days, Math.min(hard, days) + 1) : days
    now += elapsed
  }
  return reviews
}
