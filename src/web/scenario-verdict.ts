// Lines graded and repaired: here and in turn, if that is quick, else in a thread.

import type { FastifyBaseLogger } from 'fastify'

import type { Scenario } from '../content/library.ts'
import { drawnValues } from '../content/draws.ts'
import type { Verdict } from './repair-worker.ts'
import type { Repairs } from './repairs.ts'
import type { Runs } from './runs.ts'
import { simulator } from './simulator.ts'
import type { InTurn } from './turns.ts'

interface Grading {
  readonly inTurn: InTurn
  readonly runs: Runs
  readonly repairs: Repairs
  readonly log: FastifyBaseLogger
}

/** The verdict on an attempt, with its repair and its way. Null: no thread had the time, and nothing is known of it. */
export async function verdictOn(
  scenario: Scenario,
  lines: string,
  { inTurn, runs, repairs, log }: Grading,
): Promise<Verdict | null> {
  const { COSTLIEST_ATTEMPT, gradeScenario, LONGEST_ATTEMPT, novelRoute } = simulator()
  const shown = await inTurn(() => runs.of(scenario, lines, log))
  const values = drawnValues(scenario.parameters, scenario.seed)
  const isQuick = shown === 'broken' || (shown.steps <= COSTLIEST_ATTEMPT && shown.transcript.length <= LONGEST_ATTEMPT)
  // Longer attempts get no repair.
  if (!isQuick) return repairs.grade(scenario, lines, values)
  const { report, route, error } = await inTurn(() => {
    const graded = gradeScenario(scenario, lines)
    return { ...graded, route: novelRoute(scenario, graded, values) }
  })
  const repair = report.outcome === 'failed' ? await repairs.find(scenario, lines) : null
  return { report: { ...report, repair }, route, error }
}
