// Stage: the state of every interface as the device says it, `up/up` or not (ios-switching.md 3.3, 6; ios-routing.md 3.8).

import { isActive } from '../features/vlans/slice.ts'
import { interfaceAt, type Bundles } from './bundles.ts'
import type { Inputs } from './inputs.ts'
import type { Links } from './links.ts'
import type { Topology } from './topology.ts'
import type { Trees } from './trees.ts'
import type { Trunks } from './trunks.ts'
import { hasVlan } from './vlan-set.ts'

export interface LineState {
  readonly status: 'up' | 'down' | 'admin-down'
  /** The line protocol. */
  readonly isUp: boolean
  /** The word in brackets of a switching port: `connected`, `notconnect`, `disabled`, `err-disabled`, `suspended`, `inactive`. */
  readonly word: string
}
/** By device, by the full name of the interface. */
export type Lines = readonly ReadonlyMap<string, LineState>[]

const UP: LineState = { status: 'up', isUp: true, word: 'connected' }
const SHUT: LineState = { status: 'admin-down', isUp: false, word: 'disabled' }
const DOWN: LineState = { status: 'down', isUp: false, word: 'notconnect' }
const FAULTY: LineState = { status: 'down', isUp: false, word: 'err-disabled' }
const SUSPENDED: LineState = { status: 'up', isUp: false, word: 'suspended' }
const INACTIVE: LineState = { status: 'up', isUp: false, word: 'inactive' }
const IDLE: LineState = { status: 'up', isUp: false, word: 'connected' }

export function linesOf(
  topology: Topology,
  links: Links,
  { interfaces, memberships, up }: Bundles,
  trunks: Trunks,
  { forwarding }: Trees,
  configured: Inputs['ports'],
  faults: Inputs['errDisabled'],
  databases: Inputs['vlanDatabase'],
  power: Inputs['power'],
  switching: Inputs['switching'],
  serial: Inputs['serial'],
  ethernet: Inputs['ethernet'],
  hardware: Inputs['hardware'],
): Lines {
  const { nodes, ports: all } = topology
  const made: Map<string, LineState>[] = []
  const endAt = (port: number) => {
    const { node = -1, name = '' } = all[port] ?? {}
    const { device = -1 } = nodes[node] ?? {}
    const { encapsulation = 'hdlc', clockRate } = serial[device]?.ports[name] ?? {}
    const isClocked = !topology.dce.has(port) || clockRate !== undefined || hardware[device]?.isOld !== true
    return { encapsulation, keepalive: ethernet[device]?.ports[name]?.keepalive ?? 10, isClocked }
  }
  /** Whether the two ends of a serial line understand each other, as one of them sees it. */
  const isFramed = (i: number): boolean => {
    const far = topology.peer[i] ?? -1
    if (far < 0) return true
    const [own, other] = [endAt(i), endAt(far)]
    // One that sends keepalives and hears none takes the line for down.
    const isHeard = own.keepalive === 0 || other.keepalive !== 0 || own.encapsulation === 'ppp'
    return own.encapsulation === other.encapsulation && own.isClocked && other.isClocked && isHeard
  }
  for (const [node, { device, first, count, named }] of nodes.entries()) {
    if (device < 0) continue
    const states = new Map<string, LineState>()
    made[device] = states
    const database = databases[device]
    const ports = configured[device] ?? {}
    const isInactive = (i: number): boolean => {
      const switched = trunks[i]
      return switched?.operates === 'access' && database !== undefined && !isActive(database, switched.untagged)
    }
    const stateOf = (name: string): LineState => {
      const shutdown = ports[name]?.shutdown ?? true
      if (shutdown) return SHUT
      if (!power[device]) return DOWN
      const i = named.get(name)
      if (i !== undefined) {
        const link = links[i]
        if (link?.state === 'err-disabled') return FAULTY
        if (link?.state !== 'connected') return DOWN
        const membership = memberships[i]
        if (membership === 'suspended' || membership === 'standby') return SUSPENDED
        if (all[i]?.speed === null && !isFramed(i)) return IDLE
        return isInactive(i) ? INACTIVE : UP
      }
      if (name.includes('.')) {
        const parent = states.get(name.slice(0, name.indexOf('.'))) ?? stateOf(name.slice(0, name.indexOf('.')))
        return parent
      }
      if (name.startsWith('Vlan')) return vlanState(Number(name.slice(4)))
      if (name.startsWith('Port-channel')) {
        if (faults[device]?.[name]) return FAULTY
        const at = interfaceAt(topology, interfaces, node, name)
        return at >= 0 && up[at] ? (isInactive(at) ? INACTIVE : UP) : DOWN
      }
      return /^(?:Loopback|Null)/.test(name) ? UP : DOWN
    }
    /** Autostate: some interface of the switch forwards the VLAN, and counts. */
    const vlanState = (vlan: number): LineState => {
      if (!database || !isActive(database, vlan)) return DOWN
      const carries = (k: number): boolean =>
        hasVlan(forwarding[k] as Uint32Array, vlan) &&
        !switching[device]?.ports[interfaces[k]?.name ?? '']?.autostateExcluded
      for (let k = first; k < first + count; k++) if (carries(k)) return UP
      for (let k = all.length; k < interfaces.length; k++) if (interfaces[k]?.node === node && carries(k)) return UP
      return IDLE
    }
    for (const name of Object.keys(ports)) states.set(name, stateOf(name))
  }
  return made
}
