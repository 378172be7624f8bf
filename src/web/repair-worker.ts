// What runs in a thread of the pool: a failed attempt repaired, and an attempt graded that would keep other pages waiting.

import { gradeScenario } from '../grading/grade.ts'
import type { Gradable } from '../grading/grade.ts'
import { findRepair } from '../grading/repair.ts'
import type { Repair, Report } from '../grading/report.ts'
import { novelRoute } from '../grading/route.ts'
import type { Route, Routed } from '../grading/route.ts'

/** Plain data, because it is copied to the thread. */
export interface RepairTask {
  readonly scenario: Gradable
  readonly lines: string
}
export interface GradeTask {
  readonly scenario: Routed
  readonly lines: string
  /** What the seed drew, by name. */
  readonly values: Readonly<Record<string, string>>
}
/** An attempt as it is saved. */
export interface Verdict {
  readonly report: Report
  /** A way that passes and that no transcript takes. */
  readonly route: Route | null
  /** What was thrown, of an attempt that could not be graded. */
  readonly error?: unknown
}

/** The functions that the pool calls by their names. */
export function repair({ scenario, lines }: RepairTask): Repair | null {
  return findRepair(scenario, gradeScenario(scenario, lines))
}
export function grade({ scenario, lines, values }: GradeTask): Verdict {
  const graded = gradeScenario(scenario, lines)
  const { report, error } = graded
  return { report, route: novelRoute(scenario, graded, values), ...(error === undefined ? {} : { error }) }
}
