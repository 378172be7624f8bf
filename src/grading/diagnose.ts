// Names what went wrong in a run that did not meet every criterion: misconceptions, the earliest root cause first, minor ones behind the others.

import { GOAL_MISSED, GOAL_MISSED_TITLE } from './mistakes/goal-missed.ts'
import { mistakes, stages } from './mistakes/index.ts'
import { casesOf } from './case.ts'
import type { Attempt } from './case.ts'
import { isAbout } from './mistakes/mistake.ts'
import type { Case, Found, Mistake } from './mistakes/mistake.ts'
import { criteriaOf } from './judge.ts'
import { edited, unedited, type Edits } from './repair/edits.ts'
import type { Miss } from './repair/ideas/near-misses.ts'
import type { Diagnosis } from './report.ts'
import type { Criterion } from './rubric.ts'
import { commandLine, resume, runAgain } from './run.ts'
import type { Run } from './run.ts'
import {
  LINE_REFUSED,
  metBy,
  refusedForGood,
  slipTitles,
  toldSlip,
  withPlace,
  withWord,
  WORD_WRONG,
} from './slip-words.ts'
import { oddLines } from './odd-lines.ts'
import type { Correction } from './corrections.ts'
import { findCulprit, findHelp, findLack, findMiss, findSlip, findSpare } from './slips.ts'
import { spoilerOf } from './spoiler.ts'
import type { Slip } from './slips.ts'

/** The ids that reports and `expect=` of scenarios use. */
export const diagnosisIds: ReadonlySet<string> = new Set([
  ...mistakes.map(({ id }) => id),
  ...slipTitles.keys(),
  GOAL_MISSED,
])

const titles: ReadonlyMap<string, string> = new Map([
  ...mistakes.map(({ id, title }) => [id, title] as const),
  ...slipTitles,
  [GOAL_MISSED, GOAL_MISSED_TITLE],
])

/** A diagnosis in a few words, for headings and tables. An id that is no longer in the table is shown in words. */
export function diagnosisTitle(id: string): string {
  return titles.get(id) ?? id.replaceAll('-', ' ')
}

const minor: ReadonlySet<string> = new Set(mistakes.flatMap((one) => (one.minor ? [one.id] : [])))

/** At most this many slips are told apart. */
const MOST_SLIPS = 3

export interface Diagnosed {
  /** The causes, the earliest first, then their consequences. */
  readonly diagnoses: readonly Diagnosis[]
  /** For each of them the lines that its *Otherwise* advises, as they were run; null: it advises nothing. */
  readonly advice: readonly (readonly string[] | null)[]
  /** The slip behind the first cause, for the repair; null: none was found. */
  readonly slip: Slip | null
}

/** What was found, and how its *Otherwise* fares on the device. */
interface Recognised extends Diagnosis {
  readonly states?: string
  readonly lacks?: boolean
  readonly isMendable?: boolean
  readonly isPlaced?: boolean | undefined
  readonly misses?: Found['misses']
  readonly isTold?: boolean
  readonly rule?: string | undefined
  /** The changes that *Otherwise* advises, for a trial. */
  readonly advises?: () => Iterable<Edits>
  /** The lines with which it was run and helped. */
  readonly advice?: readonly string[]
  /** Whether it was run, with or without success. */
  readonly isTried?: boolean
}

/**
 * What follows from another diagnosis is marked `cause: false` and comes after the causes. Several mistakes are several causes.
 *
 * A slip that was mended on the device decides: what is not found any more in the mended lines was its consequence.
 */
export function diagnose(attempt: Attempt): Diagnosed {
  const { diagnoses: found, slip } = explained(attempt, MOST_SLIPS)
  const told = [...found, ...spoiltBeside(attempt, found, slip)].map((one) => advised(attempt, one, slip))
  const all = [...told.filter(({ cause }) => cause), ...told.filter(({ cause }) => !cause).toSorted(byLine)]
  return {
    diagnoses: all.map(({ id, line, message, otherwise, cause, see }) => ({
      id,
      line,
      message,
      otherwise,
      cause,
      see,
    })),
    advice: all.map(({ cause, advice = null }) => (cause ? advice : null)),
    slip,
  }
}

/**
 * A finding with an *Otherwise* that holds: its own, where the lines that it advises help when they are run; what the slip at its line met;
 * or a rule. What only follows from a cause advises nothing: with the cause mended it would not be there.
 */
