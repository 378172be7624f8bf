// Judges a run by the criteria of a rubric: what is met, with the reason and the lines that decided it, and what it scores.

import { powerCycle } from '../sim/boot.ts'
import type { World } from '../sim/world.ts'
import type { Subject } from './checks/check.ts'
import { checks } from './checks/index.ts'
import type { CriterionResult } from './report.ts'
import type { Criterion, Rubric } from './rubric.ts'
import { commandLine } from './run.ts'
import type { Run } from './run.ts'

/** What the criteria of a scenario are judged by. */
export interface Judged {
  readonly world: World
  readonly rubric: Rubric
}

/** Every criterion of a rubric, judged over a run. */
export function criteriaOf(scenario: Judged, done: Run): readonly CriterionResult[] {
  const judged = judgeOf(scenario, done)
  return scenario.rubric.criteria.map(judged)
}

/** Judges the criteria of a rubric one by one; what a power cycle makes of a device is found out once. */
export function judgeOf({ world }: Pick<Judged, 'world'>, done: Run): (criterion: Criterion) => CriterionResult {
  const subjects = new Map<string, Subject>()
  return (criterion) => {
    const device = criterion.device ?? usualDevice(world)
    const subject = subjects.get(device) ?? subjectOf(done, device)
    subjects.set(device, subject)
    return resultOf(criterion, subject, done)
  }
}

/** The device that a criterion looks at which names none: the one in focus at the start, or the first where that is a host. */
export const usualDevice = ({ devices, focus }: World): string =>
  Object.hasOwn(devices, focus) ? focus : (Object.keys(devices)[0] ?? focus)

/** In integers: every required criterion met, no outage, and the pass mark reached. */
export function scoreOf(
  criteria: readonly CriterionResult[],
  passMark: number,
): { readonly score: number; readonly maxScore: number; readonly passed: boolean } {
  const maxScore = criteria.reduce((sum, criterion) => sum + criterion.maxPoints, 0)
  const outage = criteria.some((criterion) => criterion.fatal && !criterion.met)
  const score = outage ? 0 : criteria.reduce((sum, criterion) => sum + criterion.points, 0)
  const required = criteria.every((criterion) => criterion.met || !criterion.required)
  return { score, maxScore, passed: required && !outage && 100 * score >= passMark * maxScore }
}

/** One device of a run, as checks look at it. */
export function subjectOf(done: Run, name: string): Subject {
  const device = done.world.devices[name]
  if (!device) throw new Error(`the rubric asks about a device "${name}" that the scenario does not have`)
  let after: Subject['device'] | null = null
  const powerCycled = (): Subject['device'] => {
    after ??= powerCycle(done.world, name).devices[name] ?? device
    return after
  }
  return {
    run: done,
    world: done.world,
    device,
    events: done.events.filter((event) => event.device === name),
    powerCycled,
  }
}

function resultOf(criterion: Criterion, subject: Subject, done: Run): CriterionResult {
  const check = checks.get(criterion.check)
  if (!check) throw new Error(`criterion "${criterion.id}" names a check "${criterion.check}" that does not exist`)
  const finding = check.judge(subject, criterion.args)
  const because = finding.met ? [] : check.because(subject, criterion.args).slice(0, MOST_REASONS)
  return {
    id: criterion.id,
    label: criterion.label,
    met: finding.met,
    points: finding.met ? criterion.points : 0,
    maxPoints: criterion.points,
    required: criterion.required,
    fatal: criterion.fatal,
    reason: finding.reason,
    lines: withCommands(finding.lines, done),
    ...(because.length > 0 ? { because } : {}),
  }
}
const MOST_REASONS = 5

/** A line that answered a question is shown with the command that asked it. */
function withCommands(lines: readonly number[], done: Run): readonly number[] {
  return [...new Set(lines.flatMap((line) => [commandLine(done, line), line]))].sort((a, b) => a - b)
}
