// The smallest repair: at most two edits of a learner's own lines after which they pass, found by running candidates on the device.

import { recognised } from './diagnose.ts'
import { looksLikeCommand } from './odd-lines.ts'
import type { Gradable } from './grade.ts'
import { criteriaOf, judgeOf, scoreOf } from './judge.ts'
import { costOf, unedited, edited, editsOf, remove } from './repair/edits.ts'
import type { EditedLines, Edits } from './repair/edits.ts'
import { repairDiff } from './repair/diff.ts'
import { ideasOf, rearrangementsOf, remediesOf } from './repair/proposals.ts'
import type { CriterionResult, Graded, Repair } from './report.ts'
import { countedAnew } from './trials.ts'
import { MOST_STEPS } from './limits.ts'
import { commandLine, resumeUnless } from './run.ts'
import type { Entry } from '../sim/entry.ts'
import type { Run } from './run.ts'

/**
 * What a search may cost, in lines typed at the device: those of the candidates, and those typed on trial to see what a prompt takes and
 * what a dialogue asks. Counted, and not timed, so the same attempt always gets the same repair, on whatever machine. Of the wrong
 * answers of the course that have a repair, all but one in a hundred have it within this.
 */
export const BUDGET_LINES = 600
/** Longer attempts get no repair: the budget would be spent before the likely candidates run, and a find would be chance. */
export const LONGEST_ATTEMPT = 120
/** Nor do costlier attempts: every candidate contains the learner's lines, so each would cost as much. */
export const COSTLIEST_ATTEMPT = MOST_STEPS / 3
/** At most this many partial repairs are extended by a second edit. */
const MOST_PARTIALS = 5
/** At most this many of them reach the same criteria. They differ in the place of the edit. */
const MOST_ALIKE = 2
/** What a second place to change costs beside the change. */
const SECOND_EDIT = 2
/** The highest cost of a small repair, plus the worth of two remedies, so that no cost is negative. */
const LARGEST = 22
/** Proposals that no root cause asked for cost at least this. They are made only after everything cheaper was tried. */
const LEAST_OF_IDEAS = 10
/** The discount for an edit that a diagnosis asked for: it mends the mistake, where another edit may only get around it. */
const MENDS_THE_CAUSE = 4

/**
 * The cheapest change of the lines of a failed attempt that passes, in one place or in two: a corrected argument or answer rather than
 * another line, that rather than another order; of two that cost the same, the one that the root cause asks for. Null: there is none within
 * two edits and the budget, or nothing to mend: the attempt did not fail, has no lines, or too many.
 *
 * Pure and deterministic. The candidates are made from the learner's lines, of what the rubric names and of what the devices and servers
 * of the start state hold; the transcripts that a scenario carries are never looked at.
 */
export function findRepair(
  scenario: Gradable,
  { report, run: own, slip }: Graded,
  onTried?: (tried: Tried) => void,
): Repair | null {
  if (
    report.outcome !== 'failed' ||
    own.lines.length > LONGEST_ATTEMPT ||
    (own.spent.at(-1) ?? 0) > COSTLIEST_ATTEMPT ||
    own.lines.every((line) => line.trim() === '')
  )
    return null
  const run = { ...own, trials: countedAnew(own.trials) }
  const start: Attempted = {
    run,
    pieces: unedited(run.lines),
    criteria: report.criteria,
    quality: qualityOf(report.criteria, run),
  }
  const failed = { run, rubric: scenario.rubric, criteria: report.criteria }
  const search: Search = {
    scenario,
    start,
    seen: new Map([[run.lines.join('\n'), 0]]),
    byCost: [],
    later: [],
    cost: 0,
    spent: 0,
  }
  if (slip) put(search, start, [slip.edits], () => MENDS_THE_CAUSE)
  put(search, start, remediesOf(failed, report.diagnoses, true), (edits) => edits.length * MENDS_THE_CAUSE)
  after(search, LEAST_OF_IDEAS, () =>
    put(search, start, [
      ...remediesOf(failed, report.diagnoses, false),
      ...ideasOf(failed),
      ...rearrangementsOf(failed),
    ]),
  )
  let partials = 0
  const partialsOf = new Map<string, number>()
  // Extending a candidate adds others, so both lists grow during the loop.
  for (; search.cost < Math.max(search.byCost.length, search.later.length); search.cost++) {
    for (const propose of search.later[search.cost] ?? []) if (used(search) < BUDGET_LINES) propose()
    for (const candidate of search.byCost[search.cost] ?? []) {
      const { from, lines, edits, key } = candidate
      if (search.seen.get(key) !== search.cost) continue
      const kept = sameFrom(from.run.lines, lines)
      if (used(search) >= BUDGET_LINES) return null
      if (used(search) + lines.length - kept > BUDGET_LINES) continue
      const fresh = candidate.pieces.map(({ origin }) => origin === null)
      const run = resumeUnless(from.run, kept, lines.slice(kept), (line, entry, events) => {
        search.spent++
        return fresh[line - 1] === true && isRefused(entry, events)
      })
      onTried?.({ cost: search.cost, edits, refused: run === null })
      if (!run) continue
      // A second edit is never extended, and neither is a first one that does not help.
      const isLast = from !== start || (candidate.worth === 0 && partials === MOST_PARTIALS)
      if (isLast ? isBroken(search, from, run) : candidate.worth === 0 && isIdle(search, run)) continue
      const tried = attempted(search, candidate, run)
      const { passed } = scoreOf(tried.criteria, scenario.passMark)
      if (passed && isClean(search, tried) && tells(start.run.lines, edits, lines))
        return slimmed(search, tried, { edits, lines })
      if (from !== start || partials === MOST_PARTIALS || used(search) >= BUDGET_LINES) continue
      if (passed) put(search, tried, withoutRefused(tried.run), () => candidate.worth)
      else if (candidate.worth > 0 || compared(tried.quality, start.quality) < 0) {
        const reached = tried.criteria.map(({ met }) => (met ? '+' : '-')).join('')
        const alike = (partialsOf.get(reached) ?? 0) + 1
        partialsOf.set(reached, alike)
        if (alike > MOST_ALIKE) continue
        partials++
        const again = { run: tried.run, rubric: scenario.rubric, criteria: tried.criteria }
        const found = recognised(again)
        put(search, tried, remediesOf(again, found, true), (edits) =>
          Math.min(candidate.worth + MENDS_THE_CAUSE, edits.length * MENDS_THE_CAUSE),
        )
        // Every extension adds cost, so these wait. A repair may be found before.
        after(search, search.cost + SECOND_EDIT, () =>
          put(search, tried, [...remediesOf(again, found, false), ...ideasOf(again)], () => candidate.worth),
        )
      }
    }
  }
  return null
}

