// Whether the next start looks at the boot statements at all.

import { hex } from '../../sim/messages.ts'
import { bootField } from '../../sim/register.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const followsBootList = check(
  'follows-boot-list',
  {
    says: 'The boot field of the configuration register is 2 to F at the next start: boot statements count.',
    about: ['register'],
    args: {},
    goal: null,
  },
  ({ device, events }) => {
    const lines = linesOf(events, 'config-register')
    const { next } = device.register
    const what = `At the next start the configuration register of ${device.name} is ${hex(next)}`
    if (bootField(next) >= 2) return met(`${what}: it reads the boot statements.`, lines)
    const instead = bootField(next) === 0 ? 'it stops in the ROM monitor' : 'it takes the first image in flash'
    return unmet(`${what}: ${instead}, whatever the boot statements say.`, lines)
  },
)
