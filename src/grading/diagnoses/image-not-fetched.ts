// The new image never came to flash, and nothing tried to bring it there.

import { inFlash, nameOf } from '../stored.ts'
import { wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { goalsOf } from '../repair/remedies.ts'

export const imageNotFetched: DiagnosisDefinition = {
  id: 'image-not-fetched',
  title: 'Image never fetched',
  see: ['ios-images#walk-through', 'ios-images#how-it-works'],
  about: ['flash', 'image'],
  repairs: goalsOf('flash', 'image'),
  find: (given) => {
    const { events, run, start, device } = given
    // It runs from a stick: that it was left so is the mistake.
    if (device.running?.url.startsWith('usb') === true) return null
    const image = wantedImage(given)
    if (
      image === null ||
      run.transcript.length === 0 ||
      inFlash(given, image) !== null ||
      inFlash(given, image, start) !== null
    )
      return null
    if (
      events.some(
        (event) =>
          (event.type === 'copy' || event.type === 'install') &&
          !('from' in event && /^(system|nvram):/.test(event.from)),
      )
    )
      return null
    // A dialogue that was begun, or a copy that was refused, is another mistake.
    const begun = run.worlds.some(({ devices }) =>
      /^(copy|tftpdnld|xmodem)/.test(devices[device.name]?.question?.dialog ?? ''),
    )
    if (
      begun ||
      events.some(
        (event) => event.type === 'refused-command' && /^(do )?cop|^tftpdnld|^archive/i.test(event.text.trim()),
      )
    )
      return null
    const named = events.findLast(
      (event) => event.type === 'boot-system' && event.op === 'add' && nameOf(event.entry ?? '') === image,
    )
    return {
      line: named?.line ?? null,
      message: `Nothing copied ${image} into flash${named ? `: line ${named.line} names a file that is not there, and ${device.name} passes over it at boot` : ''}.`,
      otherwise: 'Copied from where it lies into flash first, it would have been there to be named and to be started.',
    }
  },
}
