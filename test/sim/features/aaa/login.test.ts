import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import type { World } from '../../../../src/sim/world.ts'
import { configuring, router, type } from '../../../support/console.ts'

const USERS = 'username ops privilege 15 secret S3cret\nusername bob password hello\n'
/** A console or a vty at its login, with AAA and some lines of configuration. */
const atConsole = (lines: string, line = ''): World =>
  router({ 'startup-config': `aaa new-model\n${lines}line con 0\n${line}` })
const atVty = (lines: string, line = ''): World =>
  router({
    line: { vty: 'Gi0/0' },
    'startup-config': `aaa new-model\n${lines}interface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\nline vty 0 4\n${line}`,
  })
const waiting = (world: World, text: string): string => type(world, text).waiting

describe('aaa new-model', () => {
  test('takes the login lines away, and off again they stand at their default', () => {
    const on = type(configuring({ 'startup-config': USERS }), 'line vty 0 4\nlogin local\naaa new-model')
    expect(runningConfigText(on.device)).toMatch(/line vty 0 4\n(?! login)/)
    expect(runningConfigText(on.device)).toContain('\naaa new-model\naaa session-id common\n')
    const off = type(on.world, 'no aaa new-model')
    expect(runningConfigText(off.device)).toContain('line vty 0 4\n login\n')
    expect(runningConfigText(off.device)).not.toContain('session-id')
  })

  test('a vty line that is made later has no login line either', () => {
    const screen = type(configuring(), 'aaa new-model\nline vty 0 15\ntransport input ssh')
    expect(runningConfigText(screen.device)).not.toMatch(/^ login/m)
  })

  test('refuses login on a line', () => {
    const world = type(configuring(), 'aaa new-model\nline vty 0 4').world
    const message = 'AAA is enabled. Command not supported. Use an aaa authentication methodlist'
    expect(type(world, 'login local').lastLine).toBe(message)
    expect(type(world, 'login').lastLine).toBe(message)
  })

  test('leaves the console open until there is a default list, and asks local users on a vty', () => {
    expect(waiting(atConsole(USERS), 'exit')).toBe('R1>')
    expect(waiting(atConsole(`${USERS}aaa authentication login default local\n`), 'exit')).toBe('Username: ')
    expect(waiting(atVty(USERS), '@connect')).toBe('Username: ')
  })

  test('without exec authorization a user of level 15 begins at >, with it at #', () => {
    const local = `${USERS}aaa authentication login default local\n`
    expect(waiting(atVty(local), '@connect\nops\nS3cret')).toBe('R1>')
    expect(waiting(atVty(`${local}aaa authorization exec default local\n`), '@connect\nops\nS3cret')).toBe('R1#')
    const console = `${local}aaa authorization exec default local\n`
    expect(waiting(atConsole(console), 'exit\nops\nS3cret')).toBe('R1>')
    expect(waiting(atConsole(`${console}aaa authorization console\n`), 'exit\nops\nS3cret')).toBe('R1#')
  })

  test('exec authorization by a list on the line', () => {
    const lists = `${USERS}aaa authorization exec VTY local\n`
    expect(waiting(atVty(lists), '@connect\nops\nS3cret')).toBe('R1>')
    expect(waiting(atVty(lists, ' authorization exec VTY\n'), '@connect\nops\nS3cret')).toBe('R1#')
  })

  test('a session that exec authorization does not grant is closed, also where nobody is asked', () => {
    const lists = `aaa authentication login default none\naaa authorization exec default local\n`
    expect(type(atVty(lists), '@connect').text).toContain('% Authorization failed.')
    const console = type(atConsole(`${lists}aaa authorization console\n`), 'exit\n\n')
    expect(console.text.match(/% Authorization failed\./g)).toHaveLength(2)
  })
})

describe('a list of methods', () => {
  const tries = (methods: string, typed: string, more = USERS): string =>
    waiting(atConsole(`${more}aaa authentication login default ${methods}\n`), `exit\n${typed}`)

  test.each([
    ['a group without servers leaves it to the next method', 'group tacacs+ local', 'bob\nhello', 'R1>'],
    ['a wrong password ends it', 'local none', 'bob\nwrong', 'Username: '],
    ['an unknown user is left to the next method', 'local none', 'eve\nanything', 'R1>'],
    ['nobody judges, nobody gets in', 'group tacacs+', 'bob\nhello', 'Username: '],
    ['local takes a name in either case', 'local', 'BOB\nhello', 'R1>'],
    ['local-case does not', 'local-case', 'BOB\nhello', 'Username: '],
    ['a RADIUS server is asked with a name', 'group radius none', 'eve\nx', 'R1>'],
    ['none asks nobody', 'group tacacs+ none', '', 'R1>'],
  ])('%s', (_, methods, typed, prompt) => {
    expect(tries(methods, typed)).toBe(prompt)
  })

  test('enable and line ask for a password alone, and are passed over when none is set', () => {
    const secret = 'enable secret lab\n'
    expect(tries('enable', '', secret)).toBe('Password: ')
    expect(tries('enable', 'lab', secret)).toBe('R1>')
    expect(tries('enable', 'wrong', secret)).toBe('Password: ')
    expect(tries('line enable none', '', secret)).toBe('Password: ')
    expect(tries('line none', '', secret)).toBe('R1>')
  })

  test('three wrong answers end the session, or as many as aaa authentication attempts login says', () => {
    const world = (more: string): World => atVty(`${USERS}aaa authentication login default local\n${more}`)
    const wrong = '@connect\nbob\n1\nbob\n2\n'
    expect(type(world(''), wrong).waiting).toBe('Username: ')
    expect(type(world(''), `${wrong}bob\n3`).waiting).toBe('')
    expect(type(world('aaa authentication attempts login 2\n'), wrong).waiting).toBe('')
  })

  test('a line uses the list it names, and the default list where that is missing', () => {
    const lists = `${USERS}enable secret lab\naaa authentication login default local\naaa authentication login CON enable\n`
    expect(waiting(atConsole(lists), 'exit')).toBe('Username: ')
    expect(waiting(atConsole(lists, ' login authentication CON\n'), 'exit')).toBe('Password: ')
    expect(waiting(atConsole(lists, ' login authentication MISSING\n'), 'exit')).toBe('Username: ')
  })

  test('login authentication stands on the line, and not when it names the default list', () => {
    const world = type(configuring(), 'aaa new-model\naaa authentication login CON enable\nline con 0').world
    const named = type(world, 'login authentication CON')
    expect(named.entries[0]?.note).toBeNull()
    expect(type(world, 'login authentication MISSING').entries[0]?.note).toContain('MISSING')
    expect(runningConfigText(named.device)).toContain('line con 0\n login authentication CON\n')
    expect(runningConfigText(type(named.world, 'login authentication default').device)).not.toContain('login auth')
    expect(runningConfigText(type(named.world, 'no login authentication').device)).not.toContain('login auth')
  })
})

