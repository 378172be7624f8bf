// What a device has due at a simulated time: a scheduled reload, the auto-abort of an installation.

import type { Effect } from './command.ts'
import type { Device } from './device.ts'
import type { World } from './world.ts'

/** Due when the clock of the world reaches `at`. A device has at most one of a kind. */
export interface Timer {
  readonly at: number
  readonly kind: string
  /** Plain data for whoever acts when it is due. */
  readonly data: unknown
  /** These survive a reload and a loss of power. The others live in RAM. */
  readonly lasting: boolean
}

/** What happens when a timer of a kind is due; a feature lists it. The timer is already off the device, `world.clock` is its time. */
export interface TimerKind<D> {
  readonly kind: string
  readonly fire: (device: Device, data: D, world: World) => Effect
}

/** The device's timer of a kind, or null. */
export const timerOf = (device: Device, kind: string): Timer | null =>
  device.timers.find((timer) => timer.kind === kind) ?? null

/** Sets a timer; an older one of its kind is replaced. */
export function withTimer(device: Device, timer: Timer): Device {
  return { ...device, timers: [...device.timers.filter(({ kind }) => kind !== timer.kind), timer] }
}

/** The device without its timer of a kind. */
export function withoutTimer(device: Device, kind: string): Device {
  return timerOf(device, kind) ? { ...device, timers: device.timers.filter((timer) => timer.kind !== kind) } : device
}

/** The timer of the whole world that is due first, up to a time. */
export function nextDue(world: World, until: number): { readonly device: Device; readonly timer: Timer } | null {
  let first: { device: Device; timer: Timer } | null = null
  for (const name in world.devices) {
    const device = world.devices[name] as Device
    for (const timer of device.timers)
      if (timer.at <= until && (!first || timer.at < first.timer.at)) first = { device, timer }
  }
  return first
}
