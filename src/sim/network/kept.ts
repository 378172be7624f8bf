// What of a new value is as it was: plain data, typed arrays, maps, sets.

/**
 * The new value with every part of the old one that is alike; the old value itself where nothing differs. So stages see by `===` what
 * changed, and those behind a value that is alike stop there. Neither value is changed.
 */
export function kept<T>(old: T, made: T): T {
  return keep(old, made) as T
}

function keep(old: unknown, made: unknown): unknown {
  if (old === made || typeof old !== 'object' || typeof made !== 'object' || old === null || made === null) return made
  if (old.constructor !== made.constructor) return made
  if (Array.isArray(made)) return keepArray(old as readonly unknown[], made)
  if (made instanceof Uint32Array || made instanceof Int32Array)
    return sameNumbers(old as typeof made, made) ? old : made
  if (made instanceof Map) return keepMap(old as ReadonlyMap<unknown, unknown>, made)
  if (made instanceof Set) return isSameSet(old as ReadonlySet<unknown>, made) ? old : made
  return keepRecord(old as Record<string, unknown>, made as Record<string, unknown>)
}

function keepArray(old: readonly unknown[], made: readonly unknown[]): readonly unknown[] {
  let isAlike = old.length === made.length
  let copy: unknown[] | null = null
  for (let i = 0; i < made.length; i++) {
    const one = keep(old[i], made[i])
    if (one !== made[i]) (copy ??= made.slice())[i] = one
    if (one !== old[i]) isAlike = false
  }
  return isAlike ? old : (copy ?? made)
}

function keepMap(
  old: ReadonlyMap<unknown, unknown>,
  made: ReadonlyMap<unknown, unknown>,
): ReadonlyMap<unknown, unknown> {
  let isAlike = old.size === made.size
  let copy: Map<unknown, unknown> | null = null
  for (const [key, value] of made) {
    const before = old.get(key)
    const one = keep(before, value)
    if (one !== value) (copy ??= new Map(made)).set(key, one)
    if (one !== before || (before === undefined && !old.has(key))) isAlike = false
  }
  return isAlike ? old : (copy ?? made)
}

function keepRecord(old: Record<string, unknown>, made: Record<string, unknown>): Record<string, unknown> {
  let copy: Record<string, unknown> | null = null
  let isAlike = true
  let count = 0
  for (const key in made) {
    count++
    const one = keep(old[key], made[key])
    if (one !== made[key]) (copy ??= { ...made })[key] = one
    if (one !== old[key] || (one === undefined && !(key in old))) isAlike = false
  }
  if (isAlike) for (const _ in old) count--
  return isAlike && count === 0 ? old : (copy ?? made)
}

const isSameSet = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean => {
  if (a.size !== b.size) return false
  for (const one of b) if (!a.has(one)) return false
  return true
}
function sameNumbers(a: Uint32Array | Int32Array, b: Uint32Array | Int32Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
