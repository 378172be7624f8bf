// Why an EtherChannel carries nothing, or goes without a member: the end and the line to blame.

import { expect, test } from 'vitest'
import { gradeScenario } from '../../src/grading/grade.ts'
import type { World } from '../../src/sim/world.ts'
import { access, networkWorld } from '../support/stick-network.ts'
import { rubricOf } from './worlds.ts'

const TRUNKS = 'interface Gi0/1\n switchport mode trunk\ninterface Gi0/2\n switchport mode trunk\n'
const grouped = (mode: string): string => TRUNKS.replaceAll('trunk\n', `trunk\n channel-group 1 mode ${mode}\n`)
const world = (one: string, two: string): World =>
  networkWorld({
    devices: { SW1: 'c2960', SW2: 'c2960', PC1: '10.1.10.11/24', PC2: '10.1.10.12/24' },
    links: ['SW1 Gi0/1 - SW2 Gi0/1', 'SW1 Gi0/2 - SW2 Gi0/2', 'PC1 - SW1 Fa0/1', 'PC2 - SW2 Fa0/1'],
    configs: { SW1: `vlan 10\n${access('Fa0/1', 10)}${one}`, SW2: `vlan 10\n${access('Fa0/1', 10)}${two}` },
  })
const typedAt = (device: string, ...lines: readonly string[]): string =>
  [`@console ${device}`, 'enable', 'configure terminal', ...lines].join('\n')
const reaches = rubricOf({ id: 'reach', check: 'can-reach', from: 'PC1', to: 'PC2', points: '1' })
const bundled = rubricOf({
  id: 'both',
  check: 'bundle-up',
  device: 'SW1',
  interface: 'Port-channel1',
  members: ['Gi0/1', 'Gi0/2'],
  points: '1',
})
const causeOf = (start: World, rubric: typeof reaches, lines: string): readonly [string, number | null, string][] =>
  gradeScenario({ id: 'x', rev: 1, passMark: 100, world: start, rubric }, lines)
    .report.diagnoses.filter(({ cause }) => cause)
    .map(({ id, line, message }) => [id, line, message])

test.each([
  [
    'passive against passive',
    'active',
    'passive',
    typedAt('SW1', 'int range gi0/1 - 2', 'channel-group 1 mode passive'),
    5,
  ],
  ['on against passive', '', 'passive', typedAt('SW1', 'int range gi0/1 - 2', 'channel-group 1 mode on'), 5],
  ['LACP against PAgP', '', 'auto', typedAt('SW1', 'int range gi0/1 - 2', 'channel-group 1 mode active'), 5],
  ['the far end on', 'active', '', typedAt('SW2', 'int range gi0/1 - 2', 'channel-group 1 mode on'), 5],
])('modes that make no bundle: %s, with the line that set one of them', (_, one, two, lines, line) => {
  const start = world(one === '' ? TRUNKS : grouped(one), two === '' ? TRUNKS : grouped(two))
  expect(causeOf(start, reaches, lines)).toEqual([['net-channel-modes', line, expect.any(String)]])
})

test('an end that nobody put into a group is named, and no line is blamed', () => {
  const lines = typedAt('SW1', 'int range gi0/1 - 2', 'channel-group 1 mode active')
  const [[id, line, message] = []] = causeOf(world(TRUNKS, TRUNKS), reaches, lines)
  expect([id, line]).toEqual(['net-channel-modes', null])
  expect(message).toContain('Gi0/1 towards SW1 of SW2 is in no channel group')
})

test.each([
  ['here', 'SW1', 'switchport trunk native vlan 10'],
  ['at the other end', 'SW2', 'switchport trunk allowed vlan 10'],
  ['in speed', 'SW2', 'speed 100'],
])('a member that differs %s is named with what differs', (_, device, line) => {
  const start = world(grouped('active'), grouped('active'))
  const [[id, at, message] = []] = causeOf(start, bundled, typedAt(device, 'interface gi0/2', line))
  expect([id, at]).toEqual(['net-member-differs', 5])
  expect(message).toContain(`of ${device} is suspended`)
  expect(causeOf(start, reaches, typedAt(device, 'interface gi0/2', line))).toEqual([])
})

test('a bundle that is whole has no reason', () => {
  expect(causeOf(world(grouped('active'), grouped('passive')), bundled, 'enable')).toEqual([])
  expect(causeOf(world(grouped('on'), grouped('on')), reaches, 'enable')).toEqual([])
})
