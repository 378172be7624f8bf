// The ports of a device that may speak CDP and LLDP, and what went through them.

import type { Device } from '../../device.ts'
import type { LineState } from '../../network/lines.ts'
import type { View } from '../../network/view.ts'
import { neighboursOf } from './memory.ts'
import { cdpPortOf, lldpPortOf, type Protocol } from './slice.ts'

export interface OwnPort {
  readonly name: string
  /** Null: it is no Ethernet port. */
  readonly speed: number | null
  readonly line: LineState
}
const DOWN: LineState = { status: 'down', isUp: false, word: 'notconnect' }

/** The hardware ports of a device, in their order. */
export function portsOf({ topology, lines }: View, device: string): readonly OwnPort[] {
  const node = topology.nodes[topology.nodeNamed.get(device) ?? -1]
  if (!node) return []
  return topology.ports
    .slice(node.first, node.first + node.count)
    .map(({ name, speed }) => ({ name, speed, line: lines[node.device]?.get(name) ?? DOWN }))
}

/** How many advertisements a device has sent and received since its links came up. */
export function framesOf(device: Device, view: View, protocol: Protocol, now: number): readonly [number, number] {
  const { config, linkSince, bootedAt } = device
  const count = (since: number, timer: number): number => Math.floor(Math.max(now - since, 0) / (timer * 1000)) + 1
  const since = (name: string): number => linkSince[name] ?? bootedAt
  const isMute = (name: string): boolean =>
    (protocol === 'cdp' ? cdpPortOf(config, name).isOff : lldpPortOf(config, name).isMute) ?? false
  const sent = portsOf(view, device.name)
    .filter(({ name, line }) => line.isUp && !isMute(name))
    .reduce((sum, { name }) => sum + count(since(name), config[protocol].timer), 0)
  const received = neighboursOf(device, view, protocol, now).reduce(
    (sum, { at, heard }) => sum + count(Math.max(since(at), Math.min(heard.phase, now)), heard.timer),
    0,
  )
  return [sent, received]
}
