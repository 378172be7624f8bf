// Slips: one place of the learner's lines that, put right, meets what was missed. Each is tried on the device before anything is said of it.

import { casesOf, counts, missedIds } from './case.ts'
import type { Attempt } from './case.ts'
import { culpritsOf } from './culprit.ts'
import { checks } from './checks/index.ts'
import { as, correctionsOf, eachAs } from './corrections.ts'
import type { Correction, Sought } from './corrections.ts'
import { judgeOf, scoreOf } from './judge.ts'
import { isRefused, isUnsimulated, oddLines } from './odd-lines.ts'
import { edited, remove, unedited } from './repair/edits.ts'
import type { EditedLines, Edits } from './repair/edits.ts'
import type { Miss } from './repair/ideas/near-misses.ts'
import { resumeUnless } from './run.ts'
import type { CriterionResult } from './report.ts'
import type { Run } from './run.ts'
import type { World } from '../sim/world.ts'

/** A correction that helped when it was run. */
export interface Slip extends Correction {
  /** The ids of criteria that it meets. */
  readonly meets: readonly string[]
  /** The lines with which it meets them. */
  readonly lines: readonly string[]
  readonly mended: Run
  readonly criteria: readonly CriterionResult[]
  readonly pieces: EditedLines
}

/** What the corrections of one attempt may cost, in lines typed at the device, for each line of the attempt. */
const RUNS = 3

/** The first slip whose correction meets something that was missed and breaks nothing; null: none is found within the budget. */
export function findSlip(attempt: Attempt, which: Sought, again = true): Slip | null {
  const corrections = correctionsOf(casesOf(attempt), which)
  const { found, half } = tried(attempt, which === 'all' ? corrections : plainOnes(corrections))
  if (found || !half || !again) return found
  const next = { run: half.mended, rubric: attempt.rubric, criteria: half.criteria }
  const other = findSlip(next, 'plain', false)
  return (
    other && {
      ...half,
      meets: other.meets,
      lines: other.lines,
      also: [half.pieces[other.line - 1]?.origin ?? other.line],
    }
  )
}

/** What a mistake left out: of what it advises, lines that, typed in one place, meet what was missed; null: there is no such place. */
export function findLack(attempt: Attempt, advised: Iterable<Edits>): Slip | null {
  const inserts = [...advised].filter(([first, ...others]) => first?.op === 'insert' && others.length === 0)
  // Where it takes the fewest lines.
  const fewest = (one: Correction): number => one.edits.flatMap((edit) => ('text' in edit ? edit.text : [])).length
  return tried(
    attempt,
    as('missing', inserts, attempt).toSorted((a, b) => fewest(a) - fewest(b)),
  ).found
}

/** Of lines that may have been meant for what is missing, one that helps and costs nothing, put right; one that mends all before another. Null: none does. */
export const findMiss = (attempt: Attempt, misses: readonly Miss[]): Slip | null =>
  tried(
    attempt,
    misses.map((miss): Correction => ({ kind: 'argument', plain: true, ...miss })),
  ).found

/** A line that spoilt what was met before it, left out, if that helps. */
export function findSpare(attempt: Attempt, line: number): Slip | null {
  const { device = '', input = '' } = attempt.run.transcript[line - 1] ?? {}
  const says = `Until line ${line} on ${device} ("${input}") it was so.`
  return tried(attempt, [{ kind: 'word', line, word: input, meant: '', edits: [remove(line)], plain: false, says }])
    .found
}

/** One line behind all that is missed, put right or left out. Null: there is none. */
export function findCulprit(attempt: Attempt): Slip | null {
  const { found } = tried(attempt, culpritsOf(attempt))
  return found && isMended(found.criteria) ? found : null
}

/** The first of some changes that helps; null: none does. A slip that was tried is not tried again. */
export function findHelp(attempt: Attempt, advised: Iterable<Edits>, slip: Slip | null): Slip | null {
  const own = unedited(attempt.run.lines)
  const mended = slip?.mended.lines.join('\n')
  const isTried = (edits: Edits): boolean =>
    edited(own, edits)
      ?.map(({ text }) => text)
      .join('\n') === mended
  const changes = slip ? [...advised] : advised
  if (slip && slip.also === undefined && [...changes].some(isTried)) return slip
  return tried(attempt, eachAs('missing', changes, attempt), true).found
}

