// Slips: one place of the learner's lines that, put right, meets what was missed. Each is tried on the device before anything is said of it.

import unhomoglyph from 'unhomoglyph'

import { helpFor } from '../sim/console-help.ts'
import type { Device } from '../sim/device.ts'
import { portNames } from '../sim/features/interfaces/slice.ts'
import { hex } from '../sim/messages.ts'
import type { Entry } from '../sim/step.ts'
import type { LoggedEvent, World } from '../sim/world.ts'
import { casesOf } from './case.ts'
import type { Attempt } from './case.ts'
import type { Case } from './diagnoses/diagnosis.ts'
import { looksLikeCommand } from './diagnoses/swallowed-answer.ts'
import { criteriaOf } from './judge.ts'
import type { Judged } from './judge.ts'
import { editDistance } from './nearest.ts'
import { edited, insert, move, remove, replace, unedited } from './repair/edits.ts'
import type { EditedLines, Edits } from './repair/edits.ts'
import { forgottenEnters, lastAnswers, missingAnswers, otherAnswers } from './repair/ideas/dialogues.ts'
import { goals, wantedLines } from './repair/ideas/goals.ts'
import { refused } from './repair/ideas/modes.ts'
import { names, registerValues } from './repair/ideas/names.ts'
import { firstThingsFirst, missingEvents } from './repair/ideas/order.ts'
import { saves } from './repair/ideas/saving.ts'
import { tryLine } from './repair/places.ts'
import { commandLine, resumeUnless } from './run.ts'
import type { CriterionResult } from './report.ts'
import type { Run } from './run.ts'
import { fileOfEntry, mainFlash, nameOf } from './stored.ts'

/** What kind of slip a line carries. */
export type SlipKind = 'missing' | 'characters' | 'word' | 'argument' | 'mode' | 'answer' | 'enter' | 'order'

/** A place of the learner's lines and what it should have been. */
export interface Correction {
  readonly kind: SlipKind
  /** The learner's line that carries the slip. */
  readonly line: number
  /** What stands there and what was meant, where it is a word. */
  readonly word: string
  readonly meant: string
  readonly edits: Edits
  /** The device itself shows the slip: it refused the line, took it for an answer, or knows no such name. Without that it is only a way to pass. */
  readonly plain: boolean
}
/** A correction that helped when it was run. */
export interface Slip extends Correction {
  /** The ids of criteria that it meets. */
  readonly meets: readonly string[]
  readonly mended: Run
  readonly criteria: readonly CriterionResult[]
  readonly pieces: EditedLines
}

/** What the corrections of one attempt may cost, in lines typed at the device, for each line of the attempt. */
const RUNS = 3

/** The first slip whose correction meets something that was missed and breaks nothing; null: none is found within the budget. */
export function findSlip(
  { run, rubric, criteria }: Attempt,
  cases: readonly Case[],
  onlyPlain: boolean,
  again = true,
): Slip | null {
  const judged: Judged = { world: run.start, rubric }
  let left = RUNS * run.lines.length + 40
  const seen = new Set<string>()
  const odd = oddLines(run)
  let partial: Slip | null = null
  // It helps the device and not yet a goal: another slip may stand in the way.
  let half: Slip | null = null
  for (const correction of correctionsOf(cases, onlyPlain)) {
    if (onlyPlain && !correction.plain) continue
    const pieces = edited(unedited(run.lines), correction.edits)
    if (!pieces) continue
    const lines = pieces.map(({ text }) => text)
    const key = lines.join('\n')
    if (seen.has(key)) continue
    seen.add(key)
    const changed = pieces.findIndex(({ origin }, index) => origin !== index + 1)
    const kept = changed < 0 ? pieces.length : changed
    if (left < lines.length - kept) continue
    const origins = pieces.map(({ origin }) => origin)
    let worse = 0
    const mended = resumeUnless(run, kept, lines.slice(kept), (line, entry) => {
      left--
      const origin = origins[line - 1] ?? null
      if (isRefused(entry) && (origin === null || !isRefused(run.transcript[origin - 1])))
        worse += origin === null ? 2 : 1
      return worse > 1
    })
    if (!mended) continue
    const after = criteriaOf(judged, mended)
    const meets = gained(criteria, after)
    if (meets.length === 0) {
      if (isRefused(run.transcript[correction.line - 1]) && oddLines(mended).size < odd.size)
        half ??= { ...correction, meets, mended, criteria: after, pieces }
      continue
    }
    const slip: Slip = { ...correction, meets, mended, criteria: after, pieces }
    // What mends all explains all; a line that the device refused needs no more than to help.
    if (after.every((one) => one.met || !counts(one)) || isRefused(run.transcript[slip.line - 1])) return slip
    partial ??= slip
  }
  if (partial || !half || !again) return partial
  const next = { run: half.mended, rubric, criteria: half.criteria }
  const other = findSlip(next, casesOf(next), true, false)
  return other && { ...half, meets: other.meets }
}

