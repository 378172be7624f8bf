// The ends of a packet, as rubrics write them: `R1`, `PC1`, `10.0.0.5`, `2001:DB8::5`, `R1 Gi0/1`.

import { portNameOn } from '../../sim/interfaces.ts'
import { ipOf, type Ip } from '../../sim/network/ip.ts'
import { address6OfNode, addressOfNode, hasIp, type Endpoint } from '../../sim/network/probe.ts'
import type { View } from '../../sim/network/view.ts'
import { platforms } from '../../sim/platforms/index.ts'
import { oneOf, optional } from './args.ts'

/** An end that is asked for: who it is, and the address it is reached at. */
export interface End extends Endpoint<Ip> {
  readonly name: string
  /** Null: it has none. */
  readonly address: Ip | null
  /** The interface that is named; null: none is. */
  readonly port: string | null
  /** The node that is named; absent: an address was written, and whoever has it is meant. */
  readonly owner?: number
}

type Version = '4' | '6'
export const VERSION = optional(oneOf(['4', '6'], 'the version of IP, 4 or 6; what the addresses say, or 4'))
/** The version of a probe: the one that is asked for, or that of the addresses. */
export const versionOf = (asked: Version | null, ends: readonly string[]): Version =>
  asked ?? (ends.some((text) => typeof ipOf(text) === 'bigint') ? '6' : '4')

/** The node and address of an end. Throws when the scenario has none such: its rubric is wrong. */
export function endOf(view: View, text: string, version: Version = versionOf(null, [text])): End {
  const address = ipOf(text)
  if (address !== null) {
    const owner = view.attachments.find((_, i) => hasIp(view, i, address))
    return { name: text, node: owner?.node ?? -1, source: address, address, port: null }
  }
  const [name = '', ...rest] = text.split(' ')
  const node = view.topology.nodeNamed.get(name)
  if (node === undefined) throw new Error(`the rubric asks about "${name}", which the scenario does not have`)
  const addressOf = version === '6' ? address6OfNode : addressOfNode
  if (rest.length === 0)
    return { name: text, node, source: null, address: addressOf(view, node), port: null, owner: node }
  const hardware = view.inputs.hardware[view.topology.nodes[node]?.device ?? -1]
  const port = hardware ? portNameOn([platforms[hardware.platform]], rest.join(' ')) : null
  if (port === null) throw new Error(`the rubric asks about "${text}", and ${name} has no such interface`)
  const own = addressOf(view, node, port)
  return { name: text, node, source: own, address: own, port, owner: node }
}
