// `show ipv6 …` read back: by the words and columns of the examples (ios-routing.md 4.3, 5.3), and compared with the network.

import { describe, expect, test } from 'vitest'
import { ipv6Text } from '../../../../src/sim/ipv6.ts'
import { ipv6Of } from '../../../../src/sim/features/ipv6/addresses.ts'
import { macWithDots } from '../../../../src/sim/network/macs.ts'
import { network } from '../../../../src/sim/network/view.ts'
import type { Device } from '../../../../src/sim/device.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { chain } from '../../../support/ipv6-network.ts'

const at = (device: string, world = chain(), lines = ''): World =>
  type(world, `@console ${device}\nenable\nconfigure terminal\n${lines}\nend`).world
const shown = (world: World, line: string): string => type(world, line).entries.at(-1)?.output ?? ''

describe('`show ipv6 interface`', () => {
  // The example of the reference, line by line; `~` stands for what differs from interface to interface.
  const ROUTER = `~ is up, line protocol is up
  IPv6 is enabled, link-local address is ~ ${''}
  No Virtual link-local address(es):
  Global unicast address(es):
    ~, subnet is ~ ${''}
  Joined group address(es):
    FF02::1
    FF02::2
    ~
    ~
  MTU is 1500 bytes
  ICMP error messages limited to one every 100 milliseconds
  ICMP redirects are enabled
  ICMP unreachables are sent
  ND DAD is enabled, number of DAD attempts: 1
  ND reachable time is 30000 milliseconds (using 30000)
  ND advertised reachable time is 0 (unspecified)
  ND advertised retransmit interval is 0 (unspecified)
  ND router advertisements are sent every 200 seconds
  ND router advertisements live for 1800 seconds
  ND advertised default router preference is Medium
  Hosts use stateless autoconfig for addresses.
`
  const HOST = `${ROUTER.slice(0, ROUTER.indexOf('  ND advertised')).replace('    FF02::2\n', '')}  ND NS retransmit interval is 1000 milliseconds\n`
  const pattern = (text: string): RegExp =>
    new RegExp(`^${text.replaceAll(/[.*+?^${'$'}{}()|[\]\\]/g, String.raw`\$&`).replaceAll('~', '([^ ,\\n]+)')}$`)

  test.each([
    ['with unicast routing', '', ROUTER],
    ['without it', 'no ipv6 unicast-routing', HOST],
  ])('%s', (_, line, layout) => {
    const world = at('R2', chain(), line)
    const found = pattern(layout).exec(shown(world, 'show ipv6 interface g0/0'))
    const own = ipv6Of(network(world), world.devices['R2'] as Device, 'GigabitEthernet0/0')
    const linkLocal = ipv6Text(own?.linkLocal ?? 0n)
    expect(found?.slice(1, 5)).toEqual(['GigabitEthernet0/0', linkLocal, '2001:DB8:2::1', '2001:DB8:2::/64'])
    // The groups that ask for its addresses end in the last six digits of each, and stand in the order of their numbers.
    expect(found?.slice(5)).toEqual(['FF02::1:FF00:1', `FF02::1:FF${linkLocal.slice(-7)}`])
  })
  test('lists those that speak IPv6, and no other', () => {
    const names = [...shown(at('R1'), 'show ipv6 interface').matchAll(/^(\S+) is /gm)].map(([, name]) => name)
    expect(names).toEqual(['GigabitEthernet0/0', 'GigabitEthernet0/1'])
    expect(shown(at('R1'), 'show ipv6 interface g0/2')).toBe('')
  })
  test.each([
    ['interface g0/0\nshutdown', 'IPv6 is tentative, link-local address is FE80::1 [TEN]'],
    ['interface g0/0\nno ipv6 address 2001:db8:1::1/64', 'No global unicast address is configured'],
    ['interface g0/0\nipv6 nd ra suppress all', 'ND RAs are suppressed (all)'],
    ['interface g0/0\nipv6 nd managed-config-flag', 'Hosts use DHCP to obtain routable addresses.'],
    ['interface g0/0\nipv6 nd other-config-flag', 'Hosts use DHCP to obtain other configuration.'],
    ['interface g0/0\nipv6 address 2001:db8:77::/64 eui-64', 'subnet is 2001:DB8:77::/64 [EUI]'],
  ])('%s', (lines, told) => {
    expect(shown(at('R1', chain(), lines), 'show ipv6 interface g0/0')).toContain(told)
  })
  test('of a loopback, which asks nobody and tells nobody', () => {
    const text = shown(at('R1', chain(), 'interface loopback 0\nipv6 enable'), 'show ipv6 interface loopback 0')
    expect(text).toContain('  ND DAD is not supported\n')
    expect(text).toContain('  ND RAs are suppressed (periodic)\n')
  })
})

