import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../src/sim/config.ts'
import { plainOf, type7 } from '../../src/sim/features/access/passwords.ts'
import type { World } from '../../src/sim/world.ts'
import { configuring, enabled, plays, router, type } from '../support/console.ts'

const AVAILABLE = '\n\nR1 con0 is now available\n\n\nPress RETURN to get started.\n\n\n'

describe('a login on the console', () => {
  const guarded = (lines: string, more = ''): World => router({ 'startup-config': `${more}line con 0\n${lines}` })

  test('login asks the line password, three times', () => {
    const screen = type(guarded(' password lab\n login\n'), 'exit\nwrong\nwrong\nwrong\nlab')
    expect(screen.text).toContain(`${AVAILABLE}\nUser Access Verification\n\nPassword: `.slice(1))
    expect(screen.text).toContain('Password: \nPassword: \nPassword: \n% Bad passwords\n\nR1 con0 is now available')
    expect(screen.waiting).toBe('R1>')
  })

  test('login local asks for a user and a password; a level 15 user begins at #', () => {
    const world = guarded(' login local\n', 'username ops privilege 15 secret S3cret\nusername bob password hello\n')
    expect(type(world, 'exit').waiting).toBe('Username: ')
    expect(type(world, 'exit\nops\nS3cret').waiting).toBe('R1#')
    expect(type(world, 'exit\nbob\nhello').waiting).toBe('R1>')
    const wrong = type(world, 'exit\nops\nno')
    expect(wrong.text).toContain('Password: \n% Login invalid\n\nUsername: ')
    expect(type(wrong.world, 'ops\nno\nops\nno').text).toContain('% Login invalid\n\nR1 con0 is now available')
  })

  test('is asked after a power cycle and after a reload, behind the banner', () => {
    const world = guarded(' password lab\n login\n', 'banner motd #Keep out#\n')
    expect(type(world, '@power-cycle').text).toMatch(
      /Press RETURN to get started!\n\n\n\*May [^]*\nKeep out\n\nUser Access Verification\n\nPassword: $/,
    )
    expect(type(world, '@power-cycle\nlab').waiting).toBe('R1>')
  })

  test('login without a password lets nobody in', () => {
    const screen = type(guarded(' login\n'), 'exit\n\n')
    expect(screen.text.match(/Password required, but none set/g)).toHaveLength(2)
    expect(screen.waiting).toBe('')
  })

  test('login says that it waits for a password, line by line', () => {
    expect(type(configuring(), 'line con 0\nlogin').lastLine).toBe(
      "% Login disabled on line 0, until 'password' is set",
    )
    expect(
      type(configuring(), 'line vty 0 4\nlogin').text.match(/% Login disabled on line \d+, until 'password' is set/g),
    ).toEqual([388, 389, 390, 391, 392].map((line) => `% Login disabled on line ${line}, until 'password' is set`))
  })

  test('the session is named in the log', () => {
    const world = guarded(' login local\n', 'username ops privilege 15 secret S3cret\n')
    expect(type(world, 'exit\nops\nS3cret\nconf t\nend').lastLine).toMatch(
      /%SYS-5-CONFIG_I: Configured from console by ops on console$/,
    )
  })
})

