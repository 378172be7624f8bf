// The ends of a packet, as rubrics write them: `R1`, `PC1`, `10.0.0.5`, `R1 Gi0/1`.

import { ipv4Number } from '../../sim/command.ts'
import { portNameOn } from '../../sim/interfaces.ts'
import { addressOfNode, type Endpoint } from '../../sim/network/probe.ts'
import type { View } from '../../sim/network/view.ts'
import { platforms } from '../../sim/platforms/index.ts'

/** An end that is asked for: who it is, and the address it is reached at. */
export interface End extends Endpoint {
  readonly name: string
  /** Null: it has none. */
  readonly address: number | null
  /** The interface that is named; null: none is. */
  readonly port: string | null
  /** The node that is named; absent: an address was written, and whoever has it is meant. */
  readonly owner?: number
}

/** The node and address of an end. Throws when the scenario has none such: its rubric is wrong. */
export function endOf(view: View, text: string): End {
  const address = ipv4Number(text)
  if (address !== null) {
    const owner = view.attachments.find((one) => one.address?.address === address >>> 0)
    return { name: text, node: owner?.node ?? -1, source: address >>> 0, address: address >>> 0, port: null }
  }
  const [name = '', ...rest] = text.split(' ')
  const node = view.topology.nodeNamed.get(name)
  if (node === undefined) throw new Error(`the rubric asks about "${name}", which the scenario does not have`)
  if (rest.length === 0)
    return { name: text, node, source: null, address: addressOfNode(view, node), port: null, owner: node }
  const hardware = view.inputs.hardware[view.topology.nodes[node]?.device ?? -1]
  const port = hardware ? portNameOn([platforms[hardware.platform]], rest.join(' ')) : null
  if (port === null) throw new Error(`the rubric asks about "${text}", and ${name} has no such interface`)
  const own = addressOfNode(view, node, port)
  return { name: text, node, source: own, address: own, port, owner: node }
}
