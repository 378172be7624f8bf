// Who studies here: guests, accounts, sessions, the one-time setup.

import type { Database } from 'better-sqlite3'
import type { Learner, Store } from '../store.ts'
import { prepareQueries } from './sql.ts'
import { writing } from './transaction.ts'

type LearnerDeeds = Pick<
  Store,
  | 'createGuest'
  | 'learnerBySession'
  | 'setStudyClock'
  | 'saveSetupToken'
  | 'hasInstructor'
  | 'isSetupToken'
  | 'createInstructor'
  | 'accountByName'
  | 'signIn'
  | 'signOut'
>

interface LearnerRow {
  readonly id: string
  readonly createdAt: string
  readonly zone: string
  readonly rolloverHour: number
  readonly name: string | null
  readonly role: 'instructor' | 'learner' | null
}

export function learnerDeeds(db: Database): LearnerDeeds {
  const sql = prepareQueries(db, 'learners')
  const write = writing(db)

  const bySession = (tokenHash: string): Learner | null => {
    const row = sql.get<LearnerRow>('learner_by_session', { tokenHash })
    if (!row) return null
    const { name, role, ...learner } = row
    return { ...learner, account: name !== null && role !== null ? { name, role } : null }
  }

  return {
    createGuest: async ({ id, tokenHash, at, zone, rolloverHour }) =>
      write(() => {
        sql.run('insert_learner', { id, at, zone, rolloverHour })
        sql.run('insert_session', { learner: id, tokenHash, at })
        const guest = bySession(tokenHash)
        if (!guest) throw new Error(`no learner after creating guest ${id}`)
        return guest
      }),

    learnerBySession: async (tokenHash) => bySession(tokenHash),

    setStudyClock: async (learner, { zone, rolloverHour }) => {
      sql.run('update_study_clock', { learner, zone, rolloverHour })
    },

    saveSetupToken: async (tokenHash, at) =>
      write(() => {
        sql.run('delete_unused_setup_tokens')
        sql.run('insert_setup_token', { tokenHash, at })
      }),

    hasInstructor: async () => sql.get('any_instructor') !== null,

    isSetupToken: async (tokenHash) => sql.get('unused_setup_token', { tokenHash }) !== null,

    createInstructor: async ({ id, setupTokenHash, name, passwordHash, at, zone, rolloverHour }) =>
      write(() => {
        // The name is looked at first, so that a taken name does not cost the token.
        if (sql.get('unused_setup_token', { tokenHash: setupTokenHash }) === null) return 'token-invalid'
        if (sql.get('account_by_name', { nameKey: nameKey(name) }) !== null) return 'name-taken'
        sql.run('use_setup_token', { tokenHash: setupTokenHash, at })
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

    accountByName: async (name) =>
      sql.get<{ learner: string; passwordHash: string }>('account_by_name', { nameKey: nameKey(name) }),

    signIn: async ({ learner, tokenHash, at }) => {
      sql.run('insert_session', { learner, tokenHash, at })
    },

    signOut: async (tokenHash) => {
      sql.run('delete_session', { tokenHash })
    },
  }
}

/** Ada, ADA and " ada " are one name, however their letters are composed. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
