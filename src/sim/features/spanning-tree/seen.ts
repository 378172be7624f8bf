// What a switch can say of its spanning trees: instances, ports, states, and the words for them.

import type { Device } from '../../device.ts'
import { shortName } from '../../interfaces.ts'
import { macWithDots } from '../../network/macs.ts'
import { macIn, type BridgeId, type Inconsistency, type Instance, type TreePort } from '../../network/roles.ts'
import type { PortState } from '../../network/trees.ts'
import { network, type View } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { idsOf, NO_VLANS } from '../../network/vlan-set.ts'
import { instanceOf, treeName, type SpanningTree } from './slice.ts'

/** A port in one VLAN. */
export interface SeenPort extends TreePort {
  readonly name: string
  readonly state: PortState
  /** The way out of an MST region, in a tree that is not the first. */
  readonly isMaster: boolean
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
  const config = device.config.spanningTree
  /** The state of a port in a tree. An instance of MST has the one of its VLANs. */
  const stateOf = ({ i, role }: TreePort, tree: number): PortState => {
    const held = view.trees.held[i]
    if (config.mode !== 'mst') return held?.get(tree) ?? 'forwarding'
    const vlan = idsOf(view.trunks[i]?.vlans ?? NO_VLANS).find((one) => instanceOf(config.mst.region, one) === tree)
    const isBlocked = role === 'alternate' || role === 'backup'
    return (vlan === undefined ? undefined : held?.get(vlan)) ?? (isBlocked ? 'blocking' : 'forwarding')
  }
  const { interfaces } = view.bundles
  const node = view.topology.nodeNamed.get(device.name) ?? -1
  const nameOf = (i: number): string => interfaces[i]?.name ?? ''
  const trees = [...(view.roles[config.mode === 'mst' ? 'regions' : 'instances'][node]?.values() ?? [])]
    .toSorted((a, b) => a.vlan - b.vlan)
    .map((instance): SeenTree => {
      const ports = instance.ports.map((port): SeenPort => ({
        ...port,
        name: nameOf(port.i),
        state: stateOf(port, instance.vlan),
        isMaster: port.role === 'root' && port.border !== null && instance.vlan > 0,
      }))
      return {
        ...instance,
        name: treeName(instance.vlan, config.mode),
        ports,
        rootName: instance.rootPort < 0 ? null : nameOf(instance.rootPort),
      }
    })
  return { view, config, trees }
}

/** As `show spanning-tree` names what runs. */
export const PROTOCOLS = { pvst: 'ieee', 'rapid-pvst': 'rstp', mst: 'mstp' } as const
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

const typeOf = ({ isShared, isEdge, isPeerStp, border, broken }: SeenPort): string =>
  `${isShared ? 'Shr' : 'P2p'}${isEdge ? ' Edge' : ''}${border ? ` Bound(${border})` : isPeerStp ? ' Peer(STP)' : ''}${broken ? ` *${BROKEN[broken]}` : ''} `
/** The role of a port. The way out of a region is, for the other trees, the master port. */
export const roleWord = ({ role, isMaster }: SeenPort): string => (isMaster ? 'Mstr' : ROLES[role])
export const stateWord = ({ state }: SeenPort): string => STATES[state].padEnd(4)
/** A row of a table of ports; it begins with the port, or with the VLAN. */
export const portRow = (first: string, port: SeenPort, width = 20): string =>
  `${first.padEnd(width)}${roleWord(port)} ${stateWord(port)}${String(port.cost).padEnd(10)}${identifier(port.id).padEnd(9)}${typeOf(port)}\n`
export const portHead = (first: string, width = 20): string =>
  `${first.padEnd(width)}Role Sts Cost      Prio.Nbr Type\n${'-'.repeat(width - 1)} ---- --- --------- -------- --------------------------------\n`

export const isBlocked = ({ state }: SeenPort): boolean => state === 'blocking' || state === 'broken'
export const shortList = (ports: readonly SeenPort[]): string => ports.map(({ name }) => shortName(name)).join(', ')
