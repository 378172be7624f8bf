// `copy`: the questions of every direction, in the device's order (ios-behaviour.md 7.1, ccna-blueprint.md 5.4), then the transfer.

import { command, flag, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { erased } from '../files/erase.ts'
import {
  baseName,
  canonicalUrl,
  completed,
  copyPlace,
  diskOf,
  fileAt,
  isDirectory,
  located,
  shownUrl,
  type Place,
} from '../../files.ts'
import { nvramFiles } from '../../nvram.ts'
import { platforms } from '../../platforms/index.ts'
import { accessLine, transfer, type Transfer } from './transfer.ts'
import { overwritesOther, OVERWRITE_QUESTION, OVERWRITE_WARNING } from '../running-config/save.ts'
import { sourceOf } from './source.ts'
import type { World } from '../../world.ts'
import { isQuiet } from './settings.ts'
import { hostnameOf } from '../identity/slice.ts'

/** Questions answered with a text, and those answered with a key. */
type TextQuestion = 'source' | 'host' | 'username' | 'destination' | 'retries'
type Question =
  | TextQuestion
  | 'proceed'
  | 'overwrite'
  | 'erase'
  | 'erase-sure'
  | 'nvram'
  | 'crc'
  | 'validation'
  | 'continue'
  | 'password'
/** A copy under way: what is known, and the questions left. The first of them is being asked now. */
interface CopyPlan extends Transfer {
  readonly open: readonly Question[]
  /** `/erase`: the flash is erased without the first question. */
  readonly erase: boolean
  /** What was answered about an xmodem transfer. */
  readonly crc: boolean
  readonly validation: boolean
}

export const copy = command({
  mode: 'privileged',
  path: [
    ['copy', 'Copy from one file to another'],
    [flag('erase', '/erase'), 'Erase destination file system.'],
    [flag('verify', '/verify'), 'Verify image signature after copy.'],
    [flag('noverify', '/noverify'), "Don't verify image signature before reload."],
    [copyPlace('from', 'Copy from'), 'Source file'],
    [copyPlace('to', 'Copy to'), 'Destination file'],
  ],
  run: (device, args, world) => {
    const [from, to] = [located(device, args.from), located(device, args.to)]
    const other = from.kind === 'other' ? from : to.kind === 'other' ? to : null
    if (other?.kind === 'other') return { notSimulated: `copying from or to ${other.prefix}:` }
    const verify = args.noverify ? false : args.verify ? true : null
    const plan = { from, to, verify, erase: args.erase, password: null, accessed: false, crc: true, validation: true }
    return goOn(device, { ...plan, open: questionsOf(device, plan) }, world)
  },
})

/** What is asked, in order. A source URL that gives everything is not asked about; a destination always is. */
function questionsOf(device: Device, { from, to }: Pick<CopyPlan, 'from' | 'to'>): Question[] {
  const asks = (place: Place): boolean =>
    place.kind === 'server' && (place.protocol === 'scp' || place.protocol === 'sftp')
  const questions: Question[] = []
  const oldDialogue = from.kind === 'xmodem' && platforms[device.platform].files.xmodem === 'asks'
  if (oldDialogue) questions.push('proceed')
  if (from.kind === 'server') {
    if (from.host === '' || from.path === '') {
      questions.push('host')
      if (asks(from)) questions.push('username')
      questions.push('source')
    } else if (asks(from) && !from.username) questions.push('username')
  } else if (oldDialogue || ((from.kind === 'disk' || from.kind === 'nvram') && from.path === ''))
    questions.push('source')
  if (to.kind === 'server') {
    questions.push('host')
    if (asks(to)) questions.push('username')
  }
  if (to.kind !== 'null') questions.push('destination', 'overwrite', 'erase', 'erase-sure', 'nvram')
  if (oldDialogue) questions.push('crc', 'retries', 'validation', 'continue')
  if (
    (from.kind === 'server' && asks(from) && from.password === null) ||
    (to.kind === 'server' && asks(to) && to.password === null)
  )
    questions.push('password')
  return questions
}

export const copyDialog: Dialog<CopyPlan> = {
  name: 'copy',
  answer: (device, { text, yes }, plan, world): Effect => {
    const [question, ...open] = plan.open
    const rest: CopyPlan = { ...plan, open }
    switch (question) {
      case 'proceed':
      case 'overwrite':
      case 'nvram':
      case 'continue':
        return yes ? goOn(device, rest, world) : { device }
      case 'erase':
        // Enter means yes, and yes erases everything.
        return goOn(device, { ...rest, open: yes ? open : open.filter((next) => next !== 'erase-sure') }, world)
      case 'erase-sure': {
        if (!yes || plan.to.kind !== 'disk') return { device }
        const empty = erased(device, plan.to.disk)
        return after(empty, goOn(empty.device, rest, world))
      }
      case 'crc':
        return goOn(device, { ...rest, crc: yes }, world)
      case 'validation':
        return goOn(device, { ...rest, validation: yes }, world)
      case 'password':
        return goOn(device, { ...rest, password: text }, world)
      case 'host':
      case 'username':
      case 'source':
      case 'destination':
      case 'retries':
        return answered(device, question, text === '' ? defaultOf(device, plan, question) : text, rest, world)
      default:
        return {}
    }
  },
}
/** An effect with earlier output and events put in front of it. */
const after = (before: Effect, effect: Effect): Effect => ({
  ...effect,
  output: (before.output ?? '') + (effect.output ?? ''),
  events: [...(before.events ?? []), ...(effect.events ?? [])],
  takes: (before.takes ?? 0) + (effect.takes ?? 0),
})

function answered(device: Device, question: TextQuestion, text: string, plan: CopyPlan, world: World): Effect {
  if (text === '')
    return {
      output:
        question === 'host'
          ? '?Invalid host address or name\n%Error parsing filename (Bad file number)\n'
          : '%Error parsing filename (Bad file number)\n',
    }
  const { from, to } = plan
  switch (question) {
    case 'retries':
      return goOn(device, plan, world)
    case 'source':
      return goOn(device, { ...plan, from: located(device, completed(from, text, device)) }, world)
    case 'destination': {
      if ((to.kind !== 'running' && to.kind !== 'startup') || text.includes(':'))
        return goOn(
          device,
          { ...plan, to: inDirectory(device, from, located(device, completed(to, text, device))) },
          world,
        )
      if (text === (to.kind === 'running' ? 'running-config' : 'startup-config')) return goOn(device, plan, world)
      // The classic slip is a `y`: it is taken for a name (ios-behaviour.md 7.1).
      const url = `${to.kind === 'running' ? 'system' : 'nvram'}:${text}`
      return {
        output: `%Error copying ${url} (Invalid argument)\n`,
        events: [
          {
            type: 'copy',
            from: canonicalUrl(from),
            to: url,
            bytes: 0,
            complete: false,
            cause: { kind: 'misnamed', name: text },
            error: 'Invalid argument',
            md5: null,
          },
        ],
      }
    }
    case 'host':
    case 'username': {
      const change = question === 'host' ? { host: text } : { username: text }
      return goOn(
        device,
        from.kind === 'server'
          ? { ...plan, from: { ...from, ...change } }
          : to.kind === 'server'
            ? { ...plan, to: { ...to, ...change } }
            : plan,
        world,
      )
    }
  }
}

/** A directory as destination means a file of the source's name in it. */
function inDirectory(device: Device, from: Place, to: Place): Place {
  if (to.kind !== 'disk' || !(to.path.endsWith('/') || (to.path !== '' && isDirectory(device, to.disk, to.path))))
    return to
  return { ...to, path: `${to.path.replace(/\/$/, '')}/${nameOf(device, from, false)}` }
}

/** Asks the next question, or copies when none is left. */
function goOn(before: Device, plan: CopyPlan, world: World): Effect {
  const device = remembering(before, plan)
  const [question, ...others] = plan.open
  const skip = (): Effect => goOn(device, { ...plan, open: others }, world)
  const confirm = (output: string, text: string): Effect => ({
    device,
    output,
    ask: ask(copyDialog, 'confirm', text, plan),
  })
  const quiet = isQuiet(device)
  if (question === undefined) return transfer(device, plan, world)
  switch (question) {
    case 'proceed':
      return quiet ? skip() : confirm(XMODEM_WARNING, 'Proceed? [confirm]')
    case 'overwrite':
      // A copy of a file onto itself is refused before any question.
      if (canonicalUrl(plan.from) === canonicalUrl(plan.to)) return transfer(device, plan, world)
      return quiet || !isThere(device, plan.to)
        ? skip()
        : confirm('%Warning:There is a file already existing with this name \n', 'Do you want to over write? [confirm]')
    case 'erase':
      return offerErase(device, plan, quiet, world)
    case 'erase-sure':
      return quiet && plan.to.kind === 'disk' && plan.erase
        ? eraseNow(device, plan, plan.to.disk, world)
        : confirm(
            '',
            `Erasing the ${plan.to.kind === 'disk' ? plan.to.disk : 'flash'} filesystem will remove all files! Continue? [confirm]`,
          )
    case 'nvram':
      return quiet || plan.from.kind !== 'running' || plan.to.kind !== 'startup' || !overwritesOther(device)
        ? skip()
        : confirm(OVERWRITE_WARNING, OVERWRITE_QUESTION)
    case 'crc':
      return quiet ? skip() : confirm('', 'Use crc block checksumming? [confirm]')
    case 'validation':
      return quiet ? skip() : confirm('', 'Perform image validation checks? [confirm]')
    case 'continue': {
      const summary = `Xmodem download using ${plan.crc ? 'crc' : 'simple'} checksumming with ${plan.validation ? '' : 'NO '}image validation\n`
      return quiet ? skip() : confirm(summary, 'Continue? [confirm]')
    }
    case 'password':
      return {
        device,
        output: plan.to.kind === 'server' ? `Writing ${plan.to.path} \n` : '',
        ask: ask(copyDialog, 'password', 'Password: ', plan),
      }
    case 'source':
    case 'host':
    case 'username':
    case 'destination':
    case 'retries':
      if (quiet && isGiven(device, plan, question))
        return answered(device, question, defaultOf(device, plan, question), { ...plan, open: others }, world)
      return { device, ask: ask(copyDialog, 'text', textOf(device, plan, question), plan) }
  }
}

/** Whether `file prompt quiet` has no need to ask: the line says it, or there is only one sensible answer. */
function isGiven(device: Device, plan: CopyPlan, question: TextQuestion): boolean {
  const server = plan.from.kind === 'server' ? plan.from : plan.to.kind === 'server' ? plan.to : null
  if (question === 'host') return server !== null && server.host !== ''
  if (question === 'source') return plan.from.kind === 'server' && plan.from.path !== ''
  return defaultOf(device, plan, question) !== ''
}

function isThere(device: Device, to: Place): boolean {
  if (to.kind === 'disk') return fileAt(device, to.disk, to.path) !== null
  return to.kind === 'nvram' && nvramFiles(device).some(({ name }) => name === to.path)
}

/** Only class B flash offers to erase, when the source was reached; `/erase` says yes at once (ios-behaviour.md 7.1). */
function offerErase(device: Device, plan: CopyPlan, quiet: boolean, world: World): Effect {
  const { from, to } = plan
  const [, ...others] = plan.open
  const { flash } = platforms[device.platform]
  const disk = to.kind === 'disk' ? diskOf(device, to.disk) : null
  const keep = (): Effect =>
    goOn(device, { ...plan, open: others.filter((question) => question !== 'erase-sure') }, world)
  if (
    to.kind !== 'disk' ||
    to.disk !== flash.name ||
    flash.class !== 'B' ||
    from.kind === 'xmodem' ||
    !disk ||
    disk.files.length + (disk.deleted?.length ?? 0) === 0
  )
    return keep()
  if (quiet && !plan.erase) return keep()
  if (from.kind === 'server' && plan.open.includes('password'))
    return plan.erase
      ? goOn(device, { ...plan, open: others }, world)
      : { device, ask: ask(copyDialog, 'confirm', ERASE_QUESTION(to.disk), plan) }
  if ('error' in sourceOf(device, from, plan.password, world)) return keep()
  const accessed: CopyPlan = { ...plan, accessed: true }
  const effect = plan.erase
    ? goOn(device, { ...accessed, open: others }, world)
    : { device, ask: ask(copyDialog, 'confirm', ERASE_QUESTION(to.disk), accessed) }
  return after({ output: accessLine(from) }, effect)
}
const ERASE_QUESTION = (disk: string): string => `Erase ${disk}: before copying? [confirm]`
function eraseNow(device: Device, plan: CopyPlan, disk: string, world: World): Effect {
  const empty = erased(device, disk)
  return after(empty, goOn(empty.device, { ...plan, open: plan.open.slice(1) }, world))
}

/** The host and the file name given, even to a copy that fails or is broken off, are the next defaults (ios-behaviour.md 7.1). */
function remembering(device: Device, { from, to }: CopyPlan): Device {
  const host = (from.kind === 'server' ? from.host : to.kind === 'server' ? to.host : '') || device.remembered.host
  const source =
    (from.kind === 'server' || from.kind === 'disk' || from.kind === 'xmodem' ? from.path : '') ||
    device.remembered.source
  return host === device.remembered.host && source === device.remembered.source
    ? device
    : { ...device, remembered: { ...device.remembered, host, source } }
}

function textOf(device: Device, plan: CopyPlan, question: TextQuestion): string {
  const preset = defaultOf(device, plan, question)
  switch (question) {
    case 'host':
      return `Address or name of remote host [${preset}]? `
    case 'source':
      return `Source filename [${preset}]? `
    case 'destination':
      return `Destination filename [${preset}]? `
    case 'retries':
      return `Max Retry Count [${preset}]: `
    case 'username':
      return `${plan.to.kind === 'server' ? 'Destination' : 'Source'} username [${preset}]? `
  }
}

/** What Enter means: a part of the URL, what was typed last time, or the name the file has. */
function defaultOf(device: Device, { from, to }: CopyPlan, question: TextQuestion): string {
  const server = from.kind === 'server' ? from : to.kind === 'server' ? to : null
  switch (question) {
    case 'host':
      return server?.host || device.remembered.host
    case 'username':
      return server?.username || hostnameOf(device.config)
    case 'source':
      return (from.kind === 'server' || from.kind === 'xmodem') && from.path !== ''
        ? from.path
        : device.remembered.source
    case 'retries':
      return '10'
    case 'destination':
      if (to.kind === 'disk' && to.path !== '') {
        const target = inDirectory(device, from, to)
        return target.kind === 'disk' ? target.path : to.path
      }
      if ((to.kind === 'server' || to.kind === 'nvram') && to.path !== '') return to.path
      if (to.kind === 'running') return 'running-config'
      if (to.kind === 'startup') return 'startup-config'
      return nameOf(device, from, to.kind === 'server')
  }
}

/** The name a source has. A configuration goes to a server as `r1-confg`, whatever the case of the host name. */
function nameOf(device: Device, from: Place, toServer: boolean): string {
  switch (from.kind) {
    case 'running':
      return toServer ? `${hostnameOf(device.config).toLowerCase()}-confg` : 'running-config'
    case 'startup':
      return toServer ? `${hostnameOf(device.config).toLowerCase()}-confg` : 'startup-config'
    case 'disk':
    case 'server':
    case 'nvram':
    case 'xmodem':
      return baseName(from.path)
    case 'null':
    case 'system':
    case 'other':
      return baseName(shownUrl(from).replace(/^.*:/, ''))
  }
}

const XMODEM_WARNING = `                        **** WARNING ****
x/ymodem is a slow transfer protocol limited to the current speed
settings of the auxiliary/console ports. The use of the auxilary
port for this download is strongly recommended.
During the course of the download no exec input/output will be
available.
                        ---- ******* ----

`
