// Whether somebody who reads the saved configuration can read passwords in it.

import { storedConfig } from '../../sim/config.ts'
import type { Config } from '../../sim/device.ts'
import { enableOf, linesOf as linesOfConfig, usersOf } from '../../sim/features/access/slice.ts'
import { oneOf, otherwise } from './args.ts'
import { check, linesOf, met, unmet, type Goal } from './check.ts'
import { lineName } from './logins.ts'

export const noClearPasswords = check(
  'no-clear-passwords',
  {
    says: 'startup-config has no password that can be read: of privileged EXEC, a user or a line.',
    about: ['password', 'startup'],
    args: {
      strength: otherwise(
        'encrypted',
        oneOf(['encrypted', 'hashed'], 'encrypted: type 7 will do (the default); hashed: type 7 counts as clear'),
      ),
    },
    goal: ({ device }, { strength }): readonly Goal[] =>
      strength === 'encrypted'
        ? [{ at: 'config', lines: ['service password-encryption'] }]
        : [{ at: 'config', lines: ['no enable password'] }, ...withoutLinePasswords(device.config)],
  },
  ({ device, events }, { strength }) => {
    const lines = linesOf(events, 'config', 'save')
    const config = storedConfig(device)
    if (config === null) return unmet(`${device.name} has no saved configuration.`, lines)
    const found = passwordsOf(config).find(({ text }) => strength === 'hashed' || !text.startsWith('7 '))
    if (found) {
      const kind = found.text.startsWith('7 ') ? 'as type 7, which anybody can turn back' : 'in clear'
      return unmet(`The saved configuration of ${device.name} has the password of ${found.of} ${kind}.`, lines)
    }
    return met(`The saved configuration of ${device.name} has no password that can be read.`, lines)
  },
)

/** A password of a line is never a hash, so it is taken out. */
const withoutLinePasswords = (config: Config): readonly Goal[] =>
  Object.entries(linesOfConfig(config)).flatMap(([name, { password }]): readonly Goal[] =>
    password === null ? [] : [{ at: 'config', under: `line ${name}`, lines: ['no password'] }],
  )

/** The passwords that are no hashes. */
function passwordsOf(config: Config): readonly { readonly of: string; readonly text: string }[] {
  const { enableSecret, enablePassword } = enableOf(config)
  return [
    { of: 'privileged EXEC', text: enablePassword },
    { of: 'privileged EXEC', text: enableSecret?.type === '0' ? enableSecret.text : null },
    ...usersOf(config).map(({ name, password }) => ({ of: `the user ${name}`, text: password })),
    ...Object.entries(linesOfConfig(config)).map(([name, { password }]) => ({ of: lineName(name), text: password })),
  ].flatMap(({ of, text }) => (text === null ? [] : [{ of, text }]))
}
