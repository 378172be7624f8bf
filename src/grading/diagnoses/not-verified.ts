// An image that was never checked, or only when it was too late: it happened to be sound.

import type { LoggedEvent } from '../../sim/world.ts'
import { matchesAny } from '../event-pattern.ts'
import { fits, mainFlash, nameOf, wantedHashes } from '../stored.ts'
import { before, commandOf, patternsOf, typed, wantedImage, wrongOrders } from './diagnosis.ts'
import { damagedImage } from './damaged-image.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { verified } from '../repair/remedies.ts'

export const notVerified: DiagnosisDefinition = {
  id: 'not-verified',
  title: 'Image not verified',
  see: ['ios-images#walk-through', 'ios-images#watch-out'],
  about: ['events'],
  minor: true,
  repairs: verified,
  find: (given) => {
    const { events } = given
    // A damaged image is a separate diagnosis.
    if (damagedImage(given)) return null
    const late = wrongOrders(given).find(({ wanted }) => wanted.some(({ type }) => type === 'verify'))
    if (!late && !neverVerified(given)) return null
    const arrived = events.findLast(
      (event) =>
        event.type === 'copy' && event.complete && isSound(given, event) && (!late || event.line < late.second.line),
    )
    if (!arrived || foundOther(given, arrived.line)) return null
    const line = commandOf(given, arrived.line)
    const other = events.find(
      (event): event is Extract<LoggedEvent, { type: 'verify' }> =>
        event.type === 'verify' && event.line > arrived.line && event.expected === null,
    )
    const after = late?.first
      ? ` before line ${commandOf(given, late.second.line)} ("${typed(given, commandOf(given, late.second.line))}"); line ${late.first.line} came too late`
      : ''
    const printed = other ? ` Line ${other.line} printed a hash, and nothing compared it with the published one.` : ''
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") brought the image, and nothing verified it${after}.${printed} That it is sound was luck.`,
      otherwise:
        'verify /md5 with the published hash behind the file name, right after the copy, would have proved it.',
    }
  },
}

/** Whether `verify` found after that line that the file is not the one that the hash belongs to: it was checked, and it is not sound. */
function foundOther({ events }: Case, line: number): boolean {
  return events.some((event) => event.type === 'verify' && event.line > line && event.matched === false)
}

/** Whether a copy brought an image that can be started, and the one that was wanted. */
function isSound(given: Case, copy: Extract<LoggedEvent, { type: 'copy' }>): boolean {
  const { name, files } = mainFlash(before(given, copy.line + 1))
  const image = wantedImage(given)
  return (
    copy.to.startsWith(`${name}:`) &&
    files.some(
      (file) =>
        file.name === nameOf(copy.to) &&
        fits(given.device, file) &&
        (image === null || wantedHashes(given.run, image).has(file.md5)),
    )
  )
}

function neverVerified({ unmet, events }: Case): boolean {
  return unmet.some((criterion) => {
    const wanted = patternsOf(criterion, 'event').filter(({ type }) => type === 'verify')
    return criterion.check === 'at-least' && wanted.length > 0 && !events.some((event) => matchesAny(event, wanted))
  })
}
