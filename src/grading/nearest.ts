// The word somebody probably meant: for "did you mean" in problems, and to recognise a misspelt file name.

/** The candidate that needs the fewest edits, if they are few for its length; null when nothing is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  let bestEdits = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    // So many edits it takes at least.
    if (Math.abs(word.length - candidate.length) >= bestEdits) continue
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestEdits)
    if (edits < bestEdits) {
      best = candidate
      bestEdits = edits
    }
  }
  return best
}

/**
 * How many letters must be inserted, deleted, replaced, or swapped with their neighbour to make `b` of `a`. Infinity: more than `most`,
 * which is found out sooner than how many.
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let leastBefore = 0
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let edits = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1))
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, at(beforeLast, column - 2) + 1)
      }
      current.push(edits)
      if (edits < least) least = edits
    }
    if (least > most && leastBefore > most) return Infinity
    leastBefore = least
    beforeLast = last
    last = current
  }
  return at(last, b.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}
