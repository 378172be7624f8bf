// The one order of two logs that were written apart, as by two browsers of one person.

interface Dated {
  readonly id: string
  readonly at: string
}

/**
 * The entries of both, each id once (`mine` stands). Within a log its own order stays, because clocks go back; between logs the time
 * decides. So an entry counts as late as the latest before it in its log. The order follows from the entries alone: whichever
 * log comes first, and however many are united in whatever turn.
 */
export function unitedOrder<Entry extends Dated>(mine: readonly Entry[], theirs: readonly Entry[]): readonly Entry[] {
  const ranks = new Map<string, Dated>()
  for (const log of [mine, theirs]) {
    let latest: Dated | null = null
    for (const entry of log) {
      const own: Dated = ranks.get(entry.id) ?? entry
      if (!latest || compare(latest, own) < 0) latest = own
      if (!ranks.has(entry.id)) ranks.set(entry.id, latest)
    }
  }
  const rankOf = (entry: Entry) => ranks.get(entry.id) ?? entry
  const known = new Set(mine.map(({ id }) => id))
  // The sort is stable: entries that are as late as the same one keep the order of their log.
  return [...mine, ...theirs.filter(({ id }) => !known.has(id))].toSorted((a, b) => compare(rankOf(a), rankOf(b)))
}

function compare(a: Dated, b: Dated): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}
