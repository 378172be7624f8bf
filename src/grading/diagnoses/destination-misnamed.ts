// A `y` at "Destination filename [startup-config]?": taken for a name, and nothing was saved.

import { always, isUnmet, NEEDS_SAVING, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { entered } from '../repair/remedies.ts'

export const destinationMisnamed: DiagnosisDefinition = {
  id: 'destination-misnamed',
  title: 'A name where Enter was due',
  see: ['configuration-management', 'ios-images#walk-through'],
  follows: ['swallowed-answer'],
  repairs: entered,
  find: (facts) => {
    const { events, device } = facts
    if (!isUnmet(facts, ...NEEDS_SAVING)) return null
    const failed = events.findLast(
      (event) =>
        event.type === 'copy' &&
        !event.complete &&
        event.from === 'system:running-config' &&
        event.to.startsWith('nvram:'),
    )
    if (!failed || events.some((event) => event.type === 'save' && event.line > failed.line)) return null
    return {
      line: failed.line,
      message: `Line ${failed.line} ("${typed(facts, failed.line)}") was taken as the name of the file to write, so ${device.name} saved nothing. The question asks for a name, not for a yes.`,
      otherwise: 'An empty line takes the name in brackets, startup-config, and saves.',
    }
  },
  explains: always,
}
