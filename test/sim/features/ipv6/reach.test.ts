// Packets of IPv6: neighbours, routes, routers that do and do not pass on, and why none comes back (ios-routing.md 4.4, 4.5, 6.7, 7.3).

import { describe, expect, test } from 'vitest'
import { ipOf } from '../../../../src/sim/network/ip.ts'
import { probe } from '../../../../src/sim/network/probe.ts'
import { network } from '../../../../src/sim/network/view.ts'
import { whyUnanswered } from '../../../../src/sim/network/why.ts'
import { reasonText } from '../../../../src/sim/network/words.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { chain } from '../../../support/ipv6-network.ts'

const shown = (world: World, lines: string): string => type(world, lines).entries.at(-1)?.output ?? ''
/** What stands in the way of an echo from a node; `reaches`: nothing. */
function why(world: World, from: string, to: string): readonly string[] | 'reaches' {
  const view = network(world)
  const walked = probe(view, { node: view.topology.nodeNamed.get(from) ?? -1, source: null }, ipOf(to) ?? 0n)
  return walked.isAnswered ? 'reaches' : whyUnanswered(view, walked).map(reasonText)
}
/** The address that PC2 has given itself. */
const PC2 = '2001:DB8:2:0:250:79FF:FE66:6802'

test('an echo goes there and comes back, by link-local next hops too', () => {
  expect(why(chain(), 'PC1', '2001:DB8:2::1')).toBe('reaches')
})
test('a host takes its prefix and its gateway from the router of its wire', () => {
  expect(why(chain(), 'PC1', PC2)).toBe('reaches')
  expect(why(chain(), 'PC2', '2001:DB8:1::10')).toBe('reaches')
})
test.each<readonly [string, string, readonly string[]]>([
  [
    'that passes on no IPv6',
    'no ipv6 unicast-routing',
    ['R2 passes on no IPv6 packets, because it lacks "ipv6 unicast-routing"'],
  ],
  [
    'that suppresses its advertisements',
    'interface g0/0\nipv6 nd ra suppress all',
    ['Gi0/0 of R2 sends no router advertisements, so nobody there makes an address of its prefix'],
  ],
  [
    'whose prefix has no 64 bits',
    'interface g0/0\nno ipv6 address 2001:DB8:2::1/64\nipv6 address 2001:DB8:2::1/65',
    ['the prefix length of Gi0/0 of R2 is /65, and the other side has /64'],
  ],
])('a router %s tells no prefix', (_, lines, told) => {
  const world = chain({ R2: lines })
  expect(network(world).addresses6.filter((at) => at?.addresses.some(({ address }) => address === ipOf(PC2)))).toEqual(
    [],
  )
  expect(why(world, 'PC2', '2001:DB8:1::10')).toEqual(told)
})

describe('why no answer comes back', () => {
  const after = (device: string, lines: string): World =>
    type(chain(), `@console ${device}\nenable\nconfigure terminal\n${lines}`).world
  test.each([
    ['R1', 'no ipv6 unicast-routing', ['R1 passes on no IPv6 packets, because it lacks "ipv6 unicast-routing"']],
    ['R1', 'no ipv6 route 2001:db8:2::/64', ['R1 has no route to 2001:DB8:2::1']],
    ['R2', 'no ipv6 route ::/0', ['R2 has no route back to 2001:DB8:1::10']],
    ['R1', 'interface g0/1\nshutdown', ['Gi0/1 of R1 is shut down']],
    [
      'R2',
      'no ipv6 route ::/0\nipv6 route ::/0 g0/1 fe80::9',
      ['nobody has FE80::9, to which R2 hands packets for ::/0'],
    ],
    [
      'R1',
      'no ipv6 route 2001:db8:2::/64\nipv6 route 2001:db8:2::/64 2001:db8:77::2',
      ['R1 has a route for it and does not use it, because 2001:DB8:77::2 is not to be reached'],
    ],
    [
      'R2',
      'interface g0/1\nno ipv6 address 2001:db8:12::2/64',
      ['nobody has 2001:DB8:12::2, to which R1 hands packets for 2001:DB8:2::/64'],
    ],
    [
      'R2',
      'interface g0/1\nno ipv6 address 2001:db8:12::2/64\ninterface g0/0\nno ipv6 address\nipv6 address 2001:db8:12::2/64',
      ['Gi0/1 of R2 has no address'],
    ],
    [
      'R1',
      'interface g0/1\nno ipv6 address 2001:db8:12::1/64\ninterface g0/0\nipv6 address 2001:db8:12::1/64',
      ['Gi0/1 of R1 has no address'],
    ],
    [
      'R1',
      'no ipv6 route 2001:db8:2::/64\nipv6 route 2001:db8:2::/64 g0/1',
      ['the route of R1 for 2001:DB8:2::/64 names no next hop, and nobody on Gi0/1 answers for 2001:DB8:2::1'],
    ],
    [
      'R1',
      'no ipv6 route 2001:db8:2::/64\nipv6 route 2001:db8:2::/64 g0/1 2001:db8:2::1',
      ['nobody has 2001:DB8:2::1, to which R1 hands packets for 2001:DB8:2::/64'],
    ],
    [
      'R1',
      'interface g0/1\nno ipv6 address 2001:db8:12::1/64\ninterface g0/0\nno ipv6 address 2001:db8:1::1/64\nipv6 address 2001:db8:1::1/30',
      ['R1 has the prefix length /30, and so takes somebody for near who is behind a router'],
    ],
  ])('%s: %s', (device, lines, told) => {
    expect(why(after(device, lines), 'PC1', '2001:DB8:2::1')).toEqual(told)
  })
  test.each([
    [
      'R1',
      'interface g0/1\nno ipv6 address 2001:db8:12::1/64\nipv6 address 2001:db8:12::1/127\nexit',
      '2001:DB8:12::2',
      ['the prefix length of Gi0/1 of R1 is /127, and the other side has /64'],
    ],
    [
      'R1',
      'interface g0/0\nno ipv6 address 2001:db8:1::1/64\nipv6 address 2001:db8:1::1/65',
      '2001:DB8:2::1',
      'reaches',
    ],
  ])('%s: %s', (device, lines, to, told) => {
    expect(why(after(device, lines), device === 'R1' && to.includes('12::') ? 'R1' : 'PC1', to)).toEqual(told)
  })
  test('a prefix that is too wide makes a host ask its wire for everybody', () => {
    expect(why(chain({}, { PC1: '2001:DB8:1::10/32 gw 2001:DB8:1::1' }), 'PC1', '2001:DB8:2::1')).toEqual([
      'PC1 has the prefix length /32, and so takes somebody for near who is behind a router',
    ])
  })
  test('a prefix that is too narrow leaves the gateway outside', () => {
    expect(why(chain({}, { PC1: '2001:DB8:1::10/125 gw 2001:DB8:1::1' }), 'PC1', '2001:DB8:2::1')).toEqual([
      'the prefix length of NIC of PC1 is /125, and the other side has /64',
    ])
  })
  test('a host without a gateway', () => {
    expect(why(chain({}, { PC1: '2001:DB8:1::10/64' }), 'PC1', '2001:DB8:2::1')).toEqual(['PC1 has no default gateway'])
  })
})

