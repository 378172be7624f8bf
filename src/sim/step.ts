// One line typed at the console of a world: the fold `lines.reduce(step, world)`.

import { allFeatures } from './features/index.ts'
import { configCommands, dialogs, provideFeatures } from './feature-sets.ts'
import { assignedInLoader } from './features/loader/loader.ts'
import { assigned } from './features/rommon/rommon.ts'
import { lookUp } from './features/ip/hosts.ts'
import { mayBePiped, type Effect, type Token } from './command.ts'
import { done, unchanged } from './entry.ts'
import type { Step } from './entry.ts'
import { hands, handsIn } from './hands.ts'
import { hostInFocus, hostPrompt } from './hosts/focus.ts'
import { hostStep } from './hosts/prompt.ts'
import { keptAround, runConfig } from './config.ts'
import { matchConfig } from './config-tree.ts'
import { newModel } from './features/aaa/new-model.ts'
import { helpFor } from './console-help.ts'
import { contextOf, type Device, type Open, type Question, type Session } from './device.ts'
import type { Answer } from './dialogs.ts'
import { caretOf, edgesOf, match, tokensOf, type Match, type Refusal } from './grammar.ts'
import { platformOf } from './hardware.ts'
import { leadingPrompt, LINE_LIMIT, outputReason } from './input.ts'
import { guessOf, meaningOf, type Guess, type Meaning } from './meaning.ts'
import { isConfigMode, isExecMode, isLoaderMode, modeNameOf, promptOf } from './modes.ts'
import { filterOf } from './pipe.ts'
import { lostNote } from './sessions.ts'
import { isFrom } from './platforms/release.ts'
import { treeFor, treeNamed } from './trees.ts'
import { withoutOwnAlias } from './features/alias/slice.ts'
import { withoutAlias } from './words/aliases.ts'
import { configuredSteps, hashSteps, MOST_FILTER_STEPS, PRINTED_STEPS, type Work } from './work.ts'
import type { SimEvent, World } from './world.ts'
import { hostnameOf } from './features/identity/slice.ts'

provideFeatures(allFeatures)

/** The prompt or question text that waits for the next line. */
export function waitingText(world: World): string {
  const host = hostInFocus(world)
  return host ? hostPrompt(host) : waitingOf(world.devices[world.focus] as Device)
}
/** Nothing waits where a vty session is lost. */
const waitingOf = (device: Device): string => (device.session.cut ? '' : (device.question?.text ?? promptOf(device)))

/** Types one line. Never throws for any input; `world` is not changed. */
export function step(world: World, line: string): Step {
  const host = hostInFocus(world)
  if (host) return hostStep(world, host, line)
  const device = world.devices[world.focus] as Device
  const prompt = waitingOf(device)
  const typed = cleaned(line)
  const atHand = handsIn(device, typed)
  if (atHand !== null) return hands(world, device, prompt, atHand)
  if (device.session.cut) return unchanged(world, prompt, typed, 'refused', lostNote(device))
  if (line.length > LINE_LIMIT)
    return unchanged(
      world,
      prompt,
      typed,
      'refused',
      `a console line holds at most ${LINE_LIMIT} characters; this one has ${line.length}`,
    )
  if (device.question?.dialog === 'banner' && !line.includes(CTRL_C))
    return answered(
      world,
      device,
      device.question,
      prompt,
      { text: line.replace(CONTROL, ' ').trimEnd(), yes: false },
      null,
    )
  if (line.includes(CTRL_C) || (device.question && typed === '^C')) return interrupt(world, device, prompt)
  if (line.includes(CTRL_Z) && isConfigMode(device.mode) && !device.question)
    return leaveBy(world, prompt, cleaned(line.slice(0, line.indexOf(CTRL_Z))))
  return device.question
    ? answer(world, device, device.question, prompt, typed)
    : atPrompt(world, device, prompt, typed)
}

/** Keys that a scripted line may carry as they are; a line `^C` or `^Z` means the key too, as a console shows it. */
const CTRL_C = '\u0003'
const CTRL_Z = '\u001a'

