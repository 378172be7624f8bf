// `show spanning-tree`: the tree of every VLAN, or of some, and one port in all of them (ios-switching.md 10.10).

import { command, type Command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName, shortName } from '../../interfaces.ts'
import { priorityIn } from '../../network/roles.ts'
import type { World } from '../../world.ts'
import { portDetails, treeDetails } from './show-detail.ts'
import { blockedPorts, bridges, inconsistentPorts, roots, summary, totals } from './show-tables.ts'
import {
  address,
  numberOf,
  PROTOCOLS,
  portHead,
  portRow,
  seenBy,
  type Seen,
  type SeenPort,
  type SeenTree,
} from './seen.ts'
import { instanceOf, ownTimes, priorityOf } from './slice.ts'
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
  Spanning tree enabled protocol ${PROTOCOLS[config.mode]}
  Root ID    Priority    ${priorityIn(tree.root)}
             Address     ${address(tree.root)}
${way}${timesLine(tree.times)}
  Bridge ID  Priority    ${priorityIn(tree.bridge)}  (priority ${priorityOf(config, vlan)} sys-id-ext ${vlan})
             Address     ${address(tree.bridge)}
${timesLine(ownTimes(config, vlan))}${config.mode === 'mst' ? '' : '             Aging Time  300 sec\n'}
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
  const { mode, mst } = seen.config
  const numbers = mode === 'mst' ? only?.map((vlan) => instanceOf(mst.region, vlan)) : only
  const trees = numbers ? seen.trees.filter(({ vlan }) => numbers.includes(vlan)) : seen.trees
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
  {
    words: [
      ['summary', 'Summary of port states'],
      ['totals', 'Show the totals'],
    ],
    made: totals,
  },
  { words: [['root', 'Status and configuration of the root bridge']], made: roots },
  { words: [['bridge', 'Status and configuration of this bridge']], made: bridges },
  { words: [['summary', 'Summary of port states']], made: summary },
  { words: [['blockedports', 'Show blocked ports']], made: blockedPorts },
  { words: [['inconsistentports', 'Show inconsistent ports']], made: inconsistentPorts },
]
const IN_VLANS = [
  ['vlan', 'VLAN Switch Spanning Trees'],
  [vlanList, VLAN_LIST_HELP],
] as const
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
      path: [SHOW, TREE, ...IN_VLANS, ...words],
      needs: 'switching',
      pipe: true,
      run: (device, { list }, world) => showing(device, world, ` vlan${what}`, made, list),
    }),
  ]
})

/** A row for each tree: its name, and something of the port. */
const rowsOf =
  (of: (port: SeenPort, tree: SeenTree) => string | number): Shown =>
  (trees) =>
    trees.map((tree) => `${tree.name.padEnd(20)}${tree.ports.map((port) => of(port, tree)).join('')}\n`).join('')
const table: Shown = (trees) =>
  `\n${portHead('Vlan')}${trees.flatMap((tree) => tree.ports.map((port) => portRow(tree.name, port))).join('')}`
/** What is shown of one port in all its trees. */
const PORT_VIEWS: readonly {
  readonly words: readonly (readonly [string, string])[]
  readonly made: Shown
}[] = [
  { words: [], made: table },
  { words: [['active', 'Report on active interfaces only']], made: table },
  { words: [['cost', 'Cost of the interface']], made: rowsOf(({ cost }) => cost) },
  {
    words: [['detail', 'Detailed information']],
    made: (trees, ...more) => trees.map((tree) => portDetails(tree, ...more)).join(''),
  },
  { words: [['portfast', 'Show portfast']], made: rowsOf(({ isEdge }) => (isEdge ? 'enabled' : 'disabled')) },
  { words: [['priority', 'Priority of the interface']], made: rowsOf(({ id }) => Math.floor(id / 4096)) },
  { words: [['rootcost', 'Root path cost of the interface']], made: rowsOf((_, { cost }) => cost) },
  { words: [['state', 'State of the interface']], made: rowsOf(({ state }) => state) },
]
const ofPort =
  (name: string, made: Shown): Shown =>
  (trees, ...more) => {
    const own = trees
      .map((tree) => ({ ...tree, ports: tree.ports.filter((port) => port.name === name) }))
      .filter(({ ports }) => ports.length > 0)
    return own.length === 0 ? `no spanning tree info available for ${name}\n` : made(own, ...more)
  }
const OF_PORT = [
  ['interface', 'Spanning Tree interface status and configuration'],
  [interfaceName('name'), 'Interface'],
] as const
const interfaceCommands: readonly Command[] = PORT_VIEWS.flatMap(({ words, made }) => {
  const what = `interface${words.map(([word]) => ` ${word}`).join('')}`
  const definition = { mode: EXEC, needs: 'switching', pipe: true } as const
  return [
    command({
      ...definition,
      path: [SHOW, TREE, ...OF_PORT, ...words],
      run: (device, { name }, world) => showing(device, world, ` ${what}`, ofPort(name, made)),
    }),
    command({
      ...definition,
      path: [SHOW, TREE, ...IN_VLANS, ...OF_PORT, ...words],
      run: (device, { list, name }, world) => showing(device, world, ` vlan ${what}`, ofPort(name, made), list),
    }),
  ]
})
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
