// Remedies for named mistakes, for the `repairs` of the diagnoses: each starts from the line of the mistake.

import { isPackageList } from '../../sim/features/install/packages.ts'
import type { Topic } from '../checks/check.ts'
import { isAbout, patternsOf, wantedImage } from '../mistakes/mistake.ts'
import type { Case, Found } from '../mistakes/mistake.ts'
import { inFlash, mainFlash, wantedHashes } from '../stored.ts'
import { insert, move, remove, replace } from './edits.ts'
import type { Edits } from './edits.ts'
import { lastAnswers, missingAnswers, otherAnswers } from './ideas/dialogues.ts'
import { bootStatement, fetched } from '../checks/goals.ts'
import { goals, placed } from './ideas/goals.ts'
import { refused } from './ideas/modes.ts'
import { names, registerValues } from './ideas/names.ts'
import { widened } from './ideas/near-misses.ts'
import { firstThingsFirst, missingEvents, removed } from './ideas/order.ts'
import { variables } from './ideas/rommon.ts'
import { saves, yesToSave } from './ideas/saving.ts'
import {
  credentialsGiven,
  fromElsewhere,
  ftpLogin,
  roomMade,
  sentToServer,
  turned,
  withDialogue,
} from './ideas/transfers.ts'
import { commandLine } from '../run.ts'
import { configPlaces, configured, endOfDialogue, executed, loaded, restarts, unitsOf } from './places.ts'

/** Its changes are made one after the other, as somebody tries them. */
type Remedy = (given: Case, found: Found) => Iterable<Edits>

/** One after the other. */
export const either = (...remedies: readonly Remedy[]): Remedy =>
  function* (given, found) {
    for (const remedy of remedies) yield* remedy(given, found)
  }

/** The command is not typed at all, and neither are the answers to its questions. */
export const takenOut: Remedy = ({ run }, { line }) => (line === null ? [] : [removed(run, commandLine(run, line))])

/** Enter, which means yes at [confirm], instead of the answer. */
export const entered: Remedy = (_, { line }) => (line === null ? [] : [[replace(line, '')]])

/** The other answer to the question that a line answered. */
export const answeredOtherwise: Remedy = (given, { line }) => onLine(otherAnswers(given), line)

/** The same command with the answers that its questions ask for. */
export const answeredRight: Remedy = (given, { line }) => {
  const command = line === null ? 0 : commandLine(given.run, line)
  return withDialogue(given, command, given.run.lines[command - 1] ?? '')
}

/** "yes" at Save?, or a save before. */
export const saved: Remedy = function* (given) {
  yield* yesToSave(given)
  yield* saves(given)
}

/** Source and destination of a copy exchanged. */
export const turnedRound: Remedy = (given, { line }) => (line === null ? [] : turned(given, line))

/** Another command in place of this one. */
export const instead =
  (command: string): Remedy =>
  (given, { line }) =>
    line === null ? [] : withDialogue(given, line, command)

/** A save in place of another command. */
export const savedInstead = instead('copy running-config startup-config')

/** The saved configuration brought into the running one, in place of a save or before it. */
export const mergedFirst: Remedy = (given, { line }) =>
  line === null
    ? []
    : [
        ...withDialogue(given, line, 'copy startup-config running-config'),
        ...executed(given.run, ['copy startup-config running-config'], [commandLine(given.run, line)]),
        ...takenOut(given, { line, message: '', otherwise: '' }),
      ]

/** A name on this line that is almost right, put right. */
export const named: Remedy = (given, { line }) => onLine(names(given), line)

/** A boot statement that names the wanted image in flash, in place of this one. */
export const statementInstead: Remedy = (given, { line }) => {
  const image = wantedImage(given)
  if (image === null || line === null) return []
  const disk = mainFlash(given.device).name === 'bootflash' ? 'bootflash' : 'flash'
  const lead = /^\s*do\s/i.test(given.run.lines[line - 1] ?? '') ? 'do ' : ''
  return [[replace(line, `${lead}boot system ${disk}:${inFlash(given, image) ?? image}`)]]
}

