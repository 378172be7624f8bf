// Why a member of a channel group carries no frames: it differs from the others, or the modes of the two ends make no bundle.

import { groupOf, protocolOf, type ChannelMode } from '../features/channels/slice.ts'
import type { View } from './view.ts'
import type { Reason } from './reason.ts'

/** What keeps a port out of its bundle, at this end or at the other; nothing for a port that is no member, is bundled or has no link. */
export function memberReasons(view: View, port: number): readonly Reason[] {
  const { bundles, topology } = view
  if (bundles.memberships[port] !== 'suspended' && bundles.memberships[port] !== 'alone') return []
  const far = topology.peer[port] ?? -1
  // A speed that one end was given is settled at both: then both differ from their bundles.
  const unlike = [port, far].filter((end) => bundles.reasons[end]?.kind === 'incompatible')
  if (unlike.length > 0) return unlike.map((end) => differs(view, end))
  return bundles.reasons[port]?.kind === 'partner' ? [] : modesOf(view, port, far)
}

/** The ports of the group that a bundle is made of, as they are configured. */
export function membersOf({ bundles, topology, inputs }: View, bundle: number): readonly number[] {
  const own = bundles.interfaces[bundle]
  const node = own && topology.nodes[own.node]
  const group = own ? groupOf(own.name) : null
  if (!node || group === null) return []
  const members = inputs.channels[node.device]?.ports ?? {}
  return topology.ports.flatMap(({ name }, i) =>
    i >= node.first && i < node.first + node.count && Object.hasOwn(members, name) && members[name]?.group === group
      ? [i]
      : [],
  )
}

/**
 * The interface at the other end, also where nothing is bundled at one of the two: the one behind the first cable. -1: none, as for a member, whose
 * way is that of its bundle.
 */
export function behind(view: View, i: number): number {
  const { bundles, topology } = view
  const far = bundles.far[i] ?? -1
  const isPort = i < topology.ports.length
  if (far >= 0 || (isPort && bundles.carrier[i] !== i)) return far
  const peer = (isPort ? [i] : membersOf(view, i)).map((port) => topology.peer[port] ?? -1).find((port) => port >= 0)
  if (peer === undefined) return -1
  const bundle = bundles.interfaces.findIndex(
    (_, at) => at >= topology.ports.length && membersOf(view, at).includes(peer),
  )
  return bundle >= 0 ? bundle : peer
}

const towards = ({ topology }: View, port: number): string | null =>
  topology.nodes[topology.ports[topology.peer[port] ?? -1]?.node ?? -1]?.name ?? null

function differs(view: View, port: number): Reason {
  const { topology, bundles } = view
  const { node, name } = topology.ports[port] as (typeof topology.ports)[number]
  const why = bundles.reasons[port]
  const text = why?.kind === 'incompatible' ? why.text : ''
  return {
    kind: 'member-differs',
    device: topology.nodes[node]?.name ?? '',
    setting: ['config', /^(speed|duplex) /.test(text) ? 'ethernet' : 'switching', 'ports', name],
    at: name,
    towards: towards(view, port),
    found: text,
    wanted: null,
  }
}

/** The mode with which an end makes a bundle with another one. */
const FITTING: Readonly<Record<ChannelMode, ChannelMode>> = {
  on: 'on',
  active: 'active',
  passive: 'active',
  desirable: 'desirable',
  auto: 'desirable',
}

/** Modes that make no bundle. An end without a group, or one that speaks no protocol, is to blame; else both are. */
function modesOf(view: View, port: number, far: number): readonly Reason[] {
  const { topology, inputs } = view
  const modeOf = (of: number): ChannelMode | undefined => {
    const one = topology.ports[of]
    return inputs.channels[topology.nodes[one?.node ?? -1]?.device ?? -1]?.ports[one?.name ?? '']?.mode
  }
  const wrong = (at: number, other: number): Reason => {
    const { node, name } = topology.ports[at] as (typeof topology.ports)[number]
    const mode = modeOf(other)
    return {
      kind: 'channel-modes',
      device: topology.nodes[node]?.name ?? '',
      setting: ['config', 'channels', 'ports', name, 'mode'],
      at: name,
      towards: towards(view, at),
      found: modeOf(at) ?? null,
      wanted: mode === undefined ? null : FITTING[mode],
    }
  }
  if (far < 0) return []
  const [here, there] = [modeOf(port), modeOf(far)]
  if (there === undefined || (protocolOf(there) === null && protocolOf(here) !== null)) return [wrong(far, port)]
  return [wrong(port, far), wrong(far, port)]
}
