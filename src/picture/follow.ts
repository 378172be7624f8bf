// One packet, told step by step: what each device decides, where it ends, and which way the answer takes.

import type { shortName } from '../sim/interfaces.ts'
import type { Ip, ipOf, ipText } from '../sim/network/ip.ts'
import type { address6OfNode, addressOfNode, Endpoint, Hop, Leg, Probe, probe } from '../sim/network/probe.ts'
import type { View } from '../sim/network/view.ts'
import type { Reason } from '../sim/network/reason.ts'
import type { whyUnanswered } from '../sim/network/why.ts'
import type { PicturePath } from './draw.ts'
import type { Port } from './network-picture.ts'

/** What following a packet takes of the simulator. */
export interface Prober {
  readonly probe: typeof probe
  readonly addressOfNode: typeof addressOfNode
  readonly address6OfNode: typeof address6OfNode
  readonly whyUnanswered: typeof whyUnanswered
  readonly shortName: typeof shortName
  readonly ipOf: typeof ipOf
  readonly ipText: typeof ipText
}

export interface FollowStep {
  readonly device: string
  /** What it decided, in one sentence. */
  readonly told: string
  /** What the packet looks like behind it; empty: there is nothing to say. */
  readonly packet: string
  /** The port that it left by. */
  readonly left: Port | null
}

export interface Follow {
  readonly from: string
  readonly to: string
  readonly steps: readonly FollowStep[]
  /** Null: it arrived. */
  readonly end: { readonly told: string; readonly device: string; readonly port: string | null } | null
  /** One line about the answer. */
  readonly answer: string
  /** The steps of the answer where it takes another way. */
  readonly back: readonly FollowStep[]
  readonly isAnswered: boolean
  /** What stands in its way, or in that of the answer, all of it together; the first is told. */
  readonly why: readonly Reason[]
}

/** The words of a request that leads nowhere. */
const SAME_ENDS = 'Pick two different ends.'

/**
 * Follows a ping from a device to a device or an address. `version` null: of a name the address of IPv4 where both ends have one, else that
 * of IPv6. A text instead of steps says why there are none.
 */
export function follow(
  view: View,
  from: string,
  to: string,
  sim: Prober,
  version: '4' | '6' | null = null,
): Follow | string {
  const start = view.topology.nodeNamed.get(from)
  if (start === undefined) return `There is no ${from}: there are ${[...view.topology.nodeNamed.keys()].join(', ')}.`
  const target = view.topology.nodeNamed.get(to)
  if (target === start) return SAME_ENDS
  const destination = target === undefined ? sim.ipOf(to.trim()) : addressFor(view, start, target, version, sim)
  if (destination === null)
    return target === undefined
      ? `${to} is neither a device here nor an address.`
      : `${to} has no ${version === null ? '' : `IPv${version} `}address.`
  return followBetween(view, { name: from, node: start, source: null }, { name: to, address: destination }, sim)
}

/** The address that a node is reached at from another. */
function addressFor(view: View, from: number, to: number, version: '4' | '6' | null, sim: Prober): Ip | null {
  const [four, six] = [sim.addressOfNode(view, to), sim.address6OfNode(view, to)]
  if (version !== null) return version === '4' ? four : six
  return six === null || (four !== null && sim.addressOfNode(view, from) !== null) ? four : six
}

/** Follows a ping between two ends that are known. */
export function followBetween(
  view: View,
  from: Endpoint<Ip> & { readonly name: string },
  to: { readonly name: string; readonly address: Ip },
  sim: Prober,
): Follow {
  return told(view, from.name, to.name, sim.probe(view, from, to.address), sim)
}

function told(view: View, from: string, to: string, walked: Probe<Ip>, sim: Prober): Follow {
  const { there, back, isAnswered, taken } = walked
  const steps = stepsOf(view, there, sim)
  if (there.end) {
    const stopped = stopOf(view, there, sim.whyUnanswered(view, walked), sim)
    return {
      from,
      to,
      steps: [...steps, ...stopped.steps],
      end: stopped.end,
      answer: 'Nothing arrived, so there is no way back to look at.',
      back: [],
      isAnswered,
      why: stopped.why,
    }
  }
  const returned = back ? stepsOf(view, back, sim) : []
  const devices = (all: readonly FollowStep[]): string => all.map(({ device }) => device).join(' ')
  const isSameWay = devices(steps) === devices(returned.toReversed())
  if (isAnswered && isSameWay)
    return { from, to, steps, end: null, answer: 'The answer takes the same way back.', back: [], isAnswered, why: [] }
  if (isAnswered || !back)
    return { from, to, steps, end: null, answer: 'The answer takes another way:', back: returned, isAnswered, why: [] }
  if (taken)
    return {
      from,
      to,
      steps,
      end: null,
      answer: `The answer arrives at ${nameOf(view, taken.by)}, which has the address ${sim.ipText(taken.address)} as well.`,
      back: returned,
      isAnswered,
      why: sim.whyUnanswered(view, walked),
    }
  const stopped = stopOf(view, back, sim.whyUnanswered(view, walked), sim)
  return {
    from,
    to,
    steps,
    end: null,
    answer: `The answer stops at ${stopped.end.device}. ${stopped.end.told}`,
    back: [...returned, ...stopped.steps],
    isAnswered,
    why: stopped.why,
  }
}

