// An image that was needed is gone from flash.

import { inFlash } from '../stored.ts'
import { before, commandOf, isMissed, wantedImage } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const imageDeleted: DiagnosisDefinition = {
  id: 'image-deleted',
  title: 'Needed image removed',
  see: ['ios-images#watch-out'],
  about: ['flash', 'image', 'startup'],
  repairs: takenOut,
  find: (given) => {
    for (const image of neededImages(given)) {
      if (inFlash(given, image) !== null) continue
      const removal = given.events.findLast(
        (event) => event.type === 'delete' && inFlash(given, image, before(given, event.line)) !== null,
      )
      if (!removal) continue
      const line = commandOf(given, removal.line)
      return {
        line,
        message: `Line ${line} removed ${image} from flash, and it was needed. What is running lives in RAM and shows nothing of it; a deleted file does not come back.`,
        otherwise: 'Left in flash, it would still be there to boot from or to go back to.',
      }
    }
    return null
  },
}

/** What is to boot or to be there; an image that only has to stay as the way back is another mistake. */
function neededImages(given: Case): string[] {
  const wanted = wantedImage(given)
  return wanted !== null && isMissed(given, 'flash', 'image', 'startup') ? [wanted] : []
}
