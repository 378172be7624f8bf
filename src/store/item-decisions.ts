// What instructors decide about an item that is faulty: it is withdrawn, or another answer is accepted. Scores follow; answers stay as they were marked.

import type { CourseRules } from '../progress/progress.ts'

export interface ItemDecision {
  readonly kind: 'withdrawn' | 'accepted'
  /** The answer that was accepted; empty for a withdrawal. */
  readonly answer: readonly string[]
  readonly reason: string
  readonly at: string
  /** The name of the class; null: everywhere. */
  readonly className: string | null
}
export interface NewItemDecision extends Pick<ItemDecision, 'kind' | 'answer' | 'reason' | 'at'> {
  /** Made with the form. */
  readonly id: string
  readonly item: string
  readonly hash: string
  /** In these classes of the instructor; null: everywhere, for administrators alone. */
  readonly classes: readonly string[] | null
}
/** What a decision means for an item of an attempt; `position` counts from 0. */
export interface Ruling {
  readonly position: number
  readonly ruling: ItemDecision['kind']
  readonly reason: string
}

export interface ItemDecisions {
  /**
   * Decides about an item in this version: attempts of members since they joined are scored anew, and later ones at once. The same id
   * again changes nothing. The number of attempts that were scored anew; null where it is not theirs to decide.
   */
  decideItem(instructor: string, decision: NewItemDecision, rules: CourseRules): Promise<number | null>
  /** Of a version, in the classes of the instructor and everywhere, newest first. */
  itemDecisions(instructor: string, hash: string): Promise<readonly ItemDecision[]>
}
