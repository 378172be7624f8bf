// A run as the console shows it: every line the learner typed, marked among what the device printed.

import type { Run } from '../grading/run.ts'
import { LINE_LIMIT } from '../sim/input.ts'
import { visibleText } from './visible-text.ts'

/** With `numbered`, lines carry their numbers and those with a remark stand out. */
export function consoleOf(
  run: Pick<Run, 'start' | 'transcript' | 'waiting'>,
  { numbered, remarks = new Map() }: { numbered: boolean; remarks?: ReadonlyMap<number, string> },
) {
  return {
    name: run.transcript.at(-1)?.device ?? run.start.focus,
    numbered,
    parts: run.transcript.map((entry) => ({
      id: numbered ? `line-${entry.line}` : null,
      n: entry.line,
      prompt: visibleText(entry.prompt),
      typed: visibleText(asTaken(entry.input)),
      output: visibleText(entry.output),
      note: entry.note === null ? null : visibleText(entry.note),
      remark: remarks.get(entry.line) ?? null,
    })),
    waiting: visibleText(run.waiting.prompt),
  }
}

/** A line that is longer than a console takes was refused: its beginning tells which one it was. */
function asTaken(line: string): string {
  return line.length > LINE_LIMIT ? `${line.slice(0, LINE_LIMIT)}…` : line
}
