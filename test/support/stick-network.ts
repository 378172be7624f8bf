// A small network for tests: two switches, a router on a stick, two hosts. What differs is given.

import { addressOfNode, probe, type Probe } from '../../src/sim/network/probe.ts'
import { network, type View } from '../../src/sim/network/view.ts'
import type { Reason } from '../../src/sim/network/reason.ts'
import { whyUnanswered } from '../../src/sim/network/why.ts'
import { worldOf } from '../../src/sim/start.ts'
import type { World } from '../../src/sim/world.ts'

export const TRUNK = 'switchport mode trunk'
export const access = (port: string, vlan: number): string =>
  `interface ${port}\n switchport mode access\n switchport access vlan ${vlan}\n`
/** Configurations of the usual network, in which every ping works. */
export const USUAL: Readonly<Record<string, string>> = {
  R1: `interface Gi0/0
 no shutdown
interface Gi0/0.10
 encapsulation dot1q 10
 ip address 192.168.10.1 255.255.255.0
interface Gi0/0.20
 encapsulation dot1q 20
 ip address 192.168.20.1 255.255.255.0
`,
  SW1: `vlan 10
 name SALES
vlan 20
 name LAB
interface Gi0/1
 ${TRUNK}
interface Fa0/24
 ${TRUNK}
${access('Fa0/1', 10)}`,
  SW2: `vlan 10,20
interface Fa0/24
 ${TRUNK}
${access('Fa0/1', 20)}`,
}
export const DEVICES: Readonly<Record<string, unknown>> = {
  R1: 'c2911',
  SW1: 'c2960',
  SW2: 'c2960',
  PC1: '192.168.10.10/24 gw 192.168.10.1',
  PC2: '192.168.20.10/24 gw 192.168.20.1',
}
export const LINKS: readonly string[] = [
  'R1 Gi0/0 - SW1 Gi0/1',
  'SW1 Fa0/24 - SW2 Fa0/24',
  'PC1 - SW1 Fa0/1',
  'PC2 - SW2 Fa0/1',
]

/** The usual network with other configurations, devices or links. Throws when the start state has a problem. */
export function networkWorld({
  configs = {},
  devices = DEVICES,
  links = LINKS,
}: {
  readonly configs?: Readonly<Record<string, string>>
  readonly devices?: Readonly<Record<string, unknown>>
  readonly links?: readonly string[]
} = {}): World {
  const own = Object.fromEntries(
    Object.entries({ ...USUAL, ...configs }).filter(([name]) => Object.hasOwn(devices, name)),
  )
  const made = worldOf({ devices, links, configs: own })
  if ('problems' in made)
    throw new Error(made.problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  return made.world
}

export const nodeOf = (view: View, name: string): number => {
  const node = view.topology.nodeNamed.get(name)
  if (node === undefined) throw new Error(`there is no ${name}`)
  return node
}
/** A ping between two nodes, and why it failed. */
export function pinged(world: World, from: string, to: string): Probe & { readonly reasons: readonly Reason[] } {
  const view = network(world)
  const address = addressOfNode(view, nodeOf(view, to))
  if (address === null) throw new Error(`${to} has no address`)
  const walked = probe(view, { node: nodeOf(view, from), source: null }, address)
  return { ...walked, reasons: whyUnanswered(view, walked) }
}

/** Two switches with two cables; SW2 waits for LACP on both (passive). */
export function worldOfTwo(): World {
  const made = worldOf({
    devices: { SW1: 'c2960', SW2: 'c2960' },
    links: ['SW1 Fa0/23 - SW2 Fa0/23', 'SW1 Fa0/24 - SW2 Fa0/24'],
    configs: { SW2: 'interface range Fa0/23 - 24\n channel-group 1 mode passive\n' },
  })
  if ('problems' in made) throw new Error(made.problems.map(({ message }) => message).join('\n'))
  return made.world
}