/** Ctrl-C discards the typed line, cancels a question and leaves configuration (ios-behaviour.md 2.1, 2.3). */
function interrupt(world: World, device: Device, prompt: string): Step {
  const { question } = device
  if (question) {
    const idle: Device = { ...device, question: null }
    const dialog = dialogs().get(question.dialog)
    return done(
      world,
      idle,
      prompt,
      '^C',
      'answer',
      dialog?.abort ? dialog.abort(idle, question.data, world) : { device: idle },
      [],
      null,
    )
  }
  if (!isConfigMode(device.mode)) return unchanged(world, prompt, '^C', 'blank', null)
  const left = atPrompt(world, device, prompt, 'end')
  return { ...left, entry: { ...left.entry, input: '^C' } }
}

/** Ctrl-Z runs what is on the line, then leaves configuration. */
function leaveBy(world: World, prompt: string, typed: string): Step {
  const ran = typed === '' ? null : atPrompt(world, world.devices[world.focus] as Device, prompt, typed)
  const between = ran?.world ?? world
  const now = between.devices[between.focus] as Device
  const left =
    isConfigMode(now.mode) && !now.question && !now.session.cut ? atPrompt(between, now, prompt, 'end') : null
  const entry = ran?.entry ?? left?.entry
  if (!entry) return unchanged(world, prompt, typed, 'blank', null)
  return {
    world: left?.world ?? between,
    entry: { ...entry, input: `${typed}^Z`, output: (ran?.entry.output ?? '') + (left?.entry.output ?? '') },
    work: (ran?.work ?? 0) + (left?.work ?? 0),
    events: [...(ran?.events ?? []), ...(left?.events ?? [])],
  }
}

// --- lines that are not commands

// Control characters are keys, not text: a scripted line has none of them.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/g
const cleaned = (line: string): string => (line.length > 2000 ? line.slice(0, 2000) : line).replace(CONTROL, ' ').trim()

// --- answers

function answer(world: World, device: Device, question: Question, prompt: string, line: string): Step {
  const pasted = question.text.trim()
  const behind = line.startsWith(pasted) ? line.slice(pasted.length).trim() : null
  const text = behind ?? line
  const refusal = behind === null && question.kind !== 'password' ? answerRefusal(device, line) : null
  if (refusal) return unchanged(world, prompt, line, 'refused', `${refusal}; the device is asking "${pasted}"`)
  const note = behind === null ? null : 'the pasted question was taken off the line'

  const word = text.toLowerCase()
  if (question.kind === 'yes-no') {
    const said = text === '' && question.enter !== 'again' ? (question.enter ?? '') : word
    const yes = said !== '' && 'yes'.startsWith(said)
    if (!yes && (said === '' || !'no'.startsWith(said))) {
      return { ...unchanged(world, prompt, text, 'answer', note, "% Please answer 'yes' or 'no'.\n") }
    }
    return answered(world, device, question, prompt, { text, yes }, note)
  }
  // The question wants one of two keys, and Enter is neither.
  if (text === '' && question.enter === 'again') return unchanged(world, prompt, text, 'answer', note)
  const yes = question.kind === 'confirm' ? word === '' || word === 'y' || word === 'yes' : word.startsWith('y')
  return answered(world, device, question, prompt, { text, yes }, note)
}

function answerRefusal(device: Device, line: string): string | null {
  const reason = outputReason(line)
  if (reason) return reason
  const prompted = leadingPrompt(line)
  return prompted &&
    (prompted.prompt.startsWith(hostnameOf(device.config)) ||
      prompted.prompt.startsWith('rommon ') ||
      prompted.prompt.startsWith('switch:'))
    ? 'this line carries a command prompt, so it is no answer'
    : null
}

