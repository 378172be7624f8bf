// A repair as the rows of a table: what goes, what comes and what stays near it, with the numbers of both.

import { diffHunks, repairDiff } from '../grading/repair/diff.ts'
import type { DiffLine } from '../grading/repair/diff.ts'
import type { Repair } from '../grading/report.ts'

export interface DiffRow extends DiffLine {
  /** Its number afterwards; null: it is gone. */
  readonly after: number | null
  /** For a removed and an added line that replace each other: the shared text around the difference. Null: they share too little. */
  readonly parts: { readonly head: string; readonly changed: string; readonly tail: string } | null
}

/** The learner's lines with a repair, `around` unchanged ones on both sides of each change; null stands for lines left out. */
export function repairRows(lines: readonly string[], repair: Repair, around: number): readonly (DiffRow | null)[] {
  let after = 0
  const rows = repairDiff(lines, repair).map((line): DiffRow => {
    if (line.kind !== 'removed') after += 1
    return { ...line, after: line.kind === 'removed' ? null : after, parts: null }
  })
  return diffHunks(
    rows.map((row, index) => ({ ...row, parts: partsIn(rows, index) })),
    around,
  )
}

/** One line removed and one added in its place are the same line changed, if enough of it stayed. */
function partsIn(rows: readonly DiffRow[], index: number): DiffRow['parts'] {
  const isPair = (at: number): boolean =>
    rows[at]?.kind === 'removed' &&
    rows[at + 1]?.kind === 'added' &&
    rows[at - 1]?.kind !== 'removed' &&
    rows[at + 2]?.kind !== 'added'
  const text = rows[index]?.text ?? ''
  if (isPair(index)) return partsOf(text, rows[index + 1]?.text ?? '')
  return isPair(index - 1) ? partsOf(text, rows[index - 1]?.text ?? '') : null
}

function partsOf(text: string, other: string): DiffRow['parts'] {
  const mine = Array.from(text)
  const theirs = Array.from(other)
  const head = sharedStart(mine, theirs)
  const tail = sharedStart(mine.slice(head).toReversed(), theirs.slice(head).toReversed())
  if (2 * (head + tail) < Math.min(mine.length, theirs.length)) return null
  return {
    head: mine.slice(0, head).join(''),
    changed: mine.slice(head, mine.length - tail).join(''),
    tail: mine.slice(mine.length - tail).join(''),
  }
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  let n = 0
  while (n < one.length && n < other.length && one[n] === other[n]) n += 1
  return n
}
