// The result of grading one attempt, as `grade --json` prints it and the report page shows it.

import type { Run } from './run.ts'

export interface Report {
  readonly scenario: string
  readonly rev: number
  readonly seed: number | null
  readonly outcome: 'passed' | 'failed' | 'ungradable'
  readonly score: number
  readonly maxScore: number
  readonly warnings: readonly string[]
  readonly criteria: readonly CriterionResult[]
  readonly diagnoses: readonly Diagnosis[]
  readonly repair: Repair | null
}
export interface CriterionResult {
  readonly id: string
  readonly label: string
  readonly met: boolean
  readonly points: number
  readonly maxPoints: number
  readonly required: boolean
  readonly fatal: boolean
  /** A full sentence: what was found, on the device. */
  readonly reason: string
  /** The input lines (from 1) that decided it. */
  readonly lines: readonly number[]
}
export interface Diagnosis {
  readonly id: string
  readonly line: number | null
  /** What the learner's line did, with its own values. */
  readonly message: string
  /** What would have happened otherwise. */
  readonly otherwise: string
  /** True for the root cause, false for a consequence of it. */
  readonly cause: boolean
  /** `chapter-id#section`, to revisit. */
  readonly see: readonly string[]
}
export interface Repair {
  readonly edits: readonly {
    readonly op: 'insert' | 'delete' | 'replace' | 'move'
    readonly line: number
    readonly text: string
  }[]
  readonly lines: readonly string[]
}

/** A report together with the run it judges; only the report is stored (lines replay the run). */
export interface Graded {
  readonly report: Report
  readonly run: Run
}