function answered(
  world: World,
  device: Device,
  question: Question,
  prompt: string,
  given: Answer,
  note: string | null,
): Step {
  const idle: Device = { ...device, question: null }
  const effect = dialogs().get(question.dialog)?.answer(idle, given, question.data, world) ?? {}
  const isPassword = question.kind === 'password'
  // The password is hashed for the comparison with the stored one.
  const work = (effect.work ?? 0) + (isPassword ? hashSteps(given.text) : 0)
  const meaning: Meaning = {
    kind: 'answer',
    dialog: question.dialog,
    question: question.text,
    means: given.text === '' ? 'default' : question.kind === 'text' || isPassword ? 'text' : given.yes ? 'yes' : 'no',
  }
  const stepped = done(world, idle, prompt, isPassword ? '' : given.text, 'answer', { ...effect, work }, [], meaning)
  return note === null ? stepped : { ...stepped, entry: { ...stepped.entry, note } }
}

// --- commands

function atPrompt(world: World, device: Device, prompt: string, line: string): Step {
  const pasted = leadingPrompt(line)
  const typed = pasted ? pasted.typed : line
  const note = pasted ? `the prompt ${pasted.prompt} was taken off the line` : null
  if (typed === '') return unchanged(world, prompt, typed, 'blank', note)
  if (typed === '^C') return interrupt(world, device, prompt)
  if (typed === '^Z')
    return isConfigMode(device.mode) ? leaveBy(world, prompt, '') : unchanged(world, prompt, typed, 'blank', note)
  const refusal = outputReason(typed)
  if (refusal === null && typed.startsWith('!')) return unchanged(world, prompt, typed, 'comment', note)
  if (refusal) return unchanged(world, prompt, line, 'refused', refusal)
  if (typed.endsWith('?') && !isLoaderMode(device.mode))
    return unchanged(world, prompt, typed, 'command', note, helpFor(world, typed.slice(0, -1)).output)
  const stepped = isLoaderMode(device.mode)
    ? loaderLine(world, device, prompt, typed)
    : isExecMode(device.mode)
      ? execLine(world, device, prompt, typed)
      : shownAs(typed, configLine(world, device, prompt, withoutOwnAlias(device, typed)))
  return note === null ? stepped : { ...stepped, entry: { ...stepped.entry, note } }
}

/** A step with the line as it was typed, where an alias stood in it. */
const shownAs = (input: string, stepped: Step): Step =>
  stepped.entry.input === input ? stepped : { ...stepped, entry: { ...stepped.entry, input } }

/** What an EXEC line does, what it tells the graders, and what it meant. */
interface Ran {
  readonly effect: Effect
  readonly events: readonly SimEvent[]
  readonly meaning: Meaning | null
}

function execLine(world: World, device: Device, prompt: string, line: string): Step {
  // The line is remembered as it was typed, before it runs: `show history` lists itself, and a session that it begins knows nothing of it.
  const heard = { ...device, session: { ...device.session, history: remembered(device.session, line) } }
  const { effect, events, meaning } = exec(world, heard, withoutOwnAlias(device, line), 0, prompt.length)
  return done(world, heard, prompt, line, 'command', effect, events, meaning)
}

const remembered = ({ history, historySize }: Session, line: string): readonly string[] =>
  historySize === 0
    ? []
    : history.length < historySize
      ? [...history, line]
      : [...history.slice(history.length - historySize + 1), line]

