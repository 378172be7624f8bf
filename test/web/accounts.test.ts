// Accounts of learners: made with or without what was done before, claimed, kept apart on a shared machine, changed; and told to nobody.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { Visitor } from '../support/visitor.ts'

const PASSWORD = 'correct horse battery'
const ADA = { name: 'Ada', email: 'ada@example.org', password: PASSWORD }

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})
afterEach(() => site.app.close())

/** Somebody who answered one card on their browser. */
async function guest(card = 'boot-sequence'): Promise<Visitor> {
  const visitor = site.visitor()
  await visitor.open('/review')
  await visitor.press('Show answer')
  await visitor.press('Good')
  await visitor.open(`/chapters/${card}`)
  await visitor.press('Mark as read')
  return visitor
}

async function signUp(visitor: Visitor, given: Record<string, string> = {}): Promise<Visitor> {
  await visitor.open('/sign-up')
  await visitor.press('Make my account', { ...ADA, ...given })
  return visitor
}

async function signIn(visitor: Visitor, given: Record<string, string> = {}): Promise<Visitor> {
  await visitor.open('/sign-in')
  await visitor.press('Sign in', { name: ADA.email, password: PASSWORD, ...given })
  return visitor
}

const answersOf = async (visitor: Visitor) => {
  const file = (await visitor.open('/data/reviews.csv')).html.trimEnd().split('\r\n')
  return file.length - 1
}

describe('a guest who makes an account', () => {
  test('is asked whose the answers are, and keeps them all', async () => {
    const ada = await guest()
    await ada.open('/sign-up')
    expect(ada.page.text).toContain('On this browser: 1 answer since 09:00. Yours?')
    await ada.press('Make my account', ADA)
    expect([ada.page.status, ada.page.text]).toEqual([422, expect.stringContaining('Say whether the answers')])
    expect(ada.form('Make my account').fields).toContainEqual(['email', ADA.email])
    await ada.press('Make my account', { ...ADA, whose: 'mine' })
    expect(ada.page.title).toBe('Your account')
    expect(ada.page.html).toContain('Signed in as Ada')
    expect(await answersOf(ada)).toBe(1)
    expect((await ada.open('/chapters/boot-sequence')).text).toContain('Read on')
    await ada.press('Sign out')
    expect((await ada.open('/data')).text).toContain('Nothing is kept of you yet')
    const elsewhere = await signIn(site.visitor(), { name: ' ADA@example.ORG ' })
    expect([elsewhere.page.title !== 'Sign in', await answersOf(elsewhere)]).toEqual([true, 1])
  })

  test('on a shared machine starts fresh, and the other finds their answers after sign-out', async () => {
    const browser = await guest()
    await signUp(browser, { whose: 'other' })
    expect(await answersOf(browser)).toBe(0)
    expect(browser.page.headers['content-type']).toContain('text/csv')
    await browser.open('/account')
    expect(browser.page.text).toContain('this browser was used without an account: 1 answer since 09:00')
    await browser.press('Sign out')
    expect(await answersOf(browser)).toBe(1)
  })

  test('with nothing to lose is asked nothing', async () => {
    const ada = await signUp(site.visitor())
    expect(ada.page.title).toBe('Your account')
    expect((await ada.open('/sign-up')).title).toBe('Your account')
  })

  test('by a form that is sent twice has one account', async () => {
    const ada = site.visitor()
    await ada.open('/sign-up')
    const form = ada.form('Make my account')
    await ada.send(form, ADA)
    ada.cookies.delete('drillmark')
    await ada.send(form, ADA)
    expect(ada.page.html).toContain('Signed in as Ada')
    expect(await site.store.accountsMeantBy(ADA.email)).toHaveLength(1)
  })
})

describe('signing in on a browser with answers', () => {
  let browser: Visitor
  beforeEach(async () => {
    await signUp(await guest(), { whose: 'mine' })
    site.clock.now = '2026-05-05T18:02:00.000Z'
    browser = await guest('ios-images')
    await signIn(browser)
  })

  test('asks whose they are, and unites the two histories', async () => {
    expect(browser.page.title).toBe('Whose answers are these?')
    expect(browser.page.text).toContain('somebody used this browser: 1 answer since 18:02. Yours?')
    await browser.press('Yes, they are mine')
    expect(browser.page.text).toContain('are in your account')
    expect(await answersOf(browser)).toBe(2)
    await browser.open('/')
    await browser.press('Sign out')
    expect((await browser.open('/data')).text).toContain('Nothing is kept of you yet')
    const [claimed] = await site.store.auditLog({ act: 'record claimed' }, { limit: 9, offset: 0 })
    expect(claimed).toMatchObject({ actor: 'Ada', about: 'Ada' })
  })

  test('leaves what is somebody else’s where it is', async () => {
    await browser.press('No, start fresh')
    expect(await answersOf(browser)).toBe(1)
    await browser.open('/')
    await browser.press('Sign out')
    expect((await browser.open('/chapters/ios-images')).text).toContain('Read on')
    expect(await site.store.auditLog({ act: 'record claimed' }, { limit: 9, offset: 0 })).toEqual([])
  })
})

