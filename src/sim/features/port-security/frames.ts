// What secure ports make of the frames that arrive there: they learn, they refuse, they go down (ios-switching.md 13.2).

import type { Device } from '../../device.ts'
import { placeAt, received, vlanPlace, type Place } from '../../network/domains.ts'
import { macOf } from '../../network/macs.ts'
import type { Crossing } from '../../network/probe.ts'
import { wireOf } from '../../network/topology.ts'
import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { recovers } from '../errdisable/slice.ts'
import { switchPortOf } from '../switching/slice.ts'
import { judged, securePortOf, seenAt, violationOf, withSecurePort, withSeen, type Seen } from './slice.ts'

/** A port of a switch that a frame comes in by, and the VLAN it is in there. */
interface Arrival {
  readonly i: number
  readonly vlan: number
}

const hasSecurePorts = ({ inputs }: View): boolean =>
  inputs.portSecurity.some(({ ports }) => Object.values(ports).some(({ isOn }) => isOn))

/** The ports of switches at the other end of the cable of an interface, or of its segment. */
function entriesOf(view: View, attachment: number): readonly Arrival[] {
  const { carrier, tag } = view.attachments[attachment] as View['attachments'][number]
  const ports = view.bundles.interfaces[carrier]?.ports ?? []
  return ports.flatMap((port) =>
    wireOf(view.topology, port).flatMap((i): Arrival[] => {
      const switched = view.trunks[i]
      if (!switched || view.links[i]?.state !== 'connected') return []
      return [{ i, vlan: tag === 0 ? switched.untagged : tag }]
    }),
  )
}
/** The world after interfaces have sent a broadcast each. A frame goes no further than a port that refuses it. */
export function withFrames(world: World, view: View, senders: readonly number[]): World {
  if (senders.length === 0 || !hasSecurePorts(view)) return world
  return senders.reduce((now, sender) => withFrame(now, view, sender), world)
}
function withFrame(world: World, view: View, sender: number): World {
  const mac = macOf(view, sender)
  let now = world
  /** Whether the port takes it. */
  const arrives = ({ i, vlan }: Arrival): boolean => {
    const found = portAt(view, i)
    const device = found && now.devices[found.device]
    if (!device) return true
    const next = arrived(device, found.port, vlan, mac, now.clock)
    if (next.device !== device) now = { ...now, devices: { ...now.devices, [device.name]: next.device } }
    return next.isTaken
  }
  const own = view.attachments[sender] as View['attachments'][number]
  const open: Place[] = []
  if (own.carrier < 0) open.push(own.place)
  for (const entry of entriesOf(view, sender)) {
    const { node = -1 } = view.topology.ports[entry.i] ?? {}
    const switched = view.trunks[entry.i]
    if (!arrives(entry) || !switched) continue
    const forwarding = view.trees.forwarding[entry.i] as Uint32Array
    if (received(switched, forwarding, entry.vlan === switched.untagged ? 0 : entry.vlan) === entry.vlan)
      open.push(vlanPlace(node, entry.vlan))
  }
  const seen = new Set<Place>(own.place < 0 ? open : [own.place, ...open])
  for (const at of open)
    for (const { to, into } of view.domains.steps.get(at) ?? []) {
      if (seen.has(to)) continue
      seen.add(to)
      const place = placeAt(to)
      if ('node' in place && arrives({ i: into, vlan: place.tag })) open.push(to)
    }
  return now
}

/** The device and name of a port of a switch; null: it is none. */
function portAt({ topology, trunks }: View, i: number): { readonly device: string; readonly port: string } | null {
  const port = topology.ports[i]
  const node = port && topology.nodes[port.node]
  return node && trunks[i] ? { device: node.name, port: port.name } : null
}

/** A switch after a frame came in at a port of it, and whether the frame went on. */
function arrived(
  device: Device,
  name: string,
  vlan: number,
  mac: string,
  clock: number,
): { readonly device: Device; readonly isTaken: boolean } {
  const own = securePortOf(device.config, name)
  if (!own.isOn) return { device, isTaken: true }
  if (device.errDisabled[name]) return { device, isTaken: false }
  const seen = seenAt(device, name)
  const source: Partial<Seen> = { lastSource: { mac, vlan } }
  const verdict = judged(device.config, device.secure, name, vlan, mac)
  if (verdict === 'known') {
    const isSame = seen.lastSource?.mac === mac && seen.lastSource.vlan === vlan
    const isFresh = seen.learned.every((one) => one.mac !== mac || one.last === clock)
    const learned = seen.learned.map((one) => (one.mac === mac ? { ...one, last: clock } : one))
    return { device: isSame && isFresh ? device : withSeen(device, name, { ...source, learned }), isTaken: true }
  }
  if (verdict === 'new') {
    if (!own.isSticky) {
      const learned = [...seen.learned, { mac, vlan, since: clock, last: clock }]
      return { device: withSeen(device, name, { ...source, learned }), isTaken: true }
    }
    const port = switchPortOf(device.config, name)
    const isVoice = port?.voice === vlan && (port.access ?? 1) !== vlan
    const addresses = [...(own.addresses ?? []), { mac, isSticky: true, isVoice }]
    return {
      device: { ...withSeen(withSecurePort(device, name, { addresses }), name, source), unsaved: true },
      isTaken: true,
    }
  }
  const violation = violationOf(own)
  if (violation === 'protect') return { device, isTaken: false }
  const told = withSeen(device, name, { violations: seen.violations + 1, offender: mac })
  if (violation === 'restrict') return { device: told, isTaken: false }
  const { errdisable } = device.config
  const recoverAt = recovers(errdisable, CAUSE) ? clock + errdisable.interval * 1000 : null
  return {
    device: { ...told, errDisabled: { ...told.errDisabled, [name]: { cause: CAUSE, at: clock, recoverAt } } },
    isTaken: false,
  }
}
export const CAUSE = 'psecure-violation'

/** A secure port that refuses the frames of an interface. */
export interface Refusal {
  /** The port, and the interface whose frames it refuses. */
  readonly i: number
  readonly sender: number
}
/** The secure port on the way that refuses the frames of one interface to another, or, with `to`, the answer; null: none does. */
export function refusalOn(view: View, from: number, to: number | null, crossings: readonly Crossing[]): Refusal | null {
  if (!hasSecurePorts(view)) return null
  const refuses = (i: number, vlan: number, attachment: number): boolean => {
    const { node = -1, name = '' } = view.topology.ports[i] ?? {}
    const { device = -1 } = view.topology.nodes[node] ?? {}
    const [portSecurity, switching] = [view.inputs.portSecurity[device], view.inputs.switching[device]]
    if (!view.trunks[i] || !portSecurity?.ports[name]?.isOn || !switching) return false
    const secure = view.inputs.secure[device] ?? {}
    return judged({ portSecurity, switching }, secure, name, vlan, macOf(view, attachment)) === 'violation'
  }
  for (const { into, out, vlan } of crossings) {
    if (refuses(into, vlan, from)) return { i: into, sender: from }
    if (to !== null && refuses(out, vlan, to)) return { i: out, sender: to }
  }
  return null
}
/** Whether one does. */
export const isRefused = (...way: Parameters<typeof refusalOn>): boolean => refusalOn(...way) !== null
