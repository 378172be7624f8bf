// What those who teach a class make of the signals of its members: which they mute, and notes. A learner sees neither.

import type { OfMember } from './instructor-views.ts'

/** A signal that is not shown: while it is in this state, or until then. One of the two is null. */
export interface Mute {
  readonly learner: string
  /** As `signalKey` names it. */
  readonly signal: string
  readonly state: string | null
  readonly untilAt: string | null
  /** The name of who muted it, as it was then. */
  readonly author: string
  readonly at: string
}
export interface SignalNote {
  readonly id: string
  readonly text: string
  readonly author: string
  readonly at: string
}

/** What signals follow from, beside the time: another value after an act in the class, or a deed of a member. */
export interface ClassChanges {
  /** The newest entry of the audit log about the class; 0: there is none. */
  readonly act: number
  /** When a member did something last, in milliseconds since 1970; 0: nobody did. */
  readonly deed: number
}

export interface SignalStore {
  /** Null for a class that is not the instructor's. */
  classChanges(instructor: string, classId: string): Promise<ClassChanges | null>
  /** Of all members of the class; none for a class that is not the instructor's. */
  mutes(instructor: string, classId: string): Promise<readonly Mute[]>
  /** The newest of a signal counts. Does nothing unless the learner is in this class of the instructor. */
  mute(instructor: string, of: OfMember, mute: Pick<Mute, 'signal' | 'state' | 'untilAt' | 'at'>): Promise<void>
  unmute(instructor: string, of: OfMember, signal: string): Promise<void>
  /** Newest first. */
  notes(instructor: string, of: OfMember): Promise<readonly SignalNote[]>
  /** The same id again changes nothing. Does nothing unless the learner is in this class of the instructor. */
  addNote(instructor: string, of: OfMember, note: Pick<SignalNote, 'id' | 'text' | 'at'>): Promise<void>
  deleteNote(instructor: string, of: OfMember, id: string): Promise<void>
}
