// What a switch is configured for in spanning tree, and since when its ports are on their way to forwarding (ios-switching.md 10.1, 10.2, 10.7).

import { withSlice, type Device } from '../../device.ts'
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
  readonly vlans: Readonly<Record<number, VlanTree>>
  readonly ports: Readonly<Record<string, TreeSettings>>
}
export const emptySpanningTree = ({ words }: Platform): SpanningTree => ({
  mode: words === 'C' ? 'rapid-pvst' : 'pvst',
  pathcost: 'short',
  portfast: false,
  bpduguard: false,
  bpdufilter: false,
  loopguard: false,
  edge: false,
  misconfigGuard: true,
  vlans: {},
  ports: {},
})

export const USUAL_PRIORITY = 32_768
export const USUAL_TIMES = { hello: 2, maxAge: 20, forward: 15 } as const
/** The times that a switch would give the VLAN as its root, in seconds. */
export const ownTimes = ({ vlans }: SpanningTree, vlan: number): Record<keyof typeof USUAL_TIMES, number> => ({
  hello: vlans[vlan]?.hello ?? USUAL_TIMES.hello,
  maxAge: vlans[vlan]?.maxAge ?? USUAL_TIMES.maxAge,
  forward: vlans[vlan]?.forward ?? USUAL_TIMES.forward,
})
const NO_SETTINGS: TreeSettings = {}
export const treeSettingsOf = ({ ports }: SpanningTree, name: string): TreeSettings => ports[name] ?? NO_SETTINGS
/** The priority of a switch in a VLAN, without the number of the VLAN. */
export const priorityOf = ({ vlans }: SpanningTree, vlan: number): number => vlans[vlan]?.priority ?? USUAL_PRIORITY
export const isTreeOff = ({ vlans }: SpanningTree, vlan: number): boolean => vlans[vlan]?.off === true
/** `VLAN0010` */
export const treeName = (vlan: number): string => `VLAN${String(vlan).padStart(4, '0')}`
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

/** The device with a change for some VLANs of a port. */
export function withPathSettings(
  device: Device,
  name: string,
  ids: Iterable<number>,
  change: Change<PathSettings>,
): Device {
  const vlans: Record<number, PathSettings> = { ...treeSettingsOf(device.config.spanningTree, name).vlans }
  for (const id of ids) {
    const made = changed(vlans[id] ?? {}, change)
    if (isEmpty(made)) delete vlans[id]
    else vlans[id] = made
  }
  return withTreeSettings(device, name, { vlans: isEmpty(vlans) ? undefined : vlans })
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
