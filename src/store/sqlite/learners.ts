// Who studies here: guests, accounts, sessions, the one-time setup.

import type { Database } from 'better-sqlite3'
import { usualSchedule } from '../aside.ts'
import type { ScheduleSettings } from '../aside.ts'
import { composedNameKey, nameKey } from '../names.ts'
import type { AccountLink, Session, Store } from '../store.ts'
import type { Revisions } from './revisions.ts'
import { prepareQueries } from './sql.ts'
import type { Transactions } from './transaction.ts'

type LearnerQueries = Pick<
  Store,
  | 'createGuest'
  | 'session'
  | 'renewSession'
  | 'saveClock'
  | 'saveExamDay'
  | 'saveSetupToken'
  | 'saveAccountLink'
  | 'hasInstructor'
  | 'accountLink'
  | 'createInstructor'
  | 'resetPassword'
  | 'accountByName'
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
interface SessionRow extends ScheduleRow {
  readonly id: string
  readonly createdAt: string
  readonly zone: string
  readonly rolloverHour: number
  readonly examDay: string | null
  readonly asksConfidence: 0 | 1
  readonly weights: string | null
  readonly name: string | null
  readonly role: 'instructor' | 'learner' | null
  readonly endsAt: string
}
type LinkRow = AccountLink & { readonly account: string | null }

/** Sessions that are remembered: a server of a school has fewer in a day. */
const SESSIONS = 5000

export function learnerQueries(db: Database, { read, write }: Transactions, revisions: Revisions): LearnerQueries {
  const sql = prepareQueries(db, 'learners')
  // Most requests bring a session that was asked for before, and its rows are rows of the learner.
  const remembered = new Map<string, Session>()

  const sessionOf = (tokenHash: string, at: string): Session | null => {
    const row = sql.get<SessionRow>('session', { tokenHash, at })
    if (!row) return null
    const { name, role, endsAt, asksConfidence, newLimit, reviewLimit, retention, weights: text, ...learner } = row
    const account = name !== null && role !== null ? { name, role } : null
    const weights = text === null ? null : (JSON.parse(text) as number[])
    const schedule = toSchedule({ newLimit, reviewLimit, retention })
    return {
      learner: { ...learner, asksConfidence: asksConfidence === 1, schedule, weights, account },
      endsAt,
      revision: revisions.of(learner.id),
    }
  }
  const accountOf = (name: string) =>
    sql.get<{ learner: string; passwordHash: string }>('account_by_name', {
      nameKey: nameKey(name),
      composedKey: composedNameKey(name),
    })
  const linkOf = (tokenHash: string, at: string) => sql.get<LinkRow>('unused_setup_token', { tokenHash, at })

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

    saveSetupToken: async (tokenHash, at) =>
      write(() => {
        sql.run('insert_setup_token', { tokenHash, at, kind: 'first', name: null, account: null, endsAt: null })
      }),

    saveAccountLink: async ({ kind, name, tokenHash, at, endsAt }) =>
      write(() => {
        const account = accountOf(name)
        if (kind === 'add' && account) return 'name-taken'
        if (kind === 'reset' && !account) return 'name-unknown'
        // The newest link to an account is the one that its owner asked for last.
        if (account) sql.run('delete_tokens_of_account', { account: account.learner })
        sql.run('insert_setup_token', {
          tokenHash,
          at,
          kind,
          name: name.trim(),
          account: account?.learner ?? null,
          endsAt,
        })
        return 'saved'
      }),

    hasInstructor: async () => sql.get('any_instructor') !== null,

    accountLink: async (tokenHash, at) => {
      const link = linkOf(tokenHash, at)
      return link && { kind: link.kind, name: link.name }
    },

    createInstructor: async ({ id, setupTokenHash, name, passwordHash, at, zone, rolloverHour }) =>
      write(() => {
        const link = linkOf(setupTokenHash, at)
        // The name is checked first, so that a taken name does not use up the token.
        if (link === null || link.kind === 'reset') return 'token-invalid'
        if (accountOf(name) !== null) return 'name-taken'
        sql.run('use_setup_token', { tokenHash: setupTokenHash, at })
        sql.run('delete_first_tokens')
        sql.run('insert_learner', { id, at, zone, rolloverHour })
        sql.run('insert_account', {
          id,
          name: name.trim(),
          nameKey: nameKey(name),
          role: 'instructor',
          passwordHash,
          at,
        })
        return 'created'
      }),

    resetPassword: async ({ tokenHash, passwordHash, at }) =>
      write(() => {
        const account = linkOf(tokenHash, at)?.account ?? null
        if (account === null) return null
        sql.run('use_setup_token', { tokenHash, at })
        sql.run('update_password', { account, passwordHash })
        sql.run('delete_sessions_of', { learner: account })
        return account
      }),

    accountByName: async (name) => accountOf(name),

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

export function toSchedule({ newLimit, reviewLimit, retention }: ScheduleRow): ScheduleSettings {
  return {
    newLimit: newLimit ?? usualSchedule.newLimit,
    reviewLimit,
    retention: retention ?? usualSchedule.retention,
  }
}

/** Gives accounts the key that names have today; where that is taken by another one, the old key stays. */
export function renewNameKeys(db: Database): void {
  const sql = prepareQueries(db, 'learners')
  const renew = db.transaction(() => {
    for (const { learner, name, nameKey: known } of sql.all<{ learner: string; name: string; nameKey: string }>(
      'account_names',
      {},
    ))
      if (known !== nameKey(name)) sql.run('update_name_key', { learner, nameKey: nameKey(name) })
  })
  renew.immediate()
}
