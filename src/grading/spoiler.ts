// The line that spoilt what was met before it: told by judging the world before each of the last lines that configured something.

import type { World } from '../sim/world.ts'
import { missedIds, type Attempt } from './case.ts'
import { checks } from './checks/index.ts'
import { judgeOf } from './judge.ts'
import { isAbout } from './mistakes/mistake.ts'
import type { Criterion } from './rubric.ts'
import { resume } from './run.ts'

/** What a network has to do with. */
export const NETWORK = ['path', 'tree', 'bundle', 'vlan', 'port', 'neighbour'] as const
/** So many lines are looked at. */
const MOST_BACK = 6

/** The line before which a criterion about the network was met that is not met any more, saved or not, of the last lines that configured something. Null: there is none. */
export function spoilerOf(attempt: Attempt): number | null {
  const { run, rubric } = attempt
  const missed = missedIds(attempt)
  const asked = rubric.criteria.filter((one) => missed.has(one.id) && isAbout(one, NETWORK)).flatMap(asItIsNow)
  if (asked.length === 0) return null
  const lines = run.transcript.flatMap(({ line, device, meaning }) => {
    const isTyped = run.start.hosts?.[device] || (meaning?.kind === 'command' && meaning.mode.startsWith('config'))
    return isTyped && configuresAt(run.worlds, line) ? [line] : []
  })
  return (
    lines.slice(-MOST_BACK).findLast((line) => {
      const isMet = judgeOf({ world: run.start }, resume(run, line - 1, []))
      return asked.some((criterion) => isMet(criterion).met)
    }) ?? null
  )
}

/** What a criterion asks of the state as it is, saved or not; none: it asks about something else. */
export function asItIsNow(criterion: Criterion): readonly Criterion[] {
  const { check, args } = criterion
  if (args['when'] !== undefined) return [{ ...criterion, args: { ...args, when: 'now' } }]
  return isAbout(criterion, ['startup', 'start', 'events', 'answer']) || !checks.has(check) ? [] : [criterion]
}

const configuresAt = (worlds: readonly World[], line: number): boolean => {
  const [before, after] = [worlds[line - 1], worlds[line]]
  return before !== undefined && after !== undefined && configures(before, after)
}

/** Whether a line changed the configuration of a device, or a host. */
export const configures = (before: World, after: World): boolean =>
  before.hosts !== after.hosts ||
  Object.entries(after.devices).some(
    ([name, { config, vlanDatabase }]) =>
      config !== before.devices[name]?.config || vlanDatabase !== before.devices[name]?.vlanDatabase,
  )