/** A boot statement that names what is there, in place of the last one that names nothing. */
export const statementThere: Remedy = (given) => {
  const last = given.events.findLast((event) => event.type === 'boot-system' && event.op === 'add' && event.line > 0)
  return statementInstead(given, { line: last?.line ?? null, message: '', otherwise: '' })
}

/** The start from the stick that ROMmon can make, and IOS with its prompt, before a copy that ROMmon cannot. */
export const fromTheStick: Remedy = ({ run }, { line }) => {
  const [, source] = line === null ? [] : (/^\s*cop(?:y)? (usb\S+:\S+) /i.exec(run.lines[line - 1] ?? '') ?? [])
  return line === null || source === undefined
    ? []
    : [
        [insert(line, `boot ${source}`, '', 'enable')],
        [insert(line, `boot ${source}`, '', 'enable'), insert(line + 1, '')],
      ]
}

/** A copy to the name that the file has, in place of one that overwrites another. */
export const underItsName: Remedy = ({ run }, { line }) => {
  const text = line === null ? '' : (run.lines[line - 1] ?? '')
  const own = text.replace(/(\s(?:boot)?flash0?:)\S+\s*$/i, '$1')
  return line === null || own === text || !/^\s*(?:do )?cop/i.test(text) ? [] : [[replace(line, own)]]
}

/** packages.conf in place of a bundle as what is booted. */
export const packagesInstead: Remedy = ({ run }, { line }) => {
  const text = line === null ? '' : (run.lines[line - 1] ?? '')
  const conf = text.replace(/(flash:)\/?\S+\.bin\s*$/i, '$1packages.conf')
  return line === null || conf === text ? [] : [[replace(line, conf)]]
}

/** packages.conf as what is booted, and the bundle installed in place of the restart with it. */
export const installedInstead: Remedy = (given, found) => {
  const { run, device } = given
  const { line } = found
  const bundle = line === null ? undefined : /(\S+)\.bin\s*$/i.exec(run.lines[line - 1] ?? '')?.[0].trim()
  if (line === null || bundle === undefined) return []
  const named = packagesInstead(given, found)
  const disk = mainFlash(device).name === 'bootflash' ? 'bootflash' : 'flash'
  const command = `install add file ${disk}:${bundle.replace(/^\S*[:/]/, '')} activate commit`
  const later = restarts(run).filter((at) => at > line)
  const installed =
    later.length > 0
      ? later.map((at) => replace(at, [command, 'y'], endOfDialogue(run, at) - at + 1))
      : executed(run, [command], [run.lines.length + 1]).flat()
  return [...named].flatMap((edits) => installed.map((edit): Edits => [...edits, edit]))
}

/** The hash that a verify printed, compared by it; and the file fetched from a server that gives out a sound one. */
export const comparedAndFetched: Remedy = (given, { line }) => {
  const image = wantedImage(given)
  const text = line === null ? '' : (given.run.lines[line - 1] ?? '').trim()
  const known = publishedHash(given)
  if (line === null || image === null || known === null || !/^(do )?ver\S* \/md5 \S+$/i.test(text)) return []
  const compared = replace(line, `${text} ${known}`)
  const sound = [
    // With the answers that the other protocol asks for.
    ...fromElsewhere(given).filter(([first]) => first?.op === 'replace' && first.text.length > 1 && first.line < line),
    ...fetched(given, image)
      .flatMap((goal) => placed(given, goal))
      .filter(([first]) => first !== undefined && first.line === line),
  ]
  return [[compared], ...sound.map((edits): Edits => [...edits, compared])]
}

/** The hash of the wanted image, where the rubric names it and so the brief does. */
function publishedHash(given: Case): string | null {
  const image = wantedImage(given)
  const named = given.criteria.flatMap((criterion) =>
    ['first', 'event', 'unless-before'].flatMap((name) =>
      patternsOf(criterion, name).flatMap(({ fields }) => [fields['md5'], fields['expected']]),
    ),
  )
  return image === null ? null : ([...wantedHashes(given.run, image)].find((hash) => named.includes(hash)) ?? null)
}

