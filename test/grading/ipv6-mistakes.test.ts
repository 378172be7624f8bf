// Mistakes of IPv6: the device says no, or nothing, and the report says why.

import { expect, test } from 'vitest'
import { gradeScenario } from '../../src/grading/grade.ts'
import { chain } from '../support/ipv6-network.ts'
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
