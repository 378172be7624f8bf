// The VLAN database of a switch: which VLANs there are, and VTP. It lives in vlan.dat, not in the configuration (ios-switching.md 1.1, 4).

import type { Device } from '../../device.ts'
import { platformOf } from '../../hardware.ts'

declare module '../../device.ts' {
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
}
export interface Vtp {
  readonly mode: 'server' | 'client' | 'transparent' | 'off'
  /** '' until one is set. */
  readonly domain: string
  readonly version: 1 | 2 | 3
  readonly revision: number
  readonly password: string | null
  readonly pruning: boolean
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
}

export const NEW_VTP: Vtp = { mode: 'server', domain: '', version: 1, revision: 0, password: null, pruning: false }
export const EMPTY_DATABASE: VlanDatabase = { vlans: {}, vtp: NEW_VTP }
/** VLANs that are always there, with their names. */
export const DEFAULT_VLANS: Readonly<Record<number, string>> = {
  1: 'default',
  1002: 'fddi-default',
  1003: 'token-ring-default',
  1004: 'fddinet-default',
  1005: 'trnet-default',
}
/** The name of a VLAN that was given none: `VLAN0010`. */
export const usualVlanName = (id: number): string => `VLAN${String(id).padStart(4, '0')}`

export const vlanOf = ({ vlanDatabase }: Device, id: number): Vlan | null =>
  vlanDatabase.vlans[id] ??
  (DEFAULT_VLANS[id] === undefined ? null : { name: DEFAULT_VLANS[id], state: 'active', shut: false })
/** Whether a switch forwards a VLAN: it exists and is neither suspended nor shut. */
export const isActive = (database: VlanDatabase, id: number): boolean => {
  if (DEFAULT_VLANS[id] !== undefined) return id === 1
  const vlan = database.vlans[id]
  return vlan !== undefined && vlan.state === 'active' && !vlan.shut
}

/** The device with a change of its VLANs; null takes one away. */
export function withVlans(device: Device, change: Readonly<Record<number, Vlan | null>>): Device {
  const vlans: Record<number, Vlan> = { ...device.vlanDatabase.vlans }
  for (const [id, vlan] of Object.entries(change)) {
    if (vlan === null) delete vlans[Number(id)]
    else vlans[Number(id)] = vlan
  }
  return { ...device, vlanDatabase: { ...device.vlanDatabase, vlans } }
}

/** The device with a VLAN that a port asks for, and what it prints; the same device where the VLAN is there, or cannot come (ios-switching.md 4.1). */
export function withVlanFor(
  device: Device,
  id: number,
  what: 'Access' | 'Voice',
): { readonly device: Device; readonly output: string } {
  const { vtp } = device.vlanDatabase
  const canBe = vtp.mode !== 'client' && (id <= 1005 || vtp.mode !== 'server' || vtp.version === 3)
  if (!platformOf(device).features.has('switching') || vlanOf(device, id) !== null || !canBe)
    return { device, output: '' }
  return {
    device: withVlans(device, { [id]: { name: usualVlanName(id), state: 'active', shut: false } }),
    output: `% ${what} VLAN does not exist. Creating vlan ${id}\n`,
  }
}
