// `show spanning-tree mst`: the instances of MST, its region, and one port in all instances. The layouts are those of public captures.

import { command, type Command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName, shortName } from '../../interfaces.ts'
import { priorityIn, type Instance } from '../../network/roles.ts'
import type { World } from '../../world.ts'
import {
  address,
  identifier,
  portHead,
  portRow,
  roleWord,
  seenBy,
  stateWord,
  type Seen,
  type SeenTree,
} from '../spanning-tree/seen.ts'
import { regionTable, vlanLines, vlansIn } from './region-table.ts'
import {
  bpdufilterOn,
  bpduguardOn,
  ownTimes,
  treeSettingsOf,
  USUAL_HOPS,
  mstOf,
  treeModeOf,
} from '../spanning-tree/slice.ts'
import { instanceList } from '../spanning-tree/vlan-list.ts'

/** Columns of the table of an instance, one narrower than those of a VLAN. */
const WIDTH = 17

/** The way from a switch to the root of one of its instances, as long as it stays in the region: the trees on it, its own first. */
function wayIn({ view }: Seen, tree: SeenTree): readonly Instance[] {
  const way: Instance[] = [tree]
  for (let at: Instance = tree; at.rootPort >= 0 && way.length <= USUAL_HOPS;) {
    const port = at.ports.find(({ i }) => i === at.rootPort)
    const far = view.bundles.far[at.rootPort] ?? -1
    const next = view.roles.regions[view.bundles.interfaces[far]?.node ?? -1]?.get(at.vlan)
    if (!next || port?.border != null) break
    way.push(next)
    at = next
  }
  return way
}

const bridgeText = (bridge: string, number: number): string =>
  `address ${address(bridge)}  priority      ${String(priorityIn(bridge)).padEnd(6)}(${priorityIn(bridge) - number} sysid ${number})\n`
const indented = (text: string): string => ' '.repeat(14) + text

function rootText(tree: SeenTree, seen: Seen): string {
  const { vlan: number, root, rootPort, cost, outer } = tree
  const way = wayIn(seen, tree)
  const last = way.at(-1) ?? tree
  const port = shortName(tree.rootName ?? '').padEnd(16)
  const hops = (seen.config.mst.maxHops ?? USUAL_HOPS) - (way.length - 1)
  if (number > 0)
    return rootPort < 0
      ? `Root          this switch for MST${number}\n`
      : `Root          ${bridgeText(root, number)}${indented(`port    ${port}cost          ${String(cost).padEnd(10)}rem hops ${hops}\n`)}`
  if (rootPort < 0) return 'Root          this switch for the CIST\n'
  const regional =
    way.length === 1
      ? 'Regional Root this switch\n'
      : `Regional Root ${bridgeText(last.bridge, 0)}${' '.repeat(38)}internal cost ${String(cost - outer).padEnd(10)}rem hops ${hops}\n`
  return `Root          ${bridgeText(root, priorityIn(root) % 4096)}${indented(`port    ${port}path cost     ${outer}\n`)}${regional}`
}

function treeText(tree: SeenTree, seen: Seen): string {
  const { vlan: number, bridge, times, ports } = tree
  const { config } = seen
  const [first = 'none', ...more] = vlanLines(vlansIn(config.mst.region, number), 48)
  const own = ownTimes(config, number)
  const timesText = ({ hello, forward, maxAge }: SeenTree['times']): string =>
    `hello time ${String(hello).padEnd(2)}, forward delay ${forward}, max age ${maxAge}, `
  return `
##### ${`MST${number}`.padEnd(8)}vlans mapped:   ${first}
${more.map((line) => `${' '.repeat(30)}${line}\n`).join('')}Bridge        ${bridgeText(bridge, number)}${rootText(tree, seen)}${
    number > 0
      ? ''
      : `Operational   ${timesText(times)}txholdcount 6 
Configured    ${timesText(own)}max hops    ${config.mst.maxHops ?? USUAL_HOPS}
`
  }
${portHead('Interface', WIDTH)}${ports.map((port) => portRow(shortName(port.name), port, WIDTH)).join('')}`
}

