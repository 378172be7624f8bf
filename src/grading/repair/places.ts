// Where in a run something can be typed, and what leads to the right prompt there.

import { newSession, type Device } from '../../sim/device.ts'
import type { World } from '../../sim/world.ts'
import { tryLine } from '../trials.ts'
import type { Trials } from '../trials.ts'
import { commandLine } from '../run.ts'
import type { Run } from '../run.ts'
import { insert } from './edits.ts'
import type { Edits } from './edits.ts'

/** A command and what answered it, or a visit to configuration mode with all that was typed there. */
export interface Unit {
  /** The first line and the last. */
  readonly from: number
  readonly to: number
}

/** The answers for dialogues where Enter is not enough. */
export interface Answers {
  readonly host?: string
  readonly source?: string
  readonly destination?: string
  readonly username?: string
  readonly password?: string
}

/** What decides which lines a console takes. */
export type Prompt = Pick<Device, 'mode' | 'question' | 'within' | 'session'>
/** The console in focus before a line was typed; one past the last line: at the end. */
export const deviceAt = (run: Run, line: number): Prompt => promptIn(run.worlds[line - 1] ?? run.world)
/** Nothing of IOS is taken at the prompt of a host. */
const promptIn = (world: World): Prompt => world.devices[world.focus] ?? AT_HOST
const AT_HOST: Prompt = { mode: 'off', question: null, within: [], session: newSession('console') }

/** The last line of the dialogue that a command line began. */
export function endOfDialogue(run: Run, line: number): number {
  let end = line
  while (run.transcript[end]?.kind === 'answer' && commandLine(run, end + 1) === line) end++
  return end
}

/** The lines as units that make sense by themselves, in order. */
export function unitsOf(run: Run): readonly Unit[] {
  const units: Unit[] = []
  let from = 1
  for (let line = 1; line <= run.lines.length; line++) {
    const after = deviceAt(run, line + 1)
    const inside = after.mode.startsWith('config') || (after.question !== null && after.question.dialog !== 'setup')
    if (inside && line < run.lines.length) continue
    units.push({ from, to: line })
    from = line + 1
  }
  return units
}

/** The command lines at which the device was told to start anew. */
export function restarts(run: Run): readonly number[] {
  const lines = run.events.flatMap(({ type, line }) =>
    type === 'reload' || type === 'power-cycle' || type === 'boot' ? [commandLine(run, line)] : [],
  )
  return [...new Set(lines)]
}

/** The prompt at which a place of an answer is; null: a question waits there, or nobody is there. */
function promptAt(run: Run, line: number): 'config' | 'privileged' | 'user' | null {
  const { mode, question, session } = deviceAt(run, line)
  if (question || session.cut) return null
  return mode.startsWith('config') ? 'config' : mode === 'privileged' || mode === 'user' ? mode : null
}

/**
 * The commands of privileged EXEC with all that has to be typed at a place to run them, with their dialogues; the prompt that was there
 * is there again. Null: it cannot be done there.
 */
function execLines(run: Run, line: number, commands: readonly string[], answers: Answers): readonly string[] | null {
  const prompt = promptAt(run, line)
  if (prompt === null) return null
  const lead = prompt === 'user' ? ['enable'] : []
  const typed = prompt === 'config' ? commands.map((command) => `do ${command}`) : commands
  return carriedOut(run, line, [...lead, ...typed], answers)
}

/** The same for commands of global configuration, and for a save after them. */
function configLines(run: Run, line: number, commands: readonly string[], saved: boolean): readonly string[] | null {
  const prompt = promptAt(run, line)
  if (prompt === null) return null
  if (prompt === 'config') return carriedOut(run, line, [...commands, ...(saved ? ['do write memory'] : [])])
  const lead = prompt === 'user' ? ['enable'] : []
  const inside = [...lead, 'configure terminal', ...commands, 'end', ...(saved ? ['write memory'] : [])]
  return carriedOut(run, line, inside)
}

/** Types commands before a line, answers what they ask, and gives all lines; null: one was refused, or asked what nobody here can answer. */
export function carriedOut(
  run: Run,
  line: number,
  commands: readonly string[],
  answers: Answers = {},
): readonly string[] | null {
  const { carried } = run.trials
  const world = run.worlds[line - 1] ?? run.world
  const known = carried.get(world) ?? new Map<string, readonly string[] | null>()
  carried.set(world, known)
  const key = JSON.stringify([commands, answers])
  const found = known.get(key)
  if (found !== undefined) return found
  const lines = typedThere(run.trials, world, commands, answers)
  known.set(key, lines)
  return lines
}

