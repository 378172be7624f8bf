// Lines of a run that did not do what they say.

import type { Entry } from '../sim/entry.ts'
import type { LoggedEvent, World } from '../sim/world.ts'
import { isCommand } from './repair/ideas/dialogues.ts'
import { commandLine } from './run.ts'
import type { Run } from './run.ts'
import { plainText } from './spelling.ts'
import { fileOfEntry, mainFlash, nameOf } from './stored.ts'

/** Why a line did not do what it says. */
export type Oddity = 'refused' | 'swallowed' | 'idle' | 'failed'

/** Lines that did not do what they say: refused, taken as an answer, without any effect, or of a copy, a start or an installation that failed. */
export function oddLines(run: Run): ReadonlyMap<number, Oddity> {
  const known = oddOf.get(run) ?? found(run)
  oddOf.set(run, known)
  return known
}
/** Remembered: a diagnosis asks for the odd lines of the same few runs, and answers are tried as commands to find them. */
const oddOf = new WeakMap<Run, ReadonlyMap<number, Oddity>>()

function found(run: Run): ReadonlyMap<number, Oddity> {
  const odd = new Map<number, Oddity>()
  const failed = new Set<number>()
  const eventful = new Set<number>()
  for (const event of run.events) {
    if (event.type !== 'config' && event.type !== 'boot-system') eventful.add(event.line)
    if (didNothing(event, run)) failed.add(event.line).add(commandLine(run, event.line))
  }
  for (const { line, kind, input, meaning, device } of run.transcript) {
    const world = run.worlds[line - 1]
    // What was typed into a lost session never reached the device.
    if (world?.devices[device]?.session.cut) continue
    if (
      kind === 'refused' ||
      meaning?.kind === 'refused' ||
      plainText(run.lines[line - 1] ?? '') !== run.lines[line - 1]
    )
      odd.set(line, 'refused')
    else if (kind === 'answer' && wasCommand(run, world, device, input)) odd.set(line, 'swallowed')
    else if (failed.has(line)) odd.set(line, 'failed')
    else if (meaning?.kind === 'command' && !eventful.has(line) && nothingCame(run, line)) odd.set(line, 'idle')
  }
  return odd
}

/** Whether an answer was meant as a command. A password never is, and neither is an address or a digit, which EXEC takes as a host. */
function wasCommand({ trials }: Run, world: World | undefined, device: string, input: string): boolean {
  if (looksLikeCommand(input)) return true
  if (!world || world.devices[device]?.question?.kind === 'password') return false
  return /^[a-z][a-z-]/i.test(input) && isCommand(trials, world, device, input)
}

/** Whether an event tells of something that came to nothing: a copy, a start, an installation, or a boot statement that loads nothing in the end. */
function didNothing(event: LoggedEvent, { world }: Run): boolean {
  switch (event.type) {
    case 'copy':
      return !event.complete || event.from === event.to
    case 'boot':
      return event.image === null
    case 'boot-system': {
      const device = world.devices[event.device]
      if (event.op !== 'add' || event.entry === null || !device) return false
      const name = nameOf(event.entry)
      const isThere = mainFlash(device).files.some((file) => file.name === name)
      return isThere && fileOfEntry(device, event.entry, world) === null
    }
    default:
      return event.type === 'install-failed' || event.type === 'refused-command'
  }
}

/** Whether a command left the device as it was, and asked nothing. */
function nothingCame(run: Run, line: number): boolean {
  const name = run.transcript[line - 1]?.device ?? ''
  const [a, b] = [run.worlds[line - 1]?.devices[name], run.worlds[line]?.devices[name]]
  if (!a || !b) return false
  return (
    STATE.every((key) => a[key] === b[key]) &&
    a.rommon.variables === b.rommon.variables &&
    JSON.stringify(a.within) === JSON.stringify(b.within)
  )
}
const STATE = [
  'mode',
  'question',
  'config',
  'disks',
  'startup',
  'register',
  'bootLoader',
  'running',
  'bootedAt',
] as const

/** Whether the device, or the console, did not take a line. */
export const isRefused = (entry: Run['transcript'][number] | Entry | undefined): boolean =>
  entry?.kind === 'refused' || entry?.meaning?.kind === 'refused'

/** A real device takes it: `no` before a line that is kept as text. */
export const isUnsimulated = ({ meaning }: Pick<Entry, 'meaning'>): boolean =>
  meaning?.kind === 'refused' && meaning.error === 'not-simulated'

/** Words that begin a command and would be a strange file name, host or password. */
export function looksLikeCommand(input: string): boolean {
  return /^(en|enable|end|exit|disable|wr|write|reload|configure|conf t|(conf|config|configure) t\w*|(copy|show|sh|dir|delete|verify|boot|no|write|wr|do|interface|int|hostname|config-register|enable|reload) \S.*)$/i.test(
    input,
  )
}
