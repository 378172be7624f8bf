import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import { enabled, router, type, worldFrom } from '../../../support/console.ts'

const CONFIGURE = 'enable\nconfigure terminal\n'
const after = (lines: string, start = router()) => type(start, CONFIGURE + lines)
const messages = (text: string): string[] => [...text.matchAll(/%([A-Z_]+-\d-[A-Z_]+): /g)].map(([, name = '']) => name)
const ON_A_VTY = router({
  line: { vty: 'GigabitEthernet0/0' },
  'startup-config':
    'enable secret x\ninterface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\n no shutdown\nline vty 0 4\n no login\n',
})

describe('where a message goes', () => {
  test.each([
    ['', ['SYS-5-CONFIG_I']],
    ['no logging console', []],
    ['logging console warnings', []],
    ['logging console 5', ['SYS-5-CONFIG_I']],
    ['logging console errors\ndefault logging console', ['SYS-5-CONFIG_I']],
    // The console has its messages even while logging is off.
    ['no logging on', ['SYS-5-CONFIG_I']],
  ])('the console: %s', (line, shown) => {
    expect(messages(after(`${line}\nend`).text)).toEqual(shown)
  })

  test('however messages are stamped', () => {
    for (const stamp of ['service timestamps log uptime', 'no service timestamps log'])
      expect(messages(after(`${stamp}\nno logging console\nend`).text)).toEqual([])
  })

  test('the level decides, not the message alone', () => {
    const { text } = after('logging console 4\ninterface GigabitEthernet0/1\nno shutdown\nshutdown\nend')
    expect(messages(text)).toEqual(['LINK-3-UPDOWN'])
  })

  test.each([
    ['', true],
    ['no logging buffered', false],
    ['logging buffered 4', false],
    ['logging buffered 8192 notifications', true],
    ['no logging on', false],
  ])('the buffer: %s', (line, kept) => {
    const { text } = after(`${line}\nend\nshow logging`)
    expect(messages(text.slice(text.lastIndexOf('show logging'))).includes('SYS-5-CONFIG_I')).toBe(kept)
  })

  test('a vty has them after terminal monitor, by the level of the monitor', () => {
    const said = (lines: string): string[] => messages(type(ON_A_VTY, `enable\nx\n${lines}\nend`).text)
    expect(said('configure terminal')).toEqual([])
    expect(said('terminal monitor\nconfigure terminal')).toEqual(['SYS-5-CONFIG_I'])
    expect(said('terminal monitor\nconfigure terminal\nno logging console')).toEqual(['SYS-5-CONFIG_I'])
    expect(said('terminal monitor\nconfigure terminal\nlogging monitor 4')).toEqual([])
  })
})

describe('the buffer', () => {
  test('drops its oldest lines, and keeps whole lines', () => {
    const { device } = after(`${'interface GigabitEthernet0/1\nno shutdown\nshutdown\n'.repeat(40)}end`)
    const kept = device.logged.text
    expect(kept.length).toBeLessThanOrEqual(4096)
    expect(kept.length).toBeGreaterThan(3900)
    expect(
      kept
        .split('\n')
        .slice(0, -1)
        .every((line) => /^\*\w{3} .*: %/.test(line)),
    ).toBe(true)
    expect(messages(kept).at(-1)).toBe('SYS-5-CONFIG_I')
    expect(device.logged.counts.buffered).toBe(40 * 4 + 1)
  })

  test('is emptied by clear logging, when it is confirmed', () => {
    const text = (answer: string) => after(`end\nclear logging\n${answer}`).device.logged.text
    expect(text('y')).toBe('')
    expect(text('n')).toContain('SYS-5-CONFIG_I')
  })

  test('does not survive a reload', () => {
    const { device } = after('hostname R9\nend\nwrite memory\nreload\n\n')
    expect(messages(device.logged.text)).toEqual(['LINK-3-UPDOWN', 'SYS-5-CONFIG_I', 'SYS-5-RESTART'])
    expect(device.logged.text).toContain('Configured from memory')
  })
})

