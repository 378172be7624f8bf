// Grades of a class: what each assignment is worth, and by which attempts each member is graded.

import type { GradedAttempt, Grading } from '../progress/grades.ts'
import type { Assignment } from './assignments.ts'
import type { Part } from './store.ts'

export type GradedAssignment = Assignment & Grading
/** How a member stands in one assignment. */
export interface GradedMember {
  readonly assignment: string
  /** With their extension. */
  readonly dueAt: string
  /** Why it is not asked of them; null: it is. */
  readonly excused: string | null
  /** In the order in which they were begun; those that the instructor may see. */
  readonly attempts: readonly GradedAttempt[]
}
export interface GradeRow {
  readonly learner: string
  readonly name: string
  /** By what another gradebook knows them, such as an e-mail; null: it was not written down. */
  readonly gradebookId: string | null
  /** One for each assignment. */
  readonly standings: readonly GradedMember[]
}

/** What a learner sees of their own grades in one of their classes. */
export interface OwnGrades {
  readonly class: string
  readonly className: string
  /** What the class calls them. */
  readonly name: string
  readonly zone: string
  readonly isArchived: boolean
  /** Those that have opened, by the day they are due; at most `gradedLimit`, the ones due last. */
  readonly assignments: readonly GradedAssignment[]
  readonly standings: readonly GradedMember[]
}

export interface GradeStore {
  /** Those of a class, by the day they are due; at most `gradedLimit`, the ones due last. */
  gradedAssignments(instructor: string, classId: string): Promise<readonly GradedAssignment[]>
  /** Members by name, with those assignments. */
  gradeRows(instructor: string, classId: string, part: Part): Promise<readonly GradeRow[]>
  /** Of the classes that a learner is in, those joined last first. */
  ownGrades(learner: string, at: string): Promise<readonly OwnGrades[]>
  /** False where the class is not the instructor's. */
  saveGrading(
    instructor: string,
    of: { readonly class: string; readonly assignment: string; readonly at: string } & Grading,
  ): Promise<boolean>
  /** Excuses a member, or asks it of them again. */
  excuse(
    instructor: string,
    excuse: {
      readonly class: string
      readonly assignment: string
      readonly learner: string
      readonly id: string
      readonly excused: boolean
      readonly reason: string
      readonly at: string
    },
  ): Promise<void>
  /** All members by name. */
  gradebookIds(instructor: string, classId: string): Promise<readonly Omit<GradeRow, 'standings'>[]>
  /** Null takes one away. Who is not in the class is passed over. */
  saveGradebookIds(
    instructor: string,
    classId: string,
    ids: readonly { readonly learner: string; readonly gradebookId: string | null }[],
  ): Promise<void>
}
/** More columns than any gradebook is read with. */
export const gradedLimit = 60
