// Accounts: who has one, what they may do, and the one-time links by which accounts are made or get a new password.

import type { StudyClock } from '../schedule/review.ts'
import type { Part } from './store.ts'

/** What somebody may do. Each may do what those before may: an administrator is an instructor, too. */
export type Role = 'learner' | 'instructor' | 'administrator'
export const roles = ['learner', 'instructor', 'administrator'] as const satisfies readonly Role[]

/** What a one-time link is for. `name`: whom it is for; null where the person chooses. */
export interface AccountLink {
  readonly kind: 'first' | 'add' | 'reset'
  readonly name: string | null
  readonly role: Role
}
export interface Account {
  readonly learner: string
  readonly name: string
  /** Null: it signs in by its name alone. */
  readonly email: string | null
  readonly role: Role
  readonly createdAt: string
}
/** An account that what somebody typed may mean. */
export interface SignInAccount {
  readonly learner: string
  readonly passwordHash: string
  /** The same however one signs in to it: for limits. */
  readonly key: string
}
export interface AccountFilter {
  /** A part of a name or an e-mail, however it is written; empty: all. */
  readonly text: string
  readonly role: Role | null
}

export interface AccountStore {
  /** Keeps a token that makes the first administrator; those of earlier starts go on working until there is one. */
  saveSetupToken(tokenHash: string, at: string): Promise<void>
  /** Keeps a one-time token that makes an account of a role (instructor), or gives the account of this name or e-mail a new password. */
  saveAccountLink(link: {
    kind: 'add' | 'reset'
    name: string
    role?: Role
    /** Who makes it: an administrator; null or nobody: the shell. */
    by?: string | null
    tokenHash: string
    at: string
    endsAt: string
  }): Promise<'saved' | 'name-taken' | 'name-unknown'>
  /**
   * Keeps a one-time token by which somebody gets in again: to a new password of an account, or, for a guest, to a further browser.
   * `by`: an administrator, an instructor for a learner of their `class`, or null for who asked for a mail. Null: it may not be made.
   */
  saveLinkBack(link: {
    learner: string
    by: string | null
    class?: string
    tokenHash: string
    at: string
    endsAt: string
  }): Promise<'password' | 'browser' | null>
  hasAdministrator(): Promise<boolean>
  /** What an unused one-time token is for; null when it is not known, used or too old. */
  accountLink(tokenHash: string, at: string): Promise<AccountLink | null>
  /** Makes the account of a link, with its role. Links for the first account end with it. */
  createInstructor(
    account: { id: string; setupTokenHash: string; name: string; passwordHash: string; at: string } & StudyClock,
  ): Promise<'created' | 'name-taken' | 'token-invalid'>
  /**
   * Makes a learner's account: of the guest `id`, who keeps everything, or of a learner who is made with it. `has-account`: the
   * learner has one already. Other accounts may have the e-mail.
   */
  createLearnerAccount(
    account: { id: string; name: string; email: string; passwordHash: string; at: string } & StudyClock,
  ): Promise<'created' | 'has-account'>
  /** Gives the account of a `reset` token a new password and ends all its sessions; the account's learner, or null. */
  resetPassword(reset: { tokenHash: string; passwordHash: string; at: string }): Promise<string | null>
  /** The oldest account of this name or e-mail. */
  accountByName(name: string): Promise<{ learner: string; passwordHash: string } | null>
  /** The accounts that a name or an e-mail may mean, oldest first; their passwords tell which. */
  accountsMeantBy(nameOrEmail: string): Promise<readonly SignInAccount[]>
  account(learner: string): Promise<(Account & { readonly passwordHash: string }) | null>
  /** `name-taken`: the account signs in by its name, and another one has it. */
  saveAccountName(learner: string, name: string): Promise<'saved' | 'name-taken'>
  /** The password hash comes along, because accounts of one e-mail share their salt. */
  saveAccountEmail(learner: string, email: string, passwordHash: string): Promise<void>
  /** Saves a new password, and ends all sessions but this one. */
  savePassword(learner: string, passwordHash: string, tokenHash: string): Promise<void>
  /** By name. */
  accounts(part: Part, filter: AccountFilter): Promise<readonly Account[]>
  /** `last-administrator`: nobody could give the role back. */
  giveRole(given: {
    learner: string
    role: Role
    /** An administrator's id; null: from the shell. */
    by: string | null
    at: string
    reason: string
  }): Promise<'saved' | 'unknown' | 'last-administrator'>
}
