// Mistakes of IPv6: the device says no, or nothing, and the report says why.

import { describe, expect, test } from 'vitest'
import { gradeScenario } from '../../src/grading/grade.ts'
import { chain } from '../support/ipv6-network.ts'
import { twoWays6 } from '../support/two-ways6.ts'
import { rubricOf } from './worlds.ts'

const rubric = rubricOf({ id: 'reach', check: 'can-reach', from: 'PC1', to: '2001:DB8:2::1', points: '1' })
/** The diagnoses of these lines on R1. */
const diagnosed = (...lines: readonly string[]) =>
  gradeScenario(
    { id: 'x', rev: 1, passMark: 100, world: chain(), rubric },
    ['enable', 'configure terminal', ...lines, 'end'].join('\n'),
  ).report.diagnoses

test('a link-local next hop without its interface is named, with the interface', () => {
  const found = diagnosed('no ipv6 route 2001:db8:2::/64', 'ipv6 route 2001:db8:2::/64 fe80::2')
  expect(found).toContainEqual(expect.objectContaining({ id: 'link-local-without-interface', line: 4 }))
})
test('routing that is off is named with the line that turned it off', () => {
  const [first] = diagnosed('no ipv6 unicast-routing')
  expect(first).toMatchObject({ id: 'net-unicast-routing-missing', line: 3 })
})

const OTHER = 'no ipv6 route 2001:db8:2::/64'
test.each([
  ['ipv6 route 2001:db8:2::/64 g0/1 fe80::9', 'net-wrong-next-hop', 'a-link-local-next-hop'],
  ['ipv6 route 2001:db8:2::/64 2001:db8:12::9', 'net-wrong-next-hop', 'a-route-to-a-network'],
  ['ipv6 route 2001:db8:2::/64 g0/1', 'net-next-hop-missing', 'port-and-next-hop'],
  ['ipv6 route 2001:db8:2::/64 2001:db8:77::2', 'net-next-hop-unresolved', 'when-a-route-is-used'],
])('a reason of IPv6 names its section: %s', (line, id, section) => {
  const [first] = diagnosed(OTHER, line)
  expect(first).toMatchObject({ id, line: 4, see: [`ipv6-static-routes#${section}`] })
})

describe('a cable that is cut on purpose', () => {
  const survives = { id: 'x', check: 'survives', from: 'PC1', to: 'PC2', version: '6', cut: ['R1 Gi0/1'], points: '1' }
  const floats = {
    id: 'x',
    check: 'route-floats',
    prefix: '::/0',
    via: '2001:DB8:21::2',
    cut: ['R1 Gi0/1'],
    points: '1',
  }
  const FIRST = 'ipv6 route ::/0 2001:DB8:12::2'
  const gradedWith = (criterion: typeof survives | typeof floats, routes: readonly string[], lines = 'enable') =>
    gradeScenario(
      {
        id: 'x',
        rev: 1,
        passMark: 100,
        world: twoWays6(routes.map((line) => `${line}\n`).join('')),
        rubric: rubricOf(criterion),
      },
      lines,
    ).report

  test('with a backup the packets still arrive', () => {
    const routes = [FIRST, 'ipv6 route ::/0 2001:DB8:21::2 200']
    expect(gradedWith(survives, routes).outcome).toBe('passed')
    expect(gradedWith(floats, routes).outcome).toBe('passed')
  })
  test.each([
    ['there is no backup', [], 'R1 has no route to 2001:DB8:2::10.', 'net-route-missing'],
    [
      'the backup points into the cable that was cut',
      ['ipv6 route ::/0 Gi0/1 FE80::2 200'],
      'R1 has a route for it and does not use it, because FE80::2 is not to be reached.',
      'net-next-hop-unresolved',
    ],
  ])('%s', (_, routes, says, id) => {
    const { criteria, diagnoses } = gradedWith(survives, [FIRST, ...routes])
    expect(criteria[0]?.reason).toBe(`Without R1 Gi0/1 PC1 does not reach PC2: ${says}`)
    expect(diagnoses.find((one) => one.cause)?.id).toBe(id)
    expect(gradedWith(floats, [FIRST, ...routes]).diagnoses.find((one) => one.cause)?.id).toBe(id)
  })
  test('a backup without a distance does not wait', () => {
    const lines = ['enable', 'configure terminal', 'ipv6 route ::/0 2001:DB8:21::2', 'end'].join('\n')
    const { diagnoses } = gradedWith(floats, [FIRST], lines)
    expect(diagnoses.find((one) => one.cause)).toMatchObject({
      id: 'net-wrong-distance',
      line: 3,
      see: ['ipv6-static-routes#a-backup-that-waits'],
    })
  })
})
