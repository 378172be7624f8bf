// What runs in a thread of the pool: one failed attempt, graded again and repaired.

import { gradeScenario } from '../grading/grade.ts'
import type { Gradable } from '../grading/grade.ts'
import { findRepair } from '../grading/repair.ts'
import type { Repair } from '../grading/report.ts'

/** Plain data, because it is copied to the thread. */
export interface RepairTask {
  readonly scenario: Gradable
  readonly lines: string
}

/** The function that the pool calls by its name. */
export function repair({ scenario, lines }: RepairTask): Repair | null {
  return findRepair(scenario, gradeScenario(scenario, lines))
}
