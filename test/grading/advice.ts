// Whether the *Otherwise* of a report holds: what it advises is typed, and judged.

import type { Gradable } from '../../src/grading/grade.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import type { Graded } from '../../src/grading/report.ts'

/** A sentence that says what would have been needs lines that were run; a rule of the device, or of the task, needs none. */
const CLAIMS = /\bwould\b/

/** Each *Otherwise* of a report that does not hold, and why; none: all do. */
export function falseAdvice(scenario: Gradable, { report, advice = [] }: Graded): readonly string[] {
  return report.diagnoses.flatMap(({ id, line, otherwise }, index) => {
    const wrong = otherwise === '' ? null : whyFalse(scenario, report, otherwise, advice[index] ?? null)
    return wrong === null ? [] : [`${scenario.id}: ${id}@${line} ${wrong}: ${otherwise}`]
  })
}

function whyFalse(
  scenario: Gradable,
  before: Graded['report'],
  otherwise: string,
  lines: readonly string[] | null,
): string | null {
  if (lines === null) return CLAIMS.test(otherwise) ? 'was not run' : null
  const { report } = gradeScenario(scenario, lines.map((line) => `${line}\n`).join(''))
  const met = (of: Graded['report'], id: string): boolean => of.criteria.some((one) => one.id === id && one.met)
  if (report.score < before.score) return `makes the score fall from ${before.score} to ${report.score}`
  if (report.criteria.some(({ id, fatal }) => fatal && met(before, id) && !met(report, id))) return 'is an outage'
  if (!report.criteria.some(({ id }) => met(report, id) && !met(before, id))) return 'meets nothing'
  return null
}
