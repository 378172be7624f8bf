// Draws the items of one quiz attempt from a chapter's pool, and the order of an item's options; deterministic by seed.

import { randomFrom, seedFor, shuffled } from './random.ts'

/** What the draw needs to know of an item; an item of the library is one. */
export interface PoolItem {
  readonly id: string
  readonly fact: string
  readonly level: string
  readonly objectives: readonly string[]
  /** Items of one exhibit are asked together, in the order of the pool. */
  readonly exhibit?: { readonly id: string }
  /** Items of one cloze show each other's answers: one of them is asked. */
  readonly cloze?: string
}
export interface Draw<Item> {
  readonly length: number
  readonly seed: number
  /** Items of the learner's last attempts: drawn again only when the pool has no others. */
  readonly recent: readonly string[]
  readonly isSelfMarked: (item: Item) => boolean
}

/** The least share of machine-marked items, in percent, as long as the pool has them. */
const machineShare = 80

/**
 * Draws `length` items, fewer if the pool has fewer facts. No fact is asked twice, and of a cloze one item; at least 80 % are machine-marked,
 * the rest self-marked as far as there are any; levels and objectives are spread; the order is shuffled. Items of one exhibit come
 * whole and in a row; only where nothing else is left, as many of them as there is room for.
 */
export function drawQuiz<Item extends PoolItem>(
  pool: readonly Item[],
  { length, seed, recent, isSelfMarked }: Draw<Item>,
): Item[] {
  const random = randomFrom(seed)
  const order = shuffled(pool, random)
  const isRecent = new Set(recent)
  const isFresh = ({ id }: Item) => !isRecent.has(id)
  const drawn: Item[] = []
  const draw = (wanted: (item: Item) => boolean, upTo: number, whole = true) => {
    let from = order.filter(wanted)
    while (drawn.length < upTo) {
      const next = leastAlike(from, drawn)
      if (!next) return
      const together = testletOf(next, pool).filter((item) => !isAsked(item, drawn))
      if (together.length <= upTo - drawn.length) drawn.push(...together)
      else if (whole) from = from.filter((item) => !together.includes(item))
      else drawn.push(...together.slice(0, upTo - drawn.length))
    }
  }
  const machineLength = Math.ceil((length * machineShare) / 100)
  draw((item) => !isSelfMarked(item) && isFresh(item), machineLength)
  draw((item) => !isSelfMarked(item), machineLength)
  draw((item) => isSelfMarked(item) && isFresh(item), length)
  draw(isFresh, length)
  draw(isSelfMarked, length)
  draw(() => true, length)
  draw(() => true, length, false)
  const inRows = Map.groupBy(drawn, (item) => item.exhibit?.id ?? item)
  return shuffled([...inRows.values()], random).flat()
}

/** The items of its exhibit, or the item alone. */
function testletOf<Item extends PoolItem>(item: Item, pool: readonly Item[]): readonly Item[] {
  const { exhibit } = item
  return exhibit ? pool.filter((other) => other.exhibit?.id === exhibit.id) : [item]
}

/** Whether its fact is asked already, or what shows its answer. */
function isAsked(item: PoolItem, drawn: readonly PoolItem[]): boolean {
  return drawn.some(({ fact, cloze }) => fact === item.fact || (cloze !== undefined && cloze === item.cloze))
}

/** Items for a drill: each comes again with other values, and none twice in a row while there are others. */
export function drawDrill<Item extends { readonly id: string }>(
  pool: readonly Item[],
  { length, seed }: Pick<Draw<Item>, 'length' | 'seed'>,
): Item[] {
  const random = randomFrom(seed)
  const drawn: Item[] = []
  while (pool.length > 0 && drawn.length < length) {
    const round = shuffled(pool, random)
    // What ended the round before does not begin this one.
    if (round[0]?.id === drawn.at(-1)?.id) round.push(...round.splice(0, 1))
    drawn.push(...round.slice(0, length - drawn.length))
  }
  return drawn
}

/** How many items a draw has: no fact is asked twice and no cloze, so siblings count once. */
export function drawnLength(pool: readonly Pick<PoolItem, 'fact' | 'cloze'>[], length: number): number {
  return Math.min(length, new Set(pool.map(({ fact, cloze }) => (cloze === undefined ? fact : `cloze ${cloze}`))).size)
}

/** An item's options in the order of this attempt: the same on every view of it. */
export function shuffleOptions<Option>(
  seed: number,
  item: { readonly id: string; readonly options: readonly Option[] },
): Option[] {
  return shuffled(item.options, randomFrom(seedFor(seed, item.id)))
}

/** Among the items whose fact is not yet asked, the one whose level and objectives were drawn least. */
function leastAlike<Item extends PoolItem>(from: readonly Item[], drawn: readonly Item[]): Item | undefined {
  let best: { item: Item; alike: number } | undefined
  for (const item of from) {
    if (isAsked(item, drawn)) continue
    const alike = drawn.filter((other) => sameStratum(item, other)).length
    if (!best || alike < best.alike) best = { item, alike }
  }
  return best?.item
}

function sameStratum(a: PoolItem, b: PoolItem): boolean {
  return a.level === b.level && a.objectives.join(' ') === b.objectives.join(' ')
}