export const isRefused = (entry: Run['transcript'][number] | Entry | undefined): boolean =>
  entry?.kind === 'refused' || entry?.meaning?.kind === 'refused'

/** What costs nothing is no mistake. */
const counts = ({ maxPoints, required, fatal }: CriterionResult): boolean => maxPoints > 0 || required || fatal

/** The ids of criteria that count, were missed and are met now; none if another one is missed instead. */
function gained(before: readonly CriterionResult[], after: readonly CriterionResult[]): readonly string[] {
  const met = new Set(after.flatMap((one) => (one.met ? [one.id] : [])))
  if (before.some((one) => one.met && counts(one) && !met.has(one.id))) return []
  return before.flatMap((one) => (!one.met && counts(one) && met.has(one.id) ? [one.id] : []))
}

/** What may be worth a trial: at the lines that the device did not take as they were meant, in order; at the others; then what is missing. */
function* correctionsOf(cases: readonly Case[], onlyPlain: boolean): Generator<Correction> {
  const [{ run } = { run: null }] = cases
  if (!run) return
  const odd = oddLines(run)
  const lines = run.transcript.map(({ line }) => line)
  const known = cases.map((given) => knownOf(given, odd, onlyPlain))
  for (const line of lines) for (const about of known) yield* misspelt(about, line)
  for (const line of lines.filter((one) => odd.has(one))) for (const about of known) yield* candidatesAt(about, line)
  for (const { given } of known) yield* lastAnswered(given)
  for (const line of lines.filter((one) => !odd.has(one))) for (const about of known) yield* candidatesAt(about, line)
  if (onlyPlain) return
  for (const { given } of known) yield* as('order', firstThingsFirst(given), given)
  for (const { given, inserts } of known) {
    yield* as('missing', inserts(), given)
    yield* as('missing', missingEvents(given), given)
  }
}

/** What the learner may have wanted to type, found out when it is asked for. */
interface Known {
  readonly given: Case
  readonly odd: ReadonlyMap<number, Oddity>
  readonly onlyPlain: boolean
  /** What would meet the goals, where it can be typed. */
  readonly inserts: () => readonly Edits[]
  /** Whole lines. */
  readonly asked: () => readonly string[]
  /** The words of these lines. */
  readonly words: () => ReadonlySet<string>
  readonly names: () => Names
  readonly modes: () => readonly Correction[]
  readonly answers: () => readonly Correction[]
  readonly ideas: () => readonly Correction[]
  readonly forgotten: () => readonly Correction[]
}

function knownOf(given: Case, odd: ReadonlyMap<number, Oddity>, onlyPlain: boolean): Known {
  const inserts = once(() => [...goals(given), ...saves(given)])
  const asked = once(() => [...new Set([...STRUCTURE, ...wantedLines(given)])])
  return {
    given,
    odd,
    onlyPlain,
    inserts,
    asked,
    words: once(() => new Set([...asked().flatMap((text) => text.split(' ')), ...fileSystems(given)])),
    names: once(() => namesOf(given)),
    modes: once(() => as('mode', refused(given), given, true)),
    answers: once(() => as('enter', missingAnswers(given), given, true)),
    ideas: once(() => [
      ...as('argument', names(given), given),
      ...as('argument', registerValues(given), given),
      ...as('answer', otherAnswers(given), given),
    ]),
    forgotten: once(() => as('enter', forgottenEnters(given), given, true)),
  }
}

/** Finds something out the first time it is asked for. */
function once<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | null = null
  return () => (found ??= { value: find() }).value
}

