// Two members of a class who are one person: what merging them would do, and doing it.

import type { InClass } from './class-settings.ts'
import type { United, Uniting } from './history.ts'

/** A member, as far as merging goes. */
export interface Mergeable {
  readonly learner: string
  readonly name: string
  readonly hasAccount: boolean
}
/** What merging two members would do. */
export interface Merger {
  /** Who stays: the one with an account, else the first of the two. */
  readonly kept: Mergeable
  /** Whose record goes into the other’s. */
  readonly from: Mergeable
  /** Why they may not be merged: each has an account; the account teaches or administers. */
  readonly refusal: 'two-accounts' | 'teaches' | null
  /** Attempts that are shown now and would not be any more, or others would come to be shown that were not. */
  readonly hides: number
}

export interface MergeStore {
  /** The members of one’s class by name, to choose from. */
  memberNames(
    instructor: string,
    classId: string,
  ): Promise<readonly { readonly learner: string; readonly name: string }[]>
  /** Null unless both are members of one’s class, and two. */
  merger(
    instructor: string,
    of: { readonly class: string; readonly members: readonly [string, string] },
  ): Promise<Merger | null>
  /**
   * Gives all that a member without an account did to another member, for good. Instructors of the classes of who does it see nothing more than
   * what the two showed before: where need be, details are shown from a later time on. Browsers of two who have no account lead to the one record; else those of
   * `from` are signed out. Null: the two may not be merged so.
   */
  mergeMembers(
    by: InClass,
    merging: { readonly kept: string; readonly from: string; readonly reason: string },
    uniting: Uniting,
  ): Promise<United | null>
}
