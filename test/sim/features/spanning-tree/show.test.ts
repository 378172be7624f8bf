// `show spanning-tree …` (ios-switching.md 10.10): the layouts of the captures there, with the values of our switches.

import { describe, expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { configure, switches } from '../../../support/switches.ts'

const TRIANGLE = [
  ['A Gi1/0/1', 'B Gi1/0/1'],
  ['B Gi1/0/2', 'C Gi1/0/2'],
  ['C Gi1/0/1', 'A Gi1/0/2'],
] as const
const shown = (world: World, what: string): string => type(world, `show ${what}`).entries[0]?.output ?? ''
/** The output without blanks at the end of lines. */
const plain = (world: World, what: string): string => shown(world, what).replaceAll(/ +$/gm, '')
/** Where the words of a line begin. */
const columns = (line: string): number[] => [...line.matchAll(/(?<= |^)\S/g)].map(({ index }) => index)

// C is the root. B is a switch of 802.1D, and A refuses C as root on the direct link.
const three = switches(
  TRIANGLE,
  {
    A: 'interface Gi1/0/2\n spanning-tree guard root\n',
    B: 'spanning-tree mode pvst\n',
    C: 'spanning-tree vlan 1 priority 4096\n',
  },
  'c9300',
)
const TREE = `
VLAN0001
  Spanning tree enabled protocol rstp
  Root ID    Priority    4097
             Address     701f.530c.8d00
             Cost        8
             Port        1 (GigabitEthernet1/0/1)
             Hello Time   2 sec  Max Age 20 sec  Forward Delay 15 sec

  Bridge ID  Priority    32769  (priority 32768 sys-id-ext 1)
             Address     701f.53a1.8d00
             Hello Time   2 sec  Max Age 20 sec  Forward Delay 15 sec
             Aging Time  300 sec

Interface           Role Sts Cost      Prio.Nbr Type
------------------- ---- --- --------- -------- --------------------------------
Gi1/0/1             Root FWD 4         128.1    P2p Peer(STP)${' '}
Gi1/0/2             Desg BKN*4         128.2    P2p *ROOT_Inc${' '}

`

describe('a tree', () => {
  test('of a switch that is not the root', () => {
    expect(shown(three, 'spanning-tree')).toBe(TREE)
    expect(shown(three, 'spanning-tree vlan 1')).toBe(TREE)
  })
  test('of the root, in PVST+', () => {
    const root = shown(type(switches([['A Gi0/1', 'B Gi0/1']]), '@console B').world, 'spanning-tree')
    expect(root).toContain('  Spanning tree enabled protocol ieee\n')
    expect(root).toContain(`             Address     0017.590b.5180
             This bridge is the root
             Hello Time   2 sec`)
    expect(root).toContain('Gi0/1               Desg FWD 4         128.25   P2p \n')
  })
  test('of ports on their way, with the priority of the port and its cost', () => {
    const lines = 'interface Fa0/1\n spanning-tree port-priority 64\n spanning-tree cost 7\n duplex half\n'
    const world = configure(
      switches([['A Fa0/1', 'B Fa0/1']], { A: lines }),
      'A',
      'interface fa0/1\nshutdown\nno shutdown',
    )
    expect(shown(world, 'spanning-tree')).toContain('Fa0/1               Root LIS 7         64.1     Shr \n')
    expect(shown(type(world, '@wait 15s').world, 'spanning-tree')).toContain('Fa0/1               Root LRN 7 ')
  })
  test('the times of another root, and the own ones', () => {
    const text = shown(
      switches([['A Gi0/1', 'B Gi0/1']], { B: 'spanning-tree vlan 1 hello-time 1\nspanning-tree vlan 1 max-age 6\n' }),
      'spanning-tree',
    )
    expect(text.match(/Hello Time.*/g)).toEqual([
      'Hello Time   1 sec  Max Age  6 sec  Forward Delay 15 sec',
      'Hello Time   2 sec  Max Age 20 sec  Forward Delay 15 sec',
    ])
  })
  test('a bundle stands behind the ports, with its cost', () => {
    const lines = 'interface range Fa0/1 - 2\n channel-group 1 mode on\n'
    const world = switches(
      [
        ['A Fa0/1', 'B Fa0/1'],
        ['A Fa0/2', 'B Fa0/2'],
        ['A Gi0/1', 'C Gi0/1'],
      ],
      { A: lines, B: lines },
    )
    expect(
      shown(world, 'spanning-tree')
        .split('\n')
        .filter((line) => /FWD|BLK/.test(line)),
    ).toEqual([
      'Gi0/1               Desg FWD 4         128.25   P2p ',
      'Po1                 Root FWD 12        128.56   P2p ',
    ])
  })
  test('of a VLAN that has none, and of no VLAN at all', () => {
    expect(shown(three, 'spanning-tree vlan 99')).toBe('Spanning tree instance(s) for vlan 99 does not exist.\n')
    const off = switches([['A Gi0/1', 'B Gi0/1']], { A: 'no spanning-tree vlan 1\n' })
    expect(shown(off, 'spanning-tree')).toBe('No spanning tree instance exists.\n')
  })
  test('a port that PortFast lets forward is an edge', () => {
    const world = switches([], { A: 'interface Fa0/1\n spanning-tree portfast\n' })
    expect(shown(world, 'spanning-tree')).toContain('Fa0/1               Desg FWD 19        128.1    P2p Edge \n')
    expect(shown(world, 'spanning-tree interface fa0/1 portfast')).toBe('VLAN0001            enabled\n')
  })
})

test('one port in its VLANs', () => {
  expect(shown(three, 'spanning-tree interface gi1/0/2')).toBe(`
Vlan                Role Sts Cost      Prio.Nbr Type
------------------- ---- --- --------- -------- --------------------------------
VLAN0001            Desg BKN*4         128.2    P2p *ROOT_Inc${' '}
`)
  // Of one VLAN it is a row of the same table.
  expect(shown(three, 'spanning-tree vlan 1 interface gi1/0/2')).toBe(shown(three, 'spanning-tree interface gi1/0/2'))
  expect(shown(three, 'spanning-tree vlan 9 interface gi1/0/2')).toBe(
    'Spanning tree instance(s) for vlan 9 does not exist.\n',
  )
  expect(shown(three, 'spanning-tree interface gi1/0/9')).toBe(
    'no spanning tree info available for GigabitEthernet1/0/9\n',
  )
})

test('details', () => {
  expect(plain(three, 'spanning-tree detail')).toBe(` VLAN0001 is executing the rstp compatible Spanning Tree protocol
  Bridge Identifier has priority 32768, sysid 1, address 701f.53a1.8d00
  Configured hello time 2, max age 20, forward delay 15, transmit hold-count 6
  Current root has priority 4097, address 701f.530c.8d00
  Root port is 1 (GigabitEthernet1/0/1), cost of root path is 8
  Topology change flag not set, detected flag not set
  Number of topology changes 1 last change occurred 01:00:00 ago
          from GigabitEthernet1/0/1
  Times:  hold 1, topology change 35, notification 2
          hello 2, max age 20, forward delay 15
  Timers: hello 0, topology change 0, notification 0, aging 300

 Port 1 (GigabitEthernet1/0/1) of VLAN0001 is root forwarding
   Port path cost 4, Port priority 128, Port Identifier 128.1.
   Designated root has priority 4097, address 701f.530c.8d00
   Designated bridge has priority 32769, address 701f.530b.8d00
   Designated port id is 128.1, designated path cost 4
   Timers: message age 16, forward delay 0, hold 0
   Number of transitions to forwarding state: 1
   Link type is point-to-point by default
   BPDU: sent 1, received 1800

 Port 2 (GigabitEthernet1/0/2) of VLAN0001 is designated broken  (Root Inconsistent)
   Port path cost 4, Port priority 128, Port Identifier 128.2.
   Designated root has priority 4097, address 701f.530c.8d00
   Designated bridge has priority 32769, address 701f.53a1.8d00
   Designated port id is 128.2, designated path cost 8
   Timers: message age 0, forward delay 0, hold 0
   Number of transitions to forwarding state: 0
   Link type is point-to-point by default
   Root guard is enabled on the port
   BPDU: sent 1800, received 0

`)
})
test('what is set on a port, in the order of a device', () => {
  const lines = `spanning-tree portfast bpduguard default
spanning-tree portfast bpdufilter default
spanning-tree loopguard default
interface Fa0/1
 spanning-tree portfast
interface Fa0/2
 spanning-tree bpduguard enable
 spanning-tree bpdufilter enable
 spanning-tree guard loop
 spanning-tree link-type shared
`
  const world = switches([], { A: lines })
  const options = (port: string): string[] =>
    shown(world, `spanning-tree interface ${port} detail`)
      .split('\n')
      .map((line) => line.trim())
      .slice(7, -3)
  expect(options('fa0/1')).toEqual([
    'The port is in the portfast mode',
    'Link type is point-to-point by default',
    'Bpdu guard is enabled by default',
    'Bpdu filter is enabled by default',
    'Loop guard is enabled by default on the port',
  ])
  expect(options('fa0/2')).toEqual([
    'Link type is shared',
    'Bpdu guard is enabled',
    'Bpdu filter is enabled',
    'Loop guard is enabled on the port',
  ])
})
test('details of a port on its way tell the seconds that are left', () => {
  const world = configure(switches([['A Fa0/1', 'B Fa0/1']]), 'A', 'interface fa0/1\nshutdown\nno shutdown')
  const left = (wait: string) =>
    /forward delay (\d+), hold/.exec(
      shown(type(world, `@wait ${wait}`).world, 'spanning-tree interface fa0/1 detail'),
    )?.[1]
  expect([left('1s'), left('14s'), left('20s'), left('30s')]).toEqual(['14', '1', '10', '0'])
})

describe('tables', () => {
  test('the roots', () => {
    const lines = shown(three, 'spanning-tree root').split('\n')
    expect(lines.slice(0, 4)).toEqual([
      '',
      '                                        Root    Hello Max Fwd',
      'Vlan                   Root ID          Cost    Time  Age Dly  Root Port',
      '---------------- -------------------- --------- ----- --- ---  ------------',
    ])
    const model = 'VLAN0010         24586 5c6e.f0a7.a0b0         4    2   20  15  Gi0/1           '
    expect(columns(lines[4]?.replace(' 4097', '34097') ?? '')).toEqual(columns(model))
    expect(lines[4]).toBe('VLAN0001          4097 701f.530c.8d00         8    2   20  15  Gi1/0/1         ')
  })
  test('blocked ports, and ports that are broken', () => {
    expect(shown(three, 'spanning-tree blockedports')).toBe(`
Name                 Blocked Interfaces List
-------------------- ------------------------------------
VLAN0001             Gi1/0/2

Number of blocked ports (segments) in the system : 1

`)
    const mismatch = 'interface Fa0/1\n switchport mode trunk\n'
    const world = switches([['A Fa0/1', 'B Fa0/1']], { A: 'interface Fa0/1\n switchport mode access\n', B: mismatch })
    expect(shown(world, 'spanning-tree inconsistentports')).toBe(`
Name                 Interface                Inconsistency
-------------------- ------------------------ ------------------
VLAN0001             FastEthernet0/1          Port Type Inconsistent

Number of inconsistent ports (segments) in the system : 1

`)
  })
  test('the summary of release 15.0, of 15.2 and of IOS XE', () => {
    expect(
      shown(
        switches([['A Gi0/1', 'B Gi0/1']], { A: 'spanning-tree portfast bpduguard default\n' }),
        'spanning-tree summary',
      ),
    ).toBe(
      `Switch is in pvst mode
Root bridge for: none
Extended system ID                      is enabled
Portfast Default                        is disabled
PortFast BPDU Guard Default            is enabled
Portfast BPDU Filter Default           is disabled
Loopguard Default                       is disabled
EtherChannel misconfig guard            is enabled
UplinkFast                              is disabled
BackboneFast                            is disabled
Configured Pathcost method used is short

Name                   Blocking Listening Learning Forwarding STP Active
---------------------- -------- --------- -------- ---------- ----------
VLAN0001                     0         0        0          1          1
---------------------- -------- --------- -------- ---------- ----------
1 vlan                       0         0        0          1          1
`,
    )
    const edge = type(
      switches([], { A: '' }, 'c2960', 'c2960-lanbasek9-mz.152-7.E8.bin'),
      'enable\nconfigure terminal\nspanning-tree portfast default\nspanning-tree mode rapid-pvst\nend',
    ).world
    expect(shown(edge, 'spanning-tree summary')).toContain(`Switch is in rapid-pvst mode
Root bridge for: VLAN0001
Extended system ID                      is enabled
Portfast Default                        is edge
Portfast Edge BPDU Guard Default        is disabled
Portfast Edge BPDU Filter Default       is disabled
Loopguard Default                       is disabled
PVST Simulation Default                 is enabled but inactive in rapid-pvst mode
Bridge Assurance                        is enabled
EtherChannel misconfig guard            is enabled
`)
    expect(shown(three, 'spanning-tree summary')).toContain('PortFast BPDU Guard Default            is disabled\n')
  })
  test('the summary names ranges of VLANs', () => {
    const world = configure(switches([], { A: 'interface Fa0/1\n switchport mode trunk\n' }), 'A', 'vlan 10-12,20')
    expect(shown(world, 'spanning-tree summary')).toContain('Root bridge for: VLAN0001, VLAN0010-VLAN0012, VLAN0020\n')
    expect(shown(world, 'spanning-tree summary')).toContain('\n5 vlans  ')
  })
})