describe('enable with aaa new-model', () => {
  test('asks once for the secret', () => {
    const world = atConsole('enable secret lab\n')
    expect(waiting(world, 'enable\nwrong')).toBe('R1>')
    expect(waiting(world, 'enable\nlab')).toBe('R1#')
  })

  test('without a secret opens at the console, and not on a vty', () => {
    expect(waiting(atConsole(''), 'enable')).toBe('R1#')
    expect(type(atVty(USERS), '@connect\nbob\nhello\nenable').waiting).toBe('R1>')
  })

  test('goes by its list', () => {
    const enable = (methods: string): string =>
      waiting(atConsole(`enable secret lab\naaa authentication enable default ${methods}\n`), 'enable')
    expect(enable('group tacacs+ enable')).toBe('Password: ')
    expect(enable('none')).toBe('R1#')
    expect(waiting(atConsole('aaa authentication enable default group tacacs+\n'), 'enable')).toBe('R1>')
  })
})

test('lists and accounting are kept without a message, in the order of the device', () => {
  const screen = type(
    configuring(),
    `aaa new-model
    aaa accounting exec default start-stop group tacacs+
    aaa authorization exec default group tacacs+ if-authenticated
    aaa authentication login default group tacacs+ local
    aaa authentication enable default group tacacs+ enable`,
  )
  expect(screen.text).not.toContain('Not simulated')
  expect(runningConfigText(screen.device)).toContain(
    `aaa new-model
aaa authentication login default group tacacs+ local
aaa authentication enable default group tacacs+ enable
aaa authorization exec default group tacacs+ if-authenticated
aaa accounting exec default start-stop group tacacs+
aaa session-id common
`,
  )
})

describe('before aaa new-model', () => {
  test.each([
    'aaa authentication login default local',
    'aaa authorization exec default local',
    'aaa session-id common',
    'no aaa authentication login default',
    'line con 0\nlogin authentication default',
  ])('a device does not know %j', (line) => {
    expect(type(configuring(), line).text).toContain("% Invalid input detected at '^' marker.")
    expect(type(configuring(), `aaa new-model\n${line}`).text).not.toContain('% Invalid')
  })

  test('? lists new-model alone, and afterwards the rest', () => {
    const words = (world: World): readonly string[] => type(world, 'aaa ?').entries[0]?.output.match(/^ {2}\S+/gm) ?? []
    expect(words(configuring())).toEqual(['  new-model'])
    expect(words(type(configuring(), 'aaa new-model').world)).toContain('  authentication')
  })

  test('a startup-config without it has no AAA', () => {
    const world = router({ 'startup-config': 'aaa authentication login default enable\n' })
    expect(runningConfigText(type(world, '').device)).not.toContain('aaa authentication')
  })

  test('without it again, the lines that only AAA knows are gone', () => {
    const lists = `aaa new-model
    aaa group server radius RAD
    aaa authentication login CON local
    aaa session-id unique
    line con 0
    login authentication CON
    authorization exec CON
    accounting commands 15 CON`
    const off = type(configuring(), `${lists}\nno aaa new-model`)
    expect(runningConfigText(off.device).match(/^.*(?:aaa|CON).*$/gm)).toEqual(['no aaa new-model'])
    const again = runningConfigText(type(off.world, 'aaa new-model').device)
    expect(again.match(/^.*(?:aaa|CON).*$/gm)).toEqual(['aaa new-model', 'aaa session-id common'])
  })
})

test('aaa lists of other services are kept without a message; one that would refuse every command says so', () => {
  const screen = type(
    configuring(),
    'aaa new-model\naaa authorization network X local group IAS\naaa authorization commands 15 default group tacacs+ local',
  )
  expect(screen.text).not.toContain('Not simulated')
  expect(type(configuring(), 'aaa new-model\naaa authorization commands 15 default group tacacs+').lastLine).toContain(
    'Not simulated',
  )
})
