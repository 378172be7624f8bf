// Whether the boot order begins with something that is there and can be started.

import { bootOrder, fileOfEntry } from '../stored.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const bootNamesImage = check(
  'boot-names-image',
  {
    says: 'There is a saved boot order (on a switch: the BOOT variable), and everything in it names an image that can be loaded.',
    about: ['startup'],
    args: {},
    goal: null,
  },
  ({ device, world, events }) => {
    const lines = linesOf(events, 'boot-system', 'save', 'copy', 'delete', 'rename', 'format', 'erase')
    const order = bootOrder(device)
    if (order.length === 0) return unmet(`No boot order is set on ${device.name}.`, lines)
    const wrong = order.find((entry) => fileOfEntry(device, entry, world) === null)
    if (wrong !== undefined)
      return unmet(`The boot order of ${device.name} names ${wrong}, which cannot be loaded.`, lines)
    return met(`The boot order of ${device.name} names what can be loaded: ${order.join(', ')}.`, lines)
  },
)
