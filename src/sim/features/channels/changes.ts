// What a switch logs of its bundles (ios-switching.md 9.2, 9.3).

import { shortName } from '../../interfaces.ts'
import type { Membership, Suspension } from '../../network/bundles.ts'
import type { Change, Told } from '../../network/settle.ts'
import type { View } from '../../network/view.ts'

const SECOND = 1000
/** A port that waits for LACP gives up then. */
const LACP_WAIT = 7 * SECOND

export function bundleChanges(before: View, after: View): readonly Change[] {
  if (before.bundles === after.bundles || before.topology !== after.topology) return []
  const { nodes, ports } = after.topology
  return ports.flatMap(({ node, name }, port): readonly Change[] => {
    const [was, is] = [before.bundles.memberships[port], after.bundles.memberships[port]]
    const [old, now] = [before.bundles.reasons[port] ?? null, after.bundles.reasons[port] ?? null]
    const { name: device = '', device: i = -1 } = nodes[node] ?? {}
    if (i < 0 || was === undefined || is === undefined) return []
    const isSame = was === is && textOf(old) === textOf(now)
    if (isSame) return []
    const isUp = (view: View): boolean => view.lines[i]?.get(name)?.isUp === true
    const messages = [
      ...suspended(name, old, now),
      ...(old?.kind === 'incompatible' && now?.kind !== 'incompatible' && PASSES.has(is) ? [compatible(name)] : []),
      ...(was !== is && isUp(before) && isUp(after) ? bounced(name) : []),
    ]
    return [{ device, kind: 'bundle', at: name, was, is, messages }]
  })
}
const PASSES: ReadonlySet<Membership> = new Set(['bundled', 'alone', 'standby'])
const textOf = (reason: Suspension | null): string =>
  reason === null ? '' : reason.kind === 'incompatible' ? `${reason.other} ${reason.text}` : reason.kind

function suspended(name: string, old: Suspension | null, now: Suspension | null): readonly Told[] {
  if (now === null || textOf(old) === textOf(now)) return []
  const port = shortName(name)
  switch (now.kind) {
    case 'incompatible':
      return [
        {
          after: 0,
          message: [
            'EC-5-CANNOT_BUNDLE2',
            `${port} is not compatible with ${now.other} and will be suspended (${now.text})`,
          ],
        },
      ]
    case 'no-lacp':
      return [
        {
          after: LACP_WAIT,
          message: ['EC-5-L3DONTBNDL2', `${port} suspended: LACP currently not enabled on the remote port.`],
        },
      ]
    case 'partner':
      return [
        {
          after: 0,
          message: [
            'EC-5-CANNOT_BUNDLE_LACP',
            `${port} is not compatible with the other ports of its channel and will be suspended (it leads to another partner)`,
          ],
        },
      ]
  }
}
const compatible = (name: string): Told => ({
  after: 0,
  message: ['EC-5-COMPATIBLE', `${shortName(name)} is compatible with port-channel members`],
})
/** A port that goes into a bundle or out of it starts anew. */
const bounced = (name: string): readonly Told[] =>
  (['down', 'up'] as const).map((state, i) => ({
    after: i * SECOND,
    message: ['LINEPROTO-5-UPDOWN', `Line protocol on Interface ${name}, changed state to ${state}`],
  }))
