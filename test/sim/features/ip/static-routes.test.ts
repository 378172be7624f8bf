// `ip route` in all its forms, and when a route is in the table (ios-routing.md 6.2 to 6.5).

import { describe, expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { runningConfigText } from '../../../../src/sim/config.ts'
import { type } from '../../../support/console.ts'
import { net } from '../../../support/network.ts'

const R1 = `interface GigabitEthernet0/0
 ip address 10.1.1.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 10.2.2.1 255.255.255.0
`
const R2 = R1.replaceAll('.1 255', '.2 255')
/** Two routers with two cables between them, R1 configured by these lines. */
const two = (...lines: readonly string[]): World => {
  const world = net({ R1: ['c2911', R1], R2: ['c2911', R2] }, 'R1 Gi0/0 - R2 Gi0/0', 'R1 Gi0/1 - R2 Gi0/1')
  return type(world, ['enable', 'configure terminal', ...lines, 'end'].join('\n')).world
}
const shown = (world: World, line: string): string => type(world, line).entries[0]?.output ?? ''
/** The static routes of the table of R1. */
const staticIn = (world: World): readonly string[] =>
  shown(world, 'show ip route static')
    .split('\n')
    .filter((line) => /^S|^ +\[/.test(line))
const configured = (world: World): readonly string[] =>
  runningConfigText(world.devices['R1'] as World['devices'][string])
    .split('\n')
    .filter((line) => line.startsWith('ip route'))

describe('the table has a static route', () => {
  test.each([
    ['by its next hop', ['ip route 172.20.0.0 255.255.0.0 10.1.1.2'], ['S     172.20.0.0/16 [1/0] via 10.1.1.2']],
    [
      'by interface and next hop',
      ['ip route 172.20.0.0 255.255.0.0 g0/0 10.1.1.2'],
      ['S     172.20.0.0/16 [1/0] via 10.1.1.2, GigabitEthernet0/0'],
    ],
    [
      'by its interface',
      ['ip route 172.20.0.0 255.255.0.0 g0/0'],
      ['S     172.20.0.0/16 is directly connected, GigabitEthernet0/0'],
    ],
    [
      'that drops packets',
      ['ip route 172.20.0.0 255.255.0.0 null 0'],
      ['S     172.20.0.0/16 is directly connected, Null0'],
    ],
    [
      'to a host, without mask below its heading',
      ['ip route 172.20.1.1 255.255.255.255 10.1.1.2'],
      ['S        172.20.1.1 [1/0] via 10.1.1.2'],
    ],
    ['for everything else', ['ip route 0.0.0.0 0.0.0.0 10.1.1.2'], ['S*    0.0.0.0/0 [1/0] via 10.1.1.2']],
    [
      'through another one',
      ['ip route 172.20.0.0 255.255.0.0 172.21.0.1', 'ip route 172.21.0.0 255.255.0.0 10.1.1.2'],
      ['S     172.20.0.0/16 [1/0] via 172.21.0.1', 'S     172.21.0.0/16 [1/0] via 10.1.1.2'],
    ],
    [
      'through the default route',
      ['ip route 172.20.0.0 255.255.0.0 172.21.0.1', 'ip route 0.0.0.0 0.0.0.0 10.1.1.2'],
      ['S*    0.0.0.0/0 [1/0] via 10.1.1.2', 'S     172.20.0.0/16 [1/0] via 172.21.0.1'],
    ],
    [
      'with two ways of one distance',
      ['ip route 172.20.0.0 255.255.0.0 10.1.1.2', 'ip route 172.20.0.0 255.255.0.0 10.2.2.2'],
      ['S     172.20.0.0/16 [1/0] via 10.1.1.2', '                    [1/0] via 10.2.2.2'],
    ],
    [
      'with the lower distance alone',
      ['ip route 172.20.0.0 255.255.0.0 10.1.1.2 5', 'ip route 172.20.0.0 255.255.0.0 10.2.2.2 200'],
      ['S     172.20.0.0/16 [5/0] via 10.1.1.2'],
    ],
    [
      'of the higher distance where the better one has lost its interface',
      [
        'ip route 172.20.0.0 255.255.0.0 10.1.1.2',
        'ip route 172.20.0.0 255.255.0.0 10.2.2.2 200',
        'interface g0/0',
        'shutdown',
      ],
      ['S     172.20.0.0/16 [200/0] via 10.2.2.2'],
    ],
    [
      'that is permanent, also without its interface',
      [
        'ip route 172.20.0.0 255.255.0.0 g0/0 10.1.1.2 permanent',
        'ip route 172.21.0.0 255.255.0.0 g0/0 10.1.1.2',
        'interface g0/0',
        'shutdown',
      ],
      ['S     172.20.0.0/16 [1/0] via 10.1.1.2, GigabitEthernet0/0'],
    ],
    [
      'shorter than its class, by itself and with its mask',
      ['ip route 172.16.0.0 255.240.0.0 10.1.1.2'],
      ['S     172.16.0.0/12 [1/0] via 10.1.1.2'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(staticIn(two(...lines))).toEqual(expected)
  })
})

describe('the table has no static route', () => {
  test.each([
    ['whose next hop is nowhere', ['ip route 172.20.0.0 255.255.0.0 192.168.1.1']],
    ['whose next hop is in its own network', ['ip route 172.20.0.0 255.255.0.0 172.20.0.1']],
    [
      'of two that lead through each other',
      ['ip route 172.20.0.0 255.255.0.0 172.21.0.1', 'ip route 172.21.0.0 255.255.0.0 172.20.0.1'],
    ],
    ['of the distance 255', ['ip route 172.20.0.0 255.255.0.0 10.1.1.2 255']],
    ['by an interface that has no address', ['ip route 172.20.0.0 255.255.0.0 g0/2']],
    ['by an interface that is not there yet', ['ip route 172.20.0.0 255.255.0.0 Loopback7']],
    ['to the default by a next hop that only the default reaches', ['ip route 0.0.0.0 0.0.0.0 8.8.8.8']],
  ])('%s', (_, lines) => {
    const world = two(...lines)
    expect(staticIn(world)).toEqual([])
    expect(configured(world)).toHaveLength(lines.length)
  })

  test('with a next hop in its own network, also where the default route has it', () => {
    const world = two('ip route 0.0.0.0 0.0.0.0 10.1.1.2', 'ip route 172.20.0.0 255.255.0.0 172.20.0.1')
    expect(staticIn(world)).toEqual(['S*    0.0.0.0/0 [1/0] via 10.1.1.2'])
  })
  test('that would take away what it rests on: two of them are left out where the default route holds both', () => {
    const world = two(
      'ip route 0.0.0.0 0.0.0.0 10.1.1.2',
      'ip route 172.20.0.0 255.255.0.0 172.21.0.1',
      'ip route 172.21.0.0 255.255.0.0 172.20.0.1',
      'ip route 172.22.0.0 255.255.0.0 172.21.0.1',
    )
    expect(staticIn(world)).toEqual(['S*    0.0.0.0/0 [1/0] via 10.1.1.2', 'S     172.22.0.0/16 [1/0] via 172.21.0.1'])
  })
})

test('a route goes and comes back with its interface, and stays in the configuration', () => {
  const down = type(
    two('ip route 172.20.0.0 255.255.0.0 10.1.1.2'),
    'configure terminal\ninterface g0/0\nshutdown\nend',
  ).world
  expect(staticIn(down)).toEqual([])
  expect(configured(down)).toEqual(['ip route 172.20.0.0 255.255.0.0 10.1.1.2'])
  const up = type(down, 'configure terminal\ninterface g0/0\nno shutdown\nend').world
  expect(staticIn(up)).toEqual(['S     172.20.0.0/16 [1/0] via 10.1.1.2'])
})

describe('the configuration has', () => {
  test('every option in its place, whatever the order it was typed in', () => {
    expect(
      configured(two('ip route 172.20.0.0 255.255.0.0 GigabitEthernet 0/0 10.1.1.2 name BACKUP tag 7 permanent 200')),
    ).toEqual(['ip route 172.20.0.0 255.255.0.0 GigabitEthernet0/0 10.1.1.2 200 tag 7 name BACKUP permanent'])
  })
  test('routes by prefix, and as they were entered', () => {
    expect(
      configured(
        two(
          'ip route 192.168.1.0 255.255.255.0 10.1.1.2',
          'ip route 172.20.0.0 255.255.0.0 10.2.2.2',
          'ip route 172.20.0.0 255.255.0.0 10.1.1.2',
        ),
      ),
    ).toEqual([
      'ip route 172.20.0.0 255.255.0.0 10.2.2.2',
      'ip route 172.20.0.0 255.255.0.0 10.1.1.2',
      'ip route 192.168.1.0 255.255.255.0 10.1.1.2',
    ])
  })
  test('one line for one way: a later distance takes the place of the earlier one', () => {
    expect(
      configured(two('ip route 172.20.0.0 255.255.0.0 10.1.1.2', 'ip route 172.20.0.0 255.255.0.0 10.1.1.2 50')),
    ).toEqual(['ip route 172.20.0.0 255.255.0.0 10.1.1.2 50'])
  })
})

describe('no ip route takes away', () => {
  const ROUTES = [
    'ip route 172.20.0.0 255.255.0.0 10.1.1.2',
    'ip route 172.20.0.0 255.255.0.0 10.2.2.2 200',
    'ip route 172.20.0.0 255.255.0.0 g0/0',
  ]
  test.each([
    ['every way of a prefix', 'no ip route 172.20.0.0 255.255.0.0', []],
    [
      'the way by a next hop',
      'no ip route 172.20.0.0 255.255.0.0 10.1.1.2',
      ['ip route 172.20.0.0 255.255.0.0 10.2.2.2 200', 'ip route 172.20.0.0 255.255.0.0 GigabitEthernet0/0'],
    ],
    [
      'the way of a distance',
      'no ip route 172.20.0.0 255.255.0.0 10.2.2.2 200',
      ['ip route 172.20.0.0 255.255.0.0 10.1.1.2', 'ip route 172.20.0.0 255.255.0.0 GigabitEthernet0/0'],
    ],
  ])('%s', (_, line, left) => {
    expect(configured(two(...ROUTES, line))).toEqual(left)
  })
  test('nothing, and says so, where nothing is as the line says', () => {
    const world = two(...ROUTES)
    const { entries } = type(world, 'configure terminal\nno ip route 172.20.0.0 255.255.0.0 10.2.2.2 5')
    expect(entries[1]?.output).toBe('%No matching route to delete\n')
  })
})

describe('ip route is refused', () => {
  test.each([
    ['ip route 172.20.0.1 255.255.0.0 10.1.1.2', '%Inconsistent address and mask\n'],
    ['ip route 172.20.0.0 255.0.255.0 10.1.1.2', '%Inconsistent address and mask\n'],
    ['ip route 172.20.0.0 255.255.0.0 10.2.2.1', "%Invalid next hop address (it's this router)\n"],
    ['ip route 172.20.0.0 255.255.0.0 255.255.255.255', '%Invalid next hop address\n'],
    ['ip route 172.20.0.0 255.255.0.0 0.0.0.0', '%Invalid next hop address\n'],
    ['ip route 172.20.0.0 255.255.0.0', '% Incomplete command.\n\n'],
  ])('%s', (line, output) => {
    const screen = type(two(), `configure terminal\n${line}`)
    expect(screen.entries[1]?.output).toBe(output)
    expect(configured(screen.world)).toEqual([])
  })
  test('with a port that the device does not have', () => {
    const { entries } = type(two(), 'configure terminal\nip route 172.20.0.0 255.255.0.0 g0/7')
    expect(entries[1]?.output).toContain("% Invalid input detected at '^' marker.")
  })
})

test('a route by a LAN interface alone is warned of from IOS 15.4 on', () => {
  const WARNING = '%Default route without gateway, if not a point-to-point interface, may impact performance\n'
  const { entries } = type(
    two(),
    'configure terminal\nip route 172.20.0.0 255.255.0.0 g0/0\nip route 172.21.0.0 255.255.0.0 Null0',
  )
  expect(entries.slice(1).map(({ output }) => output)).toEqual([WARNING, ''])
  const old = net({ R1: ['c2621xm', 'interface FastEthernet0/0\n ip address 10.1.1.1 255.255.255.0\n'] })
  expect(type(old, 'enable\nconfigure terminal\nip route 172.20.0.0 255.255.0.0 f0/0').entries[2]?.output).toBe('')
})

describe('show ip route with an address shows', () => {
  const world = two(
    'ip route 0.0.0.0 0.0.0.0 10.1.1.2',
    'ip route 172.20.0.0 255.255.0.0 10.1.1.2 tag 7',
    'ip route 172.20.0.0 255.255.0.0 10.2.2.2',
    'ip route 192.168.8.0 255.255.252.0 g0/1',
  )
  test('a static route with all its ways', () => {
    expect(shown(world, 'show ip route 172.20.9.9')).toBe(`Routing entry for 172.20.0.0/16
  Known via "static", distance 1, metric 0
  Tag 7
  Routing Descriptor Blocks:
  * 10.1.1.2
      Route metric is 0, traffic share count is 1
    10.2.2.2
      Route metric is 0, traffic share count is 1
`)
  })
  test('a connected one', () => {
    expect(shown(world, 'show ip route 10.1.1.7')).toBe(`Routing entry for 10.1.1.0/24
  Known via "connected", distance 0, metric 0 (connected, via interface)
  Routing Descriptor Blocks:
  * directly connected, via GigabitEthernet0/0
      Route metric is 0, traffic share count is 1
`)
  })
  test('the default route only where it is asked for', () => {
    expect(shown(world, 'show ip route 0.0.0.0')).toContain(
      'Routing entry for 0.0.0.0/0, supernet\n  Known via "static", distance 1, metric 0, candidate default path\n',
    )
    expect(shown(world, 'show ip route 203.0.113.1')).toBe('% Network not in table\n')
    expect(shown(world, 'show ip route 10.77.0.1')).toBe('% Subnet not in table\n')
  })
  test('a supernet', () => {
    expect(shown(world, 'show ip route 192.168.9.1')).toContain('Routing entry for 192.168.8.0/22, supernet\n')
  })
  test('an exact mask, and what is longer', () => {
    expect(shown(world, 'show ip route 172.20.0.0 255.255.255.0')).toBe('% Subnet not in table\n')
    expect(shown(world, 'show ip route 10.1.0.0 255.255.0.0 longer-prefixes')).toContain(
      'C        10.1.1.0/24 is directly connected, GigabitEthernet0/0\nL        10.1.1.1/32 is directly',
    )
  })
})

test('parts of the table have the headings of the whole', () => {
  const world = two('ip route 10.9.0.0 255.255.0.0 10.1.1.2')
  expect(shown(world, 'show ip route static')).toMatch(
    /Gateway of last resort is not set\n\n {6}10\.0\.0\.0\/8 is variably subnetted, 5 subnets, 3 masks\nS {8}10\.9\.0\.0\/16 \[1\/0\] via 10\.1\.1\.2\n$/,
  )
  expect(shown(world, 'show ip route ospf')).toMatch(/Gateway of last resort is not set\n\n$/)
})

test('the summary counts networks and subnets as the reference does', () => {
  const world = two('ip route 172.20.0.0 255.255.0.0 10.1.1.2')
  expect(shown(world, 'show ip route summary')).toBe(`IP routing table name is default (0x0)
IP routing table maximum-paths is 32
Route Source    Networks    Subnets     Replicates  Overhead    Memory (bytes)
connected       0           4           0           384         1152
static          1           0           0           96          288
internal        1                                               672
Total           2           4           0           480         2112
`)
})

test('a way that would pass 80 columns stands below its prefix', () => {
  const world = net({
    R1: [
      'isr4331',
      `interface GigabitEthernet0/0/0
 no shutdown
interface GigabitEthernet0/0/0.1000
 encapsulation dot1Q 1000
 ip address 192.168.100.201 255.255.255.252
ip route 192.168.200.128 255.255.255.252 GigabitEthernet0/0/0.1000 192.168.100.202 200
ip route 192.168.200.0 255.255.255.128 Null0
`,
    ],
  })
  expect(type(world, 'enable\nshow ip route').entries[1]?.output).toContain(
    'S        192.168.200.128/30 \n           [200/0] via 192.168.100.202, GigabitEthernet0/0/0.1000\n',
  )
})

test('show ip cef says where a packet goes, the default route included', () => {
  const world = two(
    'ip route 172.20.0.0 255.255.0.0 172.21.0.1',
    'ip route 0.0.0.0 0.0.0.0 10.1.1.2',
    'ip route 172.22.0.0 255.255.0.0 Null0',
  )
  expect(shown(world, 'show ip cef 172.20.1.1')).toBe('172.20.0.0/16\n  nexthop 10.1.1.2 GigabitEthernet0/0\n')
  expect(shown(world, 'show ip cef 8.8.8.8')).toBe('0.0.0.0/0\n  nexthop 10.1.1.2 GigabitEthernet0/0\n')
  expect(shown(world, 'show ip cef 10.2.2.9')).toBe('10.2.2.0/24\n  attached to GigabitEthernet0/1\n')
  expect(shown(world, 'show ip cef 10.2.2.1')).toBe('10.2.2.1/32\n  receive for GigabitEthernet0/1\n')
  expect(shown(world, 'show ip cef 172.22.0.1')).toBe('172.22.0.0/16\n  attached to Null0\n')
  expect(shown(two(), 'show ip cef 8.8.8.8')).toBe('0.0.0.0/0\n  no route\n')
})

test('`show ip static route` has every route that was typed, and whether it is used', () => {
  const world = two(
    'ip route 172.20.0.0 255.255.0.0 10.1.1.2',
    'ip route 172.20.0.0 255.255.0.0 10.2.2.2 200',
    'ip route 0.0.0.0 0.0.0.0 g0/1 10.2.2.2 permanent',
    'ip route 172.21.0.0 255.255.0.0 10.1.1.2 track 9',
  )
  const rows = shown(world, 'show ip static route')
    .split('\n')
    .filter((line) => /^[MT] {2}\d/.test(line))
  expect(rows).toEqual([
    'M  0.0.0.0/0 [1/0] via 10.2.2.2, GigabitEthernet0/1 [A P]',
    'M  172.20.0.0/16 [1/0] via 10.1.1.2 [A]',
    'M  172.20.0.0/16 [200/0] via 10.2.2.2 [N]',
    'T  172.21.0.0/16 [1/0] via 10.1.1.2 [N]',
  ])
})
