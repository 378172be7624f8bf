// Runs typed lines on a world and keeps what a grader needs: transcript, event log, the worlds before and after.

import { linesOf } from '../sim/input.ts'
import { MAX_LINES, MOST_STEPS } from './limits.ts'
import { waitingText } from '../sim/step.ts'
import { newTrials, stepped } from './trials.ts'
import type { Trials } from './trials.ts'
import type { Entry } from '../sim/entry.ts'
import type { LoggedEvent, SimEvent, World } from '../sim/world.ts'

export interface Run {
  readonly start: World
  readonly world: World
  /** The lines as they were given, one for every entry of the transcript; that one shows no passwords. */
  readonly lines: readonly string[]
  /** One entry for every input line; `line` counts from 1. */
  readonly transcript: readonly (Entry & { readonly line: number })[]
  readonly events: readonly LoggedEvent[]
  /** The prompt or question text that waits after the last line. */
  readonly waiting: { readonly prompt: string; readonly question: string | null }
  readonly warnings: readonly Warning[]
  /** The world before line n stands at n - 1, the final one after them. Worlds share all that did not change. */
  readonly worlds: readonly World[]
  /** The work behind each of these worlds, in steps (sim/work.ts). */
  readonly spent: readonly number[]
  /** Says that the lines cost more than an attempt may, so that the last ones were not run; null: all were. */
  readonly cutShort: string | null
  /** What was tried from its worlds; shared by all runs that went on from the same beginning. */
  readonly trials: Trials
}

/** What is worth a word beside the verdict. */
export interface Warning {
  /** `note` and `not-simulated` stand at their lines in the console, too. */
  readonly kind:
    | 'note'
    | 'not-simulated'
    | 'left-out'
    | 'open-question'
    | 'answer'
    | 'register'
    | 'scp-server'
    | 'boot-list'
    | 'ungradable'
  /** The first and the last input line that it is about; null: it is about none. */
  readonly from: number | null
  readonly to: number | null
  /** Whole sentences, which name the line themselves. */
  readonly text: string
}

/** A warning about lines `from` to `to`, about one line, or about none. */
export function warning(kind: Warning['kind'], text: string, from: number | null = null, to = from): Warning {
  return { kind, from, to, text }
}

/** Types every line of a text, in order, at the console of a world. Never throws for what a learner can type. */
export function run(start: World, text: string): Run {
  return resume(emptyRun(start), 0, linesOf(text.replace(/^\uFEFF/, '')))
}

/** Goes back to the state after the first `kept` lines of a run and types others from there. The kept lines are not run again. */
export function resume(from: Run, kept: number, others: readonly string[]): Run {
  return resumeUnless(from, kept, others, () => false) ?? from
}

/** Other lines at the start of a run; those that both begin with are not run again. */
export function runAgain(from: Run, text: string): Run {
  const lines = linesOf(text)
  const differs = lines.findIndex((line, i) => line !== from.lines[i])
  const kept = differs < 0 ? Math.min(lines.length, from.lines.length) : differs
  return resume(from, kept, lines.slice(kept))
}

