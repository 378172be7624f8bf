// Whether everything in flash that looks like an image can be started on this device.

import { fits, mainFlash } from '../stored.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const flashFits = check(
  'flash-fits',
  { says: 'Every image in flash is intact and made for this platform.', about: ['flash', 'fit'], args: {}, goal: null },
  ({ device, events }) => {
    const { name, files } = mainFlash(device)
    const lines = linesOf(events, 'copy', 'delete', 'rename', 'format', 'erase')
    const wrong = files.find((file) => file.image !== null && !fits(device, file))
    if (!wrong) return met(`Every image in ${name}: is intact and made for the platform of ${device.name}.`, lines)
    return unmet(
      wrong.intact
        ? `${wrong.name} in ${name}: is made for the platform ${wrong.image?.family}, and ${device.name} is another one.`
        : `${wrong.name} in ${name}: is damaged.`,
      lines,
    )
  },
)
