// The review session by its rules, one after the other, however many cards there are: what `queue` has to agree with.

import { isDue, learnAheadMinutes } from '../../src/schedule/evidence.ts'
import { retrievability } from '../../src/schedule/memory.ts'
import { formOn, introducedOn, isScenario, standing } from '../../src/schedule/queue.ts'
import type { Queue, QueueEntry, QueueInput } from '../../src/schedule/queue.ts'
import { reviewForms } from '../../src/schedule/review.ts'
import type { Card, DayEvent } from '../../src/schedule/review.ts'

/** The review session of this moment. Pure: ask again after every answer. */
export function plainQueue({
  cardOf,
  facts,
  today,
  pulled: wanted = [],
  newLimit,
  reviewLimit = null,
  policy,
  at,
  day,
}: QueueInput): Queue {
  const askedToday = formsOf(today)
  const known: (QueueEntry & { card: Card })[] = []
  const unseen: QueueEntry[] = []
  for (const { fact, forms } of facts) {
    const card = cardOf.get(fact) ?? null
    // What is new begins with a form that review introduces, whatever it is asked in once it is strong.
    const askable = card ? forms : forms.filter(({ kind }) => reviewForms[kind].introduced)
    const form = formOn(askable, card, askedToday.get(fact))
    if (form && card) known.push({ fact, form, card })
    else if (form) unseen.push({ fact, form, card })
  }

  const mistaken = mistakenOn(today)
  const running = known
    .filter(({ card }) => card.state !== 'review')
    .sort((a, b) => mistaken(b.fact) - mistaken(a.fact) || byText(a.card.dueAt, b.card.dueAt))
  const over = running.filter(({ card }) => isDue(card, at, day))
  const allDue = known
    .filter(({ card }) => card.state === 'review' && isDue(card, at, day))
    .map((entry) => ({ entry, recall: retrievability(entry.card, day, policy) }))
    .sort((a, b) => a.recall - b.recall || byText(a.entry.fact, b.entry.fact))
    .map(({ entry }) => entry)
  const due = reviewLimit === null ? allDue : allDue.slice(0, Math.max(0, reviewLimit - reviewedOn(today)))
  const place = new Map(wanted.map(({ fact }, i) => [fact, i]))
  const placeOf = ({ fact }: QueueEntry): number => place.get(fact) ?? place.size
  const pulled = known
    .filter(({ fact, card }) => place.has(fact) && card.state === 'review' && !isDue(card, at, day))
    .sort((a, b) => placeOf(a) - placeOf(b))
  const fresh = unseen.sort((a, b) => placeOf(a) - placeOf(b)).slice(0, Math.max(0, newLimit - introducedOn(today)))
  const nothingElse = [...over, ...due, ...pulled, ...fresh].every(isScenario)
  const ahead = (entry: QueueEntry & { card: Card }) =>
    nothingElse && !isScenario(entry) && isDue(entry.card, at, day, learnAheadMinutes)
  const learning = running.filter((entry) => isDue(entry.card, at, day) || ahead(entry))
  const now = [...learning, ...due, ...pulled, ...fresh]
  return {
    learning,
    due,
    pulled,
    fresh,
    now,
    counts: {
      learning: learning.length,
      due: due.length,
      pulled: pulled.length,
      fresh: fresh.length,
      total: now.length,
    },
    nextDueAt: earliest(running.filter((entry) => !learning.includes(entry))),
    heldBack: unseen.length - fresh.length,
    heldBackReviews: allDue.length - due.length,
  }
}

/** How many cards were reviewed on their day in these events: what the limit of reviews counts. Steps of the same day are not counted again. */
function reviewedOn(events: readonly DayEvent[]): number {
  return standing(events).filter(({ kind }) => kind === 'review').length
}

/** Tells whether the last answer about a fact was wrong though the learner was sure (1), or not (0). */
function mistakenOn(events: readonly DayEvent[]): (fact: string) => 0 | 1 {
  const last = new Map(
    standing(events)
      .toReversed()
      .map(({ fact, belief }) => [fact, belief]),
  )
  return (fact) => {
    const belief = last.get(fact)
    return belief?.confidence === 'sure' && !belief.right ? 1 : 0
  }
}

function earliest(running: readonly (QueueEntry & { card: Card })[]): string | null {
  return running.map(({ card }) => card.dueAt).toSorted(byText)[0] ?? null
}

/** The item each fact was last asked with. Events come newest first. */
function formsOf(events: readonly DayEvent[]): ReadonlyMap<string, string> {
  return new Map(
    standing(events)
      .toReversed()
      .map(({ fact, item }) => [fact, item]),
  )
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
