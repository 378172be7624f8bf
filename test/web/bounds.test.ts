// What one address and one learner may have kept, and that a class behind one address does not notice.

import { beforeEach, expect, test } from 'vitest'

import { budget } from '../../src/web/budget.ts'
import { originOf } from '../../src/web/origin.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { linesIn } from '../support/visitor.ts'

const READ = { method: 'POST', url: '/chapters/boot-sequence/read' } as const

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})

function secondsLater(seconds: number): void {
  site.clock.now = new Date(Date.parse(site.clock.now) + seconds * 1000).toISOString()
}

async function newGuest(remoteAddress: string): Promise<number> {
  const headers = { 'user-agent': `browser ${Math.random()}` }
  return (await site.app.inject({ ...READ, remoteAddress, headers })).statusCode
}

test('guests of one address are bounded in a minute, and no other address hears of it', async () => {
  const made: number[] = []
  for (let guest = 0; guest < 125; guest += 1) made.push(await newGuest('192.0.2.1'))
  expect(made.filter((status) => status === 303)).toHaveLength(120)
  expect(made.slice(120)).toEqual(Array<number>(5).fill(429))
  expect(await newGuest('192.0.2.2')).toBe(303)
  secondsLater(61)
  expect(await newGuest('192.0.2.1')).toBe(303)
})

test('whoever is refused keeps the form, and sends it again', async () => {
  for (let guest = 0; guest < 120; guest += 1) await newGuest('127.0.0.1')
  const visitor = site.visitor()
  await visitor.open('/scenarios/upgrade-from-tftp')
  await visitor.press('Run', { lines: 'enable\nshow flash:' })
  expect([visitor.page.status, visitor.page.headers['retry-after']]).toEqual([429, '60'])
  expect(visitor.page.text).toContain('Very many people began here just now')
  expect(linesIn(visitor.page.html)).toBe('enable\nshow flash:')
  secondsLater(61)
  await visitor.press('Send it again')
  expect([visitor.page.status, linesIn(visitor.page.html)]).toEqual([200, 'enable\nshow flash:'])
})

test('lines of one learner are bounded in a day; forty others behind the address go on', async () => {
  const learner = site.visitor()
  await learner.open('/scenarios/upgrade-from-tftp')
  const form = learner.form('Run')
  const lines = `! ${'x'.repeat(200)}\n`.repeat(490)
  let sent = 0
  while (sent < 40 && (await learner.send(form, { lines })).status === 200) sent += 1
  expect(sent).toBeGreaterThan(15)
  expect([learner.page.status, learner.page.title]).toEqual([429, 'That is more than one day holds'])
  expect(linesIn(learner.page.html)).toBe(lines)
  for (let other = 0; other < 40; other += 1) {
    const classmate = site.visitor()
    await classmate.open('/scenarios/upgrade-from-tftp')
    await classmate.press('Run', { lines: 'enable\nshow version' })
    expect(classmate.page.status).toBe(200)
  }
  secondsLater(86_401)
  expect((await learner.send(form, { lines: 'enable' })).status).toBe(200)
}, 60_000)

test('a budget is spent in a window, does not grow without end, and forgives a clock that was set back', () => {
  let at = 1_000_000
  const spent = budget(2, 60_000, () => new Date(at))
  expect([spent.take('a'), spent.take('a'), spent.take('a'), spent.take('b')]).toEqual([null, null, 60, null])
  spent.giveBack('a')
  expect([spent.take('a'), spent.take('a', 2)]).toEqual([null, 60])
  at -= 1000
  expect(spent.take('a')).toBeNull()
  for (let key = 0; key < 30_000; key += 1) spent.take(`key ${key}`)
  expect([spent.take('a'), spent.take('a')]).toEqual([null, null])
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s is of %s', (ip, origin) => {
  expect(originOf({ ip })).toBe(origin)
})

test('behind a proxy that is trusted visitors are told apart; nobody else may say where they are', async () => {
  const { app } = await site.again(undefined, undefined, { trustProxy: ['10.0.0.1'] })
  const guestOf = async (remoteAddress: string, from: string): Promise<number> =>
    (await app.inject({ ...READ, remoteAddress, headers: { 'x-forwarded-for': from } })).statusCode
  for (let guest = 0; guest < 120; guest += 1) expect(await guestOf('10.0.0.1', '192.0.2.1')).toBe(303)
  expect([await guestOf('10.0.0.1', '192.0.2.1'), await guestOf('10.0.0.1', '192.0.2.2')]).toEqual([429, 303])
  expect(await guestOf('192.0.2.1', '192.0.2.3')).toBe(429)
})
