// An installation that is active and not committed: its timer gives it up.

import { installVersion } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { goalsOf } from '../repair/remedies.ts'
import { ABORT_TIMER } from '../../sim/features/install/packages.ts'
import { timerOf } from '../../sim/timers.ts'

export const notCommitted: DiagnosisDefinition = {
  id: 'not-committed',
  title: 'Not committed',
  see: ['install-mode#im-activate-final'],
  about: ['install', 'timer'],
  repairs: goalsOf('install'),
  find: (given) => {
    const { device, events, run } = given
    const version = installVersion(given)
    if (version === null) return null
    const otherwise = 'install commit makes it permanent and stops the timer.'
    const activated = events.findLast((event) => event.type === 'install' && event.op === 'activate')
    if (device.packages.some((set) => set.state === 'U' && set.version === version)) {
      return {
        line: activated?.line ?? null,
        lacks: true,
        message: `${version} is active on ${device.name} and not committed: ${
          device.packages.some((set) => set.state === 'D')
            ? `${timerOf(device, ABORT_TIMER) ? 'when the auto-abort timer ends, or ' : ''}at any restart, the old version comes back.`
            : 'it is not final before install commit. There is no earlier installation to go back to, so a restart does not make it final either.'
        }`,
        otherwise,
      }
    }
    // Nobody aborted it: time passed.
    const expired = events.findLast(
      (event) => event.type === 'install' && event.op === 'abort' && event.version === version,
    )
    if (!expired || run.transcript[expired.line - 1]?.kind !== 'hands' || (activated && activated.line > expired.line))
      return null
    return {
      line: expired.line,
      message: `In line ${expired.line} the auto-abort timer ended: ${version} was active on ${device.name} and not committed, so the old version came back.`,
      otherwise,
    }
  },
}
