// Which cards are suspended, and what they are called.

import type { Library } from '../content/library.ts'
import type { Aside } from '../schedule/aside.ts'
import { isOwnFact } from '../store/own-material.ts'

/** Said of a card that the learner made, until its text is read. */
export const OWN = 'Your own card'

/** The suspended cards that are in the course, as the page lists them. */
export function suspendedOf(asides: readonly Aside[], library: Library): readonly { fact: string; title: string }[] {
  const titles = titlesOf(library)
  return asides.flatMap(({ fact, untilDay }) => {
    const title = isOwnFact(fact) ? OWN : titles.get(fact)
    return untilDay === null && title !== undefined ? [{ fact, title }] : []
  })
}

/** What each fact of the course is called: the question of its first item, or the title of its scenario. */
export function titlesOf(library: Library): ReadonlyMap<string, string> {
  const known = titles.get(library)
  if (known) return known
  const all = [
    ...[...library.scenarios.values()].map(({ fact, title }) => [fact, `Scenario: ${title}`] as const),
    ...[...library.items.values()].reverse().map(({ fact, stemText }) => [fact, stemText] as const),
  ]
  const made = new Map(all)
  titles.set(library, made)
  return made
}
const titles = new WeakMap<Library, ReadonlyMap<string, string>>()
