// `drillmark regrade`: grades stored attempts again after a scenario was changed, and keeps what they were told before.

import { isDeepStrictEqual } from 'node:util'
import type { Library, Scenario } from '../content/library.ts'
import { problemText } from '../content/problem-text.ts'
import { gradeScenario } from '../grading/grade.ts'
import { findRepair } from '../grading/repair.ts'
import type { Graded, Report } from '../grading/report.ts'
import { loadContent } from '../load-content.ts'
import type { ScenarioAttempt, Store, StoredAttempt } from '../store/store.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { openData } from './data-folder.ts'
import type { OpenStore } from './data-folder.ts'
import { noScenario } from './no-scenario.ts'

const USAGE: Usage = {
  line: 'drillmark regrade [--dry-run] [--all] [--sentences] [--scenario ID] [--data DIR] [--content DIR]',
  about:
    'Replays stored attempts whose scenario was changed since, or that could not be graded, and grades them again. Where the verdict, the criteria or the causes differ, a new report is added and the old one stays; what was learned by an attempt stays too. Exit code 0: done, 1: the content has problems, 2: the call or its input is unusable, 3: some attempts could not be graded.',
  words: {
    '--dry-run': 'say what would change and write nothing',
    '--all': 'replay every attempt, also of scenarios that were not changed',
    '--sentences': 'add a report where only its sentences differ, too',
    '--scenario ID': 'only attempts of this scenario',
    '--data DIR': 'where the database is (data)',
    '--content DIR': 'the content folder (content)',
  },
}
/** Attempts read at a time: one has a report of some kilobytes. */
const pageSize = 200

interface Options {
  readonly dryRun: boolean
  readonly all: boolean
  readonly sentences: boolean
  readonly scenario: string | null
  readonly data: string
  readonly content: string
}

/** 0: done, 1: the content has problems, 2: the call or its input is unusable, 3: some attempts could not be graded. */
export async function regrade(
  argv: string[],
  { openStore, now }: { readonly openStore: OpenStore; readonly now: () => Date },
): Promise<number> {
  const given = readArguments(argv, USAGE, 0)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const options: Options = {
    dryRun: given.values['dry-run'] === true,
    all: given.values['all'] === true,
    sentences: given.values['sentences'] === true,
    scenario: textOf(given.values['scenario']) ?? null,
    data: textOf(given.values['data']) ?? 'data',
    content: textOf(given.values['content']) ?? 'content',
  }
  const { library, problems, files } = await loadContent(options.content)
  if (!library) {
    for (const problem of problems) process.stderr.write(`${problemText(problem, files.get(problem.at.file))}\n`)
    process.stderr.write(`drillmark regrade: the content in ${options.content} has problems; nothing was graded\n`)
    return 1
  }
  const { scenario } = options
  if (scenario !== null && !library.scenarios.has(scenario)) {
    return unusable(noScenario(scenario, library, options.content))
  }
  const store = await openData(options.data, openStore)
  if (typeof store === 'string') return unusable(store)
  try {
    return await regradeAll(store, library, options, now)
  } finally {
    await store.close()
  }
}

type Result =
  | { readonly kind: 'current' | 'same' | 'gone' | 'ungradable' }
  | { readonly kind: 'changed' | 'reworded'; readonly report: Report }

async function regradeAll(store: Store, library: Library, options: Options, now: () => Date): Promise<number> {
  const counts = { current: 0, same: 0, gone: 0, ungradable: 0, changed: 0, reworded: 0 }
  const verdicts = { toPassed: 0, toFailed: 0 }
  for await (const { learner, attempt } of attempts(store, options.scenario)) {
    const scenario = library.scenarios.get(attempt.scenario)
    const result = scenario ? graded(scenario, attempt, options.all) : { kind: 'gone' as const }
    counts[result.kind] += 1
    const line = lineOf(attempt, result)
    if (line !== null) process.stdout.write(`${line}\n`)
    if (!('report' in result) || !scenario) continue
    const { report } = result
    if (attempt.report.outcome !== 'passed' && report.outcome === 'passed') verdicts.toPassed += 1
    if (attempt.report.outcome === 'passed' && report.outcome !== 'passed') verdicts.toFailed += 1
    if (options.dryRun || (result.kind === 'reworded' && !options.sentences)) continue
    const { rev, hash } = variantOf(scenario, attempt)
    await store.regradeAttempt(learner, attempt.id, {
      // Made from what it is about: another process that does the same at the same time adds nothing.
      id: `${attempt.id}.${attempt.regrades.length + 1}`,
      at: now().toISOString(),
      rev,
      hash,
      report,
      reason: isCurrent(scenario, attempt) ? 'graded again' : 'the scenario was changed',
    })
  }
  process.stdout.write(summary(counts, verdicts, options))
  return counts.ungradable > 0 ? 3 : 0
}

async function* attempts(store: Store, scenario: string | null): AsyncGenerator<StoredAttempt> {
  let after: { learner: string; attempt: string } | null = null
  for (;;) {
    const page: readonly StoredAttempt[] = await store.storedAttempts({ scenario, after, limit: pageSize })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < pageSize) return
    after = { learner: last.learner, attempt: last.attempt.id }
  }
}

function graded(scenario: Scenario, attempt: ScenarioAttempt, all: boolean): Result {
  // An ungradable attempt was our fault, so it may be gradable now although the scenario did not change.
  const wasGraded = attempt.report.outcome !== 'ungradable'
  if (isCurrent(scenario, attempt) && wasGraded && !all) return { kind: 'current' }
  const variant = variantOf(scenario, attempt)
  const again = gradeScenario(variant, attempt.lines)
  if (again.report.outcome === 'ungradable') return { kind: 'ungradable' }
  if (isDeepStrictEqual(comparable(attempt.report), comparable(again.report))) return { kind: 'same' }
  const kind = isDeepStrictEqual(verdictOf(attempt.report), verdictOf(again.report)) ? 'reworded' : 'changed'
  return { kind, report: { ...again.report, repair: repairOf(variant, again) } }
}