describe('ping and traceroute', () => {
  test('no echo is lost to a neighbour that is not resolved', () => {
    expect(shown(chain(), 'ping 2001:db8:12::2')).toBe(`Type escape sequence to abort.
Sending 5, 100-byte ICMP Echos to 2001:DB8:12::2, timeout is 2 seconds:
!!!!!
Success rate is 100 percent (5/5), round-trip min/avg/max = 1/1/4 ms
`)
  })
  test('a link-local address is asked for with its interface', () => {
    const asked = type(chain(), 'ping fe80::2')
    expect(asked.waiting).toBe('Output Interface: ')
    expect(shown(asked.world, 'gigabitethernet0/1')).toContain('!!!!!')
    expect(shown(asked.world, 'GigabitEthernet0/0')).toContain('.....')
    expect(shown(asked.world, 'g0/1')).toBe(
      '% Invalid interface. Use full interface name without spaces (e.g. Serial0/1)\n',
    )
  })
  test('an own link-local address of another interface is not the neighbour of that name', () => {
    const { world } = type(
      chain(),
      '@console R2\nenable\nconfigure terminal\ninterface g0/0\nipv6 address fe80::1 link-local',
    )
    const asked = type(world, 'do ping fe80::1')
    expect(shown(asked.world, 'GigabitEthernet0/1')).toContain('!!!!!')
  })
  test('a source is one of its own addresses', () => {
    expect(shown(chain(), 'enable\nping ipv6 2001:db8:2::1 source g0/0')).toContain(
      'Packet sent with a source address of 2001:DB8:1::1 \n!!!!!',
    )
    expect(shown(chain(), 'enable\nping 2001:db8:2::1 source 2001:db8:12::2')).toContain('% Invalid source address')
  })
  test('each router answers with the address that the packet came in by', () => {
    const from = type(chain(), '@console R2').world
    expect(shown(from, 'traceroute 2001:db8:1::10')).toContain(
      '  1 2001:DB8:12::1 4 msec 0 msec 0 msec\n  2 2001:DB8:1::10 4 msec 0 msec 0 msec\n',
    )
  })
})

describe('a router without `ipv6 unicast-routing`', () => {
  const silent = chain({ R2: 'no ipv6 unicast-routing' })
  test('passes nothing on, and is no hop of a trace', () => {
    expect(shown(silent, `@console R1\nenable\nping ${PC2}`)).toContain('\n.....\n')
    const trace = shown(silent, `@console R1\nenable\ntraceroute ${PC2}`)
    expect(trace).toMatch(/\n {2}1 {2}\* {2}\* {2}\* \n/)
    expect(trace).not.toContain('2001:DB8:12::2 ')
  })
  test('answers for itself', () => {
    expect(shown(silent, '@console R1\nenable\nping 2001:db8:12::2')).toContain('!!!!!')
  })
})

describe('a next hop that is only reached by the default route', () => {
  const LINES = `@console R1\nenable\nconfigure terminal\nipv6 route ::/0 2001:db8:12::2
ipv6 route 2001:db8:c::/48 2001:db8:99::1`
  const routes = (world: World): string => shown(world, 'do show ipv6 route static')
  test('gives no route', () => {
    expect(routes(type(chain(), LINES).world)).not.toContain('2001:DB8:C::/48')
  })
  test('gives one where `ipv6 route static resolve default` is typed', () => {
    const { world } = type(chain(), `${LINES}\nipv6 route static resolve default`)
    expect(routes(world)).toContain('S   2001:DB8:C::/48 [1/0]\n     via 2001:DB8:99::1\n')
    expect(shown(world, 'do show running-config')).toContain('\nipv6 route static resolve default\n')
    expect(routes(type(world, 'no ipv6 route static resolve default').world)).not.toContain('2001:DB8:C::/48')
  })
  test('gives one where a longer route leads there', () => {
    expect(routes(type(chain(), `${LINES}\nipv6 route 2001:db8:99::/64 2001:db8:12::2`).world)).toContain(
      '2001:DB8:C::/48',
    )
  })
})
