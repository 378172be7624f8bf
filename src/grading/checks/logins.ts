// What the checks about logins share: who calls, what every line answers, and how that is said.

import type { Device } from '../../sim/device.ts'
import { linesFor, signIn, type Caller, type Met, type Protocol } from '../../sim/features/access/sign-in.ts'
import type { World } from '../../sim/world.ts'
import type { Arg } from './args.ts'
import { address, oneOf, optional, text, unasked, when } from './args.ts'

const PROTOCOLS = ['ssh', 'ssh-1', 'telnet', 'console'] as const satisfies readonly Protocol[]

/** The arguments that say who calls, and when. */
export const calling = <Password>(password: Arg<Password>) => ({
  by: oneOf(PROTOCOLS, 'ssh (version 2), ssh-1, telnet or console'),
  user: optional(text('the user name; without it only a password is asked for')),
  password,
  // The brief names the network.
  source: unasked(optional(address('the address that the session comes from'))),
  when: when('power-cycle'),
})

interface Answered {
  readonly line: string
  readonly met: Met
}

/** What each line says to a caller that it takes a connection from. */
export function answersTo(device: Device, caller: Caller, world: World): readonly Answered[] {
  return linesFor(device, caller.by).map((line) => ({ line, met: signIn(device, line, caller, world) }))
}

export const gotIn = ({ met }: Answered): boolean => met === 'user' || met === 'privileged'

const NAMES = { ssh: 'SSH', 'ssh-1': 'SSH version 1', telnet: 'Telnet', console: 'the console' } as const
export const byName = (by: Protocol): string => (by === 'console' ? 'at the console' : `by ${NAMES[by]}`)

/** `vty 0 4` as people say it. */
export function lineName(line: string): string {
  const [, first, last] = /^vty (\d+)(?: (\d+))?$/.exec(line) ?? []
  if (first === undefined) return line === 'con 0' ? 'the console' : line
  return last === undefined ? `vty line ${first}` : `vty lines ${first} to ${last}`
}

/** Why a line keeps a caller out, or lets everybody in. */
export function answerInWords(name: string, { line, met }: Answered, { by }: Caller): string {
  const where = lineName(line)
  const [does, asks, has, lets] = / to /.test(where) ? ['do', 'ask', 'have', 'let'] : ['does', 'asks', 'has', 'lets']
  const said: Readonly<Record<Met, string>> = {
    transport: `${where} ${does} not take ${NAMES[by]}`,
    server: `the SSH server is off, or serves another version: it needs an RSA key, and version 2 one of at least 768 bits`,
    list: `the access class of ${where} refuses the address`,
    unset: `${where} ${asks} for a line password and ${has} none`,
    nobody: `${where} ${lets} everybody in without asking`,
    line: `${where} ${asks} for the password of the line, not for a user`,
    users: `${where} ${asks} for a user name`,
    wrong: `${where} ${does} not accept this login`,
    user: `${where} ${lets} this login in`,
    privileged: `${where} ${lets} this login in`,
  }
  return `on ${name}, ${said[met]}`
}
