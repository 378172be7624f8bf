// startup-config copied to running-config where the other way round was needed: a merge, not a save.

import { before, isUnmet, NEEDS_SAVING } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const reversedSave: DiagnosisDefinition = {
  id: 'reversed-save',
  see: ['ios-images#easy-to-mix-up'],
  follows: ['swallowed-answer'],
  find: (facts) => {
    const { events } = facts
    if (!isUnmet(facts, ...NEEDS_SAVING)) return null
    const merge = events.findLast(
      (event) =>
        event.type === 'copy' &&
        event.from === 'nvram:startup-config' &&
        event.to === 'system:running-config' &&
        before(facts, event.line).unsaved,
    )
    if (!merge || events.some((event) => event.type === 'save' && event.line > merge.line)) return null
    return {
      line: merge.line,
      message: `Line ${merge.line} copied startup-config into running-config: it merged the old configuration into RAM and saved nothing.`,
      otherwise: 'Source first: running-config to startup-config would have saved the change.',
    }
  },
}
