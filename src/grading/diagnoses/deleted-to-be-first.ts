// An image deleted so that another one stands first in flash: it works by accident.

import { bootField } from '../../sim/register.ts'
import { hex } from '../../sim/messages.ts'
import { mainFlash, nameOf, wantedHashes } from '../stored.ts'
import { before, commandOf, platformHas, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const deletedToBeFirst: DiagnosisDefinition = {
  id: 'deleted-to-be-first',
  title: 'Deleted to become first',
  see: ['boot-sequence#specific-values', 'ios-images#watch-out'],
  repairs: takenOut,
  find: (given) => {
    const { device, start, events, run, unmet } = given
    const image = wantedImage(given)
    const { next } = device.register
    if (
      image === null ||
      unmet.length === 0 ||
      !platformHas(given, 'register') ||
      bootField(next) !== 1 ||
      bootField(start.register.next) !== 1
    )
      return null
    const hashes = wantedHashes(run, image)
    const removal = events.findLast((event) => {
      if (event.type !== 'delete') return false
      const files = mainFlash(before(given, event.line)).files.filter((file) => file.image !== null)
      const gone = files.findIndex(({ name }) => name === nameOf(event.url))
      const wanted = files.findIndex(({ md5 }) => hashes.has(md5))
      return gone >= 0 && wanted > gone
    })
    if (removal?.type !== 'delete') return null
    const line = commandOf(given, removal.line)
    return {
      line,
      message: `Line ${line} deleted ${nameOf(removal.url)}, so ${image} stands first in flash now. With the register at ${hex(next)} that works by accident: the boot list is still not read, and the next image that is copied may stand first.`,
      otherwise: 'With the register at 0x2102 the boot list would have chosen the image, and both could have stayed.',
    }
  },
}