describe('`show ipv6 neighbors`', () => {
  const HEAD = 'IPv6 Address                              Age Link-layer Addr State Interface'
  const cells = (row: string): readonly string[] =>
    [[0, 41], [41, 45], [46, 62], [62, 68], [68]].map(([from, to]) => row.slice(from, to).trim())
  const table = (world: World, line = 'show ipv6 neighbors'): readonly (readonly string[])[] => {
    const [head, ...rows] = shown(world, line).trimEnd().split('\n')
    expect(head).toBe(HEAD)
    return rows.map(cells)
  }
  const macOfR2 = (world: World): string =>
    macWithDots(/\(bia (\S+)\)/.exec(shown(at('R2', world), 'show interfaces g0/1'))?.[1]?.replaceAll('.', '') ?? '')

  test('has who was resolved, by age and state, and who was not', () => {
    const { world } = type(at('R1'), 'ping 2001:db8:12::2\nping 2001:db8:1::77')
    const mac = macOfR2(world)
    const missing = ['2001:DB8:1::77', '0', '-', 'INCMP', 'Gi0/0']
    expect(table(world)).toEqual([['2001:DB8:12::2', '0', mac, 'REACH', 'Gi0/1'], missing])
    expect(table(world, 'show ipv6 neighbors g0/0')).toEqual([missing])
    const later = type(world, '@wait 3m').world
    expect(table(later, 'show ipv6 neighbors 2001:db8:12::2')).toEqual([['2001:DB8:12::2', '3', mac, 'STALE', 'Gi0/1']])
  })
  test('says that one is reachable again when it has answered', () => {
    const { world } = type(at('R1'), 'ping 2001:db8:12::2\n@wait 3m\nping 2001:db8:12::2')
    expect(table(world)).toEqual([['2001:DB8:12::2', '0', macOfR2(world), 'REACH', 'Gi0/1']])
  })
  test('forgets those of an interface that is down, and after a minute who never answered', () => {
    const { world } = type(at('R1'), 'ping 2001:db8:12::2\nping 2001:db8:1::77\n@wait 2m')
    expect(table(world).map(([address]) => address)).toEqual(['2001:DB8:12::2'])
    expect(table(at('R1', world, 'interface g0/1\nshutdown'))).toEqual([])
  })
  test('begins anew after `clear ipv6 neighbors`', () => {
    const { world } = type(at('R1'), 'ping 2001:db8:12::2\nclear ipv6 neighbors')
    expect(table(world)).toEqual([])
    expect(table(type(world, 'ping fe80::2\nGigabitEthernet0/1').world).map(([address]) => address)).toEqual([
      'FE80::2',
    ])
  })
})

test('`show ipv6 static` marks the routes that are used', () => {
  const world = at('R1', chain(), 'ipv6 route ::/0 g0/1 fe80::2 200\nipv6 route 2001:db8:9::/64 2001:db8:99::9 tag 7')
  const rows = (of: World): readonly string[] => shown(of, 'show ipv6 static').trimEnd().split('\n').slice(2)
  expect(rows(world)).toEqual([
    '*   2001:DB8:2::/64 via 2001:DB8:12::2, distance 1',
    '*   ::/0 via FE80::2, GigabitEthernet0/1, distance 200',
    // Its next hop would be reached by the default route alone.
    '    2001:DB8:9::/64 via 2001:DB8:99::9, distance 1, tag 7',
  ])
  expect(rows(at('R1', world, 'ipv6 route static resolve default'))[2]).toMatch(/^\* {3}2001:DB8:9::/)
  const used = network(world).routes6[network(world).topology.nodeNamed.get('R1') ?? -1]?.filter(({ line }) => line)
  expect(used).toHaveLength(2)
  expect(shown(at('R1', world, 'interface g0/1\nshutdown'), 'show ipv6 static')).not.toContain('*   ')
})

test('`show ipv6 protocols` says where routes come from', () => {
  const sources = (world: World): readonly (string | undefined)[] =>
    [...shown(world, 'show ipv6 protocols').matchAll(/^IPv6 Routing Protocol is "(.*)"$/gm)].map(([, name]) => name)
  expect(sources(at('R1'))).toEqual(['connected', 'ND', 'static'])
  expect(sources(at('R1', chain(), 'no ipv6 route 2001:db8:2::/64'))).toEqual(['connected', 'ND'])
})
