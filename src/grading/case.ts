// An attempt that did not meet every criterion, device by device.

import type { Case } from './diagnoses/diagnosis.ts'
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

/** One case for each device that the rubric found something wrong with. */
export function casesOf({ run, rubric, criteria }: Attempt): Case[] {
  const missed = new Set(criteria.filter((one) => !one.met && counts(one)).map(({ id }) => id))
  const deviceOf = (name: string | null): string => name ?? run.start.focus
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
