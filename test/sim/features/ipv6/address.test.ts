// `ipv6 address` and `ipv6 enable`: what is kept, shown and refused (ios-routing.md 4.1).

import { expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import { type, type Screen } from '../../../support/console.ts'
import { net } from '../../../support/network.ts'

const world = net({ R1: 'c2911', R2: 'c2911', SW1: 'c2960' }, 'R1 Gi0/0 - R2 Gi0/0')
const at = (...lines: readonly string[]): Screen => type(world, ['enable', 'configure terminal', ...lines].join('\n'))
const onPort = (...lines: readonly string[]): Screen => at('interface g0/0', ...lines)
const last = ({ entries }: Screen): string => entries.at(-1)?.output ?? ''
/** The lines of IPv6 in the running-config of R1. */
const configured = ({ world: { devices } }: Screen): readonly string[] =>
  runningConfigText(devices['R1'] as (typeof devices)[string])
    .split('\n')
    .filter((line) => /^ ?ipv6 /.test(line))
const brief = (screen: Screen, port: string): string => last(type(screen.world, `do show ipv6 interface brief ${port}`))

test('lines stand in the order of the device, whatever order they came in', () => {
  const screen = onPort(
    'ipv6 enable',
    'ipv6 address 2001:db8:0:1::1/64',
    'ipv6 address 2001:db8:2::/64 eui-64',
    'ipv6 nd ra suppress all',
    'ipv6 address fe80::1 link-local',
    'ipv6 unicast-routing',
  )
  expect(configured(screen)).toEqual([
    'ipv6 unicast-routing',
    'ipv6 cef',
    ' ipv6 address FE80::1 link-local',
    ' ipv6 address 2001:DB8:0:1::1/64',
    ' ipv6 address 2001:DB8:2::/64 eui-64',
    ' ipv6 enable',
    ' ipv6 nd ra suppress all',
  ])
})
test('what is saved is read again', () => {
  const screen = onPort('ipv6 address 2001:db8:2::/64 eui-64', 'ipv6 address fe80::1 link-local', 'end', 'write')
  expect(configured(type(screen.world, '@power-cycle\n\n'))).toEqual(configured(screen))
})
test('a second address comes beside the first, and an interface makes its own link-local one', () => {
  expect(
    brief(onPort('no shutdown', 'ipv6 address 2001:db8:1::1/64', 'ipv6 address 2001:db8:1::2/64'), 'g0/0'),
  ).toMatch(
    /^GigabitEthernet0\/0 {5}\[down\/down\]\n {4}FE80::[0-9A-F]+:[0-9A-F]+FF:FE[0-9A-F:]+\n {4}2001:DB8:1::1\n {4}2001:DB8:1::2\n$/,
  )
})
test('without IPv6 nothing is assigned', () => {
  expect(brief(at(), 'g0/1')).toBe('GigabitEthernet0/1     [administratively down/down]\n    unassigned\n')
})
test('a loopback has the link-local address of the first Ethernet port', () => {
  const screen = onPort('ipv6 enable', 'interface loopback 0', 'ipv6 address 2001:db8:ff::1/128')
  const linkLocal = brief(screen, 'g0/0').split('\n')[1]
  expect(brief(screen, 'loopback 0').split('\n').slice(1)).toEqual([linkLocal, '    2001:DB8:FF::1', ''])
})
test.each([
  ['no ipv6 address 2001:db8:1::1/64', [' ipv6 address FE80::1 link-local', ' ipv6 address 2001:DB8:2::2/64']],
  ['no ipv6 address fe80::1 link-local', [' ipv6 address 2001:DB8:1::1/64', ' ipv6 address 2001:DB8:2::2/64']],
  ['no ipv6 address', []],
])('%s takes away what it names', (line, left) => {
  const lines = ['ipv6 address 2001:db8:1::1/64', 'ipv6 address 2001:db8:2::2/64', 'ipv6 address fe80::1 link-local']
  expect(configured(onPort(...lines, line))).toEqual(left)
})

test.each([
  ['ipv6 address 2001:db8:1::1', /^% Incomplete command/],
  ['ipv6 address 2001:db8:1::1/129', /% Invalid input/],
  ['ipv6 address 2001:db8:1:::1/64', /% Invalid input/],
  ['ipv6 address 2001:db8:1::/65 eui-64', /^% Prefix length must not be more than 64\n$/],
  ['ipv6 address fe80::1/64', /^%GigabitEthernet0\/0: Error: FE80::1 is not a global address\n$/],
  ['ipv6 address ::1/128', /^%GigabitEthernet0\/0: Error: ::1 is not a global address\n$/],
  ['ipv6 address ::/64', /^%GigabitEthernet0\/0: Error: :: is not a global address\n$/],
  ['ipv6 address ::/128 anycast', /^%GigabitEthernet0\/0: Error: :: is not a global address\n$/],
  ['ipv6 address ff02::5/64', /^%GigabitEthernet0\/0: Error: FF02::5 is not a global address\n$/],
  ['ipv6 address ff0e::/64 eui-64', /^%GigabitEthernet0\/0: Error: FF0E:: is not a global address\n$/],
])('%s is refused', (line, said) => {
  const screen = onPort(line)
  expect(last(screen)).toMatch(said)
  expect(configured(screen)).toEqual([])
})
test('a prefix belongs to one interface', () => {
  const screen = onPort('ipv6 address 2001:db8:acad:1::1/64', 'interface g0/1', 'ipv6 address 2001:db8:acad:1::9/64')
  expect(last(screen)).toBe(
    '%GigabitEthernet0/1: Error: 2001:DB8:ACAD:1::/64 is overlapping with 2001:DB8:ACAD:1::/64 on GigabitEthernet0/0\n',
  )
  expect(configured(screen)).toEqual([' ipv6 address 2001:DB8:ACAD:1::1/64'])
})
test('a link-local address may be that of several interfaces', () => {
  const screen = onPort('ipv6 address fe80::1 link-local', 'interface g0/1', 'ipv6 address fe80::1 link-local')
  expect(configured(screen)).toEqual([' ipv6 address FE80::1 link-local', ' ipv6 address FE80::1 link-local'])
})
test('a port that switches has no address', () => {
  expect(last(type(world, '@console SW1\nenable\nconfigure terminal\ninterface fa0/1\nipv6 enable'))).toContain(
    '% Invalid input',
  )
})
test('a switch that does not route has an address for itself', () => {
  const lines = '@console SW1\nenable\nconfigure terminal\ninterface vlan 1\nipv6 address 2001:db8::2/64'
  expect(last(type(world, lines))).toBe('')
  expect(last(type(world, `${lines}\nipv6 unicast-routing`))).toContain('% Invalid input')
})
