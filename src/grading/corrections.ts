// What the lines of an attempt may have been meant to be: one place put right at a time. `slips.ts` tries which of them helps.

import { portNames } from '../sim/features/interfaces/slice.ts'
import type { World } from '../sim/world.ts'
import type { Case } from './mistakes/mistake.ts'
import { fileSystems, namesOf } from './known-names.ts'
import type { Names } from './known-names.ts'
import { oddLines } from './odd-lines.ts'
import type { Oddity } from './odd-lines.ts'
import { otherConfigurations, otherFileSystems, otherNames, otherPorts } from './other-arguments.ts'
import { insert, move, remove, replace } from './repair/edits.ts'
import type { Edits } from './repair/edits.ts'
import { forgottenEnters, lastAnswers, missingAnswers, otherAnswers } from './repair/ideas/dialogues.ts'
import { goals, wantedLines } from './repair/ideas/goals.ts'
import { bootable, refused } from './repair/ideas/modes.ts'
import { names, registerValues } from './repair/ideas/names.ts'
import { imageLists, namesOfNothing, widened } from './repair/ideas/near-misses.ts'
import type { Miss } from './repair/ideas/near-misses.ts'
import { firstThingsFirst, missingEvents } from './repair/ideas/order.ts'
import { saves } from './repair/ideas/saving.ts'
import { isTaken, restarts, unitsOf } from './repair/places.ts'
import { completed, respelt, siblings, withMask } from './respellings.ts'
import { commandLine } from './run.ts'
import type { Run } from './run.ts'
import { difference, isSlipOfValue, isTypo, nearLine, plainText } from './spelling.ts'
import { misplaced, wrongValues } from './wrong-values.ts'

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
  /** It counts only where it mends all, and this device or host is set otherwise by it. */
  readonly onlyBy?: string
  /** What is wrong with the line, where its word alone does not tell. */
  readonly says?: string | undefined
  /** Another slip that has to be put right with it, before anything is met. */
  readonly pair?: Correction
  /** Other lines that have to be put right with it. */
  readonly also?: readonly number[]
}
/** Which corrections are wanted: all; those that the device itself shows; of those, the ones at lines that it did not take as they were meant. */
export type Sought = 'all' | 'plain' | 'odd'

/** What may be worth a trial: at the lines that the device did not take as they were meant, in order; at the others; then what is missing. */
export function* correctionsOf(cases: readonly Case[], which: Sought): Generator<Correction> {
  const onlyPlain = which !== 'all'
  const [{ run } = { run: null }] = cases
  if (!run) return
  const odd = oddLines(run)
  const lines = run.transcript.map(({ line }) => line)
  const known = cases.map((given) => knownOf(given, odd, onlyPlain))
  if (which !== 'odd') {
    yield* allWrongValues(cases)
    for (const one of cases.flatMap((given) => [...misplaced(given)]))
      yield { kind: 'order', word: '', meant: '', plain: true, ...one }
  }
  for (const line of lines) for (const about of known) yield* misspelt(about, line)
  const others = lines.filter((line) => !odd.has(line))
  for (const { given } of known)
    for (const miss of [...namesOfNothing(given), ...imageLists(given)]) yield asCorrection(miss)
  if (which === 'all') for (const about of known) yield* valuesOf(about).filter(({ word }) => ADDRESS.test(word))
  for (const line of odd.keys()) for (const about of known) yield* candidatesAt(about, line)
  for (const line of others.filter((one) => isOrphan(run, one)))
    for (const about of known) yield* commandsBefore(about, line)
  for (const { given } of known) yield* lastAnswered(given)
  if (which === 'odd') return
  for (const line of others) for (const about of known) yield* candidatesAt(about, line)
  for (const about of known) yield* pairsOf(about)
  if (onlyPlain) return
  for (const { given } of known) yield* as('order', firstThingsFirst(given), given)
  for (const { given, inserts } of known) {
    yield* as('missing', inserts(), given)
    yield* as('missing', missingEvents(given), given)
  }
}

