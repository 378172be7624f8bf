// The image was in flash and sound; what was wrong was the statement, and that is as it was.

import { bootOrder, fileNamedBy, inFlash, loads, nameOf } from '../stored.ts'
import { commandOf, isRemote, typed, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { either, statementAdded, takenOut } from '../repair/remedies.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

export const copiedAgain: DiagnosisDefinition = {
  id: 'copied-again',
  title: 'Copied again, statement left wrong',
  see: ['ios-images#common-wrong-answers', 'ios-images#watch-out'],
  about: ['image'],
  repairs: either(statementAdded, takenOut),
  find: (given) => {
    const { events, device, start } = given
    const image = wantedImage(given)
    if (image === null || inFlash(given, image, start) === null) return null
    const order = bootOrder(device)
    const bad = order.find((entry) => bootOrder(start).includes(entry) && fileNamedBy(device, entry) === null)
    if (bad === undefined || [...order, ...bootListOf(device.config)].some((entry) => loads(given, entry, image)))
      return null
    const copy = events.findLast(
      (event) => event.type === 'copy' && event.complete && isRemote(event.from) && !isRemote(event.to),
    )
    if (!copy) return null
    const line = commandOf(given, copy.line)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") copied ${image} once more. The image was there and sound: the saved statement "boot system ${bad}" names ${nameOf(bad.split(' ').at(-1) ?? bad)}, and no such file is in flash.`,
      otherwise: `With the statement corrected and saved, ${device.name} would have loaded the image that it had.`,
    }
  },
}
