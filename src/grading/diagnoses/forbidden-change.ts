// Something changed where everything was to stay as it is.

import type { LoggedEvent } from '../../sim/world.ts'
import { commandOf, forbidden, typed } from './diagnosis.ts'
import { isAboutLines } from './forbidden-line.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const forbiddenChange: DiagnosisDefinition = {
  id: 'forbidden-change',
  title: 'Changed what was to stay',
  see: ['ios-images#on-the-job'],
  about: ['events'],
  repairs: takenOut,
  find: (given) => {
    const change = forbidden(
      { ...given, unmet: given.unmet.filter((one) => !isAboutLines(one)) },
      'config',
      'boot-system',
      'config-register',
      'delete',
      'rename',
      'erase',
      'format',
      'config-replace',
    )
    if (!change) return null
    const line = commandOf(given, change.line)
    const what: Readonly<Record<string, string>> = {
      delete: 'deleted a file of',
      rename: 'renamed a file of',
      erase: 'erased a file system of',
      format: 'formatted a file system of',
    }
    return {
      line,
      message: `Line ${line} ("${typed(given, line).replace(/\b(secret|password) .*/i, '$1 …')}") ${what[change.type] ?? 'changed the configuration of'} ${given.device.name}, and that was not to be done here.`,
      otherwise: otherwiseOf(change),
    }
  },
}

function otherwiseOf(change: LoggedEvent): string {
  const url = change.type === 'rename' ? change.from : 'url' in change ? change.url : ''
  const place = url.startsWith('usb') ? 'on the stick' : url.startsWith('nvram:') ? 'in NVRAM' : 'in flash'
  switch (change.type) {
    case 'delete':
      return `Left alone, the file would still be ${place}.`
    case 'rename':
      return `Left alone, the file would still be ${place} under its own name.`
    case 'erase':
    case 'format':
      return `Left alone, everything would still be ${place}.`
    default:
      return 'show commands read everything and change nothing.'
  }
}
