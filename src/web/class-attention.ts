// Who of a class needs attention first, and why. The whole class is read in parts, so that other requests come in between.

import { setImmediate } from 'node:timers/promises'

import { median, signalsOf, urgency } from '../progress/attention.ts'
import type { Signal } from '../progress/attention.ts'
import type { ActiveMember } from '../store/instructor-views.ts'
import type { Class, Store } from '../store/store.ts'
import type { Deps } from './deps.ts'

export interface NeedsAttention {
  readonly learner: string
  readonly name: string
  readonly signals: readonly Signal[]
}

/** Members read at once. */
const AT_ONCE = 50

/** The members who have a signal, as of a moment. */
export interface Attention {
  readonly members: readonly NeedsAttention[]
  /** Now, or some minutes ago. */
  readonly at: string
}
export type AttentionOf = (instructor: string, of: Class) => Promise<Attention>

/** How long it is kept: signals rest on days and on quizzes, and a whole class is read for them. */
const KEPT_MS = 10 * 60_000
/** Classes whose signals are kept. */
const CLASSES_KEPT = 100

/** The signals of a class, counted anew after some minutes, and when somebody joins or leaves. */
export function keptAttention({ store, now }: Pick<Deps, 'store' | 'now'>): AttentionOf {
  const kept = new Map<string, Attention & { readonly learners: number }>()
  return async (instructor, of) => {
    const at = now().toISOString()
    const known = kept.get(of.id)
    const age = known ? Date.parse(at) - Date.parse(known.at) : -1
    if (known && known.learners === of.learners && age >= 0 && age < KEPT_MS) return known
    const found = { at, members: await needsAttention(store, instructor, of, at), learners: of.learners }
    if (kept.size >= CLASSES_KEPT) kept.clear()
    kept.set(of.id, found)
    return found
  }
}

/** The members who have a signal, the most urgent first; those with equal signals by name. `at`: now, in UTC. */
async function needsAttention(
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