/** What was copied or added, activated and committed after that line. */
export const activated: Remedy = ({ run, events, device }, { line }) => {
  if (line === null) return []
  const { name, files } = mainFlash(device)
  const disk = name === 'bootflash' ? 'bootflash' : 'flash'
  const added = events.some((event) => event.type === 'install' && event.op === 'add')
  const bundles = files.filter(
    (file) => file.image !== null && file.name.endsWith('.bin') && file.md5 !== device.running?.md5,
  )
  const places = [endOfDialogue(run, line) + 1]
  return added
    ? executed(run, ['install activate', 'enable', 'install commit'], places)
    : bundles.flatMap((file) => executed(run, [`install add file ${disk}:${file.name} activate commit`], places))
}

/** The bundle in flash installed in place of a restart that found no packages. */
export const installedFromFlash: Remedy = (given, { line }) => {
  const { device, run } = given
  const then = line === null ? null : (run.worlds[line - 1]?.devices[device.name] ?? null)
  if (line === null || then === null || !isPackageList(then.bootLoader.boot ?? undefined)) return []
  const { name, files } = mainFlash(then)
  return files.flatMap((file) =>
    file.image !== null && file.name.endsWith('.bin')
      ? withDialogue(
          given,
          line,
          `install add file ${name === 'bootflash' ? 'bootflash' : 'flash'}:${file.name} activate commit`,
        )
      : [],
  )
}

/** An archive unpacked from where it was copied from, in place of the copy of it in flash. */
export const unpackedFromSource: Remedy = ({ run, events }, { line }) => {
  const text = line === null ? '' : (run.lines[line - 1] ?? '')
  const name = /(\S+\.tar)\s*$/.exec(text)?.[1]
  const copy = events.findLast((event) => event.type === 'copy' && event.complete && event.from.endsWith('.tar'))
  if (line === null || name === undefined || copy?.type !== 'copy' || !/^\s*(?:do )?arch/i.test(text)) return []
  const at = commandLine(run, copy.line)
  return [
    [
      remove(at, endOfDialogue(run, at) - at + 1),
      replace(
        line,
        text.replace(name, () => copy.from),
      ),
    ],
  ]
}

/** A copy without /erase, also with n to the offer to erase. */
export const withoutErase: Remedy = (given, { line }) => {
  const text = line === null ? '' : (given.run.lines[line - 1] ?? '')
  const plain = text.replace(/\s+\/e\S*/i, '')
  if (line === null || plain === text) return []
  const end = endOfDialogue(given.run, line)
  return [
    [replace(line, plain)],
    [replace(line, plain), replace(end, 'n')],
    [replace(line, plain), insert(end + 1, 'n')],
  ]
}

/** packages.conf as all that the boot order names, before it is saved or packages are installed. */
export const packagesOnly: Remedy = ({ run, events, device }, { line }) => {
  const conf = `boot system ${mainFlash(device).name === 'bootflash' ? 'bootflash' : 'flash'}:packages.conf`
  const named = events.find(
    (event) => event.type === 'boot-system' && event.op === 'add' && /packages\.conf/.test(event.entry ?? ''),
  )
  const install = line === null ? [] : [commandLine(run, line)]
  return [
    ...(named ? [[insert(named.line, 'no boot system')]] : []),
    ...configured(run, ['no boot system', conf], [...install, ...configPlaces(run)]),
    ...executed(run, ['write memory'], install),
  ]
}

/** An archive unpacked in place of a copy of it, or of a statement that names it. */
export const unpackedInstead: Remedy = ({ run, events }, { line }) => {
  const copy = events.findLast((event) => event.type === 'copy' && event.complete && event.from.endsWith('.tar'))
  if (copy?.type !== 'copy' || line === null) return []
  const at = commandLine(run, copy.line)
  const command = `archive download-sw /overwrite ${copy.from}`
  const whole = replace(at, command, endOfDialogue(run, at) - at + 1)
  return [[whole, remove(line)], [replace(line, `do ${command}`)]]
}

