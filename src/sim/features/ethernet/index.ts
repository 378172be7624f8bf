// Speed and duplex of Ethernet ports, and ports that are err-disabled.

import { feature } from '../../feature.ts'
import { faultChanges, recoveredByHand } from './err-disable.ts'
import { withLinkTimes } from './link-times.ts'
import { portCommands } from './port.ts'
import { EMPTY_ETHERNET } from './slice.ts'

export const ethernetFeature = feature('ethernet', () => ({
  commands: portCommands,
  advance: (world, view, before) => withLinkTimes(recoveredByHand(world, view), view, before),
  changes: faultChanges,
  empty: () => ({ ethernet: EMPTY_ETHERNET }),
}))
