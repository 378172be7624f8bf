// Something changed where everything was to stay as it is.

import { commandOf, forbidden, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const forbiddenChange: DiagnosisDefinition = {
  id: 'forbidden-change',
  title: 'Changed what was to stay',
  see: ['ios-images#on-the-job'],
  follows: [
    'deleted-before-backup',
    'flash-formatted',
    'erased-flash',
    'erased-before-copy',
    'image-deleted',
    'kept-image-deleted',
    'startup-erased',
    'startup-file-deleted',
    'backup-too-late',
    'no-safety-net',
  ],
  repairs: takenOut,
  find: (facts) => {
    const change = forbidden(
      facts,
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
    const line = commandOf(facts, change.line)
    const what: Readonly<Record<string, string>> = {
      delete: 'deleted a file of',
      rename: 'renamed a file of',
      erase: 'erased a file system of',
      format: 'formatted a file system of',
    }
    return {
      line,
      message: `Line ${line} ("${typed(facts, line).replace(/\b(secret|password) .*/i, '$1 …')}") ${what[change.type] ?? 'changed the configuration of'} ${facts.device.name}, and that was not to be done here.`,
      otherwise: 'show commands read everything and change nothing.',
    }
  },
}
