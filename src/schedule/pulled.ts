// Which facts a missed scenario brings forward today. Derived from attempts and answers, never stored: no card is touched.

import { standing } from './queue.ts'
import type { ReviewEvent } from './review.ts'

/** A scenario whose latest attempt of this study day failed, with the facts it leans on. */
export interface MissedScenario {
  readonly scenario: string
  readonly at: string
  readonly facts: readonly string[]
}
/** A fact to look at again today, and since when; `scenario` is the one missed last that leans on it. */
export interface PulledFact {
  readonly fact: string
  readonly since: string
  readonly scenario: string
}

/** The facts of missed scenarios that were not answered since, each once; those of the latest miss first. */
export function pulledFacts(missed: readonly MissedScenario[], today: readonly ReviewEvent[]): readonly PulledFact[] {
  const answers = standing(today)
  const facts = new Map<string, PulledFact>()
  for (const { scenario, at, facts: linked } of missed.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))) {
    for (const fact of linked) {
      if (facts.has(fact) || answers.some((answer) => answer.fact === fact && answer.at >= at)) continue
      facts.set(fact, { fact, since: at, scenario })
    }
  }
  return [...facts.values()]
}

/** What a failed attempt leans on: the facts of the scenario's cards, then those of the criteria it did not meet. */
export function linkedFacts(
  scenario: {
    readonly cards: readonly string[]
    readonly rubric: { readonly criteria: readonly { readonly id: string; readonly fact: string | null }[] }
  },
  unmet: readonly string[],
  items: ReadonlyMap<string, { readonly fact: string }>,
): readonly string[] {
  const ofCards = scenario.cards.flatMap((id) => items.get(id)?.fact ?? [])
  const ofCriteria = scenario.rubric.criteria.flatMap(({ id, fact }) =>
    fact !== null && unmet.includes(id) ? [fact] : [],
  )
  return [...new Set([...ofCards, ...ofCriteria])]
}
