// Settings of classes over SQLite.

import type { Database } from 'better-sqlite3'

import type { ClassContents, ClassInstructor, ClassSettingsStore, InClass } from '../class-settings.ts'
import { nameKey } from '../names.ts'
import type { Class } from '../store.ts'
import type { RecordAct } from './audit-log.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

type Settings = Pick<Class, 'id' | 'name' | 'zone' | 'archivedAt'> & {
  readonly cutScore: number | null
  readonly anyOrder: 0 | 1
  readonly pseudonymous: 0 | 1
}

export function classSettingsQueries(
  db: Database,
  { write }: Transactions,
  {
    record,
    touchMembers,
    makeTeach,
    classOf,
  }: {
    readonly record: RecordAct
    /** For use inside a writing transaction. */
    readonly touchMembers: (classId: string) => void
    readonly makeTeach: (instructor: string, classId: string, at: string) => void
    readonly classOf: (instructor: string, classId: string) => Class | null
  },
): ClassSettingsStore {
  const sql = prepareQueries(db, 'class-settings')
  const settingsOf = ({ instructor, class: id }: InClass) => sql.get<Settings>('class', { instructor, class: id })

  return {
    setClass: async (by, { name, zone }) =>
      write(() => {
        const before = settingsOf(by)
        if (!before) return
        const act = { at: by.at, actor: by.instructor, class: by.class }
        if (before.name !== name) record({ ...act, act: 'class renamed', what: name })
        if (before.zone !== zone) record({ ...act, act: 'class zone set', what: zone })
        sql.run('update', { class: by.class, name, zone })
        touchMembers(by.class)
      }),

    setGates: async (by, { cutScore, anyOrder }) =>
      write(() => {
        const before = settingsOf(by)
        if (!before || (before.cutScore === cutScore && (before.anyOrder === 1) === anyOrder)) return
        const what = `${cutScore === null ? 'the cut score of the course' : `${cutScore} %`}, ${anyOrder ? 'in any order' : 'in order'}`
        record({ at: by.at, actor: by.instructor, act: 'class gates set', class: by.class, what })
        sql.run('set_gates', { class: by.class, cutScore, anyOrder: anyOrder ? 1 : 0 })
        touchMembers(by.class)
      }),

    giveHandles: async (by, newHandle) =>
      write(() => {
        const before = settingsOf(by)
        if (!before || before.pseudonymous === 1) return
        sql.run('make_pseudonymous', { class: by.class })
        sql.run('forget_places', { class: by.class })
        const given = new Set<string>()
        for (const { learner } of sql.all<{ learner: string }>('members', { class: by.class })) {
          const handle = freeHandle(newHandle, given)
          given.add(nameKey(handle))
          sql.run('forget_name', { class: by.class, learner, handle })
        }
        record({ at: by.at, actor: by.instructor, act: 'handles given', class: by.class })
        touchMembers(by.class)
      }),

    archiveClass: async (by, archived) =>
      write(() => {
        const before = settingsOf(by)
        if (!before || (before.archivedAt !== null) === archived) return
        const { at, instructor: actor, class: id } = by
        record({ at, actor, act: archived ? 'class archived' : 'class brought back', class: id })
        sql.run('archive', { class: id, archivedAt: archived ? at : null })
        touchMembers(id)
      }),

    deleteClass: async (by) =>
      write(() => {
        if (!settingsOf(by)) return
        record({ at: by.at, actor: by.instructor, act: 'class deleted', class: by.class })
        sql.run('delete', { class: by.class })
      }),

    copyClass: async (by, { id, name, joinCode, newId, move }) =>
      write(() => {
        const from = settingsOf(by)
        if (!from) return null
        if (sql.run('copy', { id, name, joinCode, at: by.at, class: by.class }) > 0) {
          makeTeach(by.instructor, id, by.at)
          for (const assignment of sql.all<{ id: string; opensAt: string; dueAt: string; releaseAt: string | null }>(
            'assignments',
            {
              class: by.class,
            },
          ))
            sql.run('copy_assignment', {
              id: newId(),
              class: id,
              opensAt: move(assignment.opensAt),
              dueAt: move(assignment.dueAt),
              releaseAt: assignment.releaseAt === null ? null : move(assignment.releaseAt),
              at: by.at,
              from: assignment.id,
            })
          record({ at: by.at, actor: by.instructor, act: 'class made', class: id, what: `copy of ${from.name}` })
        }
        return classOf(by.instructor, id)
      }),

    renewJoinCode: async (by, code) =>
      write(() => {
        if (!settingsOf(by) || sql.run('set_join_code', { class: by.class, ...code }) === 0) return
        record({ at: by.at, actor: by.instructor, act: 'join link renewed', class: by.class })
      }),

    openJoining: async (by, open) =>
      write(() => {
        if (!settingsOf(by) || sql.run('set_join_open', { class: by.class, open: open ? 1 : 0 }) === 0) return
        record({ at: by.at, actor: by.instructor, act: open ? 'joining opened' : 'joining closed', class: by.class })
      }),

    instructorsOf: async (instructor, classId) =>
      sql.all<ClassInstructor>('instructors', { instructor, class: classId }),

    addInstructor: async (by, name) =>
      write(() => {
        const found = sql.get<{ learner: string }>('instructor_named', { nameKey: nameKey(name) })
        if (!settingsOf(by) || !found) return 'unknown'
        if (settingsOf({ ...by, instructor: found.learner })) return 'teaches'
        makeTeach(found.learner, by.class, by.at)
        const { at, instructor: actor, class: id } = by
        record({ at, actor, act: 'instructor added', about: found.learner, class: id })
        touchMembers(id)
        return 'added'
      }),

    leaveTeaching: async (by) =>
      write(() => {
        const { at, instructor, class: id } = by
        if (sql.all('instructors', { instructor, class: id }).length < 2) return false
        record({ at, actor: instructor, act: 'instructor left', about: instructor, class: id })
        sql.run('stop_teaching', { instructor, class: id })
        touchMembers(id)
        return true
      }),

    classContents: async (instructor, classId) => sql.get<ClassContents>('contents', { instructor, class: classId }),
  }
}

/** A handle that nobody has: one of many tries, else with a number. */
function freeHandle(newHandle: () => string, given: ReadonlySet<string>): string {
  for (let tries = 0; ; tries += 1) {
    const handle = newHandle()
    const name = tries < 100 ? handle : `${handle} ${tries}`
    if (!given.has(nameKey(name))) return name
  }
}
