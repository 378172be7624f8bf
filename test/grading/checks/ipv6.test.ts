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