/** Like `resume`, but stops with null as soon as a line's answer makes the rest pointless. */
export function resumeUnless(
  from: Run,
  kept: number,
  others: readonly string[],
  isPointless: (line: number, entry: Entry, events: readonly SimEvent[]) => boolean,
): Run | null {
  const { start } = from
  const lines = [...from.lines.slice(0, kept), ...others.slice(0, Math.max(0, MAX_LINES - kept))]
  const transcript: (Entry & { line: number })[] = from.transcript.slice(0, kept)
  const worlds: World[] = from.worlds.slice(0, kept + 1)
  const events: LoggedEvent[] = from.events.filter(({ line, type }) => line <= kept && type !== 'question-unanswered')
  const spent = from.spent.slice(0, kept + 1)
  let world = worlds[kept] ?? start
  let steps = spent[kept] ?? 0
  for (const [index, typed] of lines.slice(kept).entries()) {
    if (steps > MOST_STEPS) break
    const line = kept + index + 1
    const next = stepped(from.trials, world, typed)
    steps += next.work
    spent.push(steps)
    transcript.push({ line, ...next.entry })
    for (const event of next.events) events.push({ ...event, line })
    world = next.world
    worlds.push(world)
    if (isPointless(line, next.entry, next.events)) return null
  }
  const warnings = notesOf(transcript)
  const done = transcript.length
  const cutShort =
    done === lines.length
      ? null
      : `These lines take too long: after line ${done} the rest was not run (${lines.length - done} of ${lines.length}). Leave out what is shown over and over, and shorten what stands behind “|”.`
  if (cutShort !== null) warnings.push(warning('left-out', cutShort))
  if (kept + others.length > MAX_LINES) {
    const more = kept + others.length - MAX_LINES
    warnings.push(warning('left-out', `Only the first ${MAX_LINES} lines were run: ${more} more were left out.`))
  }
  for (const { device, question } of openQuestions(world)) {
    const line = askedBy(worlds, device)
    events.push({ type: 'question-unanswered', question, device, line })
    const command = line > 0 ? commandLine({ transcript }, line) : null
    warnings.push(warning('open-question', `The input ended while ${device} was asking: ${question.trim()}`, command))
  }
  const asking = world.devices[world.focus]?.question
  const question = asking ? (asking.says ?? asking.text) : null
  return {
    start,
    world,
    lines: lines.slice(0, done),
    transcript,
    events,
    waiting: { prompt: waitingText(world), question },
    warnings,
    worlds,
    spent,
    cutShort,
    trials: from.trials,
  }
}

/** The notes beside the console, line by line. Equal notes of successive lines are said once. */
function notesOf(transcript: Run['transcript']): Warning[] {
  const groups: { readonly note: string; readonly from: number; to: number }[] = []
  for (const { line, note } of transcript) {
    if (note === null) continue
    const last = groups.at(-1)
    if (last?.note === note && last.to === line - 1) last.to = line
    else groups.push({ note, from: line, to: line })
  }
  return groups.map(({ note, from, to }) =>
    warning('note', `${from === to ? `Line ${from}` : `Lines ${from} to ${to}`}: ${note}`, from, to),
  )
}

/** A run in which nothing was typed. */
export function emptyRun(start: World): Run {
  return {
    start,
    world: start,
    lines: [],
    transcript: [],
    events: [],
    waiting: { prompt: '', question: null },
    warnings: [],
    worlds: [start],
    spent: [0],
    cutShort: null,
    trials: newTrials(),
  }
}

/** The console in focus first: its question is the one that a learner saw last. */
function openQuestions(world: World): { device: string; question: string }[] {
  const names = [world.focus, ...Object.keys(world.devices).filter((name) => name !== world.focus)]
  return names.flatMap((device) => {
    const question = world.devices[device]?.question
    return question ? [{ device, question: question.says ?? question.text }] : []
  })
}

/** The line that led to the question that waits on a device: a later @answer or refused line is not part of its dialogue. */
function askedBy(worlds: Run['worlds'], device: string): number {
  const questionAt = (line: number): unknown => worlds[line]?.devices[device]?.question
  for (let line = worlds.length - 1; line > 0; line--) if (questionAt(line) !== questionAt(line - 1)) return line
  return 0
}

/** The line whose command opened the dialogue that a line answered; a line that answers nothing is its own. */
export function commandLine({ transcript }: Pick<Run, 'transcript'>, line: number): number {
  const entry = transcript[line - 1]
  if (entry?.kind !== 'answer') return line
  for (let at = line - 1; at > 0; at--) {
    const before = transcript[at - 1]
    if (before?.device !== entry.device) continue
    if (before.kind === 'command' || (before.kind === 'hands' && before.input.startsWith('@power-cycle'))) return at
  }
  return line
}