const ADDRESS = /^\d+\.\d+\.\d+\.\d+$/
const asCorrection = (miss: Omit<Miss, 'says'>): Correction => ({ kind: 'argument', plain: true, ...miss })

/** Two slips where neither alone meets anything: values that miss by a letter, or a name that nothing has in a range that is too short. */
function* pairsOf(about: Known): Generator<Correction> {
  const { given } = about
  const ranges = as('argument', widened(given), given, true)
  for (const miss of namesOfNothing(given).map(asCorrection))
    for (const range of ranges) if (miss.edits.every(({ line }) => line !== range.line)) yield pairOf(miss, range)
  const few = valuesOf(about).slice(0, MOST_NEAR)
  for (const [index, one] of few.entries())
    for (const other of few.slice(index + 1)) if (other.line !== one.line) yield pairOf(one, other)
}

/** Lines with a value that misses one that is asked for by a letter or two. */
function valuesOf({ given: { run, device }, asked }: Known): readonly Correction[] {
  return run.lines.flatMap((text, index): Correction[] => {
    const line = index + 1
    const entry = run.transcript[index]
    if (entry?.device !== device.name || entry.kind !== 'command' || entry.meaning?.kind === 'refused') return []
    return asked().flatMap((one): Correction[] => {
      const meant = nearLine(text, one)
      if (meant === null || meant === text) return []
      const [word, other] = difference(text, meant)
      if (!isSlipOfValue(word, other)) return []
      return [{ kind: 'argument', line, word, meant: other, edits: [replace(line, meant)], plain: true }]
    })
  })
}
const pairOf = (one: Correction, other: Correction): Correction => ({
  ...one,
  edits: [...one.edits, ...other.edits],
  pair: other,
  also: [other.line, ...(other.also ?? [])],
})

/** Lines with another value than was asked for, put right together: where an answer rests on one false idea, no line alone mends it. */
function* allWrongValues(cases: readonly Case[]): Generator<Correction> {
  const all = cases.flatMap(wrongValues).toSorted((a, b) => a.line - b.line)
  const corrections = all
    .filter(({ line }, i) => line !== all[i - 1]?.line)
    .map(({ line, word, meant, text }) => asCorrection({ line, word, meant, edits: [replace(line, text)] }))
  const [last, ...before] = corrections.toReversed()
  if (last) yield before.reduce((rest, one) => pairOf(one, rest), last)
}
/** So many values are put together in pairs. */
const MOST_NEAR = 6

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
      ...as('argument', widened(given), given),
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

