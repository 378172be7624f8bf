// A hash that was printed and that nobody compared with the published one.

import { typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { damagedImage, risked } from './damaged-image.ts'
import { comparedAndFetched } from '../repair/remedies.ts'

export const hashNotCompared: DiagnosisDefinition = {
  id: 'hash-not-compared',
  title: 'Hash printed, not compared',
  see: ['ios-images#watch-out', 'ios-images#walk-through'],
  repairs: comparedAndFetched,
  find: (given) => {
    const damaged = damagedImage(given)
    const last = damaged?.verified.at(-1)
    // Without a hash to compare with, `verify /md5` finds nothing wrong with any file.
    if (!damaged || !last || last.passed !== null) return null
    return {
      line: last.line,
      message: `Line ${last.line} ("${typed(given, last.line)}") printed a hash of ${damaged.name}, and nothing compared it: the file is damaged. ${risked(damaged, given.device.name)}`,
      otherwise: '',
      rule: 'With the published hash behind the file name the device compares the two and says whether they differ.',
    }
  },
}
