// `drillmark account`: links to accounts, and roles, made beside a running server.

import { randomUUIDv7 } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { account } from '../../src/cli/account.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { newLink, setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { captured } from './captured.ts'

const PASSWORD = 'correct horse battery'

let data: string
let running: Store
let site: TestApp
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'drillmark-account-'))
  running = openStore(join(data, 'drillmark.db'))
  site = await (await startApp()).again(undefined, running)
  const ines = site.visitor()
  await ines.open((await setupPath(running, new Date(site.clock.now))) ?? '')
  await ines.press('Create instructor account', { name: 'Ines', password: PASSWORD })
})
afterEach(async () => {
  await site.app.close()
  await running.close()
  await rm(data, { recursive: true })
})

const command = (...argv: string[]) =>
  captured(() => account(['--data', data, ...argv], { openStore, newLink, now: () => new Date(site.clock.now) }))
const pathIn = (out: string): string => new URL(/http\S+/.exec(out)?.[0] ?? '').pathname

test('add prints a link to an account for the running server, with the address and the name that were given', async () => {
  const { code, out } = await command('add', 'Otto Ohm', '--public-url', 'https://drill.example.org/')
  expect(code).toBe(0)
  expect(out).toMatch(
    /^To make the instructor account Otto Ohm, open this link once within a day:\nhttps:\/\/drill\.example\.org\/setup\/[\w-]{43}\n/,
  )
  const otto = site.visitor()
  await otto.open(pathIn(out))
  expect(otto.form('Create instructor account').fields).toContainEqual(['name', 'Otto Ohm'])
  await otto.press('Create instructor account', { password: PASSWORD })
  expect([otto.page.title, otto.page.html.includes('Signed in as Otto Ohm')]).toEqual(['Classes', true])
  expect((await site.visitor().open(pathIn(out))).status).toBe(404)
})

test('reset prints a link to a new password, which ends the sessions of the account', async () => {
  const thief = site.visitor()
  await thief.open('/sign-in')
  await thief.press('Sign in', { name: 'Ines', password: PASSWORD })
  const { code, out } = await command('reset', ' INES')
  expect(code).toBe(0)
  const ines = site.visitor()
  expect((await ines.open(pathIn(out))).text).toContain('For the instructor account Ines.')
  expect((await ines.press('Save and sign in', { password: 'short' })).text).toContain('at least 10 characters')
  await ines.press('Save and sign in', { password: 'another battery' })
  expect(ines.page.title).toBe('Classes')
  expect((await thief.open('/classes')).title).toBe('Sign in')
  await thief.press('Sign in', { name: 'Ines', password: PASSWORD })
  expect(thief.page.text).toContain('do not belong together')
  expect((await site.visitor().open(pathIn(out))).status).toBe(404)
})

test('role gives an account another role; who has it now may do what it may, without signing in again', async () => {
  const added = await command('add', 'Otto', '--role', 'administrator')
  expect(added.out).toContain('To make the administrator account Otto')
  const otto = site.visitor()
  await otto.open(pathIn(added.out))
  await otto.press('Create administrator account', { password: PASSWORD })
  expect((await command('role', 'ines', 'learner')).out).toBe('ines is a learner now.\n')
  expect((await command('role', 'Otto', 'instructor')).err).toContain('is the only administrator')
  const [ines] = await running.accountsMeantBy('Ines')
  expect(await running.account(ines?.learner ?? '')).toMatchObject({ role: 'learner' })
  expect((await otto.open('/classes')).title).toBe('Classes')
  await command('role', 'Ines', 'administrator')
  await command('role', 'Otto', 'learner')
  expect((await otto.open('/classes')).title).toBe('Sign in')
})

test('a link is too old after a day', async () => {
  const { out } = await command('add', 'Otto')
  site.clock.now = new Date(Date.parse(site.clock.now) + 25 * 3_600_000).toISOString()
  expect((await site.visitor().open(pathIn(out))).text).toContain('does not work any more')
})

test.each([
  [['add', 'ines'], 'there is an account "ines" already'],
  [['reset', 'Otto'], 'there is no account "Otto"'],
  [['drop', 'Ines'], 'say "add", "reset" or "role"'],
  [['add'], 'name the account'],
  [['add', 'Otto', 'Ohm'], '"Ohm" is too much'],
  [['add', 'otto@example.org'], '"otto@example.org" is no name for an account'],
  [['add', 'Otto', '--role', 'learner'], 'learners make their accounts themselves'],
  [['add', 'Otto', '--role', 'king'], '"king" is no role'],
  [['role', 'Ines'], 'say which role'],
  [['role', 'Otto', 'instructor'], 'there is no account "Otto"'],
  [['role', 'Ines', 'instructor'], '"Ines" is the only administrator'],
  [['add', 'Otto', '--public-url', 'example'], '--public-url example is not an address'],
  [['add', 'Otto', '--data', `/nowhere/${randomUUIDv7()}`], 'there is no database in /nowhere/'],
])('%j is refused in one line', async (argv, message) => {
  const { code, out, err } = await command(...argv)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(`drillmark account: ${message}`)
})
