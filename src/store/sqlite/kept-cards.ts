// The cards of the learners who asked for them last. After a write only those that it touched are read again.

import type { Database } from 'better-sqlite3'
import type { Card } from '../../schedule/review.ts'

/** So many cards of all learners together are kept; each has some hundred bytes. */
const CARDS_KEPT = 60_000
/** When more of them were touched, all are read again. */
const TOUCHED_MAX = 200

interface Kept {
  /** By their facts. */
  cards: readonly Card[]
  readonly touched: Set<number>
}

/**
 * Watches the tables that make a card, by temporary triggers of this connection; what another process writes ends everything kept. `all` reads the
 * cards of a learner by their facts, `one` reads one, `wordOf` tells the fact of a number.
 */
export function keptCards(
  db: Database,
  {
    all,
    one,
    wordOf,
  }: {
    readonly all: (learner: number) => readonly Card[]
    readonly one: (learner: number, fact: number) => Card | null
    readonly wordOf: (fact: number) => string
  },
): KeptCards {
  // A map tells its keys in the order in which they came: the first was not asked for the longest.
  const kept = new Map<number, Kept>()
  let version: unknown = null
  const others = db.prepare('pragma data_version').pluck()

  db.function('card_touched', { directOnly: false }, (learner, fact) => {
    kept.get(Number(learner))?.touched.add(Number(fact))
    return null
  })
  db.function('memory_touched', { directOnly: false }, (learner) => {
    kept.delete(Number(learner))
    return null
  })
  for (const [deed, row] of [
    ['insert', 'new'],
    ['update', 'new'],
    ['delete', 'old'],
  ] as const) {
    db.exec(
      `create temp trigger "card_${deed}" after ${deed} on main.cards begin select card_touched(${row}.learner, ${row}.fact); end`,
    )
    db.exec(
      `create temp trigger "memory_${deed}" after ${deed} on main.memories
      begin select memory_touched((select learner from main.reviews where number = ${row}.event)); end`,
    )
  }

  const foundOf = (learner: number): Kept | undefined => {
    const now = others.get()
    if (now !== version) kept.clear()
    version = now
    return kept.get(learner)
  }
  const of = (learner: number): readonly Card[] => {
    const found = foundOf(learner)
    kept.delete(learner)
    const cards =
      !found || found.touched.size > TOUCHED_MAX ? all(learner) : renewed(found, (fact) => one(learner, fact), wordOf)
    kept.set(learner, { cards, touched: new Set() })
    let total = 0
    for (const each of kept.values()) total += each.cards.length
    for (const [oldest, each] of kept) {
      if (total <= CARDS_KEPT) break
      total -= each.cards.length
      kept.delete(oldest)
    }
    return cards
  }
  return { of, ifKept: (learner) => (foundOf(learner) ? of(learner) : null) }
}

export interface KeptCards {
  /** All cards of a learner, in the order of their facts. The list stays as it is. */
  readonly of: (learner: number) => readonly Card[]
  /** The same where reading them costs little; else null. */
  readonly ifKept: (learner: number) => readonly Card[] | null
}

function renewed(
  { cards, touched }: Kept,
  one: (fact: number) => Card | null,
  wordOf: (fact: number) => string,
): readonly Card[] {
  if (touched.size === 0) return cards
  const next = [...cards]
  for (const number of touched) {
    const fact = wordOf(number)
    const card = one(number)
    const place = placeOf(next, fact)
    const stands = next[place]?.fact === fact ? 1 : 0
    next.splice(place, stands, ...(card ? [card] : []))
  }
  return next
}

/** Where a fact stands among cards that are in the order of their facts, or would stand. */
function placeOf(cards: readonly Card[], fact: string): number {
  let [from, to] = [0, cards.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((cards[middle]?.fact ?? '') < fact) from = middle + 1
    else to = middle
  }
  return from
}
