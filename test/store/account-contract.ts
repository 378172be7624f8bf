// The part of the store contract about accounts: e-mails, names, roles.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { clock, guest, instructor, noon } from './values.ts'

export function accountContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())
  const account = (id: string, given: object = {}) =>
    store.createLearnerAccount({
      id,
      name: 'Ada',
      email: 'ada@example.org',
      passwordHash: `phc-${id}`,
      at: noon(2),
      ...clock,
      ...given,
    })
  const meant = async (text: string) => (await store.accountsMeantBy(text)).map(({ learner }) => learner)

  describe('an account of a learner', () => {
    test('is that of the guest, who keeps the session, or of a new learner; there is one of each', async () => {
      await guest(store, 'ada')
      expect(await account('ada')).toBe('created')
      expect(await account('ada', { name: 'Eve' })).toBe('has-account')
      expect((await store.session('token-of-ada', noon(3)))?.learner.account).toEqual({ name: 'Ada', role: 'learner' })
      expect(await account('new')).toBe('created')
      expect(await store.account('new')).toMatchObject({ name: 'Ada', email: 'ada@example.org', role: 'learner' })
    })

    test('is meant by its e-mail however that is spelt, with all others that have it, and never by its name', async () => {
      await account('ada')
      await account('eve', { at: noon(3) })
      for (const text of ['ada@example.org', ' ADA@Example.ORG', 'ａda@example.org', 'a\u200bda@example.org'])
        expect([text, await meant(text)]).toEqual([text, ['ada', 'eve']])
      expect(await meant('Ada')).toEqual([])
      expect(await meant('aada@example.org')).toEqual([])
      expect(new Set((await store.accountsMeantBy('ada@example.org')).map(({ key }) => key)).size).toBe(1)
    })

    test('changes its name, e-mail and password; a new password ends all sessions but one', async () => {
      await guest(store, 'ada')
      await account('ada')
      await store.signIn({ learner: 'ada', tokenHash: 'phone', at: noon(2), endsAt: noon(9) })
      await store.saveDeviceLink({ learner: 'ada', tokenHash: 'link', endsAt: noon(9) })
      expect(await store.saveAccountName('ada', 'Countess')).toBe('saved')
      await store.saveAccountEmail('ada', 'Lovelace@example.org', 'phc-2')
      await store.savePassword('ada', 'phc-3', 'token-of-ada')
      expect(await store.account('ada')).toMatchObject({
        name: 'Countess',
        email: 'Lovelace@example.org',
        passwordHash: 'phc-3',
      })
      expect([await meant('ada@example.org'), await meant('lovelace@example.org')]).toEqual([[], ['ada']])
      expect(await store.session('token-of-ada', noon(3))).not.toBeNull()
      expect([await store.session('phone', noon(3)), await store.deviceLink('link', noon(3))]).toEqual([null, null])
    })
  })

  test('an instructor signs in by name and, once there is one, by e-mail; the name stays the only one of its kind', async () => {
    const grace = await instructor(store, 'Grace')
    await instructor(store, 'Edith')
    await store.saveAccountEmail(grace, 'grace@example.org', 'phc')
    const [byName] = await store.accountsMeantBy('GRACE')
    const [byEmail] = await store.accountsMeantBy('grace@example.org')
    expect(byName).toEqual(byEmail)
    expect(await store.saveAccountName(grace, 'edith')).toBe('name-taken')
    expect(await store.saveAccountName(grace, 'Grace Hopper')).toBe('saved')
    expect([await meant('Grace'), await meant('grace hopper')]).toEqual([[], [grace]])
  })

  test('accounts are listed by name, in parts, and found by a part of a name or e-mail, or by role', async () => {
    await instructor(store, 'Grace')
    for (const name of ['Zoe', 'ada', 'Bo']) await account(name, { name, email: `${name}.x@example.org` })
    const names = async (text: string, role: 'learner' | null = null, part = { limit: 9, offset: 0 }) =>
      (await store.accounts(part, { text, role })).map(({ name }) => name)
    expect(await names('')).toEqual(['ada', 'Bo', 'Grace', 'Zoe'])
    expect(await names('', null, { limit: 2, offset: 1 })).toEqual(['Bo', 'Grace'])
    expect([await names('ZO'), await names('bo.X@'), await names('', 'learner')]).toEqual([
      ['Zoe'],
      ['Bo'],
      ['ada', 'Bo', 'Zoe'],
    ])
  })

  describe('a role', () => {
    const give = (learner: string, role: 'learner' | 'instructor' | 'administrator', by: string | null = null) =>
      store.giveRole({ learner, role, by, at: noon(3), reason: 'so agreed' })

    test('is given and taken, is in the log with who did it, and counts at once', async () => {
      const grace = await instructor(store, 'Grace')
      await guest(store, 'ada')
      await account('ada')
      expect((await store.session('token-of-ada', noon(3)))?.learner.account?.role).toBe('learner')
      expect(await give('ada', 'administrator', grace)).toBe('saved')
      expect((await store.session('token-of-ada', noon(3)))?.learner.account?.role).toBe('administrator')
      expect(await give(grace, 'learner')).toBe('saved')
      expect(await store.auditLog({ act: 'role given' }, { limit: 9, offset: 0 })).toMatchObject([
        { actor: 'the shell', about: 'Grace', what: 'administrator → learner', reason: 'so agreed' },
        { actor: 'Grace', actorId: grace, about: 'Ada', aboutId: 'ada', what: 'learner → administrator', at: noon(3) },
      ])
    })

    test('of the last administrator stays; the same role again changes nothing', async () => {
      const grace = await instructor(store, 'Grace')
      for (const role of ['learner', 'instructor'] as const) expect(await give(grace, role)).toBe('last-administrator')
      expect(await give(grace, 'administrator')).toBe('saved')
      expect(await give('nobody', 'instructor')).toBe('unknown')
      expect(await store.auditLog({ act: 'role given' }, { limit: 9, offset: 0 })).toEqual([])
      expect(await store.hasAdministrator()).toBe(true)
    })
  })
}
