// Roots and roles of ports (ios-switching.md 10.3 to 10.8).
//
// By the rule of base MAC addresses the first of equal switches by name has the highest address, the second the lowest.

import { describe, expect, test } from 'vitest'
import { costOf } from '../../../src/sim/network/roles.ts'
import { network } from '../../../src/sim/network/view.ts'
import { configure, switches, tree } from '../../support/switches.ts'

const TRIANGLE = [
  ['A Gi0/1', 'B Gi0/1'],
  ['B Gi0/2', 'C Gi0/2'],
  ['C Gi0/1', 'A Gi0/2'],
] as const
const PARALLEL = [
  ['A Fa0/1', 'B Fa0/3'],
  ['A Fa0/2', 'B Fa0/4'],
] as const
const PAIR = [['A Fa0/1', 'B Fa0/1']] as const
const on = (port: string, lines: string): string => `interface ${port}\n ${lines.replaceAll('\n', '\n ')}\n`

test.each([
  [10, 100, 2_000_000],
  [100, 19, 200_000],
  [200, 12, 100_000],
  [300, 9, 66_660],
  [400, 8, 50_000],
  [500, 7, 40_000],
  [600, 6, 33_330],
  [700, 5, 28_570],
  [800, 5, 25_000],
  [1000, 4, 20_000],
  [2000, 3, 10_000],
  [8000, 3, 2500],
  [10_000, 2, 2000],
])('a path over %i Mbit/s costs %i, or %i by the long method', (speed, short, long) => {
  expect([costOf(speed, 'short'), costOf(speed, 'long')]).toEqual([short, long])
})

describe('election', () => {
  test('of equal priorities the lowest address is the root, and the worst bridge of a triangle blocks', () => {
    expect(tree(switches(TRIANGLE))).toEqual([
      'A Gi0/1 Root',
      'A Gi0/2 Altn',
      'B Gi0/1 Desg',
      'B Gi0/2 Desg',
      'C Gi0/1 Desg',
      'C Gi0/2 Root',
    ])
  })
  test('the priority counts before the address', () => {
    expect(tree(switches(TRIANGLE, { C: 'spanning-tree vlan 1 priority 4096\n' }))).toEqual([
      'A Gi0/1 Altn',
      'A Gi0/2 Root',
      'B Gi0/1 Desg',
      'B Gi0/2 Root',
      'C Gi0/1 Desg',
      'C Gi0/2 Desg',
    ])
  })
  test('a cheaper way round wins over the direct one', () => {
    expect(tree(switches(TRIANGLE, { A: on('Gi0/1', 'spanning-tree cost 100') }))).toEqual([
      'A Gi0/1 Altn',
      'A Gi0/2 Root',
      'B Gi0/1 Desg',
      'B Gi0/2 Desg',
      'C Gi0/1 Desg',
      'C Gi0/2 Root',
    ])
  })
  test('the cost for a VLAN wins over the cost of the port', () => {
    const lines = on('Gi0/1', 'spanning-tree cost 100\nspanning-tree vlan 1 cost 4')
    expect(tree(switches(TRIANGLE, { A: lines }))).toContain('A Gi0/1 Root')
  })
  test('low short costs win over long ones', () => {
    const world = switches(TRIANGLE, { A: 'spanning-tree pathcost method long\n' })
    // A hears 0 from B and 4 from C; its own ports cost 20000 each.
    expect(tree(world)).toContain('A Gi0/1 Root')
    const { roles, topology } = network(world)
    expect(roles.instances[topology.nodeNamed.get('A') ?? -1]?.get(1)?.cost).toBe(20_000)
    const all = switches(TRIANGLE, { C: 'spanning-tree pathcost method long\n' })
    // C pays 20000 directly and 20000 over A.
    expect(tree(all)).toContain('C Gi0/2 Root')
  })
})

describe('two parallel links', () => {
  test('the port that faces the lower sender port is the root port', () => {
    expect(tree(switches(PARALLEL))).toEqual(['A Fa0/1 Root', 'A Fa0/2 Altn', 'B Fa0/3 Desg', 'B Fa0/4 Desg'])
  })
  test('port priority counts at the sender', () => {
    const upstream = switches(PARALLEL, { B: on('Fa0/4', 'spanning-tree port-priority 64') })
    expect(tree(upstream)).toEqual(['A Fa0/1 Altn', 'A Fa0/2 Root', 'B Fa0/3 Desg', 'B Fa0/4 Desg'])
    const forVlan = switches(PARALLEL, { B: on('Fa0/4', 'spanning-tree vlan 1 port-priority 64') })
    expect(tree(forVlan)).toContain('A Fa0/2 Root')
  })
  test('and does nothing at the receiver', () => {
    const downstream = switches(PARALLEL, { A: on('Fa0/2', 'spanning-tree port-priority 64') })
    expect(tree(downstream)).toContain('A Fa0/1 Root')
  })
})

test('of two ports of one switch on one cable the higher is a backup', () => {
  expect(tree(switches([['A Fa0/1', 'A Fa0/2']]))).toEqual(['A Fa0/1 Desg', 'A Fa0/2 Back'])
})

