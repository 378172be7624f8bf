// Subinterfaces with VLAN tags: a router on a stick.

import { feature } from '../../feature.ts'
import { encapsulation, nativeEncapsulation } from './encapsulation.ts'
import { showVlans } from './show-vlans.ts'
import { EMPTY_DOT1Q } from './slice.ts'

export const dot1qFeature = feature('dot1q', () => ({
  commands: [encapsulation, nativeEncapsulation, ...showVlans],
  empty: () => ({ dot1q: EMPTY_DOT1Q }),
}))
