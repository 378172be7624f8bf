// What is wrong with routes, named with its line, and mended.

import { expect, test } from 'vitest'
import { findRepair } from '../../src/grading/repair.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { ROUTES, twoWays } from '../support/two-ways.ts'
import { rubricOf } from './worlds.ts'

const reach = { id: 'x', check: 'can-reach', from: 'PC1', to: 'PC3', points: '1' }
const on = (device: string, ...lines: readonly string[]): string =>
  [`@console ${device}`, 'enable', 'configure terminal', ...lines].join('\n')

test.each([
  [
    'a route that is missing on the way there',
    { R1: '' },
    reach,
    'enable',
    'net-route-missing',
    null,
    'R1 has no route to 192.168.3.10. No line sets it.',
    'ip route 192.168.3.0 255.255.255.0 10.0.12.2',
  ],
  [
    'one that is missing on the way back',
    { R3: '' },
    reach,
    'enable',
    'net-return-route-missing',
    null,
    'R3 has no route back to 192.168.1.10. No line sets it.',
    'ip route 192.168.1.0 255.255.255.0 10.0.23.1',
  ],
  [
    'one that a line took away',
    {},
    reach,
    on('R3', 'no ip route 0.0.0.0 0.0.0.0 10.0.23.1'),
    'net-return-route-missing',
    4,
    'R3 has no route back to 192.168.1.10.',
    null,
  ],
  [
    'a next hop that nobody has',
    { R1: '' },
    reach,
    on('R1', 'ip route 192.168.3.0 255.255.255.0 10.0.21.3'),
    'net-wrong-next-hop',
    4,
    'nobody has 10.0.21.3',
    null,
  ],
  [
    'an interface alone, where nobody answers for others',
    { R1: '' },
    reach,
    `${on('R2', 'interface g0/1', 'no ip proxy-arp', 'end')}\n${on('R1', 'ip route 192.168.3.0 255.255.255.0 g0/1')}`,
    'net-next-hop-missing',
    10,
    'names no next hop, and nobody on Gi0/1 answers for 192.168.3.10',
    null,
  ],
  [
    'a next hop out of reach',
    { R1: '' },
    reach,
    on('R1', 'ip route 192.168.3.0 255.255.255.0 10.0.23.2'),
    'net-next-hop-unresolved',
    4,
    'because 10.0.23.2 is not to be reached',
    null,
  ],
  [
    'a route that waits for an object that is not there',
    { R1: '' },
    reach,
    on('R1', 'ip route 192.168.3.0 255.255.255.0 10.0.12.2 track 1'),
    'net-track-down',
    4,
    'because the tracked object 1 is down',
    null,
  ],
  [
    'packets that are dropped',
    {},
    reach,
    on('R2', 'ip route 192.168.3.0 255.255.255.128 Null0'),
    'net-null-route',
    4,
    'R2 drops packets for 192.168.3.10',
    null,
  ],
  [
    'a backup that does not wait',
    { R1: 'ip route 0.0.0.0 0.0.0.0 10.0.12.2\n' },
    { id: 'x', check: 'route-floats', prefix: '0.0.0.0/0', via: '10.0.21.2', cut: 'Gi0/1', points: '1' },
    on('R1', 'ip route 0.0.0.0 0.0.0.0 10.0.21.2'),
    'net-wrong-distance',
    4,
    'the route of R1 for 0.0.0.0/0 has the distance 1',
    null,
  ],
] as const)('%s', (_, routes, criterion, lines, id, line, says, mended) => {
  const scenario = { id: 'x', rev: 1, passMark: 100, world: twoWays(routes), rubric: rubricOf(criterion) }
  const graded = gradeScenario(scenario, lines)
  const { report } = graded
  expect(report.outcome).toBe('failed')
  const cause = report.diagnoses.find((one) => one.cause)
  expect([cause?.id, cause?.line]).toEqual([id, line])
  expect(cause?.message.toLowerCase()).toContain(says.toLowerCase())
  if (mended !== null) expect(findRepair(scenario, graded)?.lines).toContain(mended)
})

test('the usual network has none of it', () => {
  expect(Object.keys(ROUTES)).toEqual(['R1', 'R2', 'R3'])
  const scenario = { id: 'x', rev: 1, passMark: 100, world: twoWays(), rubric: rubricOf(reach) }
  expect(gradeScenario(scenario, 'enable').report.outcome).toBe('passed')
})

const survives = { id: 'x', check: 'survives', from: 'PC1', to: 'PC3', cut: ['R1 Gi0/1'], points: '1' }
test.each([
  ['there is no backup', 'ip route 0.0.0.0 0.0.0.0 10.0.12.2\n', 'R1 has no route to 192.168.3.10.'],
  [
    'the backup points into the cable that was cut',
    'ip route 0.0.0.0 0.0.0.0 10.0.12.2\nip route 0.0.0.0 0.0.0.0 Gi0/1 10.0.12.2 200\n',
    'R1 has a route for it and does not use it, because 10.0.12.2 is not to be reached.',
  ],
])('after a cut: %s', (_, routes, says) => {
  const scenario = { id: 'x', rev: 1, passMark: 100, world: twoWays({ R1: routes }), rubric: rubricOf(survives) }
  const { report } = gradeScenario(scenario, 'enable')
  expect(report.criteria[0]?.reason).toBe(`Without R1 Gi0/1 PC1 does not reach PC3: ${says}`)
})

test('a cable that is out already is as good as cut, and a route that is never used is none', () => {
  const routes = 'ip route 0.0.0.0 0.0.0.0 10.0.12.2\nip route 0.0.0.0 0.0.0.0 10.0.21.2 255\n'
  const scenario = { id: 'x', rev: 1, passMark: 100, world: twoWays({ R1: routes }), rubric: rubricOf(survives) }
  for (const lines of ['enable', '@unplug R1 Gi0/1'])
    expect(gradeScenario(scenario, lines).report.criteria[0]?.reason).toBe(
      'Without R1 Gi0/1 PC1 does not reach PC3: R1 has no route to 192.168.3.10.',
    )
})
