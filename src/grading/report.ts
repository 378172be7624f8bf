// The result of grading one attempt, as `grade --json` prints it and the report page shows it.

import type { Reason } from '../sim/network/reason.ts'
import type { Run, Warning } from './run.ts'
import type { Slip } from './slips.ts'

export interface Report {
  /** Older reports do not have it. */
  readonly format?: 2
  readonly scenario: string
  readonly rev: number
  readonly seed: number | null
  readonly outcome: 'passed' | 'failed' | 'ungradable'
  readonly score: number
  /** The points of what is met, also where an outage takes them all. Older reports do not say. */
  readonly earned?: number
  readonly maxScore: number
  /** Older reports have the texts alone. */
  readonly warnings: readonly (Warning | string)[]
  readonly criteria: readonly CriterionResult[]
  readonly diagnoses: readonly Diagnosis[]
  readonly repair: Repair | null
}
/** `7 of 10 points earned, all lost because …`: null where an outage took none, or where an older report does not say. */
export function lossText({
  earned = 0,
  maxScore,
  criteria,
}: Pick<Report, 'earned' | 'maxScore' | 'criteria'>): string | null {
  const outages = criteria.filter(({ fatal, met }) => fatal && !met).map(({ label }) => `“${label}”`)
  if (earned === 0 || outages.length === 0) return null
  const are = outages.length === 1 ? 'is' : 'are'
  return `${earned} of ${maxScore} points earned, all lost because this would be an outage: ${outages.join(' and ')} ${are} not met.`
}

/** A warning as it is shown. */
export function warningText(warning: Warning | string): string {
  return typeof warning === 'string' ? warning : warning.text
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
  /** Of a criterion about the network that is not met: what stands in the way, at most five. Absent: nothing is known. */
  readonly because?: readonly Reason[]
}
export interface Diagnosis {
  readonly id: string
  readonly line: number | null
  /** What the learner's line did, with its own values. */
  readonly message: string
  /** What would have happened otherwise, as a trial on the device showed, or a rule of the device. Empty: there is nothing to say. */
  readonly otherwise: string
  /** True for the root cause, false for a consequence of it. */
  readonly cause: boolean
  /** `chapter-id#section`, to revisit. */
  readonly see: readonly string[]
}
/**
 * The smallest change of the learner's own lines that passes. At most two edits, in the order of the lines. Every `line` counts
 * from 1 in the lines as the learner gave them, before any edit.
 */
export interface Repair {
  readonly edits: readonly {
    readonly op: 'insert' | 'delete' | 'replace' | 'move'
    /** `insert`: the new lines stand before this one; one past the last line: at the end. The others: the first line that they change. */
    readonly line: number
    /** What is inserted, deleted, moved, or stands there instead; several lines are joined by a line feed. */
    readonly text: string
    /** How many of the learner's lines are deleted, replaced or moved; left out: one. */
    readonly count?: number
    /** `move` only: the line before which they stand then; one past the last line: at the end. */
    readonly to?: number
  }[]
  /** The whole input as it passes. */
  readonly lines: readonly string[]
}

/** A report together with the run it judges; only the report is stored (lines replay the run). */
export interface Graded {
  readonly report: Report
  readonly run: Run
  /** The slip behind the root cause: the first thing that the repair tries. */
  readonly slip?: Slip | null
  /** For each diagnosis the lines that its *Otherwise* advises, as they were run; null: it advises nothing. */
  readonly advice?: readonly (readonly string[] | null)[]
  /** What was thrown, when the outcome is `ungradable`: for the log. */
  readonly error?: unknown
}
