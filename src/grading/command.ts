// Judges a few lines typed on a small start state: what a command item asks for. Every spelling that does it is right.

import { worldOf } from '../sim/start.ts'
import { waitingText } from '../sim/step.ts'
import type { World } from '../sim/world.ts'
import { gradeRun } from './grade.ts'
import { criteriaOf, scoreOf } from './judge.ts'
import { COSTLIEST_ATTEMPT } from './repair.ts'
import type { CriterionResult, Diagnosis } from './report.ts'
import { parseRubric } from './rubric.ts'
import type { Rubric } from './rubric.ts'
import { run } from './run.ts'
import type { Run } from './run.ts'

/** What judging needs of a command item: texts, lists and maps, as they are written. */
export interface Commanded {
  /** The start state. */
  readonly start: Readonly<Record<string, unknown>>
  /** Lines that were typed before, which bring the device into its mode. */
  readonly before: readonly string[]
  /** Criteria of a rubric; each must be met. */
  readonly criteria: readonly unknown[]
}
export interface Judged {
  readonly passed: boolean
  readonly run: Run
  readonly criteria: readonly CriterionResult[]
  readonly diagnoses: readonly Diagnosis[]
}

/** The device as the item begins. Throws where the start state is wrong: what is published was checked. */
export function commandStart({ start, before }: Pick<Commanded, 'start' | 'before'>): World {
  const made = worldOf(start)
  if ('problems' in made) throw new Error(`a start state cannot be made: ${made.problems[0]?.message ?? ''}`)
  return before.length === 0 ? made.world : run(made.world, before.join('\n')).world
}

/** The prompt that the first line is typed at. */
export const promptOf = (world: World): string => waitingText(world).trimEnd()

/** The rubric of a command item: a criterion needs its check alone; it is required, and worth a point. */
export function commandRubric(criteria: readonly unknown[]): ReturnType<typeof parseRubric> {
  return parseRubric({
    criteria: criteria.map((criterion, index) =>
      typeof criterion === 'object' && criterion !== null && !Array.isArray(criterion)
        ? { id: `check-${index + 1}`, points: '1', required: 'true', label: labelOf(index, criteria), ...criterion }
        : criterion,
    ),
  })
}

const labelOf = (index: number, { length }: readonly unknown[]): string =>
  length === 1 ? 'The task' : `Part ${index + 1} of the task`

/** Runs the lines and judges them. Lines that cost very much are judged without a search for what went wrong. */
export function judgeCommand(item: Commanded, text: string): Judged {
  const world = commandStart(item)
  const rubric = rubricOf(item)
  const done = run(world, text)
  if ((done.spent.at(-1) ?? 0) > COSTLIEST_ATTEMPT) {
    const criteria = criteriaOf({ world, rubric }, done)
    return { passed: scoreOf(criteria, 100).passed, run: done, criteria, diagnoses: [] }
  }
  const { report } = gradeRun({ id: 'command', rev: 1, passMark: 100, world, rubric }, done)
  const { outcome, criteria, diagnoses } = report
  return { passed: outcome === 'passed', run: done, criteria, diagnoses }
}

function rubricOf({ criteria }: Commanded): Rubric {
  const parsed = commandRubric(criteria)
  if ('problems' in parsed) throw new Error(`a rubric cannot be read: ${parsed.problems[0]?.message ?? ''}`)
  return parsed.rubric
}
