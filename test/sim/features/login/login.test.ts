import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import type { World } from '../../../../src/sim/world.ts'
import { configuring, enabled, router, type } from '../../../support/console.ts'

const over = (lines: string): World =>
  router({
    line: { vty: 'Gi0/0' },
    'startup-config': `username ops privilege 15 secret S3cret\n${lines}interface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\nline vty 0 4\n login local\n`,
  })
const BLOCK = 'login block-for 120 attempts 2 within 60\n'

describe('login block-for', () => {
  test('refuses new sessions behind so many failures, until its time is over', () => {
    const quiet = type(over(BLOCK), '@connect\nops\n1\nops\n2')
    expect(quiet.waiting).toBe('')
    const refused = type(quiet.world, '@connect')
    expect(refused.entries[0]?.note).toContain('quiet mode')
    expect(type(quiet.world, '@wait 118s\n@connect').waiting).toBe('')
    expect(type(quiet.world, '@wait 2m\n@connect').waiting).toBe('Username: ')
  })

  test('failures that lie further apart do not count together', () => {
    const screen = type(over(BLOCK), '@connect\nops\n1\n@wait 61s\nops\n2')
    expect(screen.waiting).toBe('Username: ')
    expect(type(screen.world, 'ops\n3').waiting).toBe('')
  })

  test('hosts of the quiet-mode list may still log in', () => {
    const screen = type(over(`${BLOCK}login quiet-mode access-class ADMIN\n`), '@connect\nops\n1\nops\n2\n')
    expect(type(screen.world, 'ops\nS3cret\nshow login').text).toContain('ACL ADMIN')
  })

  test('the console is never blocked', () => {
    const world = router({
      'startup-config': `username ops privilege 15 secret S3cret\n${BLOCK}line con 0\n login local\n`,
    })
    expect(type(world, 'exit\nops\n1\nops\n2\nops\n3').waiting).toBe('Username: ')
  })

  test('no forms, and a power cycle, forget', () => {
    const quiet = type(over(BLOCK), '@connect\nops\n1\nops\n2').world
    expect(type(quiet, '@power-cycle\n@connect').waiting).toBe('Username: ')
    const lines = 'login block-for 100 attempts 3 within 60\nlogin delay 5\nlogin quiet-mode access-class 10'
    const set = type(configuring(), lines)
    expect(runningConfigText(set.device)).toContain(lines)
    const none = type(set.world, 'no login block-for\nno login delay\nno login quiet-mode access-class')
    expect(runningConfigText(none.device)).not.toMatch(/^login/m)
  })
})

test('login delay passes behind a failed login', () => {
  const world = type(over('login delay 7\n'), '@connect\nops').world
  expect(type(world, 'wrong').world.clock - world.clock).toBe(7000)
  expect(type(world, 'S3cret').world.clock - world.clock).toBe(0)
})

test('logins are logged where that is configured', () => {
  const guarded = (lines: string): World =>
    router({ 'startup-config': `username ops privilege 15 secret S3cret\n${lines}line con 0\n login local\n` })
  const typed = 'exit\nops\nwrong\nops\nS3cret'
  expect(type(guarded(''), typed).text).not.toContain('SEC_LOGIN')
  expect(type(guarded('login on-success log\n'), typed).text).toMatch(
    /%SEC_LOGIN-5-LOGIN_SUCCESS: Login Success \[user: ops\].* at \d\d:\d\d:\d\d UTC \w{3} May 4 2026\n/,
  )
  expect(type(guarded('login on-failure log\n'), typed).text.match(/%SEC_LOGIN-\d/g)).toEqual(['%SEC_LOGIN-4'])
})

describe('show login', () => {
  test('says what is configured', () => {
    expect(type(enabled(), 'show login').text).not.toMatch(/failures occur in/)
    expect(type(configuring(), `${BLOCK}do show login`).text).toMatch(
      /more than 2 login failures occur in 60 seconds[^]*disabled for 120 seconds/,
    )
  })

  test('counts the failures of the watch window', () => {
    expect(type(over(BLOCK), '@connect\nops\n1\nops\nS3cret\nshow login').text).toMatch(
      /failures for current window: 1\b/,
    )
  })

  test('leaves show log to logging', () => {
    expect(type(enabled(), 'show log').text).toContain('Syslog logging')
    expect(type(enabled(), 'show logi').text).toContain('login')
  })
})
