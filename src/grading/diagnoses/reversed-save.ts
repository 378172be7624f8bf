// startup-config copied to running-config where the other way round was needed: a merge, not a save.

import { before, commandOf } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { savedInstead } from '../repair/remedies.ts'

export const reversedSave: DiagnosisDefinition = {
  id: 'reversed-save',
  title: 'Reversed save',
  see: ['ios-images#easy-to-mix-up'],
  about: ['image', 'startup'],
  repairs: savedInstead,
  find: (given) => {
    const { events } = given
    const merge = events.findLast(
      (event) =>
        event.type === 'copy' &&
        event.from === 'nvram:startup-config' &&
        event.to === 'system:running-config' &&
        before(given, event.line).unsaved,
    )
    if (!merge || events.some((event) => event.type === 'save' && event.line > merge.line)) return null
    const line = commandOf(given, merge.line)
    return {
      line,
      message: `Line ${line} copied startup-config into running-config: it merged the old configuration into RAM and saved nothing.`,
      otherwise: 'Source first: running-config to startup-config would have saved the change.',
    }
  },
}