function advised(attempt: Attempt, found: Recognised, slip: Slip | null): Recognised {
  if (!found.cause || found.otherwise === '') return { ...found, otherwise: found.rule ?? '' }
  if (found.advice || !found.advises) return found
  const isOwn = slip !== null && found.line === slip.line
  const help = found.isTried ? null : findHelp(attempt, found.advises(), isOwn ? slip : null)
  if (help) return { ...found, ...adviceOf(attempt, found, help) }
  if (isOwn) return { ...found, otherwise: metBy(attempt, slip), advice: slip.lines }
  return { ...found, otherwise: found.rule ?? '' }
}

/** What *Otherwise* says where its lines were run and helped. */
const adviceOf = (
  attempt: Attempt,
  { otherwise, isTold }: Recognised,
  help: Slip,
): Pick<Recognised, 'advice' | 'otherwise'> => ({
  advice: help.lines,
  otherwise: isTold === true ? metBy(attempt, help, true) : otherwise,
})

function explained(
  attempt: Attempt,
  slips: number,
): { readonly diagnoses: readonly Recognised[]; readonly slip: Slip | null } {
  const cases = casesOf(attempt)
  const all = recognised(attempt)
  if (slips === 0 || cases.length === 0 || attempt.run.lines.length === 0) return { diagnoses: all, slip: null }
  const spoiler = slips === MOST_SLIPS ? spoilerOf(attempt) : null
  const isSpoiler = ({ cause, line }: Recognised): boolean => cause && line !== null && line === spoiler
  const named = all.toSorted((a, b) => Number(isSpoiler(b)) - Number(isSpoiler(a)))
  const seen = named.find((one) => one.cause)
  // A line that is to blame, put right, before another one that may have been meant.
  const right = seen && seen.lacks !== true ? helpOf(attempt, seen) : null
  const isRight = right !== null && !isAdded(right) && mendsAll(attempt, right)
  const near = seen && !isRight ? findMiss(attempt, missesOf(seen, false)) : null
  const miss = near && (seen?.lacks === true || mendsAll(attempt, near)) ? near : null
  const spare =
    spoiler === null ||
    isRight ||
    all.some(isSpoiler) ||
    (seen && UNFINISHED.has(seen.id)) ||
    (miss && mendsAll(attempt, miss))
      ? null
      : findSpare(attempt, spoiler)
  if (spare && mendsAll(attempt, spare)) return { diagnoses: behindAll(attempt, spare, named), slip: spare }
  const cause = seen && miss ? { ...seen, line: miss.line, message: miss.says ?? seen.message, lacks: false } : seen
  const help = miss ?? right ?? (cause?.lacks === true ? helpOf(attempt, cause) : null)
  const first: Recognised | undefined = cause && {
    ...cause,
    isTried: true,
    ...(help ? adviceOf(attempt, cause, help) : {}),
  }
  const beyond = first && !help ? behind(attempt, first, named) : []
  const found = first ? [first, ...apart(attempt, named.slice(1), help), ...beyond] : named
  // Where the first cause explains all, only a line that was not taken can tell more.
  const whole = help && mendsAll(attempt, help) ? help : null
  const likely = findSlip(attempt, !first ? 'all' : whole ? 'odd' : 'plain')
  // On the line whose advice mends all, a word that mends less tells nothing; behind a line put right, another way round it does not.
  const isWorse =
    whole !== null &&
    likely !== null &&
    (whole.line === likely.line ? !mendsAll(attempt, likely) : isDetour(whole, likely))
  const slip = isWorse ? null : likely
  const isWhole = whole !== null || (slip?.plain === true && mendsAll(attempt, slip))
  const culprit = slips === MOST_SLIPS && !isWhole ? findCulprit(attempt) : null
  if (culprit) return { diagnoses: behindAll(attempt, culprit, found), slip: culprit }
  // What stands in the way of another thing may say best which line is behind all. Lines that are only put in explain no line.
  const isLine = (one: Slip | null): boolean => one !== null && mendsAll(attempt, one) && !isAdded(one)
  const isTold = slips < MOST_SLIPS || isLine(help) || (slip?.plain === true && isLine(slip))
  for (const one of isTold ? [] : named.filter(({ cause }) => cause).slice(0, MOST_ASKED))
    for (const isLate of [false, true]) {
      const behindIt = one === seen && !isLate ? null : findMiss(attempt, missesOf(one, isLate))
      if (behindIt && mendsAll(attempt, behindIt))
        return {
          diagnoses: behindAll(attempt, behindIt, [one, ...found.filter(({ id }) => id !== one.id)]),
          slip: behindIt,
        }
    }
  const lost = slip?.plain === true ? null : refusedForGood(attempt, !first)
  if (lost && (!first || (first.line ?? Infinity) > (lost.line ?? 0)))
    // What a line of its own would mend does not follow from a line that nothing puts right.
    return { diagnoses: [lost, ...found.map((one) => ({ ...one, cause: one.cause && one.isMendable === true }))], slip }
  if (!slip) {
    if (first?.lacks !== true || first.isPlaced === true || !help) return { diagnoses: found, slip }
    const placed: Recognised = { ...first, ...withPlace(attempt.run, first, help) }
    return { diagnoses: found.map((one) => (one === first ? placed : one)), slip: help }
  }
  // A way to pass without what an earlier line got wrong, or with less than is missing, is no cause of its own, unless it mends all.
  const isBetter = first && ((first.line ?? Infinity) < slip.line || (help?.meets.length ?? 0) > slip.meets.length)
  if (slip.kind === 'missing' && !mendsAll(attempt, slip) && isBetter) return { diagnoses: found, slip }
  const { run } = attempt
  const beside = found.filter(({ line }) => line !== null && commandLine(run, line) === commandLine(run, slip.line))
  // What is wrong with the line itself, before what is only missing behind it.
  const own =
    beside.find(({ lacks }) => lacks !== true) ??
    beside[0] ??
    found.find(({ cause, message }) => cause && slip.word.length >= MOST_TELLING && message.includes(slip.word))
  // Another mistake led to this one.
  if (own?.cause === false && !mendsAll(attempt, slip)) return { diagnoses: found, slip }
  const root: Recognised = own
    ? { ...own, ...withWord(run, own, slip) }
    : { ...toldSlip(attempt, slip), advice: slip.lines }
  const { diagnoses: left } = explained({ ...attempt, run: slip.mended, criteria: slip.criteria }, slips - 1)
  const causes = left
    .map((one) => ({ ...one, line: originOf(slip, one.line), ...asTyped(slip, one, found) }))
    .filter(
      ({ cause, id, line }) =>
        cause &&
        (isSlip(id) ? line !== root.line && isOdd(run, line) : id !== root.id && found.some((one) => one.id === id)),
    )
  const together = [slip.line, ...(slip.pair ? (slip.also ?? []) : [])]
  const pair = paired(slip)
    .slice(0, MOST_SLIPS - 1)
    .map((one): Recognised => {
      const also = together.filter((line) => line !== one.line)
      return { ...toldSlip(attempt, { ...slip, says: undefined, ...one, also }), advice: slip.lines }
    })
  const told = new Set([root.id, ...causes.map(({ id }) => id)])
  const others = found.filter(({ id }) => !told.has(id)).map((one) => ({ ...one, cause: false }))
  return { diagnoses: [root, ...pair, ...causes, ...others], slip }
}

