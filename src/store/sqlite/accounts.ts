// Accounts as rows: by name or e-mail, with their roles, and the one-time links to them.

import type { Database } from 'better-sqlite3'
import type { Account, AccountLink, AccountStore, SignInAccount } from '../accounts.ts'
import { composedNameKey, emailKey, isEmail, nameKey } from '../names.ts'
import { prepareQueries } from './sql.ts'
import type { RecordAct } from './audit-log.ts'
import type { Transactions } from './transaction.ts'

type LinkRow = AccountLink & { readonly account: string | null }

export function accountQueries(db: Database, { write }: Transactions, record: RecordAct): AccountStore {
  const sql = prepareQueries(db, 'accounts')

  const meantBy = (text: string): readonly SignInAccount[] =>
    isEmail(text)
      ? sql.all<SignInAccount>('meant_by_email', { emailKey: emailKey(text) })
      : sql.all<SignInAccount>('meant_by_name', { nameKey: nameKey(text), composedKey: composedNameKey(text) })
  const accountOf = (text: string) => meantBy(text)[0] ?? null
  const linkOf = (tokenHash: string, at: string) => sql.get<LinkRow>('unused_link', { tokenHash, at })
  const isLastAdministrator = (learner: string): boolean => {
    const all = sql.all<{ learner: string }>('administrators')
    return all.length === 1 && all[0]?.learner === learner
  }

  return {
    saveSetupToken: (tokenHash, at) =>
      write(() => {
        const link = { kind: 'first', role: 'administrator', name: null, account: null, endsAt: null }
        sql.run('insert_link', { tokenHash, at, ...link })
      }),

    saveAccountLink: ({ kind, name, role = 'instructor', by = null, tokenHash, at, endsAt }) =>
      write(() => {
        const account = accountOf(name)
        if (kind === 'add' && account) return 'name-taken'
        if (kind === 'reset' && !account) return 'name-unknown'
        // The newest link to an account is the one that its owner asked for last.
        if (account) sql.run('delete_links_to', { account: account.learner })
        sql.run('insert_link', {
          tokenHash,
          at,
          kind,
          role,
          name: name.trim(),
          account: account?.learner ?? null,
          endsAt,
        })
        const about = account ? { about: account.learner } : {}
        record({
          at,
          actor: by,
          act: 'link to an account made',
          ...about,
          what: kind === 'add' ? `${role}, ${name}` : '',
        })
        return 'saved'
      }),

    saveLinkBack: ({ learner, by, class: classId, tokenHash, at, endsAt }) =>
      write(() => {
        const account = sql.get<Account>('account', { learner })
        const maker = by === null ? null : sql.get<Account>('account', { learner: by })
        // An instructor helps learners of a class. Who may do more is helped by an administrator, or one could become the other.
        if (classId !== undefined && sql.get('member_of', { instructor: by ?? '', class: classId, learner }) === null)
          return null
        if (classId !== undefined && account && account.role !== 'learner') return null
        if (classId === undefined && by !== null && maker?.role !== 'administrator') return null
        if (account === null && classId === undefined) return null
        const about = { about: learner, ...(classId === undefined ? {} : { class: classId }) }
        if (account) {
          sql.run('delete_links_to', { account: learner })
          sql.run('insert_link', {
            tokenHash,
            at,
            kind: 'reset',
            role: account.role,
            name: null,
            account: learner,
            endsAt,
          })
          // Who asks for a mail is nobody that is known.
          if (by !== null) record({ at, actor: by, act: 'link to an account made', ...about })
          return 'password'
        }
        sql.run('save_device_link', { learner, tokenHash, endsAt })
        record({ at, actor: by, act: 'record given back', ...about })
        return 'browser'
      }),

    hasAdministrator: async () => sql.get('administrators') !== null,

    accountLink: async (tokenHash, at) => {
      const link = linkOf(tokenHash, at)
      return link && { kind: link.kind, name: link.name, role: link.role }
    },

    createInstructor: ({ id, setupTokenHash, name, passwordHash, at, zone, rolloverHour }) =>
      write(() => {
        const link = linkOf(setupTokenHash, at)
        // The name is checked first, so that a taken name does not use up the token.
        if (link === null || link.kind === 'reset') return 'token-invalid'
        if (accountOf(name) !== null) return 'name-taken'
        sql.run('use_link', { tokenHash: setupTokenHash, at })
        sql.run('delete_first_links')
        sql.run('insert_learner', { id, at, zone, rolloverHour })
        const names = { name: name.trim(), nameKey: nameKey(name), email: null, emailKey: null }
        sql.run('insert_account', { id, ...names, role: link.role, passwordHash, at })
        record({ at, actor: id, act: 'account made', about: id, what: link.role })
        return 'created'
      }),

    createLearnerAccount: ({ id, name, email, passwordHash, at, zone, rolloverHour }) =>
      write(() => {
        sql.run('insert_learner', { id, at, zone, rolloverHour })
        const names = { name, nameKey: null, email, emailKey: emailKey(email) }
        const made = sql.run('insert_account', { id, ...names, role: 'learner', passwordHash, at })
        if (made === 0) return 'has-account'
        // Of a guest, whose instructor may have made it: it would show the name of the account.
        sql.run('delete_device_link', { learner: id })
        record({ at, actor: id, act: 'account made', about: id, what: 'learner' })
        return 'created'
      }),

    resetPassword: ({ tokenHash, passwordHash, at }) =>
      write(() => {
        const account = linkOf(tokenHash, at)?.account ?? null
        if (account === null) return null
        sql.run('use_link', { tokenHash, at })
        sql.run('update_password', { account, passwordHash })
        sql.run('delete_sessions', { learner: account, tokenHash: '' })
        sql.run('delete_device_link', { learner: account })
        record({ at, actor: account, act: 'password changed by a link', about: account })
        return account
      }),

    accountByName: async (name) => {
      const found = accountOf(name)
      return found && { learner: found.learner, passwordHash: found.passwordHash }
    },

    accountsMeantBy: async (text) => meantBy(text),

    account: async (learner) => sql.get<Account & { passwordHash: string }>('account', { learner }),

    saveAccountName: (learner, name) =>
      write(() => {
        const known = sql.all<{ learner: string }>('account_names').some((account) => account.learner === learner)
        const other = accountOf(name)
        if (known && other && other.learner !== learner) return 'name-taken'
        sql.run('update_name', { learner, name, nameKey: known ? nameKey(name) : null })
        return 'saved'
      }),

    saveAccountEmail: (learner, email, passwordHash) =>
      write(() => {
        sql.run('update_email', { learner, email, emailKey: emailKey(email), passwordHash })
      }),

    savePassword: (learner, passwordHash, tokenHash) =>
      write(() => {
        sql.run('update_password', { account: learner, passwordHash })
        sql.run('delete_sessions', { learner, tokenHash })
        sql.run('delete_device_link', { learner })
        sql.run('delete_links_to', { account: learner })
      }),

    accounts: async ({ limit, offset }, { text, role }) => {
      const key = nameKey(text)
      return sql
        .all<Account>('accounts', { role })
        .filter(({ name, email }) => nameKey(name).includes(key) || (email !== null && nameKey(email).includes(key)))
        .toSorted((a, b) => byName.compare(a.name, b.name) || (a.learner < b.learner ? -1 : 1))
        .slice(offset, offset + limit)
    },

    giveRole: ({ learner, role, by, at, reason }) =>
      write(() => {
        const known = sql.get<Account>('account', { learner })
        if (known === null) return 'unknown'
        if (known.role === role) return 'saved'
        if (role !== 'administrator' && isLastAdministrator(learner)) return 'last-administrator'
        sql.run('update_role', { learner, role })
        const what = `${known.role} → ${role}`
        record({ at, actor: by, act: 'role given', about: learner, what, reason })
        return 'saved'
      }),
  }
}

/** As people look names up, whatever their case. */
const byName = new Intl.Collator('en')

/** Gives accounts the key that names have today; where that is taken by another one, the old key stays. */
export function renewNameKeys(db: Database): void {
  const sql = prepareQueries(db, 'accounts')
  const renew = db.transaction(() => {
    for (const { learner, name, nameKey: known } of sql.all<{ learner: string; name: string; nameKey: string }>(
      'account_names',
    ))
      if (known !== nameKey(name)) sql.run('update_name_key', { learner, nameKey: nameKey(name) })
  })
  renew.immediate()
}
