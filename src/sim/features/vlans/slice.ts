// The VLAN database of a switch: which VLANs there are, and VTP. It lives in vlan.dat; the configuration has it in transparent and off mode
// only (ios-switching.md 1.1, 4).

import { withConfig, type Device } from '../../device.ts'

declare module '../../device.ts' {
  interface Config {
    readonly vlans: VlansInText
  }
  interface Device {
    readonly vlanDatabase: VlanDatabase
    /** What was typed in a VLAN block that is still open; null: none is. It takes effect when the block is left. */
    readonly pendingVlan: PendingVlan | null
  }
}
export interface Vlan {
  readonly name: string
  readonly state: 'active' | 'suspend'
  /** `shutdown`: local to this switch. */
  readonly shut: boolean
  /** `remote-span`: it carries mirrored frames. */
  readonly remoteSpan?: true
}
export interface Vtp {
  readonly mode: 'server' | 'client' | 'transparent' | 'off'
  /** '' until one is set. */
  readonly domain: string
  readonly version: 1 | 2 | 3
  readonly revision: number
  readonly password: string | null
  readonly pruning: boolean
  /** The last change of the database: the address of the switch that made it, and when; null: there was none. */
  readonly modified: { readonly by: string; readonly at: number } | null
}
export interface VlanDatabase {
  /** By number, without those that are always there (1, 1002 to 1005). */
  readonly vlans: Readonly<Record<number, Vlan>>
  readonly vtp: Vtp
}
export interface PendingVlan {
  readonly ids: readonly number[]
  readonly name?: string | null
  readonly state?: Vlan['state']
  readonly shut?: boolean
  readonly remoteSpan?: boolean
}
/**
 * What a configuration says of VLANs and VTP: in transparent and off mode what there is, else nothing. A text that somebody wrote may say
 * something in any mode; it counts when the text is read at a start, and the next save drops it (ios-switching.md 4.2).
 */
export interface VlansInText {
  readonly vtp: Partial<Omit<Vtp, 'revision' | 'modified'>>
  readonly vlans: VlanDatabase['vlans']
}

export const NEW_VTP: Vtp = {
  mode: 'server',
  domain: '',
  version: 1,
  revision: 0,
  password: null,
  pruning: false,
  modified: null,
}
export const EMPTY_DATABASE: VlanDatabase = { vlans: {}, vtp: NEW_VTP }
export const NOTHING_SAID: VlansInText = { vtp: {}, vlans: {} }
/** VLANs that are always there, with their names. */
export const DEFAULT_VLANS: Readonly<Record<number, string>> = {
  1: 'default',
  1002: 'fddi-default',
  1003: 'token-ring-default',
  1004: 'fddinet-default',
  1005: 'trnet-default',
}
/** The last VLAN of the normal range. */
export const LAST_NORMAL = 1005
/** The name of a VLAN that was given none: `VLAN0010`. */
export const usualVlanName = (id: number): string => `VLAN${String(id).padStart(4, '0')}`
export const newVlan = (id: number): Vlan => ({ name: usualVlanName(id), state: 'active', shut: false })

/** A VLAN of a database; null: it does not exist. */
export const vlanIn = ({ vlans, vtp }: VlanDatabase, id: number): Vlan | null =>
  vlans[id] ??
  (DEFAULT_VLANS[id] === undefined
    ? null
    : { name: (vtp.version === 1 ? undefined : NAMES_OF_2[id]) ?? DEFAULT_VLANS[id], state: 'active', shut: false })
/** From version 2 of VTP on. */
const NAMES_OF_2: Readonly<Record<number, string>> = { 1003: 'trcrf-default', 1005: 'trbrf-default' }
export const vlanOf = ({ vlanDatabase }: Device, id: number): Vlan | null => vlanIn(vlanDatabase, id)
/** The numbers of all VLANs of a database, in order. */
export const vlanIds = ({ vlans }: VlanDatabase): readonly number[] =>
  [...Object.keys(DEFAULT_VLANS), ...Object.keys(vlans)].map(Number).toSorted((a, b) => a - b)
/** Whether a switch forwards a VLAN: it exists and is neither suspended nor shut. */
export const isActive = (database: VlanDatabase, id: number): boolean => {
  if (DEFAULT_VLANS[id] !== undefined) return id === 1
  const vlan = database.vlans[id]
  return vlan !== undefined && vlan.state === 'active' && !vlan.shut
}

/** The device whose configuration says of VLANs what its database has. */
export const withShown = (device: Device): Device => withConfig(device, { vlans: shownOf(device.vlanDatabase) })

function shownOf({ vlans, vtp }: VlanDatabase): VlansInText {
  if (vtp.mode === 'server' || vtp.mode === 'client') return NOTHING_SAID
  return { vtp: { mode: vtp.mode, ...(vtp.domain === '' ? {} : { domain: vtp.domain }) }, vlans }
}
