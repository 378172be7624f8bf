// Restarted where the device was to stay up.

import { commandOf, forbidden, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const forbiddenRestart: DiagnosisDefinition = {
  id: 'forbidden-restart',
  title: 'Restarted where it was to stay up',
  see: ['ios-images#on-the-job'],
  about: ['events'],
  repairs: takenOut,
  find: (given) => {
    const restart = forbidden(given, 'reload', 'power-cycle', 'boot', 'reload-scheduled')
    if (!restart || (restart.type === 'reload' && !restart.confirmed)) return null
    const line = commandOf(given, restart.line)
    const how =
      restart.type === 'reload-scheduled'
        ? `put a restart of ${given.device.name} on the clock`
        : `restarted ${given.device.name}`
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") ${how}, and it was to stay up: everybody behind it ${restart.type === 'reload-scheduled' ? 'will be' : 'was'} cut off.`,
      otherwise: 'What was asked for can be done while it runs.',
    }
  },
}
