// What the interfaces of a switch operate as, for what it shows of them.

import type { Device } from '../../device.ts'
import { shortName } from '../../interfaces.ts'
import type { Membership } from '../../network/bundles.ts'
import type { LineState } from '../../network/lines.ts'
import type { Switched } from '../../network/trunks.ts'
import { network } from '../../network/view.ts'
import { idsOf, NO_VLANS, type VlanSet } from '../../network/vlan-set.ts'
import type { World } from '../../world.ts'
import { bundleName, memberOf } from '../channels/slice.ts'
import type { SwitchPort } from './slice.ts'
import { partsOf } from './vlans.ts'

/** An interface that can switch. */
export interface Operation {
  readonly name: string
  readonly port: SwitchPort
  /** What it switches as; null: it routes. A member of a bundle switches as that does. */
  readonly switched: Switched | null
  readonly isUp: boolean
  readonly line: LineState | null
  /** The VLANs in forwarding state. */
  readonly forwarding: VlanSet
  /** How a port stands to its group; a bundle is `plain`. */
  readonly membership: Membership
  /** The bundle that it is, or may be, a member of: `Po1`; null: it is in no group. */
  readonly bundle: string | null
}

/** The interfaces of a device that can switch, in the order of its tables: by type and number, bundles last. */
export function operationsOf(world: World, device: Device): readonly Operation[] {
  const view = network(world)
  const node = view.topology.nodeNamed.get(device.name) ?? -1
  const own = view.topology.nodes[node]
  if (!own) return []
  const found = new Map<string, number>()
  for (const [i, one] of view.bundles.interfaces.entries()) if (one.node === node) found.set(one.name, i)
  const { ports } = device.config.switching
  return Object.keys(ports)
    .filter((name) => found.has(name))
    .toSorted(inOrder)
    .map((name): Operation => {
      const i = found.get(name) ?? -1
      const member = memberOf(device.config, name)
      const group = member?.group === undefined ? undefined : bundleName(member.group)
      const membership = view.bundles.memberships[i] ?? 'plain'
      const carrier = membership === 'bundled' && group !== undefined ? (found.get(group) ?? i) : i
      const line = view.lines[own.device]?.get(name) ?? null
      return {
        name,
        port: ports[name] as SwitchPort,
        switched: view.trunks[carrier] ?? null,
        isUp: line?.isUp === true || line?.word === 'inactive',
        line,
        forwarding: view.trees.forwarding[carrier] ?? NO_VLANS,
        membership,
        bundle: group === undefined ? null : shortName(group),
      }
    })
}

const TYPES = ['FastEthernet', 'GigabitEthernet', 'TenGigabitEthernet', 'Port-channel']
const typeOf = (name: string): string => name.replace(/\d.*$/, '')
const rankOf = (name: string): number => (TYPES.indexOf(typeOf(name)) + TYPES.length + 1) % (TYPES.length + 1)
/** By type, then by number: `Fa0/2` before `Fa0/10`, `Gi1/0/24` before `Gi2/0/1`. */
function inOrder(a: string, b: string): number {
  const [one, other] = [a, b].map((name) => (name.match(/\d+/g) ?? []).map(Number)) as [number[], number[]]
  const differs = one.findIndex((number, i) => number !== other[i])
  return rankOf(a) - rankOf(b) || (differs < 0 ? 0 : (one[differs] ?? 0) - (other[differs] ?? 0))
}

/** VLANs as tables list them: `1,10,20-30`. */
export const listOf = (vlans: VlanSet): string => partsOf(new Set(idsOf(vlans))).join(',')
