// What a switch is configured for in spanning tree, and since when its ports are on their way to forwarding (ios-switching.md 10.1, 10.2, 10.7).

import { withSlice, type Config, type Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import type { Platform } from '../../platforms/platform.ts'
import { isFrom } from '../../platforms/release.ts'
import { withPort } from '../../port-slices.ts'

declare module '../../device.ts' {
  interface Config {
    readonly spanningTree: SpanningTree
  }
  interface Device {
    /**
     * By `VLAN/interface`: since when a port that is on its way to forwarding has been root or designated port, in simulated
     * milliseconds. A port that is not named has been so long enough. It lives in RAM.
     */
    readonly stpSince: Readonly<Record<string, number>>
    /** What was typed of the MST region in a block that is still open; null: none is. It takes effect when the block is left. */
    readonly pendingRegion: Region | null
  }
}
export type TreeMode = 'pvst' | 'rapid-pvst' | 'mst'
/** What is absent stands at its default. */
export interface VlanTree {
  /** `no spanning-tree vlan 10`. */
  readonly off?: true
  /** A multiple of 4096; absent: 32768. */
  readonly priority?: number
  /** Seconds. */
  readonly hello?: number
  readonly forward?: number
  readonly maxAge?: number
}
/** What a port has for one VLAN, or for all. */
export interface PathSettings {
  readonly cost?: number
  /** A multiple of 16; absent: 128. */
  readonly priority?: number
}
export interface TreeSettings extends PathSettings {
  /** `trunk`: also where it operates as a trunk. Absent: as the default of the switch says. */
  readonly portfast?: 'access' | 'trunk' | 'disable'
  /** The release writes `portfast edge` (15.2). */
  readonly edge?: true
  readonly bpduguard?: 'enable' | 'disable'
  readonly bpdufilter?: 'enable' | 'disable'
  readonly guard?: 'root' | 'loop' | 'none'
  readonly linkType?: 'point-to-point' | 'shared'
  /** By VLAN: what wins over the settings of the port. */
  readonly vlans?: Readonly<Record<number, PathSettings>>
  /** By instance of MST. */
  readonly instances?: Readonly<Record<number, PathSettings>>
}
/** What switches of one MST region have alike. */
export interface Region {
  readonly name: string
  readonly revision: number
  /** The VLANs of each instance, in order. Instance 0 has all others. */
  readonly instances: Readonly<Record<number, readonly number[]>>
}
export interface Mst {
  readonly region: Region
  /** By instance, multiples of 4096; what is absent is 32768. */
  readonly priorities: Readonly<Record<number, number>>
  /** Seconds, and hops; what is absent stands at its default. */
  readonly hello?: number
  readonly forward?: number
  readonly maxAge?: number
  readonly maxHops?: number
}
export interface SpanningTree {
  readonly mode: TreeMode
  readonly pathcost: 'short' | 'long'
  /** `spanning-tree portfast default` and its like. */
  readonly portfast: boolean
  readonly bpduguard: boolean
  readonly bpdufilter: boolean
  readonly loopguard: boolean
  /** The release writes `portfast edge` (15.2). */
  readonly edge: boolean
  /** `spanning-tree etherchannel guard misconfig`. */
  readonly misconfigGuard: boolean
  /** `spanning-tree uplinkfast` and `backbonefast`, which are kept and shown. */
  readonly uplinkfast: boolean
  readonly backbonefast: boolean
  readonly mst: Mst
  readonly vlans: Readonly<Record<number, VlanTree>>
  readonly ports: Readonly<Record<string, TreeSettings>>
}
export const NO_REGION: Region = { name: '', revision: 0, instances: {} }
export const emptySpanningTree = ({ words }: Platform): SpanningTree => ({
  mode: words === 'C' ? 'rapid-pvst' : 'pvst',
  pathcost: 'short',
  portfast: false,
  bpduguard: false,
  bpdufilter: false,
  loopguard: false,
  edge: false,
  misconfigGuard: true,
  uplinkfast: false,
  backbonefast: false,
  mst: { region: NO_REGION, priorities: {} },
  vlans: {},
  ports: {},
})

export const USUAL_PRIORITY = 32_768
export const USUAL_TIMES = { hello: 2, maxAge: 20, forward: 15 } as const
export const USUAL_HOPS = 20
/** The times that a switch would give a tree as its root, in seconds. A tree is that of a VLAN, or an instance of MST. */
export function ownTimes({ mode, mst, vlans }: SpanningTree, tree: number): Record<keyof typeof USUAL_TIMES, number> {
  const own = mode === 'mst' ? mst : vlans[tree]
  return {
    hello: own?.hello ?? USUAL_TIMES.hello,
    maxAge: own?.maxAge ?? USUAL_TIMES.maxAge,
    forward: own?.forward ?? USUAL_TIMES.forward,
  }
}
const NO_SETTINGS: TreeSettings = {}
export const treeSettingsOf = ({ ports }: SpanningTree, name: string): TreeSettings => ports[name] ?? NO_SETTINGS
/** The priority of a switch in a tree, without the number of the VLAN or instance. */
export const priorityOf = ({ mode, mst, vlans }: SpanningTree, tree: number): number =>
  (mode === 'mst' ? mst.priorities[tree] : vlans[tree]?.priority) ?? USUAL_PRIORITY
export const isTreeOff = ({ mode, vlans }: SpanningTree, vlan: number): boolean =>
  mode !== 'mst' && vlans[vlan]?.off === true
/** `VLAN0010`, `MST1` */
export const treeName = (tree: number, mode: TreeMode): string =>
  mode === 'mst' ? `MST${tree}` : `VLAN${String(tree).padStart(4, '0')}`

/** The numbers of the instances of a region. */
export const instancesIn = ({ instances }: Region): readonly number[] => [
  0,
  ...Object.keys(instances)
    .map(Number)
    .filter((id) => id > 0),
]
/** The instance that a VLAN belongs to. */
export function instanceOf(region: Region, vlan: number): number {
  let known = mapped.get(region)
  if (!known) {
    known = new Map(Object.entries(region.instances).flatMap(([id, vlans]) => vlans.map((one) => [one, Number(id)])))
    mapped.set(region, known)
  }
  return known.get(vlan) ?? 0
}
const mapped = new WeakMap<Region, ReadonlyMap<number, number>>()
/** Whether two switches are in one region. */
export const isSameRegion = (a: Region, b: Region): boolean =>
  a === b ||
  (a.name === b.name && a.revision === b.revision && JSON.stringify(a.instances) === JSON.stringify(b.instances))
export const mstOf = ({ spanningTree }: Pick<Config, 'spanningTree'>): Mst => spanningTree.mst
export const treeModeOf = ({ spanningTree }: Pick<Config, 'spanningTree'>): TreeMode => spanningTree.mode
export const withMst = (device: Device, change: Change<Mst>): Device =>
  withSlice(device, 'spanningTree', { mst: changed(device.config.spanningTree.mst, change) })
/** The name of a port on its way in `stpSince`. */
export const wayKey = (vlan: number, name: string): string => `${vlan}/${name}`

type Change<T> = { readonly [K in keyof T]?: T[K] | undefined }
/** A record with a change; undefined takes a value away. */
const changed = <T extends object>(old: T, change: Change<T>): T =>
  Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, value]) => value !== undefined)) as T
