// config.text deleted: on a switch that file is startup-config.

import { startupFileOf } from '../../sim/startup-file.ts'
import { nameOf } from '../stored.ts'
import { before, commandOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'
import { withDialogue } from '../repair/ideas/transfers.ts'

export const startupFileDeleted: DiagnosisDefinition = {
  id: 'startup-file-deleted',
  title: 'config.text deleted',
  see: ['password-recovery', 'switch-images#startup-config-is-a-file'],
  about: ['image', 'startup', 'flash'],
  repairs: takenOut,
  find: (given) => {
    const { events, device, start } = given
    const file = startupFileOf(start)
    if (file === null) return null
    const gone = events.find((event) => {
      if (event.type !== 'delete') return false
      const held = before(given, event.line).disks[event.url.slice(0, event.url.indexOf(':'))]?.files.find(
        ({ name }) => name === nameOf(event.url),
      )
      return (
        held?.content !== null &&
        held?.content !== undefined &&
        start.startup !== null &&
        held.content === start.startup.text
      )
    })
    if (gone?.type !== 'delete') return null
    const line = commandOf(given, gone.line)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") deleted ${nameOf(gone.url)}. That file is the whole configuration of ${device.name}, not only its password: it does not come back.`,
      advises: () => withDialogue(given, line, `rename ${gone.url} ${gone.url.replace(/[^:/]*$/, 'config.old')}`),
      rule: 'A file that is renamed is out of the way of a start and can be copied back after it.',
      otherwise:
        'Renamed, to config.old, it would have been out of the way of one start and there to be used after it.',
    }
  },
}
