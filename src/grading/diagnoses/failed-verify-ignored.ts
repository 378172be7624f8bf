// `verify` said that the image is damaged, and it was used all the same.

import { typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { damagedImage, risked } from './damaged-image.ts'

export const failedVerifyIgnored: DiagnosisDefinition = {
  id: 'failed-verify-ignored',
  title: 'Failed verify ignored',
  see: ['ios-images#watch-out', 'ios-images#walk-through'],
  find: (given) => {
    const damaged = damagedImage(given)
    const last = damaged?.verified.at(-1)
    if (!damaged || !last || last.passed !== false) return null
    return {
      line: last.line,
      message: `Line ${last.line} ("${typed(given, last.line)}") found ${damaged.name} damaged. ${risked(damaged, given.device.name)}`,
      otherwise:
        'Deleted and fetched again, from another place if there is one, and verified again, it would have been an image to start.',
    }
  },
}
