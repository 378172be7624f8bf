// Lines: how many there may be, and the protocols they take.

import { expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import type { PlatformName } from '../../../../src/sim/platforms/platform.ts'
import { freshWorld } from '../../../corpus/device.ts'
import { type, type Screen } from '../../../support/console.ts'

const configured = (platform: PlatformName, lines: string): Screen =>
  type(freshWorld(platform), `enable\nconfigure terminal\n${lines}`)

test.each<[PlatformName, string, boolean]>([
  ['c2911', 'line vty 5 1500', true],
  ['isr4331', 'line vty 5 1500', true],
  ['c2960', 'line vty 5 15', true],
  ['c2960', 'line vty 5 16', false],
  ['c9300', 'line vty 16 97', true],
  ['c9300', 'line vty 16 98', false],
])('%s: %s', (platform, line, isTaken) => {
  const { entries, device } = configured(platform, line)
  expect(entries.at(-1)?.output === '').toBe(isTaken)
  expect(device.within.map(({ block }) => block)).toEqual(isTaken ? ['config-line'] : [])
})

test('`?` shows how many vty lines there may be', () => {
  expect(configured('c9300', 'line vty 0 ?').entries.at(-1)?.output).toContain('  <1-97>  Last Line number\n')
})

test('protocols are shown in the order of the device, however many there are', () => {
  const { text } = configured(
    'c2911',
    'line aux 0\ntransport input ssh telnet\ntransport output ssh v120 telnet pad\ndo show running-config | include transport',
  )
  expect(text).toContain('\n transport input telnet ssh\n transport output pad telnet v120 ssh\n')
})

test.each([
  ['c2911', 'transport input telnet all'],
  ['c2911', 'transport input none ssh'],
  ['c2960', 'transport input telnet lat'],
] as const)('%s refuses %s', (platform, line) => {
  expect(configured(platform, `line con 0\n${line}`).entries.at(-1)?.output).toContain(
    "% Invalid input detected at '^'",
  )
})

test('lines of a card are configured together and alone', () => {
  const world = freshWorld('c2621xm', ['line 1 8', 'line 0/1/0 0/1/1'])
  const { device } = type(
    world,
    'enable\nconfigure terminal\nline 1 8\nno exec\ntransport input all\nline 3\npassword cisco\nline 0/1/0 0/1/1\nexec-timeout 0 0\nend',
  )
  const text = runningConfigText(device)
  expect(text).toContain('line 1 2\n no exec\n transport input all\nline 3\n password cisco\n no exec\n')
  expect(text).toContain('line 4 8\n no exec\n transport input all\n')
  expect(text).toContain('line 0/1/0 0/1/1\n exec-timeout 0 0\n')
})

test.each<[PlatformName, string]>([
  ['c2621xm', 'line 1 2'],
  ['c2911', 'line 0/0/0'],
  ['c9300', 'line aux 0'],
])('%s has %s with a card, or as another model', (platform, line) => {
  const last = (ports: readonly string[]): string | undefined =>
    type(freshWorld(platform, ports), `enable\nconfigure terminal\n${line}`).entries.at(-1)?.output
  expect(last([line])).toBe('')
  expect(last([])).toBe('% Invalid line\n')
})
