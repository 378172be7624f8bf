// Classes: an instructor reaches only their own, and of a member only name, progress and last activity.

import type { Database } from 'better-sqlite3'
import type { Report } from '../../grading/report.ts'
import { LEARNER_NAME_MAX, nameKey } from '../names.ts'
import type { Class, ClassMember, Enrolled, MissedCriterion, RootCause, Store } from '../store.ts'
import type { ProgressOf } from './progress.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

type ClassQueries = Pick<
  Store,
  | 'createClass'
  | 'classesOf'
  | 'class'
  | 'classByJoinCode'
  | 'enrol'
  | 'enrolments'
  | 'leave'
  | 'removeMember'
  | 'members'
  | 'missedCriteria'
  | 'rootCauses'
>

export function classQueries(db: Database, { read, write }: Transactions, progressOf: ProgressOf): ClassQueries {
  const sql = prepareQueries(db, 'classes')

  const classOf = (instructor: string, id: string) => sql.get<Class>('class', { instructor, class: id })

  return {
    createClass: async (instructor, { id, name, joinCode, at }) =>
      write(() => {
        sql.run('insert_class', { id, instructor, name, joinCode, at })
        return classOf(instructor, id)
      }),

    classesOf: async (instructor) => sql.all<Class>('classes_of', { instructor }),

    class: async (instructor, id) => classOf(instructor, id),

    classByJoinCode: async (joinCode) =>
      sql.get<{ id: string; name: string; instructorName: string }>('class_by_join_code', { joinCode }),

    enrol: async (learner, { class: classId, name, at }) =>
      write((): Enrolled => {
        const others = sql.all<{ name: string }>('names_of_others', { class: classId, learner })
        const taken = new Set(others.map((other) => nameKey(other.name)))
        if (taken.has(nameKey(name))) return { kind: 'name-taken', free: freeName(name, taken) }
        sql.run('upsert_enrolment', { learner, class: classId, name, at })
        return { kind: 'enrolled' }
      }),

    enrolments: async (learner) =>
      sql.all<{ class: string; className: string; name: string }>('enrolments', { learner }),

    leave: async (learner, classId) =>
      write(() => {
        sql.run('delete_enrolment', { learner, class: classId })
      }),

    removeMember: async (instructor, { class: classId, learner }) =>
      write(() => {
        sql.run('delete_member', { instructor, class: classId, learner })
      }),

    members: async (instructor, classId) =>
      read(() => {
        const members = sql.all<Omit<ClassMember, 'progress'>>('members', { instructor, class: classId })
        return members.map((member) => ({ ...member, progress: progressOf(member.learner) }))
      }),

    missedCriteria: async (instructor, classId) =>
      sql.all<MissedCriterion>('missed_criteria', { instructor, class: classId }),

    rootCauses: async (instructor, classId) =>
      rootCausesOf(sql.all<{ scenario: string; report: string }>('latest_reports', { instructor, class: classId })),
  }
}

/** `Ada 2`, or the first number that is free. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    // Never cuts a surrogate pair.
    const free = `${name.slice(0, LEARNER_NAME_MAX - 4).replace(/[\ud800-\udbff]$/, '')} ${number}`
    if (!taken.has(nameKey(free))) return free
  }
}

function rootCausesOf(rows: readonly { scenario: string; report: string }[]): readonly RootCause[] {
  return [...Map.groupBy(rows, ({ scenario }) => scenario)].flatMap(([scenario, attempts]) => {
    // A network of several devices may have one diagnosis twice; the learner counts once.
    const causes = attempts.flatMap(({ report }) => {
      const { diagnoses } = JSON.parse(report) as Report
      return [...new Map(diagnoses.filter(({ cause }) => cause).map((cause) => [cause.id, cause])).values()]
    })
    return [...Map.groupBy(causes, ({ id }) => id)]
      .map(([diagnosis, found]) => ({
        scenario,
        diagnosis,
        see: found[0]?.see ?? [],
        learners: found.length,
        of: attempts.length,
      }))
      .sort((a, b) => b.learners - a.learners || (a.diagnosis < b.diagnosis ? -1 : 1))
  })
}
