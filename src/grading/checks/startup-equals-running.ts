// Whether everything that is configured is also saved.

import { describeLine, linesBeyond, runningLines, startupLines } from '../stored.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const startupEqualsRunning = check(
  'startup-equals-running',
  { says: 'startup-config says what running-config says.', about: ['startup'], args: {}, goal: null },
  ({ device, events }) => {
    const lines = linesOf(events, 'save', 'erase', 'config', 'boot-system', 'copy')
    if (!device.startup) return unmet(`${device.name} has no startup-config.`, lines)
    const startup = startupLines(device)
    const running = runningLines(device)
    const [missing] = linesBeyond(running, startup)
    const [extra] = linesBeyond(startup, running)
    if (!missing && !extra) return met(`startup-config of ${device.name} says what running-config says.`, lines)
    const sample = missing ? `lacks ${describeLine(missing)}` : extra ? `still has ${describeLine(extra)}` : ''
    return unmet(`startup-config of ${device.name} differs from running-config: it ${sample}.`, lines)
  },
)
