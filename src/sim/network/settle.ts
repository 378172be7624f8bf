// What a line leads to in the network: what changes by itself, and what the devices say of it.

import { features } from '../feature-sets.ts'
import { logged, type Message } from '../features/logging/log.ts'
import type { Device } from '../device.ts'
import type { SimEvent, World } from '../world.ts'
import { network, VIEW } from './view.ts'

/** Something that became different at a device, and its messages. */
export interface Change {
  readonly device: string
  /** What it is about: `line`, `bundle`, `neighbour`. */
  readonly kind: string
  /** Where: the full name of an interface, a VLAN. */
  readonly at: string
  readonly was: string | null
  readonly is: string | null
  readonly messages: readonly Told[]
}
/** A message, and how many milliseconds after the line it comes; below zero: before its end. */
export interface Told {
  readonly after: number
  readonly message: Message
}
/** A message that a device repeats as long as the network stays as it is. */
export interface Repeat extends Told {
  readonly device: string
}

export interface Settled {
  readonly world: World
  /** What the device in focus shows. */
  readonly output: string
  readonly events: readonly (SimEvent & { readonly device: string })[]
}

/** How often something may change by itself before the network has to rest. */
const MOST_ROUNDS = 50

/** The world after a line, at rest, with what changed since the world before it. Throws when it finds no rest, which no line may lead to. */
export function settle(before: World, after: World): Settled {
  const old = network(before)
  let world = after
  let view = network(world, old)
  for (let round = 0; ; round++) {
    const next = features().reduce((now, { parts }) => parts().advance(now, view, old), world)
    if (next === world) break
    if (round >= MOST_ROUNDS) throw new Error('the network finds no rest')
    world = next
    view = network(world, view)
  }
  const isLater = world.clock > before.clock
  if (view === old && !isLater)
    return { world: world[VIEW] === view ? world : { ...world, [VIEW]: view }, output: '', events: [] }
  const isKnown = ({ device }: { readonly device: string }): boolean =>
    !isNew(before.devices[device], world.devices[device])
  const changes =
    view === old
      ? []
      : features()
          .flatMap(({ parts }) => parts().changes(old, view))
          .filter(isKnown)
  const repeats = isLater
    ? features()
        .flatMap(({ parts }) => parts().repeats(old, view, before.clock, world.clock))
        .filter(isKnown)
    : []
  const told = changes.flatMap(({ device, messages }) => messages.map((one) => ({ device, ...one })))
  const said = tell(world, [...repeats, ...told])
  return {
    world: { ...said.world, [VIEW]: network(said.world, view) },
    output: said.output,
    events: changes.map(({ device, kind, at, was, is }) => ({ type: 'change', device, kind, at, was, is })),
  }
}

/** Whether a device started meanwhile, or stopped: what it says then is part of that. */
const isNew = (before: Device | undefined, after: Device | undefined): boolean =>
  before?.bootedAt !== after?.bootedAt || before?.running !== after?.running

/** Puts messages into the buffers of their devices, in the order of their times. */
function tell(world: World, messages: readonly Repeat[]): { readonly world: World; readonly output: string } {
  if (messages.length === 0) return { world, output: '' }
  const told = messages.toSorted((a, b) => a.after - b.after)
  const devices: Record<string, Device> = { ...world.devices }
  let output = ''
  for (const { device: name, after, message } of told) {
    const device = devices[name]
    if (!device) continue
    const said = logged(device, world.clock + after, message)
    devices[name] = said.device
    if (name === world.focus) output += said.output
  }
  return { world: { ...world, devices }, output }
}