/** A candidate that was typed, for whoever wants to follow the search. */
export interface Tried {
  readonly cost: number
  readonly edits: Repair['edits']
  /** Whether the device refuses a line of it. */
  readonly refused: boolean
}

/** An inserted line repairs nothing if the device refuses it, or takes a command as an answer. */
function isRefused({ kind, input }: Entry, events: readonly { readonly type: string }[]): boolean {
  return (
    kind === 'refused' ||
    (kind === 'answer' && looksLikeCommand(input)) ||
    events.some(({ type }) => type === 'refused-command')
  )
}

interface Search {
  readonly scenario: Gradable
  /** The learner's own lines. */
  readonly start: Attempted
  /** The lowest cost at which each input was queued. Each input runs once. */
  readonly seen: Map<string, number>
  /** What is still to be tried: at each cost, in this order. */
  readonly byCost: Candidate[][]
  /** What is still to be proposed, at the cost from which on it can matter. */
  readonly later: (() => void)[][]
  /** The cost that the search has reached. Nothing cheaper is tried after it. */
  cost: number
  /** Lines of candidates that were typed. */
  spent: number
}

function after({ later }: Search, cost: number, propose: () => void): void {
  while (later.length <= cost) later.push([])
  later[cost]?.push(propose)
}

/** What the search has cost so far, in lines typed at the device. */
function used({ spent, start }: Search): number {
  return spent + start.run.trials.lines
}

/** Lines that were run. */
interface Attempted {
  readonly run: Run
  readonly pieces: EditedLines
  readonly criteria: readonly CriterionResult[]
  readonly quality: Quality
}
interface Candidate {
  readonly from: Attempted
  readonly pieces: EditedLines
  readonly lines: readonly string[]
  readonly key: string
  readonly edits: Repair['edits']
  readonly worth: number
}

/** Queues the candidates that proposals make, by their cost. */
function put(
  { start, seen, byCost, cost: least }: Search,
  from: Attempted,
  proposals: readonly Edits[],
  worthOf: (edits: Repair['edits']) => number = () => 0,
): void {
  for (const proposal of proposals) {
    const pieces = edited(from.pieces, proposal)
    if (!pieces) continue
    const lines = pieces.map(({ text }) => text)
    const key = lines.join('\n')
    const before = seen.get(key) ?? Infinity
    if (before <= least) continue
    const edits = editsOf(start.run.lines, pieces)
    if (edits.length === 0 || edits.length > 2) continue
    const cost = Math.max(
      least,
      2 * MENDS_THE_CAUSE + costOf(edits, start.run) + (edits.length - 1) * SECOND_EDIT - worthOf(edits),
    )
    if (before <= cost || cost > LARGEST) continue
    seen.set(key, cost)
    while (byCost.length <= cost) byCost.push([])
    byCost[cost]?.push({ from, pieces, lines, key, edits, worth: worthOf(edits) })
  }
}

/** Whether edits, as a report has them, lead to these lines. */
function tells(own: readonly string[], edits: Repair['edits'], lines: readonly string[]): boolean {
  const told = repairDiff(own, { edits, lines }).filter(({ kind }) => kind !== 'removed')
  return told.length === lines.length && told.every(({ text }, index) => text === lines[index])
}

