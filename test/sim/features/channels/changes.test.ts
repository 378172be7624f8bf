// What is logged of bundles, and what the misconfig guard takes down (ios-switching.md 9.2, 9.3, 9.5).

import { expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { lineOf, membershipOf, net } from '../../../support/network.ts'

const FA1 = 'FastEthernet0/1'
const CABLES = ['SW1 Fa0/1 - SW2 Fa0/1', 'SW1 Fa0/2 - SW2 Fa0/2']
const group = (mode: string, ...more: readonly string[]): string =>
  ['1', '2'].map((port) => [`interface Fa0/${port}`, ...more, `channel-group 1 mode ${mode}`].join('\n')).join('\n')
const pair = (one: string, other: string): World => net({ SW1: ['c2960', one], SW2: ['c2960', other] }, ...CABLES)
/** What the last of these lines prints at SW1, without the stamps. */
const printed = (world: World, lines: string): readonly string[] =>
  (type(world, `enable\nconfigure terminal\n${lines}`).entries.at(-1)?.output ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^\*?\w{3} +\d+ [\d:.]+: /, ''))

test('a range that joins with LACP against plain ports is suspended after 7 seconds', () => {
  const { entries } = type(
    pair('', ''),
    'enable\nconfigure terminal\ninterface range f0/1 - 2\nchannel-group 1 mode active',
  )
  expect(entries.at(-1)?.output).toMatch(
    new RegExp(
      `^Creating a port-channel interface Port-channel 1

.*09:00:00.000: %LINEPROTO-5-UPDOWN: Line protocol on Interface FastEthernet0/1, changed state to down
.*09:00:00.000: %LINEPROTO-5-UPDOWN: Line protocol on Interface FastEthernet0/2, changed state to down
.*09:00:07.000: %EC-5-L3DONTBNDL2: Fa0/1 suspended: LACP currently not enabled on the remote port.
.*09:00:07.000: %EC-5-L3DONTBNDL2: Fa0/2 suspended: LACP currently not enabled on the remote port.
$`,
    ),
  )
})

test('the second side makes the bundle, and both log it', () => {
  const world = pair(group('active'), '')
  const { world: after, entries } = type(
    world,
    '@console SW2\nenable\nconfigure terminal\ninterface range f0/1 - 2\nchannel-group 1 mode passive\nend\n@console SW1\nenable\nshow logging',
  )
  expect(entries[4]?.output).toContain(
    '%LINEPROTO-5-UPDOWN: Line protocol on Interface FastEthernet0/1, changed state to up',
  )
  expect(entries.at(-1)?.output).toContain('Line protocol on Interface Port-channel1, changed state to up')
  expect(membershipOf(after, 'SW1', FA1)).toBe('bundled')
})

test('a member that comes to differ is suspended by name, and comes back', () => {
  const trunk = group('active', 'switchport mode trunk')
  const world = pair(trunk, trunk)
  const { world: off, entries } = type(
    world,
    'enable\nconfigure terminal\ninterface f0/2\nswitchport trunk native vlan 21',
  )
  expect(entries.at(-1)?.output.split('\n')[0]).toMatch(
    /%EC-5-CANNOT_BUNDLE2: Fa0\/2 is not compatible with Fa0\/1 and will be suspended \(native vlan of Fa0\/2 is 21, Fa0\/1 id 1\)$/,
  )
  expect(lineOf(off, 'SW1', 'FastEthernet0/2')).toBe('up/down (suspended)')
  expect(type(off, 'no switchport trunk native vlan').entries[0]?.output).toContain(
    '%EC-5-COMPATIBLE: Fa0/2 is compatible with port-channel members\n',
  )
})

test('ports that leave their bundle and stay up start anew', () => {
  expect(printed(pair(group('on'), group('on')), 'interface f0/1\nno channel-group')).toEqual([
    '%LINEPROTO-5-UPDOWN: Line protocol on Interface FastEthernet0/1, changed state to down',
    '%LINEPROTO-5-UPDOWN: Line protocol on Interface FastEthernet0/1, changed state to up',
  ])
})

const ERR = (port: string): string =>
  `%PM-4-ERR_DISABLE: channel-misconfig error detected on Po1, putting ${port} in err-disable state`
test('mode on against plain ports falls after 35 seconds, members and bundle', () => {
  const { world } = type(
    pair('', ''),
    'enable\nconfigure terminal\ninterface range f0/1 - 2\nchannel-group 1 mode on\nend',
  )
  const early = type(world, '@wait 34s')
  expect(early.text).not.toContain('err-disable')
  const late = type(early.world, '@wait 1s')
  expect(late.entries[0]?.output.match(/%.*/g)).toEqual([
    ERR('Fa0/1'),
    ERR('Fa0/2'),
    ERR('Po1'),
    ...['FastEthernet0/1', 'FastEthernet0/2', 'Port-channel1'].map(
      (name) => `%LINEPROTO-5-UPDOWN: Line protocol on Interface ${name}, changed state to down`,
    ),
    ...['FastEthernet0/1', 'FastEthernet0/2', 'Port-channel1'].map(
      (name) => `%LINK-3-UPDOWN: Interface ${name}, changed state to down`,
    ),
  ])
  expect([lineOf(late.world, 'SW1', FA1), lineOf(late.world, 'SW1', 'Port-channel1')]).toEqual([
    'down/down (err-disabled)',
    'down/down (err-disabled)',
  ])
  expect(lineOf(late.world, 'SW2', FA1)).toBe('down/down')
})

test('it does not fall while both ends are typed one after the other', () => {
  const typed = type(
    pair('', ''),
    'enable\nconfigure terminal\ninterface range f0/1 - 2\nchannel-group 1 mode on\nend\n@wait 20s\n@console SW2\nenable\nconfigure terminal\ninterface range f0/1 - 2\nchannel-group 1 mode on\nend\n@wait 10m',
  )
  expect(lineOf(typed.world, 'SW1', 'Port-channel1')).toBe('up/up')
})

test('a start state that has stood is down already; no shutdown alone does not help, shutdown and no shutdown do', () => {
  const world = pair(group('on'), '')
  expect(lineOf(world, 'SW1', FA1)).toBe('down/down (err-disabled)')
  const alone = type(world, 'enable\nconfigure terminal\ninterface port-channel 1\nno shutdown').world
  expect(lineOf(alone, 'SW1', FA1)).toBe('down/down (err-disabled)')
  const both = type(alone, 'shutdown\nno shutdown').world
  expect(lineOf(both, 'SW1', FA1)).toBe('up/up')
  expect(lineOf(type(both, '@wait 40s').world, 'SW1', FA1)).toBe('down/down (err-disabled)')
})

test.each([
  ['against LACP, which sends no BPDUs then', group('on'), group('active')],
  ['with the guard off', `no spanning-tree etherchannel guard misconfig\n${group('on')}`, ''],
  ['with one member', 'interface Fa0/1\nchannel-group 1 mode on', ''],
])('it does not fall %s', (_, one, other) => {
  expect(lineOf(pair(one, other), 'SW1', 'Port-channel1')).toBe('up/up')
})

test('against ports that stand alone it falls', () => {
  expect(lineOf(pair(group('on'), group('desirable')), 'SW1', 'Port-channel1')).toBe('down/down (err-disabled)')
})
