// Guessing passwords: who is stopped, and who is not.

import { beforeEach, describe, expect, test } from 'vitest'

import { hashPassword, TooManyPasswords, verifyPassword } from '../../src/web/password.ts'
import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import type { Visitor } from '../support/visitor.ts'

const PASSWORD = 'correct horse battery'
const REFUSED = 'Too many wrong passwords.'

let site: TestApp
let owner: Visitor
beforeEach(async () => {
  site = await startApp()
  owner = site.visitor('192.0.2.1')
  await owner.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await owner.press('Create instructor account', { name: 'Ines', password: PASSWORD })
  await owner.press('Sign out')
})

function secondsLater(seconds: number): void {
  site.clock.now = new Date(Date.parse(site.clock.now) + seconds * 1000).toISOString()
}

/** The status of a try from an address with a fresh browser. */
async function guess(address: string, name = 'Ines', password = 'wrong password'): Promise<number> {
  const response = await site.app.inject({
    method: 'POST',
    url: '/sign-in',
    remoteAddress: address,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      'user-agent': `guesser ${Math.random()}`,
    },
    payload: new URLSearchParams({ name, password }).toString(),
  })
  return response.statusCode
}

async function guesses(times: number, address: string, name?: (turn: number) => string): Promise<number[]> {
  const statuses: number[] = []
  for (let turn = 0; turn < times; turn += 1) statuses.push(await guess(address, name?.(turn)))
  return statuses
}

async function ownerSignsIn(visitor: Visitor): Promise<string> {
  await visitor.open('/sign-in')
  await visitor.press('Sign in', { name: 'Ines', password: PASSWORD })
  return visitor.page.title
}

describe('a guesser', () => {
  test('at one address has ten tries in ten minutes, however the name is written and whatever the browser is called', async () => {
    const variants = ['Ines', 'INES', 'Ｉnes', 'Iｎes', 'Inｅs', 'Ineｓ', ' ines ', 'ＩＮＥＳ']
    const statuses = await guesses(14, '198.51.100.7', (turn) => variants[turn % variants.length] ?? '')
    expect(statuses).toEqual([...Array<number>(10).fill(422), ...Array<number>(4).fill(429)])
    expect(await guess('198.51.100.7', 'Ines', PASSWORD)).toBe(429)
    secondsLater(601)
    expect(await guess('198.51.100.7', 'Ines', PASSWORD)).toBe(303)
  })

  test('at one address has eighty tries under changing names; a network of IPv6 is one address', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 90; turn += 1)
      statuses.push(await guess(`2001:db8:1:2::${turn.toString(16)}`, `somebody ${turn}`))
    expect(statuses.filter((status) => status === 422)).toHaveLength(80)
    expect(await guess('2001:db8:1:3::1', 'somebody')).toBe(422)
  })

  test('at many addresses is slowed to a try in three seconds, which somebody else at a new place may have', async () => {
    for (let address = 0; address < 20; address += 1) expect(await guess(`198.51.100.${address}`)).toBe(422)
    expect([await guess('198.51.100.30'), await guess('198.51.100.31')]).toEqual([422, 429])
    expect(await ownerSignsIn(site.visitor('203.0.113.9'))).toBe('Sign in')
    secondsLater(4)
    expect(await ownerSignsIn(site.visitor('203.0.113.9'))).toBe('Classes')
  })

  test('does not keep the owner out of a browser that they used before, not even at the same address', async () => {
    for (let address = 0; address < 24; address += 1) await guesses(2, `198.51.100.${address}`)
    await guesses(40, owner.address)
    expect(await ownerSignsIn(owner)).toBe('Classes')
    await owner.press('Sign out')
    expect(await ownerSignsIn(owner)).toBe('Classes')
  })

  test('gains nothing by the proof of another account, nor by one that we did not sign', async () => {
    await guesses(10, '198.51.100.7')
    const proof = owner.cookies.get('drillmark_known') ?? ''
    expect(proof).not.toBe('')
    for (const forged of [proof.replace(/^[^.]*/, 'x'), proof.replace(/.$/, '')]) {
      const visitor = site.visitor('198.51.100.7')
      visitor.cookies.set('drillmark_known', forged)
      await ownerSignsIn(visitor)
      expect(visitor.page.text).toContain(REFUSED)
    }
  })
})

test('an owner who mistypes is told how long to wait, and right passwords do not count', async () => {
  for (let times = 0; times < 30; times += 1) {
    expect(await ownerSignsIn(owner)).toBe('Classes')
    await owner.press('Sign out')
  }
  const visitor = site.visitor('203.0.113.9')
  await visitor.open('/sign-in')
  for (let times = 0; times < 11; times += 1)
    await visitor.press('Sign in', { name: 'Ines', password: 'wrong password' })
  expect([visitor.page.status, visitor.page.headers['retry-after']]).toEqual([429, '600'])
  expect(visitor.page.text).toContain(`${REFUSED} Wait 10 minutes, then try again.`)
  expect(visitor.form('Sign in').fields).toContainEqual(['name', 'Ines'])
})

test('passwords are checked one after the other, and so many wait at most; who is known waits all the same', async () => {
  const hash = await hashPassword(PASSWORD)
  const checks = await Promise.allSettled(Array.from({ length: 70 }, () => verifyPassword('wrong password', hash)))
  const refused = checks.filter((check) => check.status === 'rejected')
  expect(refused.map(({ reason }) => reason instanceof TooManyPasswords)).toEqual(Array<boolean>(10).fill(true))
  const more = Array.from({ length: 60 }, () => verifyPassword('wrong password', hash))
  expect(await verifyPassword(PASSWORD, hash, true)).toBe(true)
  await Promise.all(more)
})
