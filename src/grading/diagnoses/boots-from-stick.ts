// A boot statement that names the USB stick: it runs, until somebody takes the stick along.

import { bootOrder, inFlash } from '../stored.ts'
import { wantedImage, wouldBoot } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { statementAdded } from '../repair/remedies.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

export const bootsFromStick: DiagnosisDefinition = {
  id: 'boots-from-stick',
  title: 'Boots from the USB stick',
  see: ['ios-images#watch-out', 'file-transfer'],
  about: ['flash', 'image'],
  repairs: statementAdded,
  find: (given) => {
    const { device, events } = given
    const image = wantedImage(given)
    if (image === null) return null
    const own = Object.fromEntries(Object.entries(device.disks).filter(([name]) => !name.startsWith('usb')))
    if (wouldBoot(given, image, { ...device, disks: own })) return null
    const order = new Set([...bootOrder(device), ...bootListOf(device.config)])
    const added = events.findLast(
      (event) =>
        event.type === 'boot-system' &&
        event.op === 'add' &&
        order.has(event.entry ?? '') &&
        event.entry?.startsWith('usb') === true,
    )
    if (added?.type !== 'boot-system') return null
    const missing = inFlash(given, image) === null
    const port = added.entry?.slice(0, added.entry.indexOf(':')) ?? ''
    const real = Object.keys(device.disks).find((name) => name.startsWith('usb'))
    if (!(port in device.disks) && real !== undefined)
      return {
        line: added.line,
        message: `Line ${added.line} ("boot system ${added.entry}") names ${port}:, and there is no such file system on ${device.name}: its stick is ${real}:. So the statement loads nothing${missing ? ', and the image is not in flash' : ''}.`,
        otherwise: `Copied from ${real}: to flash first, and named there, ${image} would have been loaded, and would have stayed when the stick goes.`,
      }
    return {
      line: added.line,
      message: `Line ${added.line} ("boot system ${added.entry}") makes ${device.name} load ${image} from the stick. ${missing ? 'That runs, but the image is not in flash: without' : 'The image is in flash too, but that is not what is booted: without'} the stick the next start does not find it.`,
      rule: 'A statement for the stick needs the stick at every start; one for flash needs the file there.',
      otherwise: `Copied from the stick to flash first, and named there, ${image} would have stayed when the stick goes.`,
    }
  },
}
