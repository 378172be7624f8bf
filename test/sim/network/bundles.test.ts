// Which ports are bundled, suspended or alone (ios-switching.md 9.2 to 9.5).

import { expect, test } from 'vitest'
import { network } from '../../../src/sim/network/view.ts'
import type { World } from '../../../src/sim/world.ts'
import { type } from '../../support/console.ts'
import { lineOf, membershipOf, net, portIn } from '../../support/network.ts'

const FA = 'FastEthernet0/'
const range = (ports: string, ...lines: readonly string[]): string =>
  ports
    .split(',')
    .map((port) => [`interface Fa0/${port}`, ...lines].join('\n'))
    .join('\n')
const CABLES = ['SW1 Fa0/1 - SW2 Fa0/1', 'SW1 Fa0/2 - SW2 Fa0/2']
const pair = (one: string, other: string, cables: readonly string[] = CABLES): World =>
  net({ SW1: ['c2960', one], SW2: ['c2960', other] }, ...cables)
const mode = (word: string): string => (word === 'none' ? '' : range('1,2', `channel-group 1 mode ${word}`))

test.each([
  // own, partner's, how the ports stand here, and there
  ['on', 'on', 'bundled', 'bundled'],
  ['on', 'active', 'bundled', 'suspended'],
  ['on', 'passive', 'bundled', 'suspended'],
  ['active', 'active', 'bundled', 'bundled'],
  ['active', 'passive', 'bundled', 'bundled'],
  ['passive', 'passive', 'suspended', 'suspended'],
  ['active', 'desirable', 'suspended', 'alone'],
  ['active', 'auto', 'suspended', 'alone'],
  ['active', 'none', 'suspended', 'plain'],
  ['passive', 'none', 'suspended', 'plain'],
  ['desirable', 'desirable', 'bundled', 'bundled'],
  ['desirable', 'auto', 'bundled', 'bundled'],
  ['auto', 'auto', 'alone', 'alone'],
  ['desirable', 'none', 'alone', 'plain'],
  ['auto', 'passive', 'alone', 'suspended'],
])('%s against %s: %s here, %s there', (own, other, here, there) => {
  const world = pair(mode(own), mode(other))
  for (const port of [`${FA}1`, `${FA}2`]) {
    expect(membershipOf(world, 'SW1', port)).toBe(here)
    expect(membershipOf(world, 'SW2', port)).toBe(there)
  }
  expect(lineOf(world, 'SW1', 'Port-channel1')).toBe(here === 'bundled' ? 'up/up' : 'down/down')
})

test('a bundle is one interface of the network, as fast as its members together', () => {
  const view = network(pair(mode('active'), mode('passive')))
  const { interfaces, carrier, far, speed, up } = view.bundles
  const of = (device: string): number =>
    interfaces.findIndex(({ node, name }) => view.topology.nodes[node]?.name === device && name === 'Port-channel1')
  expect(far[of('SW1')]).toBe(of('SW2'))
  expect(speed[of('SW1')]).toBe(200)
  const member = portIn(view, 'SW1', `${FA}1`)
  expect([carrier[member], up[member], far[member]]).toEqual([of('SW1'), false, -1])
  expect(interfaces[of('SW1')]?.ports).toEqual([member, member + 1])
})

test('a member that goes down leaves the bundle, which goes on with the others', () => {
  const { world } = type(pair(mode('active'), mode('active')), 'enable\nconfigure terminal\ninterface f0/2\nshutdown')
  expect(membershipOf(world, 'SW1', `${FA}2`)).toBe('down')
  expect(lineOf(world, 'SW1', 'Port-channel1')).toBe('up/up')
  const { interfaces, speed } = network(world).bundles
  expect(speed[interfaces.findIndex(({ name }) => name === 'Port-channel1')]).toBe(100)
})

test.each([
  // what port 2 has and port 1 has not, and how the device says it
  ['duplex half\nspeed 100', 'duplex of Fa0/2 is half, Fa0/1 is full'],
  ['speed 10', 'speed of Fa0/2 is 10M, Fa0/1 is 100M'],
  ['switchport trunk native vlan 21', 'native vlan of Fa0/2 is 21, Fa0/1 id 1'],
  ['switchport trunk allowed vlan 10', 'vlan mask is different'],
  ['switchport mode access', 'trunk mode of Fa0/2 is access, Fa0/1 is trunk'],
  ['switchport nonegotiate', 'dtp mode of Fa0/2 is off, Fa0/1 is on'],
])('a member with %s is suspended, and its partner with it', (line, text) => {
  const trunk = range('1,2', 'switchport mode trunk', 'channel-group 1 mode active')
  const speeds = /speed|duplex/.test(line) ? range('2', line) : ''
  const world = pair(`${trunk}\n${range('2', line)}`, `${trunk}\n${speeds}`)
  const view = network(world)
  expect(view.bundles.reasons[portIn(view, 'SW1', `${FA}2`)]).toEqual({ kind: 'incompatible', other: 'Fa0/1', text })
  expect(membershipOf(world, 'SW1', `${FA}1`)).toBe('bundled')
  expect(membershipOf(world, 'SW2', `${FA}2`)).toBe('suspended')
  expect(lineOf(world, 'SW1', `${FA}2`)).toBe('up/down (suspended)')
})

