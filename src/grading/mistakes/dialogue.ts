// Questions and answers.

import { looksLikeCommand } from '../odd-lines.ts'
import { editDistance } from '../nearest.ts'
import { fileNamedBy, fileOfEntry, filesOf, inFlash, loads, mainFlash, nameOf } from '../stored.ts'
import { located } from '../../sim/files.ts'
import type { Place } from '../../sim/files.ts'
import { sourceOf } from '../../sim/features/transfer/source.ts'
import {
  before,
  commandOf,
  foreignFamily,
  installVersion,
  isOutside,
  isRemote,
  isMissed,
  listMissed,
  typed,
  wantedImage,
  sameCommand,
  lineSaid,
} from './mistake.ts'
import type { Case, Mistake, Found } from './mistake.ts'
import { entryName } from './entries.ts'
import {
  either,
  named,
  statementInstead,
  answeredOtherwise,
  answeredRight,
  transferred,
  answeredFirst,
  entered,
} from '../repair/remedies.ts'
import type { LoggedEvent, Service } from '../../sim/world.ts'
import { replace } from '../repair/edits.ts'
import { ipv4Number } from '../../sim/command.ts'
import { plainOf } from '../../sim/features/access/passwords.ts'
import { isAnonymous, refusedLogin } from './transfer.ts'
import { ftpLoginOf } from '../../sim/features/transfer/slice.ts'
import type { Run } from '../run.ts'

/** A file name that is almost the right one, in a copy or in a boot statement: IOS does not check the latter. */
const imageMisspelt: Mistake = {
  id: 'image-misspelt',
  title: 'File name misspelt',
  see: ['ios-images#image-misspelt'],
  about: ['image', 'startup', 'configuration', 'server', 'flash'],
  repairs: either(named, statementInstead),
  find: (given) => misspeltStatement(given) ?? misspeltSource(given) ?? misspeltReplacement(given),
}

function misspeltStatement(given: Case): Found | null {
  if (installVersion(given) !== null) return null
  if (!isMissed(given, 'image')) return null
  const image = wantedImage(given)
  for (const one of new Set([...(image === null ? [] : [image]), ...listMissed(given)])) {
    const found = misspeltName(given, one)
    if (found) return found
  }
  return null
}

function misspeltName(given: Case, image: string): Found | null {
  const { device, events } = given
  const present = inFlash(given, image)
  const added = events.flatMap((event) =>
    event.type === 'boot-system' && event.op === 'add' && event.entry !== null ? [event] : [],
  )
  if (present === null || added.some((event) => loads(given, event.entry ?? '', image))) return null
  const wrong = added.findLast(
    (event) =>
      fileOfEntry(device, event.entry ?? '', given.run.world) === null &&
      // A file of that name that cannot be loaded is no slip of the fingers.
      fileNamedBy(device, event.entry ?? '') === null &&
      entryName(event.entry ?? '') !== present &&
      foreignFamily(device, entryName(event.entry ?? '')) === null &&
      isNear(entryName(event.entry ?? ''), present),
  )
  if (!wrong) return null
  const name = entryName(wrong.entry ?? '')
  return {
    line: wrong.line,
    message: `Line ${wrong.line} names ${name}, but in ${mainFlash(device).name}: the image is called ${present}. The name is not checked when the statement is entered.`,
    otherwise: `With the name ${present}, exactly as in flash, the statement would have been followed at boot.`,
  }
}

function misspeltSource(given: Case): Found | null {
  const { run, device, events } = given
  const image = wantedImage(given)
  const missing = image !== null && inFlash(given, image) === null
  for (const event of events.toReversed()) {
    if (event.type !== 'copy' || event.complete) continue
    const forConfig = /^(system|nvram):/.test(event.to) && isMissed(given, 'image', 'startup', 'configuration')
    const relevant = forConfig || (isOutside(event.from) ? missing : isMissed(given, 'server'))
    if (!relevant) continue
    const files = isRemote(event.from)
      ? filesOf(run.start.servers[event.from.split('/')[2] ?? ''])
      : (device.disks[event.from.slice(0, event.from.indexOf(':'))]?.files ?? mainFlash(device).files)
    const name = nameOf(event.from)
    const meant = files.find((file) => file.name !== name && isNear(name, file.name))
    if (!meant || files.some((file) => file.name === name)) continue
    const line = lineOfName(given, event.line, name)
    return {
      line,
      message: `Line ${line} asked for ${name}; the file is called ${meant.name}.`,
      otherwise: `File names must be exact, capitals included: with ${meant.name} the copy would have found its source.`,
    }
  }
  return null
}