/** So many ports of a device are tried. */
const MOST_PORTS = 6

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
    for (const { word, meant: name } of otherNames(text, known.names())) yield everywhere(run, line, word, name)
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
  // Typed a second time: under another port.
  if (
    kind === 'command' &&
    odd.get(line) === 'idle' &&
    entry.meaning?.kind === 'command' &&
    entry.meaning.mode === 'config-if'
  )
    for (const name of portNames(device.config).slice(0, MOST_PORTS)) {
      const meant = `interface ${name}`
      yield { kind: 'missing', line, word: '', meant, edits: [insert(line, meant)], plain: true }
    }
  // The command that led to a dialogue which nobody meant.
  if (odd.get(line) === 'swallowed')
    for (const one of onLine(known.ideas(), commandLine(run, line))) yield { ...one, plain: true }
  if (isRefusedLine) {
    yield* restartedTooEarly(known, line)
    if (isTaken(run.trials, world, withMask(text))) yield withMasks(run, line, instead('word', withMask(text)))
    for (const other of respelt(run.trials, world, text)) yield instead('word', other)
    yield* onLine(known.modes(), line)
    yield* typedTooEarly(run, world, text, line)
    const refusedWord = entry.meaning?.kind === 'refused' ? entry.meaning.word : ''
    for (const other of completed(run.trials, world, text, refusedWord, known.words())) yield instead('word', other)
  }
  if (kind === 'command' && (isOdd || !onlyPlain))
    for (const one of known.asked()) {
      const near = nearLine(text, one)
      if (near === null || near === text) continue
      yield instead(isRefusedLine ? 'word' : 'argument', near, isRefusedLine || isTypo(...difference(text, near)))
    }
  if (isRefusedLine && entry.meaning?.kind === 'refused')
    for (const other of siblings(run.trials, world, text, entry.meaning.word)) yield instead('word', other)
  if (kind === 'command' && (isOdd || !onlyPlain)) {
    for (const other of otherPorts(text, given)) yield instead('argument', other)
    for (const other of [...otherConfigurations(text), ...otherFileSystems(text, given)])
      yield instead('argument', other)
  }
  if (kind === 'command' && isOdd && world.devices[device.name]?.mode.startsWith('config'))
    yield instead('word', /^no\s/i.test(text) ? text.replace(/^no\s+/i, '') : `no ${text}`)
  const isOfFailed = kind === 'answer' && odd.get(commandLine(run, line)) === 'failed'
  for (const at of [line, line - 1]) {
    const isSpare = at === line ? odd.has(line + 1) || isOfFailed : isOdd
    if (isSpare && at > 0 && (run.lines[at - 1] ?? '').trim() === '' && !confirms(run, at))
      yield { kind: 'enter', line: at, word: '', meant: '', edits: [remove(at)], plain: true }
  }
  if (isOdd && odd.get(line) !== 'failed') yield* exchanged(run, line)
  if (isRefusedLine || kind === 'blank' || odd.get(line) === 'idle') yield* commandsBefore(known, line)
  if (isOdd || isOfFailed) yield* onLine(known.forgotten(), line)
  if (!onlyPlain) yield* onLine(known.ideas(), line)
  const there = world.devices[device.name]
  if (odd.get(line) === 'failed' && /^boot$/i.test(text) && there)
    for (const one of bootable(there)) yield instead('argument', `boot ${one}`)
}

/** Whether an Enter answers nothing and stands behind a command; behind an answer it may be one too many. */
const isOrphan = ({ transcript }: Run, line: number): boolean =>
  transcript[line - 1]?.kind === 'blank' && transcript[line - 2]?.kind === 'command'

/** Before a line that answers nothing, and the Enters above it: the command that would have asked. */
function* commandsBefore({ inserts, given }: Known, line: number): Generator<Correction> {
  const { run } = given
  if (!/^\S*$/.test((run.lines[line - 1] ?? '').trim())) return
  const begins = [...inserts(), ...missingEvents(given)].flatMap((edits) =>
    edits.flatMap((edit) => ('text' in edit ? edit.text.slice(0, 1) : [])),
  )
  let at = line
  while (run.transcript[at - 2]?.kind === 'blank') at -= 1
  const plain = run.transcript[line - 1]?.kind !== 'blank' || isOrphan(run, at)
  // A copy that names file systems only asks for the rest.
  const asking = begins.map((text) => text.replaceAll(/([a-z]+\d?:)\S+/g, '$1'))
  for (const meant of new Set([...begins, ...asking, 'reload', 'enable']))
    if (/^[a-z-]{4}/.test(meant))
      yield { kind: 'missing', line: at, word: '', meant, edits: [insert(at, meant)], plain }
}

/** A refused line behind a later one, where the device is at another prompt and takes it. */
function* typedTooEarly(run: Run, from: World, text: string, line: number): Generator<Correction> {
  const modeOf = (world: World | undefined): string | undefined => world?.devices[from.focus]?.mode
  for (let to = line + 2; to <= run.lines.length + 1; to++) {
    const there = run.worlds[to - 1]
    const isEnd = modeOf(there) !== modeOf(run.worlds[to]) || modeOf(there) !== modeOf(run.worlds[to - 2])
    if (
      isEnd &&
      there &&
      there.focus === from.focus &&
      modeOf(there) !== modeOf(from) &&
      isTaken(run.trials, there, text)
    )
      yield { kind: 'order', line, word: '', meant: '', edits: [move(line, 1, to)], plain: true }
  }
}

