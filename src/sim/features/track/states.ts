// What a device remembers and logs of its tracked objects.

import { isFrom } from '../../platforms/release.ts'
import { shortName } from '../../interfaces.ts'
import type { Device } from '../../device.ts'
import type { Change } from '../../network/settle.ts'
import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'
import type { TrackedState } from './slice.ts'

/** The world in which each tracked object knows its state, and since when. */
export function withStates(world: World, view: View): World {
  const devices: Record<string, Device> = {}
  for (const [i, { name }] of view.inputs.hardware.entries()) {
    const device = world.devices[name]
    const now = view.tracks[i] ?? {}
    if (!device || !view.inputs.power[i]) continue
    const ids = Object.keys(now)
    const isKnown = ids.every((id) => device.tracked[id]?.isUp === now[id])
    if (isKnown && ids.length === Object.keys(device.tracked).length) continue
    const tracked = Object.fromEntries(
      ids.map((id): [string, TrackedState] => {
        const known = device.tracked[id]
        const isUp = now[id] === true
        return [id, known?.isUp === isUp ? known : { isUp, changes: (known?.changes ?? 0) + 1, at: world.clock }]
      }),
    )
    devices[name] = { ...device, tracked }
  }
  return Object.keys(devices).length === 0 ? world : { ...world, devices: { ...world.devices, ...devices } }
}

/** An object that was there before, and is up or down now. */
export function trackChanges(before: View, after: View): readonly Change[] {
  if (before.tracks === after.tracks) return []
  return after.inputs.hardware.flatMap(({ name }, device) =>
    Object.entries(after.tracks[device] ?? {}).flatMap(([id, isUp]): Change[] => {
      const was = before.tracks[device]?.[id]
      const object = after.inputs.track[device]?.objects[id]
      if (was === undefined || was === isUp || !object) return []
      const [old, now] = [was, isUp].map((state) => (state ? 'Up' : 'Down')) as [string, string]
      const about = `${id} interface ${shortName(object.interface)} ${object.what}`
      const isNew = isFrom(after.inputs.image[device]?.version ?? '', '16')
      const message = isNew
        ? (['TRACK-6-STATE', `${about} ${old} -> ${now}`] as const)
        : (['TRACKING-5-STATE', `${about} ${old}->${now}`] as const)
      const messages = [{ after: isUp ? 1000 : 0, message }]
      return [{ device: name, kind: 'track', at: id, was: old, is: now, messages }]
    }),
  )
}
