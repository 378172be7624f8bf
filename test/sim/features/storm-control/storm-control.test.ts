// `storm-control`: kept, shown, and in its table (ios-switching.md 17).

import { expect, test } from 'vitest'
import { type } from '../../../support/console.ts'
import { configure, net, type Described } from '../../../support/network.ts'
import { savedAndRead } from '../../../support/round-trip.ts'

const stormLines = (lines: string): readonly string[] =>
  savedAndRead(configure(net({ SW1: 'c2960' }), `interface fa0/1\n${lines}`).world).filter((line) =>
    line.includes('storm'),
  )

test.each([
  ['storm-control broadcast level 5', ' storm-control broadcast level 5.00'],
  ['storm-control broadcast level 5 1.5', ' storm-control broadcast level 5.00 1.50'],
  ['storm-control multicast level pps 2k 1k', ' storm-control multicast level pps 2k 1k'],
  ['storm-control unicast level bps 1.5m', ' storm-control unicast level bps 1.5m'],
  ['storm-control action shutdown', ' storm-control action shutdown'],
  ['storm-control broadcast level 5\nstorm-control broadcast level 20', ' storm-control broadcast level 20.00'],
])('%s', (lines, shown) => {
  expect(stormLines(lines)).toEqual([shown])
})

test('no takes a level or an action away; a level above 100 is none', () => {
  expect(stormLines('storm-control broadcast level 5\nno storm-control broadcast level')).toEqual([])
  expect(stormLines('storm-control action trap\nno storm-control action trap')).toEqual([])
  expect(
    type(net({ S: 'c2960' }), 'enable\nconfigure terminal\ninterface fa0/1\nstorm-control broadcast level 101').text,
  ).toContain("% Invalid input detected at '^' marker.")
})

const pair = (device: 'c2960' | 'c9300', port: string, lines: string) => {
  const described: Described = [device, `interface ${port}\n ${lines.replaceAll('\n', '\n ')}`]
  return net({ A: described, B: described }, `A ${port} - B ${port}`)
}
const table = (world: ReturnType<typeof net>, line: string): readonly string[] =>
  (type(world, `enable\n${line}`).entries[1]?.output ?? '').split('\n')

test('the table of a Catalyst 9300, to the column', () => {
  const world = pair('c9300', 'Gi1/0/3', 'storm-control broadcast level 5 1\nstorm-control action shutdown')
  expect(table(world, 'show storm-control')).toEqual([
    'Key: U - Unicast, B - Broadcast, M - Multicast',
    'Interface       Filter State   Upper        Lower        Current         Action     Type',
    '---------       -------------  -----------  -----------  -------------   ---------  ----',
    'Gi1/0/3         Forwarding           5.00%        1.00%          0.00%    Shutdown     B',
    '',
  ])
})

test('of a 2960: broadcasts unless it is asked for others, and one port alone', () => {
  const world = pair('c2960', 'Fa0/1', 'storm-control broadcast level 20\nstorm-control multicast level 30')
  expect(table(world, 'show storm-control').slice(2)).toEqual([
    'Fa0/1      Forwarding         20.00%       20.00%        0.00%',
    '',
  ])
  expect(table(world, 'show storm-control fa0/1 multicast')[2]).toMatch(/^Fa0\/1 .* 30\.00% /)
  expect(table(world, 'show storm-control unicast').slice(2)).toEqual([''])
})