/** Runs the EXEC line that begins at column `from` of a typed line. `indent` is where the typed line stands on the screen. */
function exec(world: World, device: Device, typed: string, from: number, indent: number): Ran {
  const line = from === 0 ? typed : ' '.repeat(from) + typed.slice(from)
  const platform = platformOf(device)
  const tree = treeFor(device)
  // Aliases belong to EXEC, not to `do`.
  const read = (text: string): readonly Token[] => (from === 0 ? withoutAlias(tokensOf(text)) : tokensOf(text))
  const bar = line.indexOf('|')
  if (bar > 0) {
    const found = match(tree, read(line.slice(0, bar)), line, platform)
    if (found.kind === 'command' && mayBePiped(found.command, platform)) {
      const effect = found.command.run(device, found.args, world)
      return effect.wrongAt === undefined
        ? { ...piped(effect, device, typed, bar, indent), meaning: meaningOf(found, device.mode) }
        : refused(device, wrongWord(tokensOf(line), effect.wrongAt), tokensOf(line), typed, indent)
    }
    if (found.kind === 'real' && found.canonical.startsWith('show ')) {
      const filter = filterOf(typed, bar + 1)
      return filter.kind === 'invalid' || filter.kind === 'ambiguous' || filter.kind === 'incomplete'
        ? { ...refused(device, filter, [], typed, indent), meaning: meaningOf(found, device.mode) }
        : exec(world, device, typed.slice(0, bar).trimEnd(), from, indent)
    }
  }
  const tokens = read(line)
  const found = match(tree, tokens, line, platform)
  if (found.kind === 'command') {
    const effect = found.command.run(device, found.args, world)
    return effect.wrongAt === undefined
      ? { effect, events: [], meaning: meaningOf(found, device.mode) }
      : refused(device, wrongWord(tokens, effect.wrongAt), tokens, typed, indent)
  }
  const alone = found.kind === 'invalid' && tokens.length === 1 ? (tokens[0]?.text ?? '') : ''
  if (alone === '') {
    const ran = refused(device, found, tokens, typed, indent)
    return found.kind === 'incomplete' &&
      tokens.length === 1 &&
      edgesOf(tree, tokens[0]?.text ?? '')[0]?.keyword === 'show'
      ? { ...ran, effect: { output: '% Type "show ?" for a list of subcommands\n' } }
      : ran
  }
  // A host alone is a telnet to it.
  const { address, output, takes } = lookUp(device, alone, world)
  const meant = match(tree, tokensOf(`telnet ${alone}`), `telnet ${alone}`, platform)
  return address === null || meant.kind !== 'command'
    ? unknownWord(device, tokens, alone, output, takes)
    : { effect: meant.command.run(device, meant.args, world), events: [], meaning: meaningOf(meant, device.mode) }
}

/** The output of a command through the filter behind the bar; a filter that is refused shows its error instead. */
function piped(effect: Effect, device: Device, typed: string, bar: number, indent: number): Ran {
  const filter = filterOf(typed, bar + 1)
  if (filter.kind === 'filter')
    return { effect: { ...effect, ...filtered(effect.output ?? '', filter.apply) }, events: [], meaning: null }
  if (filter.kind === 'malformed')
    return { effect: { output: '% Failed to compile regular expression.\n' }, events: [], meaning: null }
  const refusal = filter.kind === 'real' ? { ...filter, canonical: `the output filter ${filter.canonical}` } : filter
  return refused(device, refusal, [], typed, indent)
}

/** What a filter leaves of an output, and what it cost. One that takes too long is stopped, and shows nothing. */
function filtered(output: string, apply: (output: string, work: Work) => string): Effect {
  const work: Work = { left: MOST_FILTER_STEPS }
  const left = apply(output, work)
  const made = PRINTED_STEPS * output.length
  return work.left > 0
    ? { output: left, work: made + MOST_FILTER_STEPS - work.left }
    : {
        output: '',
        work: made + MOST_FILTER_STEPS,
        note: 'this filter takes too long, so it was stopped and shows nothing: use a shorter pattern',
      }
}

/** One unknown word at EXEC is taken as a host name to telnet to (ios-behaviour.md 2.2). */
function unknownWord(device: Device, tokens: readonly Token[], word: string, translating: string, takes: number): Ran {
  const { info } = device.running ?? {}
  const output = `${translating}${isFrom(info?.xe ?? info?.version ?? '', '15') ? '% Bad IP address or host name\n' : ''}% Unknown command or computer name, or unable to find computer address
`
  return {
    effect: { output, takes },
    events: [{ type: 'refused-command', error: 'unknown', text: word, mode: device.mode }],
    meaning: { kind: 'refused', error: 'unknown', mode: device.mode, word, column: tokens[0]?.column ?? 0 },
  }
}