/** `configure replace` with a name that is no file, and no such command after it that went on. */
function misspeltReplacement(given: Case): Found | null {
  const { run, device, events } = given
  if (!isMissed(given, 'configuration')) return null
  const refused = run.transcript.findLast(
    ({ device: name, meaning }) =>
      name === device.name && meaning?.kind === 'command' && meaning.path === 'configure replace',
  )
  if (!refused || events.some(({ type, line }) => type === 'config-replace' && line > refused.line)) return null
  const then = before(given, refused.line)
  const asked = refused.meaning?.kind === 'command' ? (refused.meaning.args['from'] as Place) : null
  const from = asked && located(then, asked)
  if (from?.kind !== 'disk' && from?.kind !== 'server') return null
  const read = sourceOf(then, from, null, run.worlds[refused.line - 1] ?? run.start)
  if (!('cause' in read) || read.cause.kind !== 'missing') return null
  const files = from.kind === 'disk' ? mainFlash(device).files : filesOf(run.start.servers[from.host])
  const name = nameOf(from.path)
  const meant = files.find((file) => file.content !== null && file.name !== name && isNear(name, file.name))
  if (!meant || files.some((file) => file.name === name)) return null
  return {
    line: refused.line,
    message: `Line ${refused.line} asked for ${name}; the file is called ${meant.name}.`,
    otherwise: `File names must be exact, capitals included: with ${meant.name} the configuration would have been replaced.`,
  }
}

/** Where in the dialogue of a copy the name was typed: in the command, or as an answer; the command, where a default was taken. */
function lineOfName(given: Case, line: number, name: string): number {
  const command = commandOf(given, line)
  for (let at = command; at <= line; at++) if (typed(given, at).endsWith(name)) return at
  return command
}

/** A slip, not another version: those differ in the digits. */
function isNear(name: string, right: string): boolean {
  const edits = editDistance(name.toLowerCase(), right.toLowerCase())
  const digits = (text: string): string => text.replace(/\D/g, '')
  return edits <= 2 || (edits <= 6 && digits(name) === digits(right))
}

/** The event that shows a completed dialog. For other dialogs, any event does. */
const DONE: Readonly<Record<string, LoggedEvent['type']>> = { tftpdnld: 'copy', 'configure-replace': 'config-replace' }

/** A question with "no" in its brackets, where Enter takes that default: what was asked for did not happen. */
const defaultIsNo: Mistake = {
  id: 'default-is-no',
  title: 'Enter means no here',
  see: ['disaster-recovery', 'configuration-management'],
  repairs: answeredOtherwise,
  find: (given) => {
    const { run, device, events, unmet } = given
    if (unmet.length === 0) return null
    const answer = run.transcript.findLast(
      (entry) =>
        entry.device === device.name &&
        entry.kind === 'answer' &&
        /\[no?\]/i.test(entry.prompt) &&
        !/^y/i.test(entry.input),
    )
    const dialog = answer ? (run.worlds[answer.line - 1]?.devices[device.name]?.question?.dialog ?? '') : ''
    const done = DONE[dialog]
    if (!answer || events.some(({ type, line }) => (done === undefined || type === done) && line >= answer.line))
      return null
    const line = commandOf(given, answer.line)
    const said = answer.input === '' ? 'was Enter' : `answered "${answer.input}"`
    return {
      line: answer.line,
      message: `Line ${answer.line} ${said} at "${answer.prompt.trim()}". The default in brackets is no, so line ${line} ("${typed(given, line)}") did nothing.`,
      advises: () => [[replace(answer.line, 'y')], [replace(answer.line, 'yes')]],
      otherwise: 'With y it would have gone on.',
    }
  },
}

/** An answer that belongs to another question of the dialogue: an address where a file name was asked for, a name for a host. */
const answerMisplaced: Mistake = {
  id: 'answer-misplaced',
  title: 'Answer to another question',
  see: ['ios-images#walk-through', 'file-transfer'],
  about: ['image', 'startup', 'flash', 'server', 'configuration'],
  repairs: answeredRight,
  find: (given) => {
    const { run, device } = given
    const entry = run.transcript.find(
      (one) =>
        one.device === device.name &&
        one.kind === 'answer' &&
        isMisplaced(one.prompt, one.input) &&
        !cameAbout(given, one.line),
    )
    if (!entry) return null
    const line = commandOf(given, entry.line)
    const said =
      entry.input === '' ? 'was Enter, which takes the empty brackets,' : `("${entry.input}") was taken as the answer`
    return {
      line: entry.line,
      message: `Line ${entry.line} ${said} at "${entry.prompt.trim()}", in the dialogue of line ${line} ("${typed(given, line)}"). So the copy came to nothing.`,
      otherwise: '',
      rule: 'The questions come in a fixed order, and each takes the next line: remote host, source file, destination file.',
    }
  },
}

