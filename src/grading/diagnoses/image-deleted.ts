// An image that was needed is gone from flash.

import { isUnmet, wantedImage } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { before, commandOf, inFlash } from './diagnosis.ts'

export const imageDeleted: DiagnosisDefinition = {
  id: 'image-deleted',
  see: ['ios-images#watch-out'],
  follows: [],
  find: (facts) => {
    for (const image of neededImages(facts)) {
      if (inFlash(facts, image) !== null) continue
      const removal = facts.events.findLast(
        (event) =>
          (event.type === 'delete' || event.type === 'format' || event.type === 'erase') &&
          inFlash(facts, image, before(facts, event.line)) !== null,
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

function neededImages(facts: Case): string[] {
  const kept = facts.unmet.flatMap(({ check, args }) => (check === 'flash-has' ? [String(args['image'])] : []))
  const wanted = isUnmet(facts, 'boots-image', 'boot-list') ? wantedImage(facts) : null
  return wanted === null ? kept : [...kept, wanted]
}
