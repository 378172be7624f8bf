// Everything is in place, but an image is only loaded at a start, and there was none.

import { inFlash, installVersion, isUnmet, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { restarted } from '../repair/remedies.ts'

export const noReload: DiagnosisDefinition = {
  id: 'no-reload',
  title: 'Never restarted',
  see: ['boot-sequence#watch-out', 'ios-images#walk-through'],
  follows: [
    'swallowed-answer',
    'wrong-mode',
    'question-open',
    'corrupt-unverified',
    'size-only',
    'hash-not-compared',
    'failed-verify-ignored',
    'wrong-platform',
    'list-unread',
    'tar-as-boot-file',
    'register-left-2100',
    'image-not-fetched',
  ],
  repairs: restarted,
  find: (facts) => {
    const { device, events } = facts
    if (device.running === null) return null
    if (installVersion(facts) !== null) return null
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
