// An attempt that did not meet every criterion, device by device.

import { usualDevice } from './judge.ts'
import type { Case } from './mistakes/mistake.ts'
import type { CriterionResult } from './report.ts'
import type { Rubric } from './rubric.ts'
import type { Run } from './run.ts'

/** A run with its criteria judged. */
export interface Attempt {
  readonly run: Run
  readonly rubric: Rubric
  readonly criteria: readonly CriterionResult[]
}

/** Whether a criterion matters: what costs nothing is no mistake. */
export const counts = ({ maxPoints, required, fatal }: CriterionResult): boolean => maxPoints > 0 || required || fatal

/** The criteria that matter and are not met. */
export const missedIds = ({ criteria }: Pick<Attempt, 'criteria'>): ReadonlySet<string> =>
  new Set(criteria.flatMap((one) => (!one.met && counts(one) ? [one.id] : [])))

/** One case for each device that the rubric found something wrong with. */
export function casesOf(attempt: Attempt): readonly Case[] {
  const known = casesKnown.get(attempt) ?? casesFound(attempt)
  casesKnown.set(attempt, known)
  return known
}
/** What is found out about a case is remembered by it, so an attempt has the same cases whoever asks. */
const casesKnown = new WeakMap<Attempt, readonly Case[]>()

function casesFound(attempt: Attempt): readonly Case[] {
  const { run, rubric } = attempt
  const missed = missedIds(attempt)
  if (missed.size === 0) return []
  const deviceOf = (name: string | null): string => name ?? usualDevice(run.start)
  const names = new Set(
    rubric.criteria.filter(({ id }) => missed.has(id)).map((criterion) => deviceOf(criterion.device)),
  )
  return [...names].flatMap((name) => {
    const device = run.world.devices[name]
    const start = run.start.devices[name]
    if (!device || !start) return []
    const about = rubric.criteria.filter((criterion) => deviceOf(criterion.device) === name)
    return [
      {
        run,
        device,
        start,
        events: run.events.filter((event) => event.device === name),
        criteria: about,
        unmet: about.filter(({ id }) => missed.has(id)),
      },
    ]
  })
}
