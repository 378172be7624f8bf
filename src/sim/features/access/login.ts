// What a console or a vty asks before it lets somebody in (ios-behaviour.md 2.1).

import type { Effect } from '../../command.ts'
import { secretMatches } from './secrets.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { toggle } from '../services/toggles.ts'
import { emptyLine, type LineConfig } from './slice.ts'
import { plainOf } from './passwords.ts'
import { hostnameOf, bannerText } from '../identity/slice.ts'

/** Who works here, as log messages say it: `console`, `admin on console`, `admin on vty0`. */
export function byWhom({ session: { line, user } }: Device): string {
  const name = line === 'console' ? 'console' : 'vty0'
  return user === null ? name : `${user} on ${name}`
}

interface LoginStep {
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
  if (how === 'none') return { device: { ...fresh, mode: entryMode(fresh, null) }, output: banner }
  if (how === 'line' && configOfLine(fresh).password === null) return refuse(fresh, banner)
  const first = how === 'local' ? 'username' : 'password'
  return {
    device: fresh,
    output: `${banner}\nUser Access Verification\n\n`,
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
/** `login` without a password lets nobody in. A vty is closed; at the console every Enter gets the same answer. */
const refuse = (device: Device, before: string): Effect => {
  const output = `${before}\nPassword required, but none set\n`
  return device.session.line === 'vty'
    ? { device: cutOff(device), output }
    : { device, output, ask: asking({ step: 'refused', user: '', tries: 1 }) }
}

export const loginDialog: Dialog<LoginStep> = {
  name: 'login',
  answer: (device, { text }, { step, user, tries }) => {
    if (step === 'refused') return greet(device)
    if (step === 'username')
      return {
        device,
        ask: text === '' ? asking({ step, user, tries }) : asking({ step: 'password', user: text, tries }),
      }
    if (authentication(device) !== 'local') {
      const { password } = configOfLine(device)
      if (password !== null && text === plainOf(password))
        return { device: { ...device, mode: entryMode(device, null) } }
      return tries < 3 ? { device, ask: asking({ step, user, tries: tries + 1 }) } : failed(device, '% Bad passwords\n')
    }
    const known = device.config.access.users.find(({ name }) => name === user)
    const right =
      known !== undefined &&
      (known.secret ? secretMatches(known.secret, text) : known.password !== null && plainOf(known.password) === text)
    if (right) {
      const inside = { ...device, session: { ...device.session, user } }
      return { device: { ...inside, mode: entryMode(inside, known.privilege) } }
    }
    return tries < 3
      ? { device, output: '% Login invalid\n\n', ask: asking({ step: 'username', user: '', tries: tries + 1 }) }
      : failed(device, '% Login invalid\n')
  },
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

export const aaa = toggle(
  [
    ['aaa', 'Authentication, Authorization and Accounting.'],
    ['new-model', 'Enable NEW access control commands and functions.'],
  ],
  { normally: false, always: true },
)

/** With `aaa new-model` a vty asks the local users, and the console too when a login list says so. */
function authentication(device: Device): LineConfig['login'] {
  if (!aaa.isOn(device.config)) return configOfLine(device).login
  const listed = device.config.kept.some(({ text }) => text.startsWith('aaa authentication login default'))
  return device.session.line === 'vty' || listed ? 'local' : 'none'
}

/** Privilege 15, of the user or of the line, begins at `#`. */
const entryMode = (device: Device, privilege: number | null): 'user' | 'privileged' =>
  privilege === 15 || (privilege === null && configOfLine(device).settings['privilege level'] === '15')
    ? 'privileged'
    : 'user'