/** How the picture shows a packet: its steps and the cables it passed, with one step in hand. */
export function pathOf({ steps, end }: Follow, now: number): PicturePath {
  return {
    steps: [...steps.map(({ device }) => device), ...(end ? [end.device] : [])],
    passed: steps.flatMap(({ left }) => (left ? [left] : [])),
    now,
    dead: end && { device: end.device, port: end.port },
  }
}

/** The step that is looked at first: the first one of a packet that arrived, else its end. */
export function firstStep({ steps, end }: Follow): number {
  return end ? steps.length : 0
}

// Steps

function stepsOf(view: View, leg: Leg<Ip>, sim: Prober): readonly FollowStep[] {
  return leg.hops.flatMap((hop, index) => {
    const isLast = index === leg.hops.length - 1
    // The device at which it ended is told by its end.
    if (isLast && leg.end && leg.end.kind !== 'unresolved') return []
    return [deviceStep(view, leg, hop, index, sim), ...crossingSteps(view, hop, sim)]
  })
}

function deviceStep(view: View, { destination }: Leg<Ip>, hop: Hop<Ip>, index: number, sim: Prober): FollowStep {
  const device = nameOf(view, hop.node)
  const wanted = sim.ipText(destination)
  if (hop.out < 0) {
    const told = hop.route ? `${wanted} fits a route without a way.` : `${wanted} is its own address.`
    return { device, told, packet: '', left: null }
  }
  const out = view.attachments[hop.out]
  const by = sim.shortName(out?.name ?? '')
  const isHost = view.topology.nodes[hop.node]?.kind === 'host'
  const next = sim.ipText(hop.next ?? destination)
  const taker = view.attachments[hop.to]
  const left = leavingPort(view, out?.carrier ?? -1, sim) ?? svi(view, hop, sim)
  const packet = [
    ...(index === 0 ? [] : [`TTL less by ${index}`]),
    out && out.tag > 0 ? `tag ${out.tag}` : 'untagged',
    ...(taker ? [`to the MAC of ${nameOf(view, taker.node)}`] : []),
  ].join(', ')
  const isNear = hop.next === null || hop.next === destination
  if (hop.to < 0)
    return {
      device,
      told: `${isNear ? `${wanted} is in its own subnet` : `${wanted} goes to ${next}`}: asks who has ${next}.`,
      packet: asked(out),
      left,
    }
  const way = isNear
    ? `${wanted} is in its own subnet${isHost ? '' : ` at ${by}`}: sends it there.`
    : isHost
      ? `${wanted} is in another subnet: sends it to the gateway ${next}.`
      : `${wanted} is behind ${next}: sends it on by ${by}.`
  return {
    device,
    told: hop.isProxy ? `${way} ${nameOf(view, taker?.node ?? -1)} answers for that address.` : way,
    packet,
    left,
  }
}

function asked(out: View['attachments'][number] | undefined): string {
  return out && out.tag > 0 ? `a question to everybody, tag ${out.tag}` : 'a question to everybody, untagged'
}

function crossingSteps(view: View, hop: Hop<Ip>, sim: Prober): readonly FollowStep[] {
  return hop.crossings.flatMap(({ node, vlan, into, out }): readonly FollowStep[] => {
    // An interface of a VLAN hands its frames to its own switch: that is one device, and one step.
    if (node === hop.node && into < 0) return []
    if (out < 0) return []
    const device = nameOf(view, node)
    const left = leavingPort(view, out, sim)
    const [came, goes] = [portName(view, into, sim), portName(view, out, sim)]
    if (view.topology.nodes[node]?.kind === 'segment')
      return [{ device, told: 'Passes it on to every port.', packet: '', left }]
    return [
      {
        device,
        told: `${came} is ${kindAt(view, into, vlan)}: sends it on by ${goes}.`,
        packet: isTagged(view, out, vlan) ? `tag ${vlan}` : 'untagged',
        left,
      },
    ]
  })
}

