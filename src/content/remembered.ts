// A few values that are kept, because making one takes time and keeping all takes memory.

/** The value of a key, kept or made. Of more than `most`, the one that was not asked for the longest is dropped. */
export function remembered<Value>(kept: Map<string, Value>, most: number, key: string, make: () => Value): Value {
  const found = kept.get(key) ?? make()
  kept.delete(key)
  kept.set(key, found)
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break
    kept.delete(oldest)
  }
  return found
}
