// Ports.

import type { Mistake } from './mistake.ts'
import { goalsOf } from '../repair/remedies.ts'
import { isOpen } from '../../sim/features/interfaces/slice.ts'
import { addressOn } from '../../sim/features/ip/slice.ts'

/** Ports that came back shut: a start without configuration shuts them, and a merge does not open them. */
const interfacesShut: Mistake = {
  id: 'interfaces-shut',
  title: 'Ports still shut',
  see: ['boot-sequence#watch-out'],
  about: ['port'],
  repairs: goalsOf('port'),
  find: ({ unmet, device, events }) => {
    if (device.running === null) return null
    const asked = unmet.flatMap(({ check, args }) =>
      check === 'interface-up' ? (args['interface'] as readonly string[]) : [],
    )
    // Two criteria may ask for one port, now and after a power cycle.
    // A port without an address was never configured: that the merge is missing is the mistake then.
    const shut = [...new Set(asked)].filter(
      (name) => !isOpen(device.config, name) && addressOn(device.config, name) !== null,
    )
    if (shut.length === 0) return null
    const shutBy = events.findLast(
      (event) =>
        event.type === 'config' && event.text === 'shutdown' && event.context !== null && shut.includes(event.context),
    )
    const merged = events.some(
      (event) => event.type === 'copy' && event.complete && event.to === 'system:running-config',
    )
    const why = shutBy
      ? `Line ${shutBy.line} shut it, and nothing opened it again.`
      : merged
        ? '"no shutdown" is not part of a saved configuration, so merging one does not open a port.'
        : 'A port of a router stays shut until it is opened.'
    return {
      line: shutBy?.line ?? null,
      message: `${shut.join(', ')} of ${device.name} ${shut.length === 1 ? 'is' : 'are'} still shut down. ${why}`,
      otherwise: 'Opened one by one and saved, the ports would carry traffic after the next start too.',
    }
  },
}

export const ports: readonly Mistake[] = [interfacesShut]
