// A banner whose delimiter stands inside its text: the text ends there, and nothing says so.

import { goalsOf } from '../repair/remedies.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const bannerCut: DiagnosisDefinition = {
  id: 'banner-cut',
  title: 'Banner cut off by its own delimiter',
  see: ['local-passwords#how-it-works'],
  about: ['banner'],
  repairs: goalsOf('banner'),
  find: (given) => {
    for (const [at, { input }] of given.run.transcript.entries()) {
      const [, mark = '', text = '', rest = ''] = /^\s*ban\w*\s+(?:motd|login)\s+(\S)(.*?)\1(.*)$/i.exec(input) ?? []
      if (rest.trim() === '') continue
      return {
        line: at + 1,
        message: `Line ${at + 1} made "${mark}" the delimiter of the banner, and the text has that sign, too: the banner of ${given.device.name} ends behind "${text.trim()}".`,
        otherwise: 'A delimiter that the text does not have, such as %, keeps it whole.',
      }
    }
    return null
  },
}
