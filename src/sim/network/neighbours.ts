// Stage: who hears whom by CDP and LLDP (ios-switching.md 8.4).

import type { Protocol } from '../features/neighbours/slice.ts'
import type { Inputs } from './inputs.ts'
import type { Lines } from './lines.ts'
import { wireOf, type Topology } from './topology.ts'

/** A port that hears the advertisements of another. */
export interface Heard {
  readonly protocol: Protocol
  /** Ports, by their numbers in the topology. */
  readonly at: number
  readonly from: number
}
/** By the listening port, then by the sending one. */
export type Neighbours = readonly Heard[]

export function neighboursOf(
  topology: Topology,
  lines: Lines,
  cdp: Inputs['cdp'],
  lldp: Inputs['lldp'],
  hosts: Inputs['hosts'],
): Neighbours {
  const { nodes, ports } = topology
  const deviceAt = (port: number): number => nodes[ports[port]?.node ?? -1]?.device ?? -1
  const isUp = (port: number): boolean => lines[deviceAt(port)]?.get(ports[port]?.name ?? '')?.isUp === true
  /** CDP has one switch for both directions, LLDP one for each. */
  const speaks = (port: number, protocol: Protocol, isSender: boolean): boolean => {
    const device = deviceAt(port)
    const name = ports[port]?.name ?? ''
    if (device < 0) {
      const host = hosts[nodes[ports[port]?.node ?? -1]?.name ?? '']
      return isSender && host?.kind === 'phone' && name === host.ports[0]
    }
    if (!isUp(port)) return false
    if (protocol === 'cdp') return cdp[device]?.isOn === true && !cdp[device].ports[name]?.isOff
    if (!lldp[device]?.isOn || ports[port]?.speed === null) return false
    const own = lldp[device].ports[name]
    return isSender ? !own?.isMute : !own?.isDeaf
  }
  const made: Heard[] = []
  for (const at of ports.keys()) {
    if (deviceAt(at) < 0 || !isUp(at)) continue
    const others = wireOf(topology, at)
    for (const protocol of PROTOCOLS) {
      if (others.length === 0 || !speaks(at, protocol, false)) continue
      for (const from of others) if (speaks(from, protocol, true)) made.push({ protocol, at, from })
    }
  }
  return made
}
const PROTOCOLS = ['cdp', 'lldp'] as const
