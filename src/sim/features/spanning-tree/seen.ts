// What a switch can say of its spanning trees: instances, ports, states, and the words for them.

import type { Device } from '../../device.ts'
import { shortName } from '../../interfaces.ts'
import { macWithDots } from '../../network/macs.ts'
import { macIn, type BridgeId, type Inconsistency, type Instance, type TreePort } from '../../network/roles.ts'
import type { PortState } from '../../network/trees.ts'
import { network, type View } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { treeName, type SpanningTree } from './slice.ts'

/** A port in one VLAN. */
export interface SeenPort extends TreePort {
  readonly name: string
  readonly state: PortState
}
export interface SeenTree extends Omit<Instance, 'ports'> {
  readonly name: string
  readonly ports: readonly SeenPort[]
  /** The full name of the root port; null: this is the root. */
  readonly rootName: string | null
}
export interface Seen {
  readonly view: View
  readonly config: SpanningTree
  /** By VLAN. */
  readonly trees: readonly SeenTree[]
}

export function seenBy(device: Device, world: World): Seen {
  const view = network(world)
  const { interfaces } = view.bundles
  const node = view.topology.nodeNamed.get(device.name) ?? -1
  const nameOf = (i: number): string => interfaces[i]?.name ?? ''
  const trees = [...(view.roles.instances[node]?.values() ?? [])]
    .toSorted((a, b) => a.vlan - b.vlan)
    .map((instance): SeenTree => {
      const ports = instance.ports.map((port): SeenPort => ({
        ...port,
        name: nameOf(port.i),
        state: view.trees.held[port.i]?.get(instance.vlan) ?? 'forwarding',
      }))
      return {
        ...instance,
        name: treeName(instance.vlan),
        ports,
        rootName: instance.rootPort < 0 ? null : nameOf(instance.rootPort),
      }
    })
  return { view, config: device.config.spanningTree, trees }
}

const ROLES = { root: 'Root', designated: 'Desg', alternate: 'Altn', backup: 'Back' } as const
const STATES = { forwarding: 'FWD', blocking: 'BLK', listening: 'LIS', learning: 'LRN', broken: 'BKN*' } as const
const BROKEN: Readonly<Record<Inconsistency, string>> = {
  root: 'ROOT_Inc',
  loop: 'LOOP_Inc',
  pvid: 'PVID_Inc',
  type: 'TYPE_Inc',
}
/** As `show spanning-tree inconsistentports` has it. */
export const INCONSISTENT: Readonly<Record<Inconsistency, string>> = {
  root: 'Root Inconsistent',
  loop: 'Loop Inconsistent',
  pvid: 'Port VLAN ID Mismatch',
  type: 'Port Type Inconsistent',
}
export const numberOf = ({ id }: Pick<TreePort, 'id'>): number => id % 4096
/** `128.25` */
export const identifier = (id: number): string => `${Math.floor(id / 4096)}.${id % 4096}`
export const address = (bridge: BridgeId): string => macWithDots(macIn(bridge))

const typeOf = ({ isShared, isEdge, isPeerStp, broken }: SeenPort): string =>
  `${isShared ? 'Shr' : 'P2p'}${isEdge ? ' Edge' : ''}${isPeerStp ? ' Peer(STP)' : ''}${broken ? ` *${BROKEN[broken]}` : ''} `
/** A row of a table of ports; it begins with the port, or with the VLAN. */
export const portRow = (first: string, port: SeenPort): string =>
  `${first.padEnd(20)}${ROLES[port.role]} ${STATES[port.state].padEnd(4)}${String(port.cost).padEnd(10)}${identifier(port.id).padEnd(9)}${typeOf(port)}\n`
export const portHead = (first: string): string =>
  `${first.padEnd(20)}Role Sts Cost      Prio.Nbr Type\n------------------- ---- --- --------- -------- --------------------------------\n`

export const isBlocked = ({ state }: SeenPort): boolean => state === 'blocking' || state === 'broken'
export const shortList = (ports: readonly SeenPort[]): string => ports.map(({ name }) => shortName(name)).join(', ')