/** A run with every criterion judged. */
function attempted({ scenario }: Search, { pieces }: Candidate, run: Run): Attempted {
  const criteria = criteriaOf(scenario, run)
  return { run, pieces, criteria, quality: qualityOf(criteria, run) }
}

/** Whether a criterion without which nobody passes is not met; those that were not met before are asked first. */
function isBroken({ scenario }: Search, before: Attempted, run: Run): boolean {
  const judged = judgeOf(scenario, run)
  const decisive = scenario.rubric.criteria.filter(({ required, fatal }) => required || fatal)
  const unmet = new Set(before.criteria.flatMap(({ id, met }) => (met ? [] : [id])))
  const first = decisive.filter(({ id }) => unmet.has(id))
  const then = decisive.filter(({ id }) => !unmet.has(id))
  return [...first, ...then].some((criterion) => !judged(criterion).met)
}

/** Whether everything that was broken before the edit is still broken. */
function isIdle({ scenario, start }: Search, run: Run): boolean {
  const judged = judgeOf(scenario, run)
  const broken = start.criteria.filter(({ met, required, fatal }) => !met && (required || fatal))
  const wanted = scenario.rubric.criteria.filter(({ id }) => broken.some((criterion) => criterion.id === id))
  return wanted.length > 0 && wanted.every((criterion) => !judged(criterion).met)
}

/** How many lines at the beginning are the same. */
function sameFrom(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count++
  return count
}

/** The distance from a pass, the worst first: what is broken, the missing points, the refused lines. */
type Quality = readonly number[]

function qualityOf(criteria: readonly CriterionResult[], run: Run): Quality {
  const broken = criteria.filter(({ met, required, fatal }) => !met && (required || fatal)).length
  const missing = criteria.reduce((sum, { points, maxPoints }) => sum + maxPoints - points, 0)
  return [broken, missing, refusedLines(run).length]
}

/**
 * Whether the device takes as much as it did before, and nothing more by mistake: a repair that leaves new errors on the console teaches
 * them, and so does one that wastes a command on a question.
 */
function isClean({ start }: Search, { run, pieces }: Attempted): boolean {
  const isFresh = (line: number): boolean => pieces[line - 1]?.origin === null
  return (
    refusedLines(run).length <= refusedLines(start.run).length &&
    swallowed(run) <= swallowed(start.run) &&
    !run.events.some((event) => event.type === 'copy' && !event.complete && isFresh(commandLine(run, event.line)))
  )
}

/** A repair without commands it does not need. The second edit may have made the first unnecessary. */
function slimmed(search: Search, tried: Attempted, found: Repair): Repair {
  const { scenario, start } = search
  // Correcting a line teaches more than leaving it out.
  const corrections = new Set(found.edits.flatMap(({ op, text }) => (op === 'replace' ? [text] : [])))
  for (let index = tried.pieces.length - 1; index >= 0; index--) {
    const piece = tried.pieces[index]
    if (
      piece?.origin !== null ||
      !piece.text.includes(' ') ||
      piece.text === 'configure terminal' ||
      corrections.has(piece.text)
    )
      continue
    const pieces = tried.pieces.toSpliced(index, 1)
    const lines = pieces.map(({ text }) => text)
    const edits = editsOf(start.run.lines, pieces)
    if (edits.length === 0 || edits.length > found.edits.length) continue
    const run = resumeUnless(tried.run, index, lines.slice(index), () => false)
    if (!run) continue
    const criteria = criteriaOf(scenario, run)
    const slim: Attempted = { run, pieces, criteria, quality: qualityOf(criteria, run) }
    const isAsGood = scoreOf(criteria, scenario.passMark).passed && compared(slim.quality, tried.quality) <= 0
    if (isAsGood && isClean(search, slim) && tells(start.run.lines, edits, lines))
      return slimmed(search, slim, { edits, lines })
  }
  return found
}

/** Commands that were taken as answers. */
function swallowed({ transcript }: Run): number {
  return transcript.filter(({ kind, input }) => kind === 'answer' && looksLikeCommand(input)).length
}

/** Lines that the device refused, and the last one, if a question was left open. */
function refusedLines({ events, transcript }: Run): readonly number[] {
  return [
    ...events.flatMap(({ type, line }) => (type === 'refused-command' || type === 'question-unanswered' ? [line] : [])),
    ...transcript.flatMap(({ line, kind }) => (kind === 'refused' ? [line] : [])),
  ]
}

/** Leaves out one refused line, or all of them, together with an Enter that no longer answers anything. */
function withoutRefused(run: Run): readonly Edits[] {
  const lines = [...new Set(refusedLines(run))]
  return lines.flatMap((line): Edits[] => {
    let count = 1
    while (lines.includes(line + count)) count++
    const isFollowed = run.transcript[line + count - 1]?.kind === 'blank'
    return [[remove(line, count)], ...(isFollowed ? [[remove(line, count + 1)]] : [])]
  })
}

function compared(a: Quality, b: Quality): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
