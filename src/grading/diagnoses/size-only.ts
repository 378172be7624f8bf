// A look at the size where the content was in question.

import { typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { damagedImage, risked } from './damaged-image.ts'

export const sizeOnly: DiagnosisDefinition = {
  id: 'size-only',
  title: 'Size is no proof',
  see: ['ios-images#watch-out', 'ios-images#walk-through'],
  find: (given) => {
    const damaged = damagedImage(given)
    if (!damaged || damaged.verified.length > 0 || damaged.listed === null) return null
    return {
      line: damaged.listed,
      message: `Line ${damaged.listed} ("${typed(given, damaged.listed)}") shows the size of ${damaged.name}, which is right; the content is not. Size does not prove content. ${risked(damaged, given.device.name)}`,
      otherwise: '',
      rule: 'verify /md5 with the published hash says whether a file is the published one.',
    }
  },
}
