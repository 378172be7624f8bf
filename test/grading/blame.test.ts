// Who is to blame for several things that stand in the way together.

import { expect, test } from 'vitest'

import { blameText, blameTogether } from '../../src/grading/blame.ts'
import { run } from '../../src/grading/run.ts'
import type { Reason, SettingPath } from '../../src/sim/network/reason.ts'
import { networkWorld } from '../support/stick-network.ts'

const reason = (setting: SettingPath | null): Reason => ({
  kind: 'shutdown',
  device: 'SW1',
  setting,
  at: 'FastEthernet0/1',
  towards: null,
  found: null,
  wanted: null,
})
const TYPED = reason(['config', 'ports', 'FastEthernet0/1', 'shutdown'])
const FROM_START = reason(['config', 'switching', 'ports', 'FastEthernet0/1', 'access'])
const MISSING = reason(['config', 'nothing'])
const NO_SETTING = reason(null)

const done = run(networkWorld(), '@console SW1\nenable\nconfigure terminal\ninterface fa0/1\n shutdown\nend\n')

test('a line goes before what nobody typed; else the first of them says it', () => {
  const cases: readonly (readonly [readonly Reason[], string | null])[] = [
    [[FROM_START, TYPED], 'SW1, line 5: shutdown'],
    [[FROM_START, MISSING], 'It was so when you began.'],
    [[MISSING, FROM_START], 'No line sets it.'],
    // What is computed has no setting: that another one is missing does not speak for it.
    [[NO_SETTING, MISSING], null],
    [[], null],
  ]
  for (const [reasons, expected] of cases) {
    const blame = blameTogether(done, reasons)
    expect(blame && blameText(done, blame)).toBe(expected)
  }
})
