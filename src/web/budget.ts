// What each key (an address, a learner, an account) may spend in a window of time. In memory: a restart forgives.

export interface Budget {
  /** Spends, and returns null; or spends nothing and returns the seconds after which the whole budget is there again. */
  take(key: string, amount?: number): number | null
  /** Gives back what did not count after all. */
  giveBack(key: string, amount?: number): void
}

/** More keys than honest visitors make. The oldest are dropped first, so that invented ones cannot fill the memory. */
const KEYS = 20_000

/** Every key may spend `limit` in `windowMs`, which begins with what it spends first. */
export function budget(limit: number, windowMs: number, now: () => Date): Budget {
  const windows = new Map<string, { readonly since: number; spent: number }>()

  const windowOf = (key: string): { readonly since: number; spent: number } => {
    const at = now().getTime()
    const found = windows.get(key)
    // A clock that was set back also begins a new window.
    if (found && at >= found.since && at < found.since + windowMs) return found
    const begun = { since: at, spent: 0 }
    windows.delete(key)
    windows.set(key, begun)
    for (const oldest of windows.keys()) {
      if (windows.size <= KEYS) break
      windows.delete(oldest)
    }
    return begun
  }

  return {
    take: (key, amount = 1) => {
      const window = windowOf(key)
      if (window.spent + amount > limit) return Math.ceil((window.since + windowMs - now().getTime()) / 1000)
      window.spent += amount
      return null
    },
    giveBack: (key, amount = 1) => {
      const window = windows.get(key)
      if (window) window.spent = Math.max(0, window.spent - amount)
    },
  }
}

/** Takes from several budgets, or from none of them; the longest wait of those that refuse. */
export function takeAll(takes: readonly (readonly [Budget, key: string, amount?: number])[]): number | null {
  const taken: (readonly [Budget, string, number?])[] = []
  let wait: number | null = null
  for (const take of takes) {
    const [from, key, amount] = take
    const seconds = from.take(key, amount)
    if (seconds === null) taken.push(take)
    else wait = Math.max(wait ?? 0, seconds)
  }
  if (wait !== null) for (const [from, key, amount] of taken) from.giveBack(key, amount)
  return wait
}
