// A run as the console shows it: every line the learner typed, marked among what the device printed.

import type { Run } from '../grading/run.ts'
import { LINE_LIMIT } from '../sim/input.ts'
import { visibleText } from './visible-text.ts'
import { count } from './words.ts'

/** Output of at least this many lines is folded if nobody reads it for its own sake: a start, the progress of a transfer. */
const FOLDED_FROM = 12

/** With `numbered`, lines carry their numbers and those with a remark stand out; `notes` are the reader's own, `comments` those of instructors. */
export function consoleOf(
  run: Pick<Run, 'start' | 'transcript' | 'events' | 'waiting'>,
  {
    numbered,
    remarks = new Map(),
    notes = new Map(),
    comments = new Map(),
  }: {
    numbered: boolean
    remarks?: ReadonlyMap<number, string>
    notes?: ReadonlyMap<number, string> | undefined
    comments?: ReadonlyMap<number, readonly string[]> | undefined
  },
) {
  const foldable = foldableIn(run)
  const hasTurns = run.transcript.some(({ device }) => device !== run.start.focus)
  return {
    name: run.transcript.at(-1)?.device ?? run.start.focus,
    numbered,
    parts: run.transcript.map((entry, index) => ({
      // Where several devices take turns, each part says whose console it is.
      at: hasTurns && run.transcript[index - 1]?.device !== entry.device ? entry.device : null,
      id: numbered ? `line-${entry.line}` : null,
      n: entry.line,
      prompt: visibleText(entry.prompt),
      typed: visibleText(asTaken(entry.input)),
      ...outputOf(visibleText(entry.output), foldable.get(entry.line)),
      note: entry.note === null ? null : visibleText(entry.note),
      remark: remarks.get(entry.line) ?? null,
      own: notes.get(entry.line) ?? null,
      comments: comments.get(entry.line) ?? [],
    })),
    waiting: visibleText(run.waiting.prompt),
  }
}

/** A console that is played back step by step: what it shows up to a line, and the ways to the steps around it. Without a line, all of it. */
export function consoleUpTo(
  { transcript }: Pick<Run, 'transcript'>,
  whole: ReturnType<typeof consoleOf>,
  line: number | undefined,
  address: string,
) {
  const index = line === undefined ? -1 : transcript.findIndex((entry) => entry.line === line)
  const href = (to: number) => {
    const entry = transcript[to]
    return entry ? `${address}?line=${entry.line}#line-${entry.line}` : null
  }
  if (index < 0) return { console: whole, step: null, first: href(0), before: null, behind: null, all: null }
  const next = transcript[index + 1]
  return {
    console: {
      ...whole,
      parts: whole.parts.slice(0, index + 1),
      waiting: next ? visibleText(next.prompt) : whole.waiting,
    },
    step: `Step ${index + 1} of ${transcript.length}`,
    first: index > 0 ? href(0) : null,
    before: href(index - 1),
    behind: href(index + 1),
    all: `${address}#console`,
  }
}

/** Either `output`, or `folded` with a summary that says what it is. */
function outputOf(output: string, what: string | undefined) {
  const lines = output.replace(/\n$/, '').split('\n').length
  return what === undefined || lines < FOLDED_FROM
    ? { output, folded: null }
    : { output: '', folded: { summary: `${what}, ${count(lines, 'line')}`, output } }
}

/** What a line's output is, for the lines whose output may be folded. */
function foldableIn({ events }: Pick<Run, 'events'>): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const { line, type } of events) {
    if (type === 'install' || type === 'copy') found.set(line, 'progress')
    // An installation that restarts the device is labelled as a start.
    if (type === 'boot' || type === 'power-cycle') found.set(line, 'boot messages')
  }
  return found
}

/** A line that was too long for the console was refused. Its beginning identifies it. */
function asTaken(line: string): string {
  return line.length > LINE_LIMIT ? `${line.slice(0, LINE_LIMIT)}…` : line
}
