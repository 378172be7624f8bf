// What a line leads to in the network: what changes by itself, and what the devices say of it.

import type { Feature } from '../feature.ts'
import { features } from '../feature-sets.ts'
import { logged, type Message } from '../features/logging/log.ts'
import type { Device } from '../device.ts'
import type { SimEvent, World } from '../world.ts'
import { atConsoleSince, network, VIEW, type View } from './view.ts'

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

/** How often something may change by itself at one moment before the network has to rest. */
const MOST_ROUNDS = 500
/** How many moments of one wait are played. What is due later than the last of them happens at the end of the wait. */
const MOST_MOMENTS = 20

/** The world after a line, at rest, with what changed since the world before it. Throws when it finds no rest, which no line may lead to. */
export function settle(before: World, after: World): Settled {
  if (isAtConsole(before, after)) return { world: atConsoleSince(before, after), output: '', events: [] }
  const old = network(before)
  const { world, view } = passed(before.clock, old, after)
  const isLater = world.clock > before.clock
  if (view === old && !isLater)
    return { world: world[VIEW] === view ? world : { ...world, [VIEW]: view }, output: '', events: [] }
  const isKnown = ({ device }: { readonly device: string }): boolean =>
    !isNew(before.devices[device], world.devices[device])
  const changes =
    view === old
      ? []
      : acting(old, view)
          .flatMap(({ parts }) => parts().changes(old, view))
          .filter(isKnown)
  const repeats = isLater
    ? acting(old, view)
        .flatMap(({ parts }) => parts().repeats(old, view, before.clock, world.clock))
        .filter(isKnown)
    : []
  const told = changes.flatMap(({ device, kind, messages }) =>
    messages.map((one) => ({ device, isLine: kind === 'line', ...one })),
  )
  const said = tell(world, [...repeats, ...told])
  return {
    world: { ...said.world, [VIEW]: network(said.world, view) },
    output: said.output,
    events: changes.map(({ device, kind, at, was, is }) => ({ type: 'change', device, kind, at, was, is })),
  }
}

/**
 * What a line can change of a device without anything to follow in the network: where its console is, and what it remembers of it. A
 * world that was at rest still is.
 */
const CONSOLE: ReadonlySet<string> = new Set([
  'mode',
  'within',
  'question',
  'session',
  'unsaved',
  'lastChange',
  'logged',
  'notSimulated',
  'remembered',
])
const isOff = ({ mode }: Device): boolean => mode === 'rommon' || mode === 'switch:' || mode === 'off'
/** Whether a line changed nothing but consoles. */
function isAtConsole(before: World, after: World): boolean {
  for (const key of ['clock', 'hosts', 'links', 'segments', 'servers'] as const)
    if (before[key] !== after[key]) return false
  for (const name in after.devices) {
    const [was, is] = [before.devices[name], after.devices[name]]
    if (was === is) continue
    if (!was || !is || isOff(was) || isOff(is)) return false
    for (const key in is) if (was[key as keyof Device] !== is[key as keyof Device] && !CONSOLE.has(key)) return false
  }
  return true
}

interface Rest {
  readonly world: World
  readonly view: View
}
/** The world at the end of a line, moment by moment: whenever something is due, the network comes to rest. */
function passed(from: number, old: View, after: World): Rest {
  let at: Rest = { world: after, view: old }
  if (after.clock > from)
    for (let left = MOST_MOMENTS; left > 0; left--) {
      const moments = acting(at.view).flatMap(({ parts }) => parts().due(at.world) ?? [])
      const next = Math.min(...moments)
      if (next >= after.clock) break
      at = rested({ ...at.world, clock: Math.max(next, from) }, at.view)
    }
  return rested(at.world.clock === after.clock ? at.world : { ...at.world, clock: after.clock }, at.view)
}
/** The world with all that follows by itself at its moment, one thing after the other. */
function rested(world: World, before: View): Rest {
  let at: Rest = { world, view: network(world, before) }
  for (let round = 0; ; round++) {
    const next = advanced(at, before)
    if (next === at.world) return at
    if (round >= MOST_ROUNDS) throw new Error('the network finds no rest')
    at = { world: next, view: network(next, at.view) }
  }
}
/** What the first feature changes that has something to change; the others see the network after it. */
function advanced({ world, view }: Rest, before: View): World {
  for (const { parts } of features()) {
    if (!parts().acts(view)) continue
    const next = parts().advance(world, view, before)
    if (next !== world) return next
  }
  return world
}
/** The features that have something in one of the views. */
const acting = (...views: readonly View[]): readonly Feature[] =>
  features().filter(({ parts }) => views.some(parts().acts))

/** How long everything has been up when a world starts, and how long it had to come to rest. */
const UP = 3_600_000
const TO_REST = 60_000
/** A start state at rest: what takes its time has happened long before the clock starts. */
export function atRest(world: World): World {
  const from = world.clock - UP
  const begun = rested({ ...world, clock: from - TO_REST }, network(world, null))
  const ended = rested({ ...begun.world, clock: from }, begun.view)
  const { [VIEW]: _, ...now } = passed(from, ended.view, { ...ended.world, clock: world.clock }).world
  return now
}

/** A world after some time in which nobody typed, at rest. `before`: its view before that. */
export const afterTime = (world: World, before: View): World => rested(world, before).world

/** Whether a device started meanwhile, or stopped: what it says then is part of that. */
const isNew = (before: Device | undefined, after: Device | undefined): boolean =>
  before?.bootedAt !== after?.bootedAt || before?.running !== after?.running

/** Puts messages into the buffers of their devices, in the order of their times. Why a line went down stands before it. */
function tell(
  world: World,
  messages: readonly (Repeat & { readonly isLine?: boolean })[],
): { readonly world: World; readonly output: string } {
  if (messages.length === 0) return { world, output: '' }
  const told = messages.toSorted((a, b) => a.after - b.after || Number(a.isLine === true) - Number(b.isLine === true))
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
