// Classes: an instructor reaches only their own, and of a member only name, progress and last activity.

import type { Database } from 'better-sqlite3'
import { LEARNER_NAME_MAX, nameKey } from '../names.ts'
import type {
  Class,
  ClassMember,
  Enrolled,
  Enrolment,
  MemberOrder,
  MissedCriterion,
  RootCause,
  Store,
  TriedScenario,
} from '../store.ts'
import type { InClasses } from './class-counts.ts'
import type { RecordAct } from './audit-log.ts'
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
  | 'memberName'
  | 'triedScenarios'
  | 'missedCriteria'
  | 'rootCauses'
>

export function classQueries(
  db: Database,
  { read, write }: Transactions,
  { progressOf, inClasses, record }: { progressOf: ProgressOf; inClasses: InClasses; record: RecordAct },
): ClassQueries & {
  /** For use inside a reading transaction. */
  readonly lastActive: (learner: string) => string | null
} {
  const sql = prepareQueries(db, 'classes')

  const lastActive = (learner: string) => sql.get<{ at: string | null }>('last_active', { learner })?.at ?? null
  /** Those of one rank stay in the order that they have. */
  const ordered = (roster: readonly Roster[], order: MemberOrder): readonly Roster[] => {
    if (order === 'name') return roster
    const rankOf = ({ learner }: Roster): number =>
      order === 'active'
        ? Date.parse(lastActive(learner) ?? '1970-01-01')
        : (sql.get<{ passed: number }>('passed_chapters', { learner })?.passed ?? 0)
    const ranks = new Map(roster.map((member) => [member.learner, rankOf(member)]))
    return roster.toSorted((a, b) => (ranks.get(b.learner) ?? 0) - (ranks.get(a.learner) ?? 0))
  }
  const nameOf = (learner: string, classId: string): string | null =>
    sql.get<{ name: string }>('enrolment', { learner, class: classId })?.name ?? null
  const leave = (learner: string, classId: string) => {
    inClasses.remove(learner, classId)
    sql.run('delete_enrolment', { learner, class: classId })
  }
  const classOf = (instructor: string, id: string) => sql.get<Class>('class', { instructor, class: id })

  return {
    lastActive,

    createClass: async (instructor, { id, name, joinCode, at }) =>
      write(() => {
        const made = sql.run('insert_class', { id, instructor, name, joinCode, at })
        if (made > 0) record({ at, actor: instructor, act: 'class made', class: id })
        return classOf(instructor, id)
      }),

    classesOf: async (instructor) => sql.all<Class>('classes_of', { instructor }),

    class: async (instructor, id) => classOf(instructor, id),

    classByJoinCode: async (joinCode) =>
      sql.get<{ id: string; name: string; instructorName: string }>('class_by_join_code', { joinCode }),

    enrol: async (learner, { class: classId, name, at, detailsFrom }) =>
      write((): Enrolled => {
        const others = sql.all<{ name: string }>('names_of_others', { class: classId, learner })
        const taken = new Set(others.map((other) => nameKey(other.name)))
        if (taken.has(nameKey(name))) return { kind: 'name-taken', free: freeName(name, taken) }
        const isNew = nameOf(learner, classId) === null
        sql.run('upsert_enrolment', { learner, class: classId, name, at, detailsFrom })
        if (isNew) inClasses.add(learner, classId)
        return { kind: 'enrolled' }
      }),

    enrolments: async (learner) => sql.all<Enrolment>('enrolments', { learner }),

    leave: async (learner, classId) => write(() => leave(learner, classId)),

    removeMember: async (instructor, { class: classId, learner, at }) =>
      write(() => {
        if (!classOf(instructor, classId) || nameOf(learner, classId) === null) return
        record({ at, actor: instructor, act: 'member removed', about: learner, class: classId })
        leave(learner, classId)
      }),

    members: async (instructor, classId, { limit, offset }, order = 'name') =>
      read(() => {
        const roster = sql.all<Roster>('roster', { instructor, class: classId })
        const named = roster.toSorted((a, b) => byName.compare(a.name, b.name) || (a.learner < b.learner ? -1 : 1))
        return ordered(named, order)
          .slice(offset, offset + limit)
          .map((member) => ({
            ...member,
            lastActiveAt: lastActive(member.learner),
            progress: progressOf(member.learner),
          }))
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

type Roster = Pick<ClassMember, 'learner' | 'name' | 'joinedAt'>
/** As people look names up, whatever their case. */
const byName = new Intl.Collator('en')

/** `Ada 2`, or the first number that is free. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    // Never cuts a surrogate pair.
    const free = `${name.slice(0, LEARNER_NAME_MAX - 4).replace(/[\ud800-\udbff]$/, '')} ${number}`
    if (!taken.has(nameKey(free))) return free
  }
}