/** What was to be looked at with verify, with the hash only where a criterion is about the comparison. */
export const verified: Remedy = (given, { line }) => {
  const { run, device } = given
  const image = wantedImage(given)
  const name = image === null ? null : (inFlash(given, image) ?? image)
  if (name === null || line === null) return []
  const { name: disk } = mainFlash(device)
  const url = `${disk === 'bootflash' ? 'bootflash' : 'flash'}:${name}`
  const hash = wantedComparison(given)
  const command = hash === null ? `verify ${url}` : `verify /md5 ${url} ${hash}`
  return executed(run, [command], [endOfDialogue(run, line) + 1])
}

/** The published hash, where only its comparison counts. */
function wantedComparison(given: Case): string | null {
  const patterns = given.unmet.flatMap((criterion) =>
    ['first', 'event', 'unless-before'].flatMap((name) =>
      patternsOf(criterion, name).filter(({ type }) => type === 'verify'),
    ),
  )
  const image = wantedImage(given)
  if (
    patterns.some(({ fields }) => fields['matched'] === undefined && fields['expected'] === undefined) ||
    image === null
  )
    return null
  return [...wantedHashes(given.run, image)][0] ?? null
}

/** A boot statement for the wanted image, after the older ones were removed where that is needed. */
export const statementAdded: Remedy = (given) => {
  const image = wantedImage(given)
  return image === null ? [] : placed(given, bootStatement(given, image))
}

/** Restarts behind everything else. */
export const restartedLast: Remedy = ({ run }) => {
  const end = run.lines.length + 1
  const restarting = new Set(restarts(run))
  return unitsOf(run)
    .filter(({ from, to }) => restarting.has(from) && to + 1 < end)
    .map(({ from, to }): Edits => [move(from, to - from + 1, end)])
}

/** A restart at the end. */
export const restarted: Remedy = ({ run }) => [
  ...executed(run, ['reload'], [run.lines.length + 1]),
  ...loaded(run, ['reset']),
  ...loaded(run, ['boot']),
]

/** The way to the prompt at which a refused line is taken, or the command that does the same here. */
export const atTheRightPrompt: Remedy = (given, { line }) => [
  ...onLine(refused(given), line),
  ...onLine(registerValues(given), line),
]

/** The register value that is asked for, on the line that set another one, or set at all. */
export const registerRight: Remedy = function* (given, { line }) {
  const wanted = given.criteria.filter((one) => isAbout(one, ['register', 'configuration']))
  yield* onLine(registerValues(given), line)
  yield* goals({ ...given, unmet: wanted })
}

/** What the unmet criteria about these ask for. */
export const goalsOf =
  (...topics: readonly Topic[]): Remedy =>
  (given) =>
    goals({ ...given, unmet: given.unmet.filter((one) => isAbout(one, topics)) })

/** The range of a line as wide as the device has it. */
export const asWide: Remedy = (given) => widened(given)

/** Answers before the line that was taken as one. */
export const answeredFirst: Remedy = (given, { line }) => onLine(missingAnswers(given), line)
/** The answers that the input ended without. */
export const answeredLast: Remedy = (given) => lastAnswers(given)
/** Another server, another protocol, the right user name or password, or room for the file. */
export const transferred: Remedy = function* (given, { line }) {
  yield* onLine(names(given), line)
  for (const idea of [credentialsGiven, ftpLogin, fromElsewhere, roomMade]) yield* idea(given)
}
/** To a server instead of to the device itself. */
export const sentAway: Remedy = (given, { line }) => (line === null ? [] : sentToServer(given, line))
/** running-config where startup-config was named. */
export const runningInstead: Remedy = ({ run }, { line }) => {
  const text = line === null ? '' : (run.lines[line - 1] ?? '')
  const other = text.replace(/\b(?:nvram:)?start\S*/i, 'running-config')
  return line === null || other === text ? [] : [[replace(line, other)]]
}
/** Moves, or types, what has to come first. */
export const inOrder: Remedy = function* (given) {
  yield* firstThingsFirst(given)
  yield* missingEvents(given)
}
/** Variables of ROMmon put right. */
export const variablesRight: Remedy = (given) => variables(given)

/** The proposals that begin at a line, or at the answers just below it. */
function onLine(proposals: readonly Edits[], line: number | null): readonly Edits[] {
  return line === null ? [] : proposals.filter(([first]) => first !== undefined && first.line === line)
}