/** One line that is behind all, with what the network says of it; everything else follows. */
function behindAll(attempt: Attempt, culprit: Slip, found: readonly Recognised[]): readonly Recognised[] {
  const isMissing = culprit.kind === 'missing'
  const told = { ...toldSlip(attempt, culprit), otherwise: metBy(attempt, culprit, isMissing) }
  const own = found.find(({ line, lacks }) => !isMissing && line === culprit.line && lacks !== true)
  const first = own ?? found.find(({ cause, states }) => cause && states !== undefined)
  const root: Recognised = own
    ? { ...withWord(attempt.run, own, culprit), otherwise: told.otherwise }
    : first
      ? { ...first, message: withStates(first, told.message), otherwise: told.otherwise, cause: true }
      : told
  const others = found.filter((one) => one !== first).map((one) => ({ ...one, cause: false }))
  return [{ ...root, line: isMissing ? null : culprit.line, advice: culprit.lines }, ...others]
}

/** Whether other lines meet all that counts. */
function isAllMet({ run, rubric }: Attempt, lines: readonly string[]): boolean {
  const mended = runAgain(run, lines.join('\n'))
  return casesOf({ run: mended, rubric, criteria: criteriaOf({ world: run.start, rubric }, mended) }).length === 0
}

/** What the network says, and what is told of a line, unless that begins with it. */
const withStates = ({ states = '' }: Recognised, told: string): string =>
  told.startsWith(states) ? told : `${states} ${told}`

