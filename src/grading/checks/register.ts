// The configuration register: what it will be at the next start, or what it is now.

import { hex } from '../../sim/messages.ts'
import { oneOf, otherwise, register as registerValue } from './args.ts'
import { registerSet } from './goals.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const register = check(
  'register',
  {
    says: 'The configuration register has this value.',
    about: ['register'],
    args: {
      value: registerValue('in hexadecimal, such as 0x2102'),
      at: otherwise('next', oneOf(['next', 'current'], 'next (at the next start, the default) or current')),
    },
    goal: (_, { value }) => registerSet(value),
  },
  ({ device, events }, { value, at }) => {
    const lines = linesOf(events, 'config-register')
    const found = device.register[at]
    const when = at === 'next' ? 'At the next start' : 'Now'
    if (found === value) return met(`${when} the configuration register of ${device.name} is ${hex(found)}.`, lines)
    return unmet(`${when} the configuration register of ${device.name} is ${hex(found)}, not ${hex(value)}.`, lines)
  },
)
