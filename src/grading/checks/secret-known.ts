// Whether a password that somebody knows opens privileged EXEC.

import { secretMatches } from '../../sim/features/access/secrets.ts'
import { plainOf } from '../../sim/features/access/passwords.ts'
import { text, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { enableOf } from '../../sim/features/access/slice.ts'

export const secretKnown = check(
  'secret-known',
  {
    says: 'This password opens privileged EXEC.',
    about: ['password'],
    args: {
      secret: text('the password in plain text'),
      when: when('power-cycle'),
    },
    goal: (_, { secret }) => [{ at: 'config', lines: [`enable secret ${secret}`] }],
  },
  ({ device, events, powerCycled }, { secret, when }) => {
    const lines = linesOf(events, 'config', 'save')
    const { enableSecret, enablePassword } = enableOf((when === 'now' ? device : powerCycled()).config)
    const prefix = when === 'now' ? 'T' : 'After a power cycle t'
    if (
      enableSecret ? secretMatches(enableSecret, secret) : enablePassword !== null && plainOf(enablePassword) === secret
    ) {
      return met(`${prefix}he password that was asked for opens privileged EXEC on ${device.name}.`, lines)
    }
    const instead = (enableSecret ?? enablePassword) ? 'another one is set' : 'none is set'
    return unmet(
      `${prefix}he password that was asked for does not open privileged EXEC on ${device.name}: ${instead}.`,
      lines,
    )
  },
)
