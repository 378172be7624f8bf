// The last resort: where no mistake has a name, the first goal that was not reached says what is missing.

import { checks } from '../checks/index.ts'
import { judgeOf } from '../judge.ts'
import { rejectedOf } from '../network-misses.ts'
import type { CriterionResult, Diagnosis } from '../report.ts'
import type { Criterion } from '../rubric.ts'
import { commandLine, resumeUnless } from '../run.ts'
import type { Run } from '../run.ts'

export const GOAL_MISSED = 'goal-missed'
export const GOAL_MISSED_TITLE = 'Something is missing'

/** For a failed attempt without any other finding; a required criterion rather than another. */
export function goalMissed(
  rubric: readonly Criterion[],
  results: readonly CriterionResult[],
  run: Run,
): Diagnosis | null {
  const unmet = results.filter(({ met }) => !met)
  const needed = unmet.filter(({ required, fatal }) => required || fatal)
  const [first] = needed.length > 0 ? needed : unmet
  if (!first) return null
  const criterion = rubric.find(({ id }) => id === first.id)
  const typed = run.transcript.length > 0
  const line = decidedBy(first) ?? (criterion && brokenAt(run, criterion, first.lines)) ?? alikeOf(run, first)
  // What a device answers without doing it is read over easily.
  const rejected = line === null ? rejectedOf(run).findLast(({ said }) => said.startsWith('%')) : undefined
  const answer = rejected
    ? ` Line ${rejected.line} on ${rejected.device} ("${run.transcript[rejected.line - 1]?.input ?? ''}") changed nothing: "${rejected.said}".`
    : ''
  return {
    id: GOAL_MISSED,
    line: rejected?.line ?? line,
    message: `${typed ? '' : 'Nothing was typed. '}This was asked for and is not so: ${lowerFirst(first.label)}. ${first.reason}${answer}`,
    otherwise: (criterion && checks.get(criterion.check)?.otherwise(criterion.args)) ?? '',
    cause: true,
    see: [],
  }
}

/** The command after which a criterion was not met any more, the last one if there are several. Null: it never was; a save only kept what was wrong already. */
function brokenAt(run: Run, criterion: Criterion, lines: readonly number[]): number | null {
  const isMet = (line: number): boolean => {
    const done = resumeUnless(run, line, [], () => false)
    return done !== null && judgeOf({ world: run.start }, done)(criterion).met
  }
  const line = lines.findLast((one) => isMet(one - 1) && !isMet(one))
  return line === undefined || isSave(run, line) ? null : commandLine(run, line)
}

/** Of several lines that a criterion is judged by, the only one that has most words of its reason. Null: there is none. */
function alikeOf(run: Run, { reason, lines }: CriterionResult): number | null {
  const said = new Set(wordsOf(reason))
  const shared = (line: number): number =>
    new Set(wordsOf(run.transcript[line - 1]?.input ?? '').filter((word) => said.has(word))).size
  const likely = lines.filter((line) => !isSave(run, line))
  const most = Math.max(0, ...likely.map(shared))
  const [only, ...others] = likely.filter((line) => shared(line) === most)
  return most === 0 || only === undefined || others.length > 0 ? null : only
}
const isSave = ({ events }: Run, line: number): boolean =>
  events.some((one) => one.type === 'save' && one.line === line)
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\w./-]+/)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word.length > 3 && !/^(?:running|startup)-config$/.test(word))

/** The line that decided a criterion: the first one that its reason names, or the only one that it is judged by. Null: none alone. */
function decidedBy({ lines, reason }: CriterionResult): number | null {
  const named = /(?<!vty )\bline (\d+)/i.exec(reason)?.[1]
  const only = lines.length === 1 ? lines[0] : undefined
  return named === undefined ? (only ?? null) : Number(named)
}

/** In the middle of a sentence; names such as IOS stay as they are. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
