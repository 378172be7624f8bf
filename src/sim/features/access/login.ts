// What a console or a vty asks before it lets somebody in (ios-behaviour.md 2.1).

import type { Effect } from '../../command.ts'
import { secretMatches } from './secrets.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { asksFirst, attemptsOf, letsIn, levelOf } from '../aaa/login.ts'
import { newModel } from '../aaa/new-model.ts'
import { afterFailure, afterSuccess, delayOf, refusesSessions } from '../login/watch.ts'
import type { World } from '../../world.ts'
import { emptyLine, type LineConfig } from './slice.ts'
import { plainOf } from './passwords.ts'
import { bannerOf, bannerText, hostnameOf } from '../identity/slice.ts'

/** Who works here, as log messages say it: `console`, `admin on console`, `admin on vty0`. */
export function byWhom({ session: { line, user } }: Device): string {
  const name = line === 'console' ? 'console' : 'vty0'
  return user === null ? name : `${user} on ${name}`
}

/** Where a login stands. */
export interface LoginStep {
  readonly step: 'username' | 'password' | 'refused'
  readonly user: string
  readonly tries: number
}

/** Begins a session on the device's line: the banner, then the questions of the line, or its prompt at once. */
export function greet(device: Device): Effect {
  const fresh: Device = {
    ...device,
    mode: 'user',
    within: [],
    session: { ...device.session, user: null, monitor: false, history: [] },
  }
  const banner = bannerText(device.config)
  const how = authentication(fresh)
  if (how === 'none')
    return { device: { ...fresh, mode: entryMode(fresh, null) }, output: banner + bannerOf(device.config, 'exec') }
  if (how === 'line' && configOfLine(fresh).password === null)
    return refuse(fresh, `${banner}\nPassword required, but none set\n`)
  const first = how === 'aaa' ? asksFirst(fresh, configOfLine(fresh)) : how === 'local' ? 'username' : 'password'
  if (first === 'none') return admitted(fresh, null, banner)
  return {
    device: fresh,
    output: `${banner}${bannerOf(device.config, 'login')}\nUser Access Verification\n\n`,
    ask: asking({ step: first, user: '', tries: 1 }),
  }
}

/** Ends a session: the console waits for the next one, a vty is closed. */
export function leaveSession(device: Device): Effect {
  const left: Device = { ...device, mode: 'user', within: [] }
  if (device.session.line === 'vty') return { device: cutOff(left), output: '' }
  const next = greet(left)
  return {
    ...next,
    output: `\n${hostnameOf(device.config)} con0 is now available\n\n\nPress RETURN to get started.\n\n\n${next.output ?? ''}`,
  }
}

/** The device with its vty session gone. */
export const cutOff = (device: Device): Device => ({
  ...device,
  mode: 'user',
  within: [],
  question: null,
  session: { ...device.session, cut: true, user: null },
})

const TEXT = { username: 'Username: ', password: 'Password: ', refused: '' } as const
const asking = (data: LoginStep) =>
  ask(loginDialog, data.step === 'password' ? 'password' : 'text', TEXT[data.step], data)
/** Nobody gets in. A vty is closed; at the console every Enter gets the same answer. */
const refuse = (device: Device, output: string): Effect =>
  device.session.line === 'vty'
    ? { device: cutOff(device), output }
    : { device, output, ask: asking({ step: 'refused', user: '', tries: 1 }) }

export const loginDialog: Dialog<LoginStep> = {
  name: 'login',
  answer: (device, { text }, data, world) => {
    const { step, user, tries } = data
    if (step === 'refused') return greet(device)
    if (step === 'username')
      return {
        device,
        ask: text === '' ? asking({ step, user, tries }) : asking({ step: 'password', user: text, tries }),
      }
    const entered = enteredBy(device, user, text)
    return entered ? welcomed(entered, user, world) : rejected(device, data, world)
  },
}

/** The session of somebody whose password is right; null: it is wrong. */
function enteredBy(device: Device, user: string, text: string): Effect | null {
  const line = configOfLine(device)
  const how = authentication(device)
  if (how === 'aaa') return letsIn(device, line, user, text) ? admitted(device, user === '' ? null : user, '') : null
  if (how !== 'local')
    return line.password !== null && text === plainOf(line.password)
      ? { device: { ...device, mode: entryMode(device, null) } }
      : null
  const known = device.config.access.users.find(({ name }) => name === user)
  const right =
    known !== undefined &&
    (known.secret ? secretMatches(known.secret, text) : known.password !== null && plainOf(known.password) === text)
  if (!right) return null
  const inside = { ...device, session: { ...device.session, user } }
  return { device: { ...inside, mode: entryMode(inside, known.privilege) } }
}

function welcomed(entered: Effect, user: string, { clock }: World): Effect {
  if (!entered.device || entered.ask || entered.device.session.cut) return entered
  const { device, output } = afterSuccess(entered.device, user, clock)
  return { ...entered, device, output: (entered.output ?? '') + bannerOf(device.config, 'exec') + output }
}

const WRONG = { aaa: '% Authentication failed\n', local: '% Login invalid\n', line: '', none: '' } as const
/** Asks again, or ends the session behind the last try and where the device goes quiet. */
function rejected(device: Device, { user, tries }: LoginStep, { clock }: World): Effect {
  const how = authentication(device)
  const said = afterFailure(device, user, clock)
  const takes = delayOf(device)
  if (tries >= (how === 'aaa' ? attemptsOf(device) : 3) || refusesSessions(said.device, clock))
    return { ...failed(said.device, `${how === 'line' ? '% Bad passwords\n' : WRONG[how]}${said.output}`), takes }
  const first = how === 'aaa' ? asksFirst(device, configOfLine(device)) : how === 'local' ? 'username' : 'password'
  return {
    device: said.device,
    output: `${WRONG[how]}${WRONG[how] === '' ? '' : '\n'}${said.output}`,
    ask: asking({ step: first === 'password' ? 'password' : 'username', user: '', tries: tries + 1 }),
    takes,
  }
}

function failed(device: Device, output: string): Effect {
  const next = leaveSession(device)
  return { ...next, output: output + (next.output ?? '') }
}

/** The line of this session. */
export function configOfLine(device: Device): LineConfig {
  const name =
    device.session.line === 'console'
      ? 'con 0'
      : (Object.keys(device.config.access.lines).find((key) => key.startsWith('vty')) ?? 'vty 0 4')
  return device.config.access.lines[name] ?? emptyLine(name)
}

const authentication = (device: Device): LineConfig['login'] =>
  newModel.isOn(device.config) ? 'aaa' : configOfLine(device).login

/** Lets somebody in whom AAA knows, unless `aaa authorization exec` does not. */
function admitted(device: Device, user: string | null, before: string): Effect {
  const inside = { ...device, session: { ...device.session, user } }
  const level = levelOf(inside, configOfLine(inside), user)
  if (level === null) return refuse(device, `${before}% Authorization failed.\n`)
  return { device: { ...inside, mode: entryMode(inside, level === 'line' ? null : level) }, output: before }
}

/** Privilege 15, of the user or of the line, begins at `#`. */
const entryMode = (device: Device, privilege: number | null): 'user' | 'privileged' =>
  privilege === 15 || (privilege === null && configOfLine(device).settings['privilege level'] === '15')
    ? 'privileged'
    : 'user'
