// `show ipv6 route` and what it says of parts of the table (ios-routing.md 6.7).

import { expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { net } from '../../../support/network.ts'

const CONFIG = `interface GigabitEthernet0/0
 ipv6 address 2001:DB8:1::1/64
 no shutdown
interface GigabitEthernet0/1
 ipv6 address FE80::1 link-local
 ipv6 address 2001:DB8:2::1/64
 no shutdown
interface Loopback0
 ipv6 address 2001:DB8:FF::1/128
`
const OTHER = `interface GigabitEthernet0/0
 ipv6 address 2001:DB8:1::2/64
 no shutdown
interface GigabitEthernet0/1
 ipv6 address FE80::2 link-local
 no shutdown
`
const world = net({ R1: ['c2911', CONFIG], R2: ['c2911', OTHER] }, 'R1 Gi0/0 - R2 Gi0/0', 'R1 Gi0/1 - R2 Gi0/1')
const after = (...lines: readonly string[]): World =>
  type(world, ['enable', 'configure terminal', ...lines, 'end'].join('\n')).world
const shown = (from: World, line: string): string => type(from, line).entries.at(-1)?.output ?? ''
/** The entries of a table, without its heading. */
const rows = (text: string): readonly string[] =>
  text.split('\n').filter((line) => /^(?:[A-Z]+ +[\dA-F:]+\/| {5}via)/.test(line))

test('the table stands in the order of its prefixes', () => {
  const lines = ['ipv6 route ::/0 g0/1 fe80::2', 'ipv6 route 2001:db8:5::9/48 2001:db8:1::2 5']
  expect(rows(shown(after(...lines), 'show ipv6 route'))).toEqual([
    'S   ::/0 [1/0]',
    '     via FE80::2, GigabitEthernet0/1',
    'C   2001:DB8:1::/64 [0/0]',
    '     via GigabitEthernet0/0, directly connected',
    'L   2001:DB8:1::1/128 [0/0]',
    '     via GigabitEthernet0/0, receive',
    'C   2001:DB8:2::/64 [0/0]',
    '     via GigabitEthernet0/1, directly connected',
    'L   2001:DB8:2::1/128 [0/0]',
    '     via GigabitEthernet0/1, receive',
    'S   2001:DB8:5::/48 [5/0]',
    '     via 2001:DB8:1::2',
    'LC  2001:DB8:FF::1/128 [0/0]',
    '     via Loopback0, receive',
    'L   FF00::/8 [0/0]',
    '     via Null0, receive',
  ])
})
test('the heading counts the entries', () => {
  expect(shown(world, 'show ipv6 route').split('\n').slice(0, 2)).toEqual([
    'IPv6 Routing Table - default - 6 entries',
    'Codes: C - Connected, L - Local, S - Static, U - Per-user Static route',
  ])
  expect(shown(net({ R1: 'c2911' }), 'show ipv6 route')).toMatch(/^IPv6 Routing Table - default - 0 entries\n/)
  expect(shown(net({ R1: ['c2621xm', 'interface FastEthernet0/0\nipv6 enable\n'] }), 'show ipv6 route')).toMatch(
    /^IPv6 Routing Table - 1 entries\n/,
  )
})

/** The static routes of the table behind these lines. */
const statics = (...lines: readonly string[]): readonly string[] =>
  rows(shown(after(...lines), 'show ipv6 route static'))
test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'by a next hop that another route leads to',
    ['ipv6 route 2001:db8:9::/48 2001:db8:5::1', 'ipv6 route 2001:db8:5::/48 2001:db8:1::2'],
    ['S   2001:DB8:5::/48 [1/0]', '     via 2001:DB8:1::2', 'S   2001:DB8:9::/48 [1/0]', '     via 2001:DB8:5::1'],
  ],
  ['not by a next hop that nothing leads to', ['ipv6 route 2001:db8:9::/48 2001:db8:77::1'], []],
  ['not by a next hop in its own prefix alone', ['ipv6 route 2001:db8:9::/48 2001:db8:9::1'], []],
  ['not by a default that leads through itself', ['ipv6 route ::/0 2001:db8:9::1'], []],
  [
    'of one address',
    ['ipv6 route 2001:db8:9::9/128 2001:db8:1::2'],
    ['S   2001:DB8:9::9/128 [1/0]', '     via 2001:DB8:1::2'],
  ],
  [
    'that drops',
    ['ipv6 route 2001:db8::/32 null 0'],
    ['S   2001:DB8::/32 [1/0]', '     via Null0, directly connected'],
  ],
  [
    'by its interface',
    ['ipv6 route 2001:db8:9::/48 g0/1'],
    ['S   2001:DB8:9::/48 [1/0]', '     via GigabitEthernet0/1, directly connected'],
  ],
  ['not by an interface that is down', ['ipv6 route 2001:db8:9::/48 g0/2 fe80::2'], []],
  [
    'twice with one distance',
    ['ipv6 route ::/0 2001:db8:1::2', 'ipv6 route ::/0 g0/1 fe80::2'],
    ['S   ::/0 [1/0]', '     via 2001:DB8:1::2', '     via FE80::2, GigabitEthernet0/1'],
  ],
  [
    'that floats only when the better one is gone',
    ['ipv6 route ::/0 2001:db8:1::2', 'ipv6 route ::/0 g0/1 fe80::2 200', 'interface g0/0', 'shutdown'],
    ['S   ::/0 [200/0]', '     via FE80::2, GigabitEthernet0/1'],
  ],
  [
    'that floats, and not beside the better one',
    ['ipv6 route ::/0 2001:db8:1::2', 'ipv6 route ::/0 g0/1 fe80::2 200'],
    ['S   ::/0 [1/0]', '     via 2001:DB8:1::2'],
  ],
])('a static route %s', (_, lines, expected) => {
  expect(statics(...lines)).toEqual(expected)
})

