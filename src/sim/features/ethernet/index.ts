// Speed and duplex of Ethernet ports, and ports that are err-disabled.

import { feature } from '../../feature.ts'
import { withLinkTimes } from './link-times.ts'
import { portCommands } from './port.ts'
import { EMPTY_ETHERNET } from './slice.ts'

export const ethernetFeature = feature('ethernet', () => ({
  commands: portCommands,
  advance: withLinkTimes,
  empty: () => ({ ethernet: EMPTY_ETHERNET }),
}))
