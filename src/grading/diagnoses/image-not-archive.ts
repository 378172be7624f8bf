// `archive download-sw` given an image: it unpacks an archive, a .tar, and a .bin is none.

import { archivedImage } from '../../sim/images.ts'
import { replace } from '../repair/edits.ts'
import { filesOf, inFlash, mainFlash, nameOf } from '../stored.ts'
import type { LoggedEvent } from '../../sim/world.ts'
import { typed, wantedImage } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'

type CopyEvent = Extract<LoggedEvent, { type: 'copy' }>

export const imageNotArchive: DiagnosisDefinition = {
  id: 'image-not-archive',
  title: 'Image where an archive is wanted',
  see: ['switch-images#one-release-two-forms'],
  repairs: ({ run, ...given }, { line }) => {
    const text = line === null ? '' : (run.lines[line - 1] ?? '')
    const name = binOf(text)
    const archive = name === null ? null : archiveOf({ run, ...given }, name)
    return line === null || name === null || archive === null
      ? []
      : [
          [
            replace(
              line,
              text.replace(name, () => archive),
            ),
          ],
        ]
  },
  find: (given) => {
    const image = wantedImage(given)
    if (given.unmet.length === 0 || (image !== null && inFlash(given, image) !== null)) return null
    const asked = given.events.findLast(
      (event): event is CopyEvent => event.type === 'copy' && event.cause?.kind === 'not-an-archive',
    )
    const name = asked ? nameOf(asked.from) : ''
    if (!asked || !name.endsWith('.bin')) return null
    const archive = archiveOf(given, name)
    return {
      line: asked.line,
      message: `Line ${asked.line} ("${typed(given, asked.line)}") gave ${name} to a command that unpacks archives: it looks for a .tar with an info file in it, and a .bin is the image itself.${archive === null ? '' : ` The archive is ${archive}.`}`,
      otherwise:
        archive === null
          ? 'An image is copied with copy, and named with boot system.'
          : `With ${archive} it would have been unpacked and named; an image is copied with copy, and named with boot system.`,
    }
  },
}

function binOf(input: string): string | null {
  const word = /^(?:do )?arch\S* down\S* (?:.* )?(\S+\.bin)\s*$/i.exec(input.trim())?.[1]
  return word === undefined ? null : nameOf(word)
}

/** The archive that holds an image, on a server or in flash. */
function archiveOf({ run, device }: Case, image: string): string | null {
  const files = [...Object.values(run.start.servers).flatMap(filesOf), ...mainFlash(device).files]
  return files.find(({ archive }) => archive !== undefined && archivedImage(archive) === image)?.name ?? null
}
