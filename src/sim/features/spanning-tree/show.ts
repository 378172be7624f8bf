// `show spanning-tree`: the tree of every VLAN, or of some, and one port in all of them (ios-switching.md 10.10).

import { command, type Command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName, shortName } from '../../interfaces.ts'
import { priorityIn } from '../../network/roles.ts'
import type { World } from '../../world.ts'
import { portDetails, treeDetails } from './show-detail.ts'
import { blockedPorts, bridges, inconsistentPorts, roots, summary } from './show-tables.ts'
import { address, numberOf, portHead, portRow, seenBy, type Seen, type SeenTree } from './seen.ts'
import { ownTimes, priorityOf } from './slice.ts'
import { VLAN_LIST_HELP, vlanList } from './vlan-list.ts'

const SHOW = ['show', 'Show running system information'] as const
const TREE = ['spanning-tree', 'Spanning tree topology'] as const
const EXEC = ['user', 'privileged'] as const

const timesLine = ({ hello, maxAge, forward }: SeenTree['times']): string =>
  `             Hello Time ${String(hello).padStart(3)} sec  Max Age ${String(maxAge).padStart(2)} sec  Forward Delay ${String(forward).padStart(2)} sec\n`

function treeBlock(tree: SeenTree, { config }: Seen): string {
  const { vlan, rootName } = tree
  const root = tree.ports.find(({ i }) => i === tree.rootPort)
  const way =
    root && rootName !== null
      ? `             Cost        ${tree.cost}\n             Port        ${numberOf(root)} (${rootName})\n`
      : '             This bridge is the root\n'
  return `
${tree.name}
  Spanning tree enabled protocol ${config.mode === 'pvst' ? 'ieee' : 'rstp'}
  Root ID    Priority    ${priorityIn(tree.root)}
             Address     ${address(tree.root)}
${way}${timesLine(tree.times)}
  Bridge ID  Priority    ${priorityIn(tree.bridge)}  (priority ${priorityOf(config, vlan)} sys-id-ext ${vlan})
             Address     ${address(tree.bridge)}
${timesLine(ownTimes(config, vlan))}             Aging Time  300 sec

${portHead('Interface')}${tree.ports.map((port) => portRow(shortName(port.name), port)).join('')}
`
}

const NONE = 'No spanning tree instance exists.\n'
type Shown = (trees: readonly SeenTree[], seen: Seen, device: Device, world: World) => string
const blocks: Shown = (trees, seen) => (trees.length === 0 ? NONE : trees.map((tree) => treeBlock(tree, seen)).join(''))

/** Shows some of the trees of the switch; of VLANs that have none, that they have none. */
function showing(device: Device, world: World, what: string, made: Shown, only?: readonly number[]): Effect {
  const seen = seenBy(device, world)
  const events = [{ type: 'show', what: `spanning-tree${what}` }] as const
  if (seen.config.mode === 'mst') return { notSimulated: 'the spanning trees of MST', events }
  const trees = only ? seen.trees.filter(({ vlan }) => only.includes(vlan)) : seen.trees
  const missing = only && trees.length === 0
  const output = missing
    ? `Spanning tree instance(s) for vlan ${only.join(',')} does not exist.\n`
    : made(trees, seen, device, world)
  return { output, events }
}

/** What is shown of all VLANs, or behind `vlan 10` of some. */
const VIEWS: readonly {
  readonly words: readonly (readonly [string, string])[]
  readonly made: Shown
}[] = [
  { words: [], made: blocks },
  { words: [['active', 'Report on active interfaces only']], made: blocks },
  {
    words: [['detail', 'Detailed information']],
    made: (trees, ...more) => (trees.length === 0 ? NONE : treeDetails(trees, ...more)),
  },
  { words: [['root', 'Status and configuration of the root bridge']], made: roots },
  { words: [['bridge', 'Status and configuration of this bridge']], made: bridges },
  { words: [['summary', 'Summary of port states']], made: summary },
  { words: [['blockedports', 'Show blocked ports']], made: blockedPorts },
  { words: [['inconsistentports', 'Show inconsistent ports']], made: inconsistentPorts },
]
const viewCommands: readonly Command[] = VIEWS.flatMap(({ words, made }) => {
  const what = words.map(([word]) => ` ${word}`).join('')
  return [
    command({
      mode: EXEC,
      path: [SHOW, TREE, ...words],
      needs: 'switching',
      pipe: true,
      run: (device, _, world) => showing(device, world, what, made),
    }),
    command({
      mode: EXEC,
      path: [SHOW, TREE, ['vlan', 'VLAN Switch Spanning Trees'], [vlanList, VLAN_LIST_HELP], ...words],
      needs: 'switching',
      pipe: true,
      run: (device, { list }, world) => showing(device, world, ` vlan${what}`, made, list),
    }),
  ]
})

