// What an instructor does about one learner of a class, over SQLite.

import type { Database } from 'better-sqlite3'

import type { OfMember } from '../instructor-views.ts'
import type { AttemptRemarks, Comment, MemberDeeds } from '../member-deeds.ts'
import type { RecordAct } from './audit-log.ts'
import type { InClasses } from './class-counts.ts'
import type { Standings } from './progress.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

export function memberDeedQueries(
  db: Database,
  { read, write }: Transactions,
  { standings, inClasses, record }: { standings: Standings; inClasses: InClasses; record: RecordAct },
): MemberDeeds {
  const sql = prepareQueries(db, 'member-deeds')
  const memberOf = (instructor: string, { class: classId, learner }: OfMember) =>
    sql.get<{ learner: string; author: string }>('member', { instructor, class: classId, learner })
  const visible = (instructor: string, { class: classId, learner }: OfMember, attempt: string) =>
    sql.get<{ chapter: string | null; scenario: string | null }>('visible', {
      instructor,
      class: classId,
      learner,
      attempt,
    })
  const remarks = (learner: string, attempt: string, classId: string | null): AttemptRemarks => ({
    reset: sql.get<{ at: string; reason: string }>('reset', { learner, attempt }),
    comments: sql.all<Comment>('comments', { learner, attempt, class: classId }),
  })

  return {
    openChapter: async (instructor, { class: classId, learner, chapter, reason, at }, rules) =>
      write(() => {
        if (!memberOf(instructor, { class: classId, learner })) return false
        const opened = sql.run('insert_opened', { learner, chapter, at })
        standings.keep(learner, chapter, rules, at)
        if (opened > 0)
          record({
            at,
            actor: instructor,
            act: 'chapter opened',
            about: learner,
            class: classId,
            what: chapter,
            reason,
          })
        return true
      }),

    resetAttempt: async (instructor, { class: classId, learner, attempt, reason, at }, rules) =>
      write(() => {
        const found = visible(instructor, { class: classId, learner }, attempt)
        if (!found) return false
        if (sql.get('reset', { learner, attempt })) return true
        const { chapter, scenario } = found
        const insert = () => sql.run('insert_reset', { learner, attempt, at, reason })
        if (scenario === null) {
          insert()
          standings.keep(learner, chapter, rules, at)
        } else
          inClasses.without(learner, scenario, () => {
            insert()
            sql.run('delete_standing', { learner, scenario })
            sql.run('insert_standing', { learner, scenario })
          })
        const what = scenario ?? chapter ?? 'practice'
        record({ at, actor: instructor, act: 'attempt reset', about: learner, class: classId, what, reason })
        return true
      }),

    comment: async (instructor, { class: classId, learner, attempt, id, place, text, at }) =>
      write(() => {
        const member = memberOf(instructor, { class: classId, learner })
        if (!member || !visible(instructor, { class: classId, learner }, attempt)) return false
        const before = sql.get<{ place: number; text: string }>('comment', { learner, id, class: classId })
        if (before?.text === text) return true
        const entry = { at, actor: instructor, about: learner, class: classId }
        if (before) {
          sql.run('change_comment', { learner, id, class: classId, text, at })
          record({ ...entry, act: 'comment changed', what: `${attempt} ${before.place}`, reason: before.text })
        } else {
          const row = { learner, id, class: classId, attempt, place, author: member.author, text, at }
          if (sql.run('insert_comment', row) > 0)
            record({ ...entry, act: 'comment written', what: `${attempt} ${place}`, reason: text })
        }
        return true
      }),

    deleteComment: async (instructor, { class: classId, learner, comment: id, at }) =>
      write(() => {
        if (!memberOf(instructor, { class: classId, learner })) return
        const gone = sql.get<{ text: string; place: number }>('delete_comment', { learner, id, class: classId })
        if (!gone) return
        const entry = { at, actor: instructor, about: learner, class: classId }
        record({ ...entry, act: 'comment deleted', what: `${gone.place}`, reason: gone.text })
      }),

    attemptRemarks: async (learner, attempt) => read(() => remarks(learner, attempt, null)),

    memberRemarks: async (instructor, of, attempt) =>
      read(() =>
        visible(instructor, of, attempt) ? remarks(of.learner, attempt, of.class) : { reset: null, comments: [] },
      ),
  }
}
