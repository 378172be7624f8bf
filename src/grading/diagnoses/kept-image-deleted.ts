// An image that was to stay, as the way back, is gone; often while one that nobody needs is still there.

import { imageNamed } from '../../sim/images.ts'
import { inFlash, mainFlash, nameOf, wantedHashes } from '../stored.ts'
import { before, commandOf, sameCommand, typed, wantedImage } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { replace } from '../repair/edits.ts'
import { either, takenOut, underItsName } from '../repair/remedies.ts'

export const keptImageDeleted: DiagnosisDefinition = {
  id: 'kept-image-deleted',
  title: 'Rollback image deleted',
  see: ['ios-images#watch-out', 'ios-images#on-the-job'],
  about: ['flash'],
  repairs: either(underItsName, takenOut),
  find: (given) => {
    const { events, device, unmet } = given
    const wanted = wantedImage(given)
    for (const { check, args } of unmet) {
      const image = String(args['image'])
      if (check !== 'flash-has' || image === wanted || inFlash(given, image) !== null) continue
      const removal = events.findLast(
        (event) =>
          (event.type === 'delete' ||
            (event.type === 'copy' &&
              // What erases flash, or unpacks an archive, deletes and writes in one command: the deletion is what matters.
              !events.some(
                ({ type, line }) => (type === 'erase' || type === 'delete') && sameCommand(given, line, event.line),
              ))) &&
          inFlash(given, image, before(given, event.line)) !== null &&
          inFlash(given, image, before(given, event.line + 1)) === null,
      )
      if (removal?.type !== 'delete' && removal?.type !== 'copy') continue
      const name = nameOf(removal.type === 'delete' ? removal.url : removal.to)
      const gone = removal.type === 'delete' ? `deleted ${name}` : `wrote another file over ${name}`
      const line = commandOf(given, removal.line)
      const spare = unneeded(given, removal.line)
      const isWayBack = wanted !== null && isOlder(image, wanted)
      return {
        line,
        message: `Line ${line} ${gone}, which is to stay on ${device.name}${isWayBack ? ': it is the way back' : ''}.${spare ? ` ${spare} is the one that nobody needs.` : ''}`,
        ...(spare
          ? {
              advises: () => [
                [
                  replace(
                    line,
                    typed(given, line).replace(name, () => spare),
                  ),
                ],
              ],
            }
          : {}),
        rule: 'What is deleted from flash is gone at once, and nothing on the device brings it back.',
        otherwise: spare
          ? `With ${spare} deleted in its place, there would have been room${isWayBack ? ' and a way back' : ', and it would still be there'}.`
          : `Left in flash, it would still be there${isWayBack ? ' to go back to' : ''}.`,
      }
    }
    return null
  },
}

/** Whether one image is of an earlier version than another: who goes back to an old one may keep the new one for other reasons. */
function isOlder(image: string, other: string): boolean {
  const [a, b] = [image, other].map((name) => (imageNamed(name)?.image?.version.match(/\d+/g) ?? []).map(Number))
  const at = (a ?? []).findIndex((number, index) => number !== b?.[index])
  return at >= 0 && (a?.[at] ?? 0) < (b?.[at] ?? 0)
}

/** An image that lay in flash too and that no criterion asks for. */
function unneeded(given: Case, line: number): string | null {
  const asked = new Set(
    given.criteria.flatMap(({ args }) => {
      const images = [args['image'], ...(Array.isArray(args['images']) ? args['images'] : [])]
      return images.flatMap((image) => (typeof image === 'string' ? [...wantedHashes(given.run, image)] : []))
    }),
  )
  const running = given.start.running?.md5
  const spare = mainFlash(before(given, line)).files.find(
    (file) => file.image !== null && !asked.has(file.md5) && file.md5 !== running,
  )
  return spare?.name ?? null
}
