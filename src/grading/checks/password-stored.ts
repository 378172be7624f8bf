// How the device stores the secret of privileged EXEC, or the password of a user.

import { enableOf, usersOf } from '../../sim/features/access/slice.ts'
import { storedConfig } from '../../sim/config.ts'
import type { Config } from '../../sim/device.ts'
import { oneOf, oneOrMore, optional, text } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'

const TYPES = ['0', '5', '7', '8', '9'] as const

export const passwordStored = check(
  'password-stored',
  {
    says: 'startup-config has this password with one of these types (0: in clear).',
    about: ['password', 'startup'],
    args: {
      user: optional(text('whose password; without it the one that opens privileged EXEC')),
      type: oneOrMore(oneOf(TYPES, 'a type: 0, 5, 7, 8 or 9, or a list of them')),
    },
    goal: null,
  },
  ({ device, events }, { user, type: wanted }) => {
    const lines = linesOf(events, 'config', 'save')
    const config = storedConfig(device)
    const found = config === null ? null : user === null ? enableType(config) : userType(config, user)
    const what = user === null ? 'the password for privileged EXEC' : `the password of ${user}`
    if (found === null) return unmet(`The saved configuration of ${device.name} has none: ${what} is missing.`, lines)
    const kind = found === '0' ? 'in clear' : `as type ${found}`
    if (!wanted.includes(found as (typeof TYPES)[number])) {
      const asked = wanted.map((type) => (type === '0' ? 'in clear' : type)).join(' or ')
      return unmet(`The saved configuration of ${device.name} has ${what} ${kind}, not as type ${asked}.`, lines)
    }
    return met(`The saved configuration of ${device.name} has ${what} ${kind}.`, lines)
  },
)
const typeOf = (password: string): string => (password.startsWith('7 ') ? '7' : '0')
function enableType(config: Config): string | null {
  const { enableSecret, enablePassword } = enableOf(config)
  return enableSecret?.type ?? (enablePassword === null ? null : typeOf(enablePassword))
}
function userType(config: Config, name: string): string | null {
  const user = usersOf(config).find((one) => one.name === name)
  return user?.secret?.type ?? (user === undefined || user.password === null ? null : typeOf(user.password))
}
