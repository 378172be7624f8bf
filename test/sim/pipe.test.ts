import { describe, expect, test } from 'vitest'
import { filterOf } from '../../src/sim/pipe.ts'
import { enabled, plays, type } from '../support/console.ts'

const text =
  'a\ninterface Gi0/0\n ip address 10.0.0.1\n shutdown\ninterface Gi0/1\n ip address 10.0.1.1\nline con 0\n login\nend\n'
const filter = (line: string): string => {
  const found = filterOf(line, 0)
  return found.kind === 'filter' ? found.apply(text, { left: 1e6 }) : found.kind
}

describe('the filters', () => {
  test.each([
    ['include ip', ' ip address 10.0.0.1\n ip address 10.0.1.1\n'],
    ['i IP', ''],
    ['inc ^interface', 'interface Gi0/0\ninterface Gi0/1\n'],
    ['i 0/0|login', 'interface Gi0/0\n login\n'],
    ['exclude ip|interface', 'a\n shutdown\nline con 0\n login\nend\n'],
    ['begin line', 'line con 0\n login\nend\n'],
    ['b nothing', ''],
    ['section Gi0/1', 'interface Gi0/1\n ip address 10.0.1.1\n'],
    ['sec shutdown', ' shutdown\n'],
    ['section exclude interface', 'a\nline con 0\n login\nend\n'],
    ['count interface', 'Number of lines which match regexp = 2\n'],
    ['  include   line', 'line con 0\n'],
    ['include', 'incomplete'],
    ['', 'incomplete'],
    ['e x', 'filter'],
    ['xyz a', 'invalid'],
    ['include (', 'malformed'],
    ['redirect flash:x', 'real'],
  ])('%j', (line, expected) => {
    expect(line === 'e x' ? filterOf(line, 0).kind : filter(line)).toBe(expected)
  })
})

test('on the console', () => {
  plays(
    enabled(),
    `
    R1#show version | include register
    Configuration register is 0x2102
    R1#show version|include register
    Configuration register is 0x2102
    R1#show running-config | include boot
    boot-start-marker
    boot-end-marker
    R1#show version | xyz
                      ^
    % Invalid input detected at '^' marker.

    R1#show version | include
    % Incomplete command.

    R1#show version | include (
    % Failed to compile regular expression.
    R1#show version | redirect flash:x
    % Not simulated here: the output filter redirect
    R1#`,
  )
})

test('a filter that takes too long is stopped, shows nothing and says so; the next line is as quick as ever', () => {
  // Without a period, so that the pattern never comes back to a state it knows.
  const mixed = (from: number): string =>
    Array.from({ length: 220 }, (_, n) => (Math.imul(from + n, 0x9e3779b1) & 0x8000000 ? 'x' : 'p')).join('')
  const interfaces = Array.from(
    { length: 40 },
    (_, n) => `interface Loopback${n}\ndescription ${mixed(n * 1000)}`,
  ).join('\n')
  const { entries } = type(
    enabled(),
    `configure terminal\n${interfaces}\nend\nshow running-config | include (p|x)*x${'.'.repeat(180)}~\nshow running-config | count description`,
  )
  expect(entries.at(-2)).toMatchObject({
    output: '',
    note: 'this filter takes too long, so it was stopped and shows nothing: use a shorter pattern',
  })
  expect(entries.at(-1)?.output).toContain('= 40\n')
})

test('only show takes a pipe', () => {
  expect(type(enabled(), 'dir | include bin').text).toContain("% Invalid input detected at '^' marker.")
})

test('a section inside a section is what is indented deeper than its first line', () => {
  const output =
    'Gi0/0 is up\n  Global address(es):\n    2001::1\n  Joined groups:\n    FF02::1\n    FF02::2\n  MTU is 1500\n'
  const found = filterOf('section Joined', 0)
  expect(found.kind === 'filter' && found.apply(output, { left: 1e6 })).toBe(
    '  Joined groups:\n    FF02::1\n    FF02::2\n',
  )
})
