// What the lines of an attempt may have been meant to be: one place put right at a time. `slips.ts` tries which of them helps.

import { dottedOf } from '../sim/network/ip.ts'
import { helpFor } from '../sim/console-help.ts'
import type { Device } from '../sim/device.ts'
import { portNames } from '../sim/features/interfaces/slice.ts'
import type { World } from '../sim/world.ts'
import type { Case } from './mistakes/mistake.ts'
import { FILES, fileSystems, NAME_ENDS, namesOf } from './known-names.ts'
import type { Names } from './known-names.ts'
import { editDistance } from './nearest.ts'
import { oddLines } from './odd-lines.ts'
import type { Oddity } from './odd-lines.ts'
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
import { commandLine } from './run.ts'
import type { Run } from './run.ts'
import { difference, isShortTypo, isSlipOfValue, isTypo, nearLine, plainText } from './spelling.ts'
import { mainFlash } from './stored.ts'
import type { Trials } from './trials.ts'

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
  /** What is wrong with the line, where its word alone does not tell. */
  readonly says?: string | undefined
  /** Another slip that has to be put right with it, before anything is met. */
  readonly pair?: Correction
  /** The line of that one. */
  readonly also?: number
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
const asCorrection = (miss: Miss): Correction => ({ kind: 'argument', plain: true, ...miss })

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
  also: other.line,
})
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
    for (const other of completed(
      run.trials,
      world,
      text,
      entry.meaning?.kind === 'refused' ? entry.meaning.word : '',
      known,
    ))
      yield instead('word', other)
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

/** The line with a mask in place of a prefix length: `10.0.0.1/24`, `10.0.0.1 /24`. */
const withMask = (text: string): string =>
  text.replace(
    /(\d+(?:\.\d+){3})\s*\/(\d|[12]\d|3[0-2])(?!\d)/,
    (_, address: string, length: string) => `${address} ${dottedOf(length === '0' ? 0 : -1 << (32 - Number(length)))}`,
  )

/** The same at every later line that was refused for it: that is one slip. */
const withMasks = ({ lines, transcript }: Run, line: number, one: Correction): Correction => ({
  ...one,
  edits: lines.flatMap((text, index) =>
    index + 1 >= line && transcript[index]?.meaning?.kind === 'refused' && withMask(text) !== text
      ? [replace(index + 1, withMask(text))]
      : [],
  ),
})

/** A refused line with one word written out or put right, so that the device takes it. */
function* respelt(trials: Trials, world: World, text: string): Generator<string> {
  const words = text.split(/\s+/)
  const found = words.flatMap((word, at) =>
    wordsAfter(world, words.slice(0, at))
      .filter((one) => one.startsWith(word.toLowerCase()) || isTypo(word, one) || isShortTypo(word, one))
      .map((one) => [...words.slice(0, at), one, ...words.slice(at + 1)].join(' ')),
  )
  for (const line of new Set(found)) if (line !== text && isTaken(trials, world, line)) yield line
}

/** A refused line with one word put in: one of the goals, the last place first; or at the caret any keyword that the device takes there. */
function* completed(
  trials: Trials,
  world: World,
  text: string,
  refusedWord: string,
  { words: find }: Known,
): Generator<string> {
  const words = text.split(/\s+/)
  const vocabulary = find()
  const caret = refusedWord === '' ? words.length : words.indexOf(refusedWord)
  const wanted: string[] = []
  const others: string[] = []
  for (let at = words.length; at >= 0; at--) {
    const withWord = (one: string): string => [...words.slice(0, at), one, ...words.slice(at)].join(' ')
    const here = wordsAfter(world, words.slice(0, at)).filter((one) => one !== words[at - 1] && one !== words[at])
    const urls = [...vocabulary].filter((one) => here.some((word) => word.endsWith(':') && one.startsWith(word)))
    wanted.push(...[...here.filter((word) => vocabulary.has(word)), ...urls].map(withWord))
    if (at === caret && at > 0) others.push(...here.filter((word) => !word.endsWith(':')).map(withWord))
  }
  for (const line of new Set([...wanted, ...others])) if (isTaken(trials, world, line)) yield line
}

/** A refused line with another keyword in place of the one that the words behind it do not fit; the one that is most like it first. */
function* siblings(trials: Trials, world: World, text: string, refusedWord: string): Generator<string> {
  const words = text.split(/\s+/)
  const caret = refusedWord === '' ? words.length : words.indexOf(refusedWord)
  for (const at of [caret, caret - 1]) {
    const own = words[at]
    if (own === undefined || at < 1 || at + 1 >= words.length) continue
    const others = wordsAfter(world, words.slice(0, at))
      .filter((one) => /^[a-z]/.test(one) && one !== own)
      .map((one) => ({ one, far: editDistance(own.toLowerCase(), one) }))
      .toSorted((a, b) => a.far - b.far)
    for (const { one } of others.slice(0, MOST_SIBLINGS)) {
      const line = words.with(at, one).join(' ')
      if (isTaken(trials, world, line)) yield line
    }
  }
}
/** So many keywords are tried in one place. */
const MOST_SIBLINGS = 12

function wordsAfter(world: World, words: readonly string[]): readonly string[] {
  const text = words.map((one) => `${one} `).join('')
  const known = wordsKnown.get(world) ?? new Map<string, readonly string[]>()
  wordsKnown.set(world, known)
  const found = known.get(text) ?? helpFor(world, text).words
  known.set(text, found)
  return found
}
/** A world never changes, and neither do the words that its prompt takes. */
const wordsKnown = new WeakMap<World, Map<string, readonly string[]>>()

/** The mask of a host is no name: whether another one was meant, the lines that are asked for tell. */
const HOST_MASK = '255.255.255.255'

/** A name of the line that the scenario does not have, with one that is like it. */
function otherNames(
  text: string,
  { names: find }: Known,
): readonly { readonly word: string; readonly meant: string }[] {
  const { known, byLength } = find()
  return text.split(NAME_ENDS).flatMap((word) => {
    if (word.length < 4 || known.has(word) || FILES.includes(word) || word === HOST_MASK) return []
    // A keyword is like other keywords; only a name with a digit or a dot is told from them.
    const isName = /[\d.-]/.test(word)
    const most = word.length > 5 ? 2 : 1
    const lengths = Array.from({ length: 2 * most + 1 }, (_, index) => word.length - most + index)
    return lengths
      .flatMap((length) => byLength.get(length) ?? [])
      .filter((one) => one !== word && (isName || FILES.includes(one)) && editDistance(one, word, most) <= most)
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
  // A wrong address in a ping spoils nothing: where it was configured, it is a slip.
  const configured = edits.find((edit) => {
    const entry = transcript[edit.line - 1]
    return entry?.meaning?.kind === 'command' && entry.meaning.mode.startsWith('config')
  })
  return { kind: 'argument', line: configured?.line ?? line, word, meant, edits, plain: true }
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