/** What stands between names. */
const NAME_ENDS = /[\s"/:@=]+/

interface Names {
  /** Names that the scenario has: in the arguments of its rubric, on its servers, in its files and configurations. */
  readonly known: ReadonlySet<string>
  /** Those, and what the learner typed, by their length. */
  readonly byLength: ReadonlyMap<number, readonly string[]>
}

function namesOf({ run, criteria, start }: Case): Names {
  const known = new Set<string>(['0x2102', '0x2142', '255.255.255.0'])
  const add = (text: string): void => {
    for (const word of text.split(NAME_ENDS)) if (word.length >= 4 && /\d/.test(word)) known.add(word)
  }
  const deep = (value: unknown): void => {
    if (typeof value === 'string') add(value)
    else if (typeof value === 'number') add(hex(value))
    else if (Array.isArray(value)) value.forEach(deep)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(deep)
  }
  for (const { check, args } of criteria) if (check !== 'answered') deep(args)
  for (const [address, { tftp, ftp, scp, http }] of Object.entries(run.start.servers)) {
    add(address)
    for (const service of [tftp, ftp, scp, http]) {
      for (const { name, content } of service?.files ?? []) add(`${name} ${content ?? ''}`)
      add(service?.username ?? '')
    }
  }
  for (const { files } of Object.values(start.disks)) for (const { name } of files) add(name)
  add(start.startup?.text ?? '')
  const byLength = new Map<number, string[]>()
  const typed = run.lines.flatMap((text) => text.split(NAME_ENDS).filter((word) => /\d/.test(word)))
  for (const name of new Set([...known, ...FILES, ...typed]))
    byLength.set(name.length, [...(byLength.get(name.length) ?? []), name])
  return { known, byLength }
}
const FILES = ['start', 'startup-config', 'running-config', 'config.text', 'packages.conf']

function fileSystems({ run, device }: Case): readonly string[] {
  const disks = Object.keys(device.disks).map((name) => `${name}:`)
  const offered = Object.values(run.start.servers).flatMap((server) =>
    (['tftp', 'ftp', 'scp'] as const).filter((protocol) => server[protocol]).map((protocol) => `${protocol}:`),
  )
  return [...new Set(['flash:', ...disks, ...offered, 'running-config', 'startup-config'])]
}

/** Why a line did not do what it says. */
export type Oddity = 'refused' | 'swallowed' | 'idle' | 'failed'

/** Lines that did not do what they say: refused, taken as an answer, without any effect, or of a copy, a start or an installation that failed. */
export function oddLines(run: Run): ReadonlyMap<number, Oddity> {
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
    else if (kind === 'answer' && (looksLikeCommand(input) || isCommand(world, device, input)))
      odd.set(line, 'swallowed')
    else if (failed.has(line)) odd.set(line, 'failed')
    else if (meaning?.kind === 'command' && !eventful.has(line) && nothingCame(run, line)) odd.set(line, 'idle')
  }
  return odd
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

/** The answers to the question that the input ended at, as a correction of the command that asked it. */
function lastAnswered(given: Case): readonly Correction[] {
  const line = commandLine(given.run, given.run.lines.length)
  return as('enter', lastAnswers(given), given, true).map((one) => ({ ...one, line }))
}

/** Signs that only look right, and names that nobody here has. */
function* misspelt(known: Known, line: number): Generator<Correction> {
  const { run, device } = known.given
  const entry = run.transcript[line - 1]
  if (entry?.device !== device.name) return
  const text = run.lines[line - 1] ?? ''
  const meant = plainText(text)
  if (meant !== text) {
    const [word, plain] = difference(text, meant)
    yield { kind: 'characters', line, word, meant: plain, edits: [replace(line, meant)], plain: true }
  }
  // A password is nothing to be told.
  const question = run.worlds[line - 1]?.devices[device.name]?.question
  if (entry.kind === 'command' || (entry.kind === 'answer' && question?.kind !== 'password'))
    for (const { word, meant: name } of otherNames(text, known)) yield everywhere(run, line, word, name)
}

function* candidatesAt(known: Known, line: number): Generator<Correction> {
  const { given, odd, onlyPlain } = known
  const { run, device } = given
  const entry = run.transcript[line - 1]
  const world = run.worlds[line - 1]
  if (!entry || !world || entry.device !== device.name) return
  const { kind } = entry
  const isOdd = odd.has(line)
  const isRefusedLine = entry.meaning?.kind === 'refused'
  const text = (run.lines[line - 1] ?? '').trim()
  const instead = (slip: SlipKind, other: string, plain = isOdd): Correction => {
    const [word, meant] = difference(text, other)
    return { kind: slip, line, word, meant, edits: [replace(line, other)], plain }
  }
  if (kind === 'answer' && (isOdd || world.devices[device.name]?.question?.dialog === 'setup'))
    yield* onLine(known.answers(), line)
  if (isRefusedLine) {
    for (const other of respelt(world, text)) yield instead('word', other)
    yield* onLine(known.modes(), line)
    for (const other of completed(world, text, known)) yield instead('word', other)
  }
  if (kind === 'command' && (isOdd || !onlyPlain))
    for (const one of known.asked()) {
      const near = nearLine(text, one)
      if (near === null || near === text) continue
      yield instead(isRefusedLine ? 'word' : 'argument', near, isRefusedLine || isTypo(...difference(text, near)))
    }
  if (kind === 'command' && (isOdd || !onlyPlain)) {
    for (const other of otherPorts(text, given)) yield instead('argument', other)
    for (const other of [...otherConfigurations(text), ...otherFileSystems(text, given)])
      yield instead('argument', other)
  }
  const isOfFailed = kind === 'answer' && odd.get(commandLine(run, line)) === 'failed'
  for (const at of [line, line - 1]) {
    const isSpare = at === line ? odd.has(line + 1) || isOfFailed : isOdd
    if (isSpare && at > 0 && (run.lines[at - 1] ?? '').trim() === '' && !confirms(run, at))
      yield { kind: 'enter', line: at, word: '', meant: '', edits: [remove(at)], plain: true }
  }
  if (isOdd && odd.get(line) !== 'failed') yield* exchanged(run, line)
  if (isRefusedLine || odd.get(line) === 'idle') yield* commandsBefore(known, line)
  if (isOdd || isOfFailed) yield* onLine(known.forgotten(), line)
  if (!onlyPlain) yield* onLine(known.ideas(), line)
}

/** Before a line that answers nothing, and the Enters above it: the command that would have asked. */
function* commandsBefore({ inserts, given: { run } }: Known, line: number): Generator<Correction> {
  if (!/^\S+$/.test((run.lines[line - 1] ?? '').trim())) return
  const begins = inserts().flatMap((edits) => edits.flatMap((edit) => ('text' in edit ? edit.text.slice(0, 1) : [])))
  let at = line
  while (run.transcript[at - 2]?.kind === 'blank') at -= 1
  // A copy that names file systems only asks for the rest.
  const asking = begins.map((text) => text.replaceAll(/([a-z]+\d?:)\S+/g, '$1'))
  for (const meant of new Set([...begins, ...asking, 'reload']))
    if (/^[a-z-]{4}/.test(meant))
      yield { kind: 'missing', line: at, word: '', meant, edits: [insert(at, meant)], plain: true }
}

/** The line before the one above it, or behind the one below. */
function* exchanged(run: Run, line: number): Generator<Correction> {
  for (const below of [line + 1, line]) {
    const above = below - 1
    if (above < 1 || below > run.lines.length || confirms(run, above) || confirms(run, below)) continue
    const meant = run.lines[(below === line ? above : below) - 1] ?? ''
    yield { kind: 'order', line, word: '', meant, edits: [move(below, 1, above)], plain: true }
  }
}

/** Whether a line answered `[confirm]`: without it the next line would call the command off, which is no correction. */
function confirms({ transcript, worlds }: Run, line: number): boolean {
  const entry = transcript[line - 1]
  return entry?.kind === 'answer' && worlds[line - 1]?.devices[entry.device]?.question?.kind === 'confirm'
}

const onLine = (corrections: readonly Correction[], line: number): readonly Correction[] =>
  corrections.filter((one) => one.line === line)

/** A refused line with one word written out or put right, so that the device takes it. */
function respelt(world: World, text: string): readonly string[] {
  const words = text.split(/\s+/)
  const found = words.flatMap((word, at) =>
    wordsAfter(world, words.slice(0, at))
      .filter((one) => one.startsWith(word.toLowerCase()) || isTypo(word, one) || isShortTypo(word, one))
      .map((one) => [...words.slice(0, at), one, ...words.slice(at + 1)].join(' ')),
  )
  return [...new Set(found)].filter((line) => line !== text && isTaken(world, line))
}

/** A refused line with one word put in, the last place first. */
function completed(world: World, text: string, { words: find }: Known): readonly string[] {
  const words = text.split(/\s+/)
  const vocabulary = find()
  const found: string[] = []
  for (let at = words.length; at >= 0; at--)
    for (const one of wordsAfter(world, words.slice(0, at)))
      if (vocabulary.has(one) && one !== words[at - 1] && one !== words[at])
        found.push([...words.slice(0, at), one, ...words.slice(at)].join(' '))
  return [...new Set(found)].filter((line) => isTaken(world, line))
}

const wordsAfter = (world: World, words: readonly string[]): readonly string[] =>
  helpFor(world, words.map((one) => `${one} `).join('')).words

function isTaken(world: World, line: string): boolean {
  const { entry, events } = tryLine(world, line)
  return (
    entry.kind === 'command' &&
    entry.meaning?.kind !== 'refused' &&
    !events.some(({ type }) => type === 'refused-command')
  )
}

/** Whether an answer would have been a command, had the device not been asking. */
function isCommand(world: World | undefined, name: string, input: string): boolean {
  const device = world?.devices[name]
  if (
    !world ||
    !device ||
    !/^[a-z][a-z-]/i.test(input) ||
    /^(?:yes|no)$/i.test(input) ||
    device.question?.kind === 'password'
  )
    return false
  return isTaken({ ...world, devices: { ...world.devices, [name]: { ...device, question: null } } }, input)
}

/** A name of the line that the scenario does not have, with one that is like it. */
function otherNames(
  text: string,
  { names: find }: Known,
): readonly { readonly word: string; readonly meant: string }[] {
  const { known, byLength } = find()
  return text.split(NAME_ENDS).flatMap((word) => {
    if (word.length < 4 || known.has(word) || FILES.includes(word)) return []
    // A keyword is like other keywords; only a name with a digit or a dot is told from them.
    const isName = /[\d.-]/.test(word)
    const most = word.length > 5 ? 2 : 1
    const lengths = Array.from({ length: 2 * most + 1 }, (_, index) => word.length - most + index)
    return lengths
      .flatMap((length) => byLength.get(length) ?? [])
      .filter((one) => one !== word && (isName || FILES.includes(one)) && editDistance(one, word) <= most)
      .map((meant) => ({ word, meant }))
  })
}

/** A name put right on this line and on every later one that repeats it: that is one slip. */
function everywhere({ lines, transcript }: Run, line: number, word: string, meant: string): Correction {
  const edits = lines.flatMap((text, index) =>
    index + 1 >= line && text.includes(word) && transcript[index]?.kind !== 'hands'
      ? [
          replace(
            index + 1,
            text.replaceAll(word, () => meant),
          ),
        ]
      : [],
  )
  return { kind: 'argument', line, word, meant, edits, plain: true }
}
/** The line with another port in place of one. */
function otherPorts(text: string, { device }: Case): readonly string[] {
  const [, lead = '', type = '', number = ''] = /^(.*?\b([a-z]+) ?)(\d+(?:\/\d+)*)$/i.exec(text) ?? []
  return number === ''
    ? []
    : portNames(device.config)
        .filter((name) => name.toLowerCase().startsWith(type.toLowerCase()))
        .map((name) => lead + name.replace(/^\D+/, ''))
        .filter((line) => line !== text)
}

/** Whether two names are of one file system: `flash:` and `flash0:` of a router. */
function isSame(one: string, other: string, device: Device): boolean {
  const main = `${mainFlash(device).name}:`
  const own = (name: string): string => (name === 'flash:' ? main : name)
  return own(one) === own(other)
}

/** The line with another file system, disk or protocol in place of one. */
function otherFileSystems(text: string, given: Case): readonly string[] {
  // What a router boots from is a disk of its own.
  const known = fileSystems(given).filter(
    (one) => !/^\s*(?:do )?(?:no )?bo/i.test(text) || !/^(?:tftp|ftp|scp):/.test(one),
  )
  return [...text.matchAll(/(?<![\w/])([a-z]+\d?:)/g)].flatMap(({ 1: own = '', index }) =>
    known
      .filter((one) => one.endsWith(':') && !isSame(one, own, given.device))
      .map((one) => text.slice(0, index) + one + text.slice(index + own.length)),
  )
}

/** The line with the other configuration in place of one. */
function otherConfigurations(text: string): readonly string[] {
  return text.split(/\s+/).flatMap((word, at, words) => {
    const [, lead = '', name = ''] = /^(system:|nvram:)?((?:run|start)[a-z-]*)$/i.exec(word) ?? []
    if (name === '') return []
    const other = /^run/i.test(name) ? 'startup-config' : 'running-config'
    return [
      words.with(at, lead === '' ? other : other === 'startup-config' ? `nvram:${other}` : `system:${other}`).join(' '),
    ]
  })
}

/** The ideas of the repair as corrections: what stands at their first line and what should. */
function as(kind: SlipKind, proposals: readonly Edits[], { run }: Case, plain = false): readonly Correction[] {
  return proposals.flatMap((edits): Correction[] => {
    const [first] = edits
    if (!first) return []
    if (first.op === 'replace' && first.count === 1 && first.text.length === 1) {
      const text = run.lines[first.line - 1] ?? ''
      const [word, meant] = difference(text, first.text[0] ?? '')
      return [{ kind: kind === 'mode' ? 'word' : kind, line: first.line, word, meant, edits, plain }]
    }
    const meant = first.op === 'insert' ? first.text.join(', ') : ''
    return [{ kind, line: first.line, word: '', meant, edits, plain }]
  })
}

/** The words in which two lines differ, from the first to the last. */
function difference(typed: string, meant: string): readonly [string, string] {
  const [a, b] = [typed.trim().split(/\s+/), meant.trim().split(/\s+/)]
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) {
    a.shift()
    b.shift()
  }
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop()
    b.pop()
  }
  return [a.join(' '), b.join(' ')]
}