function configLine(world: World, device: Device, prompt: string, line: string): Step {
  const platform = platformOf(device)
  const tokens = tokensOf(line)
  const [first, second] = tokens
  if (second && first?.text.toLowerCase() === 'do') {
    const ran = exec(world, { ...device, mode: 'privileged' }, line, second.column, prompt.length)
    const after = ran.effect.device
    const back = after?.mode === 'privileged' ? { ...after, mode: device.mode, within: device.within } : after
    const effect = back ? { ...ran.effect, device: back } : ran.effect
    return done(world, device, prompt, line, 'command', effect, ran.events, ran.meaning)
  }
  const read = matchConfig(device.within, line, platform, { hasAaa: newModel.isOn(device.config), typed: tokens })
  const { match: found } = read
  if (found.kind !== 'command' && found.kind !== 'real') {
    const { effect, events, meaning } = refused(device, found, tokens, line, prompt.length)
    return done(world, device, prompt, line, 'command', effect, events, meaning)
  }
  const meaning = meaningOf(
    found,
    modeNameOf(read.within === device.within ? device : { ...device, within: read.within }),
  )
  const ran = runConfig(device, read, world)
  if (ran.wrongAt !== undefined) {
    const {
      effect,
      events,
      meaning: wrong,
    } = refused(
      device,
      wrongWord(tokens, ran.wrongAt + Number(found.negated || read.byDefault)),
      tokens,
      line,
      prompt.length,
    )
    return done(world, device, prompt, line, 'command', effect, events, wrong)
  }
  const after = ran.device ?? device
  const changed = after.config !== device.config
  const work = (ran.work ?? 0) + (changed ? configuredSteps(line, portsOf(device), keptAround(device).length) : 0)
  const touched = changed || after.register.next !== device.register.next
  const marked = touched && !after.unsaved ? { ...after, unsaved: true } : after
  const events: SimEvent[] =
    changed && !ran.events ? [{ type: 'config', text: found.canonical, context: contextOf(device) }] : []
  // A block that is not simulated says so once, where it opens.
  const block = read.within.at(-1)?.block
  const inBlock = block !== undefined && !SIMULATED_BLOCKS.has(block)
  // There is nothing to say of a line that is taken away where it was not.
  const isIdle = found.kind === 'real' && found.negated && found.whole && !changed && !found.place.act
  if (found.kind === 'command' || found.place.plain || inBlock || isIdle || !ran.device)
    return done(world, device, prompt, line, 'command', { ...ran, device: marked, work }, events, meaning)
  const counted = { ...marked, notSimulated: marked.notSimulated + 1 }
  const kept = found.negated
    ? changed
      ? ' (the configuration is changed)'
      : ''
    : found.place.act
      ? ''
      : found.opens === null
        ? ' (the line is kept in the configuration)'
        : ' (the block is kept in the configuration)'
  const output = `${ran.output ?? ''}% Not simulated here: ${found.canonical}${kept}\n`
  return done(
    world,
    device,
    prompt,
    line,
    'command',
    { device: counted, output, work },
    [...events, { type: 'refused-command', error: 'not-simulated', text: line, mode: modeNameOf(device) }],
    meaning,
  )
}
/** A word that a command does not take where it was typed. */
const wrongWord = (tokens: readonly Token[], word: number): Refusal => ({
  kind: 'invalid',
  word,
  column: tokens[word]?.column ?? 0,
})

/** How many ports a line configures at once. */
const portsOf = ({ within: [open] }: Device): number => (open?.of.includes(',') ? open.of.split(',').length : 1)

/** Blocks that have commands of their own. */
const SIMULATED_BLOCKS: ReadonlySet<string> = new Set(configCommands().flatMap(({ modes }) => modes))

