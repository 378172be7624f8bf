// What a benchmark reports: one number, and where it helps, how many times it costs what cannot be done without.

export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The same work at its cheapest, measured in the same run and in the same unit. */
  readonly floor?: number
  readonly ratio?: number
  /** Instead of a ratio: how fast it is beside the floor, 0.5 for half as fast. */
  readonly share?: number
  /** The ratio, the share or else the value that it should have. */
  readonly wanted?: string
}

/** Runs of `work` a second: warmed up, then the best of three rounds of about `ms` milliseconds, because a busy machine only ever slows. */
export function perSecond(work: () => number, ms = 250): number {
  work()
  work()
  let best = 0
  for (let round = 0; round < 3; round++) {
    let count = 0
    const start = performance.now()
    let now = start
    while (now - start < ms) {
      count += work()
      now = performance.now()
    }
    best = Math.max(best, (count * 1000) / (now - start))
  }
  return best
}
