// What a configuration says of who may work on the device: the secret of privileged EXEC, local users, lines.

import { withSlice, type Config, type Device } from '../../device.ts'
import type { KeptLine } from '../../kept.ts'
import type { Platform } from '../../platforms/platform.ts'
import { hidden } from './passwords.ts'

declare module '../../device.ts' {
  interface Config {
    readonly access: Access
  }
}
export interface Access {
  readonly enableSecret: Secret | null
  /** Of privilege levels below 15, by the level. */
  readonly levelSecrets: Readonly<Record<string, Secret>>
  /** Passwords stand here as they are shown: `7 …` when encrypted. */
  readonly enablePassword: string | null
  readonly users: readonly User[]
  /** Characters that a new password has at least; null: any. */
  readonly leastLength: number | null
  /** By name, `con 0`, `vty 0 4`; the groups of vty lines change with what is configured (lines.ts). */
  readonly lines: Readonly<Record<string, LineConfig>>
}
/** Compared by value; the plain text of a secret never appears in a configuration. */
export interface Secret {
  readonly type: '0' | '5' | '8' | '9'
  readonly text: string
}
export interface User {
  readonly name: string
  readonly privilege: number
  readonly secret: Secret | null
  readonly password: string | null
}
export interface LineConfig {
  readonly password: string | null
  /** `aaa`: a method list decides, and no `login` is shown. */
  readonly login: 'none' | 'line' | 'local' | 'aaa'
  /** Lines with one value, by the words before it: `exec-timeout` -> `5 0`. */
  readonly settings: Readonly<Record<string, string>>
  readonly kept: readonly KeptLine[]
}
/** A line nobody configured: a vty asks for a password, and none is set. */
export const emptyLine = (name: string): LineConfig => ({
  password: null,
  login: name.startsWith('vty') ? 'line' : 'none',
  settings: {},
  kept: [],
})
export const emptyAccess = ({ lines }: Platform): Access => ({
  enableSecret: null,
  levelSecrets: {},
  enablePassword: null,
  users: [],
  leastLength: null,
  lines: Object.fromEntries(lines.map((name) => [name, emptyLine(name)])),
})
export const withAccess = (device: Device, change: Partial<Access>): Device => withSlice(device, 'access', change)

/** The device with its clear passwords encrypted. */
export function withHiddenPasswords(device: Device): Device {
  const { enablePassword, users, lines } = device.config.access
  return withAccess(device, {
    enablePassword: hidden(enablePassword),
    users: users.map((user) => ({ ...user, password: hidden(user.password) })),
    lines: Object.fromEntries(
      Object.entries(lines).map(([name, line]) => [name, { ...line, password: hidden(line.password) }]),
    ),
  })
}

/** The secret of privileged EXEC, and the password that counts where there is none. */
export const enableOf = ({ access }: Config): Pick<Access, 'enableSecret' | 'enablePassword'> => access
/** What opens privileged EXEC where there is no secret. Over the network the password of the console serves where no other is set. */
export const enablePasswordOf = ({ access }: Config, line: 'console' | 'vty'): string | null =>
  access.enablePassword ?? (line === 'vty' ? (access.lines['con 0']?.password ?? null) : null)
export const usersOf = ({ access }: Config): readonly User[] => access.users
export const linesOf = ({ access }: Config): Access['lines'] => access.lines
/** Whether nothing in a configuration asks for a password. */
export const asksNobody = ({ access: { enableSecret, enablePassword, users, lines } }: Config): boolean =>
  enableSecret === null &&
  enablePassword === null &&
  users.length === 0 &&
  Object.values(lines).every(({ password }) => password === null)
