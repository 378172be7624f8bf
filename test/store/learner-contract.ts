// The part of the store contract about learners, sessions and the one-time setup.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { clock, guest, instructor, noon } from './values.ts'

export function learnerContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  describe('learners', () => {
    test('a guest is known by the session it was created with, and by no other', async () => {
      const made = await store.createGuest({ id: 'ada', tokenHash: 'hash', at: noon(1), ...clock })
      expect(made).toEqual({ id: 'ada', createdAt: noon(1), zone: 'Europe/Paris', rolloverHour: 4, account: null })
      expect(await store.learnerBySession('hash')).toEqual(made)
      expect(await store.learnerBySession('another')).toBeNull()
    })

    test('a learner may move to another time zone', async () => {
      await guest(store, 'ada')
      await store.setStudyClock('ada', { zone: 'Asia/Tokyo', rolloverHour: 2 })
      expect(await store.learnerBySession('token-of-ada')).toMatchObject({ zone: 'Asia/Tokyo', rolloverHour: 2 })
    })

    test('signing in adds a session, signing out ends that one only', async () => {
      await guest(store, 'ada')
      await store.signIn({ learner: 'ada', tokenHash: 'laptop', at: noon(2) })
      await store.signOut('laptop')
      expect(await store.learnerBySession('laptop')).toBeNull()
      expect(await store.learnerBySession('token-of-ada')).not.toBeNull()
    })
  })

  describe('the one-time setup', () => {
    const account = (given: object = {}) => ({
      id: 'grace',
      setupTokenHash: 'setup',
      name: 'Grace',
      passwordHash: 'phc',
      at: noon(1),
      ...clock,
      ...given,
    })

    test('makes an instructor, who can be found by name in any case', async () => {
      await store.saveSetupToken('setup', noon(1))
      expect([await store.hasInstructor(), await store.isSetupToken('setup')]).toEqual([false, true])
      expect(await store.createInstructor(account())).toBe('created')
      expect([await store.hasInstructor(), await store.isSetupToken('setup')]).toEqual([true, false])
      expect(await store.accountByName(' GRACE ')).toEqual({ learner: 'grace', passwordHash: 'phc' })
      await store.signIn({ learner: 'grace', tokenHash: 'session', at: noon(1) })
      expect((await store.learnerBySession('session'))?.account).toEqual({ name: 'Grace', role: 'instructor' })
    })

    test('works once', async () => {
      await store.saveSetupToken('setup', noon(1))
      const both = [store.createInstructor(account()), store.createInstructor(account({ id: 'eve', name: 'Eve' }))]
      expect(await Promise.all(both)).toEqual(['created', 'token-invalid'])
      expect(await store.accountByName('Eve')).toBeNull()
    })

    test('needs a token that was made', async () => {
      expect(await store.createInstructor(account())).toBe('token-invalid')
    })

    test('with a taken name costs no token', async () => {
      await instructor(store, 'Grace')
      await store.saveSetupToken('setup', noon(1))
      expect(await store.createInstructor(account({ id: 'another', name: 'grace' }))).toBe('name-taken')
      expect(await store.createInstructor(account({ id: 'another', name: 'Hopper' }))).toBe('created')
    })

    test('a new token ends the earlier one', async () => {
      await store.saveSetupToken('old', noon(1))
      await store.saveSetupToken('new', noon(2))
      expect([await store.isSetupToken('old'), await store.isSetupToken('new')]).toEqual([false, true])
    })
  })
}
