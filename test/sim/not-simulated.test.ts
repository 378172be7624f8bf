// What a command does not simulate, it tells the learner and the graders alike.

import { expect, test } from 'vitest'
import { enabled, OLD, type } from '../support/console.ts'

test.each([
  ['copy archive: flash:', 'copying from or to archive:'],
  ['cd archive:', 'this command on archive:'],
  ['dir archive:', 'this command on archive:'],
  ['verify /md5 archive:x', 'this command on archive:'],
  [`more flash:${OLD}`, `the bytes of flash:/${OLD}, which is no text`],
  ['ping ff02::1', 'ping FF02::1'],
  ['configure\nnetwork', 'configuring from network'],
  ['configure terminal\narchive\npath scp://ops@10.0.0.5/x\nend\narchive config', 'an archive at scp://ops@10.0.0.5/x'],
])('%s', (lines, what) => {
  const { entries, events, device } = type(enabled(), lines)
  expect(entries.at(-1)?.output).toBe(`% Not simulated here: ${what}\n`)
  expect(device.notSimulated).toBe(1)
  const text = lines.split('\n').at(-1)
  expect(events.at(-1)).toMatchObject({ type: 'refused-command', error: 'not-simulated', text, mode: 'privileged' })
})