function isMisplaced(prompt: string, input: string): boolean {
  const isAddress = ipv4Number(input) !== null
  if (/remote host/.test(prompt))
    return input === '' ? prompt.includes('[]') : /\.(bin|tar|cfg|txt)$|-confg$/.test(input)
  if (/^(Source|Destination) filename/.test(prompt)) return isAddress || (input === '' && prompt.includes('[]'))
  return false
}

/** Whether the copy of that dialogue, or the same command later, was completed. */
function cameAbout(given: Case, line: number): boolean {
  const command = typed(given, commandOf(given, line))
  return given.events.some(
    (event) =>
      event.type === 'copy' &&
      event.complete &&
      (sameCommand(given, event.line, line) ||
        (event.line > line && typed(given, commandOf(given, event.line)) === command)),
  )
}

/** A name or a password that the server does not know. */
const credentialsRefused: Mistake = {
  id: 'credentials-refused',
  title: 'Wrong user or password',
  see: ['file-transfer'],
  repairs: transferred,
  find: (given) => {
    const refused = refusedLogin(given)
    if (!refused || isAnonymous(given, refused)) return null
    const command = commandOf(given, refused.line)
    const copy = `the copy of line ${command} ("${withoutPassword(typed(given, command))}")`
    const { service, user, password } = loginOf(given, refused, command)
    if (service && user && user.text !== service.username)
      return {
        line: user.line,
        message: `The server did not let ${copy} in: it knows no user "${user.text}"${user.line === command ? '' : ` (line ${user.line})`}.`,
        otherwise: 'With a user of the server, capitals included, it would have asked for that password.',
      }
    if (service && user && password && password.text !== service.password)
      return {
        line: password.line,
        message: `The server did not let ${copy} in: the password${password.line === command ? '' : ` of line ${password.line}`} is not the one of "${user.text}".`,
        otherwise: 'With the right password, capitals included, the copy would have begun.',
      }
    return {
      line: command,
      message: `The server did not let ${copy} in: the user name or the password is not one that it knows.`,
      otherwise: 'With the user and the password of the server, capitals included, the copy would have begun.',
    }
  },
}

const withoutPassword = (text: string): string => text.replace(/(:\/\/[^:/@\s]*):[^@\s]*@/, '$1:…@')

/** A text that was given, and the line that gave it. */
interface Given {
  readonly text: string
  readonly line: number
}
interface Login {
  readonly service: Service | null
  readonly user: Given | null
  readonly password: Given | null
}

const SERVICES: Readonly<Record<string, 'ftp' | 'scp' | 'http'>> = {
  ftp: 'ftp',
  scp: 'scp',
  sftp: 'scp',
  http: 'http',
  https: 'http',
}

/** Who the device said it was, from the URL, the answers of the dialogue or the configuration; null: it cannot be told. */
function loginOf(
  given: Case,
  copy: { readonly from: string; readonly to: string; readonly line: number },
  command: number,
): Login {
  const { run } = given
  const url = /^([a-z]+):\/\/([^/]+)/.exec(isRemote(copy.from) ? copy.from : copy.to)
  const kind = SERVICES[url?.[1] ?? '']
  const service = kind === undefined ? null : (run.start.servers[url?.[2]?.split('@').at(-1) ?? '']?.[kind] ?? null)
  const inUrl = /:\/\/([^:/@\s]+)(?::([^@\s]*))?@/.exec(run.lines[command - 1] ?? '')
  const asked = (begins: RegExp): Given | null => {
    const answer = run.transcript.find(
      ({ kind: what, prompt, line }) => what === 'answer' && begins.test(prompt) && sameCommand(given, line, command),
    )
    if (!answer) return null
    const text = (run.lines[answer.line - 1] ?? '').trim()
    return { text: text === '' ? (/\[([^\]]*)\]/.exec(answer.prompt)?.[1] ?? '') : text, line: answer.line }
  }
  const { ftpUsername, ftpPassword } = ftpLoginOf(before(given, command).config)
  const set = (words: string, text: string | null): Given | null =>
    text === null
      ? null
      : {
          text,
          line:
            given.events.findLast(
              (event) => event.type === 'config' && event.text.startsWith(words) && event.line < command,
            )?.line ?? command,
        }
  const isFtp = kind === 'ftp'
  return {
    service,
    user: inUrl?.[1]
      ? { text: inUrl[1], line: command }
      : (asked(/username/i) ?? (isFtp ? set('ip ftp username', ftpUsername) : null)),
    password: inUrl?.[2]
      ? { text: inUrl[2], line: command }
      : (asked(/^password/i) ??
        (isFtp ? set('ip ftp password', ftpPassword === null ? null : plainOf(ftpPassword)) : null)),
  }
}

