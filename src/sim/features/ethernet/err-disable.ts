// Ports that are err-disabled: what is logged of them, and how they come back by hand (ios-switching.md 16).

import type { Change } from '../../network/settle.ts'
import type { View } from '../../network/view.ts'
import { shortName } from '../../interfaces.ts'
import type { World } from '../../world.ts'
import type { Fault } from './slice.ts'

/** A port that is shut is not err-disabled any more: `shutdown` and `no shutdown` bring it back. */
export function recoveredByHand(world: World, { inputs }: View): World {
  let devices: World['devices'] | null = null
  for (const [i, { name }] of inputs.hardware.entries()) {
    const device = world.devices[name]
    const faults = inputs.errDisabled[i]
    if (!device || !faults) continue
    const left = Object.entries(faults).filter(([port]) => inputs.ports[i]?.[port]?.shutdown === false)
    if (left.length === Object.keys(faults).length) continue
    devices = { ...(devices ?? world.devices), [name]: { ...device, errDisabled: Object.fromEntries(left) } }
  }
  return devices ? { ...world, devices } : world
}

export function faultChanges(before: View, after: View): readonly Change[] {
  if (before.inputs.errDisabled === after.inputs.errDisabled) return []
  return after.inputs.hardware.flatMap(({ name: device }, i): readonly Change[] => {
    const [old = {}, now = {}] = [before.inputs.errDisabled[i], after.inputs.errDisabled[i]]
    if (old === now) return []
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((at): readonly Change[] => {
      const [was, is] = [old[at] ?? null, now[at] ?? null]
      if (was?.cause === is?.cause && was?.at === is?.at) return []
      return [
        {
          device,
          kind: 'err-disable',
          at,
          was: was?.cause ?? null,
          is: is?.cause ?? null,
          messages: is ? [{ after: 0, message: disabled(at, is, now) }] : [],
        },
      ]
    })
  })
}
/** A bundle that falls is named for its members too. */
function disabled(at: string, { cause, at: since }: Fault, all: Readonly<Record<string, Fault>>): [string, string] {
  const bundle =
    cause === 'channel-misconfig'
      ? Object.keys(all).find((name) => name.startsWith('Port-channel') && all[name]?.at === since)
      : undefined
  return [
    'PM-4-ERR_DISABLE',
    `${cause} error detected on ${shortName(bundle ?? at)}, putting ${shortName(at)} in err-disable state`,
  ]
}
