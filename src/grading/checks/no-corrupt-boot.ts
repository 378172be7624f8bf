// Whether nobody ever restarted the device into an image that was damaged or made for something else.

import { firstTried, fits } from '../stored.ts'
import { check, lineNumbers, met, unmet } from './check.ts'

/** The first file of the boot order at the restart counts, whether a fallback helped or not. */
export const noCorruptBoot = check(
  'no-corrupt-boot',
  {
    says: 'Whenever the device was restarted, the first file of its boot order that was there could be loaded.',
    about: ['flash'],
    args: {},
    goal: null,
  },
  ({ run, device, events }) => {
    for (const event of events) {
      if (event.type !== 'power-cycle' && !(event.type === 'reload' && event.confirmed)) continue
      const world = run.worlds[event.line - 1] ?? run.start
      const then = world.devices[device.name]
      const file = then ? firstTried(then) : null
      if (!then || !file || fits(then, file)) continue
      const why = file.intact ? `made for the platform ${file.image?.family}` : 'damaged'
      return unmet(
        `Line ${event.line} restarted ${device.name} while ${file.name}, first in its boot order, was ${why}.`,
        [event.line],
      )
    }
    return met(
      `${device.name} was never restarted into an image that could not be loaded.`,
      lineNumbers(events.filter(({ type }) => type === 'reload' || type === 'power-cycle')),
    )
  },
)
