// Grades one attempt: lines are run on the scenario's world, every criterion is judged, and what went wrong is named.

import type { World } from '../sim/world.ts'
import { diagnose } from './diagnose.ts'
import { goalMissed } from './mistakes/goal-missed.ts'
import { criteriaOf, judgeOf, scoreOf } from './judge.ts'
import { warningsOf } from './warnings.ts'
import type { CriterionResult, Graded, Report } from './report.ts'
import type { Rubric } from './rubric.ts'
import { emptyRun, run, runAgain, warning } from './run.ts'
import type { Run, Warning } from './run.ts'
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
    return gradeRun(scenario, done)
  } catch (error) {
    return { report: ungradable(scenario, done, error), run: done, error }
  }
}

/** Judges lines that were run on the scenario's world. Throws what a check throws. */
export const gradeRun = (scenario: Gradable, done: Run): Graded => ({ ...judge(scenario, done), run: done })

/** How other lines at the start of a run would end, without what went wrong in them: for answers that are tried by the dozen. */
export function outcomeOf(
  scenario: Gradable,
  from: Run,
  text: string,
): { readonly outcome: Report['outcome']; readonly run: Run } {
  let done = from
  try {
    done = runAgain(from, text)
    const judged = judgeOf(scenario, done)
    const criteria: CriterionResult[] = []
    for (const criterion of scenario.rubric.criteria) {
      const result = judged(criterion)
      // One that must be met decides.
      if (!result.met && (result.required || result.fatal)) return { outcome: 'failed', run: done }
      criteria.push(result)
    }
    return { outcome: scoreOf(criteria, scenario.passMark).passed ? 'passed' : 'failed', run: done }
  } catch {
    return { outcome: 'ungradable', run: done }
  }
}

/** `grade --json`: what `simulate --json` has, and the report. */
export function reportJson({ report, run: done }: Graded): Record<string, unknown> {
  return { ...simulationJson(done), ...report }
}

function judge(scenario: Gradable, done: Run): Pick<Graded, 'report' | 'slip' | 'advice'> {
  const criteria = criteriaOf(scenario, done)
  const { score, maxScore, passed } = scoreOf(criteria, scenario.passMark)
  const { diagnoses: found, advice, slip } = diagnose({ run: done, rubric: scenario.rubric, criteria })
  const missed = passed || found.length > 0 ? null : goalMissed(scenario.rubric.criteria, criteria, done)
  const report: Report = {
    format: 2,
    scenario: scenario.id,
    rev: scenario.rev,
    seed: scenario.seed ?? null,
    outcome: passed ? 'passed' : 'failed',
    score,
    earned: criteria.reduce((sum, { points }) => sum + points, 0),
    maxScore,
    warnings: [...unsaid(done.warnings, found), ...warningsOf(done, scenario.rubric, found)],
    criteria,
    diagnoses: missed ? [missed] : found,
    repair: null,
  }
  return { report, slip, advice: missed ? [null] : advice }
}

/** Leaves out the warning about an open question when a diagnosis names it. */
function unsaid(warnings: readonly Warning[], found: Report['diagnoses']): readonly Warning[] {
  const said = new Set(found.flatMap(({ id, line }) => (id === 'question-open' ? [line] : [])))
  return warnings.filter(({ kind, from }) => kind !== 'open-question' || !said.has(from))
}

function ungradable(scenario: Gradable, done: Run, error: unknown): Report {
  const what = error instanceof Error ? error.message : String(error)
  return {
    format: 2,
    scenario: scenario.id,
    rev: scenario.rev,
    seed: scenario.seed ?? null,
    outcome: 'ungradable',
    score: 0,
    earned: 0,
    maxScore: scenario.rubric.criteria.reduce((sum, criterion) => sum + criterion.points, 0),
    warnings: [
      ...done.warnings,
      warning('ungradable', `This attempt could not be graded, which is our fault and costs nothing: ${what}`),
    ],
    criteria: [],
    diagnoses: [],
    repair: null,
  }
}
