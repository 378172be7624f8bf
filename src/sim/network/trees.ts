// Stage: spanning tree at the clock. Which VLANs an interface forwards, and what is still on its way (ios-switching.md 10.7).

import { wayKey } from '../features/spanning-tree/slice.ts'
import type { Bundles } from './bundles.ts'
import type { Inputs } from './inputs.ts'
import type { Instance, Roles, TreePort } from './roles.ts'
import type { Topology } from './topology.ts'
import type { Trunks } from './trunks.ts'
import { NO_VLANS, type VlanSet } from './vlan-set.ts'

export type PortState = 'forwarding' | 'blocking' | 'listening' | 'learning' | 'broken'
export interface Trees {
  /** By interface: the VLANs in forwarding state, at the clock. Nothing for an interface that does not switch or is down. */
  readonly forwarding: readonly VlanSet[]
  /** By interface: the states of those that do not forward. */
  readonly held: readonly ReadonlyMap<number, PortState>[]
}

/** Whether a port waits before it forwards, where it has not been root or designated port long enough. */
export const isSlow = ({ role, broken, isAtOnce }: TreePort): boolean =>
  (role === 'root' || role === 'designated') && broken === null && !isAtOnce

/** The state of a port that has been root or designated port for some milliseconds; `since` absent: for long. */
function stateOf(
  port: TreePort,
  { times }: Instance,
  mode: string,
  since: number | undefined,
  clock: number,
): PortState {
  if (port.broken) return 'broken'
  if (port.role === 'alternate' || port.role === 'backup') return 'blocking'
  if (since === undefined || !isSlow(port)) return 'forwarding'
  const delay = times.forward * 1000
  if (clock - since >= 2 * delay) return 'forwarding'
  if (clock - since >= delay) return 'learning'
  return mode === 'pvst' ? 'listening' : 'blocking'
}

export function treesOf(
  { nodes }: Topology,
  { interfaces, up }: Bundles,
  trunks: Trunks,
  { instances }: Roles,
  configured: Inputs['spanningTree'],
  since: Inputs['stpSince'],
  clock: number,
): Trees {
  const held = interfaces.map((): ReadonlyMap<number, PortState> => NONE)
  for (const [node, { device }] of nodes.entries()) {
    const mode = configured[device]?.mode ?? 'pvst'
    const own = since[device] ?? {}
    for (const instance of instances[node]?.values() ?? [])
      for (const port of instance.ports) {
        const name = interfaces[port.i]?.name ?? ''
        const state = stateOf(port, instance, mode, own[wayKey(instance.vlan, name)], clock)
        if (state === 'forwarding') continue
        const states = held[port.i] === NONE ? new Map<number, PortState>() : held[port.i]
        held[port.i] = new Map([...(states ?? []), [instance.vlan, state]])
      }
  }
  const forwarding = trunks.map((switched, i): VlanSet => {
    if (!switched || !up[i]) return NO_VLANS
    const stopped = held[i] ?? NONE
    if (stopped.size === 0) return switched.vlans
    const left = switched.vlans.slice()
    for (const vlan of stopped.keys()) left[vlan >> 5] = ((left[vlan >> 5] ?? 0) & ~(1 << (vlan & 31))) >>> 0
    return left
  })
  return { forwarding, held }
}
const NONE: ReadonlyMap<number, PortState> = new Map()
