// `tftpdnld -r`: the image runs from DRAM, and flash is as empty as before.

import { missingInFlash, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { goalsOf } from '../repair/remedies.ts'

export const loadedToMemoryOnly: DiagnosisDefinition = {
  id: 'loaded-to-memory-only',
  title: 'Loaded into memory only',
  see: ['disaster-recovery'],
  about: ['flash', 'image', 'startup'],
  repairs: goalsOf('flash'),
  find: (given) => {
    const { events, device } = given
    const image = missingInFlash(given)
    if (image === null) return null
    const loaded = events.findLast((event) => event.type === 'copy' && event.complete && event.to === 'dram:')
    if (!loaded) return null
    return {
      line: loaded.line,
      message: `Line ${loaded.line} ("${typed(given, loaded.line)}") loaded ${image} into DRAM and started it. With -r nothing is written: flash is still empty, and the next start of ${device.name} finds no image.`,
      otherwise:
        'Without -r it would have been stored in flash; or, now that IOS runs, copy tftp: flash: still brings it there.',
    }
  },
}
