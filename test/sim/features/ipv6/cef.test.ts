// CEF: what running-config says of it for IPv6 (ios-routing.md 20), and what `show ip cef` says of a neighbour (6.5).

import { expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { type, worldFrom } from '../../../support/console.ts'

const world = worldFrom({
  devices: { R1: 'c2911', R2: 'c2911', R3: 'isr4331' },
  links: ['R1 Gi0/0 - R2 Gi0/0', 'R2 Gi0/1 - R3 Gi0/0/0'],
  configs: {
    R1: 'interface g0/0\n ip address 10.0.0.1 255.255.255.0\nip route 0.0.0.0 0.0.0.0 10.0.0.2',
    R2: 'interface g0/0\n ip address 10.0.0.2 255.255.255.0\ninterface g0/1\n ip address 10.0.1.2 255.255.255.0',
    R3: 'interface g0/0/0\n ip address 10.0.1.3 255.255.255.0\nip route 0.0.0.0 0.0.0.0 10.0.1.2',
  },
})
const last = (from: World, lines: string): string => type(from, lines).entries.at(-1)?.output ?? ''
const lines = (device: string, ...typed: readonly string[]): readonly string[] =>
  last(
    world,
    [
      `@console ${device}`,
      'enable',
      'configure terminal',
      ...typed,
      'do show running-config | include ^(no )?ipv6',
    ].join('\n'),
  )
    .split('\n')
    .filter(Boolean)

test.each<readonly [string, string, readonly string[], readonly string[]]>([
  ['is off without IPv6 routing', 'R1', [], ['no ipv6 cef']],
  ['comes with IPv6 routing', 'R1', ['ipv6 unicast-routing'], ['ipv6 unicast-routing', 'ipv6 cef']],
  ['can be turned off', 'R1', ['ipv6 unicast-routing', 'no ipv6 cef'], ['ipv6 unicast-routing', 'no ipv6 cef']],
  [
    'can be turned on again',
    'R1',
    ['ipv6 unicast-routing', 'no ipv6 cef', 'ipv6 cef'],
    ['ipv6 unicast-routing', 'ipv6 cef'],
  ],
  ['goes with IPv6 routing', 'R1', ['ipv6 unicast-routing', 'no ipv6 unicast-routing'], ['no ipv6 cef']],
  ['needs IPv6 routing', 'R1', ['ipv6 cef'], ['no ipv6 cef']],
  ['has no line on IOS XE', 'R3', ['ipv6 unicast-routing'], ['ipv6 unicast-routing']],
])('CEF of IPv6 %s', (_, device, typed, shown) => {
  expect(lines(device, ...typed)).toEqual(shown)
})
test('what was turned off stays off over a restart', () => {
  const saved = type(
    world,
    'enable\nconfigure terminal\nipv6 unicast-routing\nno ipv6 cef\nend\ncopy running-config startup-config\n\n@power-cycle\n\nenable',
  ).world
  expect(last(saved, 'show running-config | include ipv6')).toBe('ipv6 unicast-routing\nno ipv6 cef\n')
})

test('`show ip cef` has an entry of its own for a neighbour that was resolved', () => {
  expect(last(world, 'show ip cef 10.0.0.2')).toBe('10.0.0.0/24\n  attached to GigabitEthernet0/0\n')
  const resolved = type(world, 'ping 10.0.0.2').world
  expect(last(resolved, 'show ip cef 10.0.0.2')).toBe('10.0.0.2/32\n  attached to GigabitEthernet0/0\n')
  expect(last(resolved, 'show ip cef 10.0.0.3')).toBe('10.0.0.0/24\n  attached to GigabitEthernet0/0\n')
})
test('nobody asks whose a broadcast address is, and no router passes on what goes there', () => {
  expect(last(type(world, 'ping 10.0.1.3').world, 'ping 10.0.1.3')).toContain('!!!!!')
  const pinged = type(world, 'ping 10.0.1.255')
  expect(pinged.text).toContain('\n.....\nSuccess rate is 0 percent (0/5)')
  expect(last(pinged.world, '@console R2\nshow ip arp')).not.toContain('10.0.1.255')
})
