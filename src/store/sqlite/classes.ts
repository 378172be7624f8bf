// Classes: an instructor reaches only their own, and of a member only name, progress and last activity.

import type { Database } from 'better-sqlite3'
import { LEARNER_NAME_MAX, nameKey } from '../names.ts'
import type {
  Class,
  Enrolled,
  Enrolment,
  JoinableClass,
  MissedCriterion,
  RootCause,
  Store,
  TriedScenario,
} from '../store.ts'
import type { InClasses } from './class-counts.ts'
import type { RecordAct } from './audit-log.ts'
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
  | 'renameMember'
  | 'memberName'
  | 'triedScenarios'
  | 'missedCriteria'
  | 'rootCauses'
>

/** How a learner comes into a class; for use inside a writing transaction. */
export interface Joining {
  readonly byJoinCode: (joinCode: string) => JoinableClass | null
  /** The name of a learner in a class; null: they are not in it. */
  readonly nameOf: (learner: string, classId: string) => string | null
  /** The name, or one like it that nobody else in the class has. */
  readonly freeNameFor: (learner: string, classId: string, name: string) => string
  /** Enrols, or renames who is in the class. `how` stands in the log. */
  readonly join: (
    learner: string,
    enrolment: { readonly class: string; readonly name: string; readonly at: string; readonly detailsFrom: string },
    how?: string,
  ) => void
}

export function classQueries(
  db: Database,
  { read, write }: Transactions,
  { inClasses, record }: { inClasses: InClasses; record: RecordAct },
): ClassQueries & {
  /** For use inside a reading transaction. */
  readonly classOf: (instructor: string, id: string) => Class | null
  /** For use inside a writing transaction, as is the next. */
  readonly makeTeach: (instructor: string, classId: string, at: string) => void
  readonly joining: Joining
  /** Makes the kept pages of all members anew. */
  readonly touchMembers: (classId: string) => void
} {
  const sql = prepareQueries(db, 'classes')

  const nameOf = (learner: string, classId: string): string | null =>
    sql.get<{ name: string }>('enrolment', { learner, class: classId })?.name ?? null
  /** The refusal of a name that another member has, or a place that nobody took; null: it is free. */
  const takenBy = (learner: string, classId: string, name: string) => {
    const others = sql.all<{ name: string; kept: 0 | 1 }>('names_of_others', { class: classId, learner })
    const taken = new Map(others.map((other) => [nameKey(other.name), other.kept === 1]))
    const kept = taken.get(nameKey(name))
    if (kept === undefined) return null
    return { kind: kept ? 'name-kept' : 'name-taken', free: freeName(name, taken) } as const
  }
  const join: Joining['join'] = (learner, { class: classId, name, at, detailsFrom }, how = '') => {
    const isNew = nameOf(learner, classId) === null
    sql.run('upsert_enrolment', { learner, class: classId, name, at, detailsFrom })
    if (!isNew) return
    sql.run('end_links_back', { learner })
    inClasses.add(learner, classId)
    record({ at, actor: learner, act: 'member joined', about: learner, class: classId, what: how })
  }
  const leave = (learner: string, classId: string) => {
    inClasses.remove(learner, classId)
    sql.run('delete_enrolment', { learner, class: classId })
  }
  const classOf = (instructor: string, id: string) => {
    const row = sql.get<ClassRow>('class', { instructor, class: id })
    return row && toClass(row)
  }
  const makeTeach = (instructor: string, classId: string, at: string) => {
    sql.run('insert_instructor', { instructor, class: classId, at })
  }
  const byJoinCode = (joinCode: string): JoinableClass | null => {
    const row = sql.get<JoinableRow>('class_by_join_code', { joinCode })
    if (!row) return null
    const { isOpen, pseudonymous, instructors, ...found } = row
    return {
      ...found,
      isOpen: isOpen === 1,
      isPseudonymous: pseudonymous === 1,
      instructors: JSON.parse(instructors) as string[],
    }
  }

  return {
    classOf,
    makeTeach,
    joining: { byJoinCode, nameOf, join, freeNameFor: (...of) => takenBy(...of)?.free ?? of[2] },
    touchMembers: (classId) => {
      sql.run('touch_members', { class: classId })
    },

    createClass: async (instructor, { id, name, joinCode, at, pseudonymous = false }) =>
      write(() => {
        const made = sql.run('insert_class', { id, instructor, name, joinCode, at, pseudonymous: pseudonymous ? 1 : 0 })
        if (made > 0) makeTeach(instructor, id, at)
        if (made > 0) record({ at, actor: instructor, act: 'class made', class: id })
        return classOf(instructor, id)
      }),

    classesOf: async (instructor) => sql.all<ClassRow>('classes_of', { instructor }).map(toClass),

    class: async (instructor, id) => classOf(instructor, id),

    classByJoinCode: async (joinCode) => byJoinCode(joinCode),

    enrol: async (learner, { class: classId, name, at, detailsFrom }) =>
      write((): Enrolled => {
        const isNew = nameOf(learner, classId) === null
        if (isNew && !sql.get('takes_learners', { class: classId })) return { kind: 'closed' }
        const taken = takenBy(learner, classId, name)
        if (taken) return taken
        join(learner, { class: classId, name, at, detailsFrom })
        return { kind: 'enrolled' }
      }),

    enrolments: async (learner) =>
      sql.all<EnrolmentRow>('enrolments', { learner }).map(({ isArchived, pseudonymous, merged, ...row }) => ({
        ...row,
        isArchived: isArchived === 1,
        isPseudonymous: pseudonymous === 1,
        merged: merged === null ? null : (JSON.parse(merged) as Enrolment['merged']),
      })),

    leave: async (learner, { class: classId, at }) =>
      write(() => {
        if (nameOf(learner, classId) === null) return
        record({ at, actor: learner, act: 'member left', about: learner, class: classId })
        leave(learner, classId)
      }),

    renameMember: async (instructor, { class: classId, learner, name, at }) =>
      write((): Enrolled => {
        const before = nameOf(learner, classId)
        const found = classOf(instructor, classId)
        // A handle stays a handle, whatever an instructor has guessed.
        if (!found || found.isPseudonymous || before === null || before === name) return { kind: 'enrolled' }
        const taken = takenBy(learner, classId, name)
        if (taken) return taken
        record({ at, actor: instructor, act: 'member renamed', about: learner, class: classId, what: name })
        sql.run('rename', { learner, class: classId, name })
        return { kind: 'enrolled' }
      }),

    removeMember: async (instructor, { class: classId, learner, at }) =>
      write(() => {
        if (!classOf(instructor, classId) || nameOf(learner, classId) === null) return
        record({ at, actor: instructor, act: 'member removed', about: learner, class: classId })
        leave(learner, classId)
      }),

    memberName: async (instructor, { class: classId, learner }) =>
      read(() => (classOf(instructor, classId) ? nameOf(learner, classId) : null)),

    triedScenarios: async (instructor, classId) =>
      sql.all<TriedScenario>('tried_scenarios', { instructor, class: classId }),

    missedCriteria: async (instructor, classId) =>
      sql.all<MissedCriterion>('missed_criteria', { instructor, class: classId }),

    rootCauses: async (instructor, classId) =>
      sql
        .all<Omit<RootCause, 'see'> & { readonly see: string }>('root_causes', { instructor, class: classId })
        .map(({ scenario, diagnosis, see, learners, of }) => ({ scenario, diagnosis, see: see || null, learners, of })),
  }
}

