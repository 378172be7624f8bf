// Assignments over SQLite.

import type { Database } from 'better-sqlite3'

import type { Hold } from '../../progress/holds.ts'
import { assignedLimit } from '../assignments.ts'
import type {
  AssignedMember,
  Assignment,
  AssignmentStore,
  CountedAssignment,
  LearnerAssignment,
  MemberAssignment,
} from '../assignments.ts'
import type { RecordAct } from './audit-log.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

type MemberRow = Omit<AssignedMember, 'begun'> & { readonly begun: 0 | 1 }

export function assignmentQueries(db: Database, { read, write }: Transactions, record: RecordAct): AssignmentStore {
  const sql = prepareQueries(db, 'assignments')
  const owns = (instructor: string, classId: string): boolean =>
    sql.get('class_of', { instructor, class: classId }) !== null

  return {
    assign: async (instructor, { id, class: classId, kind, target, opensAt, dueAt, releaseAt = null, at }) =>
      write(() => {
        if (!owns(instructor, classId)) return false
        const made = sql.run('insert', { id, class: classId, kind, target, opensAt, dueAt, releaseAt, at })
        if (made > 0) record({ at, actor: instructor, act: 'assignment made', class: classId, what: target })
        sql.run('touch_members', { class: classId })
        return true
      }),

    withdrawAssignment: async (instructor, { assignment: id, at }) =>
      write(() => {
        const gone = sql.get<{ class: string; target: string }>('delete', { instructor, id })
        if (!gone) return
        record({ at, actor: instructor, act: 'assignment withdrawn', class: gone.class, what: gone.target })
        sql.run('touch_members', { class: gone.class })
      }),

    assignmentsOf: async (instructor, classId, part) =>
      sql.all<CountedAssignment>('of_class', { instructor, class: classId, ...part }),

    assignment: async (instructor, of) => sql.get<Assignment>('one', { instructor, ...of }),

    assignedMembers: async (instructor, of, part) =>
      read(() =>
        sql.get('one', { instructor, ...of })
          ? sql
              .all<MemberRow>('members', { assignment: of.assignment, ...part })
              .map((row) => ({ ...row, begun: row.begun === 1 }))
          : [],
      ),

    memberAssignments: async (instructor, of, part) =>
      sql
        .all<Omit<MemberAssignment, 'begun'> & { begun: 0 | 1 }>('of_member', { instructor, ...of, ...part })
        .map((row) => ({ ...row, begun: row.begun === 1 })),

    extend: async (instructor, { class: classId, assignment, learner, id, dueAt, reason, at }) =>
      write(() => {
        const target = sql.get<{ target: string }>('one', { instructor, class: classId, assignment })?.target ?? ''
        const extended = sql.run('extend', { instructor, class: classId, assignment, learner, id, dueAt, reason, at })
        if (extended > 0)
          record({
            at,
            actor: instructor,
            act: 'assignment extended',
            about: learner,
            class: classId,
            what: target,
            reason,
          })
      }),

    setRelease: async (instructor, { class: classId, assignment, releaseAt, at }) =>
      write(() => {
        const found = sql.get<Assignment>('one', { instructor, class: classId, assignment })
        if (!found || sql.run('set_release', { assignment, releaseAt }) === 0) return
        record({
          at,
          actor: instructor,
          act: 'release set',
          class: classId,
          what: found.target,
          reason: releaseAt === null ? 'results at once' : `results on ${releaseAt}`,
        })
        sql.run('touch_members', { class: classId })
      }),

    openAssignment: async (learner, { kind, targets, at }) =>
      sql.get<{ id: string }>('open_assignment', { learner, kind, targets: JSON.stringify(targets), at })?.id ?? null,

    holds: async (learner, at) => sql.all<Hold>('holds', { learner, at }),

    nextHold: async (learner, at) => sql.get<{ at: string | null }>('next_hold', { learner, at })?.at ?? null,

    assigned: async (learner, times) =>
      sql.all<LearnerAssignment>('of_learner', { learner, ...times, limit: assignedLimit }),
  }
}
