// What a seed draws of the parameters of a scenario. Pages need it too, so it knows nothing of how they are read.

import { contentHash } from './content-hash.ts'
import type { Parameter } from './library.ts'

export type DrawnValues = Readonly<Record<string, string>>

/** The values that a seed draws; without a seed every first one. Each is drawn by its own name: another parameter changes none. */
export function drawnValues(parameters: readonly Parameter[], seed: number | null): DrawnValues {
  return Object.assign(
    {},
    ...parameters.map(({ name, choices }) => choices[drawnIndex(name, choices.length, seed)]),
  ) as DrawnValues
}

function drawnIndex(name: string, count: number, seed: number | null): number {
  return seed === null ? 0 : Number.parseInt(contentHash([seed, name]).slice(0, 12), 16) % count
}

/**
 * Seeds to try a scenario with: first those that bring a value not seen yet, until every value has been seen, then others
 * that draw differently, up to `count`. The draw of every first value is not among them.
 */
export function tellingSeeds(parameters: readonly Parameter[], count: number): readonly number[] {
  if (parameters.length === 0) return []
  const drawOf = (seed: number | null) =>
    parameters.map(({ name, choices }) => `${name} ${drawnIndex(name, choices.length, seed)}`)
  const drawn = new Set([drawOf(null).join()])
  const seen = new Set(drawOf(null))
  const seeds: number[] = []
  const take = (most: number, wanted: (draw: readonly string[]) => boolean): void => {
    for (let seed = 1; seed <= 300 && seeds.length < most; seed++) {
      const draw = drawOf(seed)
      if (drawn.has(draw.join()) || !wanted(draw)) continue
      for (const each of draw) seen.add(each)
      drawn.add(draw.join())
      seeds.push(seed)
    }
  }
  take(Number.POSITIVE_INFINITY, (draw) => draw.some((each) => !seen.has(each)))
  take(count, () => true)
  return seeds
}
