// How a line ends: what it did put into the world, what is due by then, and the entry that says so.

import type { Effect } from './command.ts'
import type { Device } from './device.ts'
import { withSavedVariable } from './features/boot/switch-variable.ts'
import { followedBy, timerKinds } from './feature-sets.ts'
import type { Meaning } from './meaning.ts'
import { modeNameOf } from './modes.ts'
import { settle } from './network/settle.ts'
import { lostNote, whileConnected } from './sessions.ts'
import { syncStartupFile } from './startup-file.ts'
import { nextDue, withoutTimer } from './timers.ts'
import { LINE_STEPS, PRINTED_STEPS, writtenSteps } from './work.ts'
import type { SimEvent, World } from './world.ts'

/** What one input line was, and what the console showed for it. */
export interface Entry {
  readonly device: string
  /** What stood before the line: the prompt, or the text of the question it answered. */
  readonly prompt: string
  /** The line as it was taken (blanks and a pasted prompt stripped). */
  readonly input: string
  readonly kind: 'command' | 'answer' | 'comment' | 'blank' | 'refused' | 'hands'
  /** Everything printed after the line, up to the next prompt: empty, or ending in a line feed. */
  readonly output: string
  /** A note to the learner beside the console, never part of it: a stripped prompt, why a line was refused. */
  readonly note: string | null
  /** What the device took the line for; null where it was none for the device. */
  readonly meaning: Meaning | null
}
export interface Step {
  readonly world: World
  readonly entry: Entry
  /** What the line cost, in steps (work.ts). */
  readonly work: number
  readonly events: readonly (SimEvent & { readonly device: string })[]
}

/** The cost of a line that prints this output. */
const workOf = (output: string): number => LINE_STEPS + PRINTED_STEPS * output.length
const writtenBy = (events: readonly SimEvent[]): number =>
  events.reduce((total, event) => total + writtenSteps(event), 0)

/** A line that changes nothing. */
export function unchanged(
  world: World,
  prompt: string,
  input: string,
  kind: Entry['kind'],
  note: string | null,
  output = '',
): Step {
  return {
    world,
    entry: { device: world.focus, prompt, input, kind, output, note, meaning: null },
    work: workOf(output),
    events: [],
  }
}

/** A line that no device ran: at a host, or of hands. `now` is the world after it; what is due by then happens, and the network settles. */
export function elapsed(
  before: World,
  now: World,
  line: {
    readonly prompt: string
    readonly input: string
    readonly kind: Entry['kind']
    readonly output: string
    readonly events: readonly SimEvent[]
  },
): Step {
  const { prompt, input, kind } = line
  const fired = fireDueTimers(now)
  const settled = settle(before, fired.world)
  const output = line.output + fired.output + settled.output
  return {
    world: settled.world,
    work: workOf(output) + fired.work + writtenBy(line.events),
    entry: { device: before.focus, prompt, input, kind, output, note: null, meaning: null },
    events: [...line.events.map((event) => ({ ...event, device: before.focus })), ...fired.events, ...settled.events],
  }
}

/** Puts an effect into the world and tells what happened. */
export function done(
  world: World,
  device: Device,
  prompt: string,
  input: string,
  kind: Entry['kind'],
  effect: Effect,
  events: readonly SimEvent[],
  meaning: Meaning | null,
): Step {
  let after = effect.device ?? device
  const question = effect.ask ?? null
  if (after.question !== question) after = { ...after, question }
  const before = world.devices[world.focus] ?? device
  after = whileConnected(before, withSavedVariable(before, syncStartupFile(before, after)))
  const restarted = after.bootedAt !== before.bootedAt
  if (restarted ? after.lastChange : after.config !== before.config)
    after = { ...after, lastChange: restarted ? null : { at: world.clock, by: before.session.user } }
  const followed = restarted ? null : followedBy(after, world)
  if (followed?.device)
    after = followed.device.config === after.config ? followed.device : { ...followed.device, unsaved: true }
  const { notSimulated } = effect
  if (notSimulated !== undefined) after = { ...after, notSimulated: after.notSimulated + 1 }
  let happened = effect.events ? [...events, ...effect.events] : events
  if (notSimulated !== undefined)
    happened = [...happened, { type: 'refused-command', error: 'not-simulated', text: input, mode: modeNameOf(device) }]
  const said =
    (effect.output ?? '') +
    (notSimulated === undefined ? '' : `% Not simulated here: ${notSimulated}\n`) +
    (followed?.output ?? '')
  const now: World = {
    ...world,
    clock: world.clock + (effect.takes ?? 0),
    devices:
      after === device && world.devices[world.focus] === device && !effect.others
        ? world.devices
        : { ...world.devices, ...effect.others?.devices, [world.focus]: after },
    ...(effect.others && world.hosts ? { hosts: { ...world.hosts, ...effect.others.hosts } } : {}),
    servers: effect.servers ?? world.servers,
  }
  const fired = fireDueTimers(now)
  const { world: passed, output: settled, events: changes } = settle(world, fired.world)
  const output = fired.output + settled
  const due = changes.length === 0 ? fired.events : [...fired.events, ...changes]
  const { work } = fired
  const lost = !before.session.cut && (passed.devices[world.focus] as Device).session.cut
  const printed = lost && after.bootedAt !== before.bootedAt ? '' : said + output
  return {
    world: passed,
    work: workOf(printed) + (effect.work ?? 0) + work + writtenBy(happened) + writtenBy(due),
    // What a device prints while it boots does not reach a vty.
    entry: {
      device: world.focus,
      prompt,
      input,
      kind,
      output: printed,
      note: effect.note ?? (lost ? lostNote(after) : null),
      meaning: notSimulated !== undefined && meaning?.kind === 'command' ? { ...meaning, simulated: false } : meaning,
    },
    events: happened.length === 0 && !lost ? due : told(happened, lost, world.focus, due),
  }
}

/** What the console's own device told of a line, and what became due then. */
function told(happened: readonly SimEvent[], lost: boolean, device: string, due: Step['events']): Step['events'] {
  const own = happened.map((event) => ({ ...event, device }))
  return lost ? [...own, { type: 'session', op: 'lost', device }, ...due] : [...own, ...due]
}

/** Lets everything happen that is due by now, on every device. Only the device in focus shows what it prints. */
function fireDueTimers(world: World): Pick<Step, 'world' | 'work' | 'events'> & { readonly output: string } {
  let now = world
  let output = ''
  let work = 0
  const events: Step['events'][number][] = []
  // Each timer is removed when it fires, so the loop ends soon.
  for (let left = 100; left > 0; left--) {
    const due = nextDue(now, now.clock)
    if (!due) break
    const idle = withoutTimer(due.device, due.timer.kind)
    const effect =
      timerKinds()
        .get(due.timer.kind)
        ?.fire(idle, due.timer.data, { ...now, clock: due.timer.at }) ?? {}
    const acted = effect.device ?? idle
    const after = { ...acted, question: effect.ask ?? acted.question }
    const name = Object.keys(now.devices).find((key) => now.devices[key] === due.device) ?? now.focus
    // Nobody sits at the other end of a lost session.
    if (name === now.focus && !due.device.session.cut) output += effect.output ?? ''
    events.push(...(effect.events ?? []).map((event) => ({ ...event, device: name })))
    work += effect.work ?? 0
    now = {
      ...now,
      clock: name === now.focus ? Math.max(now.clock, due.timer.at + (effect.takes ?? 0)) : now.clock,
      devices: { ...now.devices, [name]: syncStartupFile(due.device, after) },
      servers: effect.servers ?? now.servers,
    }
  }
  return { world: now, output, work, events }
}
