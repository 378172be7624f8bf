// A copy that ended with an error and was not repeated with success.

import { commandOf, inFlash, isRemote, isUnmet, NEEDS_SAVING, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { transferred } from '../repair/remedies.ts'

export const transferFailed: DiagnosisDefinition = {
  id: 'transfer-failed',
  title: 'Copy failed',
  see: ['ios-images#how-it-works'],
  follows: [
    'reversed-copy',
    'image-misspelt',
    'swallowed-answer',
    'forbidden-protocol',
    'ftp-anonymous',
    'login-user-for-ftp',
    'credentials-refused',
    'deleted-before-backup',
    'no-space',
    'rommon-other-port',
    'rommon-gateway-self',
    'rommon-variable-case',
    'rommon-variable-missing',
    'no-path-to-server',
    'answer-misplaced',
  ],
  repairs: transferred,
  find: (facts) => {
    const image = wantedImage(facts)
    const missing = image !== null && inFlash(facts, image) === null
    const failed = facts.events.flatMap((event) => (event.type === 'copy' && !event.complete ? [event] : []))
    const last = failed.findLast(
      (copy) =>
        (missing && isRemote(copy.from) && !isConfig(copy.to)) ||
        (isUnmet(facts, 'server-has') && isRemote(copy.to)) ||
        (isUnmet(facts, ...NEEDS_SAVING, 'running-contains', 'running-equals', 'hostname') &&
          isRemote(copy.from) &&
          isConfig(copy.to) &&
          !facts.events.some(
            (later) =>
              later.type === 'copy' &&
              later.complete &&
              later.line > copy.line &&
              isConfig(later.to) &&
              isRemote(later.from),
          )),
    )
    // Room and credentials have names of their own.
    if (
      !last ||
      (/space/i.test(last.error ?? '') && isRemote(last.from) && missing) ||
      /Login|Permission denied/.test(last.error ?? '')
    )
      return null
    const line = commandOf(facts, last.line)
    return {
      line,
      message: `The copy of line ${line}, from ${last.from} to ${last.to}, failed${last.error ? `: ${last.error.replace(/^%/, '')}` : ''}. ${isConfig(last.to) ? 'Nothing was configured' : 'No file arrived'}.`,
      otherwise:
        'With the right server, file name and path, and room for the file, it would have ended with "bytes copied".',
    }
  },
}

const isConfig = (url: string): boolean => /^(system:running|nvram:startup)-config$/.test(url)
