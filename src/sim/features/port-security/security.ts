// What happens to secure ports by themselves: their links come up and go down, addresses age; and what the switch logs of them (ios-switching.md 13.2, 13.3).

import type { Device } from '../../device.ts'
import { macWithDots } from '../../network/macs.ts'
import type { Change } from '../../network/settle.ts'
import { portAt, wireOf } from '../../network/topology.ts'
import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { withFrames } from './frames.ts'
import { NOTHING_SEEN, securePortOf, securePorts, seenAt, type Learned, type SecurePort, type Seen } from './slice.ts'

const MINUTE = 60_000

/** The world in which secure ports that went down have forgotten what they learned, and what hangs on those that came up has spoken. */
export function withSecurity(world: World, view: View): World {
  const devices: Record<string, Device> = {}
  const senders: number[] = []
  for (const [i, { name, isSwitch }] of view.inputs.hardware.entries()) {
    const device = world.devices[name]
    if (!device || !isSwitch || !view.inputs.power[i]) continue
    const secure: Record<string, Seen> = {}
    for (const port of securePorts(device.config)) {
      const at = portAt(view.topology, name, port)
      const isUp = view.links[at]?.state === 'connected'
      const seen = seenAt(device, port)
      const now = ticked(seen, isUp, securePortOf(device.config, port), world.clock)
      if (isUp && !seen.isUp) senders.push(...speakersAt(view, at))
      secure[port] = now
    }
    // A port that is no longer secure forgets.
    const isSame =
      Object.keys(secure).length === Object.keys(device.secure).length &&
      Object.keys(secure).every((port) => secure[port] === device.secure[port])
    if (!isSame) devices[name] = { ...device, secure }
  }
  if (Object.keys(devices).length === 0) return world
  return withFrames({ ...world, devices: { ...world.devices, ...devices } }, view, senders)
}

/** What a port remembers: nothing that it learned when it is down, and no violations when it came up anew. */
function ticked(seen: Seen, isUp: boolean, own: SecurePort, clock: number): Seen {
  if (!isUp) return seen.isUp || seen.learned.length > 0 ? { ...seen, isUp: false, learned: [] } : seen
  if (!seen.isUp) return { ...NOTHING_SEEN, isUp: true, lastSource: seen.lastSource }
  const left = seen.learned.filter((one) => agesAt(own, one) > clock)
  return left.length === seen.learned.length ? seen : { ...seen, learned: left }
}
/** When an address is forgotten. */
export const agesAt = ({ agingTime, agingType }: SecurePort, { since, last }: Learned): number =>
  agingTime === undefined ? Infinity : (agingType === 'inactivity' ? last : since) + agingTime * MINUTE

/** The interfaces with an address that a port of a switch hears when its link comes up: those at the other end of its cable. */
function speakersAt({ topology, attachments }: View, port: number): readonly number[] {
  const ends = wireOf(topology, port)
  return attachments.flatMap(({ carrier, isUp, address }, i) =>
    isUp && address !== null && ends.includes(carrier) ? [i] : [],
  )
}

/** Each frame that was refused and counted. */
export function securityChanges(before: View, after: View): readonly Change[] {
  if (before.inputs.secure === after.inputs.secure) return []
  return after.inputs.hardware.flatMap(({ name }, device) => {
    const [old, now] = [before.inputs.secure[device] ?? {}, after.inputs.secure[device] ?? {}]
    if (old === now) return []
    return Object.entries(now).flatMap(([at, seen]): Change[] => {
      const isDown = after.inputs.errDisabled[device]?.[at] !== undefined
      const wasDown = before.inputs.errDisabled[device]?.[at]
      const isNewFault = isDown && after.inputs.errDisabled[device]?.[at]?.at !== wasDown?.at
      if (seen.violations <= (isNewFault ? 0 : (old[at]?.violations ?? 0)) || seen.offender === null) return []
      return [
        {
          device: name,
          kind: 'security-violation',
          at,
          was: null,
          is: macWithDots(seen.offender),
          messages: [
            {
              after: 0,
              message: [
                'PORT_SECURITY-2-PSECURE_VIOLATION',
                `Security violation occurred, caused by MAC address ${macWithDots(seen.offender)} on port ${at}.`,
              ],
            },
          ],
        },
      ]
    })
  })
}
