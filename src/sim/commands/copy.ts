// `copy`: the questions of every direction, in the device's order (ios-behaviour.md 7.1, ccna-blueprint.md 5.4), then the transfer.

import { command, flag, type Effect } from '../command.ts'
import type { Device } from '../device.ts'
import { ask, type Dialog } from '../dialogs.ts'
import { baseName, copyPlace, fileAt, type Place } from '../files.ts'
import { completed, overwritesOther, OVERWRITE_QUESTION, OVERWRITE_WARNING, transfer } from '../transfer.ts'
import type { World } from '../world.ts'

type Question = 'source' | 'host' | 'username' | 'destination' | 'overwrite' | 'nvram' | 'password'
/** A copy under way: what is known, and the questions still to ask, the first of them being asked now. */
interface CopyPlan {
  readonly from: Place
  readonly to: Place
  readonly open: readonly Question[]
  readonly password: string | null
}

export const copy = command({
  mode: 'privileged',
  path: [
    ['copy', 'Copy from one file to another'],
    [flag('erase', '/erase'), 'Erase destination file system.'],
    [flag('verify', '/verify'), 'Verify image signature after copy.'],
    [flag('noverify', '/noverify'), "Don't verify image signature before reload."],
    [copyPlace('from'), 'Source file'],
    [copyPlace('to'), 'Destination file'],
  ],
  run: (device, { from, to }, world) => {
    if (from.kind === 'other' || to.kind === 'other') return { output: `% Not simulated here: copying from or to ${from.kind === 'other' ? from.prefix : to.kind === 'other' ? to.prefix : ''}:\n` }
    return goOn(device, { from, to, open: questionsOf(from, to), password: null }, world)
  },
})

/** What is asked, in order. A source URL that gives everything is not asked about; a destination always is. */
function questionsOf(from: Place, to: Place): Question[] {
  const questions: Question[] = []
  if (from.kind === 'server') {
    if (from.host === '' || from.path === '') {
      questions.push('host')
      if (from.protocol === 'scp') questions.push('username')
      questions.push('source')
    } else if (from.protocol === 'scp' && !from.username) questions.push('username')
  } else if (from.kind === 'disk' && from.path === '') questions.push('source')
  if (to.kind === 'server') {
    questions.push('host')
    if (to.protocol === 'scp') questions.push('username')
  }
  questions.push('destination', 'overwrite', 'nvram')
  if ((from.kind === 'server' && from.protocol === 'scp' && from.password === null) || (to.kind === 'server' && to.protocol === 'scp' && to.password === null)) questions.push('password')
  return questions
}

export const copyDialog: Dialog<CopyPlan> = {
  name: 'copy',
  answer: (device, { text, yes }, plan, world): Effect => {
    const [question, ...open] = plan.open
    const rest = { ...plan, open }
    const answered = text === '' && question !== undefined ? defaultOf(device, plan, question) : text
    switch (question) {
      case 'overwrite':
      case 'nvram':
        return yes ? goOn(device, rest, world) : { device }
      case 'password':
        return goOn(device, { ...rest, password: text }, world)
      case 'host':
      case 'username':
      case 'source':
      case 'destination': {
        if (answered === '') return { output: question === 'host' ? '?Invalid host address or name\n%Error parsing filename (Bad file number)\n' : '%Error parsing filename (Bad file number)\n' }
        return goOn(device, filled(rest, question, answered), world)
      }
      default:
        return {}
    }
  },
}

/** Asks the next question, or copies when none is left. */
function goOn(before: Device, plan: CopyPlan, world: World): Effect {
  const device = remembering(before, plan)
  const [question, ...others] = plan.open
  if (question === undefined) return transfer(device, plan, world)
  if (question === 'overwrite') {
    if (plan.to.kind !== 'disk' || !fileAt(device, plan.to.disk, plan.to.path)) return goOn(device, { ...plan, open: others }, world)
    return { device, output: '%Warning:There is a file already existing with this name \n', ask: ask(copyDialog, 'confirm', 'Do you want to over write? [confirm]', plan) }
  }
  if (question === 'nvram') {
    if (plan.from.kind !== 'running' || plan.to.kind !== 'startup' || !overwritesOther(device)) return goOn(device, { ...plan, open: others }, world)
    return { device, output: OVERWRITE_WARNING, ask: ask(copyDialog, 'confirm', OVERWRITE_QUESTION, plan) }
  }
  if (question === 'password') return { device, output: plan.to.kind === 'server' ? `Writing ${plan.to.path} \n` : '', ask: ask(copyDialog, 'password', 'Password: ', plan) }
  return { device, ask: ask(copyDialog, 'text', textOf(device, plan, question), plan) }
}

/** The host and the file name given, even to a copy that fails or is broken off, are the next defaults (ios-behaviour.md 7.1). */
function remembering(device: Device, { from, to }: CopyPlan): Device {
  const host = (from.kind === 'server' ? from.host : to.kind === 'server' ? to.host : '') || device.remembered.host
  const source = (from.kind === 'server' || from.kind === 'disk' ? from.path : '') || device.remembered.source
  return host === device.remembered.host && source === device.remembered.source ? device : { ...device, remembered: { host, source } }
}

function textOf(device: Device, plan: CopyPlan, question: 'source' | 'host' | 'username' | 'destination'): string {
  const preset = defaultOf(device, plan, question)
  if (question === 'host') return `Address or name of remote host [${preset}]? `
  if (question === 'source') return `Source filename [${preset}]? `
  if (question === 'destination') return `Destination filename [${preset}]? `
  return `${plan.to.kind === 'server' ? 'Destination' : 'Source'} username [${preset}]? `
}

/** What Enter means: a part of the URL, what was typed last time, or the name the file has. */
function defaultOf(device: Device, { from, to }: CopyPlan, question: Question): string {
  const server = from.kind === 'server' ? from : to.kind === 'server' ? to : null
  switch (question) {
    case 'host':
      return server?.host || device.remembered.host
    case 'username':
      return server?.username || device.config.hostname
    case 'source':
      return from.kind === 'server' && from.path !== '' ? from.path : device.remembered.source
    case 'destination': {
      if ((to.kind === 'disk' || to.kind === 'server') && to.path !== '') return to.path
      if (to.kind === 'running') return 'running-config'
      if (to.kind === 'startup') return 'startup-config'
      const toServer = to.kind === 'server'
      if (from.kind === 'running') return toServer ? `${device.config.hostname.toLowerCase()}-confg` : 'running-config'
      if (from.kind === 'startup') return toServer ? `${device.config.hostname.toLowerCase()}-confg` : 'startup-config'
      return from.kind === 'disk' || from.kind === 'server' || from.kind === 'nvram' ? baseName(from.path) : ''
    }
    case 'overwrite':
    case 'nvram':
    case 'password':
      return ''
  }
}

function filled(plan: CopyPlan, question: 'source' | 'host' | 'username' | 'destination', text: string): CopyPlan {
  const { from, to } = plan
  if (question === 'source') return { ...plan, from: completed(from, text) }
  if (question === 'destination') {
    const whole = completed(to, text)
    if (whole !== to) return { ...plan, to: whole }
    const own = to.kind === 'running' ? 'running-config' : to.kind === 'startup' ? 'startup-config' : text
    return text === own ? plan : { ...plan, to: { kind: 'nvram', path: text } }
  }
  const change = question === 'host' ? { host: text } : { username: text }
  return from.kind === 'server' ? { ...plan, from: { ...from, ...change } } : to.kind === 'server' ? { ...plan, to: { ...to, ...change } } : plan
}
