// A switch has no configuration register to set.

import type { DiagnosisDefinition } from './diagnosis.ts'
import { platformHas } from './diagnosis.ts'
import { either, statementAdded, takenOut } from '../repair/remedies.ts'

export const registerOnSwitch: DiagnosisDefinition = {
  id: 'register-on-switch',
  title: 'No register on a switch',
  see: ['switch-images#sw-register', 'password-recovery'],
  repairs: either(takenOut, statementAdded),
  find: (given) => {
    const { events, device, unmet } = given
    if (platformHas(given, 'register') || unmet.length === 0) return null
    const refused = events.find(
      (event) => event.type === 'refused-command' && /^(confreg|config-reg)/i.test(event.text.trim()),
    )
    if (refused?.type !== 'refused-command') return null
    // A learner who then used the commands of a switch made no lasting mistake.
    if (
      events.some(
        ({ type, line }) =>
          line > refused.line && (type === 'rename' || type === 'boot-system' || type === 'save' || type === 'copy'),
      )
    )
      return null
    return {
      line: refused.line,
      message: `Line ${refused.line} ("${refused.text.trim()}") was refused: a fixed switch does not use a configuration register. ${device.name} boots by the variables of its boot loader.`,
      otherwise: '',
      rule: 'What the register does on a router, the boot loader does here: config.text renamed for a recovery, boot system for the image.',
    }
  },
}