/** A restart whose prompt refuses the lines behind it: behind them. */
function* restartedTooEarly({ given, odd }: Known, line: number): Generator<Correction> {
  const { run } = given
  const isSpare = (at: number): boolean => at >= line || run.transcript[at - 1]?.kind === 'blank'
  const unit = unitsOf(run).findLast(({ from, to }) => to < line && !isSpare(from))
  if (unit === undefined || !restarts(run).includes(unit.from)) return
  const next = run.transcript.find((entry) => entry.line > line && entry.kind === 'command' && !odd.has(entry.line))
  for (const to of new Set([next?.line ?? run.lines.length + 1, run.lines.length + 1]))
    yield {
      kind: 'order',
      line: unit.from,
      word: '',
      meant: '',
      edits: [move(unit.from, unit.to - unit.from + 1, to)],
      plain: true,
    }
}

/** The line before the one above it, or behind the one below. */
function* exchanged(run: Run, line: number): Generator<Correction> {
  for (const below of [line + 1, line]) {
    const above = below - 1
    if (above < 1 || below > run.lines.length || confirms(run, above) || confirms(run, below)) continue
    yield { kind: 'order', line, word: '', meant: '', edits: [move(below, 1, above)], plain: true }
  }
}

/** Whether a line answered `[confirm]`: without it the next line would call the command off, which is no correction. */
function confirms({ transcript, worlds }: Run, line: number): boolean {
  const entry = transcript[line - 1]
  return entry?.kind === 'answer' && worlds[line - 1]?.devices[entry.device]?.question?.kind === 'confirm'
}

const onLine = (corrections: readonly Correction[], line: number): readonly Correction[] =>
  corrections.filter((one) => one.line === line)

/** The same at every later line that was refused for it: that is one slip. */
const withMasks = ({ lines, transcript }: Run, line: number, one: Correction): Correction => ({
  ...one,
  edits: lines.flatMap((text, index) =>
    index + 1 >= line && transcript[index]?.meaning?.kind === 'refused' && withMask(text) !== text
      ? [replace(index + 1, withMask(text))]
      : [],
  ),
})

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
  // A wrong address in a ping spoils nothing: where it was configured, it is a slip.
  const configured = edits.find((edit) => {
    const entry = transcript[edit.line - 1]
    return entry?.meaning?.kind === 'command' && entry.meaning.mode.startsWith('config')
  })
  return { kind: 'argument', line: configured?.line ?? line, word, meant, edits, plain: true }
}
/** The ideas of the repair as corrections: what stands at their first line and what should. */
export function as(
  kind: SlipKind,
  proposals: Iterable<Edits>,
  given: Pick<Case, 'run'>,
  plain = false,
): readonly Correction[] {
  return [...eachAs(kind, proposals, given, plain)]
}

/** The same one after the other, for proposals that are made while they are tried. */
export function* eachAs(
  kind: SlipKind,
  proposals: Iterable<Edits>,
  { run }: Pick<Case, 'run'>,
  plain = false,
): Generator<Correction> {
  for (const edits of proposals) {
    const [first] = edits
    if (!first) continue
    if (first.op === 'replace' && first.count === 1 && first.text.length === 1) {
      const text = run.lines[first.line - 1] ?? ''
      const [word, meant] = difference(text, first.text[0] ?? '')
      yield { kind: kind === 'mode' ? 'word' : kind, line: first.line, word, meant, edits, plain }
    } else {
      const meant = first.op === 'insert' ? first.text.join(', ') : ''
      yield { kind, line: first.line, word: '', meant, edits, plain }
    }
  }
}
