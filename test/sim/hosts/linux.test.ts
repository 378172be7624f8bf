// A host with Linux: echoes and traces as iputils and traceroute write them.

import { expect, test } from 'vitest'
import type { World } from '../../../src/sim/world.ts'
import { type } from '../../support/console.ts'
import { DEVICES, networkWorld } from '../../support/stick-network.ts'

const LINUX = { platform: 'host', os: 'linux', address: '192.168.10.10/24', gateway: '192.168.10.1' }
const world = (pc1: unknown = LINUX): World => networkWorld({ devices: { ...DEVICES, PC1: pc1 } })
const at = (start: World, ...lines: readonly string[]): string =>
  type(start, ['@console PC1', ...lines].join('\n')).entries.at(-1)?.output ?? ''

test('answers, and what was lost on the way', () => {
  expect(at(world(), 'ping -c 3 192.168.20.10')).toBe(`PING 192.168.20.10 (192.168.20.10) 56(84) bytes of data.
64 bytes from 192.168.20.10: icmp_seq=2 ttl=127 time=0.412 ms
64 bytes from 192.168.20.10: icmp_seq=3 ttl=127 time=0.412 ms

--- 192.168.20.10 ping statistics ---
3 packets transmitted, 2 received, 33% packet loss, time 2002ms
rtt min/avg/max/mdev = 0.412/0.412/0.412/0.000 ms
`)
})

test('without a count it is stopped by hand', () => {
  expect(at(world(), 'ping 192.168.10.1')).toContain('\n^C\n\n--- 192.168.10.1 ping statistics ---\n4 packets')
})

test.each([
  ['nobody has the address', LINUX, '192.168.10.77', 'From 192.168.10.10 icmp_seq=1 Destination Host Unreachable\n'],
  ['the gateway has no route', LINUX, '10.9.9.9', 'From 192.168.10.1 icmp_seq=2 Destination Host Unreachable\n'],
  ['there is no gateway', { ...LINUX, gateway: undefined }, '10.9.9.9', 'ping: connect: Network is unreachable\n'],
])('%s', (_, pc1, target, says) => {
  expect(at(world(pc1), `ping -c 2 ${target}`)).toContain(says)
})
test('errors are counted', () => {
  expect(at(world(), 'ping -c 2 192.168.10.77')).toContain(
    '2 packets transmitted, 0 received, +2 errors, 100% packet loss, time 1001ms\n',
  )
})

test('a trace', () => {
  expect(at(world(), 'ping -c 1 192.168.20.10', 'traceroute 192.168.20.10'))
    .toBe(`traceroute to 192.168.20.10 (192.168.20.10), 30 hops max, 60 byte packets
 1  192.168.10.1 (192.168.10.1)  0.412 ms  0.412 ms  0.412 ms
 2  192.168.20.10 (192.168.20.10)  0.412 ms  0.412 ms  0.412 ms
`)
  expect(at(world(), 'tracert 192.168.20.10')).toBe('tracert: command not found\n')
})
