// Grades of a class over SQLite.

import type { Database } from 'better-sqlite3'

import type { GradedAttempt } from '../../progress/grades.ts'
import { gradedLimit } from '../grades.ts'
import type { GradedAssignment, GradedMember, GradeRow, GradeStore, OwnGrades } from '../grades.ts'
import type { RecordAct } from './audit-log.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

type OwnRow = Omit<OwnGrades, 'isArchived' | 'assignments' | 'standings'> & { readonly isArchived: 0 | 1 }

export function gradeQueries(db: Database, { read, write }: Transactions, record: RecordAct): GradeStore {
  const sql = prepareQueries(db, 'grades')
  const targetOf = (instructor: string, of: { class: string; assignment: string }) =>
    sql.get<{ target: string }>('target', { instructor, class: of.class, assignment: of.assignment })?.target ?? null

  const standingsOf = (learner: string, classId: string): GradedMember[] => {
    const attempts = Map.groupBy(
      sql.all<GradedAttempt & { assignment: string }>('attempts', { class: classId, learner }),
      ({ assignment }) => assignment,
    )
    return sql.all<Omit<GradedMember, 'attempts'>>('standings', { class: classId, learner }).map((standing) => ({
      ...standing,
      attempts: (attempts.get(standing.assignment) ?? []).map(({ at, score, maxScore }) => ({ at, score, maxScore })),
    }))
  }

  return {
    gradedAssignments: async (instructor, classId) =>
      sql.all<GradedAssignment>('assignments', { instructor, class: classId, limit: gradedLimit }),

    gradeRows: async (instructor, classId, part) =>
      read(() =>
        sql
          .all<Omit<GradeRow, 'standings'>>('members', { instructor, class: classId, ...part })
          .map(({ learner, ...member }) => ({ learner, ...member, standings: standingsOf(learner, classId) })),
      ),

    ownGrades: async (learner, at) =>
      read(() =>
        sql.all<OwnRow>('own_classes', { learner }).map(({ isArchived, ...found }) => ({
          ...found,
          isArchived: isArchived === 1,
          assignments: sql.all<GradedAssignment>('own_assignments', { class: found.class, at, limit: gradedLimit }),
          standings: standingsOf(learner, found.class),
        })),
      ),

    gradebookIds: async (instructor, classId) =>
      sql.all<Omit<GradeRow, 'standings'>>('members', { instructor, class: classId, limit: -1, offset: 0 }),

    saveGrading: async (instructor, { class: classId, assignment, at, points, counts, lateRule, latePercent }) =>
      write(() => {
        const target = targetOf(instructor, { class: classId, assignment })
        if (target === null) return false
        sql.run('save_grading', { assignment, points, counts, lateRule, latePercent })
        const rule = `${target}: ${points} points, ${counts}, late ${lateRule}${lateRule === 'less' ? ` ${latePercent} %` : ''}`
        record({ at, actor: instructor, act: 'grading changed', class: classId, what: rule })
        return true
      }),

    excuse: async (instructor, { class: classId, assignment, learner, id, excused, reason, at }) =>
      write(() => {
        const target = targetOf(instructor, { class: classId, assignment })
        if (target === null) return
        const row = { class: classId, assignment, learner, id, excused: excused ? 1 : 0, reason, at }
        if (sql.run('excuse', row) === 0) return
        const act = excused ? 'assignment excused' : 'excuse taken back'
        record({ at, actor: instructor, act, about: learner, class: classId, what: target, reason })
      }),

    saveGradebookIds: async (instructor, classId, ids) =>
      write(() => {
        for (const { learner, gradebookId } of ids)
          sql.run('save_id', { instructor, class: classId, learner, gradebookId })
      }),
  }
}
