// Ports.

import { shortName } from '../../sim/interfaces.ts'
import type { Mistake } from './mistake.ts'
import { interfaceOf, rested } from '../checks/rested.ts'
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

/** Two ends at different duplex: up, and frames get broken. */
const duplexDiffers: Mistake = {
  id: 'duplex-differs',
  title: 'Duplex mismatch',
  see: ['interface-faults#what-a-fixed-end-does'],
  about: ['port'],
  repairs: goalsOf('port'),
  find: ({ run, unmet, device, events }) => {
    const view = rested(run.world)
    for (const { check, args } of unmet) {
      if (check !== 'same-duplex') continue
      const i = interfaceOf({ device }, view, args['interface'] as string)
      const [own, far] = [view.links[i], view.links[view.topology.peer[i] ?? -1]]
      const { name = '' } = view.bundles.interfaces[i] ?? {}
      if (!own?.duplex || !far?.duplex || own.duplex === far.duplex) continue
      const why =
        own.isAutoDuplex === far.isAutoDuplex
          ? 'Both are set, and differ.'
          : `${own.isAutoDuplex ? 'The other end' : 'This end'} is fixed and makes no offer, so ${own.isAutoDuplex ? 'this one' : 'the other one'} takes half.`
      const set = events.findLast(
        (event) => event.type === 'config' && event.context === name && /^(?:no )?(?:speed|duplex)/.test(event.text),
      )
      return {
        line: set?.line ?? null,
        message: `${shortName(name)} of ${device.name} runs at ${own.duplex} duplex, and its other end at ${far.duplex}. ${why}`,
        otherwise: 'Both ends would run at the same duplex, and frames would arrive whole.',
        lacks: set === undefined,
        isPlaced: true,
      }
    }
    return null
  },
}

export const ports: readonly Mistake[] = [interfacesShut, duplexDiffers]
