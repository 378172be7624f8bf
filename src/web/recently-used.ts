// Values that are kept up to a size of all together; the one that was not used for the longest goes first.

export interface RecentlyUsed<Value> {
  readonly get: (key: string) => Value | undefined
  /** Takes the place of the value that the key had. `size` is in the unit of the limit. */
  readonly set: (key: string, value: Value, size: number) => void
}

export function recentlyUsed<Value>(limit: number): RecentlyUsed<Value> {
  // A map tells its keys in the order in which they came.
  const kept = new Map<string, { readonly value: Value; readonly size: number }>()
  let total = 0
  const drop = (key: string): void => {
    total -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  return {
    get: (key) => {
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    set: (key, value, size) => {
      drop(key)
      kept.set(key, { value, size })
      total += size
      for (const oldest of kept.keys()) {
        if (total <= limit) break
        drop(oldest)
      }
    },
  }
}
