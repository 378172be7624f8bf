// `boot system NAME` without a file system: on a router that is a load over the network, not from flash.

import { inFlash, loads, startupBootList } from '../stored.ts'
import { wantedImage } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { entryName, isNetwork } from './entries.ts'
import { replace } from '../repair/edits.ts'
import { statementInstead } from '../repair/remedies.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

export const bootFromNetwork: DiagnosisDefinition = {
  id: 'boot-from-network',
  title: 'Boot statement without flash:',
  see: ['ios-images#watch-out'],
  about: ['image', 'flash'],
  repairs: statementInstead,
  find: (given) => {
    const { device, events } = given
    const wanted = wantedImage(given)
    if (wanted === null) return null
    const list = new Set([...startupBootList(device), ...bootListOf(device.config)])
    const isNamed = (image: string): boolean => [...list].some((entry) => loads(given, entry, image))
    const added = events
      .flatMap(({ line, ...event }) =>
        event.type === 'boot-system' &&
        event.op === 'add' &&
        event.entry !== null &&
        list.has(event.entry) &&
        isNetwork(event.entry)
          ? [{ line, entry: event.entry }]
          : [],
      )
      .findLast(({ entry }) => !isNamed(meantBy(given, entry, wanted)))
    if (!added) return null
    const image = meantBy(given, added.entry, wanted)
    const bare = !/[ :]/.test(added.entry)
    const why = bare
      ? 'gives no file system, so on a router it names a file on a TFTP server'
      : 'names a file on a server'
    const name = inFlash(given, image) ?? image
    return {
      line: added.line,
      message: `Line ${added.line} ("boot system ${added.entry}") ${why}: ${device.name} looks for it on the network at the start, not in flash. Write flash: before the name.`,
      advises: () => [[replace(added.line, `boot system flash:${name}`)]],
      rule: 'A statement for flash needs its file in flash; one for a server needs the server at every start.',
      otherwise: `"boot system flash:${name}" would have loaded ${image} from flash.`,
    }
  },
}

/** The image that a statement is meant for: one of the list that was asked for, by its name, else the first. */
function meantBy({ criteria }: Case, entry: string, wanted: string): string {
  const asked = criteria.flatMap(({ args }) => (Array.isArray(args['images']) ? args['images'].map(String) : []))
  return asked.find((image) => image === entryName(entry)) ?? wanted
}
