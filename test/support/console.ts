// A console to type at in tests, and transcripts that are input and expectation at once.

import { expect } from 'vitest'
import { factoryConfig } from '../../src/sim/config.ts'
import { linesOf } from '../../src/sim/input.ts'
import { keptText } from '../../src/sim/kept.ts'
import { worldOf } from '../../src/sim/start.ts'
import { step, waitingText } from '../../src/sim/step.ts'
import type { Entry } from '../../src/sim/entry.ts'
import type { Device } from '../../src/sim/device.ts'
import type { SimEvent, World } from '../../src/sim/world.ts'

export const OLD = 'c2900-universalk9-mz.SPA.151-4.M4.bin'
export const NEW = 'c2900-universalk9-mz.SPA.157-3.M8.bin'
/** A third image of the platform, of a published size. */
export const MIDDLE = 'c2900-universalk9-mz.SPA.152-4.M1.bin'
/** An image of another platform. */
export const FOREIGN = 'c1900-universalk9-mz.SPA.157-3.M8.bin'

export interface Screen {
  readonly world: World
  /** The device whose console has the focus. */
  readonly device: Device
  /** Everything on the screen, from the first prompt to the one that waits. */
  readonly text: string
  /** The last line that was printed before the waiting prompt. */
  readonly lastLine: string
  /** The prompt or question that waits. */
  readonly waiting: string
  readonly entries: readonly Entry[]
  readonly events: readonly SimEvent[]
}

/** The world of a start state, or an error that names its problems. */
export function worldFrom(start: unknown): World {
  const made = worldOf(start)
  if ('problems' in made)
    throw new Error(made.problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  return made.world
}

/** The kept lines of a device beyond those that its configuration has by itself. */
export function keptBesides(device: Device): readonly string[] {
  const standing = new Set(factoryConfig(device).kept.map(({ text }) => text))
  return keptText(device.config.kept.filter(({ text }) => !standing.has(text)))
}

/** R1: a c2911 that runs the old image, reaches 10.0.0.0/24 and has a TFTP, an FTP and an SCP server there. */
export const router = (change: Readonly<Record<string, unknown>> = {}): World =>
  worldFrom({
    platform: 'c2911',
    hostname: 'R1',
    flash: [OLD],
    'startup-config': 'interface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\n',
    servers: {
      '10.0.0.5': {
        tftp: {
          files: [
            NEW,
            {
              name: 'lab.cfg',
              content: 'hostname LAB\ninterface GigabitEthernet0/1\n ip address 10.1.1.1 255.255.255.0\n',
            },
          ],
        },
        ftp: { username: 'ops', password: 'Upd8!', files: [NEW] },
        scp: { username: 'ops', password: 'Upd8!', files: [NEW] },
      },
      '10.0.0.6': { unreachable: true },
      '10.0.0.7': { tftp: { files: [], writable: false }, ftp: { files: [], writable: false } },
    },
    ...change,
  })

/** R1 at its privileged EXEC prompt. */
export const enabled = (change: Readonly<Record<string, unknown>> = {}): World => type(router(change), 'enable').world
/** R1 in global configuration. */
export const configuring = (change: Readonly<Record<string, unknown>> = {}): World =>
  type(enabled(change), 'configure terminal').world

/** Types lines at the console in focus. The line end after the opening quote, and indentation, are not typed. */
export function type(world: World, text: string): Screen {
  const entries: Entry[] = []
  const events: SimEvent[] = []
  let now = world
  for (const line of linesOf(text.replace(/^\n/, ''))) {
    const next = step(now, line)
    entries.push(next.entry)
    events.push(...next.events)
    now = next.world
  }
  return screenOf(now, entries, events)
}

/**
 * Plays a transcript: whatever stands behind a prompt or a question is typed, and the whole screen must come out as written.
 * `⏎` is an Enter at a question; «…» is typed and not shown. The margin of the first line is taken off every line.
 */
export function plays(world: World, transcript: string): Screen {
  const expected = withoutMargin(transcript)
  const entries: Entry[] = []
  const events: SimEvent[] = []
  let now = world
  let rest = expected
  for (;;) {
    const prompt = waitingText(now)
    if (!rest.startsWith(prompt) || rest.length === prompt.length) break
    const end = rest.indexOf('\n')
    const typed = rest.slice(prompt.length, end < 0 ? undefined : end)
    const next = step(now, typed.replace('⏎', '').replace(/^«(.*)»$/, '$1'))
    entries.push(next.entry)
    events.push(...next.events)
    now = next.world
    if (end < 0) break
    rest = rest.slice(end + 1)
    if (!rest.startsWith(next.entry.output)) break
    rest = rest.slice(next.entry.output.length)
  }
  const screen = screenOf(now, entries, events)
  expect(screen.text).toBe(expected.replaceAll('⏎', '').replaceAll(/«.*?»/g, ''))
  return screen
}

function screenOf(world: World, entries: readonly Entry[], events: readonly SimEvent[]): Screen {
  const waiting = waitingText(world)
  const printed = entries.map(({ prompt, input, output }) => `${prompt}${input}\n${output}`).join('')
  const lines = printed.split('\n').filter((line) => line !== '')
  return {
    world,
    device: world.devices[world.focus] as Device,
    text: printed + waiting,
    lastLine: lines.at(-1) ?? '',
    waiting,
    entries,
    events,
  }
}

function withoutMargin(text: string): string {
  const lines = text.replace(/^\n/, '').replace(/\n *$/, '').split('\n')
  const margin = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0
  return lines.map((line) => (line.slice(0, margin).trim() === '' ? line.slice(margin) : line)).join('\n')
}
