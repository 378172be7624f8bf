// Whether the device has an open port and a route towards an address, as it is configured.

import { interfaceTo } from '../../sim/features/ip/reach.ts'
import { address, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const reaches = check(
  'reaches',
  {
    says: 'The device has an open port and a route towards this address.',
    about: ['network'],
    args: {
      address: address('the address to be reached'),
      when: when('now'),
    },
    goal: null,
  },
  ({ device, events, powerCycled }, { address: wanted, when }) => {
    const lines = linesOf(events, 'config', 'save', 'copy', 'boot')
    const looked = when === 'now' ? device : powerCycled()
    const prefix = when === 'now' ? '' : 'After a power cycle '
    const via = looked.running ? interfaceTo(looked, wanted) : null
    if (via === null) return unmet(`${prefix}${device.name} has no open port and route towards ${wanted}.`, lines)
    return met(`${prefix}${device.name} reaches ${wanted} by ${via}.`, lines)
  },
)
