// Lines of which a device shows nothing but their text: they are kept, and there is nothing to say about them.

import { expect, test } from 'vitest'
import type { PlatformName } from '../../src/sim/platforms/platform.ts'
import { freshWorld } from '../corpus/device.ts'
import { enabled, type, type Screen } from '../support/console.ts'

/** What a device shows of lines typed in global configuration. */
const typed = (platform: PlatformName, lines: string): Screen =>
  type(freshWorld(platform), `enable\nconfigure terminal\n${lines}\ndo show running-config`)

test.each<[PlatformName, string, string]>([
  ['c2911', 'scheduler allocate 20000 1000', 'scheduler allocate 20000 1000'],
  ['c2911', 'service tcp-keepalives-in', 'service tcp-keepalives-in'],
  ['c2911', 'no service pad', 'no service pad'],
  ['c2911', 'snmp-server location Rack 4', 'snmp-server location Rack 4'],
  ['c2911', 'redundancy', 'redundancy'],
  ['c2911', 'logging history warnings', 'logging history warnings'],
  ['c2911', 'line con 0\nabsolute-timeout 10', ' absolute-timeout 10'],
  ['c2911', 'line con 0\nstopbits 1', ' stopbits 1'],
  ['c2911', 'access-list 10 permit 10.9.0.0 0.0.0.255', 'access-list 10 permit 10.9.0.0 0.0.0.255'],
  ['c2911', 'ip access-list standard NOC\npermit host 10.9.0.5', ' permit 10.9.0.5'],
  ['c9300', 'diagnostic bootup level minimal', 'diagnostic bootup level minimal'],
])('%s keeps %s', (platform, lines, shown) => {
  const { entries, device, events, text } = typed(platform, lines)
  expect(text.split('\n')).toContain(shown)
  expect(entries.at(-2)).toMatchObject({ output: '', meaning: { kind: 'command', simulated: true } })
  expect(device.notSimulated).toBe(0)
  expect(events.filter(({ type }) => type === 'refused-command')).toEqual([])
})

test('a line that does something here still says that it does not', () => {
  const { entries, device } = type(enabled(), 'configure terminal\nntp server 10.0.0.1')
  expect(entries.at(-1)).toMatchObject({ meaning: { kind: 'command', simulated: false } })
  expect(device.notSimulated).toBe(1)
})

test('of a line that is shown either way, the later form stands', () => {
  const keepalive = 'platform punt-keepalive disable-kernel-core'
  const shown = (lines: string): readonly string[] =>
    typed('c9300', lines)
      .text.split('\n')
      .filter((line) => line.endsWith(keepalive) && !line.includes('#'))
  expect(shown(`no ${keepalive}`)).toEqual([`no ${keepalive}`])
  expect(shown(`no ${keepalive}\n${keepalive}`)).toEqual([keepalive])
  expect(shown(`${keepalive}\nno ${keepalive}`)).toEqual([`no ${keepalive}`])
})

test.each(['c2911', 'isr4331', 'c2960', 'c9300'] as const)(
  'the access of an SNMP community stands in capitals, however it was typed: %s',
  (platform) => {
    const { text } = typed(platform, 'snmp-server community public ro 10\nsnmp-server community Secret Rw')
    expect(text).toContain('\nsnmp-server community public RO 10\n')
    expect(text).toContain('\nsnmp-server community Secret RW\n')
    expect(
      typed(platform, 'snmp-server community public ro\nno snmp-server community public ro').text.match(
        /community public RO$/gm,
      ),
    ).toBeNull()
  },
)

test.each(['no ntp server 10.0.0.1', 'no service config'])(
  'there is nothing to say of a line that is taken away where it was not: %s',
  (lines) => {
    const { entries } = type(enabled(), `configure terminal\n${lines}`)
    expect(entries.at(-1)).toMatchObject({ output: '' })
  },
)

test('show running-config flow shows the blocks of one kind, or one of them', () => {
  const shown = (what: string): string | undefined =>
    type(
      enabled(),
      `configure terminal\nflow exporter OUT\ndestination 10.0.0.9\nflow monitor A\ndescription first\nflow monitor B\ncache timeout active 60\nend\nshow running-config flow ${what}`,
    ).entries.at(-1)?.output
  expect(shown('monitor')).toBe(
    'Current configuration:\n!\nflow monitor A\n description first\n!\nflow monitor B\n cache timeout active 60\n!\n\n',
  )
  expect(shown('monitor B')).toBe('Current configuration:\n!\nflow monitor B\n cache timeout active 60\n!\n\n')
})
