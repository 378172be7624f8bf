// `show spanning-tree detail` (ios-switching.md 10.10).

import type { Device } from '../../device.ts'
import { shortUptime } from '../../messages.ts'
import { priorityIn } from '../../network/roles.ts'
import type { World } from '../../world.ts'
import {
  address,
  identifier,
  INCONSISTENT,
  numberOf,
  PROTOCOLS,
  type Seen,
  type SeenPort,
  type SeenTree,
} from './seen.ts'
import {
  bpdufilterOn,
  bpduguardOn,
  hasPortfast,
  loopguardOn,
  ownTimes,
  priorityOf,
  saysEdge,
  treeSettingsOf,
  wayKey,
} from './slice.ts'

export const treeDetails = (trees: readonly SeenTree[], seen: Seen, device: Device, world: World): string =>
  trees.map((tree) => treeHead(tree, seen, device, world) + portDetails(tree, seen, device, world)).join('\n')

/** Since when a port has been as it is: its link, or the device. */
function upSince(port: SeenPort, { view }: Seen, device: Device): number {
  const since = (view.bundles.interfaces[port.i]?.ports ?? []).map(
    (at) => device.linkSince[view.topology.ports[at]?.name ?? ''] ?? device.bootedAt,
  )
  return Math.max(device.bootedAt, ...since)
}

function treeHead(tree: SeenTree, seen: Seen, device: Device, world: World): string {
  const { config } = seen
  const isRapid = config.mode !== 'pvst'
  const own = ownTimes(config, tree.vlan)
  const root = tree.ports.find(({ i }) => i === tree.rootPort)
  const current = root
    ? `  Current root has priority ${priorityIn(tree.root)}, address ${address(tree.root)}
  Root port is ${numberOf(root)} (${root.name}), cost of root path is ${tree.cost}
`
    : '  We are the root of the spanning tree\n'
  const last = tree.ports
    .filter(({ state, isEdge }) => state === 'forwarding' && !isEdge)
    .toSorted((a, b) => upSince(b, seen, device) - upSince(a, seen, device))[0]
  const changed = last ? upSince(last, seen, device) : device.bootedAt
  return ` ${tree.name} is executing the ${PROTOCOLS[config.mode]} compatible Spanning Tree protocol
  Bridge Identifier has priority ${priorityOf(config, tree.vlan)}, sysid ${tree.vlan}, address ${address(tree.bridge)}
  Configured hello time ${own.hello}, max age ${own.maxAge}, forward delay ${own.forward}${isRapid ? ', transmit hold-count 6' : ''}
${current}  Topology change flag not set, detected flag not set
  Number of topology changes ${last ? 1 : 0} last change occurred ${shortUptime(world.clock - changed)} ago
${last ? `          from ${last.name}\n` : ''}  Times:  hold 1, topology change ${tree.times.maxAge + tree.times.forward}, notification 2
          hello ${tree.times.hello}, max age ${tree.times.maxAge}, forward delay ${tree.times.forward} 
  Timers: hello ${root ? 0 : 1}, topology change 0, notification 0, aging 300

`
}

/** A paragraph for each port of a tree. */
export const portDetails = (tree: SeenTree, seen: Seen, device: Device, world: World): string =>
  tree.ports.map((port) => portDetail(tree, port, seen, device, world)).join('')

function portDetail(tree: SeenTree, port: SeenPort, seen: Seen, device: Device, world: World): string {
  const { id, cost, role, state, broken, offer, name } = port
  const { config } = seen
  const isRapid = config.mode !== 'pvst'
  const isHearing = role !== 'designated'
  const hellos = Math.max(0, Math.floor((world.clock - upSince(port, seen, device)) / 1000 / tree.times.hello))
  const [sent, received] = isHearing ? [1, hellos] : [hellos, 0]
  const options = optionsOf(port, seen, device)
  return ` Port ${numberOf(port)} (${name}) of ${tree.name} is ${role} ${broken ? `broken  (${INCONSISTENT[broken]})` : state} 
   Port path cost ${cost}, Port priority ${Math.floor(id / 4096)}, Port Identifier ${identifier(id)}.
   Designated root has priority ${priorityIn(offer.root)}, address ${address(offer.root)}
   Designated bridge has priority ${priorityIn(offer.bridge)}, address ${address(offer.bridge)}
   Designated port id is ${identifier(offer.port)}, designated path cost ${offer.cost + offer.inner}
   Timers: message age ${isHearing ? (isRapid ? 16 : 1) : 0}, forward delay ${leftOf(tree, port, device, world)}, hold 0
   Number of transitions to forwarding state: ${state === 'forwarding' ? 1 : 0}
${options.map((option) => `   ${option}\n`).join('')}   BPDU: sent ${sent}, received ${received}

`
}
/** The seconds until a port on its way comes to its next state. */
function leftOf({ vlan, times }: SeenTree, { name, state, role }: SeenPort, device: Device, world: World): number {
  const since = device.stpSince[wayKey(vlan, name)]
  if (since === undefined || state === 'forwarding' || role === 'alternate' || role === 'backup') return 0
  const steps = state === 'learning' ? 2 : 1
  return Math.max(0, Math.ceil((since + steps * times.forward * 1000 - world.clock) / 1000))
}

/** What is said of a port only where it applies. */
function optionsOf({ i, name, isEdge, isShared }: SeenPort, { view, config }: Seen, device: Device): readonly string[] {
  const { portfast, linkType } = treeSettingsOf(config, name)
  const switched = view.trunks[i]
  const isPortfast = hasPortfast(config, name, switched?.operates ?? 'access', (switched?.voice ?? 0) > 0)
  const by = (how: 'port' | 'default' | null, text: string): readonly string[] =>
    how === null ? [] : [text + (how === 'default' ? ' by default' : '')]
  const { guard } = treeSettingsOf(config, name)
  const loop = loopguardOn(config, name)
  return [
    ...by(
      isEdge ? (portfast === undefined ? 'default' : 'port') : null,
      `The port is in the portfast${saysEdge(device) ? ' edge' : ''} mode`,
    ),
    `Link type is ${isShared ? 'shared' : 'point-to-point'}${linkType === undefined ? ' by default' : ''}`,
    ...by(bpduguardOn(config, name, isPortfast), 'Bpdu guard is enabled'),
    ...by(bpdufilterOn(config, name, isPortfast), 'Bpdu filter is enabled'),
    ...(guard === 'root' ? ['Root guard is enabled on the port'] : []),
    ...(loop === 'port' ? ['Loop guard is enabled on the port'] : []),
    ...(loop === 'default' ? ['Loop guard is enabled by default on the port'] : []),
  ]
}
