// config.text renamed for a recovery, and neither renamed back nor saved: the next start is empty.

import { startupFileOf } from '../../sim/startup-file.ts'
import { nameOf } from '../stored.ts'
import { commandOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const startupFileAway: DiagnosisDefinition = {
  id: 'startup-file-away',
  title: 'config.text not put back',
  see: ['password-recovery', 'switch-images#startup-config-is-a-file'],
  about: ['image', 'startup'],
  repairs: takenOut,
  find: (given) => {
    const { events, device, start } = given
    const file = startupFileOf(start)
    if (file === null) return null
    const away = events.findLast((event) => event.type === 'rename' && nameOf(event.from) === file)
    if (
      away?.type !== 'rename' ||
      events.some((event) => event.line > away.line && event.type === 'rename' && nameOf(event.to) === file)
    )
      return null
    // What was saved since, good or bad, is another matter.
    if (events.some((event) => event.type === 'save' && event.line > away.line) || device.startup !== null) return null
    const line = commandOf(given, away.line)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") put the configuration aside as ${nameOf(away.to)}, and nothing put it back or saved a new one: the next start of ${device.name} is empty.`,
      rule: `copy flash:${nameOf(away.to)} running-config brings it back; only a save makes a new ${file} of it.`,
      otherwise: `Renamed back to ${file}, copied into running-config and saved with the new secret, it would be there at every start.`,
    }
  },
}
