// Edits of typed lines: how they are proposed, carried out and put together again as the fewest changes that say the same.

import type { Repair } from '../report.ts'
import type { Run } from '../run.ts'

/** A change to the lines of one run. Lines count from 1 in the lines of that run, before any edit. */
export type Edit =
  | { readonly op: 'insert'; readonly line: number; readonly text: readonly string[] }
  | { readonly op: 'delete'; readonly line: number; readonly count: number }
  | { readonly op: 'replace'; readonly line: number; readonly count: number; readonly text: readonly string[] }
  | { readonly op: 'move'; readonly line: number; readonly count: number; readonly to: number }
/** What is done together: one edit, or two that need each other. */
export type Edits = readonly Edit[]

/** Lines before `line`; one past the last line: at the end. */
export const insert = (line: number, ...text: readonly string[]): Edit => ({ op: 'insert', line, text })
export const remove = (line: number, count = 1): Edit => ({ op: 'delete', line, count })
export const replace = (line: number, text: string | readonly string[], count = 1): Edit => ({
  op: 'replace',
  line,
  count,
  text: typeof text === 'string' ? [text] : text,
})
/** `count` lines, to stand before the line `to`. */
export const move = (line: number, count: number, to: number): Edit => ({ op: 'move', line, count, to })

/** Lines on their way from the learner's to the repaired ones. */
export type EditedLines = readonly Piece[]
interface Piece {
  readonly text: string
  /** The learner's line that it is, from 1; null: it is new. */
  readonly origin: number | null
  readonly moved: boolean
}

/** The lines as the learner gave them. */
export function unedited(lines: readonly string[]): EditedLines {
  return lines.map((text, index) => ({ text, origin: index + 1, moved: false }))
}

/** Carries out edits, all numbered by these lines. Null: an edit names a line that is not there. */
export function edited(pieces: EditedLines, edits: Edits): EditedLines | null {
  const kept: (Piece | null)[] = [...pieces]
  const before: Piece[][] = Array.from({ length: pieces.length + 1 }, () => [])
  for (const edit of edits) {
    const at = edit.line - 1
    const count = edit.op === 'insert' ? 0 : edit.count
    const target = before[edit.op === 'move' ? edit.to - 1 : at]
    if (!target || at < 0 || at + count > pieces.length) return null
    const taken = pieces.slice(at, at + count)
    if (edit.op === 'insert') target.push(...edit.text.map(fresh))
    if (edit.op === 'replace') target.push(...aligned(taken, edit.text))
    if (edit.op === 'move') target.push(...taken.map((piece) => ({ ...piece, moved: true })))
    kept.fill(null, at, at + count)
  }
  return before.flatMap((inserted, index) => {
    const piece = kept[index]
    return piece ? [...inserted, piece] : inserted
  })
}

const fresh = (text: string): Piece => ({ text, origin: null, moved: false })

/** The new lines, with those of the old ones that they repeat in the same order. */
function aligned(old: readonly Piece[], text: readonly string[]): Piece[] {
  if (text.length === 0 || old.length === 0) return text.map(fresh)
  const [first, ...rest] = text as readonly [string, ...string[]]
  const found = old.findIndex((piece) => piece.text === first)
  const skipped = [fresh(first), ...aligned(old, rest)]
  if (found < 0) return skipped
  const used = [old[found] as Piece, ...aligned(old.slice(found + 1), rest)]
  const same = (pieces: readonly Piece[]): number => pieces.filter(({ origin }) => origin !== null).length
  return same(used) >= same(skipped) ? used : skipped
}

/** The changes between the learner's lines and the edited ones, in the order of the lines. Neighbouring changes are one edit. */
export function editsOf(lines: readonly string[], pieces: EditedLines): Repair['edits'] {
  const moved = new Set(pieces.flatMap(({ origin, moved: wasMoved }) => (wasMoved && origin !== null ? [origin] : [])))
  const edits: Repair['edits'][number][] = []
  let last = 0
  let added: string[] = []
  let carried: number[] = []
  const close = (next: number): void => {
    const gone: number[] = []
    for (let line = last + 1; line < next; line++) if (!moved.has(line)) gone.push(line)
    const runs = consecutive(gone)
    const [first] = runs
    if (!first && added.length > 0) edits.push({ op: 'insert', line: last + 1, text: added.join('\n') })
    for (const [index, run] of runs.entries()) {
      const isReplaced = index === 0 && added.length > 0
      const text = isReplaced ? added : run.map((line) => lines[line - 1] ?? '')
      edits.push({
        op: isReplaced ? 'replace' : 'delete',
        line: run[0] as number,
        text: text.join('\n'),
        ...counted(run),
      })
    }
    for (const run of consecutive(carried)) {
      const text = run.map((line) => lines[line - 1] ?? '').join('\n')
      edits.push({ op: 'move', line: run[0] as number, text, to: next, ...counted(run) })
    }
    last = next
    added = []
    carried = []
  }
  for (const { text, origin, moved: wasMoved } of pieces) {
    if (origin === null) added.push(text)
    else if (wasMoved) carried.push(origin)
    else close(origin)
  }
  close(lines.length + 1)
  return edits.sort((a, b) => a.line - b.line)
}

const counted = (run: readonly number[]): { readonly count?: number } => (run.length > 1 ? { count: run.length } : {})

function consecutive(numbers: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs
}

/**
 * What a change asks of a learner: another answer or another argument is the least, then a line more or less, then a new order. Every
 * further line costs too, and so does a line that repeats one of the learner's own: the lines that are there should do.
 */
export function costOf(edits: Repair['edits'], of: Pick<Run, 'lines' | 'transcript'>): number {
  const [first] = edits
  // Deleting only an answer lets the next line answer instead: that passes by accident.
  const isTrick = edits.length === 1 && first?.op === 'delete' && of.transcript[first.line - 1]?.kind === 'answer'
  return edits.reduce((sum, edit) => sum + costOfOne(edit, of), isTrick ? 4 : 0)
}

function costOfOne(
  { op, line, text, count = 1 }: Repair['edits'][number],
  { lines, transcript }: Pick<Run, 'lines' | 'transcript'>,
): number {
  const all = text.split('\n')
  // On another console, the lines that only lead there count nothing.
  const added = all.some((entry) => entry.startsWith('@console ')) ? all.filter((entry) => !LEADS.test(entry)) : all
  const repeated = 2 * added.filter((entry) => entry.includes(' ') && lines.includes(entry)).length
  switch (op) {
    case 'insert':
      return (text === '' ? 3 : 4) + 2 * (added.length - 1) + repeated
    case 'delete':
      return 5 + (count - 1)
    case 'move':
      return 6 + (count - 1)
    case 'replace': {
      const isAnswer = transcript[line - 1]?.kind === 'answer'
      const keepsWord = firstWord(added[0] ?? '') === firstWord(lines[line - 1] ?? '')
      // Declining a command of one's own does not put it right.
      const isDeclined = isAnswer && text === 'n' ? 6 : 0
      return (isAnswer || keepsWord ? 2 : 4) + 2 * (Math.max(added.length, count) - 1) + repeated + isDeclined
    }
  }
}

const LEADS = /^(?:@console |enable$|configure terminal$|end$|exit$|interface )/
const firstWord = (line: string): string =>
  line
    .trim()
    .split(/[\s:]+/)[0]
    ?.toLowerCase() ?? ''
