// MST: its region, its instances, and what it shows. The layouts are those of public captures.

import { describe, expect, test } from 'vitest'
import { portAt } from '../../../../src/sim/network/topology.ts'
import { rootReasons } from '../../../../src/sim/network/why-vlan.ts'
import { network } from '../../../../src/sim/network/view.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { savedAndRead } from '../../../support/round-trip.ts'
import { configure, switches, tree } from '../../../support/switches.ts'

const TRIANGLE = [
  ['A Fa0/1', 'B Fa0/1'],
  ['B Fa0/2', 'C Fa0/2'],
  ['A Fa0/2', 'C Fa0/1'],
] as const
const TRUNKS = 'interface range Fa0/1 - 2\n switchport mode trunk\n'
const mst = (lines = '', name = 'LAB'): string => `vlan 10,20
spanning-tree mode mst
spanning-tree mst configuration
 name ${name}
 revision 3
 instance 1 vlan 10, 30
 instance 2 vlan 20
${lines}
${TRUNKS}`
const shown = (world: World, device: string, line: string): string =>
  type(world, `@console ${device}\nenable\n${line}`).entries.at(-1)?.output ?? ''

describe('the block of the region', () => {
  const open = type(switches([], { A: '' }), 'enable\nconfigure terminal\nspanning-tree mst configuration')
  const regionOf = (world: World) => world.devices['A']?.config.spanningTree.mst.region

  test('has its own prompt, and takes effect when it is left', () => {
    expect(open.waiting).toBe('A(config-mst)#')
    const typed = type(open.world, 'name LAB\nrevision 7\ninstance 1 vlan 10, 20 , 30-32')
    expect(regionOf(typed.world)).toEqual({ name: '', revision: 0, instances: {} })
    for (const leave of ['exit', 'end', 'hostname A'])
      expect(regionOf(type(typed.world, leave).world)).toEqual({
        name: 'LAB',
        revision: 7,
        instances: { 1: [10, 20, 30, 31, 32] },
      })
  })

  test('abort leaves it, and nothing was changed', () => {
    const { waiting, world } = type(open.world, 'name LAB\nabort')
    expect(waiting).toBe('A(config)#')
    expect(regionOf(world)?.name).toBe('')
  })

  test.each([
    ['a VLAN that moves is in one instance only', 'instance 1 vlan 10,20\ninstance 2 vlan 20', { 1: [10], 2: [20] }],
    ['instance 0 takes a VLAN back', 'instance 1 vlan 10,20\ninstance 0 vlan 20', { 1: [10] }],
    ['no takes an instance away', 'instance 1 vlan 10\ninstance 2 vlan 20\nno instance 1', { 2: [20] }],
    ['or some of its VLANs', 'instance 1 vlan 10-12\nno instance 1 vlan 11', { 1: [10, 12] }],
  ])('%s', (_, lines, instances) => {
    expect(regionOf(type(open.world, `${lines}\nexit`).world)?.instances).toEqual(instances)
  })

  test.each(['instance 1 vlan 10,', 'instance 1 vlan 20-10', 'instance 1 vlan 4095', 'instance 1', 'revision 65536'])(
    'refuses %s',
    (line) => {
      expect(type(open.world, line).events.map((event) => event.type)).toContain('refused-command')
    },
  )

  test('show pending and show current', () => {
    const { world } = type(open.world, 'name LAB\ninstance 1 vlan 10-20')
    expect(type(world, 'show pending').entries[0]?.output).toBe(`Pending MST configuration
Name      [LAB]
Revision  0     Instances configured 2

Instance  Vlans mapped
--------  ---------------------------------------------------------------------
0         1-9,21-4094
1         10-20
-------------------------------------------------------------------------------
`)
    expect(type(world, 'show current').text).toContain('Current MST configuration\nName      []\n')
  })

  test('stands in the configuration with blanks in its lists, and comes back at a boot', () => {
    const lines = savedAndRead(type(open.world, 'name LAB\nrevision 7\ninstance 1 vlan 10,20,30-32\nend').world)
    const from = lines.indexOf('spanning-tree mst configuration')
    expect(lines.slice(from - 1, from + 5)).toEqual([
      '!',
      'spanning-tree mst configuration',
      ' name LAB',
      ' revision 7',
      ' instance 1 vlan 10, 20, 30-32',
      '!',
    ])
  })
})

