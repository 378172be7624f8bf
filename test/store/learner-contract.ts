// The part of the store contract about learners, sessions and the one-time setup.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { usualSchedule } from '../../src/store/aside.ts'
import type { Store } from '../../src/store/store.ts'
import { clock, guest, instructor, noEvidence, noon, quiz, response, opensNothing } from './values.ts'

export function learnerContract(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())
  const isLink = async (tokenHash: string) => (await store.accountLink(tokenHash, noon(2))) !== null

  describe('learners', () => {
    test('a guest is known by the session it was created with, and by no other', async () => {
      const made = await store.createGuest({ id: 'ada', tokenHash: 'hash', at: noon(1), endsAt: noon(9), ...clock })
      expect(made).toEqual({
        id: 'ada',
        createdAt: noon(1),
        zone: 'Europe/Paris',
        rolloverHour: 4,
        examDay: null,
        asksConfidence: true,
        schedule: usualSchedule,
        weights: null,
        classGates: null,
        account: null,
      })
      expect(await store.session('hash', noon(2))).toMatchObject({ learner: made, endsAt: noon(9) })
      expect(await store.session('another', noon(2))).toBeNull()
    })

    test('a learner may move to another time zone', async () => {
      await guest(store, 'ada')
      await store.saveClock('ada', { zone: 'Asia/Tokyo', rolloverHour: 2 })
      await store.saveExamDay('ada', '2027-03-01')
      expect(await store.session('token-of-ada', noon(2))).toMatchObject({
        learner: { zone: 'Asia/Tokyo', rolloverHour: 2, examDay: '2027-03-01' },
      })
    })

    test('signing in adds a session, signing out ends that one only', async () => {
      await guest(store, 'ada')
      await store.signIn({ learner: 'ada', tokenHash: 'laptop', at: noon(2), endsAt: noon(9) })
      await store.signOut('laptop')
      expect(await store.session('laptop', noon(3))).toBeNull()
      expect(await store.session('token-of-ada', noon(3))).not.toBeNull()
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
      expect([await store.hasAdministrator(), await isLink('setup')]).toEqual([false, true])
      expect(await store.createInstructor(account())).toBe('created')
      expect([await store.hasAdministrator(), await isLink('setup')]).toEqual([true, false])
      expect(await store.accountByName(' GRACE ')).toEqual({ learner: 'grace', passwordHash: 'phc' })
      await store.signIn({ learner: 'grace', tokenHash: 'session', at: noon(1), endsAt: noon(9) })
      expect((await store.session('session', noon(2)))?.learner.account).toEqual({
        name: 'Grace',
        role: 'administrator',
      })
    })

    test('is found by its name however the letters are composed or look', async () => {
      await store.saveSetupToken('setup', noon(1))
      await store.createInstructor(account({ name: '\u00c5sa Miriam' }))
      for (const name of ['A\u030asa Miriam', '\u212bsa miriam', '\uff21\u030asa Miriam', '\u0410\u030asa Miriam'])
        expect(await store.accountByName(name)).toEqual({ learner: 'grace', passwordHash: 'phc' })
      await store.saveSetupToken('another', noon(1))
      expect(await store.createInstructor(account({ id: 'eve', setupTokenHash: 'another', name: 'Åsa Mirіam' }))).toBe(
        'name-taken',
      )
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

    test('works with the link of every start, until one of them has been used', async () => {
      await store.saveSetupToken('old', noon(1))
      await store.saveSetupToken('new', noon(2))
      expect([await isLink('old'), await isLink('new')]).toEqual([true, true])
      await store.createInstructor(account({ setupTokenHash: 'old' }))
      expect([await isLink('old'), await isLink('new')]).toEqual([false, false])
    })
  })

  describe('a link to an account', () => {
    const link = (given: object = {}) => ({
      kind: 'add' as const,
      name: 'Hopper',
      tokenHash: 'link',
      at: noon(2),
      endsAt: noon(3),
      ...given,
    })
    const account = { id: 'hopper', setupTokenHash: 'link', name: 'Hopper', passwordHash: 'phc', ...clock }
    let grace: string
    beforeEach(async () => {
      grace = await instructor(store, 'Grace')
    })

    test('makes a further instructor, once, and not after its end', async () => {
      expect(await store.saveAccountLink(link())).toBe('saved')
      expect(await store.accountLink('link', noon(2))).toEqual({ kind: 'add', name: 'Hopper', role: 'instructor' })
      expect(await store.createInstructor({ ...account, at: noon(3) })).toBe('token-invalid')
      expect(await store.createInstructor({ ...account, at: noon(2) })).toBe('created')
      expect(await store.createInstructor({ ...account, id: 'x', name: 'X', at: noon(2) })).toBe('token-invalid')
    })

    test('is not made for a name that is taken, nor to reset one that nobody has', async () => {
      expect(await store.saveAccountLink(link({ name: 'ｇrace ' }))).toBe('name-taken')
      expect(await store.saveAccountLink(link({ kind: 'reset' }))).toBe('name-unknown')
      expect(await store.accountLink('link', noon(2))).toBeNull()
    })

    test('gives an account a new password and ends its sessions', async () => {
      await store.signIn({ learner: grace, tokenHash: 'laptop', at: noon(1), endsAt: noon(9) })
      await store.saveAccountLink(link({ kind: 'reset', name: 'grace' }))
      expect(await store.accountLink('link', noon(2))).toEqual({ kind: 'reset', name: 'Grace', role: 'administrator' })
      expect(await store.createInstructor({ ...account, at: noon(2) })).toBe('token-invalid')
      expect(await store.resetPassword({ tokenHash: 'link', passwordHash: 'new', at: noon(2) })).toBe(grace)
      expect(await store.accountByName('Grace')).toEqual({ learner: grace, passwordHash: 'new' })
      expect(await store.session('laptop', noon(2))).toBeNull()
      expect(await store.resetPassword({ tokenHash: 'link', passwordHash: 'newer', at: noon(2) })).toBeNull()
    })

    test('is replaced by a newer one to the same account, and no link to make an account resets one', async () => {
      await store.saveAccountLink(link({ kind: 'reset', name: 'Grace', tokenHash: 'first' }))
      await store.saveAccountLink(link({ kind: 'reset', name: 'Grace', tokenHash: 'second' }))
      await store.saveAccountLink(link())
      expect([await isLink('first'), await isLink('second')]).toEqual([false, true])
      expect(await store.resetPassword({ tokenHash: 'link', passwordHash: 'new', at: noon(2) })).toBeNull()
    })
  })

  describe('what nobody comes back to', () => {
    const none = { sessions: 0, guests: 0 }

    test('a session ends at its time, is removed then, and may be moved on before', async () => {
      await store.createGuest({ id: 'ada', tokenHash: 'hash', at: noon(1), endsAt: noon(5), ...clock })
      expect(await store.session('hash', noon(5))).toBeNull()
      await store.renewSession('hash', noon(7))
      expect(await store.session('hash', noon(5))).toMatchObject({ endsAt: noon(7) })
      expect(await store.removeStale({ at: noon(6), guestsBefore: noon(1) })).toEqual(none)
      expect(await store.removeStale({ at: noon(7), guestsBefore: noon(1) })).toEqual({ ...none, sessions: 1 })
    })

    test('a guest who answered nothing is removed; one who answered, wrote or joined is not, nor is an instructor', async () => {
      const grace = await instructor(store, 'Grace')
      await store.createClass(grace, { id: 'c1', name: 'Class', joinCode: 'JOIN', at: noon(1) })
      for (const name of ['idle', 'opened', 'read', 'answered', 'joined', 'drafted']) await guest(store, name)
      await store.startQuiz('opened', quiz('q1'), opensNothing)
      await store.markRead('read', 'boot', noon(1), opensNothing)
      await store.startQuiz('answered', quiz('q2'), opensNothing)
      await store.saveResponse('answered', 'q2', response(), 'fact', noEvidence, opensNothing)
      await store.enrol('joined', { class: 'c1', name: 'J', at: noon(1), detailsFrom: '' })
      await store.saveDraft('drafted', 'recover', { lines: 'enable', seed: null }, noon(9))
      expect(await store.removeStale({ at: noon(2), guestsBefore: noon(1) })).toEqual(none)
      expect(await store.removeStale({ at: noon(2), guestsBefore: noon(8) })).toEqual({ ...none, guests: 2 })
      for (const name of ['read', 'answered', 'joined', 'drafted'])
        expect([name, (await store.session(`token-of-${name}`, noon(2))) === null]).toEqual([name, false])
      expect(await store.session('token-of-idle', noon(2))).toBeNull()
    })
  })
}