test.each([
  ['ipv6 route 2001:db8:9::/48 fe80::2', '% Interface has to be specified for a link-local nexthop\n'],
  ['ipv6 route 2001:db8:9::/48 2001:db8:1::1', "%  Invalid next hop address (it's this router)\n"],
  ['ipv6 route 2001:db8:9::/48 g0/1 fe80::1', "%  Invalid next hop address (it's this router)\n"],
  ['no ipv6 route 2001:db8:9::/48', '%No matching route to delete\n'],
])('%s is refused', (line, said) => {
  expect(type(world, `enable\nconfigure terminal\n${line}`).entries.at(-1)?.output).toBe(said)
})

test.each([
  [
    'show ipv6 route connected',
    ['C   2001:DB8:1::/64 [0/0]', 'C   2001:DB8:2::/64 [0/0]', 'LC  2001:DB8:FF::1/128 [0/0]'],
  ],
  [
    'show ipv6 route local',
    [
      'L   2001:DB8:1::1/128 [0/0]',
      'L   2001:DB8:2::1/128 [0/0]',
      'LC  2001:DB8:FF::1/128 [0/0]',
      'L   FF00::/8 [0/0]',
    ],
  ],
  ['show ipv6 route interface g0/1', ['C   2001:DB8:2::/64 [0/0]', 'L   2001:DB8:2::1/128 [0/0]']],
  ['show ipv6 route 2001:db8:2::/48 longer-prefixes', ['C   2001:DB8:2::/64 [0/0]', 'L   2001:DB8:2::1/128 [0/0]']],
  ['show ipv6 route ospf', []],
])('%s', (line, expected) => {
  expect(rows(shown(world, line)).filter((row) => !row.startsWith(' '))).toEqual(expected)
})
test('one address is answered with the longest prefix, the default too', () => {
  expect(shown(world, 'show ipv6 route 2001:db8:1::77')).toContain('Routing entry for 2001:DB8:1::/64\n')
  expect(shown(world, 'show ipv6 route 2001:db8:9::1')).toBe('% Route not found\n')
  expect(shown(after('ipv6 route ::/0 2001:db8:1::2'), 'show ipv6 route 2001:db8:9::1')).toContain('for ::/0\n')
})
test('a router that takes its addresses from another takes its default route, too', () => {
  const lines = ['interface g0/0', 'no ipv6 address', 'ipv6 address autoconfig default']
  const told = type(after(...lines), '@console R2\nenable\nconfigure terminal\nipv6 unicast-routing\n@console R1').world
  expect(rows(shown(told, 'show ipv6 route nd'))).toEqual([
    'ND  ::/0 [2/0]',
    expect.stringMatching(/^ {5}via FE80::[0-9A-F:]+, GigabitEthernet0\/0$/),
    '     via GigabitEthernet0/0, directly connected',
  ])
  expect(shown(told, 'show ipv6 route nd')).toContain('\nNDp 2001:DB8:1::/64 [2/0]\n')
  expect(shown(told, 'show ipv6 route connected')).not.toContain('2001:DB8:1::/64')
  expect(shown(told, 'show ipv6 interface brief g0/0')).toMatch(/\n {4}2001:DB8:1:0:[0-9A-F:]+\n$/)
})