/** A line that spoilt something, and that no cause has: a cause of its own. */
function spoiltBeside(attempt: Attempt, found: readonly Recognised[], slip: Slip | null): readonly Recognised[] {
  const spoiler = spoilerOf(attempt)
  if (spoiler === null || found.some(({ cause, line }) => cause && line === spoiler)) return []
  if ((slip && mendsAll(attempt, slip)) || found.some(({ advice }) => advice && isAllMet(attempt, advice))) return []
  const spare = findSpare(attempt, spoiler)
  return spare ? [{ ...toldSlip(attempt, spare), advice: spare.lines }] : []
}

/** Findings beside the first cause: a wrong line that is still found where that is mended is a cause of its own. */
function apart(attempt: Attempt, others: readonly Recognised[], help: Slip | null): readonly Recognised[] {
  if (!help || others.length === 0) return others
  const left = recognised({ ...attempt, run: help.mended, criteria: help.criteria })
  const still = new Set(left.flatMap(({ id, cause }) => (cause ? [id] : [])))
  return others.map((one) => (still.has(one.id) && one.lacks !== true ? { ...one, cause: true } : one))
}

/** Lines that are to blame for what is found as soon as faults that were there are out of the way: alone none of them would mend anything. */
function behind(attempt: Attempt, first: Recognised, named: readonly Recognised[]): readonly Recognised[] {
  const { run, rubric } = attempt
  const { length } = run.lines
  let fault: Recognised | undefined = first
  let mended = run
  for (let faults = 0; faults < MOST_FAULTS && fault?.line === null && fault.isMendable === true; faults++) {
    // Behind everything else, so that lines keep their numbers.
    const isLast = (some: Edits): boolean => some.every(({ op, line }) => op === 'insert' && line > mended.lines.length)
    const edits: Edits | undefined = [...(fault.advises?.() ?? [])].find(isLast)
    const pieces = edits && edited(unedited(mended.lines), edits)
    if (!pieces) return []
    mended = resume(
      mended,
      mended.lines.length,
      pieces.slice(mended.lines.length).map(({ text }) => text),
    )
    const left = recognised({ run: mended, rubric, criteria: criteriaOf({ world: run.start, rubric }, mended) })
    const isNew = ({ id, line }: Recognised): boolean => !named.some((one) => one.id === id && one.line === line)
    const found = left.filter(
      (one) =>
        one.cause && one.isTold === true && one.lacks !== true && (one.line ?? length + 1) <= length && isNew(one),
    )
    if (found.length > 0) return found
    fault = left.find(({ cause }) => cause)
  }
  return []
}
const MOST_FAULTS = 3
/** So many findings are asked which lines miss what they need. */
const MOST_ASKED = 3

/** Lines that miss what a finding needs; late ones: those that count only where they mend all. */
const missesOf = ({ misses }: Recognised, isLate: boolean): readonly Miss[] =>
  (misses?.() ?? []).filter(({ onlyBy }) => (onlyBy !== undefined) === isLate)

/** What a finding advises, run: lines that are missing in the place where they take the fewest, or else the first change that helps. */
function helpOf(attempt: Attempt, { otherwise, lacks, advises }: Recognised): Slip | null {
  if (otherwise === '' || !advises) return null
  const edits = advises()
  return (lacks === true ? findLack(attempt, edits) : null) ?? findHelp(attempt, edits, null)
}

/** Whether lines put in behind a wrong line do what that line would have done, put right. */
const isDetour = (right: Slip, other: Slip): boolean =>
  right.line < other.line && right.edits[0]?.op === 'replace' && other.edits[0]?.op === 'insert'

const isAdded = ({ edits }: Slip): boolean => edits.every(({ op }) => op === 'insert')

const mendsAll = (attempt: Attempt, { mended, criteria }: Slip): boolean =>
  casesOf({ ...attempt, run: mended, criteria }).length === 0

/** The slips that have to be put right with one. */
function paired({ pair }: Correction): readonly Correction[] {
  return pair ? [pair, ...paired(pair)] : []
}

const isSlip = (id: string): boolean => id === LINE_REFUSED || id === WORD_WRONG

/** A word of so many letters in a finding is the word of the slip. */
const MOST_TELLING = 5

/** Whether a line was already not taken before anything was mended. */
const isOdd = (run: Run, line: number | null): boolean => line !== null && oddLines(run).has(line)