describe('the configuration', () => {
  test.each([
    ['logging buffered 16384', 'logging buffered 16384'],
    ['logging buffered 16384 informational', 'logging buffered 16384 informational'],
    ['logging buff 8192 6', 'logging buffered 8192 informational'],
    ['no logging buffered', 'no logging buffered'],
    ['logging console 4', 'logging console warnings'],
    ['no logging console', 'no logging console'],
    ['logging monitor err', 'logging monitor errors'],
    ['logging trap debugging', 'logging trap debugging'],
    ['no logging trap', 'no logging trap'],
    ['no logging on', 'no logging on'],
    ['logging count', 'logging count'],
    ['logging host 10.0.0.9', 'logging host 10.0.0.9'],
    ['logging 10.0.0.9', 'logging host 10.0.0.9'],
    ['logging facility local3', 'logging facility local3'],
    ['logging source-interface g0/1', 'logging source-interface GigabitEthernet0/1'],
  ])('%s is shown as %s, and boots into itself', (line, shown) => {
    const text = runningConfigText(after(line).device)
    expect(text.split('\n')).toContain(shown)
    expect(runningConfigText(type(router({ 'startup-config': text }), '@power-cycle').device)).toBe(text)
  })

  test.each([
    'logging console debugging',
    'logging monitor 7',
    'logging trap',
    'logging trap 6',
    'logging buffered',
    'logging buffered 4096 debugging',
    'logging on',
    'no logging count',
    'logging facility local7',
    'logging host 10.0.0.9\nno logging host 10.0.0.9',
    'logging 10.0.0.9\nno logging 10.0.0.9',
    'logging source-interface g0/1\nno logging source-interface',
  ])('%s is what holds anyway, and is not shown', (line) => {
    expect(runningConfigText(after(line).device)).not.toMatch(/^(?:no )?logging/m)
  })

  test.each(['logging console e', 'logging console 8', 'logging buffered 100'])('%s is refused', (line) => {
    expect(after(line).text).toContain('% Invalid input')
  })

  test('an old router keeps no messages until it is told to', () => {
    const old = worldFrom({ platform: 'c2621xm', flash: ['c2600-ik9o3s3-mz.123-26.bin'] })
    expect(runningConfigText(after('no logging buffered', old).device)).not.toContain('logging')
    expect(runningConfigText(after('logging buffered', old).device)).toContain('logging buffered 4096')
  })
})

describe('servers', () => {
  test('one that is added or taken away is said, and shown with what it got', () => {
    const { text, entries } = after('logging host 10.0.0.9\nlogging trap 5\nend\nshow logging')
    expect(text).toContain('%SYS-6-LOGGINGHOST_STARTSTOP: Logging to host 10.0.0.9 port 514 started - CLI initiated\n')
    // The first message is informational, and went there while the level was.
    expect(entries.at(-1)?.output).toContain(
      '    Trap logging: level notifications, 2 message lines logged\n        Logging to 10.0.0.9  (udp port 514, audit disabled,\n              link up),\n              2 message lines logged, \n',
    )
    expect(after('logging host 10.0.0.9\nno logging host 10.0.0.9').text).toContain('port 514 stopped - CLI initiated')
  })

  test('the link is down where there is no way to it', () => {
    expect(after('logging host 172.16.0.9\nend\nshow logging').text).toContain('link down)')
  })

  test('no logging host needs to know which', () => {
    expect(after('no logging host').text).toContain('% Incomplete command')
  })

  test('a transport that is not simulated is kept', () => {
    const { text, device } = after('logging host 10.0.0.7 transport udp port 5514')
    expect(text).toContain('% Not simulated here')
    expect(runningConfigText(device)).toContain('\nlogging host 10.0.0.7 transport udp port 5514\n')
  })
})

test('sh log is show logging; show login needs a letter more', () => {
  expect(type(enabled(), 'sh log').text).toContain('Syslog logging: enabled')
  expect(type(enabled(), 'sh logi').text).toContain('No login delay has been applied.')
})
