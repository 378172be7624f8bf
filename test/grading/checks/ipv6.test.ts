// Checks that look at IPv6.

import { expect, test } from 'vitest'
import { checks } from '../../../src/grading/checks/index.ts'
import { subjectOf } from '../../../src/grading/judge.ts'
import { run } from '../../../src/grading/run.ts'
import { chain } from '../../support/ipv6-network.ts'

/** The finding of a check on R1 after these lines. */
function found(name: string, args: Readonly<Record<string, unknown>>, lines: readonly string[] = []) {
  const done = run(chain(), ['enable', 'configure terminal', ...lines].join('\n'))
  const check = checks.get(name)
  if (!check) throw new Error(`there is no check ${name}`)
  return check.judge(subjectOf(done, 'R1'), args)
}

/** A check that holds at first, and not after these lines. */
function turns(name: string, args: Readonly<Record<string, unknown>>, lines: readonly string[], reason: string): void {
  expect(found(name, { when: 'now', ...args })).toMatchObject({ met: true })
  expect(found(name, { when: 'now', ...args }, lines)).toMatchObject({ met: false, reason })
}

const REACH = { from: ['PC1'], version: '6', when: 'now' }
test.each([
  ['a device by its first address', { ...REACH, to: ['R2'] }],
  ['an interface', { ...REACH, to: ['R2 Gi0/0', 'R2 Gi0/1'] }],
  ['an address, which tells its version', { ...REACH, to: ['2001:DB8:2::1'], version: null }],
])('can-reach takes %s', (_, args) => {
  expect(found('can-reach', args)).toMatchObject({ met: true })
  expect(found('can-reach', args, ['no ipv6 unicast-routing'])).toMatchObject({
    met: false,
    reason: expect.stringContaining('R1 passes on no IPv6 packets, because it lacks "ipv6 unicast-routing"'),
    lines: [3],
  })
})
test('without a version it is IPv4 that is asked for', () => {
  expect(found('can-reach', { ...REACH, to: ['R2'], version: null })).toMatchObject({
    met: false,
    reason: expect.stringContaining('R2 has no address'),
  })
})

test.each<readonly [string, Readonly<Record<string, unknown>>, readonly string[], string]>([
  [
    'address',
    { interface: 'g0/1', address: '2001:db8:12::1/64', secondary: null },
    ['interface g0/1', 'no ipv6 address 2001:db8:12::1/64'],
    'GigabitEthernet0/1 of R1 has no such address.',
  ],
  [
    'ipv6-address',
    { interface: 'g0/1', address: 'FE80::1', prefix: null, eui64: null },
    ['interface g0/1', 'ipv6 address fe80::9 link-local'],
    'GigabitEthernet0/1 of R1 has the link-local address FE80::9, not FE80::1.',
  ],
  [
    'ipv6-address',
    { interface: 'g0/1', address: null, prefix: '2001:db8:12::/64', eui64: 'false' },
    ['interface g0/1', 'no ipv6 address 2001:db8:12::1/64', 'ipv6 address 2001:db8:12::/64 eui-64'],
    'GigabitEthernet0/1 of R1 has the address 2001:DB8:12:0:DAB1:90FF:FE41:2FA1/64, not one in 2001:db8:12::/64.',
  ],
  [
    'route-present',
    { prefix: '2001:db8:2::/64', source: 'static', via: ['2001:db8:12::2'], distance: 1 },
    ['no ipv6 route 2001:db8:2::/64'],
    'R1 has no route for 2001:DB8:2::/64 in its table: R1 has no route to 2001:DB8:2::/64.',
  ],
  [
    'route-absent',
    { prefix: '::/0', source: null, via: null },
    ['ipv6 route ::/0 g0/1 fe80::2'],
    'R1 reaches ::/0 by FE80::2.',
  ],
  [
    'path',
    { from: 'PC1', to: '2001:DB8:2::1', through: ['R1', 'R2'], 'not-through': null, version: null },
    ['no ipv6 unicast-routing'],
    'PC1 does not reach 2001:DB8:2::1: R1 passes on no IPv6 packets, because it lacks "ipv6 unicast-routing".',
  ],
  [
    'unchanged',
    { reach: ['PC1 - PC2'], version: '6' },
    ['no ipv6 route 2001:db8:2::/64'],
    'PC1 does not reach PC2 any more: R1 has no route to 2001:DB8:2:0:250:79FF:FE66:6802.',
  ],
])('%s %j', turns)

test('an address that comes from the MAC address is one of its prefix', () => {
  const args = { interface: 'g0/1', address: null, prefix: '2001:db8:12::/64', eui64: 'true', when: 'now' }
  expect(found('ipv6-address', args).met).toBe(false)
  expect(found('ipv6-address', args, ['interface g0/1', 'ipv6 address 2001:db8:12::/64 eui-64']).met).toBe(true)
})
test('a default route by interface and link-local next hop is a gateway of last resort', () => {
  const args = { via: 'Gi0/1 FE80::2', version: null, when: 'now' }
  const line = 'ipv6 route ::/0 g0/1 fe80::2'
  expect(found('gateway-of-last-resort', args, [line])).toMatchObject({
    met: true,
    reason: 'R1 has the gateway of last resort FE80::2.',
  })
  expect(found('gateway-of-last-resort', { ...args, via: 'FE80::3' }, [line]).met).toBe(false)
  expect(found('gateway-of-last-resort', { ...args, via: 'none', version: '6' }, [line]).met).toBe(false)
})
test('a floating route takes over when the cable is cut, and not before', () => {
  const args = { prefix: '2001:db8:2::/64', via: 'Null0', cut: ['Gi0/1'] }
  expect(found('route-floats', args, ['ipv6 route 2001:db8:2::/64 null 0 250'])).toMatchObject({ met: true })
  const early = found('route-floats', args, ['ipv6 route 2001:db8:2::/64 null 0'])
  expect(early).toMatchObject({ met: false, lines: [3] })
})
