// The order in which images are tried at boot, by the boot statements that are saved.

import { isWholeDisk } from '../mistakes/entries.ts'
import { bootOrder, loadableEntries, loadableOf, wantedHashes } from '../stored.ts'
import { imageName, oneOf, oneOrMore, otherwise } from './args.ts'
import { bootStatement } from './goals.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

/** Statements that cannot be loaded are passed over at boot, so they do not count here. */
export const bootList = check(
  'boot-list',
  {
    says: 'The statements of startup-config that can be loaded name these images, first things first.',
    about: ['image'],
    args: {
      images: oneOrMore(imageName('an image, or a list of images in order')),
      of: otherwise('startup', oneOf(['startup', 'running'], 'startup (the default) or running: whose statements')),
    },
    goal: (of, { images }) => images.map((image) => bootStatement(of, image)),
  },
  ({ run, world, device, events }, { images, of }) => {
    const lines = linesOf(events, 'boot-system', 'save')
    const loadable =
      of === 'startup' ? loadableEntries(device, world) : loadableOf(device, bootListOf(device.config), world)
    const right = images.every((image, index) => {
      const file = loadable[index]?.file
      return file !== undefined && wantedHashes(run, image).has(file.md5)
    })
    const when = of === 'startup' ? 'At boot' : 'By its running-config'
    if (right) return met(`${when} ${device.name} tries ${images.join(', then ')}.`, lines)
    const names = loadable.map(({ file, entry }, index) => {
      const wanted = images[index]
      return file.name === wanted && !wantedHashes(run, wanted).has(file.md5)
        ? `a file of the name ${file.name} with other content ("boot system ${entry}")`
        : file.name
    })
    const found = names.join(', then ')
    const missing = images.slice(loadable.length)
    const order = of === 'startup' ? bootOrder(device) : bootListOf(device.config)
    const byName = order.some(isWholeDisk) ? ' by name' : ''
    const begun = loadable.every(({ file }, index) => wantedHashes(run, images[index] ?? '').has(file.md5))
    if (found !== '' && begun && missing.length > 0)
      return unmet(
        `${when} ${device.name} tries only ${found}${byName}; ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing.`,
        lines,
      )
    return unmet(
      found === ''
        ? `No boot statement that ${device.name} could load is ${of === 'startup' ? 'saved' : 'in running-config'}; ${images.join(', then ')} was asked for.`
        : `${when} ${device.name} tries ${found}, not ${images.join(', then ')}.`,
      lines,
    )
  },
)
