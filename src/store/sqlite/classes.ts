// Classes: an instructor reaches only their own, and of a member only name, progress and last activity.

import type { Database } from 'better-sqlite3'
import type { Class, ClassMember, MissedCriterion, Store } from '../store.ts'
import type { ProgressOf } from './progress.ts'
import { prepareQueries } from './sql.ts'
import { reading, writing } from './transaction.ts'

type ClassDeeds = Pick<
  Store,
  | 'createClass'
  | 'classesOf'
  | 'class'
  | 'classByJoinCode'
  | 'enrol'
  | 'enrolments'
  | 'leave'
  | 'members'
  | 'missedCriteria'
>

export function classDeeds(db: Database, progressOf: ProgressOf): ClassDeeds {
  const sql = prepareQueries(db, 'classes')
  const write = writing(db)
  const read = reading(db)

  const classOf = (instructor: string, id: string) => sql.get<Class>('class', { instructor, class: id })

  return {
    createClass: async (instructor, { id, name, joinCode, at }) =>
      write(() => {
        sql.run('insert_class', { id, instructor, name, joinCode, at })
        const made = classOf(instructor, id)
        if (!made) throw new Error(`class ${id} belongs to another instructor`)
        return made
      }),

    classesOf: async (instructor) => sql.all<Class>('classes_of', { instructor }),

    class: async (instructor, id) => classOf(instructor, id),

    classByJoinCode: async (joinCode) =>
      sql.get<{ id: string; name: string; instructorName: string }>('class_by_join_code', { joinCode }),

    enrol: async (learner, { class: classId, name, at }) => {
      sql.run('upsert_enrolment', { learner, class: classId, name, at })
    },

    enrolments: async (learner) =>
      sql.all<{ class: string; className: string; name: string }>('enrolments', { learner }),

    leave: async (learner, classId) => {
      sql.run('delete_enrolment', { learner, class: classId })
    },

    members: async (instructor, classId) =>
      read(() => {
        const members = sql.all<Omit<ClassMember, 'progress'>>('members', { instructor, class: classId })
        return members.map((member) => ({ ...member, progress: progressOf(member.learner) }))
      }),

    missedCriteria: async (instructor, classId) =>
      sql.all<MissedCriterion>('missed_criteria', { instructor, class: classId }),
  }
}