describe('a session over a vty', () => {
  const over = (change: Readonly<Record<string, unknown>> = {}): World =>
    router({
      line: { vty: 'Gi0/0' },
      'startup-config':
        'enable secret cisco\ninterface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\nline vty 0 4\n password lab\n',
      ...change,
    })
  const inside = (): World => type(over(), 'enable\ncisco').world

  test('sees no log messages until terminal monitor', () => {
    expect(type(inside(), 'conf t\ninterface g0/1\nno shutdown\nend').text).not.toContain('%')
    expect(type(inside(), 'terminal monitor\nconf t\nend').lastLine).toMatch(
      /%SYS-5-CONFIG_I: Configured from console by vty0$/,
    )
    expect(type(enabled(), 'terminal monitor').lastLine).toBe('% Console already monitors')
  })

  test('needs an enable password', () => {
    expect(
      type(over({ 'startup-config': 'interface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\n' }), 'enable')
        .lastLine,
    ).toBe('% No password set')
  })

  test('takes the password of the console for enable while no other is set', () => {
    const world = over({
      'startup-config':
        'interface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\nline con 0\n password desk\n login\n',
    })
    expect(type(world, 'enable\ndesk').waiting).toBe('R1#')
    expect(type(world, 'enable\nx\nx\nx').text).toContain('% Bad passwords')
    const secret = type(world, 'enable\ndesk\nconf t\nenable secret cisco\nend\ndisable').world
    expect(type(secret, 'enable\ndesk').waiting).toBe('Password: ')
    expect(type(secret, 'enable\ncisco').waiting).toBe('R1#')
  })

  test.each(['shutdown', 'no ip address', 'ip address 10.0.9.1 255.255.255.0'])(
    'is lost when its interface gets %s',
    (line) => {
      const screen = type(inside(), `conf t\ninterface g0/0\n${line}\nshow version`)
      expect(screen.waiting).toBe('')
      expect(screen.entries.at(-2)?.note).toContain('the session over GigabitEthernet0/0 is gone')
      expect(screen.entries.at(-1)).toMatchObject({ kind: 'refused', output: '' })
      expect(screen.events).toContainEqual(expect.objectContaining({ type: 'session', op: 'lost' }))
    },
  )

  test('another interface may change', () => {
    expect(type(inside(), 'conf t\ninterface g0/1\nshutdown\nno ip address').waiting).toBe('R1(config-if)#')
  })

  test('is opened again with @connect, by the login of the line, when the interface answers', () => {
    const lost = type(inside(), 'conf t\ninterface g0/0\nip address 10.0.9.1 255.255.255.0').world
    expect(type(lost, '@connect').waiting).toBe('Password: ')
    expect(type(lost, '@connect\nlab').waiting).toBe('R1>')
    const shut = type(inside(), 'conf t\ninterface g0/0\nshutdown\n@connect')
    expect(shut.entries.at(-1)).toMatchObject({ kind: 'refused', note: 'the device does not answer on that interface' })
    expect(type(router(), '@connect').entries[0]?.kind).toBe('refused')
  })

  test('a safety net of reload in brings the old address back', () => {
    const screen = type(
      inside(),
      'reload in 10\n\nconf t\ninterface g0/0\nip address 10.0.9.1 255.255.255.0\n@wait 15m\n@connect\nlab',
    )
    expect(screen.waiting).toBe('R1>')
    expect(screen.device.config.ip.ports['GigabitEthernet0/0']?.address).toBe('10.0.0.1')
    expect(screen.device.reloads).toBe(1)
  })

  test('sees the countdown of a scheduled reload, not the boot behind it; a lost one sees neither', () => {
    const connected = type(inside(), 'reload in 10\n\n@wait 15m')
    expect(connected.text).toMatch(/SHUTDOWN in 00:05:00[^]+SHUTDOWN in 00:01:00[^]+SHUTDOWN NOW ---\n\*\*\*\n+$/)
    const lost = type(inside(), 'reload in 10\n\nconf t\ninterface g0/0\nshutdown\n@wait 15m')
    expect(lost.device.reloads).toBe(1)
    expect(lost.entries.at(-1)?.output).toBe('')
  })

  test('a lost one sees nothing of a return to the archived configuration', () => {
    const world = over({
      'startup-config':
        'enable secret cisco\narchive\n path flash:backup\ninterface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\nline vty 0 4\n password lab\n',
    })
    const lost = type(world, 'enable\ncisco\nconfigure terminal revert timer 5\ninterface g0/0\nshutdown\n@wait 5m')
    expect(lost.events).toContainEqual(expect.objectContaining({ type: 'config-replace' }))
    expect(lost.entries.at(-1)?.output).toBe('')
  })

  test('shows nothing of a reload, and may not leave the device in ROMmon', () => {
    const screen = type(inside(), 'reload\n\n')
    expect(screen.text).not.toContain('System Bootstrap')
    expect(screen.waiting).toBe('')
    expect(type(inside(), 'conf t\nconfig-register 0x2100\nend\nreload').lastLine).toBe(
      '%You cannot reload from a virtual terminal if the system is not set up for automatic booting.',
    )
  })
})

