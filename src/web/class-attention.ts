// Who of a class needs attention first, and why. The whole class is read in parts, so that other requests come in between.

import { setImmediate } from 'node:timers/promises'

import { median, signalsOf, urgency } from '../progress/attention.ts'
import type { Signal } from '../progress/attention.ts'
import type { ActiveMember } from '../store/instructor-views.ts'
import type { Class, Store } from '../store/store.ts'

export interface NeedsAttention {
  readonly learner: string
  readonly name: string
  readonly signals: readonly Signal[]
}

/** Members read at once. */
const AT_ONCE = 50

/** The members who have a signal, the most urgent first; those with equal signals by name. `at`: now, in UTC. */
export async function needsAttention(
  store: Store,
  instructor: string,
  { id, learners }: Class,
  at: string,
): Promise<readonly NeedsAttention[]> {
  const members: ActiveMember[] = []
  for (let offset = 0; offset < learners; offset += AT_ONCE) {
    members.push(...(await store.activities(instructor, id, { offset, limit: AT_ONCE })))
    await setImmediate()
  }
  const times = members.flatMap(({ quizzes }) => quizzes.map(({ secondsAnItem }) => secondsAnItem))
  const classSeconds = times.length === 0 ? null : median(times)
  return members
    .map((member) => ({
      learner: member.learner,
      name: member.name,
      signals: signalsOf(member, classSeconds, at),
    }))
    .filter(({ signals }) => signals.length > 0)
    .toSorted((a, b) => urgency(b.signals) - urgency(a.signals) || a.name.localeCompare(b.name, 'en'))
}
