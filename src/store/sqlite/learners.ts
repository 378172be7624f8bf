// Who studies here: guests, sessions, settings.

import type { Database } from 'better-sqlite3'
import { usualSchedule } from '../aside.ts'
import type { ScheduleSettings } from '../aside.ts'
import type { Learner, Role, Session, Store } from '../store.ts'
import type { Revisions } from './revisions.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

type LearnerQueries = Pick<
  Store,
  | 'createGuest'
  | 'session'
  | 'learner'
  | 'renewSession'
  | 'saveClock'
  | 'saveExamDay'
  | 'signIn'
  | 'signOut'
  | 'removeStale'
>

/** Null: what is usual. */
export interface ScheduleRow {
  readonly newLimit: number | null
  readonly reviewLimit: number | null
  readonly retention: number | null
}
interface LearnerRow extends ScheduleRow {
  readonly id: string
  readonly createdAt: string
  readonly zone: string
  readonly rolloverHour: number
  readonly examDay: string | null
  readonly asksConfidence: 0 | 1
  readonly weights: string | null
  readonly name: string | null
  readonly role: Role | null
  readonly classCut: number | null
  readonly anyOrder: 0 | 1 | null
}

/** Sessions that are remembered: a server of a school has fewer in a day. */
const SESSIONS = 5000

export function learnerQueries(db: Database, { read, write }: Transactions, revisions: Revisions): LearnerQueries {
  const sql = prepareQueries(db, 'learners')
  // Most requests bring a session that was asked for before, and its rows are rows of the learner.
  const remembered = new Map<string, Session>()

  const learnerOf = (id: string): Learner | null => {
    const row = sql.get<LearnerRow>('learner', { id })
    return row && toLearner(row)
  }
  const sessionOf = (tokenHash: string, at: string): Session | null => {
    const session = sql.get<{ learner: string; endsAt: string }>('session', { tokenHash, at })
    const learner = session && learnerOf(session.learner)
    return learner && { learner, endsAt: session.endsAt, revision: revisions.of(learner.id) }
  }

  return {
    createGuest: async ({ id, tokenHash, at, endsAt, zone, rolloverHour }) =>
      write(() => {
        sql.run('insert_learner', { id, at, zone, rolloverHour })
        sql.run('insert_session', { learner: id, tokenHash, at, endsAt })
        const made = sessionOf(tokenHash, at)
        if (!made) throw new Error(`no learner after creating guest ${id}`)
        return made.learner
      }),

    session: async (tokenHash, at) => {
      const known = remembered.get(tokenHash)
      if (known && known.revision === revisions.of(known.learner.id) && known.endsAt > at) return known
      remembered.delete(tokenHash)
      // Of one moment: what another process writes behind the row would else pass for known.
      const session = read(() => sessionOf(tokenHash, at))
      if (!session) return null
      if (remembered.size >= SESSIONS) remembered.clear()
      remembered.set(tokenHash, session)
      return session
    },

    learner: async (id) => learnerOf(id),

    renewSession: async (tokenHash, endsAt) =>
      write(() => {
        sql.run('renew_session', { tokenHash, endsAt })
      }),

    saveClock: async (learner, { zone, rolloverHour }) =>
      write(() => {
        sql.run('update_clock', { learner, zone, rolloverHour })
      }),

    saveExamDay: async (learner, examDay) =>
      write(() => {
        sql.run('update_exam_day', { learner, examDay })
      }),

    signIn: async ({ learner, tokenHash, at, endsAt }) =>
      write(() => {
        sql.run('insert_session', { learner, tokenHash, at, endsAt })
      }),

    signOut: async (tokenHash) =>
      write(() => {
        sql.run('delete_session', { tokenHash })
      }),

    removeStale: async ({ at, guestsBefore }) =>
      write(() => ({
        sessions: sql.run('delete_ended_sessions', { at }),
        guests: sql.run('delete_idle_guests', { before: guestsBefore }),
      })),
  }
}

function toLearner({
  name,
  role,
  asksConfidence,
  newLimit,
  reviewLimit,
  retention,
  weights,
  classCut,
  anyOrder,
  ...row
}: LearnerRow): Learner {
  return {
    ...row,
    asksConfidence: asksConfidence === 1,
    schedule: toSchedule({ newLimit, reviewLimit, retention }),
    weights: weights === null ? null : (JSON.parse(weights) as number[]),
    classGates: anyOrder === null ? null : { cutScore: classCut, anyOrder: anyOrder === 1 },
    account: name !== null && role !== null ? { name, role } : null,
  }
}

export function toSchedule({ newLimit, reviewLimit, retention }: ScheduleRow): ScheduleSettings {
  return {
    newLimit: newLimit ?? usualSchedule.newLimit,
    reviewLimit,
    retention: retention ?? usualSchedule.retention,
  }
}
