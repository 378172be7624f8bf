// Answers to scenarios for simulated learners, graded once: the transcripts that authors wrote, with their reports.

import type { Scenario } from '../content/library.ts'
import { gradeScenario } from '../grading/grade.ts'
import type { Report } from '../grading/report.ts'
import { randomFrom, seedFor } from '../progress/random.ts'

export interface GradedAnswer {
  readonly lines: string
  readonly report: Report
}
/**
 * One answer, right or wrong, as somebody with these misconceptions gives it: who errs in a way once does so again, in other
 * scenarios, too. Null for a scenario without such a transcript.
 */
export type GradedAnswers = (
  scenario: Scenario,
  passes: boolean,
  misconceptions: number,
) => Promise<GradedAnswer | null>

export function gradedAnswers(): GradedAnswers {
  const known = new Map<string, GradedAnswer>()
  const graded = (scenario: Scenario, lines: string): GradedAnswer => {
    const key = `${scenario.id}\n${lines}`
    const found = known.get(key) ?? { lines, report: gradeScenario(scenario, lines).report }
    known.set(key, found)
    return found
  }
  return async (scenario, passes, misconceptions) => {
    const [solution] = scenario.passes
    if (passes) return solution ? graded(scenario, solution.lines) : null
    // A wrong answer is named by what its author expects of it: the same name ranks alike for one learner wherever it stands.
    const ranked = scenario.fails
      .map((fail) => ({ fail, rank: randomFrom(seedFor(misconceptions, fail.expect[0] ?? fail.lines))() }))
      .toSorted((a, b) => a.rank - b.rank)
    const [first] = ranked
    return first ? graded(scenario, first.fail.lines) : null
  }
}
