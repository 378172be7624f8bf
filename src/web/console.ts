// A run as the console shows it: every line the learner typed, marked among what the device printed.

import type { Run } from '../grading/run.ts'

/** With `numbered`, lines carry their numbers and `flagged` ones stand out. */
export function consoleOf(run: Run, { numbered, flagged = new Set() }: { numbered: boolean; flagged?: ReadonlySet<number> }) {
  return {
    name: run.transcript.at(-1)?.device ?? run.start.focus,
    numbered,
    parts: run.transcript.map((entry) => ({
      id: numbered ? `line-${entry.line}` : null,
      n: entry.line,
      prompt: entry.prompt,
      typed: entry.input,
      output: entry.output,
      note: entry.note,
      flagged: flagged.has(entry.line),
    })),
    waiting: run.waiting.prompt,
  }
}
