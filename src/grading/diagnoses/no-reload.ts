// Everything is in place, but an image is only loaded at a start, and there was none.

import { inFlash, isUnmet, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const noReload: DiagnosisDefinition = {
  id: 'no-reload',
  see: ['boot-sequence#watch-out', 'ios-images#walk-through'],
  follows: ['swallowed-answer', 'wrong-mode', 'question-open'],
  find: (facts) => {
    const { device, events } = facts
    const image = wantedImage(facts)
    if (image === null || !isUnmet(facts, 'runs-image', 'version-running') || inFlash(facts, image) === null)
      return null
    if (events.some((event) => event.type === 'reload' || event.type === 'power-cycle' || event.type === 'boot'))
      return null
    return {
      line: null,
      message: `${device.name} was never restarted. Copying an image and naming it change nothing in what runs now.`,
      otherwise: 'At a reload the boot statements would have been read and the image loaded.',
    }
  },
}
