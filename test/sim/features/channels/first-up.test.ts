// A bundle that comes up by the line that makes it says so, like one that was there.

import { expect, test } from 'vitest'
import { type } from '../../../support/console.ts'
import { switches } from '../../../support/switches.ts'

test('both ends log that their bundle is up', () => {
  const world = switches([
    ['A Gi0/1', 'B Gi0/1'],
    ['A Gi0/2', 'B Gi0/2'],
  ])
  const bundle = 'interface range gi0/1 - 2\nchannel-group 1 mode active\nend'
  const first = type(world, `enable\nconfigure terminal\n${bundle}`)
  expect(first.text).not.toContain('Interface Port-channel1, changed state to up')
  const second = type(first.world, `@console B\nenable\nconfigure terminal\n${bundle}`)
  for (const said of [second.text, second.world.devices['A']?.logged.text ?? ''])
    expect(said.match(/%.* Port-channel1, changed state to \w+/g)).toEqual([
      '%LINK-3-UPDOWN: Interface Port-channel1, changed state to up',
      '%LINEPROTO-5-UPDOWN: Line protocol on Interface Port-channel1, changed state to up',
    ])
})
