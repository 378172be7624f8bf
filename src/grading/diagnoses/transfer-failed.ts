// A copy that ended with an error and was not repeated with success.

import { commandOf, inFlash, isRemote, isUnmet, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const transferFailed: DiagnosisDefinition = {
  id: 'transfer-failed',
  see: ['ios-images#how-it-works'],
  follows: ['reversed-copy', 'image-misspelt', 'swallowed-answer'],
  find: (facts) => {
    const image = wantedImage(facts)
    const missing = image !== null && inFlash(facts, image) === null
    const failed = facts.events.flatMap((event) => (event.type === 'copy' && !event.complete ? [event] : []))
    const last = failed.findLast(
      (copy) => (missing && isRemote(copy.from)) || (isUnmet(facts, 'server-has') && isRemote(copy.to)),
    )
    if (!last) return null
    const line = commandOf(facts, last.line)
    return {
      line,
      message: `The copy of line ${line}, from ${last.from} to ${last.to}, failed${last.error ? `: ${last.error.replace(/^%/, '')}` : ''}. No file arrived.`,
      otherwise:
        'With the right server, file name and path, and room for the file, it would have ended with "bytes copied".',
    }
  },
}
