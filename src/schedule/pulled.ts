// Which facts a missed scenario brings forward today. Derived from attempts and answers, never stored: no card is touched.

/** A scenario whose latest attempt of this study day failed. */
export interface MissedScenario {
  readonly scenario: string
  /** What it leans on (`linkedFacts`). */
  readonly facts: readonly string[]
  /** The facts that were answered after the attempt. */
  readonly answered: readonly string[]
}
/** A fact to look at again today; `scenario` is the one missed last that leans on it. */
export interface PulledFact {
  readonly fact: string
  readonly scenario: string
}

/** The facts of missed scenarios, the latest miss first, that were not answered since; each once. */
export function pulledFacts(missed: readonly MissedScenario[]): readonly PulledFact[] {
  const facts = new Map<string, PulledFact>()
  for (const { scenario, facts: linked, answered } of missed) {
    for (const fact of linked) {
      if (!facts.has(fact) && !answered.includes(fact)) facts.set(fact, { fact, scenario })
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