test('one after the other studies on one machine without an account: starting fresh is one press away, and so is coming back', async () => {
  const machine = await guest()
  await machine.open('/')
  await machine.follow('Not you? Start fresh')
  expect(machine.page.text).toContain('On this browser: 1 answer since 09:00.')
  await machine.press('Start fresh')
  expect((await machine.open('/chapters/boot-sequence')).text).not.toContain('Read on')
  await machine.press('Mark as read')
  await machine.open('/start-fresh')
  await machine.press('Come back to it')
  expect(await answersOf(machine)).toBe(1)
})

describe('nobody is told who has an account', () => {
  test('by signing up: a known e-mail makes another account, and both open with their own passwords', async () => {
    await signUp(await guest(), { whose: 'mine' })
    const answers = [ADA.email, 'new@example.org'].map(async (email) => {
      const eve = await signUp(site.visitor(), { email, password: 'another battery', name: 'Eve' })
      return [eve.page.status, eve.page.text]
    })
    const [known, unknown] = await Promise.all(answers)
    expect(known).toEqual([unknown?.[0], String(unknown?.[1])])
    expect(await answersOf(await signIn(site.visitor(), { password: 'another battery' }))).toBe(0)
    expect(await answersOf(await signIn(site.visitor()))).toBe(1)
  })

  test('by signing in, and by how often either may be tried', async () => {
    await signUp(site.visitor())
    for (const name of [ADA.email, 'nobody@example.org']) {
      const eve = site.visitor(`192.0.2.${name.length}`)
      for (let turn = 0; turn < 10; turn += 1) {
        await signIn(eve, { name, password: `wrong password ${turn}` })
        expect([name, eve.page.status, eve.page.text.includes('do not belong together')]).toEqual([name, 422, true])
      }
      await signUp(eve, { email: name, password: 'another battery' })
      expect([eve.page.status, eve.page.text]).toEqual([429, expect.stringContaining('tried very often')])
    }
  })
})

describe('an account', () => {
  let ada: Visitor
  beforeEach(async () => {
    ada = await signUp(site.visitor())
  })

  test('changes its name, and its e-mail with the password', async () => {
    await ada.press('Save the name', { name: 'Ada Lovelace' })
    expect(ada.page.html).toContain('Signed in as Ada Lovelace')
    await ada.press('Save the e-mail', { email: 'countess@example.org', password: 'wrong password' })
    expect([ada.page.status, ada.page.text]).toEqual([422, expect.stringContaining('That is not your password.')])
    expect(ada.form('Save the e-mail').fields).toContainEqual(['email', 'countess@example.org'])
    await ada.press('Save the e-mail', { password: PASSWORD })
    expect(ada.page.text).toContain('Your e-mail is changed')
    expect((await signIn(site.visitor(), { name: 'countess@example.org' })).page.html).toContain('Signed in as')
    expect((await signIn(site.visitor())).page.text).toContain('do not belong together')
  })

  test('moves to the e-mail of another account, and each still opens with its own password', async () => {
    await signUp(site.visitor(), { name: 'Eve', email: 'eve@example.org', password: 'another battery' })
    await ada.press('Save the e-mail', { email: 'eve@example.org', password: PASSWORD })
    const [one, two] = await site.store.accountsMeantBy('eve@example.org')
    expect(one?.passwordHash.split('$')[4]).toBe(two?.passwordHash.split('$')[4])
    expect((await signIn(site.visitor(), { name: 'eve@example.org' })).page.html).toContain('Signed in as Ada')
    const eve = await signIn(site.visitor(), { name: 'eve@example.org', password: 'another battery' })
    expect(eve.page.html).toContain('Signed in as Eve')
  })

  test('gets a new password, which signs all other browsers out', async () => {
    const phone = await signIn(site.visitor())
    await ada.press('Save the password', { password: PASSWORD, newPassword: 'short' })
    expect(ada.page.text).toContain('at least 10 characters')
    await ada.press('Save the password', { password: PASSWORD, newPassword: 'a new battery' })
    expect(ada.page.text).toContain('Your password is changed')
    expect((await phone.open('/account')).title).toBe('Sign in')
    expect((await signIn(phone)).page.text).toContain('do not belong together')
    expect((await signIn(phone, { password: 'a new battery' })).page.html).toContain('Signed in as Ada')
  })

  test('is no door for who has none', async () => {
    for (const path of ['name', 'email', 'password']) {
      const response = await site.app.inject({ method: 'POST', url: `/account/${path}`, payload: {} })
      expect([response.statusCode, response.headers.location]).toEqual([303, '/sign-in?next=/account'])
    }
    expect((await (await guest()).open('/account')).title).toBe('Sign in')
    expect((await ada.open('/classes')).title).toBe('Sign in')
  })
})
