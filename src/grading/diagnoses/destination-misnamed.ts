// A `y` at "Destination filename [startup-config]?": taken for a name, and nothing was saved.

import { isRemote, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { entered } from '../repair/remedies.ts'

export const destinationMisnamed: DiagnosisDefinition = {
  id: 'destination-misnamed',
  title: 'A name where Enter was due',
  see: ['configuration-management', 'ios-images#walk-through'],
  about: ['image', 'startup', 'configuration'],
  repairs: entered,
  find: (given) => {
    const { events, device } = given
    const failed = events.findLast(
      (event) =>
        event.type === 'copy' &&
        !event.complete &&
        (event.from === 'system:running-config'
          ? event.to.startsWith('nvram:')
          : isRemote(event.from) && /^(nvram|system):/.test(event.to) && !/:(startup|running)-config$/.test(event.to)),
    )
    if (failed?.type !== 'copy' || typed(given, failed.line) === '') return null
    const isSave = failed.from === 'system:running-config'
    // Done later after all.
    const later = events.filter(({ line }) => line > failed.line)
    if (
      isSave
        ? later.some(({ type }) => type === 'save')
        : later.some((event) => event.type === 'copy' && event.complete && event.from === failed.from)
    )
      return null
    const meant = failed.to.startsWith('nvram:') ? 'startup-config' : 'running-config'
    return {
      line: failed.line,
      message: `Line ${failed.line} ("${typed(given, failed.line)}") was taken as the name of the file to write, so ${device.name} ${isSave ? 'saved' : 'copied'} nothing. The question asks for a name${/^y(es)?$/i.test(typed(given, failed.line)) ? ', not for a yes' : ''}.`,
      otherwise: `An empty line takes the name in brackets, ${meant}, and ${isSave ? 'saves' : 'the copy begins'}.`,
    }
  },
}
