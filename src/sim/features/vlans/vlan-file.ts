// vlan.dat: the file of flash that has the VLAN database. It survives a reload and `write erase`; deleting it acts at the next start
// (ios-switching.md 4.2).

import { ownTime } from '../clock/time.ts'
import type { Device } from '../../device.ts'
import { diskOf, fileAt, freeBytes, withFile } from '../../files.ts'
import { md5 } from '../../md5.ts'
import { platforms } from '../../platforms/index.ts'
import type { StoredFile } from '../../world.ts'
import { EMPTY_DATABASE, NEW_VTP, withShown, type VlanDatabase, type VlansInText } from './slice.ts'

export const VLAN_FILE = 'vlan.dat'
const BARE_SIZE = 616
const VLAN_SIZE = 60

const diskNamed = ({ platform }: Device): string => platforms[platform].flash.name

/** The device whose flash has its database. A flash without room keeps the older file. */
export function storedIn(device: Device, clock: number): Device {
  const name = diskNamed(device)
  const written = withFile(device, name, VLAN_FILE, vlanFile(device.vlanDatabase, ownTime(device, clock)))
  const disk = diskOf(written, name)
  return disk && freeBytes(disk) >= 0 ? written : device
}
const vlanFile = (database: VlanDatabase, modified: number): StoredFile => ({
  name: VLAN_FILE,
  size: BARE_SIZE + VLAN_SIZE * Object.keys(database.vlans).length,
  md5: md5(JSON.stringify(database)),
  modified,
  content: null,
  image: null,
  vlans: database,
  intact: true,
})

/** The device as it starts with the VLANs of vlan.dat and of the configuration that it has read. */
export function withStartedVlans(device: Device, clock: number): Device {
  if (!platforms[device.platform].features.has('switching')) return device
  const stored = fileAt(device, diskNamed(device), VLAN_FILE)?.vlans ?? null
  const vlanDatabase = startedDatabase(stored, device)
  const up = { ...device, vlanDatabase }
  return withShown(vlanDatabase === (stored ?? EMPTY_DATABASE) ? up : storedIn(up, clock))
}

/**
 * In transparent and off mode the configuration decides, unless vlan.dat is of another mode or domain. In the other modes what it has beside
 * vlan.dat is added.
 */
function startedDatabase(stored: VlanDatabase | null, { config }: Device): VlanDatabase {
  const { vtp, vlans } = config.vlans
  const isSilent = Object.keys(vtp).length + Object.keys(vlans).length === 0
  if (isSilent) return stored ?? EMPTY_DATABASE
  if (!stored) return { vlans, vtp: { ...NEW_VTP, ...vtp } }
  if (vtp.mode !== 'transparent' && vtp.mode !== 'off')
    return Object.keys(vlans).length === 0 ? stored : { ...stored, vlans: { ...stored.vlans, ...vlans } }
  const isSame = vtp.mode === stored.vtp.mode && (vtp.domain ?? '') === stored.vtp.domain
  return isSame ? { ...stored, vlans } : stored
}

/** The device as a start state has it: with the VLANs that it lists, and what its configurations say. */
export function withFirstVlans(
  device: Device,
  listed: VlanDatabase['vlans'],
  said: VlansInText,
  clock: number,
): Device {
  const vlans = { ...listed, ...said.vlans }
  if (Object.keys(vlans).length + Object.keys(said.vtp).length === 0) return device
  return withShown(storedIn({ ...device, vlanDatabase: { vlans, vtp: { ...NEW_VTP, ...said.vtp } } }, clock))
}
