// A route to the whole of a prefix, or routes to all parts of it, where a rubric allows that.

import { expect, test } from 'vitest'
import { checks } from '../../../src/grading/checks/index.ts'
import { subjectOf } from '../../../src/grading/judge.ts'
import { run } from '../../../src/grading/run.ts'
import { twoWays } from '../../support/two-ways.ts'
import { rubricOf } from '../worlds.ts'

const halves = (next: string): string =>
  `ip route 172.20.0.0 255.255.128.0 ${next}\nip route 172.20.128.0 255.255.128.0 ${next}\n`
const [ONE, OTHER] = ['10.0.12.2', '10.0.21.2']

test.each([
  ['by one way', [ONE], halves(ONE), true, 'R1 reaches 172.20.0.0/16 by 10.0.12.2.'],
  ['by two ways', [ONE, OTHER], halves(ONE) + halves(OTHER), true, 'R1 reaches 172.20.0.0/16 by 10.0.12.2, 10.0.21.2.'],
  ['by one way of two', [ONE, OTHER], halves(ONE), false, 'R1 reaches 172.20.0.0/16 by 10.0.12.2, not by 10.0.21.2.'],
  ['by the wrong way', [ONE], halves(OTHER), false, 'R1 has no route for 172.20.0.0/16 in its table'],
  ['to one half', [ONE], halves(ONE).split('\n')[0] ?? '', false, 'R1 has no route for 172.20.0.0/16 in its table'],
])('parts %s', (_, via, lines, isMet, reason) => {
  const [criterion] = rubricOf({
    id: 'it',
    check: 'route-present',
    points: '1',
    prefix: '172.20.0.0/16',
    via,
    parts: 'allowed',
  }).criteria
  const subject = subjectOf(run(twoWays(), `@console R1\nenable\nconfigure terminal\n${lines}`), 'R1')
  const found = checks.get('route-present')?.judge(subject, criterion?.args ?? {})
  expect(found?.met).toBe(isMet)
  expect(found?.reason).toContain(reason)
})
