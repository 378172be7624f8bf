// VTP between switches: over trunks, the database with the highest revision of a domain comes to all its servers and clients
// (ios-switching.md 12).

import type { Device } from '../../device.ts'
import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { withDatabase } from './database.ts'
import type { VlanDatabase, Vlan } from './slice.ts'

/** The world after its switches have told each other what they have. */
export function withVtp(world: World, view: View): World {
  const { nodes } = view.topology
  const databases = view.inputs.vlanDatabase
  if (databases.every(({ vtp }) => vtp.domain === '')) return world
  const neighbours = trunkNeighbours(view)
  const databaseOf = (node: number): VlanDatabase | null => databases[nodes[node]?.device ?? -1] ?? null
  const changed: Record<string, Device> = {}
  for (const [node, { name, kind }] of nodes.entries()) {
    const own = databaseOf(node)
    const device = world.devices[name]
    if (kind !== 'switch' || !own || !device || !takesPart(own)) continue
    const heard = heardBy(node, neighbours, databaseOf)
    const next = own.vtp.domain === '' ? withDomain(own, heard) : latest(own, heard)
    if (next !== own) changed[name] = withDatabase(device, next, world.clock)
  }
  return Object.keys(changed).length === 0 ? world : { ...world, devices: { ...world.devices, ...changed } }
}

const takesPart = ({ vtp }: VlanDatabase): boolean => vtp.mode === 'server' || vtp.mode === 'client'

/** By node: the switches at the other ends of its trunks that are trunks there, too. */
function trunkNeighbours({ topology, bundles, trunks, inputs }: View): readonly (readonly number[])[] {
  const { interfaces, up, far } = bundles
  const made: number[][] = topology.nodes.map(() => [])
  const isTrunk = (i: number): boolean => {
    const { node = -1, name = '' } = interfaces[i] ?? {}
    const own = inputs.switching[topology.nodes[node]?.device ?? -1]?.ports[name]
    return up[i] === true && trunks[i]?.operates === 'trunk' && own?.withoutVtp !== true
  }
  for (const [i, { node }] of interfaces.entries()) {
    if (!isTrunk(i)) continue
    const other = far[i] ?? -1
    const at = interfaces[other]?.node ?? -1
    const ends =
      topology.nodes[at]?.kind === 'segment'
        ? interfaces.flatMap((one, k) => (one.node === at && k !== other ? [far[k] ?? -1] : []))
        : [other]
    for (const end of ends) if (end >= 0 && isTrunk(end)) made[node]?.push(interfaces[end]?.node ?? -1)
  }
  return made
}

/** The databases that a switch hears of, the nearest first. Advertisements go through switches of its own domain, and through transparent ones. */
function heardBy(
  from: number,
  neighbours: readonly (readonly number[])[],
  databaseOf: (node: number) => VlanDatabase | null,
): readonly VlanDatabase[] {
  const own = databaseOf(from) as VlanDatabase
  const known = new Set([from])
  const heard: VlanDatabase[] = []
  const open = [from]
  for (const node of open)
    for (const next of neighbours[node] ?? []) {
      const database = databaseOf(next)
      if (known.has(next) || !database) continue
      known.add(next)
      if (takesPart(database)) heard.push(database)
      if (database.vtp.mode === 'transparent' || isAlike(database, own)) open.push(next)
    }
  return heard
}

/** Whether one takes what the other says: both take part, in one domain. */
const isAlike = (one: VlanDatabase, other: VlanDatabase): boolean =>
  takesPart(one) &&
  one.vtp.domain === other.vtp.domain &&
  one.vtp.password === other.vtp.password &&
  one.vtp.version === other.vtp.version

/** A switch without a domain takes that of the first advertisement. */
function withDomain(own: VlanDatabase, heard: readonly VlanDatabase[]): VlanDatabase {
  const domain = heard.find(({ vtp }) => vtp.domain !== '')?.vtp.domain
  return domain === undefined ? own : { ...own, vtp: { ...own.vtp, domain, revision: 0 } }
}

/** The database with the highest revision of those that a switch may take over; its own where none is higher. */
function latest(own: VlanDatabase, heard: readonly VlanDatabase[]): VlanDatabase {
  let best = own
  for (const one of heard) if (isAlike(one, own) && one.vtp.revision > best.vtp.revision) best = one
  if (best === own) return own
  // Whether a VLAN is shut is a matter of each switch.
  const vlans = Object.entries(best.vlans).map(([id, vlan]): readonly [string, Vlan] => [
    id,
    { ...vlan, shut: own.vlans[Number(id)]?.shut ?? false },
  ])
  const { revision, pruning, modified } = best.vtp
  return { vlans: Object.fromEntries(vlans), vtp: { ...own.vtp, revision, pruning, modified } }
}
