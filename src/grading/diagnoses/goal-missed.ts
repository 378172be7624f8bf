// The last resort: where no mistake has a name, the first goal that was not reached says what is missing.

import { checks } from '../checks/index.ts'
import type { CriterionResult, Diagnosis } from '../report.ts'
import type { Criterion } from '../rubric.ts'

export const GOAL_MISSED = 'goal-missed'
export const GOAL_MISSED_TITLE = 'Something is missing'

/** For a failed attempt without any other finding; a required criterion rather than another. */
export function goalMissed(rubric: readonly Criterion[], results: readonly CriterionResult[], typed: boolean): Diagnosis | null {
  const unmet = results.filter(({ met }) => !met)
  const first = unmet.find(({ required, fatal }) => required || fatal) ?? unmet[0]
  if (!first) return null
  const check = checks.get(rubric.find(({ id }) => id === first.id)?.check ?? '')
  return {
    id: GOAL_MISSED,
    line: first.lines[0] ?? null,
    message: `${typed ? '' : 'Nothing was typed. '}This was asked for and is not so: ${lowerFirst(first.label)}. ${first.reason}`,
    otherwise: `This is what is looked at: ${lowerFirst(check?.says ?? first.label)}`,
    cause: true,
    see: [],
  }
}

/** In the middle of a sentence; names such as IOS stay as they are. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
