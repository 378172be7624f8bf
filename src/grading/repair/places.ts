// Where in a run something can be typed, and what leads to the right prompt there.

import { newSession, type Device } from '../../sim/device.ts'
import { step } from '../../sim/step.ts'
import type { World } from '../../sim/world.ts'
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

/**
 * The commands of privileged EXEC with all that has to be typed at a place to run them, with their dialogues; the prompt that was there
 * is there again. Null: it cannot be done there.
 */
function execLines(world: World, commands: readonly string[], answers: Answers = {}): readonly string[] | null {
  const device = promptIn(world)
  if (device.question || device.session.cut) return null
  if (device.mode.startsWith('config'))
    return carriedOut(
      world,
      commands.map((command) => `do ${command}`),
      answers,
    )
  if (device.mode === 'privileged') return carriedOut(world, commands, answers)
  if (device.mode === 'user') return carriedOut(world, ['enable', ...commands], answers)
  return null
}

/** The same for commands of global configuration, and for a save after them. */
function configLines(world: World, commands: readonly string[], saved = false): readonly string[] | null {
  const device = promptIn(world)
  if (device.question || device.session.cut) return null
  if (device.mode.startsWith('config'))
    return carriedOut(world, [...commands, ...(saved ? ['do write memory'] : [])], {})
  const inside = ['configure terminal', ...commands, 'end', ...(saved ? ['write memory'] : [])]
  if (device.mode === 'privileged') return carriedOut(world, inside, {})
  if (device.mode === 'user') return carriedOut(world, ['enable', ...inside], {})
  return null
}

/** Types commands, answers what they ask, and gives all lines; null: one was refused, or asked what nobody here can answer. */
export function carriedOut(world: World, commands: readonly string[], answers: Answers): readonly string[] | null {
  const known = remembered.get(world) ?? new Map<string, readonly string[] | null>()
  if (known.size === 0) remembered.set(world, known)
  const key = JSON.stringify([commands, answers])
  const found = known.get(key)
  if (found !== undefined) return found
  const lines = typedThere(world, commands, answers)
  known.set(key, lines)
  return lines
}
/** Candidates share the worlds before their first change, and a world never changes. */
let remembered = new WeakMap<World, Map<string, readonly string[] | null>>()
let tried = 0

/** Begins a search anew: with nothing remembered, what it costs in lines is the same whatever was searched for before. */
export function startCounting(): void {
  remembered = new WeakMap()
  tried = 0
}

/** The lines typed on trial since then, to find out what proposals need. */
export function linesTried(): number {
  return tried
}

/** Types a line on trial. */
export function tryLine(world: World, line: string): ReturnType<typeof step> {
  tried++
  return step(world, line)
}

/** Whether a device takes a line as a command. */
export function isTaken(world: World, line: string): boolean {
  const { entry, events } = tryLine(world, line)
  return (
    entry.kind === 'command' &&
    entry.meaning?.kind !== 'refused' &&
    !events.some(({ type }) => type === 'refused-command')
  )
}

function typedThere(world: World, commands: readonly string[], answers: Answers): readonly string[] | null {
  const typed: string[] = []
  let now = world
  for (const command of commands) {
    const next = tryLine(now, command)
    if (next.events.some(({ type }) => type === 'refused-command')) return null
    typed.push(command)
    now = next.world
    const answered = finished(now, answers)
    if (!answered) return null
    typed.push(...answered.lines)
    now = answered.world
  }
  return typed
}

/** Answers what a device asks until it stops asking. */
export function finished(
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
    now = tryLine(now, given).world
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
      const lines = configLines(run.worlds[line - 1] ?? run.world, commands, saved)
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
    const lines = carriedOut(run.worlds[line - 1] ?? run.world, commands, {})
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
    const lines = execLines(run.worlds[line - 1] ?? run.world, commands, answers)
    return lines ? [[insert(line, ...lines)]] : []
  })
}
