// An image that was needed is gone from flash.

import { isUnmet, wantedImage } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { before, commandOf, inFlash } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const imageDeleted: DiagnosisDefinition = {
  id: 'image-deleted',
  title: 'Needed image removed',
  see: ['ios-images#watch-out'],
  follows: ['deleted-before-backup'],
  repairs: takenOut,
  find: (facts) => {
    for (const image of neededImages(facts)) {
      if (inFlash(facts, image) !== null) continue
      const removal = facts.events.findLast(
        (event) => event.type === 'delete' && inFlash(facts, image, before(facts, event.line)) !== null,
      )
      if (!removal) continue
      const line = commandOf(facts, removal.line)
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
function neededImages(facts: Case): string[] {
  const wanted = wantedImage(facts)
  return wanted !== null && isUnmet(facts, 'flash-has', 'boots-image', 'boot-list', 'boots-configured') ? [wanted] : []
}
