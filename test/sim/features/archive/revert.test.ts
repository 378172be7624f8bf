// Changes under a revert timer, and help of the words that are not simulated.

import { describe, expect, test } from 'vitest'
import { helpFor } from '../../../../src/sim/console-help.ts'
import { configuring, enabled, router, type } from '../../../support/console.ts'

const ARCHIVE = 'configure terminal\narchive\npath flash:backup\nend\n'

describe('a change under a revert timer', () => {
  test('saves a vty that cut itself off', () => {
    const world = router({
      line: { vty: 'Gi0/0' },
      'startup-config':
        'enable secret cisco\narchive\n path flash:backup\ninterface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\nline vty 0 4\n password lab\n',
    })
    const lost = type(
      world,
      'enable\ncisco\nconfigure terminal revert timer 5\ninterface g0/0\nshutdown\n@wait 4m\n@connect',
    )
    expect(lost.waiting).toBe('')
    const back = type(lost.world, '@wait 1m\n@connect')
    expect(back.waiting).toBe('Password: ')
    expect(back.events).toContainEqual(expect.objectContaining({ type: 'config-replace' }))
  })

  test('is told apart from an archive that nothing brings back', () => {
    const screen = type(enabled(), `${ARCHIVE}archive config\nconfigure terminal revert timer 5`)
    expect(screen.events.flatMap((event) => (event.type === 'archive' ? [event.revert] : []))).toEqual([false, true])
  })

  test('leaves the block that is being configured', () => {
    const screen = type(enabled(), `${ARCHIVE}configure terminal revert timer 2\ninterface Loopback5\n@wait 2m`)
    expect(screen.waiting).toBe('R1(config)#')
    expect(screen.device.config.ports['Loopback5']).toBeUndefined()
  })

  test('has one timer: a second change waits for the first, and the time can be set anew', () => {
    const begun = type(enabled(), `${ARCHIVE}configure terminal revert timer 5\nhostname X\nend`).world
    expect(type(begun, 'configure terminal revert timer 9').device.archived).toHaveLength(1)
    const later = type(begun, 'configure revert timer 60\n@wait 30m')
    expect(later.waiting).toBe('X#')
    expect(type(later.world, '@wait 30m').waiting).toBe('R1#')
  })

  test('is forgotten by a reload', () => {
    const screen = type(
      enabled(),
      `${ARCHIVE}configure terminal revert timer 60\nhostname X\nend\nwrite\n@power-cycle\n@wait 2h\nenable\nconfigure revert now`,
    )
    expect(screen.lastLine).toBe('%No Rollback Confirmed Change pending')
    expect(screen.waiting).toBe('X#')
  })

  test('needs its minutes, and other forms are not simulated', () => {
    expect(type(enabled(), 'configure terminal revert timer').lastLine).toBe('% Incomplete command.')
    expect(type(enabled(), 'configure terminal revert idle 5').lastLine).toBe(
      '% Not simulated here: configure terminal revert idle 5',
    )
  })

  test('says when the archive it should go back to is gone', () => {
    const screen = type(
      enabled(),
      `${ARCHIVE}configure terminal revert timer 5\nhostname X\nend\ndelete /force flash:backup-May--4-09-00-00.000-0\nconfigure revert now`,
    )
    expect(screen.lastLine).toContain('(No such file or directory)')
    expect(screen.waiting).toBe('X#')
  })
})

test('no config-register leaves the register and the configuration alone', () => {
  const before = configuring()
  const screen = type(before, 'no config-register\nno config-register 0x2102\ndefault config-register')
  expect(screen.text).not.toContain('Invalid')
  expect(screen.device.register).toEqual(type(before, '').device.register)
  expect(screen.device.unsaved).toBe(false)
})

test('setup at the prompt can wait, without autoinstall', () => {
  expect(type(enabled(), 'setup\n@wait 10m').text).not.toContain('network-confg')
  expect(type(enabled(), 'setup\n@wait 10m\nno').waiting).toBe('R1#')
})

test('file prompt quiet has delete ask for the name only', () => {
  const screen = type(configuring(), 'file prompt quiet\nend\ncopy running-config flash:a\ndelete flash:\na')
  expect(screen.waiting).toBe('R1#')
  expect(screen.events.at(-1)).toMatchObject({ type: 'delete', url: 'flash0:/a' })
})

describe('help of words that are not simulated', () => {
  test.each([
    ['', 'traceroute', 'Trace route to destination'],
    ['', 'debug', "Debugging functions (see also 'undebug')"],
    ['show ', 'interfaces', 'Interface status and configuration'],
    ['show ip ', 'nat', 'IP NAT information'],
  ])('privileged: %s%s', (before, word, text) => {
    expect(helpFor(enabled(), before).output).toMatch(
      new RegExp(`^ {2}${word} +${text.replace(/[()]/g, '\\$&')}$`, 'm'),
    )
  })

  test.each([
    ['router ', 'ospf', 'Open Shortest Path First (OSPF)'],
    ['ip ', 'nat', 'NAT configuration commands'],
    ['no ip ', 'nat', 'NAT configuration commands'],
    ['', 'snmp-server', 'Modify SNMP engine parameters'],
  ])('configuration: %s%s', (before, word, text) => {
    expect(helpFor(configuring(), before).output).toMatch(
      new RegExp(`^ {2}${word} +${text.replace(/[()]/g, '\\$&')}`, 'm'),
    )
  })
})