test.each([
  ['spanning-tree mst 0-1 priority 8192', ['spanning-tree mst 0-1 priority 8192']],
  ['spanning-tree mst 1 priority 8192\nno spanning-tree mst 1 priority', []],
  ['spanning-tree mst 1 root primary', ['spanning-tree mst 1 priority 24576']],
  ['spanning-tree mst 2 root secondary', ['spanning-tree mst 2 priority 28672']],
  ['spanning-tree mst hello-time 3', ['spanning-tree mst hello-time 3']],
  ['spanning-tree mst forward-time 15', []],
  ['spanning-tree mst max-age 25', ['spanning-tree mst max-age 25']],
  ['spanning-tree mst max-hops 10', ['spanning-tree mst max-hops 10']],
  ['interface Fa0/1\nspanning-tree mst 1,3 cost 19', [' spanning-tree mst 1,3 cost 19']],
  ['interface Fa0/1\nspanning-tree mst 0 port-priority 64', [' spanning-tree mst 0 port-priority 64']],
  ['spanning-tree uplinkfast', ['spanning-tree uplinkfast']],
])('%s', (lines, kept) => {
  const world = configure(switches([], { A: 'spanning-tree mode mst' }), 'A', lines)
  expect(savedAndRead(world).filter((line) => / mst |uplinkfast/.test(line))).toEqual(kept)
})
test('a priority that is no multiple of 4096 is refused', () => {
  const { text } = type(switches([], { A: '' }), 'enable\nconfigure terminal\nspanning-tree mst 1 priority 5000')
  expect(text).toContain('% Bridge Priority must be in increments of 4096.\n')
})

