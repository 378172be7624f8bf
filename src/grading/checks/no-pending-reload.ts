// Whether a scheduled reload is still pending.

import { ABORT_TIMER } from '../../sim/features/install/packages.ts'
import { timerOf } from '../../sim/timers.ts'
import { check, linesOf, met, unmet } from './check.ts'

/** The auto-abort timer of an installation counts too, because it ends in a reload. */
const PENDING = [
  ['reload', 'A reload of', 'is still scheduled.'],
  ['revert', 'A return of', 'to its archived configuration is still pending.'],
  [ABORT_TIMER, 'The installation on', 'is not committed: its timer still runs.'],
] as const

export const noPendingReload = check(
  'no-pending-reload',
  {
    says: 'No reload, return of the configuration or abort of an installation is waiting for its time.',
    about: ['timer'],
    args: {},
    goal: () => [{ at: 'exec', lines: ['reload cancel'], where: 'last' }],
  },
  ({ device, events }) => {
    const lines = linesOf(events, 'reload-scheduled', 'reload-cancelled', 'install')
    const found = PENDING.find(([kind]) => timerOf(device, kind) !== null)
    if (!found) return met(`Nothing is scheduled on ${device.name}.`, lines)
    return unmet(`${found[1]} ${device.name} ${found[2]}`, lines)
  },
)