/** One port in all its VLANs. */
function ofPort(name: string, made: (seen: Seen, trees: readonly SeenTree[]) => string): Shown {
  return (trees, seen) => {
    const own = trees
      .map((tree) => ({ ...tree, ports: tree.ports.filter((port) => port.name === name) }))
      .filter(({ ports }) => ports.length > 0)
    return own.length === 0 ? `no spanning tree info available for ${name}\n` : made(seen, own)
  }
}
const INTERFACE = [
  ['interface', 'Spanning Tree interface status and configuration'],
  [interfaceName('name'), 'Interface'],
] as const
const interfaceCommands: readonly Command[] = [
  command({
    mode: EXEC,
    path: [SHOW, TREE, ...INTERFACE],
    needs: 'switching',
    pipe: true,
    run: (device, { name }, world) =>
      showing(
        device,
        world,
        ' interface',
        ofPort(
          name,
          (_, trees) =>
            `\n${portHead('Vlan')}${trees.flatMap((tree) => tree.ports.map((port) => portRow(tree.name, port))).join('')}`,
        ),
      ),
  }),
  command({
    mode: EXEC,
    path: [SHOW, TREE, ...INTERFACE, ['detail', 'Detailed information']],
    needs: 'switching',
    pipe: true,
    run: (device, { name }, world) =>
      showing(
        device,
        world,
        ' interface detail',
        ofPort(name, (seen, trees) => trees.map((tree) => portDetails(tree, seen, device, world)).join('')),
      ),
  }),
  command({
    mode: EXEC,
    path: [SHOW, TREE, ...INTERFACE, ['portfast', 'Show portfast']],
    needs: 'switching',
    pipe: true,
    run: (device, { name }, world) =>
      showing(
        device,
        world,
        ' interface portfast',
        ofPort(name, (_, trees) =>
          trees.map((tree) => `${tree.name.padEnd(20)}${tree.ports[0]?.isEdge ? 'enabled' : 'disabled'}\n`).join(''),
        ),
      ),
  }),
]
const pathcost = command({
  mode: EXEC,
  path: [SHOW, TREE, ['pathcost', 'Show Spanning pathcost options'], ['method', 'Path cost method']],
  needs: 'switching',
  pipe: true,
  run: (device) => ({
    output: `Spanning tree default pathcost method used is ${device.config.spanningTree.pathcost}\n`,
    events: [{ type: 'show', what: 'spanning-tree pathcost method' }],
  }),
})

/** They start again what nobody sees: the counters of BPDUs, and the look-out for switches of 802.1D. */
const CLEAR = [
  ['clear', 'Reset functions'],
  ['spanning-tree', 'Clear spanning-tree'],
] as const
const DETECTED = ['detected-protocols', 'Clear detected protocols'] as const
const clearCommands: readonly Command[] = [
  [...CLEAR, ['counters', 'Clear spanning tree counters']] as const,
  [...CLEAR, DETECTED] as const,
  [...CLEAR, DETECTED, ['interface', 'Interface'], [interfaceName('name'), 'Interface']] as const,
].map((path) => command({ mode: 'privileged', path, needs: 'switching', run: () => ({}) }))

export const showCommands: readonly Command[] = [...viewCommands, ...interfaceCommands, pathcost, ...clearCommands]