/** What a learner meant by signs that only look right. */
export function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the signs of a keyboard
  if (/^[\u0000-\u007f]*$/.test(text)) return text
  return text
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u0080-\uffff]/g, (letter) => unhomoglyph(letter))
    .replace(/\s+$/, '')
}

const STRUCTURE = [
  'enable',
  'configure terminal',
  'end',
  'exit',
  'reload',
  'no shutdown',
  'copy running-config startup-config',
  'copy startup-config running-config',
  'write memory',
]

/** The typed line with the one word put right in which it differs from a wanted one; null: it differs in none or in more. */
function nearLine(typed: string, wanted: string): string | null {
  const lead = /^do\s/i.test(typed) && !/^do\s/i.test(wanted) ? 1 : 0
  const a = typed.split(/\s+/)
  const own = a.slice(lead)
  const b = wanted.split(/\s+/)
  const same = (one = '', other = ''): boolean =>
    one.toLowerCase() === other.toLowerCase() ||
    (/^[a-z-]{2,}$/i.test(one) && other.toLowerCase().startsWith(one.toLowerCase()))
  let begin = 0
  while (begin < own.length && begin < b.length && same(own[begin], b[begin])) begin++
  let end = 0
  while (end < own.length - begin && end < b.length - begin && same(own.at(-1 - end), b.at(-1 - end))) end++
  const [mine, theirs] = [own.slice(begin, own.length - end), b.slice(begin, b.length - end)]
  if (mine.length > 1 || theirs.length > 1 || mine.length + theirs.length === 0) return null
  const [word, meant] = [mine[0] ?? '', theirs[0] ?? '']
  if (begin + end === 0 && !isTypo(word, meant)) return null
  if (word !== '' && meant !== '' && !isTypo(word, meant) && shapeOf(word) !== shapeOf(meant)) return null
  return [...a.slice(0, lead), ...own.slice(0, begin), ...theirs, ...own.slice(own.length - end)].join(' ')
}

/** What kind of word it is, where one may stand for another of its kind. */
function shapeOf(word: string): string {
  if (/^\d+(\.\d+){3}$/.test(word)) return 'address'
  if (/^(?:0x)?[\da-f]+$/i.test(word)) return 'number'
  if (/:/.test(word)) return 'file'
  return /^[a-z-]+$/i.test(word) ? 'keyword' : 'name'
}

/** A slip in a word that was not written out: `ocnf` for `conf`. */
const isShortTypo = (word: string, keyword: string): boolean =>
  word.length >= 3 &&
  word.length < keyword.length &&
  editDistance(word.toLowerCase(), keyword.slice(0, word.length)) === 1

const isTypo = (word: string, meant: string): boolean =>
  meant.length >= 3 && editDistance(word.toLowerCase(), meant) <= (meant.length > 4 ? 2 : 1)
