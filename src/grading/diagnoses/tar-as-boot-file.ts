// A software archive named as the image to boot.

import { bootOrder, fileNamedBy, nameOf } from '../stored.ts'
import { typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { either, takenOut, unpackedInstead } from '../repair/remedies.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

export const tarAsBootFile: DiagnosisDefinition = {
  id: 'tar-as-boot-file',
  title: 'Archive set as boot image',
  see: ['switch-images#sw-tar-boots'],
  about: ['image', 'flash', 'startup'],
  repairs: either(unpackedInstead, takenOut),
  find: (given) => {
    const { events, device } = given
    const named = events.findLast(
      (event) =>
        event.type === 'boot-system' &&
        event.op === 'add' &&
        (event.entry ?? '').split(';').some((entry) => isArchive(entry.includes(':') ? entry : `flash:${entry}`)),
    )
    function isArchive(entry: string): boolean {
      return fileNamedBy(device, entry)?.archive !== undefined || entry.endsWith('.tar')
    }
    const order = [...bootOrder(device), ...bootListOf(device.config)]
    if (
      named?.type !== 'boot-system' ||
      named.entry === null ||
      !order.some((entry) => nameOf(entry) === nameOf(named.entry ?? ''))
    )
      return null
    return {
      line: named.line,
      message: `Line ${named.line} ("${typed(given, named.line)}") names ${nameOf(named.entry ?? '')}. A tar is an archive, not a bootable image: it has to be unpacked first.`,
      otherwise: 'archive download-sw unpacks it into a directory and sets the boot path to the .bin in there.',
    }
  },
}
