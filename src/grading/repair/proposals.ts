// Which edits are worth trying on a run that failed: what its diagnoses would have needed, then what helps any run.

import { casesOf } from '../case.ts'
import { mistakes } from '../mistakes/index.ts'
import type { Case } from '../mistakes/mistake.ts'
import type { CriterionResult, Diagnosis } from '../report.ts'
import type { Rubric } from '../rubric.ts'
import type { Run } from '../run.ts'
import type { Edits } from './edits.ts'
import { forgottenEnters, lastAnswers, missingAnswers, otherAnswers, spareAnswers } from './ideas/dialogues.ts'
import { goals } from './ideas/goals.ts'
import { refused } from './ideas/modes.ts'
import { names, registerValues } from './ideas/names.ts'
import { imageLists, namesOfNothing, widened } from './ideas/near-misses.ts'
import { firstThingsFirst, missingEvents, reordered, without, withoutForbidden } from './ideas/order.ts'
import { variables } from './ideas/rommon.ts'
import { saves } from './ideas/saving.ts'
import { credentialsGiven, fromElsewhere, ftpLogin, roomMade } from './ideas/transfers.ts'

interface Failed {
  readonly run: Run
  readonly rubric: Rubric
  readonly criteria: readonly CriterionResult[]
}

/** The remedies for the named mistakes: for root causes, or for their consequences. */
export function remediesOf(failed: Failed, found: readonly Diagnosis[], causes: boolean): readonly Edits[] {
  const cases = casesOf(failed)
  return found
    .filter(({ cause }) => cause === causes)
    .flatMap((one) => cases.flatMap((given) => [...(definitions.get(one.id)?.repairs?.(given, one) ?? [])]))
}
const definitions = new Map(mistakes.map((definition) => [definition.id, definition]))

/** What helps by itself or with another edit. */
export function ideasOf(failed: Failed): readonly Edits[] {
  return casesOf(failed).flatMap((given) => ideas.flatMap((idea) => idea(given)))
}

/** Deleted or moved lines. They are many, so they are tried on the learner's own lines only. */
export function rearrangementsOf(failed: Failed): readonly Edits[] {
  return casesOf(failed).flatMap((given) => [
    ...without(given),
    ...spareAnswers(given),
    ...forgottenEnters(given),
    ...reordered(given),
  ])
}

const ideas: readonly ((given: Case) => readonly Edits[])[] = [
  lastAnswers,
  missingAnswers,
  refused,
  names,
  registerValues,
  widened,
  (given) => [...namesOfNothing(given), ...imageLists(given)].map(({ edits }) => edits),
  saves,
  goals,
  variables,
  fromElsewhere,
  credentialsGiven,
  ftpLogin,
  roomMade,
  withoutForbidden,
  firstThingsFirst,
  missingEvents,
  otherAnswers,
]
