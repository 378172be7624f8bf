// What ports have counted: the packets that passed, and the damage that a duplex mismatch does (ios-switching.md 3.7, ios-routing.md 3.11).

import type { Device } from '../../device.ts'
import { placeAt } from '../../network/domains.ts'
import type { Passage } from '../../network/echo.ts'
import type { View } from '../../network/view.ts'

declare module '../../device.ts' {
  interface Device {
    /** By full name, what an interface has counted since it was cleared. It lives in RAM. */
    readonly counters: Readonly<Record<string, Counted>>
  }
}
/** Faults that a start state may tell of. */
export const FAULTS = [
  'input-errors',
  'crc',
  'frame',
  'runts',
  'giants',
  'output-errors',
  'collisions',
  'late-collisions',
  'output-drops',
] as const
export type Counter = (typeof FAULTS)[number] | 'packets-in' | 'packets-out'
/** A counter that is absent stands at 0. */
export interface Counted {
  readonly counts: Readonly<Partial<Record<Counter, number>>>
  /** Simulated milliseconds; null: never. */
  readonly clearedAt: number | null
}
const NOTHING: Counted = { counts: {}, clearedAt: null }
export const countedBy = ({ counters }: Device, name: string): Counted => counters[name] ?? NOTHING
export const counted = (device: Device, name: string, counter: Counter): number =>
  countedBy(device, name).counts[counter] ?? 0

/** The bytes of an echo of the usual size in its frame. Each packet counts as one. */
export const BYTES_A_PACKET = 114

/** The device after some interfaces were cleared. */
export const withCleared = (device: Device, names: readonly string[], clearedAt: number): Device => ({
  ...device,
  counters: { ...device.counters, ...Object.fromEntries(names.map((name) => [name, { counts: {}, clearedAt }])) },
})

/** The devices whose interfaces have counted packets; only those that are different. */
export function devicesCounting(
  devices: Readonly<Record<string, Device>>,
  view: View,
  passages: readonly Passage[],
): Readonly<Record<string, Device>> {
  const { topology, bundles, links, attachments } = view
  const added = new Map<string, Map<string, Map<Counter, number>>>()
  /** Adds one to counters of some interfaces that are one way into a node, or out of it: a port, and what lies on it. */
  const count = (node: number, names: readonly (string | undefined)[], counters: readonly Counter[]): void => {
    const of = topology.nodes[node]?.name ?? ''
    const own = added.get(of) ?? new Map<string, Map<Counter, number>>()
    added.set(of, own)
    for (const name of new Set(names)) {
      if (name === undefined) continue
      const counts = own.get(name) ?? new Map<Counter, number>()
      own.set(name, counts)
      for (const one of counters) counts.set(one, (counts.get(one) ?? 0) + 1)
    }
  }
  for (const passage of passages) {
    // An interface of a VLAN, or a subinterface, counts by itself.
    for (const [at, counter] of [
      [attachments[passage.out], 'packets-out'],
      [attachments[passage.to], 'packets-in'],
    ] as const)
      if (at && at.name !== bundles.interfaces[at.carrier]?.name) count(at.node, [at.name], [counter])
    for (const [from, into] of wiresOf(view, passage)) {
      const [out = -1] = bundles.interfaces[from]?.ports ?? []
      const far = topology.peer[out] ?? -1
      // Who sends at half duplex to one at full duplex is interrupted in the middle of a frame, and the other gets a piece of it.
      const isBroken = links[out]?.duplex === 'half' && links[far]?.duplex === 'full'
      const [near, other] = [topology.ports[out], topology.ports[far]]
      count(
        near?.node ?? -1,
        [near?.name, bundles.interfaces[from]?.name],
        isBroken ? ['packets-out', 'collisions', 'late-collisions'] : ['packets-out'],
      )
      count(
        other?.node ?? -1,
        [other?.name, bundles.interfaces[into]?.name],
        isBroken ? ['packets-in', 'input-errors', 'crc', 'runts'] : ['packets-in'],
      )
    }
  }
  const changed: Record<string, Device> = {}
  for (const [name, ports] of added) {
    const device = devices[name]
    if (!device) continue
    const counters = { ...device.counters }
    for (const [port, counts] of ports) {
      const was = countedBy(device, port)
      const sums = [...counts].map(([counter, more]) => [counter, (was.counts[counter] ?? 0) + more] as const)
      counters[port] = { ...was, counts: { ...was.counts, ...Object.fromEntries(sums) } }
    }
    changed[name] = { ...device, counters }
  }
  return changed
}

/** The wires of a way, one after the other: out of one interface, into the next. */
function wiresOf({ attachments }: View, { out, to, crossings }: Passage): readonly (readonly [number, number])[] {
  // Whoever passes frames on, too, is among the crossings itself.
  const carrierOf = (i: number): number => {
    const at = attachments[i]
    return at && 'i' in placeAt(at.place) ? at.carrier : -1
  }
  const from = [carrierOf(out), ...crossings.map((one) => one.out)].filter((i) => i >= 0)
  const into = [...crossings.map((one) => one.into), carrierOf(to)].filter((i) => i >= 0)
  return from.map((i, at) => [i, into[at] ?? -1])
}