function kindAt(view: View, i: number, vlan: number): string {
  const switched = view.trunks[i]
  if (switched?.operates === 'trunk') return `a trunk, and the frame is in VLAN ${vlan}`
  return `an access port of VLAN ${vlan}`
}

function isTagged(view: View, i: number, vlan: number): boolean {
  const switched = view.trunks[i]
  return switched?.operates === 'trunk' && switched.untagged !== vlan
}

// The end

/** Where a packet stopped: the switches up to there that it crossed, and what stood in its way. */
function stopOf(
  view: View,
  leg: Leg<Ip>,
  reasons: readonly Reason[],
  sim: Prober,
): {
  readonly steps: readonly FollowStep[]
  readonly end: NonNullable<Follow['end']>
  readonly why: readonly Reason[]
} {
  const last = leg.hops.at(-1)
  const ended = nameOf(view, leg.end?.node ?? last?.node ?? -1)
  const [reason] = reasons
  const device = reason?.device ?? ended
  const told = reason ? ruleOf(reason, sim) : `${sim.ipText(leg.destination)} does not get any further.`
  const port = reason?.at ? cabledPort(view, device, sim.shortName(reason.at), sim) : null
  const steps =
    leg.end?.kind === 'unresolved' && last && device !== ended ? floodSteps(view, last.out, device, sim) : []
  return { steps, end: { told, device, port }, why: reasons }
}

/** The switches that a question to everybody crosses on its way to a device; it is told where it was asked. */
function floodSteps(view: View, out: number, device: string, sim: Prober): readonly FollowStep[] {
  const from = view.attachments[out]?.place ?? -1
  const goal = view.topology.nodeNamed.get(device) ?? -1
  interface Way {
    readonly place: number
    readonly steps: readonly FollowStep[]
    readonly node: number
  }
  const open: Way[] = [{ place: from, steps: [], node: -1 }]
  const seen = new Set([from])
  for (const way of open) {
    if (way.node === goal) return way.steps
    for (const step of view.domains.steps.get(way.place) ?? []) {
      if (seen.has(step.to)) continue
      seen.add(step.to)
      const node = view.bundles.interfaces[step.into]?.node ?? -1
      const here = way.node < 0 ? [] : [floodStep(view, way.node, step.out, sim)]
      open.push({ place: step.to, steps: [...way.steps, ...here], node })
    }
  }
  // The VLAN ends before that device: the last one to send the question is its neighbour.
  const { bundles } = view
  const isNextTo = (i: number): boolean => bundles.interfaces[bundles.far[i] ?? -1]?.node === goal
  for (const { node, steps } of open) {
    const out = bundles.interfaces.findIndex((one, i) => node >= 0 && one.node === node && isNextTo(i))
    if (out >= 0) return bundles.up[out] ? [...steps, floodStep(view, node, out, sim)] : steps
  }
  return []
}

function floodStep(view: View, node: number, out: number, sim: Prober): FollowStep {
  const vlan = view.trunks[out]?.operates === 'access' ? ` in VLAN ${view.trunks[out]?.untagged ?? 1}` : ''
  return {
    device: nameOf(view, node),
    told: `Sends the question on to everybody${vlan}, also by ${portName(view, out, sim)}.`,
    packet: '',
    left: leavingPort(view, out, sim),
  }
}