/** True when the report that counts is by the scenario as it is now. */
function isCurrent(scenario: Scenario, attempt: ScenarioAttempt): boolean {
  const { rev, hash } = attempt.regrades.at(-1) ?? attempt
  const variant = variantOf(scenario, attempt)
  return variant.hash === hash && variant.rev === rev
}

function variantOf(scenario: Scenario, { seed }: ScenarioAttempt): Scenario {
  return seed === null ? scenario : scenario.variant(seed)
}

function repairOf(variant: Scenario, again: Graded): Report['repair'] {
  return again.report.outcome === 'failed' ? findRepair(variant, again) : null
}

/** What a report says, as it is stored; the number of the version and the repair, which follows from it, are no part. */
function comparable({ rev: _rev, repair: _repair, ...report }: Report): unknown {
  return JSON.parse(JSON.stringify(report))
}

/** What a report decides, whatever words it says it in. */
function verdictOf({ outcome, score, maxScore, criteria, diagnoses }: Report): unknown {
  return [
    outcome,
    score,
    maxScore,
    criteria.map(({ id, met, points, lines }) => [id, met, points, lines]),
    diagnoses.filter(({ cause }) => cause).map(({ id, line }) => [id, line]),
  ]
}

/** One line for what a person may want to look at, without whose it is. */
function lineOf(attempt: ScenarioAttempt, result: Result): string | null {
  const of = `${attempt.scenario}  ${attempt.id}  ${attempt.at.slice(0, 16).replace('T', ' ')}`
  switch (result.kind) {
    case 'changed':
      return `${of}  ${scoreOf(attempt.report)} -> ${scoreOf(result.report)}${changes(attempt.report, result.report)}`
    case 'reworded':
      return `${of}  ${scoreOf(attempt.report)}, as before, in other words`
    case 'gone':
      return `${of}  left alone: the scenario is not in the content any more`
    case 'ungradable':
      return `${of}  left alone: the scenario as it is now cannot grade it; see drillmark grade`
    case 'same':
    case 'current':
      return null
  }
}

function scoreOf({ outcome, score, maxScore }: Report): string {
  return outcome === 'ungradable' ? 'not graded' : `${outcome} ${score} of ${maxScore}`
}

/** `: saved now met, register no longer met` */
function changes(before: Report, after: Report): string {
  const was = new Map(before.criteria.map((criterion) => [criterion.id, criterion]))
  const is = new Map(after.criteria.map((criterion) => [criterion.id, criterion]))
  const changed = after.criteria.flatMap(({ id, met, points }) => {
    const earlier = was.get(id)
    if (!earlier) return [`${id} new, ${met ? 'met' : 'not met'}`]
    if (earlier.met !== met) return [`${id} ${met ? 'now met' : 'no longer met'}`]
    return earlier.points === points ? [] : [`${id} ${earlier.points} -> ${points} points`]
  })
  const gone = before.criteria.flatMap(({ id }) => (is.has(id) ? [] : [`${id} gone`]))
  const all = [...changed, ...gone]
  return `: ${all.length > 0 ? all.join(', ') : changedCause(before, after)}`
}

/** `cause not-saved in line 4 -> no-reload in line 6`; where those are the same, lines of a criterion differ. */
function changedCause(before: Report, after: Report): string {
  const causes = ({ diagnoses }: Report): string =>
    diagnoses
      .flatMap(({ id, cause, line }) => (cause ? [line === null ? id : `${id} in line ${line}`] : []))
      .join(' and ') || 'none'
  return causes(before) === causes(after) ? 'other lines' : `cause ${causes(before)} -> ${causes(after)}`
}

function summary(
  counts: Readonly<Record<Result['kind'], number>>,
  { toPassed, toFailed }: { readonly toPassed: number; readonly toFailed: number },
  { dryRun, sentences }: Options,
): string {
  const { current, same, gone, ungradable, changed, reworded } = counts
  const replayed = same + changed + reworded + ungradable
  const verdicts = [
    ...(toPassed > 0 ? [`${toPassed} now passed`] : []),
    ...(toFailed > 0 ? [`${toFailed} no longer passed`] : []),
  ]
  const parts = [
    `${changed} changed${verdicts.length > 0 ? ` (${verdicts.join(', ')})` : ''}`,
    ...(reworded > 0
      ? [`${reworded} reworded${sentences ? '' : ' (kept as they are; --sentences adds the new words)'}`]
      : []),
    `${same} as before`,
    ...(ungradable > 0 ? [`${ungradable} that cannot be graded`] : []),
  ]
  const others = [
    ...(current > 0 ? [`${number(current)} made on the scenario as it is now`] : []),
    ...(gone > 0 ? [`${number(gone)} of scenarios that are gone`] : []),
  ]
  const left = others.length > 0 ? `Left alone: ${others.join(', ')}.\n` : ''
  return `Replayed ${number(replayed)}: ${parts.join(', ')}.\n${left}${dryRun ? 'Dry run: nothing was written.\n' : ''}`
}

function number(attempts: number): string {
  return `${attempts} attempt${attempts === 1 ? '' : 's'}`
}

function unusable(message: string): number {
  process.stderr.write(`drillmark regrade: ${message}\n`)
  return 2
}
