// The network at rest, as checks look at it: now, or after all devices were off and on again together.

import { powerCycle } from '../../sim/boot.ts'
import { portNameOn } from '../../sim/interfaces.ts'
import { converged } from '../../sim/network/converged.ts'
import { network, type View } from '../../sim/network/view.ts'
import { platforms } from '../../sim/platforms/index.ts'
import type { World } from '../../sim/world.ts'
import type { Subject } from './check.ts'

type When = 'now' | 'power-cycle'

/** The view of a world a minute later, with nobody typing. Several checks ask for it, so it is remembered by the world. */
export function rested(world: World, when: When = 'now'): View {
  const start = restarted(world, when)
  const view = views.get(start) ?? network(converged(start))
  views.set(start, view)
  return view
}
const views = new WeakMap<World, View>()

/** The world as it is, or with all devices off and on again, which is remembered, too. */
export function restarted(world: World, when: When): World {
  if (when === 'now') return world
  const made = cycled.get(world) ?? Object.keys(world.devices).reduce(powerCycle, world)
  cycled.set(world, made)
  return made
}
const cycled = new WeakMap<World, World>()

/** The world with all cables of a device taken out. Throws when there is none: the rubric is wrong. */
export function withoutDevice(world: World, name: string): World {
  const known = lonely.get(world)?.get(name)
  if (known) return known
  if (!world.devices[name]) throw new Error(`the rubric asks about "${name}", which the scenario does not have`)
  const made = { ...world, links: world.links.filter(({ ends }) => ends.every(({ device }) => device !== name)) }
  lonely.set(world, (lonely.get(world) ?? new Map<string, World>()).set(name, made))
  return made
}
const lonely = new WeakMap<World, Map<string, World>>()

/** How a reason begins. */
export const whenText = (when: When): string => (when === 'now' ? '' : 'After a power cycle of all devices ')

/**
 * An interface of the device by its number in the view; -1: an EtherChannel that nobody has made. Throws when the device cannot have it: the
 * rubric is wrong.
 */
export function interfaceOf(subject: Pick<Subject, 'device'>, view: View, typed: string): number {
  const { name, platform } = subject.device
  const full = portNameOn([platforms[platform]], typed) ?? typed
  const node = view.topology.nodeNamed.get(name)
  const found = view.bundles.interfaces.findIndex((one) => one.node === node && one.name === full)
  if (found < 0 && !full.startsWith('Port-channel'))
    throw new Error(`the rubric asks about ${typed} of ${name}, which is not there`)
  return found
}
/** The place of the device in the arrays of the inputs. */
export const deviceIn = (view: View, { name }: Pick<Subject['device'], 'name'>): number =>
  view.inputs.hardware.findIndex((one) => one.name === name)
