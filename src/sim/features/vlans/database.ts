// Changes of the VLAN database: who makes one, what stands in its way, and the VLANs that routed ports use inside (ios-switching.md 4.1).

import type { Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import type { Feature } from '../../platforms/platform.ts'
import { portNames } from '../interfaces/slice.ts'
import { addressOn } from '../ip/slice.ts'
import { LAST_NORMAL, newVlan, vlanOf, withShown, type Vlan, type VlanDatabase, type Vtp } from './slice.ts'
import { storedIn } from './vlan-file.ts'

const isOn = ({ platform }: Device, feature: Feature): boolean => platforms[platform].features.has(feature)

/** The device with another database, as vlan.dat and the configuration have it from then on. `clock`: of the world. */
export const withDatabase = (device: Device, database: VlanDatabase, clock: number): Device =>
  withShown(storedIn({ ...device, vlanDatabase: database }, clock))

/** The device with a change of its VLANs that somebody made here; null takes one away. In server mode the revision rises by 1. */
export function withVlans(device: Device, change: Readonly<Record<number, Vlan | null>>, clock: number): Device {
  const { vtp } = device.vlanDatabase
  const vlans: Record<number, Vlan> = { ...device.vlanDatabase.vlans }
  for (const [id, vlan] of Object.entries(change)) {
    if (vlan === null) delete vlans[Number(id)]
    else vlans[Number(id)] = vlan
  }
  return withDatabase(device, { vlans, vtp: changedHere(device, vtp, clock) }, clock)
}

/** What VTP says after a change of the database at this switch. */
export function changedHere(device: Device, vtp: Vtp, clock: number): Vtp {
  return {
    ...vtp,
    revision: vtp.mode === 'server' ? vtp.revision + 1 : vtp.revision,
    modified: { by: updaterOf(device)?.address ?? '0.0.0.0', at: clock },
  }
}

/** The interface whose address says who changed the database: that of the lowest VLAN. Null: none has an address. */
export function updaterOf({ config }: Device): { readonly vlan: number; readonly address: string } | null {
  const vlans = portNames(config)
    .flatMap((name) => /^Vlan(\d+)$/.exec(name)?.[1] ?? [])
    .map(Number)
  for (const vlan of vlans.toSorted((a, b) => a - b)) {
    const address = addressOn(config, `Vlan${vlan}`)?.address
    if (address !== undefined) return { vlan, address }
  }
  return null
}

/** Why there can be no such VLAN now: `mode`, VTP distributes none above 1005; `internal`, a routed port uses it. Null: there can. */
export function obstacleTo(
  device: Device,
  id: number,
): { readonly why: 'mode' } | { readonly why: 'internal'; readonly port: string } | null {
  const { vtp } = device.vlanDatabase
  if (id > LAST_NORMAL && (vtp.mode === 'server' || vtp.mode === 'client') && vtp.version !== 3) return { why: 'mode' }
  const port = internalVlans(device).get(id)
  return port === undefined ? null : { why: 'internal', port }
}

/** The VLANs that routed ports of a multilayer switch use inside: one each, from 1006 upwards, past those that exist. */
export function internalVlans(device: Device): ReadonlyMap<number, string> {
  const used = new Map<number, string>()
  if (!isOn(device, 'routed-ports')) return used
  const { config, vlanDatabase } = device
  let id = LAST_NORMAL
  for (const [name, { switchport }] of Object.entries(config.switching.ports)) {
    if (switchport) continue
    do id++
    while (vlanDatabase.vlans[id] !== undefined)
    used.set(id, name)
  }
  return used
}

/** The device with a VLAN that a port asks for, and what it prints; the same device where the VLAN is there, or cannot come (ios-switching.md 4.1). */
export function withVlanFor(
  device: Device,
  id: number,
  what: 'Access' | 'Voice',
  clock: number,
): { readonly device: Device; readonly output: string } {
  const canBe = device.vlanDatabase.vtp.mode !== 'client' && obstacleTo(device, id) === null
  if (!isOn(device, 'switching') || vlanOf(device, id) !== null || !canBe) return { device, output: '' }
  return {
    device: withVlans(device, { [id]: newVlan(id) }, clock),
    output: `% ${what} VLAN does not exist. Creating vlan ${id}\n`,
  }
}
