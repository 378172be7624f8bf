// Whether everything that is configured is also saved.

import { runningLines, startupLines, withoutHash } from '../stored.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const startupEqualsRunning = check(
  'startup-equals-running',
  { says: 'startup-config says what running-config says.', args: {} },
  ({ world, device, events }) => {
    const lines = linesOf(events, 'save', 'erase', 'config', 'boot-system', 'copy')
    if (!device.startup) return unmet(`${device.name} has no startup-config.`, lines)
    const startup = startupLines(device, world)
    const running = runningLines(device)
    const missing = running.filter((line) => !startup.includes(line))
    const extra = startup.filter((line) => !running.includes(line))
    if (missing.length + extra.length === 0) {
      return met(`startup-config of ${device.name} says what running-config says.`, lines)
    }
    const sample =
      missing[0] === undefined ? `still has "${withoutHash(extra[0] ?? '')}"` : `lacks "${withoutHash(missing[0])}"`
    return unmet(`startup-config of ${device.name} differs from running-config: it ${sample}.`, lines)
  },
)
