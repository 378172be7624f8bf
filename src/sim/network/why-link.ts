// Why the link of a port is down.

import { reason, type Reason } from './reason.ts'
import type { View } from './view.ts'
import { memberReasons, membersOf } from './why-bundle.ts'

/** Why the link of a port is down: at this end, at the other, or between. */
export function linkReasons(view: View, i: number): readonly Reason[] {
  const { bundles, topology, links } = view
  const one = bundles.interfaces[i]
  if (!one || bundles.up[i]) return []
  const node = topology.nodes[one.node] as (typeof topology.nodes)[number]
  const far = i < topology.ports.length ? (topology.peer[i] ?? -1) : (bundles.far[i] ?? -1)
  const other = bundles.interfaces[far]
  const otherNode = other && topology.nodes[other.node]
  const own = shutReasons(view, i)
  if (own.length > 0) return own
  // A bundle lives as long as one member does: the reasons of the first one that has any.
  const members = (i < topology.ports.length ? [i] : membersOf(view, i)).map((port) => memberReasons(view, port))
  const out = members.find((found) => found.length > 0)
  if (out) return out
  if (i >= topology.ports.length)
    return [reason('bundle-down', node.name, ['config', 'ports', one.name], { at: one.name })]
  if (!other || !otherNode) return [reason('no-cable', node.name, null, { at: one.name })]
  const theirs = shutReasons(view, far)
  if (theirs.length > 0) return theirs
  if (otherNode.device >= 0 && !view.inputs.power[otherNode.device]) return [reason('device-off', otherNode.name, null)]
  if (links[i]?.state === 'notconnect')
    return [
      reason('speed-mismatch', node.name, ['config', 'ethernet', 'ports', one.name, 'speed'], {
        at: one.name,
        towards: otherNode.name,
        found: speedSet(view, node, one.name),
        wanted: speedSet(view, otherNode, other.name),
      }),
    ]
  return [reason('bundle-down', node.name, ['config', 'channels', 'ports', one.name], { at: one.name })]
}
/** The speed that a port is set to; null: none. */
const speedSet = ({ inputs }: View, { device, name }: View['topology']['nodes'][number], port: string): number | null =>
  (device < 0 ? inputs.hosts[name]?.ethernet : inputs.ethernet[device]?.ports[port])?.speed ?? null
function shutReasons(view: View, i: number): readonly Reason[] {
  const { bundles, topology, inputs } = view
  const one = bundles.interfaces[i]
  const node = one && topology.nodes[one.node]
  if (!one || !node || node.device < 0) return []
  if (inputs.ports[node.device]?.[one.name]?.shutdown === true)
    return [reason('shutdown', node.name, ['config', 'ports', one.name, 'shutdown'], { at: one.name })]
  const fault = inputs.errDisabled[node.device]?.[one.name]
  if (!fault) return []
  // The switch that a guard heard may still be there.
  const far = bundles.far[i] ?? -1
  const there = topology.nodes[bundles.interfaces[far]?.node ?? -1]
  const towards = fault.cause === 'bpduguard' && view.trunks[far] && there ? there.name : null
  return [reason('err-disabled', node.name, ['errDisabled', one.name], { at: one.name, towards, found: fault.cause })]
}