type ClassRow = Omit<Class, 'joinOpen' | 'gates' | 'isPseudonymous'> & {
  readonly pseudonymous: 0 | 1
  readonly joinOpen: 0 | 1
  readonly cutScore: number | null
  readonly anyOrder: 0 | 1
}
const toClass = ({ joinOpen, cutScore, anyOrder, pseudonymous, ...row }: ClassRow): Class => ({
  ...row,
  joinOpen: joinOpen === 1,
  isPseudonymous: pseudonymous === 1,
  gates: { cutScore, anyOrder: anyOrder === 1 },
})
type EnrolmentRow = Omit<Enrolment, 'isArchived' | 'isPseudonymous' | 'merged'> & {
  readonly merged: string | null
  readonly isArchived: 0 | 1
  readonly pseudonymous: 0 | 1
}
type JoinableRow = Omit<JoinableClass, 'isOpen' | 'isPseudonymous' | 'instructors'> & {
  readonly pseudonymous: 0 | 1
  readonly isOpen: 0 | 1
  readonly instructors: string
}

/** `Ada 2`, or the first number that is free. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 2; ; number += 1) {
    // Never cuts a surrogate pair.
    const free = `${name.slice(0, LEARNER_NAME_MAX - 4).replace(/[\ud800-\udbff]$/, '')} ${number}`
    if (!taken.has(nameKey(free))) return free
  }
}