/** The rule that a packet met, without the line that would change it. */
function ruleOf({ kind, at, found, wanted }: Reason, { shortName }: Prober): string {
  const port = shortName(at ?? '')
  const vlan = `VLAN ${wanted ?? found ?? ''}`
  switch (kind) {
    case 'shutdown':
      return `${port} is shut.`
    case 'err-disabled':
      return `${port} is err-disabled.`
    case 'no-cable':
      return `No cable leads there from ${port}.`
    case 'device-off':
      return 'It is off.'
    case 'speed-mismatch':
      return `${port} and the other end do not agree on speed and duplex.`
    case 'vlan-missing':
      return `There is no ${vlan} here.`
    case 'vlan-inactive':
      return `${vlan} is not active here.`
    case 'vlan-not-allowed':
      return `${vlan} is not allowed on ${port}.`
    case 'not-trunk':
      return `${port} is no trunk, so ${vlan} does not pass.`
    case 'not-access':
      return `${port} is a trunk, and frames without a tag are in VLAN ${found} there.`
    case 'wrong-access-vlan':
      return found === null ? `No port of ${vlan} is up here.` : `${port} is an access port of VLAN ${found}.`
    case 'native-mismatch':
      return `The native VLANs at both ends of ${port} differ.`
    case 'tree-blocks':
      return `Spanning tree blocks VLAN ${found ?? wanted ?? ''} on ${port}.`
    case 'root-guard':
      return `It would be a better root of VLAN ${found ?? ''}, so root guard blocks the way.`
    case 'loop-guard':
      return `${port} sends no BPDUs, so loop guard blocks VLAN ${found ?? ''}.`
    case 'wrong-root':
    case 'root-not-chosen':
      return `Another switch is the root of VLAN ${found ?? ''}.`
    case 'port-security':
      return `Port security on ${port} does not take ${found}.`
    case 'frame-loop':
      return `Frames go round in a circle here, so nothing gets through${found === null ? '' : ` in VLAN ${found}`}.`
    case 'static-mac':
      return `A static entry for ${found ?? ''} sends the frame elsewhere.`
    case 'bundle-down':
      return `${port} is in no working bundle.`
    case 'member-differs':
      return `${port} differs from its bundle, and is suspended.`
    case 'channel-modes':
      return `The modes at both ends of ${port} make no bundle.`
    case 'wrong-tag':
      return `${port} uses tag ${found ?? ''}.`
    case 'address-missing':
      return 'It has no address.'
    case 'nobody-has':
      return `Nobody has ${found ?? 'that address'}.`
    case 'duplicate-address':
      return `It has ${found ?? 'an address'}, and it is not the only one.`
    case 'wrong-name-server':
      return `It learns no address of ${wanted ?? 'that name'} at its name server.`
    case 'wrong-mask':
      return `With the mask or prefix length of ${port} the asker is in another subnet.`
    case 'wide-mask':
      return `With ${found ?? 'its mask'} it asks its own subnet for somebody who is elsewhere.`
    case 'gateway-missing':
      return 'It has no gateway.'
    case 'wrong-gateway':
      return `No router answers at ${found === null ? 'its gateway' : `its gateway ${found}`}.`
    case 'route-missing':
    case 'return-route-missing':
      return `It has no route to ${wanted ?? 'that network'}.`
    case 'next-hop-unresolved':
      return `Its route there is not used, because ${found ?? 'its next hop'} is not to be reached.`
    case 'track-down':
      return `Its route there is not used, because the tracked object ${found ?? ''} is down.`
    case 'next-hop-missing':
      return `Its route there names no next hop, and nobody answers for ${found ?? 'the destination'}.`
    case 'wrong-next-hop':
      return `Nobody has ${found ?? 'the next hop of its route'}.`
    case 'wrong-distance':
      return `Its route has the distance ${found ?? ''}.`
    case 'null-route':
      return 'Its route there leads to Null0, which drops what it gets.'
    case 'routing-off':
      return 'It does not route.'
    case 'unicast-routing-missing':
      return 'It passes on no IPv6 packets.'
    case 'advertisements-suppressed':
      return `It sends no router advertisements by ${port}.`
    case 'route-loop':
      return 'The packet goes round in a circle until its TTL is used up.'
  }
}

// Names

function nameOf(view: View, node: number): string {
  return view.topology.nodes[node]?.name ?? ''
}

function portName(view: View, i: number, { shortName }: Prober): string {
  return shortName(view.bundles.interfaces[i]?.name ?? '')
}

/** The cabled port that an interface sends by. */
function leavingPort(view: View, i: number, { shortName }: Prober): Port | null {
  const own = view.bundles.interfaces[i]
  const port = own?.ports.find((port) => (view.topology.peer[port] ?? -1) >= 0)
  if (!own || port === undefined) return null
  return { device: nameOf(view, own.node), port: shortName(view.topology.ports[port]?.name ?? '') }
}

/** An interface of a VLAN leaves by the port that its switch takes. */
function svi(view: View, hop: Hop<Ip>, sim: Prober): Port | null {
  const first = hop.crossings.find(({ node, into }) => node === hop.node && into < 0)
  return first ? leavingPort(view, first.out, sim) : null
}

/** A port by its name if a cable ends there; of a bundle its first port. */
function cabledPort(view: View, device: string, name: string, sim: Prober): string | null {
  const i = view.bundles.interfaces.findIndex(
    (one) => nameOf(view, one.node) === device && sim.shortName(one.name) === name.replace(/\..*/, ''),
  )
  return leavingPort(view, i, sim)?.port ?? null
}