test.each(['description X', 'switchport voice vlan 20', 'spanning-tree cost 5'])('%s makes no difference', (line) => {
  const lines = range('1,2', 'switchport mode access', 'channel-group 1 mode active')
  expect(membershipOf(pair(`${lines}\n${range('2', line)}`, lines), 'SW1', `${FA}2`)).toBe('bundled')
})

test('with a partner in mode on, the partner keeps a suspended port in its bundle', () => {
  const on = range('1,2', 'switchport mode access', 'channel-group 1 mode on')
  const world = pair(`${on}\n${range('2', 'switchport access vlan 5')}`, on)
  expect(membershipOf(world, 'SW1', `${FA}2`)).toBe('suspended')
  expect(membershipOf(world, 'SW2', `${FA}2`)).toBe('bundled')
})

test('members are compared with the lines of the bundle, where it has some', () => {
  const lines = `interface Port-channel1\nswitchport mode trunk\n${mode('active')}`
  const world = pair(`${lines}\n${range('2', 'switchport mode trunk')}`, mode('active'))
  expect(membershipOf(world, 'SW1', `${FA}1`)).toBe('suspended')
  const view = network(world)
  expect(view.bundles.reasons[portIn(view, 'SW1', `${FA}1`)]).toMatchObject({
    text: 'trunk mode of Fa0/1 is dynamic auto, Fa0/2 is trunk',
  })
})

test('a bundle without lines of its own switches like its lowest member that is up', () => {
  const trunk = `interface Port-channel1\n${range('1,2', 'switchport mode trunk', 'channel-group 1 mode active')}`
  const view = network(pair(trunk, trunk))
  const at = view.bundles.interfaces.findIndex(({ name }) => name === 'Port-channel1')
  expect(view.bundles.interfaces[at]?.like).toBe(`${FA}1`)
  expect(view.trunks[at]?.operates).toBe('trunk')
})

const EIGHT = '1,2,3,4,5,6,7,8'
const tenCables = Array.from({ length: 10 }, (_, i) => `SW1 Fa0/${i + 1} - SW2 Fa0/${i + 1}`)
const active = range(`${EIGHT},9,10`, 'channel-group 1 mode active')
const standby = (world: World, device: string): readonly number[] =>
  Array.from({ length: 10 }, (_, i) => i + 1).filter(
    (port) => membershipOf(world, device, `${FA}${port}`) === 'standby',
  )

test('LACP bundles eight ports, the others wait at both ends', () => {
  const world = pair(active, active, tenCables)
  expect([standby(world, 'SW1'), standby(world, 'SW2')]).toEqual([
    [9, 10],
    [9, 10],
  ])
  expect(lineOf(world, 'SW1', `${FA}9`)).toMatch(/^up\/down/)
})

test('the port priorities of the side with the lower system count', () => {
  // Of the two, SW2 has the lower MAC address.
  const first = range('9,10', 'lacp port-priority 100')
  expect(standby(pair(`${active}\n${first}`, active, tenCables), 'SW1')).toEqual([9, 10])
  expect(standby(pair(active, `${active}\n${first}`, tenCables), 'SW1')).toEqual([7, 8])
  const decides = `lacp system-priority 1000\n${active}\n${first}`
  expect(standby(pair(decides, active, tenCables), 'SW2')).toEqual([7, 8])
})

test('a member that leads to another switch than the lowest one is suspended, at both ends', () => {
  const world = net(
    { SW1: ['c2960', mode('active')], SW2: ['c2960', mode('active')], SW3: ['c2960', mode('active')] },
    'SW1 Fa0/1 - SW2 Fa0/1',
    'SW1 Fa0/2 - SW3 Fa0/2',
  )
  expect([membershipOf(world, 'SW1', `${FA}1`), membershipOf(world, 'SW1', `${FA}2`)]).toEqual(['bundled', 'suspended'])
  expect(membershipOf(world, 'SW3', `${FA}2`)).toBe('suspended')
})

test('nobody answers a port that leads to a router', () => {
  const open = 'interface Gi0/0\nno shutdown'
  const world = net({ R1: ['c2911', open], SW1: ['c2960', mode('active')] }, 'SW1 Fa0/1 - R1 Gi0/0')
  expect([membershipOf(world, 'SW1', `${FA}1`), membershipOf(world, 'SW1', `${FA}2`)]).toEqual(['suspended', 'down'])
})

test('min-links keeps a bundle down that has too few', () => {
  const lines = (least: string): string =>
    `interface Port-channel1\n${least}\ninterface Gi1/0/1\nchannel-group 1 mode active`
  const of = (least: string): string =>
    lineOf(
      net({ SW1: ['c9300', lines(least)], SW2: ['c9300', lines('')] }, 'SW1 Gi1/0/1 - SW2 Gi1/0/1'),
      'SW1',
      'Port-channel1',
    )
  expect([of(''), of('port-channel min-links 2')]).toEqual(['up/up', 'down/down'])
})
