// Two members of a class who are one person: what merging would do, and merging.

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
  /** How many attempts the class sees now and would not see after merging: otherwise merging would show others that it could not see. */
  readonly hides: number
}

export interface MergeStore {
  /** The members of the instructor’s class by name, to choose from. */
  memberNames(
    instructor: string,
    classId: string,
  ): Promise<readonly { readonly learner: string; readonly name: string }[]>
  /** Null unless both are members of the instructor’s class, and different. */
  merger(
    instructor: string,
    of: { readonly class: string; readonly members: readonly [string, string] },
  ): Promise<Merger | null>
  /**
   * Gives everything that a member without an account did to another member. This cannot be undone. In the instructor’s classes it shows
   * nothing that the two did not show before: if needed, details are shown from a later time on. If neither has an account, the browsers of both
   * use the one record; otherwise, those of `from` are signed out. Null: the two may not be merged.
   */
  mergeMembers(
    by: InClass,
    merging: { readonly kept: string; readonly from: string; readonly reason: string },
    uniting: Uniting,
  ): Promise<United | null>
}
