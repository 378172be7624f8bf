// startup-config erased and not written again: the next start has no configuration.

import { hex } from '../../sim/messages.ts'
import { ignoresStartup } from '../../sim/register.ts'
import { before, commandOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const startupErased: DiagnosisDefinition = {
  id: 'startup-erased',
  title: 'startup-config erased',
  see: ['ios-images#easy-to-mix-up', 'boot-sequence#how-it-works'],
  about: ['image', 'startup'],
  repairs: takenOut,
  find: (given) => {
    const { device, events } = given
    if (device.startup !== null) return null
    const erased = events.findLast(
      (event) =>
        event.type === 'erase' &&
        event.url.startsWith('nvram:') &&
        before(given, event.line).startup !== null &&
        // Where recovery is disabled, the reset that is offered is the only way in.
        before(given, event.line).question?.dialog !== 'reset-to-default',
    )
    if (!erased) return null
    const line = commandOf(given, erased.line)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") erased startup-config, and nothing was saved after it: ${device.name} starts without any configuration.`,
      otherwise: ignoresStartup(device.register.next)
        ? `Left alone, it would still be there for copy startup-config running-config. At ${hex(device.register.next)} the start itself passes over it.`
        : 'Left alone, or saved again afterwards, startup-config would have been read at the next start.',
    }
  },
}