/** One port, and its part in each instance. */
function portText(name: string, seen: Seen): string {
  const { config, trees } = seen
  const rows = trees.flatMap((tree) => tree.ports.flatMap((port) => (port.name === name ? [{ tree, port }] : [])))
  const [head] = rows
  if (!head) return `no spanning tree info available for ${name}\n`
  const { portfast, guard, linkType, bpduguard, bpdufilter } = treeSettingsOf(config, name)
  const by = (set: unknown, usual = 'default'): string => (set === undefined ? `(${usual})` : '(enable)').padEnd(17)
  const { isEdge, isShared, border } = head.port
  const isOn = (how: string | null): string => (how === null ? 'disable' : 'enable').padEnd(12)
  const table = rows.map(({ tree: { vlan: number }, port }) => {
    const [first = 'none', ...more] = vlanLines(vlansIn(config.mst.region, number), 31)
    return `${String(number).padEnd(9)}${roleWord(port)} ${stateWord(port)}${String(port.cost).padEnd(10)}${identifier(port.id).padEnd(9)}${first}\n${more.map((line) => `${' '.repeat(37)}${line}\n`).join('')}`
  })
  return `
${name} of MST0 is ${head.port.role} ${head.port.state}
Edge port: ${(isEdge ? 'edge' : 'no').padEnd(15)}${by(portfast)}port guard : ${(guard ?? 'none').padEnd(12)}${by(guard).trimEnd()}
Link type: ${(isShared ? 'shared' : 'point-to-point').padEnd(15)}${by(linkType, 'auto')}bpdu filter: ${isOn(bpdufilterOn(config, name, isEdge))}${by(bpdufilter).trimEnd()}
Boundary : ${(border === null ? 'internal' : `boundary  (${border})`).padEnd(32)}bpdu guard : ${isOn(bpduguardOn(config, name, isEdge))}${by(bpduguard).trimEnd()}
Bpdus sent 0, received 0

Instance Role Sts Cost      Prio.Nbr Vlans mapped
-------- ---- --- --------- -------- -------------------------------
${table.join('')}
`
}

const EXEC = ['user', 'privileged'] as const
const SHOW_MST = [
  ['show', 'Show running system information'],
  ['spanning-tree', 'Spanning tree topology'],
  ['mst', 'Multiple spanning trees'],
] as const
const NOT_MST = '% Switch is not in mst mode\n'

const showing = (device: Device, world: World, what: string, text: (seen: Seen) => string): Effect => {
  const seen = seenBy(device, world)
  return {
    output: seen.config.mode === 'mst' ? text(seen) : NOT_MST,
    events: [{ type: 'show', what: `spanning-tree mst${what}` }],
  }
}
const NONE = 'No mst information available.\n'
const treesText = (seen: Seen, only: readonly number[] | null): string => {
  const trees = seen.trees.filter(({ vlan }) => only === null || only.includes(vlan))
  return trees.length === 0 ? NONE : `${trees.map((tree) => treeText(tree, seen)).join('')}\n`
}

export const showMstCommands: readonly Command[] = [
  command({
    mode: EXEC,
    path: [...SHOW_MST],
    needs: 'switching',
    pipe: true,
    run: (device, _, world) => showing(device, world, '', (seen) => treesText(seen, null)),
  }),
  command({
    mode: EXEC,
    path: [...SHOW_MST, [instanceList, 'MST instance list']],
    needs: 'switching',
    pipe: true,
    run: (device, { list }, world) => showing(device, world, '', (seen) => treesText(seen, list)),
  }),
  command({
    mode: EXEC,
    path: [...SHOW_MST, ['interface', 'Interface'], [interfaceName('name'), 'Interface']],
    needs: 'switching',
    pipe: true,
    run: (device, { name }, world) => showing(device, world, ' interface', (seen) => portText(name, seen)),
  }),
  command({
    mode: EXEC,
    path: [...SHOW_MST, ['configuration', 'MST current region configuration']],
    needs: 'switching',
    pipe: true,
    run: (device) => ({
      output: `${treeModeOf(device.config) === 'mst' ? '' : NOT_MST}${regionTable(mstOf(device.config).region)}`,
      events: [{ type: 'show', what: 'spanning-tree mst configuration' }],
    }),
  }),
]
