// A repair as a diff of the learner's lines: for a report page, and for people at a terminal.

import type { Repair } from '../report.ts'

/** One line of a diff. `line` is the learner's line number; null: the line is new. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added'
  readonly line: number | null
  readonly text: string
}

/** The learner's lines with what is taken out and what is put in. A line that moves is removed at one place and added at another. */
export function repairDiff(lines: readonly string[], { edits }: Repair): readonly DiffLine[] {
  const added: string[][] = Array.from({ length: lines.length + 1 }, () => [])
  const removed = new Set<number>()
  for (const { op, line, text, count = 1, to } of edits) {
    if (op !== 'delete') added[(op === 'move' ? (to ?? line) : line) - 1]?.push(...text.split('\n'))
    if (op !== 'insert') for (let at = line; at < line + count; at++) removed.add(at)
  }
  const diff: DiffLine[] = []
  // New lines stand after the removed lines that they replace.
  let waiting: DiffLine[] = []
  for (const [index, inserted] of added.entries()) {
    const isRemoved = removed.has(index + 1)
    if (!isRemoved || inserted.length > 0) waiting = flushed(diff, waiting, isRemoved)
    waiting.push(...inserted.map((text) => ({ kind: 'added' as const, line: null, text })))
    const text = lines[index]
    if (text === undefined) continue
    if (isRemoved) diff.push({ kind: 'removed', line: index + 1, text })
    else {
      waiting = flushed(diff, waiting, false)
      diff.push({ kind: 'same', line: index + 1, text })
    }
  }
  flushed(diff, waiting, false)
  return diff
}

function flushed(diff: DiffLine[], waiting: readonly DiffLine[], keep: boolean): DiffLine[] {
  if (keep) return [...waiting]
  diff.push(...waiting)
  return []
}

/** Only what changes, with `context` lines around it; null stands for lines that are left out. */
export function diffHunks<Line extends DiffLine>(diff: readonly Line[], context: number): readonly (Line | null)[] {
  const shown = diff.map((_, index) =>
    diff.slice(Math.max(0, index - context), index + context + 1).some(({ kind }) => kind !== 'same'),
  )
  return diff.flatMap((line, index) => {
    if (shown[index]) return [line]
    return index > 0 && !shown[index - 1] ? [] : [null]
  })
}
