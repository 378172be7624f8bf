// Stage: which ports there are, and what is plugged into what. Ports are numbers from here on.

import type { Hardware, Inputs } from './inputs.ts'

export interface Node {
  readonly name: string
  readonly kind: 'router' | 'switch' | 'host' | 'segment'
  /** Its place in the arrays of inputs; -1: it is no device. */
  readonly device: number
  /** Its ports: from the first on. */
  readonly first: number
  readonly count: number
  /** Its ports by their full names. */
  readonly named: ReadonlyMap<string, number>
}
export interface TopologyPort {
  readonly node: number
  /** In full; of a host `NIC`. */
  readonly name: string
  /** The most Mbit/s it can do; null: it is no Ethernet port. */
  readonly speed: number | null
}
export interface Topology {
  /** Devices by name, then hosts by name, then segments in their order. */
  readonly nodes: readonly Node[]
  readonly ports: readonly TopologyPort[]
  readonly nodeNamed: ReadonlyMap<string, number>
  /** By port: the port at the other end of its cable; -1: nothing is plugged in. */
  readonly peer: Int32Array
  /** The ports that give the clock of their serial line. */
  readonly dce: ReadonlySet<number>
  /** Nothing says what is cabled, so every port counts as connected to something that is up (ios-routing.md 1). */
  readonly isOpen: boolean
}

/** The port of a device, host or segment, by its full name; -1: there is none. */
export const portAt = (
  { nodes, nodeNamed }: Pick<Topology, 'nodes' | 'nodeNamed'>,
  device: string,
  port: string,
): number => nodes[nodeNamed.get(device) ?? -1]?.named.get(port) ?? -1

export function topologyOf(
  hardware: readonly Hardware[],
  hosts: Inputs['hosts'],
  links: Inputs['links'],
  segments: Inputs['segments'],
): Topology {
  const nodes: Node[] = []
  const ports: TopologyPort[] = []
  const nodeNamed = new Map<string, number>()
  const node = (
    name: string,
    kind: Node['kind'],
    device: number,
    own: readonly Pick<TopologyPort, 'name' | 'speed'>[],
  ): void => {
    nodeNamed.set(name, nodes.length)
    const first = ports.length
    for (const { name: port, speed } of own) ports.push({ node: nodes.length, name: port, speed })
    const named = new Map(own.map((port, i) => [port.name, first + i]))
    nodes.push({ name, kind, device, first, count: own.length, named })
  }
  for (const [device, { name, isSwitch, ports: own }] of hardware.entries())
    node(
      name,
      isSwitch ? 'switch' : 'router',
      device,
      own.filter(({ nature }) => nature !== 'virtual'),
    )
  for (const name of Object.keys(hosts).toSorted())
    node(
      name,
      'host',
      -1,
      (hosts[name]?.ports ?? ['NIC']).map((port) => ({ name: port, speed: 1000 })),
    )
  for (const { name, ports: ends } of segments)
    node(
      name,
      'segment',
      -1,
      ends.map((_, i) => ({ name: String(i + 1), speed: 1000 })),
    )
  const peer = new Int32Array(ports.length).fill(-1)
  const plug = (a: number, b: number): void => {
    if (a < 0 || b < 0) return
    peer[a] = b
    peer[b] = a
  }
  const at = (end: { readonly device: string; readonly interface: string }): number =>
    portAt({ nodes, nodeNamed }, end.device, end.interface)
  const clocks = new Set<number>()
  for (const { ends, dce = ends[0].device, isCut } of links) {
    if (isCut) continue
    const [a, b] = [at(ends[0]), at(ends[1])]
    plug(a, b)
    const clock = dce === ends[0].device ? a : b
    if (clock !== undefined && ports[clock]?.speed === null) clocks.add(clock)
  }
  for (const { name, ports: ends } of segments)
    for (const [i, end] of ends.entries()) plug(at(end), portAt({ nodes, nodeNamed }, name, String(i + 1)))
  return {
    nodes,
    ports,
    nodeNamed,
    peer,
    dce: clocks,
    isOpen: links.length === 0 && segments.length === 0 && Object.keys(hosts).length === 0,
  }
}

/** The ports that share a cable with one, or a segment; a segment may hang on another. */
export function wireOf({ nodes, ports, peer }: Topology, port: number): readonly number[] {
  const found: number[] = []
  const seen = new Set<number>()
  const open = [peer[port] ?? -1]
  for (let end = open.pop(); end !== undefined; end = open.pop()) {
    const node = nodes[ports[end]?.node ?? -1]
    if (!node) continue
    if (node.kind !== 'segment') {
      if (end !== port) found.push(end)
    } else if (!seen.has(node.first)) {
      seen.add(node.first)
      for (let i = node.first; i < node.first + node.count; i++) open.push(peer[i] ?? -1)
    }
  }
  return found.toSorted((a, b) => a - b)
}
