// `bandwidth`, `delay` and `mtu`: figures that an interface shows (ios-routing.md 3.1, 3.11).

import { expect, test } from 'vitest'
import { type } from '../../../support/console.ts'
import { configure, net, type Described } from '../../../support/network.ts'

/** The line of `show interfaces` that has them. */
const figures = (device: Described, port: string, lines: string): string | undefined =>
  type(configure(net({ A: device }), `interface ${port}\n${lines}`).world, `show interfaces ${port}`)
    .text.split('\n')
    .find((line) => line.includes('MTU'))

test.each([
  ['c2911', 'gi0/0', 'bandwidth 1544', '  MTU 1500 bytes, BW 1544 Kbit/sec, DLY 10 usec, '],
  ['c2911', 'gi0/0', 'delay 1000', '  MTU 1500 bytes, BW 1000000 Kbit/sec, DLY 10000 usec, '],
  ['c2911', 'gi0/0', 'mtu 1492', '  MTU 1492 bytes, BW 1000000 Kbit/sec, DLY 10 usec, '],
  [
    'c2911',
    'gi0/0',
    'mtu 1492\nbandwidth 64\nno mtu\nno bandwidth',
    '  MTU 1500 bytes, BW 1000000 Kbit/sec, DLY 10 usec, ',
  ],
  ['c9300', 'gi1/0/1', 'mtu 9198', '  MTU 9198 bytes, BW 1000000 Kbit/sec, DLY 10 usec, '],
  ['c2911', 'loopback 0', 'bandwidth 10', '  MTU 1514 bytes, BW 10 Kbit/sec, DLY 5000 usec, '],
] as const)('%s %s: %s', (device, port, lines, shown) => {
  expect(figures(device, port, lines)).toBe(shown)
})

test('a bandwidth changes no speed: the cost of spanning tree follows the wire', () => {
  const pair = net({ A: 'c2960', B: 'c2960' }, 'A Fa0/1 - B Fa0/1')
  const { text } = type(configure(pair, 'interface fa0/1\nbandwidth 10').world, 'show spanning-tree vlan 1')
  expect(text).toMatch(/^Fa0\/1 +(?:Desg|Root) FWD 19 /m)
})
