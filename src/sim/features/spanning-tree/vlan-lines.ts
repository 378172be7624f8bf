// `spanning-tree vlan LIST …`: priority, times and root of some VLANs (ios-switching.md 10.1, 10.4).

import { command, number, type Command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { network } from '../../network/view.ts'
import { macIn, priorityIn, bridgeId } from '../../network/roles.ts'
import { isReading, type World } from '../../world.ts'
import { SPANNING_TREE } from './global.ts'
import { priorityOf, USUAL_TIMES, withVlanTrees, type VlanTree } from './slice.ts'
import { linesByValue, VLAN_LIST_HELP, vlanList } from './vlan-list.ts'

export const STEP = 4096
const VLAN = ['vlan', 'VLAN Switch Spanning Tree'] as const
const LIST = [vlanList, VLAN_LIST_HELP] as const

const treeOn = command({
  mode: 'config',
  path: [SPANNING_TREE, VLAN, LIST],
  needs: 'switching',
  run: (device, { list }) => ({ device: withVlanTrees(device, list, { off: undefined }) }),
  noNeeds: 3,
  no: (device, { list = [] }) => ({ device: withVlanTrees(device, list, { off: true }) }),
  byDefault: (device, { list = [] }) => ({ device: withVlanTrees(device, list, { off: undefined }) }),
  show: ({ spanningTree }) =>
    linesByValue(
      spanningTree.vlans,
      ({ off }) => (off ? 1 : undefined),
      (list) => `no spanning-tree vlan ${list}`,
    ),
})

export const REFUSED_PRIORITY = `% Bridge Priority must be in increments of 4096.
% Allowed values are:
  0     4096  8192  12288 16384 20480 24576 28672
  32768 36864 40960 45056 49152 53248 57344 61440
`
/** A number of a tree, with the word that sets it. */
export interface TreeSetting<Key> {
  readonly key: Key
  readonly word: string
  readonly help: string
  readonly low: number
  readonly high: number
  readonly valueHelp: string
  /** What holds anyway is not shown. */
  readonly usual: number
}
/** The times of a tree, of a VLAN or of a region. */
export const TIMES: readonly TreeSetting<'forward' | 'hello' | 'maxAge'>[] = [
  {
    key: 'forward',
    word: 'forward-time',
    help: 'Set the forward delay for the spanning tree',
    low: 4,
    high: 30,
    valueHelp: 'number of seconds for the forward delay timer',
    usual: USUAL_TIMES.forward,
  },
  {
    key: 'hello',
    word: 'hello-time',
    help: 'Set the hello interval for the spanning tree',
    low: 1,
    high: 10,
    valueHelp: 'number of seconds between generation of config BPDUs',
    usual: USUAL_TIMES.hello,
  },
  {
    key: 'maxAge',
    word: 'max-age',
    help: 'Set the max age interval for the spanning tree',
    low: 6,
    high: 40,
    valueHelp: 'maximum number of seconds the information in a BPDU is valid',
    usual: USUAL_TIMES.maxAge,
  },
]
const SETTINGS: readonly TreeSetting<Exclude<keyof VlanTree, 'off'>>[] = [
  ...TIMES,
  {
    key: 'priority',
    word: 'priority',
    help: 'Set the bridge priority for the spanning tree',
    low: 0,
    high: 61_440,
    valueHelp: 'bridge priority in increments of 4096',
    usual: 32_768,
  },
]
const settings: readonly Command[] = SETTINGS.map(({ key, word, help, low, high, valueHelp, usual }) =>
  command({
    mode: 'config',
    path: [SPANNING_TREE, VLAN, LIST, [word, help], [number('value', low, high), valueHelp]],
    needs: 'switching',
    run: (device, { list, value }) =>
      key === 'priority' && value % STEP !== 0
        ? { output: REFUSED_PRIORITY }
        : { device: withVlanTrees(device, list, { [key]: value === usual ? undefined : value }) },
    noNeeds: 4,
    no: (device, { list = [] }) => ({ device: withVlanTrees(device, list, { [key]: undefined }) }),
    show: ({ spanningTree }) =>
      linesByValue(
        spanningTree.vlans,
        (vlan) => vlan[key],
        (vlans, found) => `spanning-tree vlan ${vlans} ${word} ${found}`,
      ),
  }),
)

export const PRIMARY = 24_576
export const SECONDARY = 28_672
/** The priority that makes this switch the root of a VLAN as things are; null: none can, short of zero (ios-switching.md 10.4). */
export function primaryPriority(
  device: Device,
  tree: number,
  trees: 'instances' | 'regions',
  world: World,
): number | null {
  const isMst = trees === 'regions'
  // Where the other kind of tree runs, nobody is heard.
  if (isReading(world) || isMst !== (device.config.spanningTree.mode === 'mst')) return PRIMARY
  const own = priorityOf(device.config.spanningTree, tree)
  const view = network(world)
  const instance = view.roles[trees][view.topology.nodeNamed.get(device.name) ?? -1]?.get(tree)
  if (!instance || instance.root === instance.bridge) return own <= PRIMARY ? own : PRIMARY
  if (bridgeId(PRIMARY + tree, macIn(instance.bridge)) < instance.root) return PRIMARY
  const lower = priorityIn(instance.root) - tree - STEP
  return lower < STEP ? null : lower
}
export const FAILED = (tree: string): string => `% Failed to make the bridge root for ${tree}
% It may be possible to make the bridge root by setting the priority
% for some (or all) of these instances to zero.
`
/** The times that fit a network of so many switches between any two hosts. */
export function timesFor(diameter: number, hello: number): Pick<VlanTree, 'forward' | 'hello' | 'maxAge'> {
  return { hello, maxAge: 4 * hello + 2 * diameter - 2, forward: Math.ceil((4 * hello + 3 * diameter) / 2) }
}
function withTimes(device: Device, list: readonly number[], diameter?: number, hello?: number): Device {
  if (diameter === undefined) return device
  const made = timesFor(diameter, hello ?? USUAL_TIMES.hello)
  return withVlanTrees(device, list, {
    hello: made.hello === USUAL_TIMES.hello ? undefined : made.hello,
    maxAge: made.maxAge === USUAL_TIMES.maxAge ? undefined : made.maxAge,
    forward: made.forward === USUAL_TIMES.forward ? undefined : made.forward,
  })
}
function becomeRoot(device: Device, list: readonly number[], kind: 'primary' | 'secondary', world: World): Effect {
  let made = device
  let output = ''
  for (const vlan of list) {
    const priority = kind === 'secondary' ? SECONDARY : primaryPriority(device, vlan, 'instances', world)
    if (priority === null) output += FAILED(`vlan ${vlan}`)
    else made = withVlanTrees(made, [vlan], { priority: priority === 32_768 ? undefined : priority })
  }
  return { device: made, output }
}
export const ROOT = ['root', 'Configure switch as root'] as const
export const KINDS = [
  ['primary', 'Configure this switch as primary root for this spanning tree'],
  ['secondary', 'Configure switch as secondary root'],
] as const
export const DIAMETER = [
  ['diameter', 'Network diameter of this spanning tree'],
  [number('diameter', 2, 7), 'Maximum number of bridges between any two end nodes'],
] as const
export const HELLO = [
  ['hello-time', 'Hello interval of the root bridge'],
  [number('hello', 1, 10), 'number of seconds between generation of config BPDUs'],
] as const
const roots: readonly Command[] = KINDS.flatMap(([kind, help]) => [
  command({
    mode: 'config',
    path: [SPANNING_TREE, VLAN, LIST, ROOT, [kind, help]],
    needs: 'switching',
    run: (device, { list }, world) => becomeRoot(device, list, kind, world),
    noNeeds: 4,
    no: (device, { list = [] }) => ({ device: withVlanTrees(device, list, { priority: undefined }) }),
  }),
  command({
    mode: 'config',
    path: [SPANNING_TREE, VLAN, LIST, ROOT, [kind, help], ...DIAMETER],
    needs: 'switching',
    run: (device, { list, diameter }, world) => becomeRoot(withTimes(device, list, diameter), list, kind, world),
  }),
  command({
    mode: 'config',
    path: [SPANNING_TREE, VLAN, LIST, ROOT, [kind, help], ...DIAMETER, ...HELLO],
    needs: 'switching',
    run: (device, { list, diameter, hello }, world) =>
      becomeRoot(withTimes(device, list, diameter, hello), list, kind, world),
  }),
])

export const vlanCommands: readonly Command[] = [treeOn, ...settings, ...roots]
