// What an instructor does about one learner of a class: opens a chapter, resets an attempt, comments on an answer. Each is in the audit log.

import type { CourseRules } from '../progress/progress.ts'
import type { OfMember } from './instructor-views.ts'

export interface Comment {
  readonly id: string
  /** The line of a console, or the number of a question, from 1. */
  readonly place: number
  /** Who wrote it, by the name of that day. */
  readonly author: string
  /** Plain text. */
  readonly text: string
  readonly at: string
  /** Null: it stands as it was written. */
  readonly changedAt: string | null
}
/** What instructors left at an attempt. */
export interface AttemptRemarks {
  /** Null: it counts. */
  readonly reset: { readonly at: string; readonly reason: string } | null
  /** In the order of their places. */
  readonly comments: readonly Comment[]
}

export interface MemberDeeds {
  /** Opens a chapter to a member for good. False where the learner is no member of a class of the instructor. */
  openChapter(
    instructor: string,
    deed: OfMember & { readonly chapter: string; readonly reason: string; readonly at: string },
    rules: CourseRules,
  ): Promise<boolean>
  /** Makes an attempt count no longer; it stays to be looked at. Again changes nothing. False where the instructor does not see it. */
  resetAttempt(
    instructor: string,
    deed: OfMember & { readonly attempt: string; readonly reason: string; readonly at: string },
    rules: CourseRules,
  ): Promise<boolean>
  /** Writes a comment, or changes the one with this id. False where the instructor does not see the attempt. */
  comment(
    instructor: string,
    written: OfMember & Pick<Comment, 'id' | 'place' | 'text' | 'at'> & { readonly attempt: string },
  ): Promise<boolean>
  /** Deletes a comment of this class; the log keeps it. */
  deleteComment(instructor: string, deed: OfMember & { readonly comment: string; readonly at: string }): Promise<void>
  /** For the learner: of all classes. */
  attemptRemarks(learner: string, attempt: string): Promise<AttemptRemarks>
  /** For an instructor: the comments of this class alone. */
  memberRemarks(instructor: string, of: OfMember, attempt: string): Promise<AttemptRemarks>
}
