// Duplicate addresses: the second of a wire does not use what the first has (ios-routing.md 4.1).

import { expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { network } from '../../../../src/sim/network/view.ts'
import { whyAddressless } from '../../../../src/sim/network/why-untold.ts'
import { reasonText } from '../../../../src/sim/network/words.ts'
import { type, type Screen } from '../../../support/console.ts'
import { net } from '../../../support/network.ts'

const FIRST = `interface GigabitEthernet0/0
 ipv6 address FE80::1 link-local
 ipv6 address 2001:DB8:1::1/64
 no shutdown
`
const world = net(
  { R1: ['c2911', FIRST], R2: ['c2911', 'interface GigabitEthernet0/0\n ipv6 enable\n no shutdown\n'] },
  'R1 Gi0/0 - R2 Gi0/0',
)
const onR2 = (...lines: readonly string[]): Screen =>
  type(world, ['@console R2', 'enable', 'configure terminal', 'interface g0/0', ...lines].join('\n'))
const last = ({ entries }: Screen): string => entries.at(-1)?.output ?? ''
const reasons = (at: World, name: string): readonly string[] => {
  const view = network(at)
  return whyAddressless(view, view.topology.nodeNamed.get(name) ?? -1).map(reasonText)
}

test('the one who comes later says so, and does not use the address', () => {
  const screen = onR2('ipv6 address 2001:db8:1::1/64')
  expect(last(screen)).toMatch(/%IPV6_ND-4-DUPLICATE: Duplicate address 2001:DB8:1::1 on GigabitEthernet0\/0\n$/)
  expect(last(type(screen.world, 'do ping 2001:db8:1::9'))).toContain('% No valid route for destination')
  expect(reasons(screen.world, 'R2')).toEqual(['R2 and R1 both have 2001:DB8:1::1, and R1 takes what is meant for R2'])
})
test('another address of the interface works all the same', () => {
  const { world: both } = onR2('ipv6 address 2001:db8:1::1/64', 'ipv6 address 2001:db8:1::2/64')
  expect(last(type(both, '@console R1\nping 2001:db8:1::2'))).toContain('!!!!!')
})
test('a duplicate link-local address stalls IPv6 on the interface', () => {
  const { world: both } = onR2('ipv6 address 2001:db8:1::2/64', 'ipv6 address fe80::1 link-local')
  expect(last(type(both, '@console R1\nping 2001:db8:1::2'))).toContain('.....')
  expect(last(type(both, 'do show ipv6 interface g0/0'))).toContain(
    'IPv6 is stalled, link-local address is FE80::1 [DUP]\n',
  )
  const { world: mended } = type(both, '@console R2\nipv6 address fe80::2 link-local')
  expect(last(type(mended, '@console R1\nping 2001:db8:1::2'))).toContain('!!!!!')
})
test('it stays unused until the interface comes up again', () => {
  const { world: both } = onR2('ipv6 address 2001:db8:1::1/64')
  const gone = type(
    both,
    '@console R1\nenable\nconfigure terminal\ninterface g0/0\nno ipv6 address 2001:db8:1::1/64\nipv6 address 2001:db8:1::9/64',
  )
  expect(last(type(gone.world, 'do ping 2001:db8:1::1'))).toContain('.....')
  const again = type(gone.world, '@console R2\nshutdown\nno shutdown\n@console R1\ndo ping 2001:db8:1::1')
  expect(last(again)).toContain('!!!!!')
})
test('an anycast address may be that of several', () => {
  expect(last(onR2('ipv6 address 2001:db8:1::1/64 anycast'))).not.toContain('DUPLICATE')
})
test('where both are there from the start, the first by name keeps it', () => {
  const both = net({ R1: ['c2911', FIRST], R2: ['c2911', FIRST] }, 'R1 Gi0/0 - R2 Gi0/0')
  expect(both.devices['R1']?.duplicates6 ?? {}).toEqual({})
  expect(both.devices['R2']?.duplicates6).toEqual({ 'GigabitEthernet0/0': ['2001:DB8:1::1', 'FE80::1'] })
})
