// Stage: which tracked objects of a device are up.

import type { Attachment } from './addresses.ts'
import type { Inputs } from './inputs.ts'
import type { Lines } from './lines.ts'
import type { Topology } from './topology.ts'

/** By device, by the number of the object. */
export type Tracks = readonly Readonly<Record<string, boolean>>[]

export function tracksOf(
  { nodes }: Topology,
  lines: Lines,
  attachments: readonly Attachment[],
  tracked: Inputs['track'],
): Tracks {
  return tracked.map(({ objects, others }, device) => {
    const isUp: Record<string, boolean> = Object.fromEntries(others.map((id) => [id, true]))
    for (const [id, { interface: name, what }] of Object.entries(objects))
      isUp[id] =
        what === 'line-protocol'
          ? lines[device]?.get(name)?.isUp === true
          : attachments.some(
              (one) => nodes[one.node]?.device === device && one.name === name && one.isUp && one.address !== null,
            )
    return isUp
  })
}
