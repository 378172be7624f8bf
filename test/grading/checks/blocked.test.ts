// A filter that keeps a packet off, told from an outage.

import { expect, test } from 'vitest'
import { unfiltered } from '../../../src/grading/checks/filters.ts'
import { checks } from '../../../src/grading/checks/index.ts'
import { rested, restarted } from '../../../src/grading/checks/rested.ts'
import { subjectOf } from '../../../src/grading/judge.ts'
import { run } from '../../../src/grading/run.ts'
import type { World } from '../../../src/sim/world.ts'
import { chain } from '../../support/ipv6-network.ts'
import { twoWays } from '../../support/two-ways.ts'
import { rubricOf } from '../worlds.ts'

function judge(start: World, args: Readonly<Record<string, unknown>>, lines: string) {
  const [criterion] = rubricOf({ id: 'it', check: 'blocked', points: '1', ...args }).criteria
  const subject = subjectOf(run(start, `@console R1\nenable\nconfigure terminal\n${lines}`), 'R1')
  const check = checks.get('blocked')
  const found = check?.judge(subject, criterion?.args ?? {})
  return {
    met: found?.met,
    reason: found?.reason,
    kinds: check?.because(subject, criterion?.args ?? {}).map(({ kind }) => kind),
  }
}
const NULL = 'ip route 192.168.3.0 255.255.255.0 Null0'
const ENDS = { from: 'PC1', to: 'PC3' }

test.each<readonly [string, Readonly<Record<string, unknown>>, string, boolean, string, readonly string[]]>([
  ['a route to Null0', ENDS, NULL, true, 'R1 keeps PC1 off PC3.', []],
  ['one of the device that is named', { ...ENDS, by: 'R1' }, NULL, true, 'R1 keeps PC1 off PC3.', []],
  ['one of another device', { ...ENDS, by: 'R2' }, NULL, false, 'R1 keeps PC1 off PC3, and R2 has to.', []],
  [
    'one that drops the answer',
    { ...ENDS, by: 'R2' },
    '@console R2\nenable\nconfigure terminal\nip route 192.168.1.10 255.255.255.255 Null0',
    true,
    'R2 keeps PC1 off PC3.',
    [],
  ],
  ['no filter', ENDS, '', false, 'PC1 reaches PC3, and a filter has to keep it off.', []],
  [
    'an outage',
    ENDS,
    'interface g0/0\nshutdown',
    false,
    'PC1 does not reach PC3, and would not without a filter either: Gi0/0 of R1 is shut down.',
    ['shutdown'],
  ],
  [
    'a filter and an outage behind it',
    ENDS,
    `${NULL}\n@console R2\nenable\nconfigure terminal\ninterface g0/0\nshutdown`,
    false,
    'PC1 does not reach PC3, and would not without a filter either: Gi0/0 of R2 is shut down.',
    ['shutdown'],
  ],
  [
    'a filter, and no other route',
    ENDS,
    `${NULL}\nno ip route 0.0.0.0 0.0.0.0`,
    false,
    'PC1 does not reach PC3, and would not without a filter either: R1 has no route to 192.168.3.10.',
    ['route-missing'],
  ],
  [
    'one of two pairs',
    { from: 'PC1', to: ['PC3', 'R2'] },
    NULL,
    false,
    'PC1 reaches R2, and a filter has to keep it off.',
    [],
  ],
  [
    'one that was not saved',
    { ...ENDS, when: 'power-cycle' },
    NULL,
    false,
    'After a power cycle of all devices PC1 reaches PC3, and a filter has to keep it off.',
    [],
  ],
  [
    'one that was saved',
    { ...ENDS, when: 'power-cycle' },
    `${NULL}\ndo write memory`,
    true,
    'After a power cycle of all devices R1 keeps PC1 off PC3.',
    [],
  ],
])('%s', (_, args, lines, isMet, reason, kinds) => {
  expect(judge(twoWays(), args, lines)).toEqual({ met: isMet, reason, kinds })
})

test('a route to Null0 of IPv6 is one, too', () => {
  const ends = { from: 'PC1', to: 'PC2', version: '6', by: 'R1' }
  expect(judge(chain(), ends, 'ipv6 route 2001:db8:2::/63 Null0')).toMatchObject({ met: false })
  const filter = 'ipv6 route 2001:db8:2:0:250:79ff:fe66:6802/128 Null0'
  expect(judge(chain(), ends, filter)).toMatchObject({ met: true, reason: 'R1 keeps PC1 off PC2.' })
  expect(judge(chain(), ends, `${filter}\nno ipv6 unicast-routing`)).toMatchObject({
    met: false,
    kinds: ['unicast-routing-missing'],
  })
})

test('the device that has to drop is one of the scenario', () => {
  expect(() => judge(twoWays(), { ...ENDS, by: 'R9' }, NULL)).toThrow('which the scenario does not have')
})

test('a world in which nothing filters is the same world without filters', () => {
  const world = twoWays()
  expect(unfiltered(world)).toBe(world)
  const filtering = run(world, `@console R1\nenable\nconfigure terminal\n${NULL}`).world
  const open = unfiltered(filtering)
  expect(open.devices['R2']).toBe(filtering.devices['R2'])
  expect(open.devices['R1']).not.toBe(filtering.devices['R1'])
})

test('devices are off and on again once for all that is asked of a world', () => {
  const world = twoWays()
  expect(restarted(world, 'power-cycle')).toBe(restarted(world, 'power-cycle'))
  expect(rested(world, 'power-cycle')).toBe(rested(restarted(world, 'power-cycle')))
})