test('a segment joins what is plugged into it: one port there is designated', () => {
  const ends = ['A', 'B', 'C'].map((device) => ({ device, interface: 'FastEthernet0/1' }))
  const cabled = switches([
    ['A Gi0/1', 'B Gi0/1'],
    ['A Gi0/2', 'C Gi0/1'],
  ])
  expect(tree({ ...cabled, segments: [{ name: 'HUB', ports: ends }] })).toEqual([
    'A Fa0/1 Altn',
    'A Gi0/1 Root',
    'A Gi0/2 Desg',
    'B Fa0/1 Desg',
    'B Gi0/1 Desg',
    'C Fa0/1 Altn',
    'C Gi0/1 Root',
  ])
})

describe('guards', () => {
  test('root guard breaks a port where a better bridge speaks', () => {
    // B is the better one; A hears it on Fa0/1 alone, and is cut off.
    expect(tree(switches(PAIR, { A: on('Fa0/1', 'spanning-tree guard root') }))).toEqual([
      'A Fa0/1 Desg root',
      'B Fa0/1 Desg',
    ])
    expect(tree(switches(PAIR, { B: on('Fa0/1', 'spanning-tree guard root') }))).toEqual([
      'A Fa0/1 Root',
      'B Fa0/1 Desg',
    ])
  })
  test('loop guard breaks the port whose better partner says nothing', () => {
    const silent = { B: on('Fa0/1', 'spanning-tree bpdufilter enable') }
    expect(tree(switches(PAIR, { ...silent, A: on('Fa0/1', 'spanning-tree guard loop') }))).toContain(
      'A Fa0/1 Desg loop',
    )
    expect(tree(switches(PAIR, { ...silent, A: 'spanning-tree loopguard default\n' }))).toContain('A Fa0/1 Desg loop')
    expect(
      tree(
        switches(PAIR, { ...silent, A: `spanning-tree loopguard default\n${on('Fa0/1', 'spanning-tree guard none')}` }),
      ),
    ).toContain('A Fa0/1 Desg')
    // The worse one would have said nothing that counts.
    const other = { A: on('Fa0/1', 'spanning-tree bpdufilter enable') }
    expect(tree(switches(PAIR, { ...other, B: on('Fa0/1', 'spanning-tree guard loop') }))).toContain('B Fa0/1 Desg')
  })
  test('a filtered port hears nobody', () => {
    expect(tree(switches(PAIR, { A: on('Fa0/1', 'spanning-tree bpdufilter enable') }))).toEqual([
      'A Fa0/1 Desg',
      'B Fa0/1 Desg',
    ])
  })
})

describe('ports that do not fit each other', () => {
  const trunk = (native: number, more = ''): string =>
    on('Fa0/1', `switchport mode trunk\nswitchport trunk native vlan ${native}${more}`)
  test('native VLANs that differ block both, at both ends', () => {
    const world = ['A', 'B'].reduce(
      (now, name) => configure(now, name, 'vlan 2\nvlan 3'),
      switches(PAIR, { A: trunk(2), B: trunk(1) }),
    )
    for (const vlan of [1, 2]) expect(tree(world, vlan)).toEqual(['A Fa0/1 Desg pvid', 'B Fa0/1 Desg pvid'])
    expect(tree(world, 3)).toEqual(['A Fa0/1 Root listening', 'B Fa0/1 Desg listening'])
  })
  test('not where neither native VLAN is on both', () => {
    const allowed = '\nswitchport trunk allowed vlan 3'
    const world = ['A', 'B'].reduce(
      (now, name) => configure(now, name, 'vlan 2\nvlan 3'),
      switches(PAIR, { A: trunk(2, allowed), B: trunk(1, allowed) }),
    )
    expect(tree(world, 3).join()).not.toContain('pvid')
  })
  test('an access port that hears a trunk is broken, the trunk is not', () => {
    expect(
      tree(switches(PAIR, { A: on('Fa0/1', 'switchport mode access'), B: on('Fa0/1', 'switchport mode trunk') })),
    ).toEqual(['A Fa0/1 Desg type', 'B Fa0/1 Desg'])
  })
  test('access ports of two VLANs make one tree', () => {
    const access = on('Fa0/1', 'switchport mode access\nswitchport access vlan 20')
    const world = configure(switches(PAIR, { A: access, B: on('Fa0/1', 'switchport mode access') }), 'A', 'vlan 20')
    expect(tree(world, 20)).toEqual(['A Fa0/1 Root listening'])
    expect(tree(world, 1)).toEqual(['B Fa0/1 Desg'])
  })
})

test('a switch without spanning tree for a VLAN has no instance, and forwards', () => {
  const world = switches(TRIANGLE, { C: 'no spanning-tree vlan 1\n' })
  expect(tree(world)).toEqual(['A Gi0/1 Root', 'A Gi0/2 Desg', 'B Gi0/1 Desg', 'B Gi0/2 Desg'])
})