/** A command that the device never saw as one: it was asking, and took the line as the answer. */
const swallowedAnswer: Mistake = {
  id: 'swallowed-answer',
  title: 'Command taken as an answer',
  see: ['ios-images#walk-through'],
  repairs: answeredFirst,
  find: (given) => {
    const [lost] = swallowed(given)
    if (!lost) return null
    return {
      line: lost.line,
      message: `Line ${lost.line}${lost.input === '' ? '' : ` ("${lost.input}")`} was read as ${lost.prompt === '' ? 'text of the banner' : `the answer to "${lost.prompt.trim()}"`}, not as a command.`,
      otherwise:
        lost.prompt === ''
          ? 'The text of a banner ends at the next character like the one it began with; what is typed behind that is a command again.'
          : 'With an answer first (an empty line takes what stands in brackets) the command would have reached the prompt.',
    }
  },
}

/** The lines that were taken as answers and not typed again as commands later. */
function swallowed({ run, device }: Case): Run['transcript'] {
  return run.transcript.filter(
    ({ kind, device: name, input, line, prompt }) =>
      kind === 'answer' &&
      name === device.name &&
      (looksLikeCommand(input) || isRefusedPassword(run, name, line)) &&
      // A banner that was closed may say what it likes.
      (prompt !== '' || device.question?.dialog === 'banner') &&
      !run.transcript.some((later) => later.line > line && later.kind === 'command' && later.input === input),
  )
}

/** Whether a line like a command was typed at a password prompt, and let nobody in. What was typed there is never shown. */
function isRefusedPassword({ worlds, lines }: Run, name: string, line: number): boolean {
  const [before, after] = [worlds[line - 1]?.devices[name], worlds[line]?.devices[name]]
  return (
    before?.question?.kind === 'password' &&
    after?.mode === before.mode &&
    after.question?.dialog === before.question.dialog &&
    looksLikeCommand((lines[line - 1] ?? '').trim())
  )
}

/** A `y` at "Destination filename [startup-config]?": taken for a name, and nothing was saved. */
const destinationMisnamed: Mistake = {
  id: 'destination-misnamed',
  title: 'A name where Enter was due',
  see: ['configuration-management', 'ios-images#walk-through'],
  about: ['image', 'startup', 'configuration'],
  repairs: entered,
  find: (given) => {
    const { events, device } = given
    const failed = events.findLast(
      (event) =>
        event.type === 'copy' &&
        !event.complete &&
        (event.from === 'system:running-config'
          ? event.to.startsWith('nvram:')
          : isRemote(event.from) && /^(nvram|system):/.test(event.to) && !/:(startup|running)-config$/.test(event.to)),
    )
    if (failed?.type !== 'copy' || typed(given, failed.line) === '') return null
    const isSave = failed.from === 'system:running-config'
    // Done later after all.
    const later = events.filter(({ line }) => line > failed.line)
    if (
      isSave
        ? later.some(({ type }) => type === 'save')
        : later.some((event) => event.type === 'copy' && event.complete && event.from === failed.from)
    )
      return null
    const meant = failed.to.startsWith('nvram:') ? 'startup-config' : 'running-config'
    return {
      line: failed.line,
      message: `${lineSaid(given, failed.line)} was taken as the name of the file to write, so ${device.name} ${isSave ? 'saved' : 'copied'} nothing. The question asks for a name${/^y(es)?$/i.test(typed(given, failed.line)) ? ', not for a yes' : ''}.`,
      otherwise: `An empty line takes the name in brackets, ${meant}, and ${isSave ? 'saves' : 'the copy begins'}.`,
    }
  },
}

export const dialogue: readonly Mistake[] = [
  imageMisspelt,
  defaultIsNo,
  answerMisplaced,
  credentialsRefused,
  swallowedAnswer,
  destinationMisnamed,
]