describe('three switches of one region', () => {
  const world = switches(TRIANGLE, {
    A: mst('spanning-tree mst 0 priority 4096'),
    B: mst('spanning-tree mst 1 priority 4096'),
    C: mst('spanning-tree mst 2 priority 8192\nspanning-tree mst 1 priority 61440'),
  })

  test('each VLAN has the tree of its instance', () => {
    expect(tree(world, 1)).toEqual([
      'A Fa0/1 Desg',
      'A Fa0/2 Desg',
      'B Fa0/1 Root',
      'B Fa0/2 Desg',
      'C Fa0/1 Root',
      'C Fa0/2 Altn',
    ])
    expect(tree(world, 10)).toEqual([
      'A Fa0/1 Root',
      'A Fa0/2 Desg',
      'B Fa0/1 Desg',
      'B Fa0/2 Desg',
      'C Fa0/1 Altn',
      'C Fa0/2 Root',
    ])
    expect(tree(world, 20)).toEqual([
      'A Fa0/1 Altn',
      'A Fa0/2 Root',
      'B Fa0/1 Desg',
      'B Fa0/2 Root',
      'C Fa0/1 Desg',
      'C Fa0/2 Desg',
    ])
  })

  test('show spanning-tree mst, to the column', () => {
    expect(shown(world, 'C', 'show spanning-tree mst')).toBe(`
##### MST0    vlans mapped:   1-9,11-19,21-29,31-4094
Bridge        address 0017.590c.5180  priority      32768 (32768 sysid 0)
Root          address 0017.59a7.5180  priority      4096  (4096 sysid 0)
              port    Fa0/1           path cost     0
Regional Root address 0017.59a7.5180  priority      4096  (4096 sysid 0)
                                      internal cost 200000    rem hops 19
Operational   hello time 2 , forward delay 15, max age 20, txholdcount 6 
Configured    hello time 2 , forward delay 15, max age 20, max hops    20

Interface        Role Sts Cost      Prio.Nbr Type
---------------- ---- --- --------- -------- --------------------------------
Fa0/1            Root FWD 200000    128.1    P2p 
Fa0/2            Altn BLK 200000    128.2    P2p 

##### MST1    vlans mapped:   10,30
Bridge        address 0017.590c.5180  priority      61441 (61440 sysid 1)
Root          address 0017.590b.5180  priority      4097  (4096 sysid 1)
              port    Fa0/2           cost          200000    rem hops 19

Interface        Role Sts Cost      Prio.Nbr Type
---------------- ---- --- --------- -------- --------------------------------
Fa0/1            Altn BLK 200000    128.1    P2p 
Fa0/2            Root FWD 200000    128.2    P2p 

##### MST2    vlans mapped:   20
Bridge        address 0017.590c.5180  priority      8194  (8192 sysid 2)
Root          this switch for MST2

Interface        Role Sts Cost      Prio.Nbr Type
---------------- ---- --- --------- -------- --------------------------------
Fa0/1            Desg FWD 200000    128.1    P2p 
Fa0/2            Desg FWD 200000    128.2    P2p 

`)
  })

  test('one instance, one port, and the region', () => {
    expect(shown(world, 'C', 'show spanning-tree mst 2').match(/##### \S+/g)).toEqual(['##### MST2'])
    expect(shown(world, 'C', 'show spanning-tree mst interface fa0/1').split('\n').slice(6, 11)).toEqual([
      '',
      'Instance Role Sts Cost      Prio.Nbr Vlans mapped',
      '-------- ---- --- --------- -------- -------------------------------',
      '0        Root FWD 200000    128.1    1-9,11-19,21-29,31-4094',
      '1        Altn BLK 200000    128.1    10,30',
    ])
    expect(shown(world, 'C', 'show spanning-tree mst configuration')).toMatch(
      /^Name {6}\[LAB\]\nRevision {2}3 {5}Instances configured 3\n\nInstance {2}Vlans mapped\n/,
    )
  })

  test('the other shows name the instances', () => {
    expect(shown(world, 'C', 'show spanning-tree summary')).toMatch(
      /^Switch is in mst mode\nRoot bridge for: MST2\n[^]*\nMST0 {25}1 {9}0 {8}0 {10}1 {10}2\n[^]*\n3 msts /,
    )
    expect(shown(world, 'C', 'show spanning-tree vlan 10')).toContain('\nMST1\n  Spanning tree enabled protocol mstp\n')
    expect(shown(world, 'C', 'show spanning-tree blockedports')).toContain('MST1                 Fa0/1\n')
  })

  test('why a switch is not the root names the priority of the instance', () => {
    const view = network(world)
    const why = (name: string, vlan: number) => rootReasons(view, view.topology.nodeNamed.get(name) ?? -1, vlan)
    expect(why('C', 10)).toMatchObject([
      { kind: 'wrong-root', device: 'B', setting: ['config', 'spanningTree', 'mst', 'priorities', 1], wanted: 4096 },
    ])
    expect(view.roles.instances[view.topology.nodeNamed.get('B') ?? -1]?.get(10)).toMatchObject({ number: 1 })
  })

  test('a cost of an instance moves the tree of that instance alone', () => {
    const moved = configure(world, 'C', 'interface fa0/2\nspanning-tree mst 1 cost 900000')
    expect(tree(moved, 10).filter((line) => line.startsWith('C'))).toEqual(['C Fa0/1 Root', 'C Fa0/2 Altn'])
    expect(tree(moved, 1).filter((line) => line.startsWith('C'))).toEqual(['C Fa0/1 Root', 'C Fa0/2 Altn'])
  })

  test('a trunk without a VLAN of an instance may be the one that forwards it: the VLAN is cut', () => {
    const pruned = configure(world, 'C', 'interface fa0/2\nswitchport trunk allowed vlan remove 10')
    expect(tree(pruned, 10).filter((line) => line.startsWith('C'))).toEqual(['C Fa0/1 Altn'])
    const { trees, topology } = network(pruned)
    expect(trees.held[portAt(topology, 'C', 'FastEthernet0/1')]?.get(10)).toBe('blocking')
  })

  test('another name is another region, and its border says so', () => {
    const split = configure(world, 'C', 'spanning-tree mst configuration\nname OTHER\nexit')
    expect(shown(split, 'C', 'show spanning-tree mst 0')).toMatch(
      /^Fa0\/1 +Root FWD 200000 +128\.1 +P2p Bound\(RSTP\) $/m,
    )
    // Beyond the border all instances go the way of the first.
    expect(tree(split, 10).filter((line) => line.startsWith('C'))).toEqual(['C Fa0/1 Root', 'C Fa0/2 Altn'])
  })
})

describe('a region beside switches that run a tree for each VLAN', () => {
  const mixed = (mode: string): World =>
    switches(TRIANGLE, {
      A: mst(),
      B: mst(),
      C: `vlan 10,20\nspanning-tree mode ${mode}\nspanning-tree vlan 1-4094 priority 0\n${TRUNKS}`,
    })

  test.each(['pvst', 'rapid-pvst'])(
    '%s: the region is left at one switch, and no VLAN goes round in circles',
    (mode) => {
      const world = mixed(mode)
      for (const vlan of [1, 10, 20])
        expect(tree(world, vlan).filter((line) => /^[AB]/.test(line))).toEqual([
          'A Fa0/1 Root',
          'A Fa0/2 Altn',
          'B Fa0/1 Desg',
          'B Fa0/2 Root',
        ])
      expect(network(world).domains.loops.size).toBe(0)
      const lines = shown(world, 'A', 'show spanning-tree mst 0')
      expect(lines).toContain('              port    Fa0/1           path cost     200000\n')
      expect(lines).toContain('Regional Root address 0017.590b.5180  priority      32768 (32768 sysid 0)\n')
      expect(shown(world, 'B', 'show spanning-tree mst 1')).toMatch(
        /^Fa0\/2 +Mstr FWD 200000 +128\.2 +P2p Bound\(PVST\) $/m,
      )
    },
  )
})

test('a switch in another mode has no instances', () => {
  const world = switches([], { A: '' })
  expect(shown(world, 'A', 'show spanning-tree mst')).toBe('% Switch is not in mst mode\n')
  expect(shown(world, 'A', 'show spanning-tree mst configuration')).toMatch(
    /^% Switch is not in mst mode\nName {6}\[\]\n/,
  )
})

test('a port without a VLAN of its own in another instance is in the first and in that of its VLAN', () => {
  const world = switches([['A Fa0/1', 'B Fa0/1']], {
    A: mst('interface Fa0/3\n switchport mode access\n switchport access vlan 20\n'),
    B: `${mst()}interface Fa0/3\n switchport mode access\n switchport access vlan 20\n`,
  })
  expect(shown(world, 'A', 'show spanning-tree mst').match(/^Fa0\/3/gm)).toBeNull()
  const wired = switches([['A Fa0/3', 'B Fa0/3']], {
    A: `${mst()}interface Fa0/3\n switchport mode access\n switchport access vlan 20\n`,
    B: `${mst()}interface Fa0/3\n switchport mode access\n switchport access vlan 20\n`,
  })
  expect(tree(wired, 20)).toEqual(['A Fa0/3 Root', 'B Fa0/3 Desg'])
  expect(tree(wired, 10)).toEqual([])
})
