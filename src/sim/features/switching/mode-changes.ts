// What a switch logs of ports that begin to switch as something else (ios-switching.md 3.6, 5.3).

import { shortName } from '../../interfaces.ts'
import { interfaceAt } from '../../network/bundles.ts'
import type { Change, Told } from '../../network/settle.ts'
import type { Switched } from '../../network/trunks.ts'
import type { View } from '../../network/view.ts'

/** An interface that stays up, and was access and is a trunk, or the like: its line goes down and comes up. */
export function modeChanges(before: View, after: View): readonly Change[] {
  if (before.trunks === after.trunks) return []
  return after.bundles.interfaces.flatMap(({ node, name: at }, i): Change[] => {
    const is = after.trunks[i] ?? null
    if (before.bundles.interfaces === after.bundles.interfaces && before.trunks[i] === is) return []
    const { device, name } = after.topology.nodes[node] as (typeof after.topology.nodes)[number]
    if (device < 0) return []
    const was = before.trunks[interfaceAt(before.topology, before.bundles.interfaces, node, at)] ?? null
    if (was === is) return []
    const refused = is?.isRefused === true && was?.isRefused !== true ? [{ after: 0, message: refusal(at) }] : []
    const stays = before.lines[device]?.get(at)?.isUp === true && after.lines[device]?.get(at)?.isUp === true
    const turned = stays && said(was) !== said(is) ? [line(at, 'down'), line(at, 'up')] : []
    return refused.length + turned.length === 0
      ? []
      : [{ device: name, kind: 'mode', at, was: said(was), is: said(is), messages: [...turned, ...refused] }]
  })
}
const said = (switched: Switched | null): string => switched?.operates ?? 'routed'

const line = (at: string, state: 'up' | 'down'): Told => ({
  after: 0,
  message: ['LINEPROTO-5-UPDOWN', `Line protocol on Interface ${at}, changed state to ${state}`],
})
const refusal = (at: string): Told['message'] => [
  'DTP-5-DOMAINMISMATCH',
  `Unable to perform trunk negotiation on port ${shortName(at)} because of VTP domain mismatch.`,
]
