// Started by hand from a stick, and left so: flash is as empty as before.

import { before, missingInFlash, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { goalsOf } from '../repair/remedies.ts'

export const stoppedAfterStickBoot: DiagnosisDefinition = {
  id: 'stopped-after-stick-boot',
  title: 'Runs from the stick only',
  see: ['disaster-recovery', 'boot-sequence#how-it-works'],
  about: ['flash', 'image', 'startup'],
  repairs: goalsOf('flash'),
  find: (given) => {
    const { device, events } = given
    const image = missingInFlash(given)
    if (image === null) return null
    const boot = events.findLast((event) => event.type === 'boot')
    if (
      boot?.type !== 'boot' ||
      before(given, boot.line).mode !== 'rommon' ||
      !boot.image?.startsWith('usb') ||
      !device.running?.url.startsWith('usb')
    )
      return null
    return {
      line: boot.line,
      lacks: true,
      message: `Line ${boot.line} ("${typed(given, boot.line)}") started ${device.name} from the stick, and that is all: ${image} was not copied into flash.`,
      otherwise:
        'Copied from usbflash0: to flash: while IOS runs, the image would be there at the next start, with the stick or without it.',
    }
  },
}
