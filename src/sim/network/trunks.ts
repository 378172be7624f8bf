// Stage: what each interface of a switch switches as, and which VLANs it carries (ios-switching.md 5.3, 5.5).

import { isActive, type VlanDatabase } from '../features/vlans/slice.ts'
import { allowedIn, type SwitchMode, type SwitchPort } from '../features/switching/slice.ts'
import type { Bundles } from './bundles.ts'
import type { Inputs } from './inputs.ts'
import type { Topology } from './topology.ts'
import { hasVlan, NO_VLANS, noVlans, vlanSet, type VlanSet } from './vlan-set.ts'

export interface Switched {
  readonly operates: 'access' | 'trunk'
  /** The VLAN of frames without a tag. */
  readonly untagged: number
  /** The VLAN of a phone, tagged; 0: none. */
  readonly voice: number
  /** The VLANs that it may carry: configured for it, and active on this switch. */
  readonly vlans: VlanSet
  /** DTP would make it a trunk, but the VTP domains of the two ends differ. */
  readonly isRefused: boolean
}
/** By interface; null: it does not switch. */
export type Trunks = readonly (Switched | null)[]

export function trunksOf(
  { nodes }: Topology,
  { interfaces, up, far }: Bundles,
  switching: Inputs['switching'],
  databases: Inputs['vlanDatabase'],
): Trunks {
  const portOf = (i: number): SwitchPort | null => {
    const at = interfaces[i]
    const node = at && nodes[at.node]
    const port = node && node.device >= 0 ? switching[node.device]?.ports[at.like] : undefined
    return port?.switchport ? port : null
  }
  const domainOf = (i: number): string => {
    const node = nodes[interfaces[i]?.node ?? -1]
    return (node && databases[node.device]?.vtp.domain) ?? ''
  }
  const active = databases.map(activeIn)
  return interfaces.map(({ node }, i): Switched | null => {
    const port = portOf(i)
    if (!port) return null
    const here = active[nodes[node]?.device ?? -1] ?? NO_VLANS
    const other = far[i] ?? -1
    const partner = up[i] && other >= 0 ? portOf(other) : null
    const conflict = partner !== null && domainOf(i) !== '' && domainOf(other) !== '' && domainOf(i) !== domainOf(other)
    if (up[i] && isTrunk(port, partner, conflict))
      return {
        operates: 'trunk',
        untagged: port.native ?? 1,
        voice: 0,
        vlans: cut(allowedIn(port), here),
        isRefused: false,
      }
    const voice = typeof port.voice === 'number' && (port.mode ?? 'auto') === 'access' ? port.voice : 0
    return accessPort(port.access ?? 1, voice, here, conflict && isTrunk(port, partner, false))
  })
}

/** The VLANs of a database that are active. The same database is read once. */
function activeIn(database: VlanDatabase): VlanSet {
  let set = actives.get(database)
  if (!set) {
    const ids = Object.keys(database.vlans).map(Number)
    actives.set(database, (set = vlanSet([1, ...ids.filter((id) => isActive(database, id))])))
  }
  return set
}
const actives = new WeakMap<VlanDatabase, VlanSet>()

/** What an access port operates as. Most ports are alike, and those that are share one value. */
function accessPort(untagged: number, voice: number, active: VlanSet, isRefused: boolean): Switched {
  const [carries, carriesVoice] = [hasVlan(active, untagged), voice > 0 && hasVlan(active, voice)]
  const key = (untagged * 4096 + voice) * 8 + Number(carries) * 4 + Number(carriesVoice) * 2 + Number(isRefused)
  let made = accessPorts.get(key)
  if (!made) {
    const vlans = vlanSet([...(carries ? [untagged] : []), ...(carriesVoice ? [voice] : [])])
    made = { operates: 'access', untagged, voice, vlans, isRefused }
    if (accessPorts.size >= 1000) accessPorts.clear()
    accessPorts.set(key, made)
  }
  return made
}
const accessPorts = new Map<number, Switched>()

/** Whether it sends DTP. */
const speaks = (port: SwitchPort): boolean => modeOf(port) !== 'access' && !port.nonegotiate
const modeOf = ({ mode }: SwitchPort): SwitchMode => mode ?? 'auto'

/** The table of DTP (ios-switching.md 5.3). */
function isTrunk(port: SwitchPort, partner: SwitchPort | null, conflict: boolean): boolean {
  const mode = modeOf(port)
  if (mode === 'access' || mode === 'trunk') return mode === 'trunk'
  if (!partner || !speaks(partner) || conflict) return false
  const other = modeOf(partner)
  return other === 'trunk' || other === 'desirable' || mode === 'desirable'
}

/** The VLANs of a set that are active. */
function cut(allowed: VlanSet | null, active: VlanSet): VlanSet {
  if (allowed === null) return active
  const made = noVlans()
  for (let i = 0; i < made.length; i++) made[i] = (allowed[i] ?? 0) & (active[i] ?? 0)
  return made
}
