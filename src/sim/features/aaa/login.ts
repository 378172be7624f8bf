// Who gets in where `aaa new-model` is on, by which method, and at which level (ios-routing.md 19.6).

import type { Device } from '../../device.ts'
import { plainOf } from '../access/passwords.ts'
import { secretMatches } from '../access/secrets.ts'
import type { LineConfig, User } from '../access/slice.ts'
import { answersNobody, isRadius, methodsOf, type Method, type Service } from './lists.ts'
import { listOnLine } from './new-model.ts'
import { enableOf, usersOf } from '../access/slice.ts'

const LOCAL: readonly Method[] = [{ kind: 'local', of: null }]
const NONE: readonly Method[] = [{ kind: 'none', of: null }]

/** A list that a line names and that is not there counts as the default list. Without that, a vty asks the local users and the console nobody. */
function methodsFor(device: Device, line: LineConfig): readonly Method[] {
  const { config, session } = device
  const named = line.settings[listOnLine.login]
  return (
    (named === undefined ? null : methodsOf(config, 'authentication login', named)) ??
    methodsOf(config, 'authentication login', 'default') ??
    (session.line === 'vty' ? LOCAL : NONE)
  )
}

/** What a line asks for first. `none`: it lets everybody in. */
export function asksFirst(device: Device, line: LineConfig): 'none' | 'username' | 'password' {
  const methods = methodsFor(device, line)
  const at = methods.findIndex((method) => canJudge(device, line, method))
  const first = methods[at]
  if (methods.slice(0, Math.max(at, 0)).some((method) => isRadius(device.config, method))) return 'username'
  if (first?.kind === 'none') return 'none'
  return first?.kind === 'enable' || first?.kind === 'line' ? 'password' : 'username'
}

/** Whether the methods of a line let somebody in. One that cannot judge leaves it to the next: no server answers, no password is set, no such user. */
export function letsIn(device: Device, line: LineConfig, user: string, password: string): boolean {
  for (const method of methodsFor(device, line)) {
    if (!canJudge(device, line, method)) continue
    if (method.kind === 'none') return true
    if (method.kind === 'enable' || method.kind === 'line') return passes(device, line, method, password)
    const known = userNamed(device, user, method.kind === 'local-case')
    if (known) return hasPassword(known, password)
  }
  return false
}

/** How often a session may try: three times, or as `aaa authentication attempts login` says. */
export const attemptsOf = ({ config }: Device): number =>
  Number(config.kept.find(({ text }) => text.startsWith(ATTEMPTS))?.text.slice(ATTEMPTS.length) ?? 3)
const ATTEMPTS = 'aaa authentication attempts login '

/** The methods by which `enable` asks, as far as they can judge. Without a list the console opens when no password is set. */
export function enableMethods(device: Device, line: LineConfig): readonly Method[] {
  const byDefault: readonly Method[] = [{ kind: 'enable', of: null }, ...(device.session.line === 'vty' ? [] : NONE)]
  return (methodsOf(device.config, 'authentication enable', 'default') ?? byDefault).filter((method) =>
    canJudge(device, line, method),
  )
}

/** Whether a password is the one that `enable` or `line` means. */
export function passes(device: Device, line: LineConfig, { kind }: Method, password: string): boolean {
  if (kind === 'line') return line.password !== null && plainOf(line.password) === password
  const { enableSecret, enablePassword } = enableOf(device.config)
  return enableSecret ? secretMatches(enableSecret, password) : password === plainOf(enablePassword ?? '')
}

function canJudge(device: Device, line: LineConfig, method: Method): boolean {
  if (answersNobody(method)) return false
  const { enableSecret, enablePassword } = enableOf(device.config)
  if (method.kind === 'enable') return enableSecret !== null || enablePassword !== null
  return method.kind !== 'line' || line.password !== null
}

/** Names are alike in either case, except to `local-case`. */
function userNamed(device: Device, typed: string, exact = false): User | undefined {
  return usersOf(device.config).find(({ name }) =>
    exact ? name === typed : name.toLowerCase() === typed.toLowerCase(),
  )
}
const hasPassword = ({ secret, password }: User, typed: string): boolean =>
  secret ? secretMatches(secret, typed) : password !== null && plainOf(password) === typed

/**
 * The level that `aaa authorization exec` gives: a number from the local users, `line` where nothing changes that of the line, null where
 * nobody grants a session. Without the list users begin as the line says; the console is left out unless `aaa authorization console` stands.
 */
export function levelOf(device: Device, line: LineConfig, user: string | null): number | 'line' | null {
  const { config, session } = device
  if (session.line === 'console' && !config.kept.some(({ text }) => text === 'aaa authorization console')) return 'line'
  const service: Service = 'authorization exec'
  const named = line.kept
    .find(({ text }) => text.startsWith(`${listOnLine.exec} `))
    ?.text.slice(listOnLine.exec.length + 1)
  const methods =
    (named === undefined ? null : methodsOf(config, service, named)) ?? methodsOf(config, service, 'default')
  if (methods === null) return 'line'
  for (const method of methods) {
    if (answersNobody(method)) continue
    if (method.kind === 'none') return 'line'
    if (method.kind === 'if-authenticated') return user === null ? null : 'line'
    const known = user === null ? undefined : userNamed(device, user)
    return known ? known.privilege : null
  }
  return null
}