describe('lines', () => {
  test('vty 0 to 15 are two groups, configured as one', () => {
    const { device } = type(configuring(), 'line vty 0 15\nlogin local\ntransport input ssh\nexec-timeout 5 0')
    expect(runningConfigText(device)).toContain(
      'line vty 0 4\n exec-timeout 5 0\n login local\n transport input ssh\nline vty 5 15\n exec-timeout 5 0\n login local\n transport input ssh\n',
    )
  })

  test('a part of a group is split off, and joined when it is equal again', () => {
    const world = type(configuring(), 'line vty 0 2\nprivilege level 15').world
    expect(Object.keys(type(world, '').device.config.access.lines)).toEqual([
      'con 0',
      'aux 0',
      'tty 2',
      'vty 0 2',
      'vty 3 4',
    ])
    expect(Object.keys(type(world, 'no privilege level').device.config.access.lines)).toEqual([
      'con 0',
      'aux 0',
      'tty 2',
      'vty 0 4',
    ])
    expect(type(configuring(), 'line vty 0 2\nend').device.unsaved).toBe(false)
  })

  test('the first five cannot be removed', () => {
    expect(type(configuring(), 'no line vty 0 4').lastLine).toBe("% Can't delete first 5 VTY lines")
    expect(Object.keys(type(configuring(), 'line vty 0 15\nno line vty 5 15').device.config.access.lines)).toEqual([
      'con 0',
      'aux 0',
      'tty 2',
      'vty 0 4',
    ])
  })
})

describe('passwords of type 7', () => {
  test('are the well-known scrambling, both ways', () => {
    expect(plainOf('7 0822455D0A16')).toBe('cisco')
    expect(plainOf('7 094F471A1A0A')).toBe('cisco')
    for (const clear of ['cisco', 'x', 'a longer password, 1!']) expect(plainOf(type7(clear))).toBe(clear)
    expect(plainOf('cisco')).toBe('cisco')
  })

  test('service password-encryption hides what is there and what comes; turned off, nothing is shown again', () => {
    const { device } = type(
      configuring(),
      'enable password one\nusername bob password two\nline con 0\npassword three\nservice password-encryption\nline vty 0 4\npassword four\nno service password-encryption',
    )
    expect(runningConfigText(device)).not.toMatch(/\b(one|two|three|four)\b/)
    expect(runningConfigText(device).match(/password 7 [0-9A-F]+$/gm)).toHaveLength(4)
    expect(plainOf(device.config.access.lines['con 0']?.password ?? '')).toBe('three')
  })

  test('a clear one that begins like a type is that text, hidden or not', () => {
    const plain = (lines: string): string =>
      plainOf(type(configuring(), lines).device.config.access.lines['con 0']?.password ?? '')
    expect(plain('line con 0\npassword 0 7 seas')).toBe('7 seas')
    expect(plain('line con 0\npassword 0 7 seas\nservice password-encryption')).toBe('7 seas')
  })

  test('are accepted as they are, and opened with the clear text', () => {
    const world = router({ 'startup-config': 'enable password 7 0822455D0A16\n' })
    expect(type(world, 'enable\ncisco').waiting).toBe('R1#')
    expect(type(configuring(), 'line con 0\npassword 7 nonsense').lastLine).toBe('Invalid encrypted password: nonsense')
  })
})

describe('terminal settings', () => {
  test('show history lists the EXEC lines of the session', () => {
    plays(
      router(),
      `
      R1>enable
      R1#show clock
      *09:00:00.000 UTC Mon May 4 2026
      R1#show history
        enable
        show clock
        show history
      R1#show privilege
      Current privilege level is 15
      R1#`,
    )
  })

  test('show history lists lines as they were typed, itself too', () => {
    expect(type(router(), 'en\nsh ver | include uptime\nSh  hist').entries.at(-1)?.output).toBe(
      '  en\n  sh ver | include uptime\n  Sh  hist\n',
    )
  })

  test('show history lists the lines that change the session, too', () => {
    plays(
      enabled(),
      `
      R1#terminal length 0
      R1#terminal width 132
      R1#terminal no length
      R1#show history
        enable
        terminal length 0
        terminal width 132
        terminal no length
        show history
      R1#`,
    )
  })

  test('show history remembers the last twenty lines', () => {
    const lines = Array.from({ length: 30 }, (_, n) => `dir flash:x${n}`)
    const { entries } = type(enabled(), [...lines, 'show history'].join('\n'))
    const shown = [...lines.slice(-19), 'show history']
    expect(entries.at(-1)?.output).toBe(shown.map((line) => `  ${line}\n`).join(''))
  })

  test('show terminal says length and width', () => {
    expect(type(enabled(), 'terminal length 0\nterminal width 132\nshow terminal').text).toContain(
      'Length: 0 lines, Width: 132 columns\n',
    )
    expect(type(enabled(), 'show users').text).toContain('*  0 con 0')
  })
})
