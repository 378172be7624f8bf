// Ports in err-disable: how they come back, and what the switch says of them (ios-switching.md 16).

import type { Device } from '../../device.ts'
import { shortName } from '../../interfaces.ts'
import type { Change, Told } from '../../network/settle.ts'
import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { bundleName, groupOf, memberOf } from '../channels/slice.ts'
import type { Fault } from '../ethernet/slice.ts'
import { portOf } from '../interfaces/slice.ts'
import { recovers } from './slice.ts'

/** The world in which ports that were shut by hand, or whose time is over, are no longer err-disabled; the timers of the others run as they are configured. */
export function withRecoveries(world: World): World {
  const devices: Record<string, Device> = {}
  for (const [name, device] of Object.entries(world.devices)) {
    const { errDisabled, config } = device
    const names = Object.keys(errDisabled)
    if (names.length === 0) continue
    const left: Record<string, Fault> = {}
    for (const port of names) {
      const fault = errDisabled[port] as Fault
      const isOver = fault.recoverAt !== null && fault.recoverAt <= world.clock
      if (isOver || portOf(config, port)?.shutdown !== false) continue
      const isTimed = recovers(config.errdisable, fault.cause)
      const recoverAt = isTimed ? (fault.recoverAt ?? world.clock + config.errdisable.interval * 1000) : null
      left[port] = recoverAt === fault.recoverAt ? fault : { ...fault, recoverAt }
    }
    for (const port of Object.keys(left)) if (isBundleOfSound(device, port, left)) delete left[port]
    const isSame = Object.keys(left).length === names.length && names.every((port) => left[port] === errDisabled[port])
    if (!isSame) devices[name] = { ...device, errDisabled: left }
  }
  return Object.keys(devices).length === 0 ? world : { ...world, devices: { ...world.devices, ...devices } }
}
/** A bundle whose ports have all recovered. */
const isBundleOfSound = ({ config }: Device, name: string, faults: Device['errDisabled']): boolean =>
  groupOf(name) !== null && !Object.keys(faults).some((port) => memberOf(config, port)?.group === groupOf(name))

/** When the next port recovers; null: none does. */
export function nextRecovery({ devices }: World): number | null {
  let next: number | null = null
  for (const { errDisabled } of Object.values(devices))
    for (const { recoverAt } of Object.values(errDisabled))
      if (recoverAt !== null && (next === null || recoverAt < next)) next = recoverAt
  return next
}

/** A port that recovers comes up after it says so. */
const BEFORE_UP = -2000
export function faultChanges(before: View, after: View): readonly Change[] {
  if (before.inputs.errDisabled === after.inputs.errDisabled) return []
  return after.inputs.hardware.flatMap(({ name }, device) => {
    const old = before.inputs.errDisabled[device] ?? {}
    const now = after.inputs.errDisabled[device] ?? {}
    if (old === now) return []
    const config = after.inputs.ports[device]
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((at): Change[] => {
      const [was, is] = [old[at], now[at]]
      if (was?.cause === is?.cause && was?.at === is?.at) return []
      const isByHand = config?.[at]?.shutdown !== false
      const messages = [
        ...(was && !isByHand ? [recovered(at, was)] : []),
        ...(is ? [disabled(at, is, bundleOf(after, device, at, is))] : []),
      ]
      return [{ device: name, kind: 'err-disable', at, was: was?.cause ?? null, is: is?.cause ?? null, messages }]
    })
  })
}
const recovered = (at: string, { cause }: Fault): Told => ({
  after: BEFORE_UP,
  message: ['PM-4-ERR_RECOVER', `Attempting to recover from ${cause} err-disable state on ${shortName(at)}`],
})
/** The bundle that a member falls with; else the port itself. */
function bundleOf({ inputs }: View, device: number, at: string, { cause, at: since }: Fault): string {
  const group = inputs.channels[device]?.ports[at]?.group
  const bundle = group === undefined ? undefined : inputs.errDisabled[device]?.[bundleName(group)]
  return group !== undefined && bundle?.cause === cause && bundle.at === since ? bundleName(group) : at
}
const disabled = (at: string, { cause }: Fault, of: string): Told => ({
  after: 0,
  message: [
    'PM-4-ERR_DISABLE',
    `${cause} error detected on ${shortName(of)}, putting ${shortName(at)} in err-disable state`,
  ],
})