function* plainOnes(corrections: Iterable<Correction>): Generator<Correction> {
  for (const correction of corrections) if (correction.plain) yield correction
}

function tried(
  attempt: Attempt,
  corrections: Iterable<Correction>,
  isAdvice = false,
): { readonly found: Slip | null; readonly half: Slip | null } {
  const { run, rubric, criteria } = attempt
  let left = RUNS * run.lines.length + 40
  const unmet = missedIds(attempt)
  const missed = rubric.criteria.filter(({ id }) => unmet.has(id))
  const seen = new Set<string>()
  const guarded = new Set(
    rubric.criteria.filter(({ check, args }) => checks.get(check)?.leavesAlone(args)).map(({ id }) => id),
  )
  const odd = oddLines(run)
  let partial: Slip | null = null
  // It helps the device and not yet a goal: another slip may stand in the way.
  let half: Slip | null = null
  for (const correction of corrections) {
    const pieces = edited(unedited(run.lines), correction.edits)
    if (!pieces) continue
    const lines = pieces.map(({ text }) => text)
    const key = lines.join('\n')
    if (seen.has(key)) continue
    seen.add(key)
    const changed = pieces.findIndex(({ origin }, index) => origin !== index + 1)
    const kept = changed < 0 ? pieces.length : changed
    if (left < lines.length - kept) continue
    const origins = pieces.map(({ origin }) => origin)
    let worse = 0
    const mended = resumeUnless(run, kept, lines.slice(kept), (line, entry) => {
      left--
      const origin = origins[line - 1] ?? null
      if (isRefused(entry) && !isUnsimulated(entry) && (origin === null || !isRefused(run.transcript[origin - 1])))
        worse += origin === null ? 2 : 1
      // Another order that makes a good line a refused one is none.
      return worse > (correction.kind === 'order' ? 0 : 1)
    })
    if (!mended) continue
    const isHalf = half === null && isRefused(run.transcript[correction.line - 1]) && oddLines(mended).size < odd.size
    // Most trials help nothing: what was missed is judged first, and the rest only where that is met.
    const isMet = judgeOf({ world: run.start }, mended)
    if (!isHalf && !missed.some((criterion) => isMet(criterion).met)) continue
    const after = rubric.criteria.map(isMet)
    const { onlyBy } = correction
    // Where those lines belong, the device does more of them.
    const isBy = (name: string): boolean =>
      isMended(after) && oddLines(mended).size < odd.size && isSetOtherwise(name, run.world, mended.world)
    if (onlyBy !== undefined && !isBy(onlyBy)) continue
    const meets = gained(criteria, after, isAdvice ? guarded : null)
    const slip: Slip = { ...correction, meets, lines, mended, criteria: after, pieces }
    if (meets.length === 0) {
      if (isHalf) half = slip
      continue
    }
    // What mends all explains all; a line that the device refused needs no more than to help.
    if (isAdvice || isMended(after) || isRefused(run.transcript[slip.line - 1])) return { found: slip, half }
    partial ??= slip
  }
  return { found: partial, half }
}

const isMended = (criteria: readonly CriterionResult[]): boolean => criteria.every((one) => one.met || !counts(one))

/** Whether a device is configured otherwise in another world, or a host is set otherwise. */
function isSetOtherwise(name: string, one: World, other: World): boolean {
  const [a, b] = [one.devices[name], other.devices[name]]
  const host = ({ hosts }: World): string => JSON.stringify({ ...hosts?.[name], arp: null })
  return a && b ? a.config !== b.config || a.vlanDatabase !== b.vlanDatabase : host(one) !== host(other)
}

/**
 * The ids of criteria that count, were missed and are met now; none if another one is missed instead. For an advice, which has the ids of those
 * that keep a device as it was: if one of these is, or if that costs more.
 */
function gained(
  before: readonly CriterionResult[],
  after: readonly CriterionResult[],
  guarded: ReadonlySet<string> | null,
): readonly string[] {
  const met = new Set(after.flatMap((one) => (one.met ? [one.id] : [])))
  const lost = before.filter((one) => one.met && counts(one) && !met.has(one.id))
  const isCostly = guarded
    ? lost.some(({ id, fatal }) => fatal || guarded.has(id)) || scoreOf(after, 0).score < scoreOf(before, 0).score
    : lost.length > 0
  return isCostly ? [] : before.flatMap((one) => (!one.met && counts(one) && met.has(one.id) ? [one.id] : []))
}