/** ROMmon and the boot loader of a switch: no abbreviations, case matters. */
function loaderLine(world: World, device: Device, prompt: string, line: string): Step {
  const counted: Device = { ...device, rommon: { ...device.rommon, line: device.rommon.line + 1 } }
  const set = device.mode === 'rommon' ? assigned(counted, line) : assignedInLoader(counted, line)
  if (set) return done(world, counted, prompt, line, 'command', { device: set }, [], null)
  const tokens = tokensOf(line)
  const tree = treeFor(counted)
  const platform = platformOf(device)
  const found = match(tree, tokens, line, platform, { exact: true })
  if (found.kind === 'command') {
    const effect = found.command.run(counted, found.args, world)
    return done(world, counted, prompt, line, 'command', effect, [], meaningOf(found, device.mode))
  }
  const word = tokens[0]?.text ?? ''
  const known = tree.edges.has(word)
  if (found.kind === 'real') {
    const { effect, events, meaning } = refused(counted, found, tokens, line, 0)
    return done(world, counted, prompt, line, 'command', effect, events, meaning)
  }
  const error = known ? 'invalid' : 'unknown'
  const output = known
    ? `usage: ${word}\n`
    : device.mode === 'rommon'
      ? `monitor: command "${word}" not found\n`
      : `Unknown cmd: ${word}\n`
  const events: SimEvent[] = [{ type: 'refused-command', error, text: line, mode: device.mode }]
  const failed = found.kind === 'invalid' ? found.token : tokens[0]
  const meaning: Meaning = {
    kind: 'refused',
    error,
    mode: device.mode,
    word: failed?.text ?? '',
    column: failed?.column ?? 0,
  }
  return done(world, counted, prompt, line, 'command', { output }, events, meaning)
}

/** The three messages of the parser, and ours for what is real but not simulated. */
function refused(device: Device, found: Match | Refusal, tokens: readonly Token[], line: string, indent: number): Ran {
  const error = found.kind === 'real' || found.kind === 'command' ? 'not-simulated' : found.kind
  const mode = modeNameOf(device)
  const at =
    found.kind === 'invalid' || found.kind === 'ambiguous'
      ? found.word
      : found.kind === 'incomplete'
        ? tokens.length
        : 0
  const last = tokens.at(-1)
  const column =
    found.kind === 'invalid'
      ? 'column' in found
        ? found.column
        : caretOf(found)
      : (tokens[at]?.column ?? (last ? last.column + last.text.length : 0))
  const output =
    found.kind === 'ambiguous'
      ? `% Ambiguous command:  "${line}"\n`
      : found.kind === 'incomplete'
        ? '% Incomplete command.\n\n'
        : found.kind === 'invalid'
          ? `${' '.repeat(indent + column)}^\n% Invalid input detected at '^' marker.\n\n`
          : `% Not simulated here: ${found.canonical}\n`
  return {
    effect:
      error === 'not-simulated' ? { device: { ...device, notSimulated: device.notSimulated + 1 }, output } : { output },
    events: [{ type: 'refused-command', error, text: line, mode }],
    meaning: { kind: 'refused', error, mode, word: tokens[at]?.text ?? '', column },
  }
}

/**
 * What a refused line might have been, for the graders: `world` is the one before the line, `input` the line as the entry has it.
 */
export function guess(world: World, input: string): Guess {
  const device = world.devices[world.focus] as Device
  const platform = platformOf(device)
  const tokens = tokensOf(input)
  const privileged = treeNamed('privileged', platform)
  const hasAaa = newModel.isOn(device.config)
  const config = (within: readonly Open[]): Match => matchConfig(within, input, platform, { hasAaa }).match
  const own = (words: readonly Token[]): Match =>
    isConfigMode(device.mode)
      ? matchConfig(device.within, words.map(({ text }) => text).join(' '), platform, { hasAaa }).match
      : match(treeFor(device), words, input, platform, { exact: isLoaderMode(device.mode) })
  return guessOf(own(tokens), tokens, own, [
    ...(device.mode === 'privileged' ? [] : [match(privileged, tokens, input, platform)]),
    config([]),
    config([{ block: 'config-if', of: '' }]),
    config([{ block: 'config-line', of: '' }]),
  ])
}
