// Stage: EtherChannels. After it the network is made of interfaces: the ports, and behind them the bundles.

import type { Inputs } from './inputs.ts'
import type { Links } from './links.ts'
import type { Topology } from './topology.ts'

/** How a port stands to its group (ios-switching.md 9). A port without a group is `plain`. */
export type Membership = 'plain' | 'bundled' | 'suspended' | 'alone' | 'standby' | 'down'
export interface NetworkInterface {
  readonly node: number
  readonly name: string
  /** The ports that carry its frames now; of a port itself, that port. */
  readonly ports: readonly number[]
}
export interface Bundles {
  /** The ports by their numbers, then the bundles: by device, by number. */
  readonly interfaces: readonly NetworkInterface[]
  /** By port. */
  readonly memberships: readonly Membership[]
  /** By port: why it is suspended, as the device says it; null: it is not. */
  readonly reasons: readonly (string | null)[]
  /** By port: the interface that its frames belong to; -1: none takes them. */
  readonly carrier: Int32Array
  /** By interface: whether frames can pass. */
  readonly up: readonly boolean[]
  /** By interface: the one at the other end; -1: none, or several. */
  readonly far: Int32Array
  /** By interface: the Mbit/s of all its ports together; 0 when it is down. */
  readonly speed: Int32Array
}

export function bundlesOf(
  topology: Topology,
  links: Links,
  configured: Inputs['ports'],
  _channels: Inputs['channels'],
  _switching: Inputs['switching'],
): Bundles {
  const { nodes, ports, peer } = topology
  const interfaces: NetworkInterface[] = ports.map(({ node, name }, i) => ({ node, name, ports: [i] }))
  for (const [node, { device }] of nodes.entries()) {
    if (device < 0) continue
    for (const name of Object.keys(configured[device] ?? {}))
      if (name.startsWith('Port-channel') && !name.includes('.')) interfaces.push({ node, name, ports: [] })
  }
  const carrier = new Int32Array(ports.length).map((_, i) => i)
  const far = new Int32Array(interfaces.length).fill(-1)
  const speed = new Int32Array(interfaces.length)
  const up = interfaces.map(({ ports: [port] }) => port !== undefined && links[port]?.state === 'connected')
  for (const i of ports.keys()) {
    far[i] = peer[i] ?? -1
    speed[i] = links[i]?.speed ?? 0
  }
  return {
    interfaces,
    memberships: ports.map(() => 'plain'),
    reasons: ports.map(() => null),
    carrier,
    up,
    far,
    speed,
  }
}