/** Whether a device takes a line as a command. */
export function isTaken(trials: Trials, world: World, line: string): boolean {
  const { entry, events } = tryLine(trials, world, line)
  return (
    entry.kind === 'command' &&
    entry.meaning?.kind !== 'refused' &&
    !events.some(({ type }) => type === 'refused-command')
  )
}

function typedThere(
  trials: Trials,
  world: World,
  commands: readonly string[],
  answers: Answers,
): readonly string[] | null {
  const typed: string[] = []
  let now = world
  for (const command of commands) {
    const next = tryLine(trials, now, command)
    if (next.events.some(({ type }) => type === 'refused-command')) return null
    typed.push(command)
    now = next.world
    const answered = finished(trials, now, answers)
    if (!answered) return null
    typed.push(...answered.lines)
    now = answered.world
  }
  return typed
}

/** Answers what a device asks until it stops asking. */
export function finished(
  trials: Trials,
  world: World,
  answers: Answers,
): { readonly lines: readonly string[]; readonly world: World } | null {
  const lines: string[] = []
  let now = world
  for (let left = MOST_QUESTIONS; left > 0; left--) {
    const question = promptIn(now).question
    // The setup dialogue waits for hands; whoever comes next declines it.
    if (!question || question.dialog === 'setup') return { lines, world: now }
    const given = answerTo(question, answers)
    if (given === null) return null
    lines.push(given)
    now = tryLine(trials, now, given).world
  }
  return null
}
const MOST_QUESTIONS = 8

function answerTo({ kind, text }: NonNullable<Device['question']>, answers: Answers): string | null {
  if (kind === 'password') return answers.password ?? null
  if (kind === 'confirm') return ''
  if (kind === 'yes-no') return 'yes'
  if (kind === 'y-n') return 'y'
  const preset = /\[([^\]]*)\]/.exec(text)?.[1] ?? ''
  const wanted = /remote host/i.test(text)
    ? answers.host
    : /source filename/i.test(text)
      ? answers.source
      : /username/i.test(text)
        ? answers.username
        : /destination filename/i.test(text)
          ? answers.destination
          : undefined
  if (wanted === undefined || wanted === preset) return preset === '' ? null : ''
  return wanted
}

/** Every place where configuration can go on: before it is left, before what needs it (a save, a restart), and at the end. */
export function configPlaces(run: Run): readonly number[] {
  const places = new Set<number>()
  for (let line = 1; line <= run.lines.length; line++) {
    const isConfig = deviceAt(run, line).mode.startsWith('config')
    if (isConfig && !deviceAt(run, line + 1).mode.startsWith('config')) places.add(line)
  }
  for (const { type, line } of run.events) if (type === 'save') places.add(commandLine(run, line))
  for (const line of restarts(run)) places.add(line)
  places.add(run.lines.length + 1)
  return [...places].sort((a, b) => a - b)
}

/** Every place between two units, and the end. */
export function execPlaces(run: Run): readonly number[] {
  return [...unitsOf(run).map(({ from }) => from), run.lines.length + 1]
}

/** Inserts commands of global configuration at each of the places that take them, also with a save after them. */
export function configured(
  run: Run,
  commands: readonly string[],
  places: readonly number[] = configPlaces(run),
): readonly Edits[] {
  return places.flatMap((line) =>
    (isSavedAfter(run, line) ? [false] : [false, true]).flatMap((saved): Edits[] => {
      const lines = configLines(run, line, commands, saved)
      return lines ? [[insert(line, ...lines)]] : []
    }),
  )
}

/** Whether what is configured at a place is saved by a later line before the next start. */
function isSavedAfter({ events }: Run, place: number): boolean {
  const next = events.find(({ type, line }) => line >= place && (type === 'save' || type === 'boot'))
  return next?.type === 'save'
}

/** Inserts commands of a boot loader wherever its prompt waits. */
export function loaded(run: Run, commands: readonly string[]): readonly Edits[] {
  const places = [...run.lines.map((_, index) => index + 1), run.lines.length + 1]
  return places.flatMap((line): Edits[] => {
    const { mode, question } = deviceAt(run, line)
    if ((mode !== 'rommon' && mode !== 'switch:') || question) return []
    const lines = carriedOut(run, line, commands)
    return lines ? [[insert(line, ...lines)]] : []
  })
}

/** Inserts commands of privileged EXEC, with their dialogues, at each of the places that take them. */
export function executed(
  run: Run,
  commands: readonly string[],
  places: readonly number[],
  answers: Answers = {},
): readonly Edits[] {
  return places.flatMap((line) => {
    const lines = execLines(run, line, commands, answers)
    return lines ? [[insert(line, ...lines)]] : []
  })
}