const isEmpty = (record: object): boolean => Object.keys(record).length === 0

/** The device with a change for some VLANs. */
export function withVlanTrees(device: Device, ids: Iterable<number>, change: Change<VlanTree>): Device {
  const vlans: Record<number, VlanTree> = { ...device.config.spanningTree.vlans }
  for (const id of ids) {
    const made = changed(vlans[id] ?? {}, change)
    if (isEmpty(made)) delete vlans[id]
    else vlans[id] = made
  }
  return withSlice(device, 'spanningTree', { vlans })
}

/** The device with a change for a port. */
export function withTreeSettings(device: Device, name: string, change: Change<TreeSettings>): Device {
  const made = changed(treeSettingsOf(device.config.spanningTree, name), change)
  return withPort(device, 'spanningTree', name, isEmpty(made) ? null : made)
}

/** The device with a change for some VLANs of a port, or some instances. */
export function withPathSettings(
  device: Device,
  name: string,
  of: 'vlans' | 'instances',
  ids: Iterable<number>,
  change: Change<PathSettings>,
): Device {
  const paths: Record<number, PathSettings> = { ...treeSettingsOf(device.config.spanningTree, name)[of] }
  for (const id of ids) {
    const made = changed(paths[id] ?? {}, change)
    if (isEmpty(made)) delete paths[id]
    else paths[id] = made
  }
  return withTreeSettings(device, name, { [of]: isEmpty(paths) ? undefined : paths })
}

/** Whether a port that is an edge of the network is configured to forward at once (PortFast), as it operates now. */
export function hasPortfast(
  tree: SpanningTree,
  name: string,
  operates: 'access' | 'trunk',
  hasVoice: boolean,
): boolean {
  const { portfast } = treeSettingsOf(tree, name)
  if (portfast === 'disable') return false
  if (portfast === 'trunk') return true
  return operates === 'access' && (portfast === 'access' || tree.portfast || hasVoice)
}
/** How BPDU guard, BPDU filter or loop guard came to be on at a port: by itself, or by the default of the switch. */
export type By = 'port' | 'default'
export function bpduguardOn(tree: SpanningTree, name: string, isPortfast: boolean): By | null {
  const { bpduguard } = treeSettingsOf(tree, name)
  if (bpduguard !== undefined) return bpduguard === 'enable' ? 'port' : null
  return tree.bpduguard && isPortfast ? 'default' : null
}
export function bpdufilterOn(tree: SpanningTree, name: string, isPortfast: boolean): By | null {
  const { bpdufilter } = treeSettingsOf(tree, name)
  if (bpdufilter !== undefined) return bpdufilter === 'enable' ? 'port' : null
  return tree.bpdufilter && isPortfast ? 'default' : null
}
export function loopguardOn(tree: SpanningTree, name: string): By | null {
  const { guard } = treeSettingsOf(tree, name)
  if (guard !== undefined) return guard === 'loop' ? 'port' : null
  return tree.loopguard ? 'default' : null
}

/** Catalyst IOS from 15.2 on calls PortFast `portfast edge`. */
export const saysEdge = (device: Device): boolean =>
  platforms[device.platform].words === 'S' && isFrom(device.running?.info.version ?? '', '15.2')
