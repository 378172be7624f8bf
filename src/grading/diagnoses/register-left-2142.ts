// Bit 6 left set after a recovery: every start ignores startup-config again.

import { hex } from '../../sim/messages.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { IGNORE_STARTUP, lastSetting, registerMatters } from './registers.ts'
import { registerRight } from '../repair/remedies.ts'

export const registerLeft2142: DiagnosisDefinition = {
  id: 'register-left-2142',
  title: 'Register still ignores startup-config',
  see: ['boot-sequence#watch-out'],
  about: ['register', 'image', 'start'],
  repairs: registerRight,
  find: (given) => {
    const { device } = given
    const { next } = device.register
    const setting = lastSetting(given)
    if (!registerMatters(given) || (next & IGNORE_STARTUP) === 0) return null
    // Set in configuration mode, it is a wrong value. Set in ROMmon, it begins a recovery.
    if (setting && setting.via !== 'confreg') return null
    return {
      line: setting?.line ?? null,
      message: `The configuration register is still ${hex(next)}: ${device.name} ignores startup-config at every start, however well it is saved. Saving does not change the register.`,
      otherwise: 'Set back to 0x2102, it would have made the next start read startup-config again.',
    }
  },
}
