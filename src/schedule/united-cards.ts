// The card of a fact when answers were given in two places that did not know of each other: answered again in the order of time.

import { rate } from './memory.ts'
import type { Policy } from './memory.ts'
import { reviewForms } from './review.ts'
import type { Card, ReviewEvent } from './review.ts'

/** A review event with what gave its evidence. */
export interface LoggedReview extends ReviewEvent {
  readonly source: 'review' | 'quiz' | 'scenario'
}

/**
 * The events of one fact, those from number `from` on with the cards before and after them made anew. `began`: the ids of events
 * that found no card because the item asked for something else by then; they find none here either. What the learner answered stays as it
 * was told. An answer that was not the first of its study day, as is seen only now, has no effect, as it would have had none then.
 */
export function replayed(
  events: readonly LoggedReview[],
  from: number,
  began: ReadonlySet<string>,
  policy?: Policy,
): readonly LoggedReview[] {
  const standing: { readonly event: LoggedReview; after: Card | null }[] = []
  const after = (event: LoggedReview, card: Card | null) => cardAfter(event, card, began, policy)
  let card: Card | null = null
  return events.map((event, at) => {
    const before = card
    const undone = event.undoes === null ? -1 : standing.findIndex((each) => each.event.id === event.undoes)
    if (event.undoes === null) {
      card = at < from ? event.after : after(event, before)
      standing.push({ event, after: card })
    } else {
      const removed = undone < 0 ? [] : standing.splice(undone, 1)
      if (at < from) card = event.after
      else if (removed.length > 0) {
        for (const [i, each] of standing.entries())
          if (i >= undone) each.after = after(each.event, standing[i - 1]?.after ?? null)
        card = standing.at(-1)?.after ?? null
      }
    }
    if (at < from) return event
    return { ...event, before: event.undoes === null && startsAnew(event, before, began) ? null : before, after: card }
  })
}

function cardAfter(
  event: LoggedReview,
  card: Card | null,
  began: ReadonlySet<string>,
  policy: Policy | undefined,
): Card | null {
  const { fact, item, rev, form, kind, rating, at, studyDay, source } = event
  if (rating === null || kind === 'extra') return card
  const found = startsAnew(event, card, began) ? null : card
  // Same-day steps are answered several times a day; all else counts once.
  const counts = !found || found.lastDay < studyDay || (source === 'review' && found.state !== 'review')
  if (!counts) return card
  const skipSteps = source !== 'review' || reviewForms[form].hasOwnPage
  return { ...rate(fact, found, rating, { at, studyDay, skipSteps, ...(policy ? { policy } : {}) }), item, rev }
}

function startsAnew({ id, item, rev }: ReviewEvent, card: Card | null, began: ReadonlySet<string>): boolean {
  if (!card) return false
  return began.has(id) || (card.item === item && card.rev !== null && card.rev < rev)
}
