// Whether somebody who calls a line gets a prompt there: over the network by a protocol and from an address, or at the console.

import { newSession, type Device } from '../../device.ts'
import type { World } from '../../world.ts'
import { newModel } from '../aaa/new-model.ts'
import { servesSsh } from '../ssh/ssh.ts'
import { inputTransports } from '../terminal/terminal.ts'
import { permits } from './access-lists.ts'
import { greet, loginDialog, type LoginStep } from './login.ts'
import { withAccess } from './slice.ts'

export type Protocol = 'console' | 'ssh' | 'ssh-1' | 'telnet'
export interface Caller {
  readonly by: Protocol
  /** Null: from somewhere that no access list is asked about. */
  readonly from: string | null
  readonly user: string | null
  readonly password: string
}

/**
 * What a caller meets on a line. `transport`, `server`, `list`: the connection itself is refused. `unset`: the line asks for its password and
 * has none. `nobody`: it lets everybody in without asking. `line`, `users`: it asks for a line password, or for a user, where the caller
 * has the other. `wrong`: it asks for what the caller has, and that is not right.
 */
export type Met =
  | 'transport'
  | 'server'
  | 'list'
  | 'unset'
  | 'nobody'
  | 'line'
  | 'users'
  | 'wrong'
  | 'user'
  | 'privileged'

/** The lines that callers of a protocol can reach, by their names in the configuration: `con 0`, `vty 0 4`. */
export const linesFor = ({ config }: Device, by: Protocol): readonly string[] =>
  Object.keys(config.access.lines).filter((name) => (by === 'console' ? name === 'con 0' : name.startsWith('vty')))

const PORTS = { ssh: 22, 'ssh-1': 22, telnet: 23, console: 0 } as const

export function signIn(device: Device, name: string, caller: Caller, world: World): Met {
  const { by, from, user, password } = caller
  const line = device.config.access.lines[name]
  const session = newSession(by === 'console' ? 'console' : 'vty', device.session.via)
  // A session finds its line by the first of its kind, so this is the only one.
  const alone: Device = {
    ...withAccess(device, { lines: line ? { [name]: line } : {} }),
    question: null,
    session,
  }
  if (by !== 'console') {
    const word = by === 'telnet' ? 'telnet' : 'ssh'
    if (!inputTransports(alone).split(' ').includes(word)) return 'transport'
    if (by !== 'telnet' && !servesSsh(alone, by === 'ssh' ? 2 : 1)) return 'server'
    const list = /^(\S+)(?: in\b|$)/.exec(line?.settings['access-class'] ?? '')?.[1]
    if (list !== undefined && from !== null && !permits(alone.config, list, from, PORTS[by])) return 'list'
  }
  const greeted = greet(alone)
  if (greeted.device?.session.cut === true) return 'unset'
  if (!greeted.ask) return 'nobody'
  const first = greeted.ask.data as LoginStep
  if (first.step === 'refused') return 'unset'
  // SSH proves a user. A line that only has a password knows none.
  const asksUser = first.step === 'username'
  if (!asksUser && (user !== null || by.startsWith('ssh')) && !newModel.isOn(alone.config)) return 'line'
  if (asksUser && user === null) return 'users'
  const at = greeted.device ?? alone
  const answer = { text: password, yes: false }
  const asked: LoginStep = { step: 'password', user: asksUser ? (user ?? '') : '', tries: 1 }
  const ended = loginDialog.answer(at, answer, asked, world)
  if (ended.ask || ended.device?.session.cut === true) return 'wrong'
  return ended.device?.mode === 'privileged' ? 'privileged' : 'user'
}
