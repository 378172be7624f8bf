// Whether an image lies intact in the main flash.

import { isWhole, mainFlash, wantedHashes } from '../stored.ts'
import { imageName } from './args.ts'
import { fetched } from './goals.ts'
import { check, lineNumbers, met, unmet } from './check.ts'

/** Compared by content, so a renamed copy counts and a damaged one does not. */
export const flashHas = check(
  'flash-has',
  {
    says: 'An intact copy of this image is in flash, under whatever name.',
    about: ['flash'],
    args: { image: imageName('the image that must be there') },
    goal: (of, { image }) => [...fetched(of, image), { at: 'loader', lines: ['tftpdnld'] }],
  },
  ({ run, device, events }, { image }) => {
    const { name, files } = mainFlash(device)
    const hashes = wantedHashes(run, image)
    const lines = lineNumbers(
      events.filter(
        (event) =>
          (event.type === 'copy' && event.to.startsWith(`${name}:`)) ||
          ((event.type === 'delete' || event.type === 'format' || event.type === 'erase') &&
            event.url.startsWith(`${name}:`)),
      ),
    )
    const copy = files.find((file) => hashes.has(file.md5) && isWhole(file))
    if (copy)
      return met(`${name}: has ${image}${copy.name === image ? '' : ` under the name ${copy.name}`}, intact.`, lines)
    const damaged = files.find((file) => file.name === image)
    if (damaged) return unmet(`${name}: has a file named ${image}, but it is not an intact copy of that image.`, lines)
    return unmet(`${name}: has no copy of ${image}.`, lines)
  },
)
