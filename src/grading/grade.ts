// Grades one attempt: lines are run on the scenario's world, every criterion is judged, and what went wrong is named.

import type { World } from '../sim/world.ts'
import { powerCycle } from '../sim/boot.ts'
import type { Finding, Subject } from './checks/check.ts'
import { checks } from './checks/index.ts'
import { diagnose } from './diagnose.ts'
import { goalMissed } from './diagnoses/goal-missed.ts'
import { warningsOf } from './warnings.ts'
import type { CriterionResult, Graded, Report } from './report.ts'
import type { Criterion, Rubric } from './rubric.ts'
import { commandLine, emptyRun, run } from './run.ts'
import type { Run } from './run.ts'
import { simulationJson } from './simulation-json.ts'

/** What grading needs of a scenario; the content model's scenarios have it all. */
export interface Gradable {
  readonly id: string
  readonly rev: number
  /** The seed of the scenario's values. Absent or null: there is none. */
  readonly seed?: number | null
  /** Percent of points. */
  readonly passMark: number
  readonly world: World
  readonly rubric: Rubric
}

/** Runs the lines and judges them. A check that throws is our bug: the outcome is `ungradable`, never `failed`. */
export function gradeScenario(scenario: Gradable, text: string): Graded {
  let done = emptyRun(scenario.world)
  try {
    done = run(scenario.world, text)
    return { report: judge(scenario, done), run: done }
  } catch (error) {
    return { report: ungradable(scenario, done, error), run: done, error }
  }
}

/** `grade --json`: what `simulate --json` has, and the report. */
export function reportJson({ report, run: done }: Graded): Record<string, unknown> {
  return { ...simulationJson(done), ...report }
}

function judge(scenario: Gradable, done: Run): Report {
  const criteria = criteriaOf(scenario, done)
  const { score, maxScore, passed } = scoreOf(criteria, scenario.passMark)
  const found = diagnose({ run: done, rubric: scenario.rubric, criteria })
  const missed =
    passed || found.length > 0 ? null : goalMissed(scenario.rubric.criteria, criteria, done.transcript.length > 0)
  return {
    scenario: scenario.id,
    rev: scenario.rev,
    seed: scenario.seed ?? null,
    outcome: passed ? 'passed' : 'failed',
    score,
    maxScore,
    warnings: [...unsaid(done.warnings, found), ...warningsOf(done, scenario.rubric, found)],
    criteria,
    diagnoses: missed ? [missed] : found,
    repair: null,
  }
}

/** Leaves out the warning about an open question when a diagnosis names it. */
function unsaid(warnings: readonly string[], found: Report['diagnoses']): readonly string[] {
  const openOn = (text: string): string | undefined => /^The input ended while \S+ was asking/.exec(text)?.[0]
  const said = new Set(found.flatMap(({ id, message }) => (id === 'question-open' ? [openOn(message)] : [])))
  return warnings.filter((warning) => openOn(warning) === undefined || !said.has(openOn(warning)))
}

/** Every criterion of a rubric, judged over a run. */
export function criteriaOf(scenario: Pick<Gradable, 'world' | 'rubric'>, done: Run): readonly CriterionResult[] {
  const judged = judgeOf(scenario, done)
  return scenario.rubric.criteria.map(judged)
}

/** Judges the criteria of a rubric one by one; what a power cycle makes of a device is found out once. */
export function judgeOf({ world }: Pick<Gradable, 'world'>, done: Run): (criterion: Criterion) => CriterionResult {
  const subjects = new Map<string, Subject>()
  return (criterion) => {
    const device = criterion.device ?? world.focus
    const subject = subjects.get(device) ?? subjectOf(done, device)
    subjects.set(device, subject)
    return resultOf(criterion, findingOf(criterion, subject), done)
  }
}

/** In integers: every required criterion met, no outage, and the pass mark reached. */
export function scoreOf(
  criteria: readonly CriterionResult[],
  passMark: number,
): { readonly score: number; readonly maxScore: number; readonly passed: boolean } {
  const maxScore = criteria.reduce((sum, criterion) => sum + criterion.maxPoints, 0)
  const outage = criteria.some((criterion) => criterion.fatal && !criterion.met)
  const score = outage ? 0 : criteria.reduce((sum, criterion) => sum + criterion.points, 0)
  const required = criteria.every((criterion) => criterion.met || !criterion.required)
  return { score, maxScore, passed: required && !outage && 100 * score >= passMark * maxScore }
}

/** One device of a run, as checks look at it. */
export function subjectOf(done: Run, name: string): Subject {
  const device = done.world.devices[name]
  if (!device) throw new Error(`the rubric asks about a device "${name}" that the scenario does not have`)
  let after: Subject['device'] | null = null
  const powerCycled = (): Subject['device'] => {
    after ??= powerCycle(done.world, name).devices[name] ?? device
    return after
  }
  return {
    run: done,
    world: done.world,
    device,
    events: done.events.filter((event) => event.device === name),
    powerCycled,
  }
}

function findingOf(criterion: Criterion, subject: Subject): Finding {
  const check = checks.get(criterion.check)
  if (!check) throw new Error(`criterion "${criterion.id}" names a check "${criterion.check}" that does not exist`)
  return check.judge(subject, criterion.args)
}

function resultOf(criterion: Criterion, finding: Finding, done: Run): CriterionResult {
  return {
    id: criterion.id,
    label: criterion.label,
    met: finding.met,
    points: finding.met ? criterion.points : 0,
    maxPoints: criterion.points,
    required: criterion.required,
    fatal: criterion.fatal,
    reason: finding.reason,
    lines: withCommands(finding.lines, done),
  }
}

/** A line that answered a question is shown with the command that asked it. */
function withCommands(lines: readonly number[], done: Run): readonly number[] {
  return [...new Set(lines.flatMap((line) => [commandLine(done, line), line]))].sort((a, b) => a - b)
}

function ungradable(scenario: Gradable, done: Run, error: unknown): Report {
  const what = error instanceof Error ? error.message : String(error)
  return {
    scenario: scenario.id,
    rev: scenario.rev,
    seed: scenario.seed ?? null,
    outcome: 'ungradable',
    score: 0,
    maxScore: scenario.rubric.criteria.reduce((sum, criterion) => sum + criterion.points, 0),
    warnings: [...done.warnings, `This attempt could not be graded, which is our fault and costs nothing: ${what}`],
    criteria: [],
    diagnoses: [],
    repair: null,
  }
}
