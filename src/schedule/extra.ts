// Extra practice: known cards before their day. The learner says beforehand whether the answers count.

import { mayPractise } from './evidence.ts'
import { retrievability } from './memory.ts'
import type { Policy } from './memory.ts'
import { cardsByFact, formOn, isScenario, standing } from './queue.ts'
import type { QueueEntry, ReviewableFact } from './queue.ts'
import type { Card, DayEvent } from './review.ts'

/** The cards to practise, the most endangered first. Those that are due, brought forward or practised on this study day are left out, and scenarios. */
export function cardsAhead({
  cards,
  facts,
  today,
  pulled,
  policy,
  day,
}: {
  readonly cards: readonly Card[]
  readonly facts: readonly ReviewableFact[]
  /** Events of this study day, the newest first. */
  readonly today: readonly DayEvent[]
  readonly pulled: readonly { readonly fact: string }[]
  readonly policy: Policy
  readonly day: string
}): readonly QueueEntry[] {
  const cardOf = cardsByFact(cards)
  const left = new Set([...standing(today), ...pulled].map(({ fact }) => fact))
  return facts
    .flatMap(({ fact, forms }) => {
      const card = cardOf.get(fact)
      if (!card || left.has(fact) || !mayPractise(card, day) || card.dueDay <= day) return []
      const form = formOn(forms, card)
      return form && !isScenario({ fact, form, card })
        ? [{ entry: { fact, form, card }, recall: retrievability(card, day, policy) }]
        : []
    })
    .sort((a, b) => a.recall - b.recall || (a.entry.fact < b.entry.fact ? -1 : 1))
    .map(({ entry }) => entry)
}
