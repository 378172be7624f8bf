// The members of a class as its table shows them. An instructor reaches their own classes only.

import type { ChapterStanding, ScenarioResult } from '../progress/progress.ts'
import type { Part } from './store.ts'

/** Where a member stands in a chapter; the quiz in progress is nobody else's matter. */
export type MemberStanding = Omit<ChapterStanding, 'running'>
export interface MemberProgress {
  readonly chapters: readonly MemberStanding[]
  readonly scenarios: readonly ScenarioResult[]
}
/** A learner in a class, with what the class page shows; the instructor never sees more. */
export interface ClassMember {
  readonly learner: string
  readonly name: string
  readonly joinedAt: string
  readonly lastActiveAt: string | null
  readonly progress: MemberProgress
}

export type MemberOrder = 'name' | 'active' | 'passed'
/** `failing`: a chapter was tried and is not passed. `silent`: nothing since `since`. `idle`: nothing ever. */
export type MemberState = 'failing' | 'silent' | 'idle'
/** Which members are meant; all that is given must hold. */
export interface MemberFilter {
  /** Stands somewhere in the name, whatever its case. */
  readonly name?: string
  readonly state?: MemberState
  /** Of `silent`, UTC. */
  readonly since?: string
}
export interface Members {
  readonly members: readonly ClassMember[]
  /** How many there are in all parts. */
  readonly of: number
}

export interface ClassTableStore {
  /** By name, or those active last, or with most chapters passed, first. */
  members(
    instructor: string,
    classId: string,
    part: Part,
    asked?: { readonly order?: MemberOrder; readonly filter?: MemberFilter },
  ): Promise<Members>
}
