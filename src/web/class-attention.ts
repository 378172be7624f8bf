// Who of a class needs attention first, and why. The whole class is read in parts, so that other requests come in between.

import { setImmediate } from 'node:timers/promises'

import { median, signalKey, signalsOf, signalState, urgency } from '../progress/attention.ts'
import type { Signal } from '../progress/attention.ts'
import type { ActiveMember } from '../store/instructor-views.ts'
import type { Mute } from '../store/signals.ts'
import type { Class, Store } from '../store/store.ts'
import type { Deps } from './deps.ts'

export interface NeedsAttention {
  readonly learner: string
  readonly name: string
  /** Those that are shown; none where all are muted. */
  readonly signals: readonly Signal[]
  readonly muted: readonly MutedSignal[]
}
export interface MutedSignal {
  readonly signal: Signal
  readonly mute: Mute
}

/** Members read at once. */
const AT_ONCE = 50

/** The members who have a signal, the most urgent first; those whose signals are all muted come last. */
export interface Attention {
  readonly members: readonly NeedsAttention[]
  /** Now, or some minutes ago. */
  readonly at: string
}
export type AttentionOf = (instructor: string, of: Class) => Promise<Attention>

/** How long it is kept at most: signals rest on days, too, and a whole class is read for them. */
const KEPT_MS = 10 * 60_000
/** Classes whose signals are kept. */
const CLASSES_KEPT = 100

/** Whether the signals of a class are counted anew when a member answers: one that is read in one part costs little. */
export function isFresh({ learners }: Pick<Class, 'learners'>): boolean {
  return learners <= AT_ONCE
}

/** The signals of a class, counted anew after some minutes, after an act in the class, and in all but large ones after a deed of a member. */
export function keptAttention({ store, now }: Pick<Deps, 'store' | 'now'>): AttentionOf {
  const kept = new Map<string, Signals & { readonly state: string }>()
  const signalsNow = async (instructor: string, of: Class, at: string): Promise<Signals> => {
    const known = kept.get(of.id)
    const age = known ? Date.parse(at) - Date.parse(known.at) : -1
    const { act = 0, deed = 0 } = (await store.classChanges(instructor, of.id)) ?? {}
    const state = JSON.stringify([of.learners, act, isFresh(of) ? deed : null])
    if (known && known.state === state && age >= 0 && age < KEPT_MS) return known
    const found = { at, members: await signalsOfClass(store, instructor, of, at), state }
    if (kept.size >= CLASSES_KEPT) kept.clear()
    kept.set(of.id, found)
    return found
  }
  return async (instructor, of) => {
    const moment = now().toISOString()
    const { at, members } = await signalsNow(instructor, of, moment)
    const mutes = Map.groupBy(await store.mutes(instructor, of.id), ({ learner }) => learner)
    return {
      at,
      members: members.map((member) => heard(member, mutes.get(member.learner) ?? [], moment)).toSorted(byUrgency),
    }
  }
}

/** The signals of a class, whatever is muted. */
interface Signals {
  readonly members: readonly Omit<NeedsAttention, 'muted'>[]
  readonly at: string
}

/** A member with the signals apart that somebody muted: for a time, or while they are as they were. */
function heard(member: Omit<NeedsAttention, 'muted'>, mutes: readonly Mute[], at: string): NeedsAttention {
  const muted = member.signals.flatMap((signal) => {
    const mute = mutes.find((one) => one.signal === signalKey(signal))
    const holds = mute && (mute.untilAt === null ? mute.state === signalState(signal) : at < mute.untilAt)
    return holds ? [{ signal, mute }] : []
  })
  const hidden = new Set(muted.map(({ signal }) => signal))
  return { ...member, signals: member.signals.filter((signal) => !hidden.has(signal)), muted }
}

function byUrgency(a: NeedsAttention, b: NeedsAttention): number {
  return urgency(b.signals) - urgency(a.signals) || a.name.localeCompare(b.name, 'en')
}

/** The members who have a signal. `at`: now, in UTC. */
async function signalsOfClass(
  store: Store,
  instructor: string,
  { id, learners }: Class,
  at: string,
): Promise<Signals['members']> {
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
}
