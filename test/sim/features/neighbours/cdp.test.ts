// CDP: what its commands print, who is in the table and for how long (ios-switching.md 8.1, 8.2, 8.4).

import { describe, expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { plays, type } from '../../../support/console.ts'
import { at, net, shown, type Platform } from '../../../support/net.ts'

const two = (one = '', other = ''): World =>
  net({ SW1: ['c2960', one], SW2: ['c2960', other] }, [['SW1 Gi0/2', 'SW2 Gi0/1']])
/** The rows of `show cdp neighbors`. */
const rows = (world: World): readonly string[] => shown(world, 'show cdp neighbors').split('\n').slice(5, -3)
test('show cdp', () => {
  plays(
    two(),
    `
    SW1#show cdp
    Global CDP information:
    	Sending CDP packets every 60 seconds
    	Sending a holdtime value of 180 seconds
    	Sending CDPv2 advertisements is  enabled
    SW1#`,
  )
})

describe('show cdp neighbors', () => {
  test('has a row for each neighbour, in the columns of the device', () => {
    plays(
      two(),
      `
      SW1#show cdp neighbors
      Capability Codes: R - Router, T - Trans Bridge, B - Source Route Bridge
                        S - Switch, H - Host, I - IGMP, r - Repeater, P - Phone, 
                        D - Remote, C - CVTA, M - Two-port Mac Relay 

      Device ID        Local Intrfce     Holdtme    Capability  Platform  Port ID
      SW2              Gig 0/2           163              S I   WS-C2960- Gig 0/1

      Total cdp entries displayed : 1
      SW1#`,
    )
  })

  test('a name that is longer than its column stands alone', () => {
    expect(rows(two('', 'ip domain-name branch.example.com'))).toEqual([
      'SW2.branch.example.com',
      '                 Gig 0/2           163              S I   WS-C2960- Gig 0/1',
    ])
    expect(rows(two('', 'ip domain-name lab.example'))).toHaveLength(1)
  })

  test.each([
    ['c2960', 'Gi0/1', '              S I   WS-C2960- Gig 0/1'],
    ['c9300', 'Gi1/0/1', '             R S I  C9300-24T Gig 1/0/1'],
    ['c2911', 'Gi0/1', '            R B S I CISCO2911 Gig 0/1'],
    ['isr4331', 'Gi0/0/0', '             R S I  ISR4331/K Gig 0/0/0'],
  ] as const)('a %s says what it is', (platform, port, end) => {
    const world = net({ SW1: ['c2960', ''], X: [platform, `interface ${port}\n no shutdown`] }, [
      ['SW1 Fa0/3', `X ${port}`],
    ])
    expect(rows(world)).toEqual([`X                Fas 0/3           163${end}`])
  })

  test('in the order of the own ports; of one interface only', () => {
    const world = net({ SW1: ['c2960', ''], A: ['c2960', ''], B: ['c2960', ''] }, [
      ['SW1 Fa0/10', 'A Fa0/1'],
      ['SW1 Fa0/2', 'B Fa0/1'],
      ['SW1 Gi0/1', 'A Gi0/1'],
    ])
    expect(rows(world).map((row) => row.slice(0, 28).trimEnd())).toEqual([
      'B                Fas 0/2',
      'A                Fas 0/10',
      'A                Gig 0/1',
    ])
    expect(shown(world, 'show cdp neighbors fa0/10')).toContain('\nA                Fas 0/10')
    expect(shown(world, 'show cdp neighbors fa0/10')).toMatch(/\n\nTotal cdp entries displayed : 1\n$/)
    expect(shown(world, 'show cdp neighbors fa0/11')).toMatch(/Port ID\n\nTotal cdp entries displayed : 0\n$/)
  })
})

test('show cdp neighbors detail and show cdp entry tell of each neighbour', () => {
  const world = net(
    {
      SW1: ['c9300', ''],
      'desktop-switch': [
        'c2960',
        'interface Vlan1\n ip address 10.1.1.2 255.255.255.0\n no shutdown\ninterface Vlan20\n ip address 10.9.9.2 255.255.255.0',
      ],
    },
    [['SW1 Gi1/0/16', 'desktop-switch Gi0/1']],
  )
  const expected = `-------------------------
Device ID: desktop-switch
Entry address(es): 
  IP address: 10.1.1.2
Platform: cisco WS-C2960-24TT-L,  Capabilities: Switch IGMP 
Interface: GigabitEthernet1/0/16,  Port ID (outgoing port): GigabitEthernet0/1
Holdtime : 163 sec

Version :
Cisco IOS Software, C2960 Software (C2960-LANBASEK9-M), Version 15.2(7)E8, RELEASE SOFTWARE (fc3)
Technical Support: http://www.cisco.com/techsupport
Copyright (c) 1986-2023 by Cisco Systems, Inc.
Compiled Tue 14-Mar-23 06:30 by prod_rel_team

advertisement version: 2
VTP Management Domain: ''
Native VLAN: 1
Duplex: full
Management address(es): 
  IP address: 10.1.1.2

Total cdp entries displayed : 1
`
  expect(shown(world, 'show cdp neighbors detail')).toBe(expected)
  expect(shown(world, 'show cdp entry *')).toBe(expected)
  expect(shown(world, 'show cdp entry desktop-switch')).toBe(expected)
  expect(shown(world, 'show cdp neighbors gi1/0/16 detail')).toBe(expected)
  expect(shown(world, 'show cdp entry other')).toBe('Total cdp entries displayed : 0\n')
})

describe('what a neighbour tells', () => {
  const detailOf = (platform: Platform, port: string, config: string): string =>
    shown(
      net({ SW1: ['c2960', 'interface Fa0/3\n switchport access vlan 1'], X: [platform, config] }, [
        ['SW1 Fa0/3', `X ${port}`],
      ]),
      'show cdp neighbors detail',
    )

  test('a router has no VTP domain and no native VLAN, and the address of the port that sends', () => {
    const text = detailOf(
      'c2911',
      'Gi0/1',
      'interface Gi0/0\n ip address 10.0.0.1 255.255.255.0\n no shutdown\ninterface Gi0/1\n ip address 10.0.1.1 255.255.255.0\n no shutdown',
    )
    expect(text).not.toContain('VTP')
    expect(text).not.toContain('Native')
    expect(text).toContain('Platform: Cisco CISCO2911/K9,  Capabilities: Router Source-Route-Bridge Switch IGMP \n')
    expect(text.match(/IP address: .*/g)).toEqual(['IP address: 10.0.1.1', 'IP address: 10.0.1.1'])
    expect(text).toContain('Duplex: full\n')
  })

  test('a router on a stick has that of a subinterface; without an address there is no line', () => {
    const stick =
      'interface Gi0/1\n no shutdown\ninterface Gi0/1.10\n encapsulation dot1Q 10\n ip address 10.0.10.1 255.255.255.0'
    expect(detailOf('c2911', 'Gi0/1', stick)).toContain('IP address: 10.0.10.1')
    const bare = detailOf('c2911', 'Gi0/1', 'interface Gi0/1\n no shutdown')
    expect(bare).toContain('Entry address(es): \nPlatform:')
    expect(bare).toContain('Management address(es): \n\nTotal')
  })

  test('an access port says its VLAN as the native one', () => {
    const world = at(two(), 'SW2', 'interface gi0/1\nswitchport mode access\nswitchport access vlan 30')
    expect(shown(world, 'show cdp neighbors detail')).toContain('Native VLAN: 30\n')
  })

  test('a routed port says its own address, and no native VLAN', () => {
    const routed =
      'interface Vlan1\n ip address 10.0.0.9 255.255.255.0\n no shutdown\ninterface Gi1/0/5\n no switchport\n ip address 10.7.7.1 255.255.255.0'
    const text = detailOf('c9300', 'Gi1/0/5', routed)
    expect(text).toContain('IP address: 10.7.7.1')
    expect(text).not.toContain('Native VLAN')
  })

  test('version 1 carries neither', () => {
    const text = detailOf('c2960', 'Fa0/9', 'no cdp advertise-v2')
    expect(text).toContain('advertisement version: 1\nManagement address(es): \n')
  })
})

describe('show cdp interface', () => {
  test('has four lines for each port on which CDP is enabled, up or down, and the totals', () => {
    const text = shown(two('interface Fa0/1\n no cdp enable\ninterface Fa0/3\n shutdown'), 'show cdp interface')
    expect(text).toContain(`FastEthernet0/2 is down, line protocol is down
  Encapsulation ARPA
  Sending CDP packets every 60 seconds
  Holdtime is 180 seconds
FastEthernet0/3 is administratively down, line protocol is down
`)
    expect(text).not.toContain('FastEthernet0/1 ')
    expect(text).toMatch(/\n\n cdp enabled interfaces : 25\n interfaces up {10}: 1\n interfaces down {8}: 24\n$/)
  })

  test('of one port', () => {
    expect(shown(two('cdp timer 10\ncdp holdtime 40'), 'show cdp interface gi0/2')).toBe(
      `GigabitEthernet0/2 is up, line protocol is up
  Encapsulation ARPA
  Sending CDP packets every 10 seconds
  Holdtime is 40 seconds
`,
    )
  })
})

test('show cdp traffic counts what was sent and received', () => {
  const world = two('interface range Fa0/1-24\n no cdp enable')
  const counts = (text: string): readonly string[] => text.match(/\d+/g) ?? []
  const [before, after] = [world, type(world, '@wait 2m').world].map((now) => counts(shown(now, 'show cdp traffic')))
  expect(shown(world, 'show cdp traffic')).toMatch(
    /^CDP counters :\n\tTotal packets output: \d+, Input: \d+\n\tHdr syntax: 0,/,
  )
  expect(Number(after?.[0]) - Number(before?.[0])).toBe(2)
  expect(Number(after?.[1]) - Number(before?.[1])).toBe(2)
})

describe('where CDP does not run', () => {
  test.each([
    'show cdp',
    'show cdp neighbors',
    'show cdp neighbors detail',
    'show cdp entry *',
    'show cdp interface',
    'show cdp traffic',
  ])('%s says so', (line) => {
    expect(shown(two('no cdp run'), line)).toBe('% CDP is not enabled\n')
  })
})

describe('who is heard', () => {
  test.each([
    ['both run it', '', '', 1],
    ['the other does not', '', 'no cdp run', 0],
    ['its port does not', '', 'interface Gi0/1\n no cdp enable', 0],
    ['the own port does not', 'interface Gi0/2\n no cdp enable', '', 0],
    ['the port of the other is shut', '', 'interface Gi0/1\n shutdown', 0],
    [
      'the VLAN of the own port is missing',
      'interface Gi0/2\n switchport access vlan 77\n switchport mode access',
      '',
      0,
    ],
  ])('%s', (_, one, other, count) => {
    expect(rows(two(one, other))).toHaveLength(count)
  })

  test('the two may be in different VLANs', () => {
    const apart = 'configure terminal\ninterface gi0/2\nswitchport mode access\nswitchport access vlan 77\nend'
    expect(rows(type(two(), apart).world)).toHaveLength(1)
  })

  test('nobody behind a switch, and a router whose port is shut by default', () => {
    const world = net({ SW1: ['c2960', ''], SW2: ['c2960', ''], R1: ['c2911', ''], R2: ['c2911', ''] }, [
      ['SW1 Gi0/1', 'SW2 Gi0/1'],
      ['SW2 Fa0/1', 'R1 Gi0/0'],
      ['SW1 Fa0/1', 'R2 Gi0/0'],
    ])
    expect(rows(world).map((row) => row.slice(0, 3))).toEqual(['SW2'])
    const open = at(world, 'R2', 'interface Gi0/0\nno shutdown')
    expect(rows(open).map((row) => row.slice(0, 3))).toEqual(['R2 ', 'SW2'])
  })

  test('everybody on a segment, through two of them', () => {
    const world: World = {
      ...net({ SW1: ['c2960', ''], SW2: ['c2960', ''], SW3: ['c2960', ''] }, []),
      segments: [
        {
          name: 'HUB',
          ports: [
            { device: 'SW1', interface: 'FastEthernet0/1' },
            { device: 'SW2', interface: 'FastEthernet0/1' },
            { device: 'HUB2', interface: '1' },
          ],
        },
        {
          name: 'HUB2',
          ports: [
            { device: 'HUB', interface: '3' },
            { device: 'SW3', interface: 'FastEthernet0/1' },
          ],
        },
      ],
    }
    expect(rows(world).map((row) => row.slice(0, 3))).toEqual(['SW2', 'SW3'])
  })

  test('a phone, and no computer', () => {
    const host = {
      os: 'windows',
      ip: null,
      gateway: null,
      dns: null,
      arp: {},
    } as const
    const world: World = {
      ...net({ SW1: ['c2960', ''] }, []),
      hosts: {
        PC1: { ...host, name: 'PC1', kind: 'pc', ports: ['NIC'], mac: '005079666801' },
        PH1: { ...host, name: 'PH1', kind: 'phone', ports: ['SW', 'PC'], mac: '001bd5120a01' },
      },
      links: [
        {
          ends: [
            { device: 'PC1', interface: 'NIC' },
            { device: 'SW1', interface: 'FastEthernet0/1' },
          ],
        },
        {
          ends: [
            { device: 'PH1', interface: 'SW' },
            { device: 'SW1', interface: 'FastEthernet0/2' },
          ],
        },
      ],
    }
    expect(rows(world)).toEqual(['SEP001BD5120A01  Fas 0/2           163             H P M  IP Phone  Port 1'])
  })
})

describe('how long a neighbour is held', () => {
  const held = (world: World): readonly number[] => rows(world).map((row) => Number(row.slice(35, 38)))

  test('the hold time of the sender, less the time since it last spoke', () => {
    const world = two()
    expect(held(world)).toEqual([163])
    expect(held(type(world, '@wait 42s').world)).toEqual([121])
    expect(held(type(world, '@wait 43s').world)).toEqual([180])
    expect(held(type(world, '@wait 1m').world)).toEqual([163])
    expect(held(two('cdp holdtime 30', 'cdp timer 10\ncdp holdtime 50'))).toEqual([43])
  })

  test('a link that came up has just been spoken on', () => {
    const world = type(two(), 'configure terminal\ninterface gi0/2\nshutdown\n@wait 5m\nno shutdown\nend').world
    expect(held(world)).toEqual([180])
    expect(held(type(world, '@wait 7s').world)).toEqual([173])
    expect(held(type(two(), 'write memory\n@power-cycle\nenable').world)).toEqual([180])
  })

  test.each([['no cdp run'], ['interface Gi0/1\nno cdp enable'], ['interface Gi0/1\nshutdown']])(
    'one that went silent by `%s` stays until its time is over',
    (lines) => {
      const world = at(two(), 'SW2', lines)
      expect(held(world)).toEqual([163])
      expect(held(type(world, '@wait 100s').world)).toEqual([63])
      expect(held(type(world, '@wait 162s').world)).toEqual([1])
      expect(held(type(world, '@wait 163s').world)).toEqual([])
      expect(held(type(world, 'clear cdp table').world)).toEqual([])
    },
  )

  test('what it said last is what is shown', () => {
    const world = at(
      two('', 'ip domain-name one.example'),
      'SW2',
      'no cdp run\nip domain-name two.example\nhostname OTHER',
    )
    expect(shown(world, 'show cdp entry *')).toContain('Device ID: SW2.one.example\n')
    const again = at(world, 'SW2', 'cdp run')
    expect(rows(again).map((row) => row.split(' ')[0])).toEqual(['OTHER.two.example', ''])
    expect(held(type(again, '@wait 4m').world)).toHaveLength(2)
  })

  test('who is still heard comes back at once after clear cdp table', () => {
    expect(held(type(two(), 'clear cdp table').world)).toEqual([163])
  })

  test.each(['no cdp run\ncdp run', 'interface gi0/2\nno cdp enable\ncdp enable'])(
    'a device that no longer listens forgets at once: %s',
    (lines) => {
      const silent = at(two(), 'SW2', 'no cdp run')
      expect(held(silent)).toEqual([163])
      expect(held(type(silent, `configure terminal\n${lines}\nend`).world)).toEqual([])
    },
  )

  test('a reload forgets', () => {
    expect(held(type(at(two(), 'SW2', 'no cdp run'), 'write memory').world)).toEqual([163])
    expect(held(type(at(two(), 'SW2', 'no cdp run'), 'write memory\n@power-cycle\nenable').world)).toEqual([])
  })
})

describe('the configuration', () => {
  const LINES = ['cdp timer 30', 'cdp holdtime 90', 'no cdp run', 'no cdp advertise-v2', 'no cdp log mismatch duplex']
  const saved = (world: World): readonly string[] =>
    shown(world, 'show running-config')
      .split('\n')
      .filter((line) => /\b(?:cdp|lldp)\b/.test(line))

  test('has the lines that differ from the default, and keeps them over a restart', () => {
    const world = type(two(), `configure terminal\n${LINES.join('\n')}\ninterface fa0/1\nno cdp enable\nend`).world
    expect(saved(world).toSorted()).toEqual([...LINES, ' no cdp enable'].toSorted())
    const again = type(world, 'write memory\n@power-cycle\nenable').world
    expect(saved(again)).toEqual(saved(world))
    const back = LINES.map((line) => (line.startsWith('no ') ? line.slice(3) : `no ${line}`)).join('\n')
    expect(saved(type(again, `configure terminal\n${back}\ninterface fa0/1\ncdp enable\nend`).world)).toEqual([])
  })

  test('a switch shows `no cdp run` behind its interfaces', () => {
    const text = shown(two('no cdp run'), 'show running-config')
    expect(text.indexOf('no cdp run')).toBeGreaterThan(text.indexOf('interface Vlan1'))
    expect(text.indexOf('no cdp run')).toBeLessThan(text.indexOf('line con 0'))
  })

  test.each(['cdp timer 4', 'cdp timer 255', 'cdp holdtime 9', 'cdp holdtime 256', 'lldp enable'])(
    '%s is refused',
    (line) => {
      expect(type(two(), `configure terminal\n${line}`).lastLine).toContain("Invalid input detected at '^' marker.")
    },
  )

  test('the interface of a VLAN does not speak CDP', () => {
    expect(type(two(), 'configure terminal\ninterface vlan 1\nno cdp enable').lastLine).toContain(
      'CDP is not supported',
    )
  })
})
