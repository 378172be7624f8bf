// Which version runs now, as `show version` would say.

import { text } from './args.ts'
import { restart } from './goals.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const versionRunning = check(
  'version-running',
  {
    says: 'The device runs this version now.',
    about: ['image', 'loaded'],
    args: { version: text('such as 15.7(3)M8') },
    goal: () => restart,
  },
  ({ device, events }, { version }) => {
    const lines = linesOf(events, 'boot', 'reload', 'power-cycle')
    const running = device.running?.info.version
    if (running === version) return met(`${device.name} runs ${version} now.`, lines)
    return unmet(`${device.name} runs ${running ?? 'no IOS'} now, not ${version}.`, lines)
  },
)
