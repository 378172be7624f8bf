// The last resort: where no mistake has a name, the first goal that was not reached says what is missing.

import { describePatterns } from '../event-words.ts'
import type { CriterionResult, Diagnosis } from '../report.ts'
import type { Criterion } from '../rubric.ts'
import { patternsOf } from './diagnosis.ts'

export const GOAL_MISSED = 'goal-missed'
export const GOAL_MISSED_TITLE = 'Something is missing'

/** For a failed attempt without any other finding; a required criterion rather than another. */
export function goalMissed(
  rubric: readonly Criterion[],
  results: readonly CriterionResult[],
  typed: boolean,
): Diagnosis | null {
  const unmet = results.filter(({ met }) => !met)
  const first = unmet.find(({ required, fatal }) => required || fatal) ?? unmet[0]
  if (!first) return null
  const criterion = rubric.find(({ id }) => id === first.id)
  return {
    id: GOAL_MISSED,
    line: first.lines[0] ?? null,
    message: `${typed ? '' : 'Nothing was typed. '}This was asked for and is not so: ${lowerFirst(first.label)}. ${first.reason}`,
    otherwise: criterion === undefined ? STATE : otherwiseOf(criterion),
    cause: true,
    see: [],
  }
}

/** In the middle of a sentence; names such as IOS stay as they are. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

const STATE = 'What counts is how the device is left, whatever lines led there.'

/** A rule, as nothing was run: for a goal about events, which of them count; else the state that is looked at. */
function otherwiseOf(criterion: Criterion): string {
  const words = (name: string): string => describePatterns(patternsOf(criterion, name))
  switch (criterion.check) {
    case 'before':
      return `What counts is the order: ${words('first')} first, and only then ${words('second')}.`
    case 'last-before':
      return `What counts is the order of the last ones: ${words('first')}, and after it ${words('second')}.`
    case 'never': {
      const safe = words('unless-before')
      return safe === ''
        ? `What counts is that it does not happen: ${words('event')}.`
        : `What counts is the order: ${safe} first, and only then ${words('event')}.`
    }
    case 'at-most':
      return `What counts is how often it happened: ${words('event')}.`
    case 'at-least':
      return `What counts is that it happens: ${words('event')}.`
    case 'answered':
      return 'The last @answer line for a question is the one that counts.'
    default:
      return STATE
  }
}
