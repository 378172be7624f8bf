// The first image of the list is right, and the one to fall back on is not in it.

import { bootOrder, fileOfEntry, inFlash, loads } from '../stored.ts'
import { listMissed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { entryName, isNetwork, isWholeDisk } from './entries.ts'
import { goalsOf } from '../repair/remedies.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

export const fallbackMissing: DiagnosisDefinition = {
  id: 'fallback-missing',
  title: 'No fallback in the boot list',
  see: ['ios-images#how-it-works', 'boot-sequence#how-it-works'],
  about: ['image'],
  repairs: goalsOf('image'),
  find: (given) => {
    const { events, device, run } = given
    const [first, ...others] = listMissed(given)
    const entries = [...bootOrder(device), ...bootListOf(device.config)]
    const named = (image: string): boolean => entries.some((entry) => loads(given, entry, image))
    const missing = others.find((image) => !named(image))
    if (first === undefined || missing === undefined || !named(first)) return null
    // A search on a server is a separate diagnosis.
    if (entries.some((entry) => isNetwork(entry) && entryName(entry) === missing)) return null
    const last = events.findLast((event) => event.type === 'boot-system')
    const gone = entries.find((entry) => entryName(entry) === missing)
    // That it was taken out of flash is a mistake of its own.
    if (gone !== undefined && inFlash(given, missing, given.start) !== null) return null
    if (gone !== undefined)
      return {
        line: last?.line ?? null,
        message: `"boot system ${gone}" names ${missing}, and there is no such image in flash that could be loaded. When ${first} cannot be loaded, that statement is passed over.`,
        otherwise: `With ${missing} in flash under that name, it would have been the next to be tried.`,
      }
    const behind = entries.slice(entries.findIndex((entry) => loads(given, entry, first)) + 1)
    const next = behind.find(
      (entry) => !loads(given, entry, first) && (isWholeDisk(entry) || fileOfEntry(device, entry, run.world) !== null),
    )
    const then =
      next === undefined
        ? `nothing of the list is left for ${device.name} to try`
        : isWholeDisk(next)
          ? `"boot system ${next}" comes next, and that names no file: it takes whatever image stands first in flash`
          : `"boot system ${next}" comes next, and that is another one`
    return {
      line: last?.line ?? null,
      message: `No boot statement names ${missing}. When ${first} cannot be loaded, ${then}.`,
      otherwise: `With a second statement for ${missing}, entered after the first, it would have been the next to be tried.`,
    }
  },
}
