// Names what went wrong in a run that did not meet every criterion: misconceptions, the earliest root cause first, minor ones behind the others.

import { GOAL_MISSED, GOAL_MISSED_TITLE } from './diagnoses/goal-missed.ts'
import { diagnoses } from './diagnoses/index.ts'
import type { Case } from './diagnoses/diagnosis.ts'
import type { CriterionResult, Diagnosis } from './report.ts'
import type { Rubric } from './rubric.ts'
import type { Run } from './run.ts'

/** The ids that reports and `expect=` of scenarios use. */
export const diagnosisIds: ReadonlySet<string> = new Set([...diagnoses.map(({ id }) => id), GOAL_MISSED])

const titles: ReadonlyMap<string, string> = new Map([
  ...diagnoses.map(({ id, title }) => [id, title] as const),
  [GOAL_MISSED, GOAL_MISSED_TITLE],
])

/** A diagnosis in a few words, for headings and tables. An id that is no longer in the table is shown in words. */
export function diagnosisTitle(id: string): string {
  return titles.get(id) ?? id.replaceAll('-', ' ')
}

const minor: ReadonlySet<string> = new Set(diagnoses.flatMap((one) => (one.minor ? [one.id] : [])))

/** What follows from another diagnosis is marked `cause: false` and comes after the causes. Several mistakes are several causes. */
export function diagnose(attempt: {
  readonly run: Run
  readonly rubric: Rubric
  readonly criteria: readonly CriterionResult[]
}): readonly Diagnosis[] {
  const found = casesOf(attempt).flatMap(diagnosesOf)
  const byLine = (a: Diagnosis, b: Diagnosis): number => (a.line ?? Infinity) - (b.line ?? Infinity) || 0
  const byWeight = (a: Diagnosis, b: Diagnosis): number =>
    Number(minor.has(a.id)) - Number(minor.has(b.id)) || byLine(a, b)
  return [...found.filter(({ cause }) => cause).sort(byWeight), ...found.filter(({ cause }) => !cause).sort(byLine)]
}

function diagnosesOf(given: Case): Diagnosis[] {
  const found = diagnoses.flatMap(({ find, ...definition }) => {
    const shown = find(given)
    return shown ? [{ ...definition, ...shown }] : []
  })
  type Shown = (typeof found)[number]
  const explained = (own: Shown): boolean =>
    found.some(
      (other) =>
        own.follows.includes(other.id) &&
        (other.explains ? other.explains(given, other, own) : (other.line ?? Infinity) <= (own.line ?? Infinity)),
    )
  return found.map((own) => {
    const { id, line, message, otherwise, see } = own
    return { id, line, message, otherwise, cause: !explained(own), see }
  })
}

/** One case for each device that the rubric found something wrong with. */
export function casesOf({ run, rubric, criteria }: Parameters<typeof diagnose>[0]): Case[] {
  // What costs nothing is no mistake.
  const missed = new Set(
    criteria
      .filter(({ met, maxPoints, required, fatal }) => !met && (maxPoints > 0 || required || fatal))
      .map(({ id }) => id),
  )
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
