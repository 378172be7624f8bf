// A change made, and the backup that was to come first never tried.

import { commandOf, isRemote, typed, wrongOrders } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { either, goalsOf, inOrder } from '../repair/remedies.ts'

export const noBackup: DiagnosisDefinition = {
  id: 'no-backup',
  title: 'No backup',
  see: ['ios-images#walk-through'],
  about: ['events'],
  repairs: either(goalsOf('server'), inOrder),
  find: (given) => {
    for (const { first, second, wanted } of wrongOrders(given)) {
      const copies = wanted.filter(({ type, fields }) => type === 'copy' && /^[a-z*]+:\/\//.test(fields['to'] ?? ''))
      if (first !== null || copies.length === 0) continue
      const what = /config/.test(copies[0]?.fields['from'] ?? '') ? 'the configuration' : 'the image'
      const tried = given.events.some(
        (event) =>
          event.type === 'copy' &&
          event.line < second.line &&
          isRemote(event.to) &&
          /config/.test(event.from) === (what === 'the configuration'),
      )
      if (tried) continue
      const line = commandOf(given, second.line)
      return {
        line,
        lacks: true,
        message: `Line ${line} ("${typed(given, line)}") changed ${given.device.name}, and no copy of ${what} was on the server. The rule asks for the backup first.`,
        otherwise: `With ${what} copied to the server before, the way back would have been open whatever came.`,
      }
    }
    return null
  },
}
