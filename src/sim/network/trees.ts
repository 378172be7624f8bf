// Stage: spanning tree. Which VLANs an interface forwards.

import type { Bundles } from './bundles.ts'
import { NO_VLANS, type VlanSet } from './vlan-set.ts'
import type { Trunks } from './trunks.ts'

export interface Trees {
  /** By interface: the VLANs in forwarding state, at the clock. Nothing for an interface that does not switch or is down. */
  readonly forwarding: readonly VlanSet[]
}

export const treesOf = ({ up }: Bundles, trunks: Trunks): Trees => ({
  forwarding: trunks.map((switched, i) => (switched && up[i] ? switched.vlans : NO_VLANS)),
})
