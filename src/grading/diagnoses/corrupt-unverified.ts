// An image that was damaged on the way and that nobody verified.

import { typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { damagedImage, risked } from './damaged-image.ts'

export const corruptUnverified: DiagnosisDefinition = {
  id: 'corrupt-unverified',
  title: 'Damaged image not verified',
  see: ['ios-images#watch-out', 'ios-images#walk-through'],
  find: (given) => {
    const damaged = damagedImage(given)
    if (!damaged || damaged.verified.length > 0 || damaged.listed !== null) return null
    return {
      line: damaged.line,
      message: `Line ${damaged.line} ("${typed(given, damaged.line)}") brought a damaged ${damaged.name}, and nothing verified it. ${risked(damaged, given.device.name)}`,
      otherwise: '',
      rule: 'verify /md5 with the published hash says whether a file is the published one.',
    }
  },
}
