// Two lists of console lines side by side: what goes, what comes and what stays, with the numbers of both.

export interface DiffLine {
  readonly kind: 'kept' | 'removed' | 'added'
  /** Its number before; null: it is new. */
  readonly before: number | null
  /** Its number afterwards; null: it is gone. */
  readonly after: number | null
  readonly text: string
  /** Where a removed and an added line stand for each other: what they share around what differs. Null: they share too little to say so. */
  readonly parts: { readonly head: string; readonly changed: string; readonly tail: string } | null
}

/** The fewest lines removed and added that make one list of the other; where either order would do, what goes stands before what comes. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const start = sharedStart(before, after)
  const end = sharedStart(before.slice(start).toReversed(), after.slice(start).toReversed())
  const lines: DiffLine[] = []
  let b = 0
  let a = 0
  const keep = (): void => {
    lines.push({ kind: 'kept', before: b + 1, after: a + 1, text: before[b] ?? '', parts: null })
    b += 1
    a += 1
  }
  for (let n = 0; n < start; n += 1) keep()
  const between = { before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) }
  const shared = sharedLengths(between.before, between.after)
  const lengthAt = (i: number, j: number): number => shared[i]?.[j] ?? 0
  while (b < before.length - end || a < after.length - end) {
    const i = b - start
    const j = a - start
    if (i < between.before.length && j < between.after.length && between.before[i] === between.after[j]) keep()
    else if (i < between.before.length && (j >= between.after.length || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      lines.push({ kind: 'removed', before: b + 1, after: null, text: before[b] ?? '', parts: null })
      b += 1
    } else {
      lines.push({ kind: 'added', before: null, after: a + 1, text: after[a] ?? '', parts: null })
      a += 1
    }
  }
  for (let n = 0; n < end; n += 1) keep()
  return withParts(lines)
}

/** Of the kept lines only those near a change; null stands for lines left out. */
export function nearChanges(lines: readonly DiffLine[], around: number): readonly (DiffLine | null)[] {
  const near = lines.map((_, index) => lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'kept'))
  return lines.flatMap((line, index) => {
    if (near[index]) return [line]
    return index === 0 || near[index - 1] ? [null] : []
  })
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  let n = 0
  while (n < one.length && n < other.length && one[n] === other[n]) n += 1
  return n
}

/** The length of the longest common subsequence from each pair of places on. */
function sharedLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = table[i]
      if (!row) continue
      row[j] = before[i] === after[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

/** One line removed and one added in its place are the same line changed, if enough of it stayed. */
function withParts(lines: readonly DiffLine[]): readonly DiffLine[] {
  return lines.map((line, index) => {
    const isPair = (at: number): boolean => lines[at]?.kind === 'removed' && lines[at + 1]?.kind === 'added' && lines[at - 1]?.kind !== 'removed' && lines[at + 2]?.kind !== 'added'
    if (line.kind === 'removed' && isPair(index)) return { ...line, parts: partsOf(line.text, lines[index + 1]?.text ?? '') }
    if (line.kind === 'added' && isPair(index - 1)) return { ...line, parts: partsOf(line.text, lines[index - 1]?.text ?? '') }
    return line
  })
}

function partsOf(text: string, other: string): DiffLine['parts'] {
  const mine = Array.from(text)
  const theirs = Array.from(other)
  const head = sharedStart(mine, theirs)
  const tail = sharedStart(mine.slice(head).toReversed(), theirs.slice(head).toReversed())
  if (2 * (head + tail) < Math.min(mine.length, theirs.length)) return null
  return { head: mine.slice(0, head).join(''), changed: mine.slice(head, mine.length - tail).join(''), tail: mine.slice(mine.length - tail).join('') }
}