/** What was said of the learner's own line, where a finding in the mended lines quotes one that the slip wrote; else nothing. */
function asTyped({ pieces }: Slip, { id, line }: Recognised, found: readonly Recognised[]): Partial<Recognised> {
  const own = line !== null && pieces[line - 1]?.origin === null ? found.find((one) => one.id === id) : undefined
  return own ? { line: own.line, message: own.message } : {}
}

/** The learner's line that a line of the mended ones is. */
function originOf({ pieces }: Slip, line: number | null): number | null {
  if (line === null) return null
  for (let at = line; at > 0; at--) {
    const origin = pieces[at - 1]?.origin ?? null
    if (origin !== null) return origin
  }
  return 1
}

/** What the recognisers say of the lines as they are, without trying any others. */
export function recognised(attempt: Attempt): readonly Recognised[] {
  const all = casesOf(attempt).flatMap(diagnosesOf)
  // Where the wrong switch is root, trees are cut in other places: that follows.
  const isRootWrong = all.some(({ id, cause }) => cause && ROOTS.has(id))
  const found = isRootWrong ? all.map((one) => (one.id === 'net-tree-blocks' ? { ...one, cause: false } : one)) : all
  // What stands in the way of several devices is told once.
  const isFirst = (one: Recognised, i: number): boolean =>
    found.findIndex(({ id, line, message }) => id === one.id && line === one.line && message === one.message) === i
  return sorted(found.filter(isFirst))
}

/** What needs both ends: a line at one of them has begun something and spoilt nothing. */
const UNFINISHED: ReadonlySet<string> = new Set(['net-channel-modes'])
const ROOTS: ReadonlySet<string> = new Set(['net-wrong-root', 'net-root-not-chosen'])

function sorted(found: readonly Recognised[]): readonly Recognised[] {
  // What is not there, or wrong, comes before what was not saved of it.
  const isLate = ({ id }: Diagnosis): boolean =>
    minor.has(id) || (id === 'not-saved' && found.some((one) => one.cause && one.isTold === true))
  const byWeight = (a: Diagnosis, b: Diagnosis): number => Number(isLate(a)) - Number(isLate(b)) || byLine(a, b)
  return [...found.filter(({ cause }) => cause).sort(byWeight), ...found.filter(({ cause }) => !cause).sort(byLine)]
}

/** The mistakes of one device. Of those that spoil the same, the cause is the one of the earliest stage, and in a stage the earliest line. */
function diagnosesOf(given: Case): Recognised[] {
  const spoilt = new Set<Criterion>()
  const spoiltByLack = new Set<Criterion>()
  const spoiltItself = new Set<Criterion>()
  return stages.flatMap((stage) =>
    stage
      .flatMap((definition) => foundBy(definition, given))
      .toSorted(byLine)
      .map(({ touched, spoils, ...one }) => {
        // Two things that were left undone are two causes.
        const cause = one.isMendable
          ? !spoils.every((criterion) => spoiltItself.has(criterion))
          : !touched.every(
              (criterion) => spoilt.has(criterion) || (!one.lacks && !one.standsApart && spoiltByLack.has(criterion)),
            )
        for (const criterion of touched) (one.lacks ? spoiltByLack : spoilt).add(criterion)
        if (!one.lacks) for (const criterion of spoils) spoiltItself.add(criterion)
        return { ...one, cause }
      }),
  )
}

/** What a recogniser says of a device, and the criteria that it spoils. */
function foundBy(definition: Mistake, given: Case) {
  const { id, about, repairs } = definition
  const touched = given.unmet.filter((criterion) => isAbout(criterion, about))
  const found = touched.length > 0 ? definition.find(given) : null
  if (!found) return []
  const {
    line,
    lacks,
    standsApart,
    isMendable,
    see = definition.see,
    spoils = touched,
    advises = () => repairs?.(given, found) ?? [],
  } = found
  return [
    {
      ...found,
      id,
      lacks: lacks === true || line === null,
      standsApart: standsApart === true,
      isMendable: isMendable === true,
      see,
      advises,
      touched,
      spoils,
    },
  ]
}

/** The earlier line first; what was never done comes last. */
const byLine = (a: Pick<Diagnosis, 'line'>, b: Pick<Diagnosis, 'line'>): number =>
  (a.line ?? Infinity) - (b.line ?? Infinity) || 0
