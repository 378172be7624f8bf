// What instructors give their classes to do, by a day. An instructor reaches their own classes only, a learner the classes they are in.

import type { Hold } from '../progress/holds.ts'
import type { Part } from './store.ts'

export interface Assignment {
  readonly id: string
  readonly kind: 'chapter' | 'scenario'
  /** The id that the chapter has now, whose quiz is to be passed, or that of the scenario. */
  readonly target: string
  readonly opensAt: string
  readonly dueAt: string
  /** When results and solutions are told; null: at once. */
  readonly releaseAt: string | null
}
export interface NewAssignment extends Omit<Assignment, 'releaseAt'> {
  /** Absent: results are told at once. */
  readonly releaseAt?: string | null
  readonly class: string
  readonly at: string
}
/** One of a class, with how many of its members have done it. */
export interface CountedAssignment extends Assignment {
  readonly done: number
  readonly late: number
  readonly of: number
}
/** One of a learner, in a class. */
export interface LearnerAssignment extends Assignment {
  readonly className: string
  /** When it was done; null: not yet. */
  readonly doneAt: string | null
  /** Results are held back until then, and so is whether it was done. */
  readonly heldUntil?: string
}
/** How a member stands with an assignment. */
export interface AssignedMember {
  readonly learner: string
  readonly name: string
  /** With their extension. */
  readonly dueAt: string
  /** Why it was extended; null: it was not. */
  readonly reason: string | null
  readonly doneAt: string | null
  /** Whether anything was tried in it. */
  readonly begun: boolean
}

/** One of a member, as their instructor sees it. */
export type MemberAssignment = Assignment & Pick<AssignedMember, 'reason' | 'doneAt' | 'begun'>
/** Assignments of a learner that are listed at once. */
export const assignedLimit = 50

export interface AssignmentStore {
  /** False for a class that is not the instructor's. The same id again changes nothing. */
  assign(instructor: string, assignment: NewAssignment): Promise<boolean>
  /** Takes it back; what was done stays done. */
  withdrawAssignment(instructor: string, withdrawn: { assignment: string; at: string }): Promise<void>
  /** Of a class; those due last come first. */
  assignmentsOf(instructor: string, classId: string, part: Part): Promise<readonly CountedAssignment[]>
  /** Null unless it is of this class of the instructor. */
  assignment(instructor: string, of: { class: string; assignment: string }): Promise<Assignment | null>
  /** The members with how they stand in it, by name. */
  assignedMembers(
    instructor: string,
    of: { class: string; assignment: string },
    part: Part,
  ): Promise<readonly AssignedMember[]>
  /** The assignments of the class for one member; those due last come first. */
  memberAssignments(
    instructor: string,
    of: { class: string; learner: string },
    part: Part,
  ): Promise<readonly MemberAssignment[]>
  /** Gives a member of the class another day. */
  extend(
    instructor: string,
    extension: {
      class: string
      assignment: string
      learner: string
      id: string
      dueAt: string
      reason: string
      at: string
    },
  ): Promise<void>
  /** Sets when results and solutions are told; null: at once. */
  setRelease(
    instructor: string,
    release: { class: string; assignment: string; releaseAt: string | null; at: string },
  ): Promise<void>
  /** The assignment of this work that is open to a learner, of several the one that opened first; null: it is not assigned. */
  openAssignment(
    learner: string,
    of: { kind: Assignment['kind']; targets: readonly string[]; at: string },
  ): Promise<string | null>
  /** What classes hold back from a learner at an instant; each chapter and scenario once. */
  holds(learner: string, at: string): Promise<readonly Hold[]>
  /** When the next hold of a learner begins or ends; null: none does. */
  nextHold(learner: string, at: string): Promise<string | null>
  /** What is open to a learner, in all their classes, not done, or done since `doneSince`, or whose results are to come; those due first come first, at most `assignedLimit`. */
  assigned(learner: string, times: { at: string; doneSince: string }): Promise<readonly LearnerAssignment[]>
}
